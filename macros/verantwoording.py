"""Wat een uitgave over zichzelf verklaart: of het er staat, of het nog geldt, en ``security.txt``.

Een regio erft de verklaring van een ander nooit: wat zij niet zelf invult, staat als ontbrekend op haar pagina.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from .errors import Meldingen
from .loader import Document
from .model.basis import Model, Pad
from .model.regio import Regio
from .model.verantwoording import STATUSSEN
from .render import SJABLONEN, datum

JAAR, BIJNA = datetime.timedelta(days=365), datetime.timedelta(days=30)
SECURITY = ".well-known/security.txt"
_MAG_WEG = {"rapporten", "verklaring"}
_NAMEN = {"toegankelijkheid": "De toegankelijkheidsverklaring", "privacy": "De privacyverklaring",
          "veiligheid": "Het adres voor wie een lek ziet"}


@dataclass(frozen=True)
class Regel:
    """Eén regel van een verklaring. Zonder tekst en zonder links is zij nog niet ingevuld."""

    naam: str
    tekst: str = ""
    links: tuple[tuple[str, str], ...] = ()


def ontbreekt(deel: Model) -> list[str]:
    """Uit: de namen van de velden die nodig zijn en nog leeg."""
    return [naam for naam in type(deel).model_fields if naam not in _MAG_WEG and not getattr(deel, naam)]


def controleer_verantwoording(regio: Regio, document: Document, vandaag: datetime.date, meldingen: Meldingen) -> None:
    """Uit: een fout bij wat verlopen is, en bij een eigen uitgave een LET OP bij wat ontbreekt of bijna verloopt.

    Wie net begint, heeft nog niets ingevuld: dat zegt één regel, niet een regel per verklaring.
    """
    leeg = {naam: ontbreekt(getattr(regio, naam)) for naam in _NAMEN} if regio.eigen_uitgave else {}
    nieuw = [naam for naam in leeg if not getattr(regio, naam).model_fields_set]
    if len(nieuw) > 1:
        meldingen.let_op(*document.plaats(()), f"Nog niet ingevuld: {_en([_NAMEN[naam] for naam in nieuw]).lower()}.",
                         f"Vul in regio.yml dit in: {_en(nieuw)}. Een voorbeeld staat bij “Aanpassen voor uw regio”. "
                         "Tot dan staat op de site dat het ontbreekt.")
    for naam, wat in _NAMEN.items():
        deel = getattr(regio, naam)
        veld = "geldig_tot" if naam == "veiligheid" else "datum"
        dag = getattr(deel, veld)
        einde = dag + (datetime.timedelta() if naam == "veiligheid" else JAAR) if dag else None
        if einde and einde < vandaag:
            meldingen.fout(*document.plaats((naam, veld)), f"{wat} is verlopen op {datum(einde)}.",
                           "Kijk na of alles nog klopt, laat het opnieuw vaststellen en zet hier de nieuwe datum.")
        elif einde and einde - vandaag < BIJNA:
            meldingen.let_op(*document.plaats((naam, veld)), f"{wat} verloopt op {datum(einde)}; daarna bouwt de site niet meer.",
                             "Kijk na of alles nog klopt en zet hier de nieuwe datum.")
        if (mist := leeg.get(naam)) and not (len(nieuw) > 1 and naam in nieuw):
            plek: Pad = (naam,)
            meldingen.let_op(*document.plaats(plek), f"{wat} is niet af: {', '.join(mist)} {_ww(mist)}.",
                             f"Vul dit in bij {naam}: in regio.yml. Tot dan staat op de site dat het ontbreekt.")


def _en(delen: list[str]) -> str:
    return " en ".join([", ".join(delen[:-1]), delen[-1]])


def _ww(leeg: list[str]) -> str:
    return "ontbreekt" if len(leeg) == 1 else "ontbreken"


def toegankelijkheid(regio: Regio) -> list[Regel]:
    """Uit: de regels van de toegankelijkheidsverklaring, in de volgorde van het Nederlandse model."""
    deel = regio.toegankelijkheid
    status = f"{deel.status}: {STATUSSEN[deel.status]}" if deel.status else ""
    return [
        Regel("Organisatie", deel.organisatie), Regel("Waarover", _waarover(regio)), Regel("Status", status),
        Regel("Onderzoek", "" if deel.rapporten else "Er is geen rapport.", tuple((r.naam, _adres(r.adres)) for r in deel.rapporten)),
        Regel("Vastgesteld door", deel.ondertekenaar), Regel("Vastgesteld op", datum(deel.datum) if deel.datum else ""),
        Regel("Een probleem melden", links=_link(deel.contact)),
        *([Regel("In het register", links=_link(deel.verklaring))] if deel.verklaring else []),
    ]


def privacy(regio: Regio) -> list[Regel]:
    """Uit: wie verantwoordelijk is voor de gegevens van bezoekers, en wat de server bijhoudt."""
    deel = regio.privacy
    return [
        Regel("Verantwoordelijke", deel.organisatie), Regel("Wat de server bijhoudt", deel.logboek),
        Regel("Vragen over uw gegevens", links=_link(deel.contact)), Regel("Nagekeken op", datum(deel.datum) if deel.datum else ""),
        *([Regel("Volledige verklaring", links=_link(deel.verklaring))] if deel.verklaring else []),
    ]


def security_txt(regio: Regio) -> str:
    """Uit: ``security.txt`` volgens RFC 9116; leeg als de uitgave geen adres of geen einddatum noemt."""
    deel = regio.veiligheid
    if ontbreekt(deel) or deel.geldig_tot is None:
        return ""
    site = regio.site_url.rstrip("/")
    sjabloon = (SJABLONEN.parent / "txt" / "security.txt").read_text(encoding="utf-8")
    return sjabloon.format(contact=_adres(deel.contact), einde=f"{deel.geldig_tot.isoformat()}T00:00:00Z",
                           vast=f"Canonical: {site}/{SECURITY}\n" if site else "")


def _waarover(regio: Regio) -> str:
    return f"{regio.naam_site}{f' ({regio.site_url})' if regio.site_url else ''}: alle pagina’s en alle documenten om op te halen"


def _adres(waarde: str) -> str:
    return waarde if waarde.startswith("https:") else f"mailto:{waarde}"


def _link(waarde: str) -> tuple[tuple[str, str], ...]:
    return ((waarde, _adres(waarde)),) if waarde else ()

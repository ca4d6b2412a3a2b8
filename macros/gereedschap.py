"""Wat elke macro nodig heeft: opzoeken, de weg naar een pagina, een sjabloon vullen en onthouden wat genoemd is."""

from __future__ import annotations

import re
from typing import Any

from markupsafe import Markup, escape

from .errors import bedoelde_u, noem
from .handreiking import Handreiking
from .links import adres, relatief
from .model.basis import Verwijzing
from .model.begrip import Begrip
from .model.cijfer import Cijfer
from .paginas import Paginabron
from .render import html
from .uitleg import Woordenlijst
from .zandbak import Onvindbaar

_MERK = re.compile("( ?)\ue000(\\d+)\ue001")
_BLOK = re.compile("\ue002(\\d+)\ue003")
_EIGEN_REGEL = re.compile("^([ \\t]*)(\ue002\\d+\ue003)[ \\t]*$", re.M)
_ALINEA = re.compile("<p>((?:\ue002\\d+\ue003\\s*)+)</p>")


def los_van_de_tekst(markdown: str) -> str:
    """In: Markdown met merktekens. Uit: een merkteken dat alleen op een regel staat, is een eigen alinea."""
    return _EIGEN_REGEL.sub(r"\n\1\2\n", markdown)


class Gereedschap:
    """Hoort bij één pagina: weet waar zij staat en onthoudt welke bronnen, cijfers en documenten zij noemt."""

    def __init__(self, geheel: Handreiking, pagina: Paginabron, bestanden: dict[str, list[Any]],
                 woordenlijst: Woordenlijst) -> None:
        self.geheel, self.pagina, self.bestanden, self.woordenlijst = geheel, pagina, bestanden, woordenlijst
        self.genoemde_bronnen: list[Verwijzing] = []
        self.genoemde_cijfers: list[Cijfer] = []
        self.gebruikt: set[tuple[str, str]] = set()
        self.bloktekst, self.blok_geplaatst = Markup(""), False
        self.in_de_zin: list[Markup | tuple[Begrip, str] | Verwijzing] = []
        self.blokken: list[Markup] = []
        self.nummer = 0

    def volgnummer(self) -> int:
        """Uit: een nummer dat op deze pagina nog niet gebruikt is, voor een id in de HTML."""
        self.nummer += 1
        return self.nummer

    def naar(self, pad: str) -> str:
        """In: het pad of adres van iets in docs. Uit: de weg daarheen vanaf deze pagina."""
        kaal, _, anker = pad.partition("#")
        doel = adres(kaal) if kaal.endswith(".md") else kaal
        return relatief(self.pagina.adres, doel + (f"#{anker}" if anker else ""))

    def link(self, soort: str, id: str) -> str:
        """Uit: de weg naar de pagina van een ding; leeg als het geen pagina heeft."""
        pad = self.geheel.pad_van(soort, id)
        return self.naar(pad) if pad else ""

    def _zoek(self, soort: str, id: str) -> Any:
        ding = self.geheel.soorten.get(soort, {}).get(id)
        if ding is None:
            if not self.geheel.mist(soort, id):
                return None  # de fout in het bestand zelf is al gemeld
            bekend = self.geheel.soorten.get(soort, {})
            raise Onvindbaar(f'{noem(soort)} "{id}" bestaat niet.', f"{bedoelde_u(id, bekend)}Kijk in docs/_data welke ids er zijn.")
        self.gebruikt.add((soort, id))
        return ding

    def _keuze(self, **keuzes: str) -> dict[str, str]:
        """Weigert een keuze die niet bestaat, zodat een tikfout geen lege lijst geeft."""
        bekend = {"rol": {**self.geheel.soorten.get("doelgroep", {}), **self.geheel.soorten.get("rol", {})},
                  "regio": {casus.regio: casus for _, casus in self.geheel.casussen}}
        for naam, waarde in keuzes.items():
            mogelijk = bekend.get(naam, self.geheel.soorten.get(naam, {}))
            if waarde and waarde not in mogelijk and (naam in bekend or self.geheel.mist(naam, waarde)):
                raise Onvindbaar(f'{naam.capitalize()} "{waarde}" bestaat niet.',
                                f"{bedoelde_u(waarde, mogelijk)}Kies uit: {', '.join(mogelijk)}.")
        return {naam: waarde for naam, waarde in keuzes.items() if waarde}

    def toon(self, sjabloon: str, **gegevens: Any) -> Markup:
        """Vult een sjabloon; elk sjabloon kent ook ``m`` (deze macro's) en ``geheel``."""
        return html(sjabloon, {"m": self, "geheel": self.geheel, "pagina": self.pagina, **gegevens})

    def _zin(self, stuk: Markup | tuple[Begrip, str] | Verwijzing) -> str:
        """Bewaart HTML, een begrip of een bron voor in een zin. Uit: een merkteken; Markdown laat dat met rust."""
        self.in_de_zin.append(stuk)
        return f"\ue000{len(self.in_de_zin) - 1}\ue001"

    def blok_in_tekst(self, html: str) -> str:
        """Bewaart de HTML van een macro. Uit: een merkteken; zo gaat onze HTML niet door Markdown en niet door de schoonmaak."""
        self.blokken.append(Markup(html))
        return f"\ue002{len(self.blokken) - 1}\ue003"

    def vul_blokken(self, pagina: str) -> str:
        """In: HTML of Markdown met merktekens. Uit: dezelfde tekst met de HTML van de macro's op haar plaats."""
        def vul(merk: re.Match[str]) -> str:
            return str(self.blokken[int(merk[1])])

        return _BLOK.sub(vul, _ALINEA.sub(r"\1", pagina))

    def vul_zinnen(self, pagina: str) -> str:
        """In: de HTML van de hele pagina. Uit: die HTML met elk merkteken vervangen; een begrip krijgt één keer uitleg."""
        gezien: set[str] = set()
        nummers = self.nummers(pagina)

        def vul(merk: re.Match[str]) -> str:
            wit, stuk = merk[1], self.in_de_zin[int(merk[2])]
            if isinstance(stuk, Verwijzing):  # het nummer staat tegen het laatste woord aan en komt nooit alleen op een regel
                return self.toon("bron", verwijzing=stuk, nummer=nummers[stuk])
            if not isinstance(stuk, tuple):
                return wit + stuk
            begrip, woorden = stuk
            if begrip.id in gezien:
                return wit + escape(woorden)
            gezien.add(begrip.id)
            return wit + self.toon("begrip", begrip=begrip, woorden=woorden)

        return _MERK.sub(vul, pagina)

    def nummers(self, pagina: str) -> dict[Verwijzing, int]:
        """In: de HTML van een tekst. Uit: elke bron die zij noemt met haar nummer, in de volgorde van de tekst."""
        stukken = (self.in_de_zin[int(merk[2])] for merk in _MERK.finditer(pagina))
        noten = dict.fromkeys(stuk for stuk in stukken if isinstance(stuk, Verwijzing))
        return {noot: nummer for nummer, noot in enumerate(noten, 1)}

    def merk_begrippen(self, tekst: str) -> str:
        """In: gewone tekst. Uit: die tekst met een merkteken op de plaats van elk begrip."""
        return "".join(self._zin(deel) if isinstance(deel, tuple) else deel for deel in self.woordenlijst.deel(tekst))

    def leg_uit(self, tekst: str) -> Markup:
        """In: gewone tekst uit gegevens. Uit: HTML waarin een begrip uitleg krijgt als het hier voor het eerst staat."""
        return Markup(self.merk_begrippen(str(escape(tekst))))

    def begrippen_in(self, teksten: list[str]) -> list[Begrip]:
        """Uit: de begrippen die in deze teksten staan, op alfabet."""
        gevonden = {d[0].id: d[0] for tekst in teksten for d in self.woordenlijst.deel(tekst) if isinstance(d, tuple)}
        return sorted(gevonden.values(), key=lambda begrip: (begrip.afkorting or begrip.term).lower())

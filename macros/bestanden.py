"""Welke bestanden op de site komen: wat uit de gegevens ontstaat, wat het thema vervangt en wat weg kan.

De lijst van bestanden is die van MkDocs; ``maak`` is de manier om er een toe te voegen. Zo kent dit bestand MkDocs niet.
"""

from __future__ import annotations

from typing import Any, Protocol

from .bouw import Bouw
from .export.logo import lees_logo
from .losse_paginas import losse_paginas
from .render import regiostijl
from .stijl import THEMA, bundel, naam
from .uitwisselen.uitgeven import BESTAND as CASUSSEN
from .uitwisselen.uitgeven import casussen_json
from .werkmapbladen import werkmapbladen
from .zoeken import DOEL, WERKER, controleer_thema, taalbestand


class Maker(Protocol):
    """Maakt een bestand: een adres, met de inhoud of de plek waar die al staat."""

    def __call__(self, adres: str, *, content: str | bytes | None = None, abs_src_path: str | None = None) -> Any:
        """Uit: het bestand, voor in de lijst van MkDocs."""


def vul(files: Any, bouw: Bouw, maak: Maker) -> None:
    """Voegt toe wat uit de gegevens en de map van de regio komt, en haalt weg wat de regio weglaat."""
    for soort, pad in bouw.geheel.weggelaten:
        if soort == "pagina" and pad in files.src_uris:
            files.remove(files.src_uris[pad])
    for pagina in bouw.geheel.paginas.values():
        if pagina.pad not in files.src_uris:
            files.append(maak(pagina.pad, content=pagina.tekst))
    for naam_, beeld in bouw.geheel.beelden.items():
        files.append(maak(naam_, abs_src_path=str(beeld)))
    logo = lees_logo(bouw.geheel)
    if logo:
        files.append(maak(logo.adres, content=logo.inhoud))
    for rij in bouw.downloads.values():
        for download in rij:
            files.append(maak(f"downloads/{download.naam}", abs_src_path=str(download.pad)))
    gedeeld = casussen_json(bouw.geheel)
    if gedeeld:
        files.append(maak(CASUSSEN, content=gedeeld))
    for adres, inhoud in werkmapbladen(bouw.geheel) if bouw.heel else ():
        files.append(maak(adres, content=inhoud))


def zet_zoeken(files: Any, bouw: Bouw, maak: Maker) -> None:
    """Zet onze taalregels op de plaats van die van het thema. Fouten: HandreikingFout als het thema ze niet meer zou laden."""
    werker = next((f for f in files if f.src_uri.startswith(WERKER) and f.src_uri.endswith(".js")), None)
    controleer_thema(werker.src_uri if werker else WERKER, werker.content_string if werker else "")
    for oud in [f for f in files if f.dest_uri == DOEL]:
        files.remove(oud)
    files.append(maak(DOEL, content=taalbestand(bouw.geheel)))


def zet_stijl(files: Any, bouw: Bouw, maak: Maker, bladen: list[str]) -> str:
    """Voegt de stijl van het thema, van ons (``bladen``) en van de regio samen. Uit: het adres; de losse gaan niet mee."""
    thema = next(f for f in files if f.src_uri.startswith(THEMA) and f.src_uri.endswith(".css"))
    eigen, kleur = [files.get_file_from_path(blad) for blad in bladen], bouw.geheel.regio.kleur
    stijl = bundel(thema.content_string, [*(blad.content_string for blad in eigen), regiostijl(kleur) if kleur else ""])
    for los in [f for f in files if f in eigen or f.src_uri.startswith("assets/stylesheets/")]:
        files.remove(los)
    files.append(maak(naam(stijl), content=stijl))
    return naam(stijl)


def zet_losse_paginas(files: Any, bouw: Bouw, maak: Maker, stijl: str) -> None:
    """Voegt toe wat buiten het menu en het zoeken staat. In ``stijl``: het adres van het stijlblad."""
    for adres, tekst in losse_paginas(bouw.geheel, bouw.verschillen, bouw.meldingen, stijl):
        files.append(maak(f"{adres}index.html", content=tekst))

"""Pagina's buiten het menu en het zoeken: het oude adres van wat verhuisde of weg is, en wat een redacteur moet bekijken."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import Any

from .bewerken import bewerklinks
from .bijhouden.melden import kop
from .bijhouden.vergelijk import Verschil
from .bijhouden.verslag import AFHANDELEN, overige_punten
from .errors import Meldingen
from .handreiking import Handreiking
from .links import adres, relatief
from .render import html

BEHEER = "beheer/wijzigingen/"
BEWERKEN = "beheer/"


def losse_paginas(geheel: Handreiking, verschillen: list[Verschil], meldingen: Meldingen, stijl: str) -> Iterator[tuple[str, str]]:
    """In: de handreiking, wat landelijk veranderde, wat verder opviel en het pad van het stijlblad.

    Uit: van elke losse pagina (adres, HTML).
    """
    for plek, nieuw, reden in doorverwijzingen(geheel):
        waar = adres(f"{plek}.md")
        yield waar, _vul("verhuisd", geheel, waar, stijl, naar=relatief(waar, adres(nieuw)), reden=reden,
                         titel=geheel.titel_van(geheel.paginas[nieuw]))
    if geheel.aangepast or geheel.blokken or verschillen:
        lijst = [(v, kop(v), [(naam, woorden(toen, nu)) for naam, toen, nu in v.velden]) for v in verschillen]
        yield BEHEER, _vul("wijzigingen", geheel, BEHEER, stijl, verschillen=lijst, afhandelen=AFHANDELEN,
                           overig=overige_punten(verschillen, meldingen))
    if beheer := geheel.regio.beheer:
        yield BEWERKEN, _vul("beheer", geheel, BEWERKEN, stijl, groepen=bewerklinks(geheel, beheer),
                             dienst={"github": "GitHub", "gitlab": "GitLab"}[beheer.dienst])


def _vul(sjabloon: str, geheel: Handreiking, waar: str, stijl: str, **gegevens: Any) -> str:
    return str(html(sjabloon, {"geheel": geheel, "stijl": relatief(waar, stijl), "start": relatief(waar, ""), **gegevens})) + "\n"


def doorverwijzingen(geheel: Handreiking) -> Iterator[tuple[str, str, str]]:
    """Uit: elke plek waar geen pagina meer is, met de pagina om heen te gaan en de reden als de pagina echt weg is."""
    for plek, nieuw in geheel.verhuisd.paginas():
        if f"{plek}.md" in geheel.paginas:
            continue
        if f"{nieuw}.md" in geheel.paginas:
            yield plek, f"{nieuw}.md", ""
        else:
            yield plek, _erboven(geheel, plek), geheel.verhuisd.verhuizingen[plek].reden
    for soort, pad in sorted(geheel.weggelaten):
        if soort == "pagina":
            yield pad.removesuffix(".md"), _erboven(geheel, pad), "Zij staat niet in de uitgave van onze regio."


def _erboven(geheel: Handreiking, plek: str) -> str:
    """Uit: het overzicht van de dichtstbijzijnde map die er nog is; anders de startpagina."""
    map_ = plek.rpartition("/")[0]
    while map_ and f"{map_}/index.md" not in geheel.paginas:
        map_ = map_.rpartition("/")[0]
    return f"{map_}/index.md" if map_ else "index.md"


def woorden(toen: str, nu: str) -> list[tuple[str, str]]:
    """In: twee teksten. Uit: stukken als (soort, tekst); soort is ``gelijk``, ``weg`` of ``nieuw``."""
    a, b = toen.split(), nu.split()
    uit: list[tuple[str, str]] = []
    for soort, i1, i2, j1, j2 in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        stukken = [("gelijk", a[i1:i2])] if soort == "equal" else [("weg", a[i1:i2]), ("nieuw", b[j1:j2])]
        uit += [(naam, " ".join(stuk)) for naam, stuk in stukken if stuk]
    return uit


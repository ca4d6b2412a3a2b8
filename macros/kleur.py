"""De kleur van een regio: genoeg contrast in licht en donker, of een voorstel dat wel genoeg heeft."""

from __future__ import annotations

import colorsys
from typing import NamedTuple

from . import huisstijl


def _achtergronden(stand: str) -> tuple[str, str, str]:
    kleuren = huisstijl.tokens(stand)
    return kleuren["papier"], kleuren["vlak"], kleuren["vlak2"]


LICHT = _achtergronden(huisstijl.LICHT)
"""De achtergronden van de lichte stand: papier, vlak en vlak2."""
DONKER = _achtergronden(huisstijl.DONKER)
"""Dezelfde drie van de donkere stand."""
EIS = 4.5
"""Het kleinste contrast voor tekst. Bron: WCAG 2.2, succescriterium 1.4.3."""


def contrast(een: str, ander: str) -> float:
    """In: twee kleuren als ``#rrggbb``. Uit: het contrast, van 1 tot 21. Bron: WCAG 2.2, 'contrast ratio'."""
    hoog, laag = sorted((_helderheid(een), _helderheid(ander)), reverse=True)
    return (hoog + 0.05) / (laag + 0.05)


def genoeg(kleur: str, achtergronden: tuple[str, ...]) -> bool:
    """Uit: of tekst in deze kleur op elk van deze achtergronden te lezen is."""
    return all(contrast(kleur, achtergrond) >= EIS for achtergrond in achtergronden)


def dichtstbij(kleur: str, achtergronden: tuple[str, ...]) -> str:
    """Uit: dezelfde tint, zo weinig mogelijk donkerder of lichter, die op elke achtergrond te lezen is."""
    rood, groen, blauw = _delen(kleur)
    tint, licht, kracht = colorsys.rgb_to_hls(rood, groen, blauw)
    stap = 0.005 if _helderheid(achtergronden[0]) < 0.5 else -0.005
    while not genoeg(kleur, achtergronden):
        licht = min(1.0, max(0.0, licht + stap))  # wit of zwart is altijd te lezen, dus dit houdt op
        kleur = "#" + "".join(f"{round(deel * 255):02x}" for deel in colorsys.hls_to_rgb(tint, licht, kracht))
    return kleur


class Palet(NamedTuple):
    """De kleuren die van de regio afhangen, in één stand: licht of donker."""

    actie: str
    op_actie: str
    vlak: str
    vlak2: str
    lijn: str


def palet(kleur: str) -> tuple[Palet, Palet]:
    """In: een kleur die op licht te lezen is. Uit: de kleuren van de lichte en de donkere stand, alle met genoeg contrast."""
    donker = dichtstbij(kleur, DONKER)
    return (Palet(kleur, LICHT[0], *_vlakken(kleur, LICHT), _meng(kleur, LICHT[0], 0.22)),
            Palet(donker, DONKER[0], *_vlakken(donker, DONKER), _meng(donker, DONKER[0], 0.28)))


def _vlakken(kleur: str, achtergronden: tuple[str, str, str]) -> tuple[str, str]:
    """Uit: de twee vlakken met een zweem van de kleur, nooit verder van het papier dan de landelijke: dan blijft alles leesbaar."""
    papier, *vlakken = achtergronden
    gekozen = []
    for vlak, deel in zip(vlakken, (0.045, 0.1), strict=True):
        while contrast(_meng(kleur, papier, deel), papier) > contrast(vlak, papier):
            deel -= 0.005
        gekozen.append(_meng(kleur, papier, deel))
    return gekozen[0], gekozen[1]


def _meng(kleur: str, papier: str, deel: float) -> str:
    """Uit: het papier met zoveel van de kleur erdoor."""
    paren = zip(_delen(kleur), _delen(papier), strict=True)
    return "#" + "".join(f"{round((k * deel + p * (1 - deel)) * 255):02x}" for k, p in paren)


def _delen(kleur: str) -> tuple[float, float, float]:
    return int(kleur[1:3], 16) / 255, int(kleur[3:5], 16) / 255, int(kleur[5:7], 16) / 255


def grijs(kleur: str) -> str:
    """Uit: het grijs dat even helder is, voor op papier."""
    helder = _helderheid(kleur)
    deel = helder * 12.92 if helder <= 0.0031308 else 1.055 * helder ** (1 / 2.4) - 0.055
    return "#" + 3 * f"{round(deel * 255):02x}"


def _helderheid(kleur: str) -> float:
    """Bron: WCAG 2.2, 'relative luminance'."""
    lineair = [d / 12.92 if d <= 0.04045 else ((d + 0.055) / 1.055) ** 2.4 for d in _delen(kleur)]
    return 0.2126 * lineair[0] + 0.7152 * lineair[1] + 0.0722 * lineair[2]

"""De maten van een tekst: lengte van de zinnen, lijdende vorm en leesgemak, met de normen van de handreiking."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from statistics import median

from pyphen import Pyphen

from .lijdend import is_lijdend
from .zinnen import Zin, woorden

LANGSTE_ZIN = 25
MEDIAAN = 12
LIJDEND = 10.0
DELEN = ("begin", "stappen", "praktijk", "checklists", "sjablonen", "themas", "naslag", "over", "gegevens", "regio")
_LETTERGREPEN = Pyphen(lang="nl_NL", left=1, right=1)


_LOSSE_KLINKER_VOORAAN = re.compile(r"[aeiou][bcdfghjklmnpqrstvwxz][aeiouy]", re.I)
_LOSSE_KLINKER_ACHTERAAN = re.compile(r"[^aeiou](?:ia|io|eo)(?:[’']?s)?$", re.I)


@cache
def lettergrepen(woord: str) -> int:
    """Uit: het aantal lettergrepen, volgens de afbreekregels van het Nederlands; minstens één.

    Die regels breken nooit een losse klinker af. Die tellen wij erbij: o-ver, re-gi-o.
    """
    aantal = 0
    for deel in filter(None, re.split("[-/]", woord)):
        plekken = _LETTERGREPEN.positions(deel)
        voor = bool(_LOSSE_KLINKER_VOORAAN.match(deel)) and not {1, 2} & set(plekken)
        achter = _LOSSE_KLINKER_ACHTERAAN.search(deel)
        na = achter is not None and achter.start() + 2 not in plekken
        aantal += len(plekken) + 1 + voor + na
    return aantal


def leesgemak(zinnen: Sequence[str]) -> float:
    """In: zinnen. Uit: het leesgemak volgens Flesch-Douma, van 0 (zeer moeilijk) tot 100 (zeer makkelijk).

    206,84 - 0,93 x (woorden per zin) - 77 x (lettergrepen per woord). Bron: W.H. Douma, De leesbaarheid van
    landbouwbladen (Wageningen, 1960), de formule van Flesch aangepast aan het Nederlands. Vanaf 60 heet een tekst
    normaal, vanaf 70 tamelijk makkelijk. De formule telt alleen lengtes: zij is een aanwijzing, geen norm.
    """
    rij = [woord for zin in zinnen for woord in woorden(zin)]
    if not rij:
        return 100.0
    return 206.84 - 0.93 * len(rij) / len(zinnen) - 77 * sum(map(lettergrepen, rij)) / len(rij)


def te_lang(zin: Zin) -> bool:
    """Waar als de zin langer is dan de norm; koppen en namen van velden tellen niet mee."""
    return zin.soort != "kop" and len(zin.woorden) > LANGSTE_ZIN


@dataclass(frozen=True)
class Maat:
    """De maten van de lopende tekst van één deel van de site."""

    deel: str
    zinnen: int
    mediaan: float
    langste: int
    lijdend: float
    leesgemak: float

    @property
    def goed(self) -> bool:
        """Waar als het deel aan de normen voldoet."""
        return self.mediaan <= MEDIAAN and self.lijdend <= LIJDEND and self.langste <= LANGSTE_ZIN


def meet(deel: str, zinnen: Iterable[Zin]) -> Maat | None:
    """In: de zinnen van een deel. Uit: de maten, of None zonder lopende tekst. ``lijdend`` is een percentage."""
    alle = list(zinnen)
    lopend = [zin for zin in alle if zin.soort == "lopend"]
    if not lopend:
        return None
    lengtes = [len(zin.woorden) for zin in lopend]
    langste = max(len(zin.woorden) for zin in alle if zin.soort != "kop")
    return Maat(deel, len(lopend), median(lengtes), langste,
                100 * sum(is_lijdend(zin.tekst) for zin in lopend) / len(lopend),
                leesgemak([zin.tekst for zin in lopend]))


def per_deel(zinnen: Iterable[Zin]) -> list[Maat]:
    """Uit: de maten van elk deel van de site dat tekst heeft, op volgorde van het menu."""
    delen: dict[str, list[Zin]] = {}
    for zin in zinnen:
        delen.setdefault(zin.deel, []).append(zin)
    volgorde = {deel: plek for plek, deel in enumerate(DELEN)}
    namen = sorted(delen, key=lambda deel: (volgorde.get(deel, len(DELEN)), deel))
    return [maat for naam in namen if (maat := meet(naam, delen[naam]))]

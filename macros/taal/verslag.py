"""Wat een redacteur van de taalmeting leest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .lijdend import is_lijdend
from .maten import LANGSTE_ZIN, LIJDEND, MEDIAAN, Maat, te_lang
from .zinnen import Zin

LET_OP = 20
"""Vanaf zoveel woorden noemt het verslag van één pagina een zin, ook als zij nog mag."""


def tabel(maten: Sequence[Maat]) -> Iterator[str]:
    """Uit: de tabel met de maten, regel voor regel; een sterretje betekent: haalt de norm niet."""
    yield f"{'deel':<12}{'zinnen':>8}{'mediaan':>9}{'langste':>9}{'lijdend':>9}{'leesgemak':>11}"
    for maat in maten:
        yield (f"{maat.deel:<12}{maat.zinnen:>8}{maat.mediaan:>9.4g}{maat.langste:>9}{maat.lijdend:>7.1f} %"
               f"{maat.leesgemak:>11.0f}{'' if maat.goed else '  *'}").replace(".", ",")
    yield (f"Norm: mediaan hoogstens {MEDIAAN} woorden, geen zin boven {LANGSTE_ZIN} woorden, lijdend hoogstens "
           f"{LIJDEND:.0f} %. Leesgemak is Flesch-Douma: hoe hoger, hoe makkelijker.")


def te_lange(zinnen: Sequence[Zin]) -> list[Zin]:
    """Uit: de zinnen boven de norm, de langste eerst."""
    return sorted(filter(te_lang, zinnen), key=lambda zin: -len(zin.woorden))


def toon(zin: Zin) -> str:
    """Uit: één zin met haar plek, haar lengte en of zij lijdend is."""
    merk = ", lijdend" if is_lijdend(zin.tekst) else ""
    return f"{zin.plaats}: {len(zin.woorden)} woorden{merk}: {zin.tekst}"


def slechtste(zinnen: Sequence[Zin], per_bestand: int) -> Iterator[str]:
    """Uit: per bestand de langste en de lijdende zinnen waar winst te halen is, op volgorde van bestand."""
    bestanden: dict[str, list[Zin]] = {}
    for zin in zinnen:
        if zin.soort == "lopend" and (len(zin.woorden) > LET_OP or is_lijdend(zin.tekst)):
            bestanden.setdefault(zin.bestand, []).append(zin)
    for rij in bestanden.values():
        yield from map(toon, sorted(rij, key=lambda zin: -len(zin.woorden))[:per_bestand])

"""Kijkt de spelling na met het Nederlandse woordenboek van Hunspell en een eigen lijst met namen en vaktaal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from spylls.hunspell import Dictionary, readers

from .zinnen import Zin

HIER = Path(__file__).resolve().parent
WOORDENLIJST = HIER / "woordenlijst.txt"
_WOORD = re.compile(r"(?:(?<!\w)['’](?=[stnmkr]\b))?[^\W_]+(?:[-’'&.][^\W_]+)*-?")
_UITGANG = re.compile(r"['’](?:s|n|er|ers|en|tje|tjes)$")
_CIJFER = re.compile(r"\d")


def lees_woordenlijst(pad: Path) -> set[str]:
    """In: een bestand met één woord per regel; wat achter # staat, is uitleg. Uit: de woorden."""
    if not pad.is_file():
        return set()
    regels = (regel.partition("#")[0].strip() for regel in pad.read_text(encoding="utf-8").splitlines())
    return {regel for regel in regels if regel}


class _Regels:
    """Leest een bestand zoals spylls dat wil: genummerde regels zonder lege. Zijn eigen lezer laat bestanden open."""

    def __init__(self, pad: Path) -> None:
        regels = enumerate(pad.read_text(encoding="utf-8-sig").split("\n"), 1)
        self.rij = iter([(nummer, regel.strip()) for nummer, regel in regels if regel.strip()])

    def __iter__(self) -> Iterator[tuple[int, str]]:
        return self.rij

    def __next__(self) -> tuple[int, str]:
        return next(self.rij)

    def reset_encoding(self, codering: str) -> None:
        """Het woordenboek zegt zelf dat het UTF-8 is; zo is het al gelezen."""


@cache
def woordenboek() -> Dictionary:
    """Het Nederlandse woordenboek; het lezen duurt een paar tellen en gebeurt dus pas als het nodig is."""
    aff, omgeving = readers.read_aff(_Regels(HIER / "woordenboek" / "nl.aff"))
    return Dictionary(aff, readers.read_dic(_Regels(HIER / "woordenboek" / "nl.dic"), aff=aff, context=omgeving))


class Spelling:
    """In: eigen woorden. Een woord is goed als het in de lijst of het woordenboek staat, of uit goede delen bestaat."""

    def __init__(self, eigen: Iterable[str]) -> None:
        self.eigen = set(eigen)
        self.eigen |= {woord[:1].upper() + woord[1:] for woord in self.eigen}
        self.gezien: dict[str, bool] = {}

    def onbekend(self, zinnen: Iterable[Zin]) -> list[tuple[Zin, str]]:
        """Uit: elk woord dat niet goed is, met de zin waarin het staat."""
        return [(zin, woord) for zin in zinnen for woord in _WOORD.findall(zin.tekst) if not self.goed(woord)]

    def goed(self, woord: str) -> bool:
        """Waar als het woord goed gespeld is."""
        if woord not in self.gezien:
            self.gezien[woord] = self._goed(woord)
        return self.gezien[woord]

    def _goed(self, woord: str) -> bool:
        if _CIJFER.search(woord) and "-" not in woord:
            return True
        kern = woord.strip("-")
        return self._los(kern) or self._los(_UITGANG.sub("", kern), alleen_eigen=True) or (
            "-" in woord and all(self._deel(deel) for deel in kern.split("-")))

    def _deel(self, deel: str) -> bool:
        """Een deel van een samenstelling mag een getal zijn of een s tussen de delen hebben (arbeids-)."""
        return bool(_CIJFER.search(deel)) or self._los(deel) or (deel.endswith("s") and self._los(deel[:-1]))

    def _los(self, woord: str, alleen_eigen: bool = False) -> bool:
        if woord in self.eigen:
            return True
        vormen = dict.fromkeys((woord, woord[:1].lower() + woord[1:]))
        return not alleen_eigen and any(woordenboek().lookup(vorm.replace("’", "'")) for vorm in vormen)

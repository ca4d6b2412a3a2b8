"""De voorraad van gemaakte documenten: wat niet veranderde, wordt niet opnieuw gemaakt.

De naam van een bestand zegt alles: ``<id>.<sleutel>.<bladen>.<inhoud>.pdf``. De sleutel is een hash van alles
waaruit het document ontstaat, ``inhoud`` een hash van het bestand zelf. Een half of bedorven bestand valt zo
door de mand, en er is geen lijst die kan achterlopen op de bestanden.
"""

from __future__ import annotations

import hashlib
import os
import re
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from macros.schijf import HALF, gewijzigd, schrijf_heel

_NAAM = re.compile(r"(?P<stam>[a-z0-9-]+)\.(?P<sleutel>[0-9a-f]{20})\.(?P<bladen>\d+)"
                   r"\.(?P<inhoud>[0-9a-f]{20})\.(?P<soort>pdf|docx|xlsx|csv|zip)")


UUR = 3600


@dataclass(frozen=True)
class Bewaard:
    """Een bestand uit de voorraad. ``bladen`` is 0 als het aantal niet vaststaat, zoals bij Word."""

    pad: Path
    omvang: int
    bladen: int


def hash_van(*delen: bytes) -> str:
    """Uit: een korte hash over de delen; elk deel telt met zijn lengte, zodat schuiven ertussen opvalt."""
    teller = hashlib.sha256()
    for deel in delen:
        teller.update(b"%d:" % len(deel))
        teller.update(deel)
    return teller.hexdigest()[:20]


def hash_van_bestanden(bestanden: Iterable[Path]) -> str:
    """Uit: een hash over naam en inhoud van de bestanden."""
    return hash_van(*(deel for pad in sorted(bestanden) for deel in (pad.name.encode(), pad.read_bytes())))


class Voorraad:
    """Een map met documenten. Schrijven gaat via een tijdelijk bestand: een ander proces ziet alles of niets."""

    def __init__(self, map_: Path) -> None:
        self.map = map_
        self.gebruikt: set[str] = set()
        self.map.mkdir(parents=True, exist_ok=True)
        self._op_sleutel = {(m["stam"], m["sleutel"], m["soort"]): m for pad in self.map.iterdir()
                            if (m := _NAAM.fullmatch(pad.name))}

    def zoek(self, stam: str, sleutel: str, soort: str) -> Bewaard | None:
        """Uit: het bewaarde document, of None als het er niet is of bedorven is."""
        gevonden = self._op_sleutel.get((stam, sleutel, soort))
        if gevonden is None:
            return None
        pad = self.map / gevonden.string
        try:
            inhoud = pad.read_bytes()
            os.utime(pad)  # zo laat een andere bouw het staan zolang deze het nodig heeft
        except OSError:  # een ander proces ruimde het net op
            return None
        if hash_van(inhoud) != gevonden["inhoud"]:
            return None
        self.gebruikt.add(pad.name)
        return Bewaard(pad, len(inhoud), int(gevonden["bladen"]))

    def vorige(self, stam: str, soort: str) -> Bewaard | None:
        """Uit: het nieuwste document met deze naam, ook als er inmiddels iets veranderde, of None."""
        eerder = [m for (oud, _, achter), m in self._op_sleutel.items() if (oud, achter) == (stam, soort)]
        for m in sorted(eerder, key=lambda m: gewijzigd(self.map / m.string), reverse=True):
            if gevonden := self.zoek(stam, m["sleutel"], soort):
                return gevonden
        return None

    def bewaar(self, stam: str, sleutel: str, soort: str, inhoud: bytes, bladen: int) -> Bewaard:
        """Schrijft een document weg. Uit: waar het staat."""
        pad = self.map / f"{stam}.{sleutel}.{bladen}.{hash_van(inhoud)}.{soort}"
        schrijf_heel(pad, inhoud)
        self.gebruikt.add(pad.name)
        return Bewaard(pad, len(inhoud), bladen)

    def ruim_op(self) -> None:
        """Verwijdert documenten die niet meer nodig zijn; andere bestanden, en die van een bouw hiernaast, blijven staan."""
        for pad in self.map.iterdir():
            half = pad.name.startswith(".") and pad.name.endswith(HALF)
            if (half or _NAAM.fullmatch(pad.name)) and pad.name not in self.gebruikt and _oud(pad):
                pad.unlink(missing_ok=True)


def _oud(pad: Path) -> bool:
    """Waar als geen bouw die nu loopt het bestand nog nodig kan hebben."""
    return 0 < gewijzigd(pad) < time.time() - UUR

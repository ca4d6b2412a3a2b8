"""Onthoudt in de voorvertoning de pagina's die gelijk bleven: dan staat een bewaring sneller op het scherm."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from .handreiking import Handreiking
from .render import SJABLONEN


@dataclass(frozen=True)
class Onthouden:
    """Een pagina zoals zij de vorige keer werd: haar HTML, haar inhoudsopgave en welke documenten zij noemt."""

    sleutel: str
    html: str
    toc: Any
    gebruikt: set[tuple[str, str]]


@dataclass
class Geheugen:
    """Pagina's van de vorige goede bouw. Leeg bij een gewone bouw: die maakt alles opnieuw."""

    paginas: dict[str, Onthouden] = field(default_factory=dict)

    def zoek(self, pad: str, sleutel: str) -> Onthouden | None:
        """Uit: de pagina van de vorige keer, als niets is veranderd wat haar raakt."""
        gevonden = self.paginas.get(pad)
        return gevonden if gevonden and gevonden.sleutel == sleutel else None


def vingerafdruk(geheel: Handreiking, downloads: object) -> str:
    """Uit: een hash van alles wat elke pagina kan raken: gegevens, koppen, regio, documenten en sjablonen."""
    afdruk = sha256(repr((geheel.regio, geheel.merken, geheel.verhuisd, downloads)).encode())
    documenten = {id(d): d for d, _ in geheel.herkomst.values()} | {id(p.document): p.document for p in geheel.paginas.values()}
    for document in documenten.values():
        afdruk.update(f"{document.bestand}\0{document.tekst}\0".encode())
    for sjabloon in sorted(SJABLONEN.iterdir()):
        afdruk.update(f"{sjabloon.name}{sjabloon.stat().st_mtime_ns}".encode())
    return afdruk.hexdigest()


def sleutel(geheel: Handreiking, pad: str, algemeen: str) -> str:
    """Uit: de vingerafdruk van één pagina: het algemene deel, haar tekst en het blok van de regio."""
    pagina = geheel.paginas[pad]
    return sha256(f"{algemeen}\0{pagina.tekst}\0{geheel.blokken.get(pad)}".encode()).hexdigest()

"""Groeit de bouw mee met de inhoud? ``python -m tests.bench.groei [keer]``; tien keer zoveel is de maat.

Maakt kopieën van de voorbeelden, storingen en gewone pagina's, en van de checklists met hun documenten. Telt rekentijd van de
processor, geen kloktijd: drukte op de computer telt dan niet mee.
"""

from __future__ import annotations

import platform
import re
import resource
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from macros.paginas import paden
from tests.bench.geheugen import meet
from tests.bench.project import MKDOCS, kopie
from tests.bench.uitkomsten import komma
from tests.kwaliteit import Kwaliteit

SOORTEN = re.compile(r"^soort: (casus|storing|pagina)$", re.M)


@dataclass(frozen=True)
class Gebruik:
    """Wat één bouw kostte."""

    paginas: int
    rekentijd: float
    geheugen: float

    @property
    def per_pagina(self) -> float:
        """Milliseconden rekentijd per pagina."""
        return 1000 * self.rekentijd / self.paginas


def vermenigvuldig(docs: Path, keer: int) -> None:
    """Zet naast elke checklist ``keer - 1`` kopieën met een eigen naam en titel, en naast pagina's zo veel dat hun aantal klopt."""
    alle = [docs / pad for pad in paden(docs)]
    teksten = {bestand: bestand.read_text(encoding="utf-8") for bestand in alle if bestand.name != "index.md"}
    gewoon = {bestand: tekst for bestand, tekst in teksten.items() if SOORTEN.search(tekst)}
    for bestand, tekst in gewoon.items():
        _kopieer(bestand, tekst, 1 + round((keer - 1) * len(alle) / len(gewoon)), [(r"^titel: \"?(.+?)\"?$", r'titel: "\1 {n}"')])
    for bestand in list((docs / "_data" / "checklists").glob("*.yml")):
        _kopieer(bestand, bestand.read_text(encoding="utf-8"), keer,
                 [(r"^id: (.+)$", r"id: \1-{n}"), (r"^titel: \"?(.+?)\"?$", r'titel: "\1 {n}"')])


def _kopieer(bestand: Path, tekst: str, keer: int, vervang: list[tuple[str, str]]) -> None:
    for nummer in range(2, keer + 1):
        nieuw = tekst
        for zoek, door in vervang:
            nieuw = re.sub(zoek, door.replace("{n}", str(nummer)), nieuw, count=1, flags=re.M)
        bestand.with_stem(f"{bestand.stem}-{nummer}").write_text(nieuw, encoding="utf-8")


def bouw(project: Path) -> Gebruik:
    """In: een project. Uit: wat een bouw kost, met al haar processen samen."""
    voor = resource.getrusage(resource.RUSAGE_CHILDREN)
    geheugen = meet([*MKDOCS, "build", "-q"], project)[1]
    na = resource.getrusage(resource.RUSAGE_CHILDREN)
    tijd = na.ru_utime + na.ru_stime - voor.ru_utime - voor.ru_stime
    return Gebruik(sum(1 for _ in (project / "site").rglob("*.html")), tijd, geheugen)


def meet_groei(keer: int) -> list[tuple[str, Gebruik]]:
    """Uit: het gebruik van de gewone handreiking en van de vermenigvuldigde, eerst koud en dan met dezelfde documenten."""
    with tempfile.TemporaryDirectory() as tijdelijk:
        gewoon, groot = kopie(Path(tijdelijk) / "gewoon"), kopie(Path(tijdelijk) / "groot")
        vermenigvuldig(groot / "docs", keer)
        return [(f"{naam}, {hoe}", bouw(project)) for naam, project in (("gewoon", gewoon), ("vermenigvuldigd", groot))
                for hoe in ("koud", "ongewijzigd")]


if __name__ == "__main__":
    keer = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    rijen = meet_groei(keer)
    for naam, gebruik in rijen:
        print(f"{naam:28} {gebruik.paginas:5} pagina's  {gebruik.rekentijd:7.1f} s rekentijd  {gebruik.per_pagina:5.1f} ms per pagina  "
              f"{gebruik.geheugen:5.0f} MB")
    koud, warm, groot_koud, groot_warm = (gebruik for _, gebruik in rijen)
    paginas = groot_warm.paginas / warm.paginas
    keren = [groot_koud.rekentijd / koud.rekentijd, groot_warm.rekentijd / warm.rekentijd]
    meeste = max(groot_koud.geheugen, groot_warm.geheugen)
    omvang = f"{groot_warm.paginas} pagina’s in plaats van {warm.paginas}, en {keer} keer zoveel checklists"
    kwaliteit, middel = Kwaliteit(), f"Python {platform.python_version()}, rekentijd van de processor"
    kwaliteit.noteer("groei", f"{komma(max(keren), 1)} keer bij {komma(paginas, 1)} keer zoveel pagina’s", omvang=omvang, middel=middel,
                     gehaald=max(keren) <= 1.1 * paginas)
    kwaliteit.noteer("geheugen", f"{meeste:.0f}", gehaald=meeste < 500, omvang=omvang, middel="alle processen samen")
    kwaliteit.bewaar()
    print(f"pagina's {paginas:.1f} keer, rekentijd {komma(keren[0], 1)} keer koud en {komma(keren[1], 1)} keer ongewijzigd")

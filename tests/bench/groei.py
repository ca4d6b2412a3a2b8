"""Groeit de bouw mee met de inhoud? ``python -m tests.bench.groei [keer]``; tien keer zoveel is de maat.

Maakt kopieën van de voorbeelden, storingen en gewone pagina's, en van de checklists met hun documenten. Telt rekentijd van de
processor, geen kloktijd: drukte op de computer telt dan niet mee.
"""

from __future__ import annotations

import platform
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from macros.paginas import paden
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
    """Zet van elke pagina en checklist ``keer - 1`` kopieën ernaast, met een eigen naam en titel."""
    for bestand in [docs / pad for pad in paden(docs) if not pad.endswith("index.md")]:
        tekst = bestand.read_text(encoding="utf-8")
        if SOORTEN.search(tekst):
            _kopieer(bestand, tekst, keer, [(r"^titel: \"?(.+?)\"?$", r'titel: "\1 {n}"')])
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
    """In: een project. Uit: wat een bouw met ongewijzigde documenten kost, in een eigen proces gemeten."""
    meet = ("import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True); "
            "u = resource.getrusage(resource.RUSAGE_CHILDREN); print(u.ru_utime + u.ru_stime, u.ru_maxrss / 1024)")
    klaar = subprocess.run([sys.executable, "-c", meet, *MKDOCS, "build", "-q"], cwd=project, check=True, capture_output=True,
                           text=True)
    tijd, geheugen = map(float, klaar.stdout.split("\n")[-2].split())
    return Gebruik(sum(1 for _ in (project / "site").rglob("*.html")), tijd, geheugen)


def meet_groei(keer: int) -> tuple[Gebruik, Gebruik]:
    """Uit: het gebruik van de gewone handreiking en van de vermenigvuldigde."""
    with tempfile.TemporaryDirectory() as tijdelijk:
        gewoon, groot = kopie(Path(tijdelijk) / "gewoon"), kopie(Path(tijdelijk) / "groot")
        vermenigvuldig(groot / "docs", keer)
        for project in (gewoon, groot):
            bouw(project)  # de eerste keer maakt de documenten
        return bouw(gewoon), bouw(groot)


if __name__ == "__main__":
    klein, groot = meet_groei(int(sys.argv[1]) if len(sys.argv) > 1 else 10)
    for naam, gebruik in (("gewoon", klein), ("vermenigvuldigd", groot)):
        print(f"{naam:16} {gebruik.paginas:5} pagina's  {gebruik.rekentijd:7.1f} s rekentijd  {gebruik.per_pagina:5.1f} ms per pagina  "
              f"{gebruik.geheugen:5.0f} MB")
    paginas, tijd = groot.paginas / klein.paginas, groot.rekentijd / klein.rekentijd
    omvang = f"{groot.paginas} pagina’s in plaats van {klein.paginas}, met ongewijzigde documenten"
    kwaliteit, middel = Kwaliteit(), f"Python {platform.python_version()}, rekentijd van de processor"
    kwaliteit.noteer("groei", f"{komma(tijd, 1)} keer bij {komma(paginas, 1)} keer zoveel pagina’s", gehaald=tijd <= 1.1 * paginas,
                     omvang=omvang, middel=middel)
    kwaliteit.noteer("geheugen", f"{groot.geheugen:.0f}", gehaald=groot.geheugen < 500, omvang=omvang, middel=middel)
    kwaliteit.bewaar()
    print(f"pagina's {paginas:.1f} keer, rekentijd {tijd:.1f} keer")

"""De laatste uitkomsten van de metingen: als tabel hiernaast en als regels van de kwaliteitstabel."""

from __future__ import annotations

import datetime
import os
import platform
from dataclasses import dataclass, field
from pathlib import Path

from macros.export.gegevens import versie
from tests.kwaliteit import Kwaliteit

TABEL = Path(__file__).parent / "uitkomsten.md"
ANDEREN = (
    ("De hele site als één PDF met mkdocs-to-pdf (één keer met de hand gemeten, 22 november 2026)",
     "89 s rekentijd voor 187 pagina's, 476 ms per pagina"),
    ("Een vergelijkbare site van anderen (opgave, niet hier gemeten)", "92 ms per pagina"),
)
"""Waar wij ons naast leggen en wat deze opdracht niet zelf meet."""


def komma(getal: float, cijfers: int = 2) -> str:
    """Uit: het getal zoals wij het schrijven."""
    return f"{getal:.{cijfers}f}".replace(".", ",")


@dataclass
class Uitkomsten:
    """In: het aantal pagina's en hoe vaak er om en om gemeten is."""

    paginas: int
    keren: int
    rijen: list[tuple[str, str]] = field(default_factory=list)
    kwaliteit: Kwaliteit = field(default_factory=Kwaliteit)

    def bouw(self, id: str, wat: str, ons: float, gewoon: float, eis: float) -> None:
        """Een bouw naast die van gewoon Material, in seconden."""
        keer = ons / gewoon
        self.rijen.append((wat, f"{komma(ons)} s, {1000 * ons / self.paginas:.0f} ms per pagina; gewoon Material {komma(gewoon)} s, "
                                f"{1000 * gewoon / self.paginas:.0f} ms per pagina; {komma(keer)} keer"))
        self._noteer(id, f"{komma(keer)} keer", keer <= eis)

    def tijd(self, id: str, wat: str, seconden: float, eis: float) -> None:
        """Een tijd in seconden."""
        self.rijen.append((wat, f"{komma(seconden)} s"))
        self._noteer(id, komma(seconden), seconden <= eis)

    def geheugen(self, wat: str, megabytes: float) -> None:
        """Geheugen in MB; de eis geldt voor tien keer zoveel (``groei.py``)."""
        self.rijen.append((wat, f"{megabytes:.0f} MB"))

    def _noteer(self, id: str, uitkomst: str, gehaald: bool) -> None:
        middel = f"Python {platform.python_version()}, {os.cpu_count()} kernen, drukte {komma(os.getloadavg()[0], 1)}"
        self.kwaliteit.noteer(id, uitkomst, gehaald=gehaald, middel=middel,
                              omvang=f"{self.paginas} pagina’s, mediaan van {self.keren}")

    def bewaar(self) -> str:
        """Schrijft de tabel en de regels voor de site. Uit: de tabel."""
        self.kwaliteit.bewaar()
        kop = (f"# Laatste uitkomsten\n\nGemaakt door `python -m tests.bench` op {datetime.date.today()}, versie {versie()}; "
               f"{self.paginas} pagina's, mediaan van {self.keren}, om en om gemeten. {os.cpu_count()} kernen, "
               f"drukte op de computer {komma(os.getloadavg()[0], 1)}.\n\n| Wat | Uitkomst |\n|---|---|\n")
        tekst = kop + "".join(f"| {wat} | {uit} |\n" for wat, uit in (*self.rijen, *ANDEREN))
        TABEL.write_text(tekst, encoding="utf-8", newline="\n")
        return tekst

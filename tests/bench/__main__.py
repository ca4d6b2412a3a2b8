"""Vergelijkt onze bouw met gewoon Material op dezelfde tekst: om en om, mediaan, als verhouding.

    python -m tests.bench [keren]

De uitkomst komt in ``uitkomsten.md`` hiernaast en in de kwaliteitstabel van de site.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

from tests.bench.documenten import meet_documenten
from tests.bench.geheugen import meet
from tests.bench.kaal import maak_kaal
from tests.bench.project import MKDOCS, kopie
from tests.bench.uitkomsten import Uitkomsten
from tests.heel_project import WORTEL


def _tijd(opdracht: list[str], map_: Path) -> float:
    begin = time.perf_counter()
    subprocess.run(opdracht, cwd=map_, check=True, capture_output=True)
    return time.perf_counter() - begin


def _om_en_om(keren: int, *metingen: Callable[[], float]) -> list[float]:
    """Uit: per meting de mediaan; om en om, zodat drukte op de computer beide raakt."""
    rijen = [[meting() for meting in metingen] for _ in range(keren)]
    return [statistics.median(kolom) for kolom in zip(*rijen, strict=True)]


def _bewaring(map_: Path, bestand: str, adres: str, poort: int, keren: int) -> float:
    """Uit: seconden van bewaren tot de nieuwe tekst op het adres staat (mediaan)."""
    proces = subprocess.Popen([*MKDOCS, "serve", "-a", f"127.0.0.1:{poort}"], cwd=map_, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL)
    pad, tijden = map_ / "docs" / bestand, []
    try:
        _wacht_op(f"http://127.0.0.1:{poort}/{adres}", "<h1", 90)
        origineel = pad.read_text(encoding="utf-8")
        for nummer in range(keren):
            time.sleep(1.5)
            merk = f"Meting nummer {nummer} van deze keer."
            begin = time.perf_counter()
            pad.write_text(origineel + f"\n\n{merk}\n", encoding="utf-8")
            _wacht_op(f"http://127.0.0.1:{poort}/{adres}", merk, 60)
            tijden.append(time.perf_counter() - begin)
        pad.write_text(origineel, encoding="utf-8")
    finally:
        proces.terminate()
        proces.wait(20)
    return statistics.median(tijden)


def _wacht_op(adres: str, tekst: str, seconden: float) -> None:
    einde = time.monotonic() + seconden
    while time.monotonic() < einde:
        try:
            with urllib.request.urlopen(adres, timeout=5) as antwoord:
                if tekst in antwoord.read().decode():
                    return
        except OSError:
            pass
        time.sleep(0.02)
    raise TimeoutError(adres)


def main(keren: int) -> None:
    """Meet, bewaart en drukt de tabel af."""
    with tempfile.TemporaryDirectory() as tijdelijk:
        kaal, ons = Path(tijdelijk) / "kaal", kopie(Path(tijdelijk) / "ons")
        aantal = maak_kaal(WORTEL / "docs", kaal)
        bouw = [*MKDOCS, "build", "-q"]
        _tijd(bouw, kaal)
        _tijd(bouw, ons)

        geheugen = 0.0

        def koud() -> float:
            nonlocal geheugen
            shutil.rmtree(ons / ".cache", ignore_errors=True)
            tijd, meeste = meet(bouw, ons)
            geheugen = max(geheugen, meeste)
            return tijd

        gewoon, warm = _om_en_om(keren, lambda: _tijd(bouw, kaal), lambda: _tijd(bouw, ons))
        gewoon2, nieuw = _om_en_om(keren, lambda: _tijd(bouw, kaal), koud)
        controle = _om_en_om(keren, lambda: _tijd([sys.executable, "-m", "macros.cli", "controleer"], ons))[0]
        traag_kaal = _bewaring(kaal, "stappen/stap-5.md", "stappen/stap-5/", 8931, keren)
        traag_ons = _bewaring(ons, "stappen/stap-5.md", "stappen/stap-5/", 8932, keren)
        uitkomsten = Uitkomsten(aantal, keren)
        uitkomsten.bouw("bouw-warm", "Bouw, documenten ongewijzigd", warm, gewoon, 2)
        uitkomsten.bouw("bouw-koud", "Bouw, alle documenten opnieuw", nieuw, gewoon2, 6)
        uitkomsten.tijd("documenten-koud", "Alle documenten zonder de rest van de bouw", meet_documenten(keren)[0], 6)
        uitkomsten.tijd("controleer", "Controleer", controle, 2)
        uitkomsten.tijd("bewaring", "Een bewaring in de voorvertoning, later dan bij gewoon Material", traag_ons - traag_kaal, 0.5)
        uitkomsten.geheugen("Geheugen bij een koude bouw, alle processen samen", geheugen)
        print(uitkomsten.bewaar())


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)

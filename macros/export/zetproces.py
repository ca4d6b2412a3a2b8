"""De zetter in een eigen proces, met dezelfde ingang als de zetter zelf."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from .zetter import Gezet

WORTEL = Path(__file__).parents[2]


class Zetproces:
    """Start bij de eerste opdracht en stopt bij ``stop``; daarna mag er opnieuw een opdracht komen."""

    def __init__(self, templates: Path, huisstijl: str) -> None:
        self.begin = {"templates": str(templates), "huisstijl": huisstijl}
        self.proces: subprocess.Popen[bytes] | None = None

    def zet(self, sjabloon: str, gegevens: Mapping[str, Any], dag: str, kolommen: Sequence[int] | int) -> Gezet:
        """Zie ``Zetter.zet``. Fout: ValueError met de reden, ook als het proces zelf stopt."""
        proces = self.proces = self.proces or self._start()
        if proces.stdin is None or proces.stdout is None:
            raise ValueError("Het proces van Typst heeft geen in- of uitvoer.")
        with suppress(BrokenPipeError):
            opdracht = {"sjabloon": sjabloon, "gegevens": gegevens, "dag": dag, "kolommen": kolommen}
            proces.stdin.write(json.dumps(opdracht, ensure_ascii=False).encode() + b"\n")
            proces.stdin.flush()
        regel = proces.stdout.readline()
        if not regel:
            self.stop()
            raise ValueError("Typst stopte onverwacht. Is het geheugen van deze computer vol?")
        antwoord = json.loads(regel)
        if "fout" in antwoord:
            raise ValueError(antwoord["fout"])
        return proces.stdout.read(antwoord["omvang"]), antwoord["bladen"]

    def stop(self) -> None:
        """Beëindigt het proces; het geheugen is dan weer vrij."""
        proces, self.proces = self.proces, None
        if proces and proces.stdin and proces.stdout:
            with suppress(BrokenPipeError):
                proces.stdin.close()
            proces.stdout.close()
            proces.wait()

    def _start(self) -> subprocess.Popen[bytes]:
        # glibc houdt anders een tiende van het geheugen vast dat Typst al vrijgaf; andere systemen kennen dit niet
        zuinig = {"MALLOC_TRIM_THRESHOLD_": "65536"}
        proces = subprocess.Popen([sys.executable, "-m", "macros.export.zetter"], cwd=WORTEL, env=os.environ | zuinig,
                                  stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        if proces.stdin:
            proces.stdin.write(json.dumps(self.begin).encode() + b"\n")
        return proces

"""Bouwt de uitgaven naast elkaar, elk in een eigen proces. Een uitgave met een fout houdt de andere niet tegen."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from ..regio import OMGEVING
from .lijst import Uitgave

_KLAAR = re.compile(r"De site is klaar: (\d+) pagina's en (\d+) documenten")


@dataclass(frozen=True)
class Afloop:
    """Hoe het bouwen van één uitgave ging. ``verslag`` is alles wat de bouw zei."""

    uitgave: Uitgave
    goed: bool
    seconden: float
    verslag: str

    @property
    def omvang(self) -> str:
        """Uit: ``162 pagina's, 97 documenten``, of een lege tekst als er geen site is."""
        gevonden = _KLAAR.search(self.verslag)
        return f"{gevonden[1]} pagina's, {gevonden[2]} documenten" if gevonden else ""


def bouw_alle(uitgaven: list[Uitgave], doel: Path, naast_elkaar: int) -> Iterator[Afloop]:
    """In: de uitgaven, de map waarin elke site een eigen map krijgt en hoeveel er tegelijk mogen. Uit: wat klaar is, meteen.

    Alle bouwen delen de cache: een document of sjabloon dat in twee uitgaven gelijk is, ontstaat één keer.
    """
    with ThreadPoolExecutor(naast_elkaar) as werkers:
        try:
            for af in as_completed([werkers.submit(_bouw, uitgave, doel) for uitgave in uitgaven]):
                yield af.result()
        finally:
            werkers.shutdown(cancel_futures=True)


def _bouw(uitgave: Uitgave, doel: Path) -> Afloop:
    begin = time.monotonic()
    klaar = subprocess.run([sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str((doel / uitgave.id).resolve())],
                           capture_output=True, text=True, encoding="utf-8", errors="replace", check=False,
                           env={**os.environ, "PYTHONUTF8": "1", OMGEVING: str(uitgave.map.resolve())})
    return Afloop(uitgave, klaar.returncode == 0, time.monotonic() - begin, klaar.stdout + klaar.stderr)

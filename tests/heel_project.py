"""Een fork van het project met de kleine inhoud, om te bouwen zoals een regio dat doet."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.mini_project import kopieer

WORTEL = Path(__file__).resolve().parent.parent


def fork(doel: Path) -> Path:
    """In: een lege map. Uit: die map met de code van het project en de kleine inhoud."""
    kopieer(doel)
    for naam in ("macros", "overrides"):
        shutil.copytree(WORTEL / naam, doel / naam, ignore=shutil.ignore_patterns("__pycache__"))
    for naam in ("mkdocs.yml", "CHANGELOG.md", "pyproject.toml"):
        shutil.copy(WORTEL / naam, doel / naam)
    shutil.copytree(WORTEL / "docs" / "assets", doel / "docs" / "assets")
    return doel


def bouw(project: Path, *extra: str, programma: str = "mkdocs", **omgeving: str) -> subprocess.CompletedProcess[str]:
    """Bouwt het project in een eigen proces. Uit: de afloop met alles wat op het scherm kwam."""
    return subprocess.run([sys.executable, "-m", programma, "build", *extra], cwd=project, capture_output=True, text=True,
                          env={**os.environ, **omgeving}, check=False, timeout=600)


def gebouwde_fork(doel: Path) -> Path:
    """In: een lege map. Uit: een fork die één keer goed gebouwd is, met zijn cache."""
    klaar = bouw(fork(doel))
    assert klaar.returncode == 0, klaar.stdout + klaar.stderr
    return doel


def afdruk(map_: Path) -> dict[str, bytes]:
    """Uit: elk bestand in de map met zijn inhoud, om te vergelijken."""
    return {str(p.relative_to(map_)): p.read_bytes() for p in sorted(map_.rglob("*")) if p.is_file()}

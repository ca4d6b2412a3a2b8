"""Een kleine handreiking waarin een test iets kan veranderen zonder aan de echte te komen."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
from pathlib import Path

from macros.cli import main

MINI = Path(__file__).parent / "mini"


def kopieer(doel: Path) -> Path:
    """In: een lege map. Uit: de map met een kopie van de kleine handreiking erin."""
    shutil.copytree(MINI, doel, dirs_exist_ok=True)
    return doel


def vervang(project: Path, bestand: str, oud: str, nieuw: str) -> None:
    """Vervangt tekst in een bestand; een tekst die er niet staat, laat de test mislukken. Leeg ``oud``: alles."""
    pad = project / bestand
    pad.parent.mkdir(parents=True, exist_ok=True)
    if not oud:
        pad.write_bytes(nieuw.encode())
        return
    tekst = pad.read_text(encoding="utf-8")
    assert oud in tekst, f"{oud!r} staat niet in {bestand}"
    pad.write_bytes(tekst.replace(oud, nieuw, 1).encode())


def controleer(project: Path) -> tuple[int, str, str]:
    """Draait ``controleer`` zoals een auteur dat doet. Uit: afloop, wat op het scherm komt en de fouten."""
    scherm, fouten, hier = io.StringIO(), io.StringIO(), Path.cwd()
    os.chdir(project)
    try:
        with contextlib.redirect_stdout(scherm), contextlib.redirect_stderr(fouten):
            afloop = main(["controleer"])
    finally:
        os.chdir(hier)
    return afloop, scherm.getvalue(), fouten.getvalue()


def fout_na(project: Path, bestand: str, tekst: str, *, erachter: bool = False) -> str:
    """Zet in een kopie in ``project`` deze tekst in een bestand, of erachter. Uit: de fouten van ``controleer``."""
    pad = kopieer(project) / bestand
    pad.write_text((pad.read_text(encoding="utf-8") if erachter else "") + tekst, encoding="utf-8")
    afloop, _, fouten = controleer(project)
    assert afloop == 1
    return fouten

"""Een landelijk project met forks van regio's erin, in een eigen git, om over te nemen zoals een regio dat doet."""

from __future__ import annotations

import datetime
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from macros.bijhouden.melden import verschillen
from macros.bijhouden.vergelijk import Verschil
from macros.errors import Meldingen
from macros.handreiking import Handreiking, laad

OMGEVING = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "GIT_AUTHOR_NAME": "Regio",
            "GIT_AUTHOR_EMAIL": "r@example.org", "GIT_COMMITTER_NAME": "Regio", "GIT_COMMITTER_EMAIL": "r@example.org"}
VANDAAG = datetime.date(2027, 5, 3)


class Project:
    """Een map met git. ``landelijk`` is de tak met de landelijke tekst."""

    def __init__(self, map_: Path) -> None:
        self.map = map_
        if not (map_ / ".git").exists():
            self.git("init", "-q", "-b", "landelijk")
            self.git("config", "core.autocrlf", "false")
            self.bewaar("De landelijke versie")

    def git(self, *opdracht: str) -> str:
        """Uit: wat git zegt; een fout van git laat de test mislukken."""
        klaar = subprocess.run(["git", *opdracht], cwd=self.map, env={**os.environ, **OMGEVING}, capture_output=True, text=True,
                               check=False)
        assert klaar.returncode == 0, f"git {' '.join(opdracht)}\n{klaar.stdout}{klaar.stderr}"
        return klaar.stdout.strip()

    def bewaar(self, waarom: str = "Wijziging") -> str:
        """Legt alles vast. Uit: de commit."""
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", waarom)
        return self.git("rev-parse", "HEAD")

    def schrijf(self, bestanden: Mapping[str, str | None], einde: str = "\n") -> None:
        """Schrijft bestanden onder docs; None haalt er een weg."""
        for naam, tekst in bestanden.items():
            pad = self.map / "docs" / naam
            if tekst is None:
                pad.unlink()
            else:
                pad.parent.mkdir(parents=True, exist_ok=True)
                pad.write_bytes(tekst.replace("\n", einde).encode())

    def vervang(self, naam: str, *paren: tuple[str, str]) -> None:
        """Vervangt tekst in een bestand onder docs; een tekst die er niet staat, laat de test mislukken."""
        pad = self.map / "docs" / naam
        tekst = pad.read_bytes().decode()
        for oud, nieuw in paren:
            assert oud in tekst, f"{oud!r} staat niet in {naam}"
            tekst = tekst.replace(oud, nieuw, 1)
        pad.write_bytes(tekst.encode())

    def neem_over(self, tak: str, *, samengeperst: bool = False) -> None:
        """Neemt een tak over in de huidige; een conflict laat de test mislukken."""
        if samengeperst:
            self.git("merge", "-q", "--squash", tak)
            self.bewaar(f"Overgenomen: {tak}")
        else:
            self.git("merge", "-q", "--no-edit", tak)

    def laad(self) -> tuple[Handreiking, Meldingen, list[Verschil]]:
        """Uit: de handreiking met de regio erin, de meldingen en wat landelijk veranderde onder eigen tekst."""
        meldingen = Meldingen()
        geheel = laad(self.map / "docs", meldingen)
        return geheel, meldingen, verschillen(geheel, meldingen, VANDAAG)

    def gevonden(self) -> set[tuple[str, str]]:
        """Uit: elk verschil als (bestand van de regio, wat)."""
        return {(v.bestand.removeprefix("docs/regio/"), f"{v.soort}: {v.wat}") for v in self.laad()[2]}

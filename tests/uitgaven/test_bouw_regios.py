"""``start.py regios``: elke regio haar eigen site; een fout bij de ene houdt de andere niet tegen."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.heel_project import fork

LIJST = """- {id: oost, naam_regio: Oost, naam_site: Samen in Oost}
- {id: kapot, naam_regio: Kapot, logo: bestaat-niet.png}
- {id: west, naam_regio: West, naam_site: Samen in West, sociaal_team: buurtteam}
"""


def _regios(project: Path, *woorden: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "macros.cli", "regios", *woorden], cwd=project, capture_output=True, text=True,
                          check=False, timeout=300)


def test_drie_uitgaven_waarvan_een_met_een_fout(tmp_path: Path) -> None:
    project = fork(tmp_path)
    (project / "lijst.yml").write_text(LIJST, encoding="utf-8")
    klaar = _regios(project, "lijst.yml")
    assert klaar.returncode == 1
    assert "2 van 3 uitgaven klaar" in klaar.stdout
    assert [regel.split()[:2] for regel in klaar.stdout.splitlines() if regel.startswith(("oost", "kapot", "west"))] == [
        ["oost", "goed"], ["kapot", "MISLUKT"], ["west", "goed"]]
    assert 'Het logo "bestaat-niet.png" bestaat niet.' in klaar.stderr
    assert sorted(pad.name for pad in (project / "regios").iterdir()) == ["oost", "west"]
    oost, west = ((project / "regios" / id / "stappen" / "stap-1" / "index.html").read_text() for id in ("oost", "west"))
    assert "Samen in Oost" in oost and "Samen in West" not in oost
    assert "buurtteam" in west and "buurtteam" not in oost
    assert not (project / "site").exists()


def test_een_deel_van_de_lijst(tmp_path: Path) -> None:
    project = fork(tmp_path)
    (project / "lijst.yml").write_text(LIJST, encoding="utf-8")
    assert _regios(project, "lijst.yml", "--deel", "4/3").returncode == 1
    assert not (project / "regios").exists()
    klaar = _regios(project, "lijst.yml", "--deel", "3/3")
    assert klaar.returncode == 0, klaar.stderr
    assert [pad.name for pad in (project / "regios").iterdir()] == ["west"]

"""start.py: werkt zonder iets anders dan Python, en zegt in gewoon Nederlands wat er mis is."""

from __future__ import annotations

import ast
import os
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.heel_project import WORTEL

START = WORTEL / "start.py"


def _start(map_: Path, *woorden: str, **omgeving: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "start.py", *woorden], cwd=map_, capture_output=True, text=True, check=False,
                          timeout=300, env={**{k: v for k, v in os.environ.items() if not k.startswith("PIP_")}, **omgeving})


@pytest.fixture()
def leeg(tmp_path: Path) -> Path:
    """Een kopie zonder .venv, zoals vers van de server."""
    for naam in ("start.py", "requirements.txt", "requirements-test.txt"):
        shutil.copy(WORTEL / naam, tmp_path / naam)
    return tmp_path


def test_alleen_de_standaardbibliotheek_en_kort() -> None:
    boom = ast.parse(START.read_text(encoding="utf-8"))
    namen = {n.names[0].name.split(".")[0] if isinstance(n, ast.Import) else str(n.module).split(".")[0]
             for n in ast.walk(boom) if isinstance(n, ast.Import | ast.ImportFrom)}
    assert namen <= set(sys.stdlib_module_names)
    assert len(START.read_text(encoding="utf-8").splitlines()) <= 150


def test_een_oude_python_kan_het_bestand_lezen() -> None:
    """Anders ziet wie Python 3.8 heeft een SyntaxError in plaats van de uitleg."""
    ast.parse(START.read_text(encoding="utf-8"), feature_version=(3, 7))


def test_hulp_zonder_opdracht(leeg: Path) -> None:
    klaar = _start(leeg)
    assert klaar.returncode == 0
    assert "python3 start.py bouw" in klaar.stdout


def test_onbekende_opdracht(leeg: Path) -> None:
    assert _start(leeg, "bouwen").returncode == 2


def test_zonder_netwerk(leeg: Path) -> None:
    klaar = _start(leeg, "bouw", PIP_INDEX_URL="http://127.0.0.1:9/simple", PIP_RETRIES="0", PIP_CONFIG_FILE=os.devnull,
                   PIP_NO_CACHE_DIR="1")
    assert klaar.returncode == 1
    assert "internet" in klaar.stderr
    assert "HTTPS_PROXY" in klaar.stderr
    assert "Traceback" not in klaar.stderr
    assert (leeg / ".venv" / "installatie.log").exists()


def test_een_half_gemaakte_omgeving_telt_niet_als_klaar(leeg: Path) -> None:
    """Na een mislukte installatie probeert de volgende keer het opnieuw."""
    eerste = _start(leeg, "bouw", PIP_INDEX_URL="http://127.0.0.1:9/simple", PIP_RETRIES="0", PIP_CONFIG_FILE=os.devnull,
                    PIP_NO_CACHE_DIR="1")
    assert eerste.returncode == 1
    assert list((leeg / ".venv").glob("klaar-*")) == []


def test_venv_ontbreekt(leeg: Path) -> None:
    """Op Debian is venv een los pakket; dan staat er welk."""
    (leeg / "venv.py").write_text("raise SystemExit('ensurepip is not available')\n")
    klaar = _start(leeg, "bouw", PYTHONPATH=str(leeg))
    assert klaar.returncode == 1
    assert "python3-venv" in klaar.stderr


@pytest.mark.parametrize(("verslag", "verwacht"), [
    ("SSLError: CERTIFICATE_VERIFY_FAILED", "PIP_CERT"), ("OSError: [Errno 28] No space left on device", "schijf is vol"),
    ("THESE PACKAGES DO NOT MATCH THE HASHES", "niet wat wij verwachten"), ("407 Proxy Authentication", "wachtwoord"),
    ("PermissionError: [Errno 13] Permission denied", "plek die van u is"),
])
def test_uitleg_bij_wat_pip_zegt(leeg: Path, verslag: str, verwacht: str) -> None:
    """Een pip die stopt met deze tekst geeft deze uitleg."""
    python = leeg / ".venv" / ("Scripts" if os.name == "nt" else "bin") / "python"
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\n[ "$1" = -c ] && exit 0\necho "{verslag}"\nexit 1\n')
    python.chmod(0o755)
    klaar = _start(leeg, "bouw")
    assert klaar.returncode == 1
    assert verwacht in klaar.stderr


@pytest.mark.parametrize("wat", ["bouw", "test", "serve"])
def test_ctrl_c_is_niet_geslaagd(wat: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Wie de tests of de bouw afbreekt, ziet geen groen en ook geen traceback."""
    def afgebroken(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(subprocess, "run", afgebroken)
    monkeypatch.setattr(sys, "argv", ["start.py", wat])
    with pytest.raises(SystemExit) as einde:
        runpy.run_path(str(START), run_name="__main__")
    assert einde.value.code == "Gestopt met Ctrl+C."  # een tekst is afloop 1
    assert "Klaar in" not in capsys.readouterr().out

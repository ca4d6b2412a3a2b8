"""Wat op de computers van GitHub en GitLab draait: vaste versies, geen geheimen, en opdrachten die bestaan."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.heel_project import WORTEL

WORKFLOWS = sorted((WORTEL / ".github" / "workflows").glob("*.yml"))
GITLAB = WORTEL / ".gitlab-ci.yml"


def _stappen(naam: str) -> list[dict[str, Any]]:
    werk = yaml.safe_load((WORTEL / ".github" / "workflows" / naam).read_text(encoding="utf-8"))
    return [stap for taak in werk["jobs"].values() for stap in taak["steps"]]


@pytest.mark.parametrize("naam", [pad.name for pad in WORKFLOWS])
def test_vaste_versies(naam: str) -> None:
    """Een actie staat vast op een commit: een verschoven label verandert niets bij ons."""
    gebruikt = [stap["uses"] for stap in _stappen(naam) if "uses" in stap]
    assert [actie for actie in gebruikt if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", actie)] == []


@pytest.mark.parametrize("naam", [pad.name for pad in WORKFLOWS])
def test_geen_geheimen(naam: str) -> None:
    """Standaard alleen lezen; wat mag schrijven, voert niets uit het project uit."""
    tekst = (WORTEL / ".github" / "workflows" / naam).read_text(encoding="utf-8")
    werk = yaml.safe_load(tekst)
    assert "secrets." not in tekst and "pull_request_target" not in tekst
    assert werk["permissions"] == {"contents": "read"}
    for taak in werk["jobs"].values():
        schrijft = "write" in taak.get("permissions", {}).values()
        assert not (schrijft and any("checkout" in stap.get("uses", "") or "start.py" in stap.get("run", "") for stap in taak["steps"]))
        assert taak["timeout-minutes"] <= 90


@pytest.mark.parametrize("pad", [*WORKFLOWS, GITLAB], ids=lambda pad: pad.name)
def test_opdrachten_bestaan(pad: Any) -> None:
    """Elke opdracht van start.py die de automaat geeft, kent start.py ook."""
    uitleg = subprocess.run([sys.executable, str(WORTEL / "start.py")], capture_output=True, text=True, check=True).stdout
    opdrachten = re.findall(r"start\.py (\w+)", pad.read_text(encoding="utf-8"))
    assert [wat for wat in opdrachten if f"start.py {wat} " not in uitleg] == []


def test_gitlab_is_goed_yaml() -> None:
    """De drie taken zijn er, een voorstel heeft een voorbeeld, en Pages krijgt de map die GitLab verwacht."""
    taken = yaml.safe_load(GITLAB.read_text(encoding="utf-8"))
    assert {"controleer", "voorbeeld", "pages"} <= set(taken)
    assert taken["voorbeeld"]["artifacts"]["paths"] == ["site/"]
    assert taken["pages"]["artifacts"]["paths"] == ["public"]


def test_wat_de_lezer_krijgt_is_op_te_halen() -> None:
    """Een voorstel heeft een voorbeeld; wie de site op een eigen webhost zet, krijgt dezelfde bestanden als GitHub Pages."""
    def opgehaald(naam: str) -> dict[str, str]:
        return {stap["with"]["name"]: stap["with"]["path"] for stap in _stappen(naam) if "upload-artifact@" in stap.get("uses", "")}

    assert opgehaald("controle.yml") == {"voorbeeld": "site"}
    assert opgehaald("publiceren.yml") == {"site": "site"}
    assert [stap["run"] for stap in _stappen("publiceren.yml") if "run" in stap] == ["python3 start.py bouw"]


def test_ophalen_staat_uit() -> None:
    werk = yaml.safe_load((WORTEL / ".github" / "workflows" / "ophalen.yml").read_text(encoding="utf-8"))
    assert werk["jobs"]["ophalen"]["if"] == "${{ vars.OPHALEN == 'ja' }}"


@pytest.mark.parametrize(("antwoord", "afloop", "gestart"), [
    ("echo merge", 0, ["controle.yml", "publiceren.yml"]), ("echo fast-forward", 0, ["controle.yml", "publiceren.yml"]),
    ("echo none", 0, []), ("exit 1", 1, [])], ids=["samengevoegd", "bijgeschoven", "niets nieuws", "conflict"])
def test_ophalen(tmp_path: Path, antwoord: str, afloop: int, gestart: list[str]) -> None:
    """De opdracht zelf, met een GitHub die antwoordt. Zonder iets nieuws komt er geen nieuwe site; een fout zegt wat u doet."""
    stap, = _stappen("ophalen.yml")
    gh = tmp_path / "gh"
    gh.write_text(f"#!/bin/sh\necho \"$@\" >> {tmp_path}/gevraagd\n[ $1 = workflow ] || {{ {antwoord}; }}\n")
    gh.chmod(0o755)
    klaar = subprocess.run(["bash", "-e", "-o", "pipefail", "-c", stap["run"]], capture_output=True, text=True, check=False,
                           env={"PATH": f"{tmp_path}:{os.environ['PATH']}", "GH_REPO": "regio/handreiking"})
    gevraagd = (tmp_path / "gevraagd").read_text().splitlines()
    assert klaar.returncode == afloop, klaar.stderr
    assert gevraagd[0].startswith("api --method POST repos/regio/handreiking/merge-upstream ")
    assert gevraagd[1:] == [f"workflow run {naam} --ref main" for naam in gestart]
    assert ("::error::" in klaar.stdout) == bool(afloop)

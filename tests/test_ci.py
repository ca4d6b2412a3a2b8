"""Wat op de computers van GitHub en GitLab draait: vaste versies, geen geheimen, en opdrachten die bestaan."""

from __future__ import annotations

import re
import subprocess
import sys
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
    assert gebruikt
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
        assert not (schrijft and any("run" in stap for stap in taak["steps"]))
        assert taak["timeout-minutes"] <= 90


@pytest.mark.parametrize("pad", [*WORKFLOWS, GITLAB], ids=lambda pad: pad.name)
def test_opdrachten_bestaan(pad: Any) -> None:
    """Elke opdracht van start.py die de automaat geeft, kent start.py ook."""
    uitleg = subprocess.run([sys.executable, str(WORTEL / "start.py")], capture_output=True, text=True, check=True).stdout
    opdrachten = re.findall(r"start\.py (\w+)", pad.read_text(encoding="utf-8"))
    assert opdrachten
    assert [wat for wat in opdrachten if f"start.py {wat} " not in uitleg] == []


def test_gitlab_is_goed_yaml() -> None:
    """De twee taken zijn er, en Pages krijgt de map die GitLab verwacht."""
    taken = yaml.safe_load(GITLAB.read_text(encoding="utf-8"))
    assert {"controleer", "pages"} <= set(taken)
    assert taken["pages"]["artifacts"]["paths"] == ["public"]

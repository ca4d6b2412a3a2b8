"""Elk hulpmiddel staat met zijn licentie in de lijst, en de lijst noemt niets wat er niet meer is."""

from __future__ import annotations

import json
import re

from tests.heel_project import WORTEL

RIJ = re.compile(r"^\| ([\w.-]+) \| (.*?) \|$", re.M)


def _nodig() -> set[str]:
    tekst = "".join((WORTEL / naam).read_text(encoding="utf-8") for naam in ("requirements.txt", "requirements-test.txt"))
    return set(re.findall(r"^([\w.-]+)==", tekst, re.M)) | set(
        json.loads((WORTEL / "tests" / "package.json").read_text(encoding="utf-8"))["devDependencies"])


def test_de_lijst_is_volledig() -> None:
    genoemd = dict(RIJ.findall((WORTEL / "LICENSES.md").read_text(encoding="utf-8").split("## Hulpmiddelen van de bouw")[1]))
    genoemd.pop("Hulpmiddel", None)
    assert set(genoemd) - {"---"} == _nodig()
    assert [naam for naam, licentie in genoemd.items() if not licentie.strip()] == []


def test_elk_hulpmiddel_staat_vast_met_een_hash() -> None:
    """Pip weigert een bestand dat anders is dan het was toen wij de lijst maakten."""
    for naam in ("requirements.txt", "requirements-test.txt"):
        blokken = re.split(r"^(?=[\w.-]+==)", (WORTEL / naam).read_text(encoding="utf-8"), flags=re.M)[1:]
        assert len(blokken) > 40
        assert [blok.split()[0] for blok in blokken if "--hash=sha256:" not in blok] == []

"""Elke pagina houdt zich aan de regels van HTML, volgens html-validate.

Eén regel geldt niet: ``valid-autocomplete`` verbiedt ``autocomplete`` op een vakje. Zonder dat kenmerk zet Firefox na
verversen oude vinkjes terug; het thema en onze hulpmiddelen hebben het dus nodig.
"""

from __future__ import annotations

import json
from pathlib import Path

from tests.kwaliteit import Kwaliteit
from tests.node import draai, versies


def _fouten(map_: Path, verslag: Path) -> tuple[int, list[str]]:
    """Uit: het aantal pagina's met wat html-validate afkeurt, en elke fout met haar plek."""
    klaar = draai("html-validate", "bin/html-validate.mjs", "--config", "htmlvalidate.json", "--formatter", f"json={verslag}",
                  str(map_ / "**" / "*.html"))
    assert klaar.stderr == ""
    gezien = json.loads(verslag.read_text(encoding="utf-8"))
    return len(gezien), [f"{Path(pagina['filePath']).relative_to(map_)}:{fout['line']}: {fout['message']} ({fout['ruleId']})"
                         for pagina in gezien for fout in pagina["messages"]]


def test_een_fout_wordt_gevonden(tmp_path: Path) -> None:
    (tmp_path / "fout.html").write_text("<!doctype html><html lang=nl><title>x</title><p><div></div></p></html>", encoding="utf-8")
    assert _fouten(tmp_path, tmp_path / "verslag.json")[1]


def test_elke_pagina(site: Path, adressen: list[str], tmp_path: Path, kwaliteit: Kwaliteit) -> None:
    _, fouten = _fouten(site, tmp_path / "verslag.json")
    kwaliteit.noteer("html", str(len(fouten)), gehaald=not fouten, omvang=f"{len(adressen)} pagina’s",
                     middel=f"html-validate {versies()['html-validate']}")
    assert fouten == []

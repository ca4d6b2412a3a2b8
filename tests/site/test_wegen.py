"""Elke pagina is van home af in drie klikken te bereiken; een stap, checklist of lezerspagina in twee."""

from __future__ import annotations

from pathlib import Path
from posixpath import join, normpath

import pytest
from lxml import html as lxml_html


def _wegen(site: Path) -> dict[str, int]:
    """Uit: per adres het kleinste aantal klikken vanaf home, over de links op het scherm."""
    afstand, rij = {"": 0}, [""]
    while rij:
        adres = rij.pop(0)
        boom = lxml_html.parse(str(site / adres / "index.html")).getroot()
        for doel in boom.xpath("//a/@href"):
            weg = str(doel).partition("#")[0]
            if "://" in weg or weg.startswith("mailto:") or not weg:
                continue
            naar = normpath(join(adres, weg))
            naar = "" if naar == "." else naar + "/"
            if naar not in afstand and (site / naar / "index.html").exists():
                afstand[naar] = afstand[adres] + 1
                rij.append(naar)
    return afstand


@pytest.fixture(scope="module")
def wegen(site: Path) -> dict[str, int]:
    return _wegen(site)


def test_alles_binnen_drie_klikken(site: Path, wegen: dict[str, int]) -> None:
    alle = {"/".join(p.relative_to(site).parent.parts) + "/" for p in site.rglob("index.html")} - {"/"}
    assert len(alle) > 150
    assert sorted(alle - set(wegen)) == []
    assert {adres: n for adres, n in wegen.items() if n > 3} == {}


@pytest.mark.parametrize("deel", ["stappen/", "checklists/", "sjablonen/", "begin/voor/"])
def test_wat_je_vaak_nodig_hebt_binnen_twee(wegen: dict[str, int], deel: str) -> None:
    ver = {adres: n for adres, n in wegen.items() if adres.startswith(deel) and n > 2 and "draaiboeken" not in adres}
    assert ver == {}

"""Eén hele bouw van een regio met alles erin: wat eigen is staat er, wat weg is niet, en oude adressen wijzen de weg."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from tests.heel_project import bouw, fork
from tests.mini_project import MINI, vervang

CASUS = (MINI / "docs/praktijk/voorbeeld.md").read_text(encoding="utf-8").replace("Een voorbeeld", "Ons verhaal") + "![Ons](ons.png)\n"


@pytest.fixture(scope="module")
def gebouwd(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """De site van een regio, en wat er op het scherm kwam."""
    project = fork(tmp_path_factory.mktemp("regio"))
    vervang(project, "docs/regio/regio.yml", "", "naam_site: Noord\nweglaten: [praktijk/voorbeeld]\n"
            "links: [{naam: Sociale kaart, adres: 'https://example.org/kaart'}]\n")
    vervang(project, "docs/regio/paginas/praktijk/ons.md", "", CASUS)
    vervang(project, "docs/regio/paginas/praktijk/ons.png", "", "png")
    vervang(project, "docs/regio/checklists/starten.yml", "", "erbij:\n  - {id: sleutel, tekst: De sleutel ligt klaar.}\n")
    vervang(project, "docs/_data/verhuisd.yml", "", "- van: begin/oud\n  naar: stappen/stap-1\n  reden: Beter.\n")
    klaar = bouw(project, "--strict", GIT_CEILING_DIRECTORIES=str(project.parent))
    assert klaar.returncode == 0, klaar.stdout + klaar.stderr
    return project / "site", klaar.stdout


def test_eigen_pagina_met_afbeelding(gebouwd: tuple[Path, str]) -> None:
    tekst = (gebouwd[0] / "praktijk/ons/index.html").read_text(encoding="utf-8")
    assert "Ons verhaal" in tekst and "Van onze regio" in tekst and "https://example.org/kaart" in tekst
    assert (gebouwd[0] / "praktijk/ons.png").read_bytes() == b"png"


def test_eigen_punt_op_de_pagina_en_in_het_bestand(gebouwd: tuple[Path, str]) -> None:
    tekst = (gebouwd[0] / "checklists/starten/index.html").read_text(encoding="utf-8")
    assert "De sleutel ligt klaar." in tekst and ">van onze regio<" in tekst
    lijst = (gebouwd[0] / "downloads/starten.csv").read_text(encoding="utf-8-sig")
    assert "De sleutel ligt klaar. Van onze regio." in lijst


def test_zoeken_vindt_wat_eigen_is_en_niet_wat_weg_is(gebouwd: tuple[Path, str]) -> None:
    docs = json.loads((gebouwd[0] / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
    merken = {doc["location"]: doc.get("tags") for doc in docs}
    assert merken["praktijk/ons/"] == ["Voorbeeld, van onze regio"]
    assert not [plek for plek in merken if plek.startswith(("praktijk/voorbeeld", "begin/oud", "beheer"))]


def test_oude_adressen(gebouwd: tuple[Path, str]) -> None:
    assert 'url=../../stappen/stap-1/"' in (gebouwd[0] / "begin/oud/index.html").read_text(encoding="utf-8")
    weg = (gebouwd[0] / "praktijk/voorbeeld/index.html").read_text(encoding="utf-8")
    assert "staat niet in de uitgave van onze regio" in weg and "refresh" not in weg


def test_bijhouden_hoort_bij_de_bouw_en_niet_bij_de_site(gebouwd: tuple[Path, str]) -> None:
    site, scherm = gebouwd
    assert "LET OP docs/regio: Hier is geen geschiedenis van git." in scherm
    pagina = (site / "beheer/wijzigingen/index.html").read_text(encoding="utf-8")
    assert "Hier is geen geschiedenis van git." in pagina and "Niets te doen" not in pagina
    assert "beheer" not in (site / "sitemap.xml").read_text(encoding="utf-8")
    with zipfile.ZipFile(site / "downloads/handreiking-offline.zip") as kopie:
        assert [naam for naam in kopie.namelist() if "beheer/" in naam] == []

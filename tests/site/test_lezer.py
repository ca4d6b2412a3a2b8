"""Wat een lezer doet: van home naar een stap, een checklist en haar PDF; zoeken; en niets verlaat deze computer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Browser, Page

from tests.site.lijst import foutloos, venster

SOORTEN = {
    "home": "", "fase": "stappen/fase-2/", "stap": "stappen/stap-5/", "project": "stappen/jeugd-en-gezin/",
    "casus": "praktijk/sturen-en-verbinden/", "storing": "praktijk/storingen/liaison-valt-uit/",
    "overzicht": "praktijk/", "thema": "themas/jeugd-en-gezin/", "rol": "themas/rollen/ojg/",
    "lezer": "begin/voor/projectleider/", "checklist": "checklists/visiebijeenkomst/",
    "sjabloon": "sjablonen/convenant/", "draaiboek": "checklists/draaiboeken/fase-2/",
    "swot": "praktijk/swot-vinkhuizen/", "resultaten": "praktijk/wat-leverde-het-op/", "tips": "praktijk/tips/",
    "begrippen": "naslag/begrippen/", "zekerheid": "naslag/zekerheid/", "geldkaart": "naslag/geldkaart/",
    "over": "over/colofon/", "zelfscan": "begin/zelfscan/", "rekenkaart": "sjablonen/gezichtenteller/",
    "kalender": "checklists/borgingskalender/", "werkmap": "checklists/werkmap/", "404": "404.html",
}


@pytest.fixture()
def pagina(browser: Browser) -> Iterator[Page]:
    """Een leeg venster dat elke fout en elk verzoek onthoudt en aan het eind nakijkt."""
    with foutloos(venster(browser)) as blad:
        yield blad


def test_van_home_naar_de_pdf(pagina: Page, adres: str, tmp_path: Path) -> None:
    """Home, een stap op het pad, haar checklist en de PDF: vier klikken, alles klopt."""
    pagina.goto(adres)
    assert pagina.title() == pagina.locator("main h1").inner_text() == "Samenwerken in het sociaal domein"
    pagina.locator("main ol.pad a", has_text="Met één stem").first.click()
    pagina.wait_for_url("**/stappen/stap-5/")
    assert pagina.locator("main h1").inner_text() == "Naar een gezamenlijke visie"
    pagina.locator("main a", has_text="Visiebijeenkomst voorbereiden").first.click()
    pagina.wait_for_url("**/checklists/visiebijeenkomst/")
    assert pagina.locator("main input[type=checkbox]").count() == 12
    with pagina.expect_download() as gehaald:
        pagina.locator("main a[href$='visiebijeenkomst.pdf']").first.click()
    doel = tmp_path / "lijst.pdf"
    gehaald.value.save_as(doel)
    with pikepdf.open(doel) as pdf:
        assert str(pdf.Root.Lang).startswith("nl")
        assert len(pdf.pages) == 1


@pytest.mark.parametrize(("vraag", "titel"), [("visiebijeenkomst", "isie"), ("convenant", "onvenant"), ("liaison", "iaison")])
def test_zoeken_vindt_een_pagina(pagina: Page, adres: str, vraag: str, titel: str) -> None:
    """Het zoekveld van de site geeft een resultaat waarop je kunt klikken."""
    pagina.goto(adres + "stappen/")
    veld = pagina.locator("input[data-md-component=search-query]").first
    if not veld.is_visible():
        pagina.locator("[data-zoek], label[for=__search], button[aria-controls=zoeken]").first.click()
    veld.fill(vraag)
    eerste = pagina.locator(".md-search-result__item a").first
    eerste.wait_for(state="visible", timeout=20_000)
    assert titel in pagina.locator(".md-search-result__list").inner_text()
    eerste.click()
    pagina.wait_for_load_state()
    assert vraag[:5].lower() in pagina.locator("main").inner_text().lower()


@pytest.mark.parametrize("soort", SOORTEN)
def test_geen_fouten_in_de_browser(pagina: Page, adres: str, soort: str) -> None:
    """Elke soort pagina heeft één h1, past op een telefoon en geeft geen melding (zie de fixture)."""
    pagina.set_viewport_size({"width": 320, "height": 700})
    pagina.goto(adres + SOORTEN[soort])
    if soort != "404":
        assert pagina.locator("main h1").count() == 1
    breedte = pagina.evaluate("document.documentElement.scrollWidth")
    assert breedte <= 320

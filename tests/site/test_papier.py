"""Elke pagina komt heel op papier: alle tekst, alles opengeklapt, adressen bij links naar buiten, en geen menu of knoppen.

Standaard de soorten pagina's, met ``--alles`` elke pagina.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.export.hulp import pdf_tekst
from tests.kwaliteit import Kwaliteit
from tests.site.test_lezer import SOORTEN

ALLES = bool(os.environ.get("HANDREIKING_ALLES"))
NIET_OP_PAPIER = ", ".join((
    "nav", "button:not(.begrip, .zeker)", "select", "input", "textarea", "[hidden]", ".sr", ".knoppen", ".verder", ".document-voet",
    ".letters", ".filter", ".held-zoek", ".vragen", ".naast .bij", ".meenemen", ".uitleg", ".geen-patient", ".lijstkeus",
    ".lijstmelding", ".lijstzorg", ".lijstkop a", ".kolomkop", ".veld", ".eigen-punt", ".scan-stand", ".scan-ander", ".naar-uitkomst", ".mapmaker:not(:has(.pak))"))
"""Wat alleen op een scherm iets doet: navigeren, kiezen en bewaren; en de uitleg van een cijfer, die al onderaan staat."""
TEKST = """(niet) => {
  const uit = [], loper = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  for (let knoop = loper.nextNode(); knoop; knoop = loper.nextNode()) {
    const om = knoop.parentElement, dicht = om.closest("details:not([open])");
    if (!om.closest(niet) && knoop.data.trim() && (dicht || om.checkVisibility())) uit.push(knoop.data);
  }
  return uit;
}"""


def _kaal(tekst: str) -> str:
    """Uit: de tekst zonder wat een regeleinde verandert: ruimte en streepjes; verbonden letters los."""
    return re.sub(r"[\s\u00ad\u2010\u200b-]", "", tekst.replace("ﬁ", "fi").replace("ﬂ", "fl"))


def _stijl(blad: Page, css: str) -> None:
    blad.evaluate("""(css) => { const blad = new CSSStyleSheet(); blad.replaceSync(css);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, blad]; }""", css)


def _mist(blad: Page) -> list[str]:
    """Uit: elk stuk tekst van de pagina dat niet op het papier staat."""
    stukken = blad.evaluate(TEKST, NIET_OP_PAPIER)
    _stijl(blad, "@page { @bottom-right { content: none } }")  # het nummer van het blad zou midden in een zin kunnen staan
    papier = _kaal(pdf_tekst(blad.pdf(prefer_css_page_size=True)))
    return [stuk.strip() for stuk in stukken if not _staat_op(papier, _kaal(stuk))]


def _staat_op(papier: str, stuk: str) -> bool:
    """Uit: of het stuk er staat, heel of aan twee kanten van een bladeinde."""
    return stuk in papier or any(stuk[:n] in papier and stuk[n:] in papier for n in range(8, len(stuk) - 8))


@pytest.fixture(scope="module")
def blad(browser: Browser) -> Iterator[Page]:
    gast = browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce", locale="nl-NL")
    yield gast.new_page()
    gast.close()


def test_elke_pagina_is_heel(blad: Page, adres: str, adressen: list[str], kwaliteit: Kwaliteit) -> None:
    wegen = adressen if ALLES else list(SOORTEN.values())
    mis: dict[str, list[str]] = {}
    for weg in wegen:
        blad.goto(adres + weg)
        if ontbreekt := _mist(blad):
            mis[weg] = ontbreekt
    kwaliteit.noteer("afdruk", str(len(mis)), gehaald=not mis, omvang=f"{len(wegen)} pagina’s, de tekst vergeleken met die op papier",
                     middel=f"Chromium {blad.context.browser.version if blad.context.browser else ''}")
    assert mis == {}


def test_wat_ontbreekt_valt_op(blad: Page, adres: str) -> None:
    """De vergelijking zelf werkt: verberg één alinea op papier en zij wordt genoemd."""
    blad.goto(adres + "over/colofon/")
    _stijl(blad, "@media print { main h1 { display: none !important } }")
    assert _mist(blad) == [blad.locator("main h1").inner_text()]


def test_geen_menu_en_wel_adressen(blad: Page, adres: str) -> None:
    """Navigatie en knoppen staan niet op papier; een link naar buiten heeft haar adres erbij."""
    blad.goto(adres + "over/toegankelijkheid/")
    blad.emulate_media(media="print")
    assert blad.locator("nav:visible, .knoppen:visible, button.knop:visible, .kop__rechts:visible").count() == 0
    papier = _kaal(pdf_tekst(blad.pdf(prefer_css_page_size=True)))
    for link in blad.locator("main a[href^=http]").all():
        assert _kaal(f"({link.get_attribute('href')})") in papier
    blad.emulate_media(media="screen")


@pytest.mark.parametrize("soort", ["resultaten", "zekerheid", "geldkaart", "sjabloon"])
def test_een_tabel_past_op_het_blad(blad: Page, adres: str, soort: str) -> None:
    """Geen kolom valt van A4 af en geen rij breekt over twee bladen."""
    blad.goto(adres + SOORTEN[soort])
    blad.set_viewport_size({"width": 680, "height": 960})  # A4 zonder de randen, in CSS-pixels
    blad.emulate_media(media="print")
    assert blad.evaluate("""() => [...document.querySelectorAll("main table, main td, main th")]
      .filter((el) => el.getBoundingClientRect().right > innerWidth + 1).map((el) => el.outerHTML.slice(0, 100))""") == []
    assert blad.evaluate("[...document.querySelectorAll('main tr')].every((rij) => getComputedStyle(rij).breakInside === 'avoid')")
    blad.emulate_media(media="screen")
    blad.set_viewport_size({"width": 1280, "height": 800})

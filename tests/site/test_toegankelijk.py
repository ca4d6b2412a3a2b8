"""axe vindt niets op elke pagina, en geen pagina schuift opzij: op een telefoon licht en op een groot scherm donker.

Met ``--alles`` op drie breedtes, licht en donker, en op smalle schermen ook met het menu open.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, Page

from tests.kwaliteit import Kwaliteit
from tests.site import axe
from tests.site.lijst import foutloos, venster
from tests.site.test_lezer import SOORTEN

ALLES = bool(os.environ.get("HANDREIKING_ALLES"))
STANDEN = [(b, s) for b in (320, 768, 1280) for s in ("light", "dark")] if ALLES else [(320, "light"), (1280, "dark")]
HOOG = {320: 640, 768: 1024, 1280: 800}
KLAP_OPEN = "document.querySelectorAll('details').forEach((deel) => { deel.open = true; })"
TE_BREED = "Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - document.documentElement.clientWidth"


@dataclass
class Telling:
    """Wat in alle standen samen is nagekeken, voor de kwaliteitstabel."""

    versie: str = ""
    gekeken: int = 0
    paginas: set[str] = field(default_factory=set)
    fout: list[str] = field(default_factory=list)
    opzij: list[str] = field(default_factory=list)

    def kijk(self, blad: Page, waar: str, *, bedekt: bool = False) -> list[str]:
        """Uit: wat axe op dit moment op het scherm afkeurt, en wat het openlaat en nog niemand bekeek; met de plek erbij.

        ``bedekt``: er ligt een deel over de pagina. Dan laat axe alles eronder open; dat zegt niets.
        """
        axe.begin(blad)
        return self.neem(blad, waar, bedekt=bedekt)

    def neem(self, blad: Page, waar: str, *, bedekt: bool = False) -> list[str]:
        """Zie ``kijk``; axe is hier al aan het werk."""
        uitslag = axe.uitslag(blad)
        self.versie, self.gekeken = uitslag.versie, self.gekeken + 1
        fout = [f"{waar}: {regel}" for regel in uitslag.fout]
        self.fout += fout
        return fout if bedekt else fout + [f"{waar}: bekijk dit zelf en zet uw oordeel in beoordeling.yml: {regel}" for regel in uitslag.open]


@pytest.fixture(scope="module")
def telling(kwaliteit: Kwaliteit, browser: Browser) -> Iterator[Telling]:
    """Telt mee over alle standen en schrijft de uitkomst op."""
    telling = Telling()
    yield telling
    if len(telling.paginas) > len(SOORTEN):
        standen = ", ".join(f"{breed} pixels {'licht' if schema == 'light' else 'donker'}" for breed, schema in STANDEN)
        middel = f"axe-core {telling.versie}, Chromium {browser.version}"
        kwaliteit.noteer("axe", str(len(telling.fout)), gehaald=not telling.fout, middel=middel,
                         omvang=f"{len(telling.paginas)} pagina’s, {telling.gekeken} keer gekeken ({standen})")
        kwaliteit.noteer("vergroot", str(len(telling.opzij)), gehaald=not telling.opzij, middel=f"Chromium {browser.version}",
                         omvang=f"{len(telling.paginas)} pagina’s met alles opengeklapt")


@pytest.fixture(params=STANDEN, ids=lambda stand: f"{stand[0]}-{stand[1]}")
def blad(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Een venster van deze breedte en kleur."""
    breed, schema = request.param
    with foutloos(venster(browser, breed, HOOG[breed], color_scheme=schema)) as blad:
        yield blad


def _breed(blad: Page) -> int:
    assert blad.viewport_size
    return blad.viewport_size["width"]


def test_elke_pagina(blad: Page, adres: str, adressen: list[str], telling: Telling) -> None:
    """Met alles opengeklapt; met ``--alles`` ook met het menu open, dat op elke pagina anders is.

    Om en om in twee vensters: terwijl axe naar de ene pagina kijkt, laadt de volgende.
    """
    fout: list[str] = []
    bezig: list[tuple[Page, str]] = []
    for weg, nu in zip(adressen, itertools.cycle((blad, blad.context.new_page())), strict=False):
        nu.goto(adres + weg)
        nu.evaluate(KLAP_OPEN)
        axe.begin(nu)
        bezig.append((nu, weg))
        if len(bezig) > 1:
            fout += _af(*bezig.pop(0), telling)
    fout += _af(*bezig.pop(), telling)
    assert fout == []


def _af(blad: Page, weg: str, telling: Telling) -> list[str]:
    """Uit: wat er mis is met de pagina op dit blad."""
    telling.paginas.add(weg)
    fout = telling.neem(blad, f"/{weg}")
    if blad.evaluate(TE_BREED) > 0:
        telling.opzij.append(weg)
        fout.append(f"/{weg} schuift opzij")
    if ALLES and _breed(blad) < 960:
        blad.locator(".kop__menu").click()
        fout += telling.kijk(blad, f"/{weg} met het menu open", bedekt=True)
    return fout


def _zoek(blad: Page, vraag: str) -> None:
    """Zet de vraag er in één keer: het antwoord op een half woord kan anders later nog komen. Het thema zoekt als een toets loskomt."""
    blad.locator(".md-search__input").fill(vraag)
    blad.keyboard.press("End")


@pytest.mark.parametrize("soort", SOORTEN if ALLES else ["home", "stap", "checklist"])
def test_menu_en_zoeken_open(blad: Page, adres: str, soort: str, telling: Telling) -> None:
    """Ook wat pas na een klik verschijnt: het menu, het lege zoekveld, gevonden pagina's en niets gevonden."""
    blad.goto(adres + SOORTEN[soort])
    fout: list[str] = []
    if _breed(blad) < 960:
        blad.locator(".kop__menu").click()
        fout += telling.kijk(blad, "menu", bedekt=True)
        blad.keyboard.press("Escape")
        blad.locator(".kop__zoek").click()
    else:
        blad.locator(".md-search__input").click()
    fout += telling.kijk(blad, "zoeken, leeg", bedekt=True)
    _zoek(blad, "overleg")
    blad.locator(".md-search-result__item").first.wait_for()
    blad.locator(".zoek-soorten").wait_for()
    fout += telling.kijk(blad, "zoeken, gevonden", bedekt=True)
    _zoek(blad, "qqqxqq")
    blad.locator(".zoek-bij a").first.wait_for()
    fout += telling.kijk(blad, "zoeken, niets gevonden", bedekt=True)
    assert fout == []

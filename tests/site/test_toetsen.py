"""Alles kan met toetsen, op een telefoon en op een groot scherm; u ziet steeds waar u bent en niets ligt eroverheen."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from macros.kleur import contrast
from tests.kwaliteit import Kwaliteit
from tests.site.test_lezer import SOORTEN

MATEN = {"telefoon": (320, 640), "scherm": (1280, 800)}
ALLES = bool(os.environ.get("HANDREIKING_ALLES"))
KIJK = list(SOORTEN) if ALLES else ["home", "stap", "casus", "overzicht", "checklist", "resultaten", "404"]
STAND = """() => {
  const el = document.activeElement;
  if (!el || el === document.body) return null;
  /* De rand kan ook staan om een deel van een link, of om het label of het vak om een veld. */
  const dragers = [el, el.closest("label"), el.closest("form"), el.closest("fieldset"), el.closest(".antwoord"),
    ...el.querySelectorAll("*")].filter(Boolean);
  const rand = dragers.map((d) => getComputedStyle(d))
    .find((s) => s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2);
  const doos = el.getBoundingClientRect(), hoogte = innerHeight, breedte = innerWidth;
  const binnen = (maat, grens) => Math.min(Math.max(maat, 1), grens - 1);
  /* Een link die over twee regels loopt, heeft twee vakken: het midden van het geheel kan op de buurman liggen. */
  const vak = [...el.getClientRects()].sort((a, b) => b.width * b.height - a.width * a.height)[0] ?? doos;
  const boven = document.elementFromPoint(binnen(vak.left + vak.width / 2, breedte), binnen(vak.top + vak.height / 2, hoogte));
  let achter = el.parentElement, kleur = "rgba(0, 0, 0, 0)";
  while (achter && /, 0\\)$/.test(kleur)) { kleur = getComputedStyle(achter).backgroundColor; achter = achter.parentElement; }
  return {wat: el.outerHTML.slice(0, 110), rand: rand ? rand.outlineColor : "", achter: kleur,
    klein: doos.width < 1 || doos.height < 1,
    buiten: doos.bottom <= 0 || doos.top >= hoogte || doos.right <= 0 || doos.left >= breedte,
    bedekt: !(boven && (el.contains(boven) || boven.contains(el) || dragers.some((d) => d.contains(boven)))) };
}"""


def _rgb(kleur: str) -> str:
    delen = kleur[kleur.index("(") + 1:-1].split(",")[:3]
    return "#" + "".join(f"{round(float(deel)):02x}" for deel in delen)


@pytest.fixture(params=MATEN)
def blad(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Een venster op een telefoon en op een groot scherm."""
    breed, hoog = MATEN[request.param]
    gast = browser.new_context(viewport={"width": breed, "height": hoog}, reduced_motion="reduce", locale="nl-NL",
                               color_scheme="light" if request.param == "telefoon" else "dark")
    yield gast.new_page()
    gast.close()


def _tab_door(blad: Page, hoogstens: int) -> list[dict[str, Any]]:
    """Uit: elke plek waar Tab komt, vanaf het begin van de pagina tot het eind, met wat er mis is."""
    rij: list[dict[str, Any]] = []
    for _ in range(hoogstens):
        blad.keyboard.press("Tab")
        stand = blad.evaluate(STAND)
        if stand is None:
            break
        stand["mis"] = [wat for wat in ("klein", "buiten", "bedekt") if stand[wat]]
        if not stand["rand"]:
            stand["mis"].append("geen rand")
        elif contrast(_rgb(stand["rand"]), _rgb(stand["achter"])) < 3:
            stand["mis"].append(f"rand {stand['rand']} op {stand['achter']}")
        rij.append(stand)
    return rij


@pytest.fixture(scope="module")
def telling(kwaliteit: Kwaliteit, browser: Browser) -> Iterator[dict[str, list[str]]]:
    """Wat bij het tabben is nagekeken, voor de kwaliteitstabel."""
    telling: dict[str, list[str]] = {"plekken": [], "mis": []}
    yield telling
    if telling["plekken"]:
        kwaliteit.noteer("toetsen", str(len(telling["mis"])), gehaald=not telling["mis"], middel=f"Chromium {browser.version}",
                         omvang=f"{len(telling['plekken'])} plekken op {len(KIJK)} soorten pagina’s, telefoon en scherm")


@pytest.mark.parametrize("soort", KIJK)
def test_tab_door_de_hele_pagina(blad: Page, adres: str, soort: str, telling: dict[str, list[str]]) -> None:
    """Elke plek is te zien, heeft een rand met genoeg contrast en ligt nergens onder; niets verborgens krijgt de beurt."""
    blad.goto(adres + SOORTEN[soort])
    rij = _tab_door(blad, 900 if ALLES else 60)
    assert len(rij) > 10
    mis = [f"{stand['mis']}: {stand['wat']}" for stand in rij if stand["mis"]]
    telling["plekken"] += [stand["wat"] for stand in rij]
    telling["mis"] += mis
    assert mis == []


def test_de_sprong_gaat_naar_de_inhoud(blad: Page, adres: str) -> None:
    """De eerste Tab is de sprong; Enter brengt u langs kop en menu, naar boven aan de tekst."""
    blad.goto(adres + "stappen/stap-5/")
    blad.keyboard.press("Tab")
    assert blad.evaluate("document.activeElement.textContent") == "Ga naar de inhoud"
    blad.keyboard.press("Enter")
    assert blad.evaluate("document.activeElement.querySelector('h1').textContent") == "Naar een gezamenlijke visie"
    blad.keyboard.press("Tab")
    assert blad.evaluate("document.activeElement.closest('main') !== null && document.activeElement.closest('.menu, .kop') === null")


def test_menu_met_toetsen_op_een_telefoon(browser: Browser, adres: str) -> None:
    """Open met Enter, door de links, dicht met Escape; dicht is het menu geen plek voor Tab."""
    gast = browser.new_context(viewport={"width": 320, "height": 640}, reduced_motion="reduce")
    blad = gast.new_page()
    blad.goto(adres + "stappen/stap-5/")
    for _ in range(12):
        blad.keyboard.press("Tab")
        assert not blad.evaluate("document.activeElement.closest('#menu, .md-search') !== null")
        if blad.evaluate("document.activeElement.matches('.kop__menu')"):
            break
    assert blad.evaluate("document.activeElement.getAttribute('aria-expanded')") == "false"
    blad.keyboard.press("Enter")
    blad.wait_for_function("() => document.activeElement.closest('#menu')")
    assert blad.locator(".kop__menu").get_attribute("aria-expanded") == "true"
    for _ in range(3):
        blad.keyboard.press("Tab")
        assert blad.evaluate("document.activeElement.matches('#menu a')")
    blad.keyboard.press("Escape")
    assert blad.evaluate("document.activeElement.matches('.kop__menu')")
    assert not blad.locator("#menu").is_visible()
    gast.close()


def test_zoeken_met_toetsen(blad: Page, adres: str) -> None:
    """Van de knop of het veld naar een gevonden pagina, zonder muis; het aantal wordt voorgelezen."""
    blad.goto(adres + "stappen/")
    telefoon = not blad.locator(".md-search__input").is_visible()
    zoek = ".kop__zoek" if telefoon else ".md-search__input"
    for _ in range(8):
        blad.keyboard.press("Tab")
        if blad.evaluate("(zoek) => document.activeElement.matches(zoek)", zoek):
            break
    if telefoon:
        blad.keyboard.press("Enter")
        blad.wait_for_function("() => document.activeElement.matches('.md-search__input')")
    blad.keyboard.type("convenant")
    blad.locator(".md-search-result__item").first.wait_for()
    status = blad.locator(".md-search-result__meta")
    assert status.get_attribute("role") == "status"
    blad.wait_for_function("() => /[0-9]/.test(document.querySelector('.md-search-result__meta').textContent)")
    for _ in range(20):
        blad.keyboard.press("Tab")
        if blad.evaluate("document.activeElement.matches('.md-search-result__item a')"):
            break
    blad.keyboard.press("Enter")
    blad.wait_for_url("**/*convenant*")


@pytest.mark.parametrize("toets", ["s", "f", "/", "p", "n", ",", "."])
def test_geen_toets_doet_uit_zichzelf_iets(blad: Page, adres: str, toets: str) -> None:
    """Wie met de stem werkt, springt niet per ongeluk weg (WCAG 2.1.4)."""
    blad.goto(adres + "stappen/stap-5/")
    blad.locator("main a").first.focus()
    voor = blad.evaluate("[location.href, document.activeElement.outerHTML]")
    blad.keyboard.press(toets)
    blad.wait_for_timeout(50)
    assert blad.evaluate("[location.href, document.activeElement.outerHTML]") == voor
    assert not blad.evaluate("document.querySelector('#__search').checked")


@pytest.mark.parametrize("hoe", ["toetsen", "vinger"])
def test_uitleg_van_een_begrip(browser: Browser, adres: str, hoe: str) -> None:
    """Een begrip opent met Enter of een tik, is weg te halen met Escape of nog een tik, en niets hangt aan de muis."""
    gast = browser.new_context(viewport={"width": 390, "height": 800}, has_touch=True, reduced_motion="reduce")
    blad = gast.new_page()
    blad.goto(adres + "stappen/jeugd-en-gezin/")
    begrip = blad.locator("main button.begrip").first
    uitleg = blad.locator(f"#{begrip.get_attribute('popovertarget')}")
    assert not uitleg.is_visible()
    if hoe == "vinger":
        begrip.tap()
    else:
        begrip.focus()
        blad.keyboard.press("Enter")
    assert uitleg.is_visible()
    if hoe == "vinger":
        blad.locator("main h1").tap()
    else:
        blad.keyboard.press("Escape")
    assert not uitleg.is_visible()
    assert blad.locator("main [title], main abbr").count() == 0
    gast.close()

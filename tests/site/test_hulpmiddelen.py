"""De hulpmiddelen die meerekenen: bewaren, twee vensters, geen opslag, zonder script, bestanden van buiten, papier en axe."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.export.hulp import op_volgorde, pdf_tekst
from tests.site import axe
from tests.site.lijst import MATEN, OPSLAG, foutloos, knop, melding, venster, zonder_opslag

GIF = "<img src=x onerror='window.gehackt=1'>"
WEG = {"gezichtenteller": "sjablonen/gezichtenteller/", "eigen-geldkaart": "naslag/eigen-geldkaart/",
       "borgingskalender": "checklists/borgingskalender/"}


def veld(pagina: Page, kop: str, nummer: int = 0) -> str:
    """Uit: hoe het zoveelste veld met deze kop te vinden is."""
    return f".veld:has(.veld-kop:text-is('{kop}')) .veld-invoer >> nth={nummer}"


def _gezichten(pagina: Page, tekst: str) -> None:
    pagina.locator(veld(pagina, "Praktijk of huisarts")).fill(tekst)
    pagina.locator(veld(pagina, "Contact (functie)")).fill("Liaison jeugd")


def _geld(pagina: Page, tekst: str) -> None:
    pagina.locator(veld(pagina, "Initiatief")).fill(tekst)
    pagina.locator(veld(pagina, "Bedrag per jaar in euro")).fill("1.250,50")


def _kalender(pagina: Page, tekst: str) -> None:
    pagina.get_by_label("Naam van uw samenwerking").fill(tekst)
    pagina.get_by_label("Dag van het convenant").fill("2027-01-15")


VUL: dict[str, Callable[[Page, str], None]] = {"gezichtenteller": _gezichten, "eigen-geldkaart": _geld, "borgingskalender": _kalender}
EERSTE = {"gezichtenteller": "Praktijk of huisarts", "eigen-geldkaart": "Initiatief", "borgingskalender": "Naam van uw samenwerking"}


def eerste(pagina: Page, id: str) -> str:
    return pagina.locator(veld(pagina, EERSTE[id])).input_value()


def uitslag(pagina: Page) -> str:
    return pagina.locator(".uitslag-kort").inner_text()


@pytest.fixture(params=WEG)
def id(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=MATEN)
def pagina(browser: Browser, adres: str, id: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Een hulpmiddel op een telefoon en op een groot scherm; elke fout in de browser telt."""
    with foutloos(venster(browser, *MATEN[request.param])) as blad:
        blad.goto(adres + WEG[id])
        yield blad


def _open(pagina: Page, inhoud: str | bytes) -> None:
    pagina.locator("input[type=file]").set_input_files(
        {"name": "kaart.json", "mimeType": "application/json", "buffer": inhoud if isinstance(inhoud, bytes) else inhoud.encode()})


def _bewaard(pagina: Page) -> bytes:
    with pagina.expect_download() as gehaald:
        knop(pagina, "Bewaar in een bestand").click()
    return Path(gehaald.value.path()).read_bytes()


def test_blijft_staan_ook_naast_een_tweede_venster(pagina: Page, id: str) -> None:
    VUL[id](pagina, "De Linde")
    ander = pagina.context.new_page()
    ander.goto(pagina.url)
    assert (eerste(ander, id), uitslag(ander)) == ("De Linde", uitslag(pagina))
    if id == "borgingskalender":
        ander.locator("[data-moment=geld] input[type=checkbox]").uncheck()
    else:
        ander.locator(".hulpmiddel > .knop").click()
        ander.locator(veld(ander, EERSTE[id], 1)).fill("Het Plein")
    nieuw = uitslag(ander) if id != "gezichtenteller" else ""
    pagina.locator(".uitslag-kort", has_text=nieuw).wait_for()
    pagina.locator(veld(pagina, EERSTE[id])).fill("De Linde 2")
    for blad in (pagina, ander):
        blad.reload()
        assert eerste(blad, id) == "De Linde 2"
        if id == "borgingskalender":
            assert not blad.locator("[data-moment=geld] input[type=checkbox]").is_checked()
        else:
            assert blad.locator(veld(blad, EERSTE[id], 1)).input_value() == "Het Plein"


def test_wissen_met_ongedaan_maken(pagina: Page, id: str) -> None:
    VUL[id](pagina, "De Linde")
    knop(pagina, "Wis deze kalender" if id == "borgingskalender" else "Wis deze kaart").click()
    bewaard = "Object.keys(localStorage).filter((s) => s.startsWith('handreiking')).length"
    assert (eerste(pagina, id), pagina.evaluate(bewaard)) == ("", 0)
    knop(pagina, "Ongedaan maken").click()
    assert eerste(pagina, id) == "De Linde"
    pagina.reload()
    assert eerste(pagina, id) == "De Linde"


def test_bewaren_en_openen_in_een_andere_browser(pagina: Page, id: str, browser: Browser) -> None:
    """Eerst een vraag; daarna staat alles er; en het is terug te draaien. Tekst blijft tekst."""
    VUL[id](pagina, GIF)
    inhoud = _bewaard(pagina)
    gast = venster(browser)
    blad = gast.new_page()
    blad.goto(pagina.url)
    VUL[id](blad, "Eerst")
    _open(blad, inhoud)
    assert "Het vervangt alles" in blad.get_by_role("dialog").inner_text()
    knop(blad, "Niet doen").click()
    assert eerste(blad, id) == "Eerst"
    _open(blad, inhoud)
    knop(blad, "Open het bestand").click()
    blad.locator(".lijstmelding", has_text="Het bestand is geopend.").wait_for()
    assert (eerste(blad, id), uitslag(blad)) == (GIF, uitslag(pagina))
    assert blad.locator(".hulpmiddel img").count() == 0
    knop(blad, "Ongedaan maken").click()
    assert eerste(blad, id) == "Eerst"
    gast.close()


def test_kapot_bestand(pagina: Page, id: str) -> None:
    """Wat niet klopt, wordt geweigerd en verandert niets; een bestand van een ander hulpmiddel ook."""
    VUL[id](pagina, "De Linde")
    goed = json.loads(_bewaard(pagina))
    punt = next(iter(goed["punten"]))
    kwaad = [{**goed, "soort": "handreiking-checklist"}, {**goed, "versie": 2}, {**goed, "punten": []}, {**goed, "punten": {"<b>": {}}},
             {**goed, "punten": {punt: {"nr": "x"}}}, {**goed, "punten": {punt: {EERSTE_ID[id]: 7}}},
             {**goed, "punten": {punt: {EERSTE_ID[id]: "x" * 81}}}, {**goed, "punten": {f"p{n}": {} for n in range(201)}}]
    kapot: list[str | bytes] = ["", "{", "null", b"\x89PNG\x00", "x" * 700_000, *map(json.dumps, kwaad)]
    for ruw in kapot:
        pagina.evaluate("document.querySelector('.lijstmelding').replaceChildren()")
        _open(pagina, ruw)
        pagina.locator(".lijstmelding", has_text="Er is niets veranderd.").wait_for()
        assert (eerste(pagina, id), pagina.get_by_role("dialog").count()) == ("De Linde", 0)
    _open(pagina, json.dumps({**goed, "lijst": "ander", "titel": GIF}))
    pagina.locator(".lijstmelding", has_text="hoort bij een andere").wait_for()
    assert GIF in melding(pagina)


EERSTE_ID = {"gezichtenteller": "praktijk", "eigen-geldkaart": "initiatief", "borgingskalender": "naam"}


def test_op_papier(pagina: Page, id: str) -> None:
    """In de PDF van de browser staat wat de lezer invulde en de uitslag; geen knoppen, geen velden om te typen."""
    VUL[id](pagina, "Zeldzamenaam")
    tekst = pdf_tekst(pagina.pdf(format="A4"))
    assert op_volgorde(tekst, ["Zeldzamenaam", pagina.locator(".uitslagvak h3").inner_text(), uitslag(pagina)]) == []
    assert [woord for woord in ("Haalweg", "Wisdeze", "Bewaarineen", "geenpatiëntgegevens") if woord in tekst] == []


def test_raakvlak_breedte_en_waarschuwing(browser: Browser, adres: str, id: str) -> None:
    """Op 320 px past alles, is alles 44 px hoog, en zegt elk veld: geen patiëntgegevens."""
    gast = venster(browser, 320, 700)
    blad = gast.new_page()
    blad.goto(adres + WEG[id])
    VUL[id](blad, "W" * 60)
    assert blad.evaluate("document.documentElement.scrollWidth") <= 320
    klein = blad.evaluate("""() => [...document.querySelectorAll(".hulpmiddel :is(button, .veld-invoer, .lijstkeus)")]
      .filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 44).map((e) => e.outerHTML.slice(0, 90))""")
    assert klein == []
    zonder = blad.evaluate("""() => [...document.querySelectorAll(".hulpmiddel .veld-invoer")]
      .filter((e) => !e.getAttribute("aria-describedby").split(" ")
        .some((id) => document.getElementById(id)?.textContent.includes("geen patiëntgegevens"))).length""")
    assert zonder == 0
    gast.close()


def test_op_een_telefoon_is_de_uitkomst_een_tik_weg(browser: Browser, adres: str, id: str) -> None:
    """De uitkomst staat daar onder het scherm; naast de velden staat een link erheen, ook met de toetsen."""
    gast = venster(browser, 390, 844)
    blad = gast.new_page()
    blad.goto(adres + WEG[id])
    VUL[id](blad, "De Linde")
    link = blad.get_by_role("link", name="Naar de uitkomst").first
    assert link.bounding_box()["height"] >= 44  # type: ignore[index]
    link.focus()
    blad.keyboard.press("Enter")
    boven = blad.locator(".uitslagvak h3").evaluate("(e) => e.getBoundingClientRect().top")
    assert 0 <= boven < 200
    gast.close()


@OPSLAG
def test_zonder_opslag(browser: Browser, adres: str, id: str, storing: str) -> None:
    with zonder_opslag(browser, storing, adres + WEG[id]) as blad:
        VUL[id](blad, "De Linde")
        with blad.expect_download() as gehaald:
            blad.locator("[role=alert] button").click()
        assert "De Linde" in Path(gehaald.value.path()).read_text(encoding="utf-8")


def test_zonder_script(browser: Browser, adres: str, id: str) -> None:
    """Zonder script staan de kolommen of momenten er, om op papier in te vullen; geen knop die niets doet."""
    gast = venster(browser, java_script_enabled=False)
    blad = gast.new_page()
    blad.goto(adres + WEG[id])
    assert blad.locator(".hulpmiddel :is(button, input, select)").count() == 0
    if id == "borgingskalender":
        assert "Om de 6 maanden, 2 keer" in blad.locator("[data-moment=vragenlijst]").inner_text()
    else:
        assert blad.locator(".hulpmiddel thead th").count() >= 4
        assert blad.locator(".hulpmiddel tbody tr").count() == 8
    gast.close()


def test_axe_ook_ingevuld(browser: Browser, adres: str, id: str) -> None:
    gevonden: list[str] = []
    for breed, schema in ((320, "dark"), (1280, "light")):
        gast = venster(browser, breed, color_scheme=schema)
        blad = gast.new_page()
        blad.goto(adres + WEG[id])
        VUL[id](blad, "De Linde")
        knop(blad, "Bewaar in een bestand").click()
        gevonden += axe.kijk(blad).fout
        gast.close()
    assert gevonden == []


def test_wis_alles_op_de_pagina_over_privacy(browser: Browser, adres: str) -> None:
    """Eén knop wist alles: lijsten, hulpmiddelen en de keuze voor licht of donker; ook in een venster dat nog open staat."""
    gast = venster(browser)
    kaart, blad = gast.new_page(), gast.new_page()
    kaart.goto(adres + WEG["gezichtenteller"])
    VUL["gezichtenteller"](kaart, "De Linde")
    blad.goto(adres + "over/privacy/")
    blad.evaluate("localStorage.setItem('/.__palette', '{}'); localStorage.setItem('van-een-ander', '1')")
    knop(blad, "Wis alles wat deze site bewaart").click()
    knop(blad, "Niet doen").click()
    assert blad.evaluate("Object.keys(localStorage).length") > 2
    knop(blad, "Wis alles wat deze site bewaart").click()
    knop(blad, "Wis alles").click()
    blad.locator(".lijstmelding", has_text="is gewist").wait_for()
    assert blad.evaluate("Object.keys(localStorage)") == ["van-een-ander"]
    kaart.locator(".uitslag-kort", has_text="Vul hierboven").wait_for()
    gast.close()


@pytest.mark.parametrize("breedte", [320, 412, 600, 768, 1280])
def test_de_kalender_verschuift_niet_als_het_script_komt(browser: Browser, adres: str, breedte: int) -> None:
    """De lijst staat zonder het formulier al waar zij met het formulier staat."""
    plek = []
    for script in (False, True):
        blad = browser.new_page(viewport={"width": breedte, "height": 900})
        if not script:
            blad.route("**/borgingskalender.js*", lambda verzoek: verzoek.abort())
        blad.goto(adres + WEG["borgingskalender"])
        if script:
            blad.locator(".hulpmiddel.invulbaar").wait_for()
        plek.append(blad.evaluate("document.querySelector('.momenten').getBoundingClientRect().top + scrollY"))
        blad.close()
    assert abs(plek[0] - plek[1]) <= 2

"""Wat een lezer zelf instelt, werkt: ruimere tekst, vergroten, eigen kleuren, minder beweging, en geen script."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Literal

import pytest
from lxml import html as lxml_html
from playwright.sync_api import Browser

from tests.site.lijst import venster
from tests.site.test_lezer import SOORTEN
from tests.site.test_toegankelijk import KLAP_OPEN, TE_BREED

RUIM = """() => { const blad = new CSSStyleSheet();
  blad.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [blad]; }"""
AFGEKNIPT = """() => [...document.querySelectorAll("main *, header *, footer *")].filter((el) => {
  const s = getComputedStyle(el);
  return el.textContent.trim() && s.overflow !== "visible" && s.clipPath === "none" && s.position !== "absolute" && el.clientHeight > 1
    && (el.scrollHeight > el.clientHeight + 2 || (el.scrollWidth > el.clientWidth + 2 && !el.matches("[tabindex='0']")))
    && s.overflowY !== "auto" && el.offsetParent; }).map((el) => el.outerHTML.slice(0, 120))"""
BEWEEGT = """() => [...document.querySelectorAll("*")].flatMap((el) => ["", "::before", "::after"].map((deel) => [el, getComputedStyle(el, deel || null)]))
  .filter(([, s]) => [...s.transitionDuration.split(","), ...s.animationDuration.split(",")].some((d) => parseFloat(d) > 0.01))
  .map(([el]) => el.tagName + "." + el.className)"""
ZONDER_STREEP = """() => [...document.querySelectorAll("main p a, main li p a, main dd a")].filter((a) =>
  a.parentElement.textContent.trim() !== a.textContent.trim() && !getComputedStyle(a).textDecorationLine.includes("underline")
  && !a.closest("nav, .pad, .kaart, .knoppen") && !a.matches(".noot") /* een klein hoog cijfer */ && getComputedStyle(a).borderStyle === "none").map((a) => a.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("soort", SOORTEN)
def test_ruimere_tekst_en_vergroot(browser: Browser, adres: str, soort: str) -> None:
    """Met de ruimte van WCAG 1.4.12 en op 400 % (320 bij 200 pixels) valt niets weg en schuift niets opzij."""
    gast = browser.new_context(viewport={"width": 320, "height": 200}, bypass_csp=True, reduced_motion="reduce")
    blad = gast.new_page()
    blad.goto(adres + SOORTEN[soort])
    blad.evaluate(KLAP_OPEN)
    for breed in (320, 1280):
        blad.set_viewport_size({"width": breed, "height": 200})
        assert blad.evaluate(TE_BREED) <= 0
        blad.evaluate(RUIM)
        assert blad.evaluate(TE_BREED) <= 0
        assert blad.evaluate(AFGEKNIPT) == []
    gast.close()


@pytest.mark.parametrize("soort", SOORTEN)
def test_minder_beweging_en_links_met_een_streep(browser: Browser, adres: str, soort: str) -> None:
    """Wie om minder beweging vraagt, krijgt er geen; een link in de tekst herkent u niet alleen aan de kleur."""
    blad = browser.new_page(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    blad.goto(adres + SOORTEN[soort])
    assert blad.evaluate(BEWEEGT) == []
    assert blad.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    assert blad.evaluate(ZONDER_STREEP) == []
    blad.close()


def test_eigen_kleuren_van_de_computer(browser: Browser, adres: str) -> None:
    """In hoog contrast houden vakjes een rand, een vinkje een teken en de plek waar u bent een streep."""
    gast = browser.new_context(viewport={"width": 1280, "height": 900}, forced_colors="active", reduced_motion="reduce")
    blad = gast.new_page()
    blad.goto(adres + SOORTEN["checklist"])
    vak = blad.locator(".punt input[type=checkbox]").first
    assert vak.bounding_box()["width"] >= 24  # type: ignore[index]
    leeg = vak.screenshot()
    vak.check()
    blad.locator("h1").click()
    assert vak.screenshot() != leeg
    assert vak.evaluate("(el) => { const s = getComputedStyle(el, '::before'); return [s.borderTopStyle, parseFloat(s.borderTopWidth) >= 1]; }") == ["solid", True]
    blad.keyboard.press("Tab")
    assert blad.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    gast.close()


def test_doelen_op_een_checklist_zijn_groot(browser: Browser, adres: str) -> None:
    """Elk vakje met zijn tekst, elke knop en elk veld is minstens 44 pixels hoog voor een vinger."""
    gast = browser.new_context(viewport={"width": 390, "height": 800}, has_touch=True, reduced_motion="reduce")
    blad = gast.new_page()
    blad.goto(adres + SOORTEN["checklist"])
    klein = blad.evaluate("""() => [...document.querySelectorAll(".checklist :is(button, select, input:not([type=checkbox], [type=radio])), .checklist .vak")]
      .filter((el) => el.offsetParent && el.getBoundingClientRect().height < 44).map((el) => el.outerHTML.slice(0, 120))""")
    assert klein == []
    gast.close()


@pytest.mark.parametrize("soort", SOORTEN)
def test_zonder_script_is_alles_te_lezen(browser: Browser, adres: str, soort: str) -> None:
    """De tekst, het menu en de uitleg zijn er; knoppen die niets doen, zijn weg."""
    gast = browser.new_context(viewport={"width": 390, "height": 800}, java_script_enabled=False)
    blad = gast.new_page()
    blad.goto(adres + SOORTEN[soort])
    assert blad.locator("h1").first.is_visible()
    assert blad.locator("#menu a").first.is_visible()
    assert blad.locator("[data-doe]:visible").count() == 0
    gast.close()


def test_elk_menu_en_elke_tabel_heeft_een_naam(site: Path, adressen: list[str]) -> None:
    """Geen twee menu's op een pagina heten hetzelfde; elke tabel heeft koppen, en een naam of een gebied met een naam."""
    mis = []
    for weg in adressen:
        boom = lxml_html.parse(str(site / (weg if weg.endswith(".html") else f"{weg}index.html"))).getroot()
        namen = [nav.get("aria-label") for nav in boom.iter("nav")]
        if None in namen or len(namen) != len(set(namen)):
            mis.append(f"/{weg} menu's: {namen}")
        for tabel in boom.iter("table"):
            gebied = tabel.xpath("ancestor::*[@role='region'][@aria-label or @aria-labelledby]")
            if not (tabel.xpath(".//caption") or tabel.get("aria-label") or gebied):
                mis.append(f"/{weg} tabel zonder naam")
            if any(not kop.text_content().strip() for kop in tabel.iter("th")) or not tabel.xpath(".//th"):
                mis.append(f"/{weg} tabel met een lege kop of zonder koppen")
    assert mis == []


def test_een_engelse_knop_is_engels_gemerkt(site: Path) -> None:
    """Een voorleesprogramma spreekt de naam van een knop op GitHub of GitLab dan goed uit."""
    nederlands = {"Controle", "Publiceren", "Verbeteringen ophalen", "controleer"}
    for pagina in ("aanpassen", "bijhouden"):
        boom = lxml_html.parse(str(site / "over" / pagina / "index.html")).getroot()
        knoppen = {em.text_content(): em.get("lang") for em in boom.xpath("//main//em")}
        assert len(knoppen) > 3
        assert {woord for woord, taal in knoppen.items() if taal != "en"} <= nederlands


def test_licht_of_donker_volgt_het_apparaat(browser: Browser, adres: str) -> None:
    """Ook als het apparaat wisselt terwijl de pagina open staat; wie zelf koos, houdt zijn keuze, ook na herladen."""
    gast = venster(browser, color_scheme="light")
    blad = gast.new_page()
    blad.goto(adres)

    def nu() -> list[str | None]:
        return [blad.locator("body").get_attribute("data-md-color-scheme"), blad.locator(".kop__kleur").get_attribute("aria-pressed")]

    for schema, verwacht in (("dark", ["slate", "true"]), ("light", ["default", "false"])):
        blad.emulate_media(color_scheme=schema)  # type: ignore[arg-type]
        blad.wait_for_function("(s) => document.body.getAttribute('data-md-color-scheme') === s", arg=verwacht[0])
        assert nu() == verwacht
    blad.locator(".kop__kleur").click()
    assert nu() == ["slate", "true"]
    blad.emulate_media(color_scheme="dark")
    blad.emulate_media(color_scheme="light")
    blad.reload()
    assert nu() == ["slate", "true"]
    gast.close()


@pytest.mark.parametrize(("apparaat", "bewaard", "stand"), [
    ("dark", None, "slate"), ("light", None, "default"), ("dark", "kapot", "slate"),
    ("dark", '{"index": 0, "color": {"media": "(prefers-color-scheme)", "scheme": "default"}}', "slate"),
    ("light", '{"index": 2, "color": {"media": "(prefers-color-scheme: dark)", "scheme": "slate"}}', "slate"),
], ids=["donker", "licht", "kapot", "vorige versie zonder keuze", "vorige versie met keuze"])
def test_de_kleur_klopt_voor_de_eerste_blik(browser: Browser, adres: str, apparaat: Literal["dark", "light"], bewaard: str | None,
                                            stand: str) -> None:
    """Ook zonder één ander script, en met wat het thema in een vorige versie bewaarde: er flitst niets."""
    gast = venster(browser, color_scheme=apparaat)
    gast.route("**/*.js", lambda verzoek: verzoek.abort())
    if bewaard:
        gast.add_init_script(f"localStorage.setItem('/.__palette', {json.dumps(bewaard)})")
    blad = gast.new_page()
    blad.goto(adres)
    assert blad.locator("body").get_attribute("data-md-color-scheme") == stand
    assert blad.evaluate("getComputedStyle(document.documentElement).colorScheme") == {"slate": "dark", "default": "light"}[stand]
    gast.close()

"""Elke pagina blijft licht: het eerste bezoek, het aantal bestanden, en niets wat al bij het openen wacht of verschuift."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from macros.stijl import NIET_GETOOND, TABELLEN
from tests.kwaliteit import Kwaliteit
from tests.site.gewicht import gewicht, verzoeken
from tests.site.test_lezer import SOORTEN

HEEL, LEESPAGINA = 120_000, 100_000
"""Zoveel bytes mag het eerste bezoek kosten: een pagina met gereedschap, en een gewone pagina."""
BESTANDEN, MET_GEREEDSCHAP = 8, 26


def test_het_eerste_bezoek_past_in_de_begroting(site: Path, adressen: list[str], kwaliteit: Kwaliteit) -> None:
    """De hele pagina met letter, stijl en scripts, ingepakt."""
    wegen = {weg: verzoeken(site, weg) for weg in adressen}
    zwaarst = max(wegen, key=lambda weg: sum(wegen[weg].values()))
    som = sum(wegen[zwaarst].values())
    kwaliteit.noteer("gewicht", f"{som / 1000:.0f} (/{zwaarst})", gehaald=som <= HEEL, omvang=f"{len(wegen)} pagina’s",
                     middel="gzip, niveau 9")
    te_zwaar = {weg: sum(lijst.values()) for weg, lijst in wegen.items() if sum(lijst.values()) > HEEL}
    te_veel = {weg: len(lijst) for weg, lijst in wegen.items() if len(lijst) > MET_GEREEDSCHAP}
    assert (te_zwaar, te_veel) == ({}, {})
    gewoon = sorted((sum(lijst.values()), len(lijst)) for lijst in wegen.values())[: len(wegen) * 3 // 4]
    assert gewoon[-1][0] <= LEESPAGINA
    assert max(aantal for _, aantal in gewoon) <= BESTANDEN


@pytest.mark.parametrize("soort", SOORTEN)
def test_de_browser_haalt_op_wat_wij_wegen(browser: Browser, adres: str, site: Path, soort: str) -> None:
    """Niet meer en niet minder; en geen onderdeel van het thema waarvan de stijl is weggelaten."""
    gast = browser.new_context(viewport={"width": 390, "height": 800}, locale="nl-NL")
    blad, gehaald = gast.new_page(), set[str]()
    blad.on("response", lambda antwoord: gehaald.add(urlsplit(antwoord.url).path.lstrip("/")))
    blad.goto(adres + SOORTEN[soort], wait_until="networkidle")
    klassen = blad.evaluate("[...new Set([...document.querySelectorAll('[class]')].flatMap((el) => [...el.classList]))]")
    gast.close()
    gewogen = {bestand.removesuffix("index.html") for bestand in verzoeken(site, SOORTEN[soort])}
    assert gehaald | {"assets/img/favicon.svg"} == gewogen
    met_stijl = set(klassen) - {"md-header--shadow"}  # het thema zet dit op onze kop, die geen schaduw heeft
    assert [k for k in met_stijl if k.partition("__")[0].partition("--")[0] in NIET_GETOOND] == []


def test_elk_script_is_klein(site: Path) -> None:
    assert {pad.name for pad in (site / "assets/js").rglob("*.js") if gewicht(pad) > 8192} == set()


def test_elke_tabel_heeft_een_klasse_van_ons(site: Path) -> None:
    """Anders krijgt zij de stijl van het thema erbij."""
    tabellen = {klassen for pagina in site.rglob("*.html") for klassen in re.findall(r'<table(?: class="([^"]*)")?', pagina.read_text(encoding="utf-8"))}
    assert {klassen for klassen in tabellen if not set(klassen.split()) & set(TABELLEN)} == set()
    assert len(tabellen) > 1

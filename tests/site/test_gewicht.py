"""Een eerste bezoek aan een pagina haalt hooguit 120 KB op, ingepakt zoals een webhost dat doet; een script hooguit 8 KB."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.site.test_lezer import SOORTEN

KB = 1024
INGEPAKT = {".woff2", ".png", ".jpg", ".webp"}


def _gewicht(bestand: Path) -> int:
    inhoud = bestand.read_bytes()
    return len(inhoud) if bestand.suffix in INGEPAKT else len(gzip.compress(inhoud, 9))


@pytest.mark.parametrize("soort", SOORTEN)
def test_eerste_bezoek(browser: Browser, adres: str, site: Path, soort: str) -> None:
    blad, gehaald = browser.new_page(), set[str]()
    blad.on("request", lambda verzoek: gehaald.add(verzoek.url.partition("#")[0].partition("?")[0]))
    blad.goto(adres + SOORTEN[soort])
    blad.wait_for_load_state("networkidle")
    blad.close()
    maten = {}
    for url in gehaald:
        weg = url.removeprefix(adres)
        maten[weg] = _gewicht(site / (weg + "index.html" if weg.endswith("/") or not weg else weg))
    assert len(maten) > 5
    assert sum(maten.values()) <= 120 * KB, sorted(maten.items(), key=lambda paar: -paar[1])


def test_elk_script_is_klein(site: Path) -> None:
    zwaar = {pad.name: _gewicht(pad) for pad in (site / "assets/js").rglob("*.js") if _gewicht(pad) > 8 * KB}
    assert zwaar == {}

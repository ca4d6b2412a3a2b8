"""axe vindt niets op elke soort pagina, licht en donker, smal en breed."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.site.test_lezer import SOORTEN

REGELS = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}


def _overtredingen(uitslag: Any) -> list[str]:
    return [f"{v['id']} ({v['impact']}): {knoop['html'][:160]}" for v in uitslag.response["violations"] for knoop in v["nodes"]]


@pytest.mark.parametrize("soort", SOORTEN)
def test_axe(browser: Browser, adres: str, soort: str) -> None:
    """Op 320 px licht en 1280 px donker."""
    gevonden: list[str] = []
    for breedte, schema in ((320, "light"), (1280, "dark")):
        venster = browser.new_context(viewport={"width": breedte, "height": 900}, color_scheme=schema,  # type: ignore[arg-type]
                                      reduced_motion="reduce")
        blad = venster.new_page()
        blad.goto(adres + SOORTEN[soort])
        gevonden += [f"{breedte} {schema}: {o}" for o in _overtredingen(Axe().run(blad, options=REGELS))]
        venster.close()
    assert gevonden == []

"""Wat een lezer in een eerdere uitgave invulde, blijft: de opslag, een link en de bestanden van elke uitgave gaan nog open.

Komt er een uitgave bij? Zet wat zij bewaart ernaast als ``bewaard-<versie>.json``. Een bestand dat er staat, verandert nooit.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.site.lijst import LIJST, aan, klaar, knop, venster, waarde
from tests.site.test_hulpmiddelen import WEG, eerste, uitslag

SCAN = "begin/zelfscan/"
UITGAVEN = sorted((Path(__file__).parent.parent / "gegevens").glob("bewaard-*.json"))


@pytest.fixture(params=UITGAVEN, ids=lambda pad: str(pad.stem))
def uitgave(request: pytest.FixtureRequest) -> dict[str, Any]:
    return dict(json.loads(request.param.read_text(encoding="utf-8")))


@pytest.fixture()
def pagina(browser: Browser) -> Iterator[Page]:
    gast = venster(browser)
    yield gast.new_page()
    gast.close()


def _lijst_klopt(pagina: Page, *, vervallen: bool) -> None:
    assert aan(pagina) == [0, 3, 12] + [13] * vervallen
    assert klaar(pagina) == "3 van de 13 klaar"
    assert [waarde(pagina, 3, veld) for veld in ("wie", "wanneer", "notitie")] == ["Projectleider", "9 maart", "Bel eerst\nde praktijk"]
    assert pagina.locator(".punt-eigen label").first.inner_text() == "Koffie"
    assert pagina.locator(".punt-vervallen", has_text="Dit punt stond er ooit").count() == vervallen


def test_de_opslag_van_een_eerdere_uitgave(pagina: Page, adres: str, uitgave: dict[str, Any]) -> None:
    """Alles staat er nog; een punt dat verdween, heet vervallen. De zelfscan en de hulpmiddelen ook."""
    pagina.goto(adres)
    pagina.evaluate("(opslag) => { for (const [sleutel, wat] of Object.entries(opslag)) localStorage.setItem(sleutel, wat); }",
                    uitgave["opslag"])
    pagina.goto(adres + LIJST)
    _lijst_klopt(pagina, vervallen=True)
    for id, weg in WEG.items():
        pagina.goto(adres + weg)
        assert eerste(pagina, id) == "De Linde"
        assert "Vul" not in uitslag(pagina).split(".")[0]
    pagina.goto(adres + SCAN)
    assert pagina.locator("fieldset.stelling input:checked").count() == 2


def test_de_link_van_een_eerdere_uitgave(pagina: Page, adres: str, uitgave: dict[str, Any]) -> None:
    pagina.goto(adres + LIJST + uitgave["link"])
    knop(pagina, "Neem over").click()
    pagina.locator(".lijstmelding", has_text="overgenomen").wait_for()
    _lijst_klopt(pagina, vervallen=False)


def test_de_bestanden_van_een_eerdere_uitgave(pagina: Page, adres: str, uitgave: dict[str, Any]) -> None:
    for id, weg in {"checklist": LIJST, "zelfscan": SCAN, **WEG}.items():
        pagina.goto(adres + weg)
        pagina.locator("input[type=file][aria-label='Open een bestand']").set_input_files(
            {"name": "oud.json", "mimeType": "application/json", "buffer": json.dumps(uitgave["bestanden"][id]).encode()})
        knop(pagina, "Open het bestand").click()
        pagina.locator(".lijstmelding", has_text="Het bestand is geopend.").wait_for()
        if id == "checklist":
            _lijst_klopt(pagina, vervallen=False)
        elif id == "zelfscan":
            assert pagina.locator("fieldset.stelling input:checked").count() == 2
        else:
            assert eerste(pagina, id) == "De Linde"

"""Hulp bij de tests van wat een lezer invult."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page

LIJST = "checklists/visiebijeenkomst/"
_GEEN_OPSLAG = """for (const naam of ["localStorage", "sessionStorage"])
  Object.defineProperty(window, naam, { get() { throw new DOMException("nee", "SecurityError"); } });"""
_VOL = """Storage.prototype.setItem = function () { throw new DOMException("vol", "QuotaExceededError"); };"""
OPSLAG = pytest.mark.parametrize("storing", [_GEEN_OPSLAG, _VOL], ids=["verboden", "vol"])
"""De browser verbiedt opslag, of er past niets meer bij; een test geeft ``storing`` door aan ``zonder_opslag``."""
MATEN = {"telefoon": (390, 844), "scherm": (1280, 900)}


def venster(browser: Browser, breed: int = 1280, hoog: int = 900, **wens: Any) -> BrowserContext:
    """Uit: een nieuwe browser van een lezer, met een lege opslag."""
    return browser.new_context(viewport={"width": breed, "height": hoog}, locale="nl-NL", reduced_motion="reduce",
                               accept_downloads=True, **wens)


@contextmanager
def foutloos(gast: BrowserContext) -> Iterator[Page]:
    """Uit: een leeg blad. Aan het eind ging er niets mis in de browser, voerde geen tekst van buiten iets uit en ging niets naar buiten."""
    fouten: list[str] = []
    gast.on("weberror", lambda fout: fouten.append(str(fout.error)))
    gast.on("console", lambda bericht: fouten.append(bericht.text) if bericht.type in ("error", "warning") else None)
    gast.on("request", lambda verzoek: fouten.append(verzoek.url) if _naar_buiten(verzoek.url) else None)
    blad = gast.new_page()
    yield blad
    assert blad.evaluate("typeof window.gehackt") == "undefined"
    gast.close()
    assert fouten == []


def _naar_buiten(adres: str) -> bool:
    delen = urlsplit(adres)
    return delen.hostname != "127.0.0.1" and delen.scheme not in ("data", "blob")


@contextmanager
def zonder_opslag(browser: Browser, storing: str, adres: str) -> Iterator[Page]:
    """Uit: de pagina in een browser die niets bewaart; de lezer hoort dat meteen."""
    gast = venster(browser)
    gast.add_init_script(storing)
    blad = gast.new_page()
    blad.goto(adres)
    assert "Uw browser bewaart dit niet." in blad.locator("[role=alert]:visible").inner_text()
    yield blad
    gast.close()


def punt(pagina: Page, nummer: int) -> Locator:
    return pagina.locator(".punten > .punt").nth(nummer)


def vink(pagina: Page, *nummers: int) -> None:
    for nummer in nummers:
        punt(pagina, nummer).locator("input[type=checkbox]").check()


def aan(pagina: Page) -> list[int]:
    """Uit: de nummers van de punten met een vinkje."""
    vakken = pagina.locator(".punten > .punt input[type=checkbox]")
    return [n for n in range(vakken.count()) if vakken.nth(n).is_checked()]


def vul(pagina: Page, nummer: int, **velden: str) -> None:
    """Vult wie, wanneer of notitie in; klapt het punt open als dat moet."""
    for naam, tekst in velden.items():
        veld = punt(pagina, nummer).locator(f".veld-{naam} .veld-invoer")
        if not veld.is_visible():
            punt(pagina, nummer).locator(".punt-meer").click()
        veld.fill(tekst)


def waarde(pagina: Page, nummer: int, naam: str) -> str:
    return punt(pagina, nummer).locator(f".veld-{naam} .veld-invoer").input_value()


def knop(pagina: Page, naam: str) -> Locator:
    return pagina.get_by_role("button", name=naam, exact=True)


def klaar(pagina: Page) -> str:
    return pagina.locator(".telling").inner_text()


def melding(pagina: Page) -> str:
    return pagina.locator(".lijstmelding").inner_text()

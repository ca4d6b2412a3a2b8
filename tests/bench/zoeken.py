"""Hoe snel zoekt de site? ``python -m tests.bench.zoeken [map van de site]``; vier keer zo trage processor."""

from __future__ import annotations

import statistics
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser import VLAGGEN, vind_browser
from tests.heel_project import WORTEL
from tests.server import Server

VELD = "[data-md-component=search-query]"
TYP = """(letter) => new Promise((klaar) => {
  const veld = document.querySelector("[data-md-component=search-query]"), begin = performance.now();
  new MutationObserver((_, ziener) => { ziener.disconnect(); klaar(performance.now() - begin); })
    .observe(document.querySelector(".md-search-result__list"), {childList: true});
  veld.value += letter;
  veld.dispatchEvent(new KeyboardEvent("keyup", {key: letter, bubbles: true})); })"""
LANGSTE = """(tekst) => new Promise((klaar) => {
  const veld = document.querySelector("[data-md-component=search-query]");
  let vorige = performance.now(), langste = 0, keer = 0;
  veld.value = tekst;
  veld.dispatchEvent(new InputEvent("input", {bubbles: true}));
  veld.dispatchEvent(new KeyboardEvent("keyup", {bubbles: true}));
  (function kijk() { const nu = performance.now(); langste = Math.max(langste, nu - vorige); vorige = nu;
    keer++ < 60 ? setTimeout(kijk, 5) : klaar(langste); })(); })"""
ROMMEL = {"500 letters": "qzxw" * 125, "500 plaatjes": "😀" * 500, "5.000 tekens tekst": "De huisarts en het team. " * 200,
          "5.000 andere tekens": "漢字" * 2500}


def main(site: Path) -> None:
    """Drukt de tijden af, in milliseconden."""
    with Server(site) as server, sync_playwright() as speler:
        venster = speler.chromium.launch(executable_path=vind_browser(), args=VLAGGEN)
        blad = venster.new_page()
        blad.goto(server.adres)
        blad.locator(VELD).first.click()
        blad.wait_for_timeout(3000)
        baan = blad.context.new_cdp_session(blad)
        baan.send("Emulation.setCPUThrottlingRate", {"rate": 4})
        tijden = []
        for letter in "samenwerken met huisartsen":
            blad.wait_for_timeout(150)
            if letter == " ":
                blad.evaluate(f"document.querySelector('{VELD}').value += ' '")
            else:
                tijden.append(blad.evaluate(TYP, letter))
        baan.send("Emulation.setCPUThrottlingRate", {"rate": 1})
        print(f"van toets tot lijst, processor vier keer zo traag: mediaan {statistics.median(tijden):.0f} ms, "
              f"langste {max(tijden):.0f} ms")
        for naam, tekst in ROMMEL.items():
            print(f"langste hapering bij {naam}: {blad.evaluate(LANGSTE, tekst):.0f} ms")
        venster.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else WORTEL / "site")

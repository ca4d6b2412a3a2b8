"""De site vraagt niets aan een ander, en wat de browser niet mag, gebeurt niet, met elk script in gebruik.

Op elke pagina kijkt ``test_toegankelijk.py`` dat na: die opent ze toch al.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import html as lxml_html
from playwright.sync_api import Browser, Page

from tests.server import Server, kopregels
from tests.site.lijst import LIJST, knop, vink, vul
from tests.test_geen_code import AANVALLEN, HTML

LUISTER = """window.__tegengehouden = [];
document.addEventListener("securitypolicyviolation", (e) =>
  window.__tegengehouden.push(`${e.effectiveDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}`));"""


class Verslag:
    """Onthoudt van een blad elk verzoek, elke fout en alles wat de regels tegenhielden."""

    def __init__(self, blad: Page) -> None:
        self.blad, self.verzoeken, self.fouten = blad, set[str](), list[str]()
        blad.add_init_script(LUISTER)
        blad.on("request", lambda verzoek: self.verzoeken.add(verzoek.url))
        blad.on("console", lambda bericht: self.fouten.append(bericht.text) if bericht.type == "error" else None)
        blad.on("pageerror", lambda fout: self.fouten.append(str(fout)))

    def tegengehouden(self) -> list[str]:
        return [f"{urlsplit(self.blad.url).path}: {wat}" for wat in self.blad.evaluate("window.__tegengehouden")]

    def buiten(self) -> list[str]:
        return sorted(v for v in self.verzoeken if urlsplit(v).hostname != "127.0.0.1" and urlsplit(v).scheme not in ("data", "blob"))


@pytest.fixture()
def verslag(browser: Browser) -> Iterator[Verslag]:
    venster = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL", accept_downloads=True)
    yield Verslag(venster.new_page())
    venster.close()


def test_de_checklist_in_gebruik(verslag: Verslag, adres: str) -> None:
    """Vinkjes, notities, een link, elk bestand om mee te nemen, afdrukken en de donkere stand."""
    blad = verslag.blad
    blad.goto(adres + LIJST)
    vink(blad, 0, 2)
    vul(blad, 0, wie="Jansen", notitie="bellen")
    blad.get_by_label("Alleen de vinkjes").check()
    knop(blad, "Maak een link").click()
    for soort in ("Bewaar in een bestand", "Word", "Excel", "CSV"):
        with blad.expect_download():
            knop(blad, soort).click()
    blad.emulate_media(media="print")
    blad.pdf()
    blad.emulate_media(media="screen", color_scheme="dark")
    blad.locator("[data-doe=kleur]").click()
    blad.reload()
    assert (verslag.tegengehouden(), verslag.fouten, verslag.buiten()) == ([], [], [])


@pytest.mark.parametrize("met_kopregels", [True, False], ids=["server", "alleen de pagina zelf"])
def test_zoeken_en_filteren(verslag: Verslag, site: Path, adres: str, met_kopregels: bool, tmp_path: Path) -> None:
    """Ook op een plek die geen kopregels stuurt: dan gelden de regels in de pagina zelf, met haar eigen hashes."""
    if met_kopregels:
        zoek_en_filter(verslag, adres)
        return
    kaal = tmp_path / "site"
    kaal.mkdir()
    for deel in site.iterdir():
        if deel.name != "_headers":
            (kaal / deel.name).symlink_to(deel)
    with Server(kaal) as server:
        assert kopregels(kaal) == {}
        zoek_en_filter(verslag, server.adres)


def zoek_en_filter(verslag: Verslag, adres: str) -> None:
    """Filtert de voorbeelden, bewaart ze als bestand en zoekt; niets wordt tegengehouden en niets gaat naar buiten."""
    blad = verslag.blad
    blad.goto(adres + "praktijk/")
    doos = blad.locator("[data-filter=regio]")
    doos.locator("summary").click()
    doos.locator("input[value=maastricht]").check()
    blad.keyboard.press("Escape")
    with blad.expect_download():
        blad.locator("[data-bewaar=csv]").click()
    blad.locator("input[data-md-component=search-query]").fill("convenant")
    blad.locator(".md-search-result__item a").first.wait_for(state="visible")
    blad.set_viewport_size({"width": 320, "height": 700})
    assert (verslag.tegengehouden(), verslag.fouten, verslag.buiten()) == ([], [], [])


@pytest.mark.parametrize(("aanval", "regel"), [
    ("const s = document.createElement('script'); s.textContent = 'window.raak = 1'; document.body.append(s)", "script-src-elem"),
    ("const s = document.createElement('script'); s.src = 'https://example.org/x.js'; document.body.append(s)", "script-src-elem"),
    ("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.raak = 1\">')", "script-src-attr"),
    ("const s = document.createElement('style'); s.textContent = 'p{color:red}'; document.head.append(s)", "style-src-elem"),
    ("document.body.insertAdjacentHTML('beforeend', '<p style=\"color:red\">x</p>')", "style-src-attr"),
    ("document.body.insertAdjacentHTML('beforeend', '<img src=https://example.org/x.png>')", "img-src"),
    ("const f = document.createElement('iframe'); f.src = 'https://example.org/'; document.body.append(f)", "frame-src"),
    ("fetch('https://example.org/').catch(() => {})", "connect-src"),
    ("const b = document.createElement('base'); b.href = 'https://example.org/'; document.head.append(b)", "base-uri"),
    ("setTimeout('window.raak = 1', 0)", "script-src"),
])
def test_wat_niet_mag_gebeurt_niet(verslag: Verslag, site: Path, aanval: str, regel: str) -> None:
    """De regels werken: wie toch iets in een pagina krijgt, kan er niets mee."""
    with Server(site) as server:
        verslag.blad.goto(server.adres + "over/colofon/")
        verslag.blad.evaluate(f"() => {{ {aanval} }}")
        verslag.blad.wait_for_function("window.__tegengehouden.length > 0")
        assert any(wat.startswith(regel) for wat in verslag.blad.evaluate("window.__tegengehouden"))
        assert verslag.blad.evaluate("window.raak") is None
        for _ in range(100):  # de melding aan de server komt iets later; daarop rekenen alle andere tests
            if server.tegengehouden:
                break
            verslag.blad.wait_for_timeout(50)
        assert regel in "".join(server.tegengehouden)


def test_een_link_en_een_bestand_voeren_niets_uit(verslag: Verslag, adres: str) -> None:
    """Elke aanval als naam, notitie en eigen punt: in een gedeelde link en in een bestand dat de lezer opent."""
    blad = verslag.blad
    blad.goto(adres + LIJST)
    id = blad.locator(".punt").first.get_attribute("data-punt")
    overgenomen = 0
    for aanval in (tekst[:40] for tekst in AANVALLEN + HTML):  # langer mag een naam niet zijn
        inhoud = {"a": [id, aanval], "d": [[id, aanval, aanval, aanval]], "e": [[aanval, 1, aanval, "", aanval]]}
        hekje = base64.urlsafe_b64encode(json.dumps(inhoud).encode()).decode().rstrip("=")
        blad.evaluate("document.querySelector('.lijstmelding').replaceChildren()")
        blad.evaluate("(hekje) => { location.hash = hekje; }", f"#lijst=visiebijeenkomst.1.{hekje}")
        blad.locator("[role=dialog], dialog[open], .lijstmelding:not(:empty)").first.wait_for()
        if knop(blad, "Neem over").count():
            knop(blad, "Neem over").click()
            overgenomen += 1
        blad.locator("input[type=file]").set_input_files(
            {"name": "x.json", "mimeType": "application/json", "buffer": json.dumps({"lijst": aanval, "a": aanval}).encode()})
    assert overgenomen > len(HTML)
    assert blad.locator(".checklist :is(img, script, iframe, style, object, [onerror], [onload])").count() == 0
    assert (verslag.tegengehouden(), verslag.fouten, verslag.buiten()) == ([], [], [])


def test_elk_script_in_een_pagina_is_van_het_thema(site: Path) -> None:
    """In geen pagina staat opmaak of een gebeurtenis, en elk script dat er wel staat, heeft daar zijn eigen hash."""
    fout: list[str] = []
    for bestand in site.rglob("*.html"):
        boom = lxml_html.parse(str(bestand)).getroot()
        regels = boom.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
        assert "unsafe-inline" not in regels
        fout += [f"{bestand}: {e.tag}" for e in boom.iter() if isinstance(e.tag, str)
                 for naam in e.attrib if naam == "style" or naam.startswith("on")]
        fout += [f"{bestand}: <style>" for _ in boom.iter("style")]
        for script in boom.xpath("//script[not(@src) and not(@type='application/json')]"):
            hash_ = base64.b64encode(hashlib.sha256(script.text.encode()).digest()).decode()
            fout += [] if f"'sha256-{hash_}'" in regels else [f"{bestand}: {script.text[:60]}"]
    assert fout == []


def test_kopregels_voor_de_server(site: Path) -> None:
    """Wat alleen een server kan zeggen, staat in één bestand; de hashes daarin dekken elke pagina."""
    regels = kopregels(site)
    assert regels["X-Content-Type-Options"] == "nosniff"
    assert "frame-ancestors 'none'" in regels["Content-Security-Policy"]
    assert regels["Referrer-Policy"] == "same-origin"
    assert "camera=()" in regels["Permissions-Policy"]
    assert "unsafe" not in regels["Content-Security-Policy"]
    assert max(len(regel) for regel in (site / "_headers").read_text(encoding="utf-8").split("\n")) < 2000  # grens van Cloudflare
    for bestand in site.rglob("*.html"):
        in_pagina = set(re.findall(r"sha256-[^']+", bestand.read_text(encoding="utf-8").split("<title", 1)[0]))
        assert in_pagina <= set(re.findall(r"sha256-[^']+", regels["Content-Security-Policy"]))

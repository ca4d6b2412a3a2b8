"""Zoeken zoals een lezer het doet: in het zoekveld van de site, in een echte browser."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import material
import pytest
from playwright.sync_api import Browser, Page

from tests.heel_project import WORTEL
from tests.site.axe import kijk

GEGEVENS = Path(__file__).parents[1] / "gegevens"
VECTOREN = json.loads((Path(__file__).parents[1] / "vectoren" / "zoeken.json").read_text(encoding="utf-8"))
BRON = WORTEL / "docs" / "assets" / "js" / "zoeken"
THEMA = Path(material.__file__).parent / "templates" / "assets" / "javascripts" / "lunr" / "min"
VELD = "[data-md-component=search-query]"
MEET = """(() => { const W = window.Worker; window.__z = {klaar: 0, n: 0, vraag: null};
  window.Worker = function (a, o) { const w = new W(a, o), p = w.postMessage.bind(w);
    w.postMessage = (m) => { if (m && m.type === 2) window.__z.vraag = m.data; return p(m); };
    w.addEventListener("message", (e) => { if (e.data.type === 1) window.__z.klaar = 1;
      if (e.data.type === 3) { window.__z.n++; window.__z.aantal = e.data.data.items.length; } });
    return w; }; })()"""
LEES = """() => [...document.querySelectorAll(".md-search-result__list > li")].slice(0, 10).map(li => ({
  titel: li.querySelector("h1").textContent,
  delen: [...li.querySelectorAll(":scope > a h2")].map(h => h.textContent),
  merk: [...li.querySelectorAll(".md-tag")].map(t => t.textContent), adres: li.querySelector("a").href,
  teaser: li.innerHTML, ontbreekt: [...li.querySelectorAll("del")].map(d => d.textContent)}))"""
Zoek = Callable[[str], list[dict[str, Any]]]


@pytest.fixture(scope="module")
def blad(browser: Browser, adres: str) -> Iterator[Page]:
    """Een bladzijde met het zoekveld open; elke fout en elk adres wordt onthouden."""
    pagina = browser.new_page(viewport={"width": 1280, "height": 900})
    fouten: list[str] = []
    pagina.on("console", lambda b: fouten.append(b.text) if b.type in ("error", "warning") else None)
    pagina.on("pageerror", lambda f: fouten.append(str(f)))
    pagina.on("request", lambda v: None if v.url.startswith((adres, "data:", "blob:")) else fouten.append(v.url))
    pagina.add_init_script(MEET)
    pagina.goto(adres)
    pagina.locator(VELD).first.click()
    pagina.wait_for_function("() => window.__z.klaar")
    yield pagina
    pagina.close()
    assert fouten == []


@pytest.fixture()
def zoek(blad: Page) -> Zoek:
    """Zet een vraag in het veld en geeft de eerste tien resultaten zoals de lezer ze ziet."""
    veld = blad.locator(VELD).first

    def stel(vraag: str) -> list[dict[str, Any]]:
        for tekst in ("", vraag):
            if blad.evaluate("window.__z.vraag") == tekst:
                continue
            vorige = blad.evaluate("window.__z.n")
            veld.fill(tekst)
            veld.press("End")
            blad.wait_for_function("(n) => window.__z.n > n", arg=vorige)
        blad.wait_for_timeout(40)
        return list(blad.evaluate(LEES))

    return stel


def _script(blad: Page, *namen: str) -> None:
    for naam in namen:
        blad.add_script_tag(content=(BRON / naam).read_text(encoding="utf-8"))


def test_taalregels_zijn_gelijk_in_python_en_in_de_browser(browser: Browser, site: Path) -> None:
    """Dezelfde voorbeelden als ``tests/test_zoeken.py``, en elke stam gelijk aan die van Snowball in het thema."""
    blad = browser.new_page()
    _script(blad, "taal.js", "stam.js")
    for naam in ("vouw", "woorden"):
        for tekst, uit in VECTOREN[naam]:
            assert blad.evaluate(f"(t) => Taal.{naam}(t)", tekst) == uit, (naam, tekst)
    for woord, uit in VECTOREN["stam"]:
        assert blad.evaluate("(w) => Stam.stam(w)", woord) == uit, woord
    for a, b, uit in VECTOREN["afstand"]:
        assert blad.evaluate("([a, b]) => Taal.afstand(a, b, 2)", [a, b]) == uit, (a, b)
    blad.add_script_tag(content="lunr = {Pipeline: {registerFunction() {}}, generateStopWordFilter: () => (x) => x};")
    for bestand in ("lunr.stemmer.support.min.js", "lunr.nl.min.js"):
        blad.add_script_tag(path=THEMA / bestand)
    tekst = (site / "search" / "search_index.json").read_text(encoding="utf-8")
    anders = blad.evaluate("""(tekst) => [...new Set(Taal.woorden(tekst))].filter((w) => !/[0-9]/.test(w))
        .filter((w) => Stam.snowball(w) !== lunr.nl.stemmer(w))""", tekst)
    assert anders == []
    blad.close()


@pytest.mark.parametrize(("bestand", "eerste", "drie"),
                         [("zoekvragen.json", 0.90, 0.96), ("zoekvragen-leren.json", 0.90, 0.97),
                          ("zoekvragen-vers.json", 0.80, 0.92)])
def test_vragen(zoek: Zoek, site: Path, bestand: str, eerste: float, drie: float) -> None:
    """De bodem: zo vaak staat het goede antwoord vooraan, en bijna nooit is er niets."""
    tekst: dict[str, str] = {}
    for doc in json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))["docs"]:
        plek = doc["location"].split("#")[0]
        tekst[plek] = f"{tekst.get(plek, '')} {doc['title']} {re.sub('<[^>]+>', ' ', doc['text'])}"
    vragen = json.loads((GEGEVENS / bestand).read_text(encoding="utf-8"))
    plekken, mis, leeg = [], [], 0
    for vraag in vragen:
        gevonden = zoek(vraag["q"])
        leeg += not gevonden
        plek = 0
        for nummer, resultaat in enumerate(gevonden, 1):
            weg = re.sub(r"^https?://[^/]+/|[?#].*$", "", resultaat["adres"])
            regel = " § ".join([resultaat["titel"], *resultaat["delen"]])
            if re.search(vraag["expect"], f"{regel}\n{tekst.get(weg, '')}", re.I):
                plek = nummer
                break
        plekken.append(plek)
        if plek != 1:
            mis.append(f"{vraag['q']!r} plek {plek}: {[r['titel'] for r in gevonden[:3]]}")
    assert sum(p == 1 for p in plekken) / len(plekken) >= eerste, "\n".join(mis)
    assert sum(0 < p <= 3 for p in plekken) / len(plekken) >= drie, "\n".join(mis)
    assert leeg / len(plekken) <= 0.02, "\n".join(mis)


def test_bedoelde_u(zoek: Zoek, blad: Page) -> None:
    gevonden = zoek("casemanger dementie")
    assert "Casemanager" in gevonden[0]["titel"]
    assert gevonden[0]["ontbreekt"] == []
    assert "Bedoelde u casemanager dementie" in blad.locator(".zoek-bedoelt").inner_text()
    blad.locator(".zoek-bedoelt button").click()
    blad.wait_for_function("() => window.__z.vraag === 'casemanager dementie'")
    blad.wait_for_timeout(60)
    assert blad.locator(".zoek-bedoelt").count() == 0


def test_een_afkorting_zegt_wat_zij_betekent(zoek: Zoek, blad: Page) -> None:
    zoek("OJG")
    assert blad.locator(".zoek-uitleg").inner_text() == "OJG betekent: Ondersteuner Jeugd en Gezin"
    assert str(blad.locator(".zoek-uitleg a").get_attribute("href")).endswith("/naslag/begrippen/#begrip-ojg")


@pytest.mark.parametrize(("vraag", "eerste"), [("pohers", "POH"), ("een ojger", "Ondersteuner Jeugd en Gezin (OJG)")])
def test_een_afkorting_met_er_eraan(zoek: Zoek, vraag: str, eerste: str) -> None:
    """Op een telefoon typt niemand de apostrof van OJG'er."""
    assert zoek(vraag)[0]["titel"] == eerste


def test_niets_gevonden_helpt_verder(zoek: Zoek, blad: Page, site: Path) -> None:
    assert zoek("zwangerschapsgymnastiek xqzwv") == []
    home = (site / "index.html").read_text(encoding="utf-8")
    ingangen = blad.locator(".zoek-bij li a").all()
    assert len(ingangen) == 4
    assert all(f'id="{str(a.get_attribute("href")).split("#")[1]}"' in home for a in ingangen)
    woorden = blad.locator(".zoek-bij .zoek-woord").all_inner_texts()
    assert woorden
    assert zoek(woorden[0])


def test_licht_op_wat_er_staat_en_een_keer_per_plek(zoek: Zoek) -> None:
    for vraag in ("praktijk ondersteuner ggz", "zorg ouderen", "jeugd hulp", "wat is een WIJ-team", "ideeen ggz"):
        for resultaat in zoek(vraag):
            zonder = re.sub(r"</?mark>", "", resultaat["teaser"])
            assert "mark>" not in zonder, (vraag, resultaat["titel"])
            assert resultaat["teaser"].count("<mark>") == resultaat["teaser"].count("</mark>")
            assert "<mark><mark>" not in resultaat["teaser"]
    assert any("<mark>ouderenzorg</mark>" in r["teaser"].lower() for r in zoek("ouderen"))


def test_geen_vals_ontbreekt(zoek: Zoek) -> None:
    assert zoek("mag ik patiëntgegevens delen")[0]["ontbreekt"] == []
    assert zoek("wie betaalt de ojg")[0]["ontbreekt"] == []
    assert zoek("jeugd hulp")[0]["ontbreekt"] == []


def test_soort_staat_erbij_en_is_te_kiezen(zoek: Zoek, blad: Page) -> None:
    assert {m for r in zoek("ouderen") for m in r["merk"]} >= {"Thema", "Stap", "Voorbeeld"}
    blad.locator(".zoek-soorten button", has_text="Checklist").click()
    blad.wait_for_timeout(150)
    gevonden = blad.evaluate(LEES)
    assert gevonden
    assert {r["merk"][0] for r in gevonden} == {"Checklist"}
    assert blad.evaluate("document.activeElement.getAttribute('aria-pressed')") == "true"
    assert zoek("checklist privacy")[0]["merk"] == ["Checklist"]


def test_documenten_met_hun_formaat(zoek: Zoek) -> None:
    gevonden = zoek("convenant word")
    assert any(r["merk"] == ["Word"] and "convenant.docx" in r["adres"] and "h=" not in r["adres"] for r in gevonden)


def test_een_punt_van_een_checklist_is_te_vinden(zoek: Zoek) -> None:
    gevonden = zoek("iemand met tijd en mandaat aan beide kanten")
    assert "Samenwerking starten" in [r["titel"] for r in gevonden[:3]]


def test_pas_bij_gebruik_en_klein(browser: Browser, adres: str, site: Path) -> None:
    """Alles samen blijft onder 120 kB en komt pas als iemand gaat zoeken."""
    blad, gehaald = browser.new_page(), list[str]()
    blad.on("request", lambda v: gehaald.append(v.url))
    blad.goto(adres)
    blad.wait_for_load_state("networkidle")
    assert not [u for u in gehaald if "search" in u.rsplit("/", 1)[-1] or "lunr" in u]
    blad.locator(VELD).first.click()
    blad.wait_for_timeout(800)
    deel = [u.removeprefix(adres) for u in gehaald if re.search(r"lunr|search[_.]", u)]
    assert len(deel) == 4, deel
    assert sum(len(gzip.compress((site / d).read_bytes(), 9)) for d in deel) < 120_000
    blad.close()


ROMMEL = ["qzxw" * 125, "😀" * 500, "De huisarts en het team maken samen afspraken. " * 110, "漢字" * 2500,
          "a-b:c~d^e*+f " * 60]


def test_rommel_zet_niets_vast(zoek: Zoek) -> None:
    """Na lange rommel, plaatjes of een geplakt verhaal zoekt het veld gewoon verder. Hoe snel: tests/bench/zoeken.py."""
    for rommel in ROMMEL:
        zoek(rommel)
    assert zoek("convenant")[0]["titel"].startswith("Convenant")


@pytest.mark.parametrize(("breedte", "schema"), [(320, "light"), (320, "dark"), (1280, "light"), (1280, "dark")])
def test_axe_met_resultaten(browser: Browser, adres: str, breedte: int, schema: Any) -> None:
    """Wat alleen bij sommige vragen verschijnt: een verbetering en de betekenis van een afkorting."""
    gast = browser.new_context(viewport={"width": breedte, "height": 900}, color_scheme=schema, reduced_motion="reduce")
    blad, gevonden = gast.new_page(), list[str]()
    blad.goto(adres)
    blad.locator("[data-doe=zoek]:visible, .md-search__input:visible").first.click()
    for vraag, wacht in (("casemanger", ".zoek-bedoelt"), ("OJG", ".zoek-uitleg")):
        blad.locator(VELD).first.fill(vraag)
        blad.locator(VELD).first.press("End")
        blad.wait_for_selector(wacht)
        gevonden += [f"{vraag}: {o}" for o in kijk(blad, ".md-search").fout]
    gast.close()
    assert gevonden == []

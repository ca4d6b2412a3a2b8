"""De kopie zonder internet: uitpakken, index.html openen, en alles doet het zonder één verzoek naar buiten."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html as lxml_html
from playwright.sync_api import Browser, Page

ADRESSEN = ("href", "src", "action", "data", "poster", "srcset", "content")
VELD = "[data-md-component=search-query]"
LIJST = ".md-search-result__list > li"


@pytest.fixture(scope="module")
def kopie(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """De kopie, uitgepakt in een map met een spatie en een letter die in een adres anders geschreven wordt."""
    map_ = tmp_path_factory.mktemp("kopie") / "mijn kopie é"
    with zipfile.ZipFile(site / "downloads" / "handreiking-offline.zip") as bestand:
        bestand.extractall(map_)
    return map_


@pytest.fixture()
def blad(browser: Browser, kopie: Path) -> Iterator[Page]:
    """De voorpagina zoals na een dubbelklik. Het netwerk is uit; elk verzoek naar buiten en elke fout telt."""
    gast = browser.new_context(viewport={"width": 1280, "height": 900}, offline=True, locale="nl-NL", accept_downloads=True)
    pagina, fouten = gast.new_page(), list[str]()
    gast.on("request", lambda v: None if v.url.startswith((kopie.as_uri(), "data:", "blob:", "about:")) else fouten.append(v.url))
    pagina.on("pageerror", lambda fout: fouten.append(str(fout)))
    pagina.on("console", lambda m: fouten.append(m.text) if m.type in ("error", "warning") else None)
    pagina.goto((kopie / "index.html").as_uri())
    yield pagina
    gast.close()
    assert fouten == []


def _adressen(pad: Path) -> Iterator[tuple[str, str]]:
    """Uit: elk kenmerk van de pagina waarin een adres staat."""
    for element in lxml_html.parse(str(pad)).iter():
        for naam in ADRESSEN:
            adres = element.get(naam, "") if isinstance(element.tag, str) else ""
            if adres and (naam != "content" or ":" in adres.split(" ")[0]):
                yield f"{element.tag}[{naam}]", adres


def test_elk_adres_is_een_bestand_in_de_kopie(kopie: Path) -> None:
    """Ook zonder server: geen map, geen adres vanaf de wortel en niets van internet dat de browser zelf ophaalt."""
    paginas = sorted(kopie.rglob("*.html"))
    mis = []
    for pad in paginas:
        for plek, adres in _adressen(pad):
            deel = urlsplit(adres)
            if deel.scheme in ("http", "https", "mailto", "tel") and plek.startswith("a["):
                continue  # een lezer kiest zelf om daarheen te gaan
            doel = pad.parent / unquote(deel.path) if deel.path else pad
            if deel.scheme or deel.netloc or not doel.resolve().is_relative_to(kopie.resolve()) or not doel.is_file():
                mis.append(f"{pad.relative_to(kopie)} {plek} {adres}")
    assert mis == []
    assert len(paginas) > 150


def test_alles_zit_erin_en_niets_te_veel(site: Path, kopie: Path) -> None:
    documenten = {p.name for p in (site / "downloads").iterdir()}
    assert {p.name for p in (kopie / "downloads").iterdir()} == documenten - {"handreiking-offline.zip"}
    assert {p.relative_to(site) for p in site.rglob("index.html")} == {p.relative_to(kopie) for p in kopie.rglob("*.html")}
    for pad in kopie.rglob("*.html"):
        tekst = pad.read_text(encoding="utf-8").lower()
        assert "content-security-policy" not in tekst
        assert 'rel="canonical"' not in tekst
        assert "handreiking-offline.zip" not in tekst


def test_lezers_vinden_de_kopie_met_haar_omvang(site: Path) -> None:
    omvang = (site / "downloads" / "handreiking-offline.zip").stat().st_size
    for pad in ("checklists/werkmap", "over/deze-site"):
        [link] = [a for a in lxml_html.parse(str(site / pad / "index.html")).iter("a") if "offline.zip" in (a.get("href") or "")]
        assert " ".join(link.text_content().split()) == f"De hele site ZIP, {omvang / 1e6:.1f} MB".replace(".", ",")
    assert "handreiking-offline" not in (site / "search" / "search_index.json").read_text(encoding="utf-8")


def test_van_de_voorpagina_door_het_menu(blad: Page, kopie: Path) -> None:
    assert "Samenwerken" in blad.locator("h1").inner_text()
    assert blad.evaluate("document.fonts.check('16px \"Atkinson Hyperlegible Next\"')")
    for naam in ("Checklists", "Praktijk"):
        blad.locator("header nav, .tabs").get_by_role("link", name=naam, exact=True).first.click()
        blad.wait_for_url(f"{kopie.as_uri()}/{naam.lower()}/index.html")
    blad.locator(".kaart a").first.click()
    blad.wait_for_url(f"{kopie.as_uri()}/praktijk/*/index.html")
    assert blad.locator("h1").count() == 1


def _zoek(blad: Page, vraag: str) -> None:
    veld = blad.locator(VELD).first
    veld.click()
    veld.fill(vraag)
    veld.press("End")
    blad.wait_for_selector(LIJST)


def test_zoeken_vindt_en_brengt_u_erheen(blad: Page, kopie: Path) -> None:
    _zoek(blad, "casemanger dementie")
    assert "Bedoelde u casemanager dementie" in blad.locator(".zoek-bedoelt").inner_text()
    assert "Casemanager" in blad.locator(LIJST).first.inner_text()
    blad.locator(f"{LIJST} a").first.click()
    blad.wait_for_url(f"{kopie.as_uri()}/**/index.html?h=*")
    assert blad.locator("article mark").count() > 0
    _zoek(blad, "OJG")
    blad.locator(".zoek-uitleg a").click()
    blad.wait_for_url(f"{kopie.as_uri()}/naslag/begrippen/index.html#begrip-ojg")


def test_niets_gevonden_wijst_naar_de_voorpagina(blad: Page, kopie: Path) -> None:
    blad.locator(".kaart a, .pad a, article a").first.click()
    blad.wait_for_url(f"{kopie.as_uri()}/*/**")
    veld = blad.locator(VELD).first
    veld.click()
    veld.fill("xqzwvjk")
    veld.press("End")
    blad.locator(".zoek-bij li a").first.click()
    blad.wait_for_url(f"{kopie.as_uri()}/index.html#waar-staat-u")


def test_filteren_en_meenemen(blad: Page, kopie: Path) -> None:
    blad.goto(f"{kopie.as_uri()}/praktijk/index.html?thema=jeugd-en-gezin")
    assert "van de 33" in blad.locator(".filter-status").inner_text()
    zichtbaar = blad.locator("[data-ding]:visible").count()
    assert 0 < zichtbaar < 33
    with blad.expect_download() as bezig:
        blad.locator("[data-bewaar=csv]").click()
    regels = Path(bezig.value.path()).read_text(encoding="utf-8-sig").strip().split("\n")
    assert len(regels) == zichtbaar + 1
    blad.locator(".filter-wis").click()
    assert blad.locator("[data-ding]:visible").count() == 33


def test_vinkjes_blijven_staan(blad: Page, kopie: Path) -> None:
    blad.goto(f"{kopie.as_uri()}/checklists/starten/index.html")
    vakjes = blad.locator("[data-checklist] input[type=checkbox]")
    vakjes.nth(1).check()
    blad.reload()
    assert [vakjes.nth(n).is_checked() for n in range(3)] == [False, True, False]

"""De zelfscan: onthouden, uitslag, twee partijen naast elkaar, meenemen, papier; en niets van buiten wordt vertrouwd."""

from __future__ import annotations

import base64
import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pikepdf
import pytest
from playwright.sync_api import Browser, Page

from tests.export.hulp import op_volgorde, pdf_tekst, zonder_wit
from tests.site.axe import kijk
from tests.site.lijst import MATEN, OPSLAG, foutloos, knop, melding, venster, zonder_opslag

SCAN = "begin/zelfscan/"
GIF = "<img src=x onerror='window.gehackt=1'>"
DRAAGVLAK, VERTROUWEN, GELD = (0, 1), (4, 5), (16, 17)
"""De nummers van de twee stellingen van een onderwerp."""


@pytest.fixture(params=MATEN)
def pagina(browser: Browser, adres: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """De zelfscan op een telefoon en op een groot scherm; elke fout in de browser telt."""
    with foutloos(venster(browser, *MATEN[request.param])) as blad:
        blad.goto(adres + SCAN)
        yield blad


def _kies(pagina: Page, antwoorden: dict[int, int]) -> None:
    for nummer, antwoord in antwoorden.items():
        pagina.locator(".stelling").nth(nummer).locator(f"input[value='{antwoord}']").check()


def _gekozen(pagina: Page) -> dict[int, int]:
    return {int(n): int(a) for n, a in pagina.locator(".stelling").evaluate_all(
        "(rij) => rij.map((vak, n) => [n, vak.querySelector('input:checked')?.value]).filter(([, a]) => a !== undefined)")}


def _ids(pagina: Page) -> list[str]:
    return [str(id) for id in pagina.locator(".stelling").evaluate_all("(rij) => rij.map((vak) => vak.dataset.stelling)")]


def _rij(pagina: Page, onderwerp: str) -> list[str]:
    """Uit: de cijfers van een onderwerp in de uitslag, zoals wie luistert ze hoort."""
    rij: list[str] = pagina.locator(f".scan-tabel tr[data-onderwerp={onderwerp}] td:not(.scan-beeld)").evaluate_all(
        "(cellen) => cellen.filter((cel) => cel.checkVisibility()).map((cel) => [...cel.childNodes].filter((k) => k.nodeType === 3).map((k) => k.data).join(''))")
    return rij


def _partij(pagina: Page, naam: str) -> None:
    pagina.get_by_label("Namens wie vult u in?").fill(naam)


def _hekje(pakket: Any, versie: str = "1") -> str:
    ruw = pakket if isinstance(pakket, bytes) else json.dumps(pakket).encode()
    return f"#zelfscan=zelfscan.{versie}.{base64.urlsafe_b64encode(ruw).decode().rstrip('=')}"


def _link(pagina: Page) -> str:
    knop(pagina, "Maak een link").click()
    pagina.get_by_label("Uw link").wait_for()
    return pagina.get_by_label("Uw link").input_value()


def _bewaar(pagina: Page, naam: str, doel: Path) -> Path:
    with pagina.expect_download() as gehaald:
        knop(pagina, naam).first.click()
    pad = doel / gehaald.value.suggested_filename
    gehaald.value.save_as(pad)
    return pad


def _open(pagina: Page, ruw: bytes, knopnaam: str = "Open het bestand van de ander") -> None:
    with pagina.expect_file_chooser() as gekozen:
        knop(pagina, knopnaam).click()
    gekozen.value.set_files({"name": "scan.json", "mimeType": "application/json", "buffer": ruw})


def test_invullen_onthouden_en_uitslag(pagina: Page) -> None:
    """Gemiddelde zonder weet ik niet, de drie zwakste met hun links, en alles blijft na herladen."""
    assert "Er is nog geen uitslag." in pagina.locator(".scan-besluit").inner_text()
    _partij(pagina, "Huisartsen")
    _kies(pagina, {0: 4, 1: 3, 2: 2, 3: 0, 4: 1, 5: 2, 16: 1, 17: 1, 18: 4, 19: 4})
    for _ in range(2):
        assert pagina.locator(".scan-stand").inner_text() == "10 van de 20 ingevuld"
        assert pagina.get_by_label("Namens wie vult u in?").input_value() == "Huisartsen"
        assert [_rij(pagina, o) for o in ("draagvlak", "mandaat", "vertrouwen", "liaisons")] == [["3,5"], ["2"], ["1,5"], ["–"]]
        zwak = pagina.locator(".scan-zwak li")
        assert [tekst.split(".")[0] for tekst in zwak.locator("p:first-child").all_inner_texts()] == ["Geld", "Vertrouwen", "Mandaat"]
        assert zwak.nth(0).locator("a[href*='checklists/financiering']").count() == 1
        assert zwak.nth(1).locator("a[href*='stappen/stap-8']").count() == 1
        besluit = pagina.locator(".scan-besluit").inner_text()
        assert "10 stellingen zijn nog niet ingevuld." in besluit
        assert "Bij 1 stelling weet u het niet." in besluit
        assert pagina.locator("tr[data-onderwerp=draagvlak] svg.scan-lijn circle.ik").get_attribute("cx") == f"{4 + 92 * 2.5 / 3}%"
        pagina.reload()


def test_alles_ja_is_niet_zwak(pagina: Page) -> None:
    _kies(pagina, dict.fromkeys(range(20), 4))
    assert "Alles staat op ja" in pagina.locator(".scan-besluit").inner_text()
    assert pagina.locator(".scan-zwak").count() == 0


def test_tweede_venster_overschrijft_niets(pagina: Page) -> None:
    ander = pagina.context.new_page()
    ander.goto(pagina.url)
    _kies(pagina, {0: 4})
    _kies(ander, {1: 2})
    pagina.wait_for_function("() => document.querySelector('.scan-stand').textContent.startsWith('2 ')")
    assert _gekozen(pagina) == _gekozen(ander) == {0: 4, 1: 2}


@OPSLAG
def test_zonder_opslag(browser: Browser, adres: str, tmp_path: Path, storing: str) -> None:
    """De scan werkt, zegt dat niets bewaard blijft en biedt een bestand aan."""
    with zonder_opslag(browser, storing, adres + SCAN) as blad:
        _kies(blad, {0: 3, 1: 3})
        assert _rij(blad, "draagvlak") == ["3"]
        inhoud = json.loads(_bewaar(blad, "Bewaar in een bestand", tmp_path).read_text())
        assert [punt["a"] for punt in inhoud["punten"].values()] == [3, 3]


def test_zonder_script(browser: Browser, adres: str) -> None:
    """Zonder script: de stellingen met een schaal, en een lege tabel om zelf te rekenen. Geen knop die niets doet."""
    gast = venster(browser, java_script_enabled=False)
    blad = gast.new_page()
    blad.goto(adres + SCAN)
    assert blad.locator(".stelling").count() == 20
    assert blad.locator(".stelling").first.locator("label:visible").all_inner_texts() == ["Nog niet", "Een begin", "Bijna", "Ja", "Weet ik niet"]
    assert blad.locator(".zelfscan button").count() == 0
    assert blad.locator(".scan-tabel thead th:visible").all_inner_texts() == ["Onderwerp", "Wij", "De ander", "Verschil"]
    assert blad.locator(".scan-tabel tbody tr").count() == 10
    gast.close()


def test_twee_partijen_met_een_link(pagina: Page, browser: Browser, adres: str) -> None:
    """De ander opent de link: eerst een vraag, dan staat het ernaast en heet het grootste verschil bij naam."""
    _partij(pagina, "Huisartsen")
    _kies(pagina, {0: 4, 1: 4, 4: 2, 5: 2, 16: 1, 17: 1})
    pagina.get_by_label("Met de naam").check()
    link = _link(pagina)
    gast = venster(browser, 390, 844)
    blad = gast.new_page()
    gevraagd: list[str] = []
    blad.on("request", lambda verzoek: gevraagd.append(verzoek.url))
    blad.goto(adres + SCAN)
    _partij(blad, "Sociaal team")
    _kies(blad, {0: 3, 1: 4, 4: 3, 5: 2, 16: 4, 17: 3})
    blad.goto("about:blank")
    blad.goto(link)
    vraag = blad.get_by_role("dialog").inner_text()
    assert "Namens: Huisartsen. 6 van de 20 stellingen zijn ingevuld." in vraag
    assert "Uw eigen antwoorden blijven staan." in vraag
    assert not blad.locator(".zelfscan.met-ander").count()
    knop(blad, "Leg ernaast").click()
    for _ in range(2):
        assert [_rij(blad, o) for o in ("draagvlak", "vertrouwen", "geld")] == [["3,5", "4", "0,5"], ["2,5", "2", "0,5"], ["3,5", "1", "2,5"]]
        assert "Geld. Hier is het verschil het grootst. Sociaal team: 3,5. Huisartsen: 1." in blad.locator(".scan-besluit").inner_text()
        assert _gekozen(blad)[16] == 4
        blad.reload()
    assert "#" not in blad.url
    assert not [url for url in gevraagd if "zelfscan=" in url]
    gast.close()


def test_link_zonder_naam(pagina: Page) -> None:
    _partij(pagina, "Geheim")
    _kies(pagina, {0: 1})
    pakket = _link(pagina).split(".1.")[1]
    assert json.loads(base64.urlsafe_b64decode(pakket + "==")) == {"a": {_ids(pagina)[0]: 1}}


def test_twee_partijen_met_een_bestand(pagina: Page, tmp_path: Path) -> None:
    """Op één computer: vul in, bewaar, laat de ander invullen en leg het bestand ernaast; steeds terug te draaien."""
    _partij(pagina, "Huisartsen")
    _kies(pagina, {0: 1, 1: 1})
    bestand = _bewaar(pagina, "Bewaar in een bestand", tmp_path)
    knop(pagina, "Wis deze zelfscan").click()
    assert (_gekozen(pagina), "De zelfscan is gewist." in melding(pagina)) == ({}, True)
    knop(pagina, "Ongedaan maken").click()
    assert _gekozen(pagina) == {0: 1, 1: 1}
    knop(pagina, "Laat de ander hier invullen").click()
    assert _gekozen(pagina) == {}
    _kies(pagina, {0: 4, 1: 4})
    assert _rij(pagina, "draagvlak") == ["4", "1", "3"]
    knop(pagina, "Verwissel de partijen").click()
    assert (_gekozen(pagina), _rij(pagina, "draagvlak")) == ({0: 1, 1: 1}, ["1", "4", "3"])
    _open(pagina, bestand.read_bytes())
    assert "Dit vervangt de antwoorden van: De ander." in pagina.get_by_role("dialog").inner_text()
    knop(pagina, "Niet doen").click()
    assert _rij(pagina, "draagvlak") == ["1", "4", "3"]
    _open(pagina, bestand.read_bytes())
    knop(pagina, "Leg ernaast").click()
    assert _rij(pagina, "draagvlak") == ["1", "1", "0"]
    assert "U gaf overal hetzelfde antwoord." in pagina.locator(".scan-besluit").inner_text()
    knop(pagina, "Ongedaan maken").click()
    assert _rij(pagina, "draagvlak") == ["1", "4", "3"]
    knop(pagina, "Haal de ander weg").click()
    assert _rij(pagina, "draagvlak") == ["1"]
    _kies(pagina, {0: 4})
    _open(pagina, bestand.read_bytes(), "Open een bestand")
    knop(pagina, "Open het bestand").click()
    assert _gekozen(pagina) == {0: 1, 1: 1}


KWAAD = [
    "#zelfscan=", "#zelfscan=zelfscan.1.%%%", "#zelfscan=zelfscan.1.<script>alert(1)</script>", _hekje({"a": {}}, versie="9"),
    _hekje([]), _hekje(None), _hekje({"a": []}), _hekje({"a": {"mag-beslissen": 5}}), _hekje({"a": {"mag-beslissen": "4"}}),
    _hekje({"a": {"mag-beslissen": 1.5}}), _hekje({"a": {"__proto__": 1, "Mag niet": 1}}), _hekje({"a": {}, "n": "x" * 61}),
    _hekje({"a": {}, "n": {}}), _hekje({"a": {f"x{n}": 1 for n in range(201)}}), _hekje(b"\xff\xfe{"),
    "#zelfscan=zelfscan.1." + "A" * 100_000,
]
STUK = [b"", b"{", b"[]", b"\xff\xfe\x00", b'{"soort": "handreiking-checklist", "versie": 1, "lijst": "zelfscan", "titel": "", "punten": {}}',
        b'{"soort": "handreiking-zelfscan", "versie": 1, "lijst": "zelfscan", "titel": "x", "punten": {"geld": {"a": 9}}}', b"x" * 700_000]


def test_kwade_link_en_kapot_bestand(pagina: Page, adres: str) -> None:
    """Wat niet klopt, verandert niets, voert niets uit en zegt wat er is."""
    _kies(pagina, {2: 2})
    for doe in [lambda h=h: pagina.evaluate("(hekje) => { location.hash = hekje; }", h) for h in KWAAD] + [
            lambda ruw=ruw: _open(pagina, ruw) for ruw in STUK]:
        pagina.evaluate("document.querySelector('.lijstmelding').replaceChildren()")
        doe()
        pagina.locator(".lijstmelding", has_text="Er is niets veranderd.").wait_for(timeout=5000)
        assert (_gekozen(pagina), pagina.get_by_role("dialog").count(), pagina.locator(".met-ander").count()) == ({2: 2}, 0, 0)


def test_tekst_uit_een_link_blijft_tekst(pagina: Page) -> None:
    id = _ids(pagina)[0]
    pagina.evaluate(f"location.hash = {_hekje({'a': {id: 2, 'bestaat-niet': 3}, 'n': GIF + chr(0x202e)})!r}")
    vraag = pagina.get_by_role("dialog").inner_text()
    assert f"Namens: {GIF}. 1 van de 20 stellingen zijn ingevuld. 1 antwoord hoort bij een stelling die hier niet staat." in vraag
    knop(pagina, "Leg ernaast").click()
    assert pagina.locator(".zelfscan img").count() == 0
    assert pagina.locator(".scan-tabel .scan-zij").first.text_content() == GIF
    assert _rij(pagina, "draagvlak") == ["–", "2", "–"]


def test_kapotte_opslag(pagina: Page) -> None:
    pagina.evaluate("""(ids) => ["{", "[]", '{"a":"4"}', '{"a":99}', "null"].forEach((ruw, n) => localStorage.setItem('handreiking|/|zelfscan|mijn|' + ids[n], ruw))""", _ids(pagina))
    pagina.reload()
    _kies(pagina, {7: 3})
    assert _gekozen(pagina) == {7: 3}


def test_excel_en_csv(pagina: Page, tmp_path: Path) -> None:
    """De bestanden gaan weer open en zeggen hetzelfde: elke stelling op volgorde, het antwoord van beide, het gemiddelde."""
    _partij(pagina, "=SOM(A1)")
    _kies(pagina, {0: 4, 1: 3, 2: 0})
    pagina.evaluate(f"location.hash = {_hekje({'a': {_ids(pagina)[0]: 1}, 'n': 'Team'})!r}")
    knop(pagina, "Leg ernaast").click()
    teksten = pagina.locator(".stelling legend").all_inner_texts()
    rijen = list(csv.reader(io.StringIO(_bewaar(pagina, "CSV", tmp_path).read_text(encoding="utf-8-sig")), delimiter=";"))
    blad = openpyxl.load_workbook(_bewaar(pagina, "Excel", tmp_path)).active
    assert blad is not None
    excel = [["" if cel is None else str(cel) for cel in rij] for rij in blad.iter_rows(values_only=True)]
    assert rijen[0] == ["Onderwerp", "Stelling", "'=SOM(A1)", "Team"]
    assert excel[0][2] == "=SOM(A1)"
    assert blad["C1"].data_type != "f"
    assert [rij[1] for rij in rijen[1:21]] == teksten
    assert rijen[1:21] == excel[1:21]
    assert (rijen[1][2:], rijen[3][2:], rijen[4][2:]) == (["Ja", "Nog niet"], ["Weet ik niet", ""], ["", ""])
    assert (rijen[21], [cel.value for cel in blad[22]]) == (["Draagvlak", "Gemiddelde", "3,5", "1"], ["Draagvlak", "Gemiddelde", 3.5, 1])
    assert rijen[22] == ["Mandaat", "Gemiddelde", "", ""]
    assert len(rijen) == len(excel) == 31


def test_alleen_met_toetsen(pagina: Page) -> None:
    """Tab gaat van stelling naar stelling, een pijl kiest; de groep heet zoals de stelling."""
    pagina.get_by_label("Namens wie vult u in?").focus()
    pagina.keyboard.press("Tab")
    pagina.keyboard.press("Space")
    pagina.keyboard.press("ArrowRight")
    assert _gekozen(pagina) == {0: 2}
    pagina.keyboard.press("Tab")
    for _ in range(2):
        if pagina.evaluate("document.activeElement.closest('.stelling')") is None:
            pagina.keyboard.press("Tab")
    pagina.keyboard.press("Space")
    assert set(_gekozen(pagina)) == {0, 1}
    tekst = pagina.locator(".stelling legend").first.inner_text()
    assert pagina.get_by_role("group", name=tekst).get_by_role("radio", name="Bijna").count() == 1


def test_smal_en_raakvlak(browser: Browser, adres: str) -> None:
    gast = venster(browser, 320, 700)
    blad = gast.new_page()
    blad.goto(adres + SCAN)
    _partij(blad, "W" * 60)
    _kies(blad, dict.fromkeys(range(20), 2))
    blad.evaluate(f"location.hash = {_hekje({'a': dict.fromkeys(_ids(blad), 1), 'n': 'W' * 60})!r}")
    knop(blad, "Leg ernaast").click()
    _link(blad)
    assert blad.evaluate("document.documentElement.scrollWidth") <= 320
    klein = blad.evaluate("""() => [...document.querySelectorAll(".zelfscan :is(button, .veld-invoer, .antwoord, .scan-tabel a, .lijstkop a)")]
      .filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 44).map((e) => e.outerHTML.slice(0, 90))""")
    assert klein == []
    gast.close()


def test_axe_ook_ingevuld(browser: Browser, adres: str) -> None:
    """Met antwoorden van twee partijen, een link, een melding en een vraag."""
    gevonden: list[str] = []
    for breed, schema in ((320, "dark"), (1280, "light"), (1280, "dark")):
        gast = venster(browser, breed, color_scheme=schema)
        blad = gast.new_page()
        blad.goto(adres + SCAN)
        _kies(blad, {0: 1, 3: 2, 17: 0})
        _link(blad)
        hekje = _hekje({"a": {_ids(blad)[0]: 4}, "n": "Team"})
        blad.evaluate(f"location.hash = {hekje!r}")
        gevonden += kijk(blad).fout
        knop(blad, "Leg ernaast").click()
        gevonden += kijk(blad).fout
        gast.close()
    assert gevonden == []


def test_op_papier(browser: Browser, adres: str) -> None:
    """Alle stellingen staan op volgorde in de PDF. Ingevuld met uitslag; leeg zonder iets van de lezer."""
    gast = venster(browser)
    blad = gast.new_page()
    blad.goto(adres + SCAN)
    _partij(blad, "Zeldzamenaam")
    _kies(blad, {0: 1, 1: 2})
    ruw = blad.pdf(format="A4")
    tekst, stellingen = pdf_tekst(ruw), blad.locator(".stelling legend").all_inner_texts()
    assert op_volgorde(tekst, ["Zeldzamenaam", *stellingen, "De uitslag", "Draagvlak. 1,5 van 4."]) == []
    assert zonder_wit("Bewaar in een bestand") not in tekst
    with pikepdf.open(io.BytesIO(ruw)) as pdf:
        assert len(pdf.pages) <= 5  # de uitleg, twee vellen met stellingen, de uitslag; één vel speling voor een andere letter
    blad.evaluate("window.print = () => { window.gedrukt = document.documentElement.className; }")
    knop(blad, "Leeg, voor de pen").click()
    assert "druk-leeg" in blad.evaluate("window.gedrukt")
    leeg = pdf_tekst(blad.pdf(format="A4"))
    assert op_volgorde(leeg, stellingen) == []
    assert "1,5van4" not in leeg
    blad.evaluate("document.documentElement.classList.add('druk-leeg')")
    blad.emulate_media(media="print")
    assert not blad.locator(".scan-partij, .scan-lijn").first.is_visible()
    assert blad.locator(".antwoord input").first.evaluate("(e) => getComputedStyle(e).borderWidth") == \
        blad.locator(".antwoord input").nth(1).evaluate("(e) => getComputedStyle(e).borderWidth")
    gast.close()


def test_alleen_geladen_waar_het_nodig_is(browser: Browser, adres: str) -> None:
    gast = venster(browser)
    blad = gast.new_page()
    gehaald: list[str] = []
    blad.on("request", lambda verzoek: gehaald.append(verzoek.url))
    blad.goto(adres + "begin/tien-minuten/")
    assert not [url for url in gehaald if "/js/zelfscan/" in url]
    gast.close()


def test_ook_als_lokaal_bestand(browser: Browser, site: Path) -> None:
    """In een kopie op schijf werkt alles, maar een link delen niet: dat zegt de pagina."""
    gast = venster(browser)
    blad = gast.new_page()
    blad.goto((site / SCAN / "index.html").as_uri())
    _kies(blad, {0: 3})
    blad.reload()
    assert _gekozen(blad) == {0: 3}
    assert knop(blad, "Maak een link").count() == 0
    assert "Een link daarheen werkt bij een ander niet." in blad.locator(".meenemen").inner_text()
    gast.close()

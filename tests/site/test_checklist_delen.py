"""Een ingevulde lijst meenemen: link, bestand, Word, Excel en CSV. Wat van buiten komt, wordt nooit vertrouwd."""

from __future__ import annotations

import base64
import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from playwright.sync_api import Browser, Page

from tests.site.lijst import LIJST, aan, klaar, knop, melding, punt, venster, vink, vul, waarde

GIF = "<img src=x onerror='window.gehackt=1'>"


@pytest.fixture()
def pagina(browser: Browser, adres: str) -> Iterator[Page]:
    """Een checklist in een lege browser; elk verzoek na het laden is een fout."""
    gast = venster(browser)
    blad = gast.new_page()
    fouten: list[str] = []
    blad.on("pageerror", lambda fout: fouten.append(str(fout)))
    blad.goto(adres + LIJST)
    yield blad
    assert blad.evaluate("window.gehackt") is None
    gast.close()
    assert fouten == []


def _ids(pagina: Page) -> list[str]:
    return [str(i) for i in pagina.locator(".punten > .punt").evaluate_all("(li) => li.map((e) => e.dataset.punt)")]


def _hekje(pakket: Any, lijst: str = "visiebijeenkomst", versie: str = "1") -> str:
    ruw = pakket if isinstance(pakket, bytes) else json.dumps(pakket).encode()
    return f"#lijst={lijst}.{versie}.{base64.urlsafe_b64encode(ruw).decode().rstrip('=')}"


def _link(pagina: Page, alles: bool = False) -> str:
    pagina.get_by_label("Ook namen" if alles else "Alleen de vinkjes").check()
    knop(pagina, "Maak een link").click()
    pagina.get_by_label("Uw link").wait_for()
    return pagina.get_by_label("Uw link").input_value()


def _open(pagina: Page, ruw: str | bytes, naam: str = "lijst.json") -> None:
    pagina.locator("input[type=file]").set_input_files({"name": naam, "mimeType": "application/json",
                                                        "buffer": ruw if isinstance(ruw, bytes) else ruw.encode()})


def _bewaar(pagina: Page, naam: str, doel: Path) -> Path:
    with pagina.expect_download() as gehaald:
        knop(pagina, naam).click()
    pad = doel / gehaald.value.suggested_filename
    gehaald.value.save_as(pad)
    return pad


def _vol(pagina: Page) -> None:
    vink(pagina, 0, 3)
    vul(pagina, 3, wie="=SOM(A1)", wanneer="@nu", notitie=f"Regel één\n{GIF} & “twee”")
    pagina.locator(".eigen-punt input").fill(f"Eigen {GIF}")
    pagina.locator(".eigen-punt input").press("Enter")
    vink(pagina, 12)


def test_link_zonder_namen(pagina: Page, browser: Browser) -> None:
    _vol(pagina)
    link = _link(pagina)
    geheim = base64.urlsafe_b64decode(link.split(".1.")[1] + "==").decode()
    assert set(json.loads(geheim)) == {"a"}
    gast = venster(browser, 390, 844)
    blad = gast.new_page()
    gevraagd: list[str] = []
    blad.on("request", lambda verzoek: gevraagd.append(verzoek.url))
    blad.goto(link)
    vraag = blad.get_by_role("dialog")
    assert "2 punten zijn klaar" in vraag.inner_text()
    assert "geen namen of notities" in vraag.inner_text()
    assert aan(blad) == []
    knop(blad, "Neem over").click()
    assert aan(blad) == [0, 3]
    assert "#" not in blad.url
    blad.reload()
    assert (aan(blad), blad.get_by_role("dialog").count()) == ([0, 3], 0)
    assert not [url for url in gevraagd if "lijst=" in url]  # de stand gaat nooit naar een server
    gast.close()


def test_link_met_alles(pagina: Page, browser: Browser) -> None:
    _vol(pagina)
    gast = venster(browser)
    blad = gast.new_page()
    blad.goto(_link(pagina, alles=True))
    knop(blad, "Neem over").click()
    assert aan(blad) == [0, 3, 12]
    assert [waarde(blad, 3, v) for v in ("wie", "wanneer")] == ["=SOM(A1)", "@nu"]
    assert waarde(blad, 3, "notitie") == f"Regel één\n{GIF} & “twee”"
    assert punt(blad, 12).locator("label").first.inner_text() == f"Eigen {GIF}"
    assert blad.evaluate("window.gehackt") is None
    gast.close()


def test_link_vraagt_eerst(pagina: Page) -> None:
    """Weigeren verandert niets; overnemen zonder namen laat eigen namen staan en is terug te draaien."""
    ids = _ids(pagina)
    vink(pagina, 1)
    vul(pagina, 1, wie="Ik")
    pagina.evaluate(f"location.hash = {_hekje({'a': ids[4:6]})!r}")
    assert "Uw namen, notities en eigen punten blijven staan." in pagina.get_by_role("dialog").inner_text()
    knop(pagina, "Niet doen").click()
    assert aan(pagina) == [1]
    pagina.evaluate(f"location.hash = {_hekje({'a': ids[4:6]})!r}")
    knop(pagina, "Neem over").click()
    assert (aan(pagina), waarde(pagina, 1, "wie")) == ([4, 5], "Ik")
    knop(pagina, "Ongedaan maken").click()
    assert (aan(pagina), waarde(pagina, 1, "wie")) == ([1], "Ik")


def test_onbekende_punten_in_een_link(pagina: Page) -> None:
    pagina.evaluate(f"location.hash = {_hekje({'a': [_ids(pagina)[0], 'bestaat-niet', '__proto__', GIF]})!r}")
    assert "3 punten uit de link staan niet op deze lijst" in pagina.get_by_role("dialog").inner_text()
    knop(pagina, "Neem over").click()
    assert (aan(pagina), pagina.locator(".punt").count()) == ([0], 12)


KWAAD = [
    "#lijst=", "#lijst=visiebijeenkomst.1.%%%", "#lijst=visiebijeenkomst.1.<script>alert(1)</script>",
    _hekje({"a": []}, lijst="starten"), _hekje({"a": []}, lijst="__proto__"), _hekje({"a": []}, versie="9"),
    _hekje([]), _hekje(None), _hekje({"a": "x"}), _hekje({"a": [1]}), _hekje({"a": [{}]}), _hekje({"a": ["x"] * 201}),
    _hekje({"a": [], "d": [["doel-en-focus", 5]], "e": []}), _hekje({"a": [], "d": [["x"] * 9], "e": []}),
    _hekje({"a": [], "d": [], "e": [["", 1]]}), _hekje({"a": [], "d": [], "e": [["x" * 401]]}), _hekje({"a": [], "d": []}),
    _hekje(b"\xff\xfe{"), _hekje(b'{"a":[]'), "#lijst=visiebijeenkomst.1." + "A" * 100_000,
]


def test_kwade_link(pagina: Page, adres: str) -> None:
    """Een link die niet klopt, verandert niets, voert niets uit en zegt wat er is."""
    vink(pagina, 2)
    for hekje in KWAAD:
        pagina.evaluate("document.querySelector('.lijstmelding').replaceChildren()")
        pagina.evaluate("(hekje) => { location.hash = hekje; }", hekje)
        pagina.locator(".lijstmelding", has_text="Er is niets veranderd.").wait_for(timeout=5000)
        assert (aan(pagina), pagina.get_by_role("dialog").count()) == ([2], 0), hekje[:80]
    pagina.goto("about:blank")
    pagina.goto(adres + LIJST + KWAAD[2])
    assert "Er is niets veranderd." in melding(pagina)


def test_tekst_uit_een_link_blijft_tekst(pagina: Page) -> None:
    id = _ids(pagina)[0]
    kwaad = {"a": [id], "d": [[id, GIF, "\u202e\u0000gif", "<script>window.gehackt=1</script>"]], "e": [[GIF, 1, GIF, "", GIF]]}
    pagina.evaluate(f"location.hash = {_hekje(kwaad)!r}")
    knop(pagina, "Neem over").click()
    assert (waarde(pagina, 0, "wie"), waarde(pagina, 0, "wanneer")) == (GIF, "gif")
    assert pagina.locator(".checklist img, .checklist script").count() == 0
    assert punt(pagina, 12).locator("label").first.inner_text() == GIF


def test_te_lange_link(pagina: Page) -> None:
    for nummer in range(12):
        vul(pagina, nummer, notitie="é" * 500)
    pagina.get_by_label("Ook namen").check()
    knop(pagina, "Maak een link").click()
    pagina.locator(".meenemen", has_text="De link wordt te lang").wait_for()
    assert not pagina.get_by_label("Uw link").is_visible()
    assert len(_link(pagina)) < 1000


def test_bewaren_en_openen(pagina: Page, browser: Browser, adres: str, tmp_path: Path) -> None:
    _vol(pagina)
    bestand = _bewaar(pagina, "Bewaar in een bestand", tmp_path)
    assert bestand.name.startswith("visiebijeenkomst-ingevuld-")
    gast = venster(browser)
    blad = gast.new_page()
    blad.goto(adres + LIJST)
    vink(blad, 7)
    _open(blad, bestand.read_bytes())
    assert "vervangt alles" in blad.get_by_role("dialog").inner_text()
    knop(blad, "Open het bestand").click()
    assert (aan(blad), waarde(blad, 3, "wie"), klaar(blad)) == ([0, 3, 12], "=SOM(A1)", "3 van de 13 klaar")
    knop(blad, "Ongedaan maken").click()
    assert aan(blad) == [7]
    gast.close()


def test_oud_punt_in_een_bestand(pagina: Page) -> None:
    """Een punt dat vervallen is, gaat bij het openen niet verloren."""
    _open(pagina, json.dumps({"soort": "handreiking-checklist", "versie": 1, "lijst": "visiebijeenkomst", "titel": "V",
                              "punten": {"oud-punt": {"af": True, "tekst": GIF, "wie": "POH"}}}))
    knop(pagina, "Open het bestand").click()
    assert GIF in pagina.locator(".punt-vervallen").inner_text()


_KAPOTTE_PUNTEN: list[Any] = [
    [], "x", {"<b>": {}}, {"__proto__": {}}, {"a": []}, {"a": {"af": "ja"}}, {"a": {"wie": "x" * 81}}, {"a": {"notitie": {}}},
    {"a": {"eigen": "1"}}, {f"p{n}": {} for n in range(201)},
]
KAPOT: list[str | bytes] = [
    "", "{", "[]", "null", "7", '{"soort":"iets"}',
    '{"soort":"handreiking-checklist","versie":2,"lijst":"visiebijeenkomst","titel":"","punten":{}}',
    *(json.dumps({"soort": "handreiking-checklist", "versie": 1, "lijst": "visiebijeenkomst", "titel": "V", "punten": punten})
      for punten in _KAPOTTE_PUNTEN),
    b"\x89PNG\r\n\x1a\n\x00", "x" * 700_000,
]


def test_kapot_bestand(pagina: Page) -> None:
    vink(pagina, 2)
    for ruw in KAPOT:
        pagina.evaluate("document.querySelector('.lijstmelding').replaceChildren()")
        _open(pagina, ruw)
        pagina.locator(".lijstmelding", has_text="Er is niets veranderd.").wait_for(timeout=5000)
        assert (aan(pagina), pagina.get_by_role("dialog").count()) == ([2], 0), ruw[:80]


def test_bestand_van_een_andere_lijst(pagina: Page) -> None:
    _open(pagina, json.dumps({"soort": "handreiking-checklist", "versie": 1, "lijst": "starten", "titel": GIF, "punten": {}}))
    pagina.locator(".lijstmelding", has_text="hoort bij een andere lijst").wait_for()
    assert GIF in melding(pagina)


def test_word(pagina: Page, tmp_path: Path) -> None:
    """Word heeft een echte kop, een tabel met vakjes en precies wat op het scherm staat."""
    _vol(pagina)
    document = docx.Document(str(_bewaar(pagina, "Word", tmp_path)))
    assert getattr(document.paragraphs[0].style, "name", "") == "Heading 1"
    assert document.core_properties.language == "nl-NL"
    assert document.core_properties.title == document.paragraphs[0].text == "Visiebijeenkomst voorbereiden"
    assert document.paragraphs[1].text.startswith("3 van de 13 klaar.")
    tabel = document.tables[0]
    xml = tabel._tbl.xml
    assert (xml.count("<w14:checkbox>"), xml.count('<w14:checked w14:val="1"/>'), xml.count("☒")) == (13, 3, 3)
    assert "w:tblHeader" in xml
    leeg = tabel._tbl.xpath(".//w:sdt[w:sdtPr/w:showingPlcHdr]//w:t")
    assert leeg
    assert not "".join(t.text for t in leeg).strip()  # een leeg veld print niets
    teksten = [str(t) for t in pagina.locator(".punten > .punt > div > label").all_inner_texts()]
    cellen = [tabel.cell(rij, 1).paragraphs[0].text for rij in range(1, 14)]
    assert [cel.removesuffix(" (eigen punt)") for cel in cellen] == teksten
    assert f"Notitie: Regel één\n{GIF} & “twee”" in tabel.cell(4, 1).text
    assert "=SOM(A1)" in tabel._tbl.tr_lst[4].xml


def test_excel(pagina: Page, tmp_path: Path) -> None:
    _vol(pagina)
    boek = openpyxl.load_workbook(_bewaar(pagina, "Excel", tmp_path))
    blad = boek.worksheets[0]
    rijen = [[cel or "" for cel in rij] for rij in blad.iter_rows(values_only=True)]
    assert rijen[0] == ["Nr", "Punt", "Rol", "Wie", "Wanneer", "Status", "Notitie"]
    assert rijen[4][3:] == ["=SOM(A1)", "@nu", "Klaar", f"Regel één\n{GIF} & “twee”"]
    assert {cel.data_type for rij in blad.iter_rows() for cel in rij if cel.value} == {"s"}  # geen enkele formule
    assert len(rijen) == 14
    assert [str(keuze.sqref) for keuze in blad.data_validations.dataValidation] == ["F2:F54"]
    passend = blad.sheet_properties.pageSetUpPr
    assert passend is not None
    assert (blad.page_setup.orientation, passend.fitToPage, blad.page_setup.fitToHeight) == ("landscape", True, 0)


def test_csv(pagina: Page, tmp_path: Path) -> None:
    _vol(pagina)
    ruw = _bewaar(pagina, "CSV", tmp_path).read_bytes()
    assert ruw.startswith(b"\xef\xbb\xbf")
    rijen = list(csv.reader(io.StringIO(ruw.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert rijen[4][3:6] == ["'=SOM(A1)", "'@nu", "Klaar"]
    assert rijen[1][5] == "Klaar"
    assert len(rijen) == 14

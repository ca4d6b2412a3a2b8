"""Lijsten die filteren: tellingen tegen het model, het adres, het toetsenbord, bestanden, papier en zonder script."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import openpyxl
import pytest
from playwright.sync_api import Browser, Page

from macros.errors import Meldingen
from macros.handreiking import Handreiking, laad
from macros.links import adresdeel
from macros.model.checklist import Checklist
from macros.model.pagina import Casus
from macros.model.tip import Tip
from tests.heel_project import WORTEL
from tests.site.axe import kijk
from tests.site.lijst import foutloos, venster

LIJSTEN = {"voorbeelden": "praktijk/", "tips": "praktijk/tips/", "checklists": "checklists/"}


@pytest.fixture(scope="module")
def geheel() -> Handreiking:
    return laad(WORTEL / "docs", Meldingen())


@pytest.fixture()
def pagina(browser: Browser) -> Iterator[Page]:
    """Een leeg venster dat elke fout onthoudt en aan het eind nakijkt."""
    with foutloos(venster(browser)) as blad:
        yield blad


def _casussen(geheel: Handreiking, **keuze: list[str]) -> set[str]:
    """Uit: de titels die het model geeft: binnen een filter of, tussen filters en."""
    def heeft(casus: Casus) -> dict[str, set[str]]:
        return {"regio": {adresdeel(casus.regio)}, "thema": set(casus.themas), "fase": set(casus.fasen),
                "rol": {*casus.voor_wie, *casus.rollen}, "geld": set(casus.geld.vormen or ["niet-genoemd"]),
                "zekerheid": {casus.zekerheid}}
    return {geheel.titel_van(geheel.paginas[f"praktijk/{id}.md"]) for id, casus in geheel.casussen
            if all(heeft(casus)[filter] & set(ids) for filter, ids in keuze.items())}


def _zichtbaar(blad: Page) -> set[str]:
    return {" ".join(t.split()) for t in blad.locator(".kaart:visible [data-kolom=Voorbeeld]").all_inner_texts()}


def _kies(blad: Page, filter: str, *ids: str) -> None:
    doos = blad.locator(f"[data-filter={filter}]")
    doos.locator("summary").click()
    for id in ids:
        doos.locator(f"input[value={id}]").check()
    blad.keyboard.press("Escape")


def _tellingen(blad: Page, filter: str) -> dict[str, int]:
    paren: list[list[str]] = blad.locator(f"[data-filter={filter}] label").evaluate_all(
        "labels => labels.map(l => [l.querySelector('input').value, l.querySelector('small').textContent])")
    return {id: int(aantal) for id, aantal in paren}


def test_filters_tellen_samen(pagina: Page, adres: str, geheel: Handreiking) -> None:
    """Twee regio's (of) en een fase (en): de kaarten, de stand, de tellingen, de groepen en het adres."""
    pagina.goto(adres + "praktijk/")
    assert len(_zichtbaar(pagina)) == len(geheel.casussen)
    _kies(pagina, "regio", "maastricht", "amsterdam")
    _kies(pagina, "fase", "fase-3")
    keuze = {"regio": ["maastricht", "amsterdam"], "fase": ["fase-3"]}
    verwacht = _casussen(geheel, **keuze)
    assert verwacht
    assert _zichtbaar(pagina) == verwacht
    assert pagina.locator(".filter-status").inner_text() == f"{len(verwacht)} van de {len(geheel.casussen)} voorbeelden"
    for filter in ("regio", "fase", "thema", "rol", "geld", "zekerheid"):
        rest = {f: ids for f, ids in keuze.items() if f != filter}
        for id, aantal in _tellingen(pagina, filter).items():
            assert aantal == len(_casussen(geheel, **{**rest, filter: [id]})), (filter, id)
    groepen = pagina.locator(".groep:visible > h3").all_inner_texts()
    titel = {id: geheel.titel_van(geheel.paginas[f"praktijk/{id}.md"]) for id, _ in geheel.casussen}
    assert groepen == sorted({casus.regio for id, casus in geheel.casussen if titel[id] in verwacht})
    assert parse_qs(urlsplit(pagina.url).query) == {"regio": ["amsterdam,maastricht"], "fase": ["fase-3"]}


def test_elke_keuze_geeft_wat_erbij_staat(pagina: Page, adres: str) -> None:
    """Op elke lijst: de telling bij een keuze is het aantal dat overblijft."""
    for woord, pad in LIJSTEN.items():
        pagina.goto(adres + pad)
        fout = pagina.evaluate("""() => {
          const fout = [], zicht = () => document.querySelectorAll("[data-ding]:not([hidden])").length;
          document.querySelectorAll(".filter-veld input").forEach((vink) => {
            const staat = Number(vink.parentElement.querySelector("small").textContent);
            vink.click();
            if (zicht() !== staat || !staat) fout.push(`${vink.value}: ${staat}, te zien ${zicht()}`);
            vink.click();
          });
          return fout;
        }""")
        assert fout == [], woord


def test_tips_en_checklists_tegen_het_model(pagina: Page, adres: str, geheel: Handreiking) -> None:
    pagina.goto(adres + "praktijk/tips/?thema=vertrouwen-en-cultuur&rol=wethouder&fase=fase-1")
    tips = {t.id for t in geheel.alle("tip", Tip) if "vertrouwen-en-cultuur" in t.themas
            and (not t.voor_wie or "wethouder" in t.voor_wie) and (not t.fasen or "fase-1" in t.fasen)}
    assert tips
    assert set(pagina.locator("[data-ding]:visible").evaluate_all("e => e.map(x => x.id)")) == tips
    pagina.goto(adres + "checklists/?fase=fase-4&rol=wethouder,zorgverzekeraar")
    lijsten = {c.titel for c in geheel.alle("checklist", Checklist)
               if "fase-4" in c.fasen and {"wethouder", "zorgverzekeraar"} & set(c.voor_wie)}
    assert set(pagina.locator("[data-ding]:visible [data-kolom=Titel]").all_inner_texts()) == lijsten


def test_het_adres_gaat_heen_en_terug(pagina: Page, adres: str) -> None:
    """Een link naar een gefilterde lijst werkt; wat van een ander is blijft staan, wat niet bestaat valt weg."""
    pagina.goto(adres + "praktijk/?van=mail%20a&regio=maastricht,bestaatniet&thema=geld-en-contracten#alle-voorbeelden")
    eerst = _zichtbaar(pagina)
    assert pagina.locator(".chip").all_inner_texts() == ["Maastricht", "Geld en contracten"]
    delen = urlsplit(pagina.url)
    assert parse_qs(delen.query) == {"van": ["mail a"], "regio": ["maastricht"], "thema": ["geld-en-contracten"]}
    assert delen.fragment == "alle-voorbeelden"
    pagina.goto(pagina.url)
    assert _zichtbaar(pagina) == eerst
    pagina.locator(".filter-wis").click()
    assert urlsplit(pagina.url).query == "van=mail%20a"
    assert pagina.locator(".filter-status").inner_text() == "33 voorbeelden"
    pagina.goto(adres + "praktijk/?regio=maastricht&regio=zeeland")
    assert pagina.locator(".chip").all_inner_texts() == ["Maastricht", "Zeeland"]


def test_met_het_toetsenbord(pagina: Page, adres: str) -> None:
    """Openen, kiezen, sluiten, een keuze weghalen en wissen; de plek raakt nooit kwijt."""
    pagina.goto(adres + "praktijk/")
    actief = "document.activeElement"
    pagina.locator("[data-filter=thema] summary").focus()
    pagina.keyboard.press("Enter")
    pagina.keyboard.press("Tab")
    pagina.keyboard.press("Space")
    pagina.keyboard.press("Tab")
    pagina.keyboard.press("Space")
    assert pagina.locator(".chip").count() == 2
    pagina.keyboard.press("Escape")
    assert not pagina.locator("[data-filter=thema]").evaluate("d => d.open")
    assert pagina.evaluate(f"{actief}.tagName") == "SUMMARY"
    pagina.locator("[data-filter=thema] summary").press("Enter")
    for _ in range(30):
        pagina.keyboard.press("Tab")
        if pagina.evaluate(f"{actief}.tagName") == "SUMMARY":
            break
    assert pagina.evaluate(f"{actief}.closest('details').dataset.filter") == "fase"
    assert not pagina.locator("[data-filter=thema]").evaluate("d => d.open")
    pagina.locator(".chip").first.focus()
    pagina.keyboard.press("Enter")
    assert pagina.evaluate(f"{actief}.matches('.chip')")
    pagina.keyboard.press("Enter")
    assert pagina.locator(".chip").count() == 0
    assert pagina.evaluate(f"{actief}.getAttribute('role')") == "status"


def test_niets_gevonden_wijst_de_weg_terug(pagina: Page, adres: str, geheel: Handreiking) -> None:
    assert _casussen(geheel, regio=["zeeland"], geld=["lumpsum"]) == set()
    pagina.goto(adres + "praktijk/?regio=zeeland&geld=lumpsum")
    assert pagina.locator(".filter-status").inner_text() == "0 van de 33 voorbeelden"
    assert pagina.locator(".filter-niets").is_visible()
    assert not pagina.locator(".filter-bewaar").is_visible()
    pagina.locator(".filter-los", has_text="Regio").click()
    assert _zichtbaar(pagina) == _casussen(geheel, geld=["lumpsum"])
    assert not pagina.locator(".filter-niets").is_visible()


def _bewaar(blad: Page, soort: str, doel: Path) -> Path:
    with blad.expect_download() as gehaald:
        blad.locator(f"[data-bewaar={soort}]").click()
    doel = doel / gehaald.value.suggested_filename
    gehaald.value.save_as(doel)
    return doel


def test_bestanden_zijn_de_gefilterde_lijst(pagina: Page, adres: str, geheel: Handreiking, tmp_path: Path) -> None:
    """CSV en Excel hebben dezelfde rijen: wat te zien is, met de tekst uit het model."""
    pagina.goto(adres + "praktijk/?regio=maastricht&thema=jeugd-en-gezin")
    bestand = _bewaar(pagina, "csv", tmp_path)
    assert bestand.name == "praktijkvoorbeelden.csv"
    assert bestand.read_bytes().startswith(b"\xef\xbb\xbf")
    rijen = list(csv.reader(io.StringIO(bestand.read_text(encoding="utf-8-sig"), newline=""), delimiter=";"))
    assert rijen[0] == ["Voorbeeld", "Plaats", "Probleem", "Resultaat", "Wie betaalt", "Regio", "Thema", "Fase", "Rol",
                        "Geld", "Hoe zeker", "Adres"]
    titels = _casussen(geheel, regio=["maastricht"], thema=["jeugd-en-gezin"])
    assert {rij[0] for rij in rijen[1:]} == titels
    for rij in rijen[1:]:
        id = rij[-1].rstrip("/").rpartition("/")[2]
        casus = dict(geheel.casussen)[id]
        geld = casus.geld.betaalt
        assert rij[1:6] == [casus.plaats or casus.regio, casus.probleem, casus.resultaat, geld, casus.regio]
        assert "Jeugd en gezin" in rij[6].split(", ")
    blad = openpyxl.load_workbook(_bewaar(pagina, "xlsx", tmp_path)).active
    assert blad is not None
    assert [[cel or "" for cel in rij] for rij in blad.iter_rows(values_only=True)] == rijen
    assert blad.freeze_panes == "A2"
    for pad, aantal in (("praktijk/tips/", 25), ("checklists/", 16)):
        pagina.goto(adres + pad)
        tekst = _bewaar(pagina, "csv", tmp_path).read_text(encoding="utf-8-sig")
        rijen = list(csv.reader(io.StringIO(tekst, newline=""), delimiter=";"))
        assert len(rijen) == aantal + 1
        assert all(all(rij[:2]) and rij[-1] for rij in rijen)
    namen = {t.tekst for t in geheel.alle("tip", Tip)}
    pagina.goto(adres + "praktijk/tips/")
    tekst = _bewaar(pagina, "csv", tmp_path).read_text(encoding="utf-8-sig")
    assert {rij[0] for rij in csv.reader(io.StringIO(tekst, newline=""), delimiter=";")} - {"Tip"} == namen


def test_rare_tekst_in_een_bestand(pagina: Page, adres: str, tmp_path: Path) -> None:
    """Formules worden tekst, tekens die XML niet kent vallen weg, en de zip klopt tot op de bit."""
    pagina.goto(adres + "praktijk/")
    pagina.evaluate("Handreiking.haal('gedeeld/zip', 'gedeeld/uitvoer')")
    rijen = [["kop", "a\"b;c\r\nd"], ["=1+1", " @SUM(A1)"], ["-2", "+3"]]
    tekst: str = pagina.evaluate("r => Handreiking.csv(r)", rijen)
    assert list(csv.reader(io.StringIO(tekst[1:], newline=""), delimiter=";")) == [
        rijen[0], ["'=1+1", "' @SUM(A1)"], ["'-2", "'+3"]]
    inhoud = bytes(pagina.evaluate(
        "r => [...Handreiking.xlsx([...r, ['<é&>', 'a\\u0000\\u000bb\\ud83d😀']], 'A/B: [x]?')]", rijen))
    with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
        assert zip_.testzip() is None
        assert "xl/worksheets/sheet1.xml" in zip_.namelist()
    blad: Any = openpyxl.load_workbook(io.BytesIO(inhoud)).active
    assert [cel.value for cel in blad[2]] == ["=1+1", " @SUM(A1)"]
    assert {cel.data_type for rij in blad for cel in rij} <= {"s", "inlineStr"}
    assert [cel.value for cel in blad[4]] == ["<é&>", "ab😀"]
    getallen = bytes(pagina.evaluate("() => [...Handreiking.xlsx([['Naam', 'Bedrag'], ['-1', -1250.5]], \"'t\")]"))
    blad = openpyxl.load_workbook(io.BytesIO(getallen)).active
    assert ([cel.value for cel in blad[2]], blad.title) == (["-1", -1250.5], "t")
    assert pagina.evaluate("Handreiking.csv([['Naam', 'Bedrag'], ['-1', -1250.5]])").split("\r\n")[1] == "\"'-1\";-1250,5"
    kaal = pagina.evaluate("""() => [...Handreiking.zip([{naam: "map/é.txt", inhoud: "ë"}, {naam: "leeg", inhoud: ""},
      {naam: "b.bin", inhoud: new Uint8Array([0, 255, 7])}])]""")
    with zipfile.ZipFile(io.BytesIO(bytes(kaal))) as zip_:
        assert zip_.testzip() is None
        uit = {naam: zip_.read(naam) for naam in zip_.namelist()}
    assert uit == {"map/é.txt": "ë".encode(), "leeg": b"", "b.bin": b"\x00\xff\x07"}


@pytest.mark.parametrize("woord", LIJSTEN)
def test_zonder_script_staat_alles_in_groepen(browser: Browser, adres: str, geheel: Handreiking, woord: str) -> None:
    venster = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    blad = venster.new_page()
    blad.goto(adres + LIJSTEN[woord])
    aantal = {"voorbeelden": len(geheel.casussen), "tips": len(geheel.alle("tip", Tip)),
              "checklists": len(geheel.alle("checklist", Checklist))}[woord]
    assert blad.locator(".groep [data-ding]:visible").count() == aantal
    assert blad.locator(".groep > h3:visible").count() > 3
    assert not blad.locator(".filter").is_visible()
    venster.close()


def test_op_papier_staat_wat_gekozen_is(pagina: Page, adres: str) -> None:
    pagina.goto(adres + "praktijk/?regio=maastricht&fase=fase-2")
    assert not pagina.locator(".filter-gekozen").is_visible()
    pagina.emulate_media(media="print")
    assert pagina.locator(".filter-gekozen").inner_text() == "Gekozen: Regio: Maastricht. Fase 2: Visie."
    assert pagina.locator(".filter-status").is_visible()
    assert len(_zichtbaar(pagina)) == 1
    for weg in (".filter-balk", ".filter-bewaar", ".chip", ".filter-wis"):
        assert not pagina.locator(weg).first.is_visible(), weg


def test_op_een_telefoon(pagina: Page, adres: str) -> None:
    """De filters gaan met één knop open en dicht; niets schuift opzij en alles is groot genoeg om te raken."""
    pagina.set_viewport_size({"width": 320, "height": 700})
    pagina.goto(adres + "praktijk/")
    veld = pagina.locator("[data-filter=regio]")
    assert not veld.is_visible()
    pagina.locator(".filter-open").click()
    veld.locator("summary").click()
    veld.locator("input[value=zeeland]").check()
    assert pagina.evaluate("document.documentElement.scrollWidth") <= 320
    laag = pagina.evaluate("""() => [...document.querySelectorAll(".filter :is(button, label, .filter-vak)")]
      .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 44).map(e => e.outerHTML.slice(0, 80))""")
    assert laag == []
    pagina.locator(".filter-toon", has_text="Toon 1 voorbeeld").click()
    assert not veld.is_visible()
    assert pagina.locator(".filter-open").inner_text() == "Filters, 1 aan"
    assert pagina.evaluate("document.activeElement.getAttribute('role')") == "status"


def test_niets_verschuift_bij_het_laden(pagina: Page, adres: str) -> None:
    pagina.add_init_script("""window.schuif = 0;
      new PerformanceObserver((lijst) => lijst.getEntries().forEach((e) => { window.schuif += e.value; }))
        .observe({type: "layout-shift", buffered: true})""")
    for breedte in (390, 1280):
        pagina.set_viewport_size({"width": breedte, "height": 1400})
        pagina.goto(adres + "praktijk/tips/")
        pagina.wait_for_timeout(400)
        assert pagina.evaluate("window.schuif") < 0.01


def test_alleen_geladen_waar_het_nodig_is(pagina: Page, adres: str) -> None:
    gehaald: list[str] = []
    pagina.on("request", lambda verzoek: gehaald.append(verzoek.url))
    pagina.goto(adres + "begin/voor/huisarts/")
    assert pagina.locator(".kaart").count() > 6
    assert not [url for url in gehaald if url.endswith(("/filter.js", "/uitvoer.js", "/zip.js"))]


def test_ook_als_lokaal_bestand(browser: Browser, site: Path) -> None:
    """Dubbelgeklikt uit een map werkt het filter ook; het lettertype mag de browser dan niet laden."""
    blad = browser.new_page()
    fouten: list[str] = []
    blad.on("pageerror", lambda fout: fouten.append(str(fout)))
    blad.goto((site / "praktijk" / "index.html").as_uri() + "?regio=zeeland")
    assert blad.locator("[data-ding]:visible").count() == 1
    blad.locator(".chip").click()
    assert blad.locator("[data-ding]:visible").count() == 33
    blad.close()
    assert [fout for fout in fouten if "filter" in fout] == []


@pytest.mark.parametrize("woord", LIJSTEN)
def test_axe_met_keuze(browser: Browser, adres: str, woord: str) -> None:
    """Met een filter open, een keuze aan en niets gevonden; smal licht en breed donker."""
    gevonden: list[str] = []
    for breedte, schema in ((320, "light"), (1280, "dark")):
        venster = browser.new_context(viewport={"width": breedte, "height": 900}, color_scheme=schema,  # type: ignore[arg-type]
                                      reduced_motion="reduce")
        blad = venster.new_page()
        for vraag in ("?fase=fase-2", "?regio=zeeland&geld=lumpsum")[:2 if woord == "voorbeelden" else 1]:
            blad.goto(adres + LIJSTEN[woord] + vraag)
            if breedte < 768:
                blad.locator(".filter-open").click()
            blad.locator("[data-filter=fase] summary").click()
            gevonden += [f"{breedte} {schema}: {o}" for o in kijk(blad).fout]
        venster.close()
    assert gevonden == []

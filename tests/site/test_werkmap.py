"""Zelf een werkmap maken: kiezen, onthouden, omslag, afdrukken; met dezelfde punten in dezelfde volgorde als de gegevens."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from macros.errors import Meldingen
from macros.handreiking import Handreiking, laad
from tests.export.hulp import op_volgorde, pdf_bladen, pdf_tekst, zonder_wit
from tests.heel_project import WORTEL
from tests.site.axe import kijk
from tests.site.lijst import MATEN, OPSLAG, foutloos, knop, melding, venster, zonder_opslag

MAP = "checklists/werkmap/"
GIF = "<img src=x onerror='window.gehackt=1'>"


@pytest.fixture(scope="module")
def geheel() -> Handreiking:
    return laad(WORTEL / "docs", Meldingen())


@pytest.fixture(params=MATEN)
def pagina(browser: Browser, adres: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """De werkmap op een telefoon en op een groot scherm; elke fout in de browser telt."""
    with foutloos(venster(browser, *MATEN[request.param])) as blad:
        blad.goto(adres + MAP)
        yield blad


def _kies(pagina: Page, *ids: str) -> None:
    for id in ids:
        pagina.locator(f".map-document input[value={id}]").check()


def _gekozen(pagina: Page) -> list[str]:
    return [str(id) for id in pagina.locator(".map-document input:checked").evaluate_all("(rij) => rij.map((vak) => vak.value)")]


def _maak(pagina: Page) -> None:
    knop(pagina, "Maak de map").click()
    pagina.locator(".pak").wait_for()


def _hekje(pakket: Any, versie: str = "1") -> str:
    ruw = pakket if isinstance(pakket, bytes) else json.dumps(pakket).encode()
    return f"#werkmap=werkmap.{versie}.{base64.urlsafe_b64encode(ruw).decode().rstrip('=')}"


def test_kiezen_op_fase_thema_en_rol(pagina: Page, geheel: Handreiking) -> None:
    """Het filter laat zien wat past, in de volgorde van de gegevens; de keuze blijft staan, ook in het adres."""
    pagina.get_by_label("Fase", exact=True).select_option("fase-2")
    alle = [d for soort in ("checklist", "sjabloon") for d in sorted(geheel.soorten[soort].values(), key=lambda d: (d.volgorde, d.id))]
    past = [d.id for d in alle if "fase-2" in d.fasen]
    zichtbaar = pagina.locator(".map-document:visible input")
    assert [vak.get_attribute("value") for vak in zichtbaar.all()] == past
    assert pagina.locator(".map-stand .telling").inner_text() == f"0 gekozen. U ziet {len(past)} van de {len(alle)} documenten."
    knop(pagina, "Kies wat u ziet").click()
    assert _gekozen(pagina) == past
    pagina.get_by_label("Thema", exact=True).select_option("geld-en-contracten")
    assert pagina.locator(".map-document:visible").count() == len([d for d in alle if "fase-2" in d.fasen and "geld-en-contracten" in d.themas])
    pagina.reload()
    assert pagina.get_by_label("Fase", exact=True).input_value() == "fase-2"
    assert _gekozen(pagina) == past
    knop(pagina, "Kies niets").click()
    assert _gekozen(pagina) == []
    knop(pagina, "Ongedaan maken").click()
    assert _gekozen(pagina) == past


def test_de_map_heeft_dezelfde_punten_in_dezelfde_volgorde(pagina: Page, geheel: Handreiking, adres: str) -> None:
    """De PDF uit de browser: omslag, inhoud, elk document op een nieuw blad; geen menu, geen formulier."""
    _kies(pagina, "contactenkaart", "convenant", "starten", "liaison")
    pagina.get_by_label("Titel").fill("Overleg in de wijk")
    pagina.get_by_label("Datum").fill("2026-12-01")
    pagina.get_by_label("Plaats").fill("Buurthuis")
    pagina.get_by_label("Deelnemers").fill("Huisartsen\nTeam <b>Noord</b>")
    _maak(pagina)
    assert pagina.evaluate("document.activeElement.className") == "pak"
    assert pagina.locator(".pak-omslag h2").evaluate("(e) => e.getBoundingClientRect().top < innerHeight")
    lijsten = [geheel.soorten["checklist"][id] for id in ("starten", "liaison")]
    sjablonen = [geheel.soorten["sjabloon"][id] for id in ("convenant", "contactenkaart")]
    titels = [f"{n}. {d.titel}" for n, d in enumerate([*lijsten, *sjablonen], 1)]
    tekst = pdf_tekst(pagina.pdf(format="A4", prefer_css_page_size=True))
    verwacht = ["Overleg in de wijk", "dinsdag 1 december 2026", "Buurthuis", "Huisartsen", "Team <b>Noord</b>", "Inhoud", *(d.titel for d in [*lijsten, *sjablonen])]
    for titel, lijst in zip(titels[:2], lijsten, strict=True):
        verwacht += [titel, *(punt.tekst for punt in lijst.punten)]
    for titel, sjabloon in zip(titels[2:], sjablonen, strict=True):
        verwacht += [titel, *(deel.titel for deel in sjabloon.delen if deel.soort == "tabel")]
    assert op_volgorde(tekst, verwacht) == []
    for mag_niet in ("Maak de map", "Print de map", "Per fase", "Wissen", "In het kort"):
        assert zonder_wit(mag_niet) not in tekst
    assert pagina.locator("#pak-convenant tr.leeg").count() == sum(d.lege_rijen for d in sjablonen[0].delen if d.soort == "tabel") > 0
    assert pagina.locator(".pak-blad input:not([disabled])").count() == 0
    pagina.emulate_media(media="print")
    assert pagina.locator("#pak-starten .punt").first.evaluate("(e) => getComputedStyle(e, '::before').content") == '"Wie"'
    assert pagina.locator(".pak-blad").evaluate_all("(rij) => rij.map((e) => getComputedStyle(e).breakBefore)") == ["page"] * 4


def test_op_papier_blijft_bij_elkaar_wat_bij_elkaar_hoort(pagina: Page) -> None:
    """Geen tabel loopt door op een volgend blad, deel B begint er een, en de versie staat op de omslag en niet op een leeg blad."""
    _kies(pagina, "swot", "agenda", "financieringsoverzicht", "contactenkaart")
    _maak(pagina)
    bladen = pdf_bladen(pagina.pdf(format="A4", prefer_css_page_size=True))

    def waar(tekst: str) -> list[int]:
        return [nr for nr, blad in enumerate(bladen) if zonder_wit(tekst) in blad]

    for kop in ("Sterk punt", "Zwak punt", "Kans (zo", "Bedreiging (zo", "Vraag op tafel", "Kosten per jaar", "Liaison in de praktijk"):
        assert len(waar(kop)) == 1, kop
    assert waar("Deel B: agenda werksessie")[0] > waar("Besluit")[0]
    assert waar("Wie belt u waarvoor?") == waar("Bijgewerkt op en door") == [len(bladen) - 1]
    versie = pagina.locator(".pak-omslag .klein").last.inner_text()
    assert versie.startswith("Versie")
    assert waar(versie) == [0]


def test_onthouden_en_tweede_venster(pagina: Page) -> None:
    """Keuze en omslag blijven staan; twee vensters schrijven niet over elkaar heen; een oude map gaat weg."""
    ander = pagina.context.new_page()
    ander.goto(pagina.url)
    _kies(pagina, "starten")
    _maak(pagina)
    _kies(ander, "privacy")
    ander.get_by_label("Plaats").fill("Noord")
    pagina.wait_for_function("() => document.querySelector('#map-plaats').value === 'Noord'")
    assert pagina.locator(".pak").count() == 0
    for blad in (pagina, ander):
        blad.reload()
        assert (_gekozen(blad), blad.get_by_label("Plaats").input_value()) == (["starten", "privacy"], "Noord")
    knop(pagina, "Wis deze werkmap").click()
    assert (_gekozen(pagina), pagina.get_by_label("Plaats").input_value()) == ([], "")
    knop(pagina, "Ongedaan maken").click()
    assert (_gekozen(pagina), pagina.get_by_label("Plaats").input_value()) == (["starten", "privacy"], "Noord")


def test_afdrukken_en_terug(pagina: Page) -> None:
    """Zonder keuze een melding; daarna drukt de knop de map af; terug naar de keuze laat alles staan."""
    pagina.evaluate("window.print = () => { window.gedrukt = document.querySelectorAll('.pak-blad').length; }")
    knop(pagina, "Maak de map").click()
    assert "Vink eerst aan" in melding(pagina)
    _kies(pagina, "starten", "agenda")
    knop(pagina, "Print de map").click()
    pagina.wait_for_function("() => window.gedrukt === 2")
    assert pagina.locator(".pak-omslag dd.leeg").count() == 3
    knop(pagina, "Terug naar de keuze").click()
    assert (pagina.locator(".pak").count(), _gekozen(pagina)) == (0, ["starten", "agenda"])


@OPSLAG
def test_zonder_opslag(browser: Browser, adres: str, storing: str) -> None:
    with zonder_opslag(browser, storing, adres + MAP) as blad:
        _kies(blad, "starten")
        _maak(blad)
        assert blad.locator(".pak-blad").count() == 1


def test_zonder_script(browser: Browser, adres: str) -> None:
    """Zonder script geen formulier dat niets doet, wel de mappen die al klaar zijn."""
    gast = venster(browser, java_script_enabled=False)
    blad = gast.new_page()
    blad.goto(adres + MAP)
    assert not blad.locator(".mapmaker").is_visible()
    assert "De mappen hieronder zijn al klaar." in blad.locator(".artikel").inner_text()
    assert blad.locator("a[href$='downloads/werkmap-fase-2.pdf']").is_visible()
    gast.close()


def test_delen_met_een_link(pagina: Page, browser: Browser) -> None:
    """Alleen de keuze gaat mee, tenzij de lezer ook de omslag kiest; de ander wordt eerst iets gevraagd."""
    _kies(pagina, "starten", "swot")
    pagina.get_by_label("Deelnemers").fill("Geheim")
    links = []
    for keuze in ("Alleen welke", "Ook wat op de omslag"):
        pagina.get_by_label(keuze).check()
        knop(pagina, "Maak een link").click()
        pagina.get_by_label("Uw link").wait_for()
        links.append(pagina.get_by_label("Uw link").input_value())
    assert json.loads(base64.urlsafe_b64decode(links[0].split(".1.")[1] + "==")) == {"d": ["starten", "swot"]}
    gast = venster(browser, 390, 844)
    blad = gast.new_page()
    blad.goto(links[0])
    assert "U koos zelf nog niets." in blad.get_by_role("dialog").inner_text()
    knop(blad, "Neem over").click()
    assert _gekozen(blad) == ["starten", "swot"]
    blad.get_by_label("Plaats").fill("Eigen plaats")
    _kies(blad, "privacy")
    blad.goto("about:blank")
    blad.goto(links[0])
    assert "Uw omslag blijft staan." in blad.get_by_role("dialog").inner_text()
    knop(blad, "Niet doen").click()
    assert _gekozen(blad) == ["starten", "privacy", "swot"]
    blad.goto("about:blank")
    blad.goto(links[1])
    knop(blad, "Neem over").click()
    assert (_gekozen(blad), blad.get_by_label("Deelnemers").input_value(), blad.get_by_label("Plaats").input_value()) == (["starten", "swot"], "Geheim", "")
    knop(blad, "Ongedaan maken").click()
    assert (_gekozen(blad), blad.get_by_label("Plaats").input_value()) == (["starten", "privacy", "swot"], "Eigen plaats")
    gast.close()


def test_bewaren_en_openen(pagina: Page, tmp_path: Path) -> None:
    _kies(pagina, "starten")
    pagina.get_by_label("Titel").fill("Map A")
    with pagina.expect_download() as gehaald:
        knop(pagina, "Bewaar in een bestand").first.click()
    gehaald.value.save_as(tmp_path / "map.json")
    knop(pagina, "Wis deze werkmap").click()
    for inhoud, wat in (((tmp_path / "map.json").read_bytes(), "goed"), (b"{", "stuk"), (b'{"soort":"handreiking-zelfscan"}', "anders")):
        with pagina.expect_file_chooser() as kiezer:
            knop(pagina, "Open een bestand").click()
        kiezer.value.set_files({"name": "map.json", "mimeType": "application/json", "buffer": inhoud})
        if wat == "goed":
            knop(pagina, "Open het bestand").click()
        else:
            pagina.locator(".lijstmelding", has_text="Er is niets veranderd.").wait_for()
            pagina.evaluate("document.querySelector('.lijstmelding').replaceChildren()")
        assert (_gekozen(pagina), pagina.get_by_label("Titel").input_value()) == (["starten"], "Map A")


KWAAD = [
    "#werkmap=", "#werkmap=werkmap.1.%%%", "#werkmap=werkmap.1.<script>alert(1)</script>", _hekje({"d": []}, versie="9"), _hekje([]),
    _hekje({"d": "starten"}), _hekje({"d": [1]}), _hekje({"d": ["../../x"]}), _hekje({"d": ["starten"] * 201}), _hekje({"d": [], "o": []}),
    _hekje({"d": [], "o": {"titel": 7}}), _hekje({"d": [], "o": {"titel": "x" * 1001}}), _hekje(b"\xff"), "#werkmap=werkmap.1." + "A" * 100_000,
]


def test_kwade_link(pagina: Page) -> None:
    """Wat niet klopt, verandert niets en haalt niets op; tekst blijft tekst; een document dat er niet is, telt niet mee."""
    _kies(pagina, "starten")
    for hekje in KWAAD:
        pagina.evaluate("document.querySelector('.lijstmelding').replaceChildren()")
        pagina.evaluate("(hekje) => { location.hash = hekje; }", hekje)
        pagina.locator(".lijstmelding", has_text="Er is niets veranderd.").wait_for(timeout=5000)
        assert (_gekozen(pagina), pagina.get_by_role("dialog").count()) == (["starten"], 0), hekje[:80]
    pagina.evaluate(f"location.hash = {_hekje({'d': ['privacy', 'bestaat-niet'], 'o': {'titel': GIF, 'datum': 'morgen', 'plaats': 'P' * 200}})!r}")
    assert "1 document uit de link is er niet." in pagina.get_by_role("dialog").inner_text()
    knop(pagina, "Neem over").click()
    _maak(pagina)
    assert pagina.locator(".pak-omslag h2").inner_text() == GIF
    assert pagina.locator(".pak img").count() == 0
    assert pagina.locator(".pak-omslag dd").all_inner_texts()[:2] == ["", "P" * 80]
    assert pagina.locator(".pak-blad").count() == 1


def test_kapotte_opslag(pagina: Page) -> None:
    pagina.evaluate("""for (const [id, ruw] of Object.entries({starten: "{", privacy: '{"aan":"ja"}', "titel-": '{"tekst":7}', liaison: "null"}))
      localStorage.setItem('handreiking|/|werkmap|keuze|' + id, ruw)""")
    pagina.reload()
    _kies(pagina, "borgen")
    assert _gekozen(pagina) == ["borgen"]


def test_alleen_met_toetsen(pagina: Page) -> None:
    pagina.locator(".map-document input").first.focus()
    pagina.keyboard.press("Space")
    pagina.keyboard.press("Tab")
    pagina.keyboard.press("Space")
    assert len(_gekozen(pagina)) == 2
    knop(pagina, "Maak de map").focus()
    pagina.keyboard.press("Enter")
    pagina.locator(".pak").wait_for()
    pagina.keyboard.press("Tab")
    assert pagina.evaluate("document.activeElement.textContent") == "Print de map"


def test_smal_raakvlak_en_axe(browser: Browser, adres: str) -> None:
    """Op 320 px past alles ook met lange woorden, alles is 44 px groot en axe vindt niets, met de map open."""
    for breed, schema in ((320, "light"), (1280, "dark")):
        gast = venster(browser, breed, 700, color_scheme=schema)
        blad = gast.new_page()
        blad.goto(adres + MAP)
        blad.get_by_label("Titel").fill("W" * 80)
        blad.get_by_label("Deelnemers").fill("W" * 200)
        knop(blad, "Kies wat u ziet").click()
        knop(blad, "Maak een link").click()
        _maak(blad)
        assert kijk(blad).fout == []
        if breed == 320:
            breedte = blad.evaluate("Math.max(...[...document.querySelectorAll('.mapmaker, .mapmaker *')].filter((e) => !e.closest('.tabel')).map((e) => e.getBoundingClientRect().right))")
            assert breedte <= 320
            klein = blad.evaluate("""() => [...document.querySelectorAll(".mapmaker :is(button, select, .veld-invoer, .map-document, .pak-inhoud a)")]
              .filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 44).map((e) => e.outerHTML.slice(0, 90))""")
            assert klein == []
        gast.close()


def test_pas_geladen_als_het_nodig_is(browser: Browser, adres: str, site: Path, geheel: Handreiking) -> None:
    """Er is een blad voor elk document; een lezer haalt alleen op wat hij koos."""
    bladen = {pad.stem for pad in (site / "assets/js/gegevens/werkmap").glob("*.js")}
    assert bladen == {*geheel.soorten["checklist"], *geheel.soorten["sjabloon"]}
    gast = venster(browser)
    blad = gast.new_page()
    gehaald: list[str] = []
    blad.on("request", lambda verzoek: gehaald.append(verzoek.url))
    blad.goto(adres + MAP)
    _kies(blad, "starten", "swot")
    assert not [url for url in gehaald if "/gegevens/" in url]
    _maak(blad)
    assert sorted(url.rsplit("/", 1)[1] for url in gehaald if "/gegevens/" in url) == ["starten.js", "swot.js"]
    gast.close()


def test_ook_als_lokaal_bestand(browser: Browser, site: Path) -> None:
    gast = venster(browser)
    blad = gast.new_page()
    blad.goto((site / MAP / "index.html").as_uri())
    _kies(blad, "starten", "agenda")
    _maak(blad)
    assert blad.locator(".pak-blad h3").all_inner_texts()[0].startswith("1. ")
    assert "Gemaakt op" not in blad.locator(".pak-omslag").inner_text()
    gast.close()

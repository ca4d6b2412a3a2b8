"""De checklist die u invult: bewaren, twee vensters, geen opslag, eigen en vervallen punten, wissen, toetsen, papier."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.export.hulp import op_volgorde, pdf_tekst
from tests.site.axe import kijk
from tests.site.lijst import LIJST, MATEN, OPSLAG, aan, foutloos, klaar, knop, melding, punt, venster, vink, vul, waarde, zonder_opslag


@pytest.fixture(params=MATEN)
def pagina(browser: Browser, adres: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Een checklist op een telefoon en op een groot scherm; elke fout in de browser telt."""
    with foutloos(venster(browser, *MATEN[request.param])) as blad:
        blad.goto(adres + LIJST)
        yield blad


def test_vinkjes_blijven_staan(pagina: Page) -> None:
    assert klaar(pagina) == "0 van de 12 klaar"
    vink(pagina, 0, 2)
    vul(pagina, 2, wie="Projectleider", wanneer="9 maart", notitie="Bel eerst\nde praktijk")
    assert klaar(pagina) == "2 van de 12 klaar"
    pagina.reload()
    assert aan(pagina) == [0, 2]
    assert [waarde(pagina, 2, v) for v in ("wie", "wanneer", "notitie")] == ["Projectleider", "9 maart", "Bel eerst\nde praktijk"]
    assert klaar(pagina) == "2 van de 12 klaar"
    assert pagina.locator(".voortgang circle.al").count() == 2
    sleutels = pagina.evaluate("Object.keys(localStorage).filter((s) => s.includes('checklist'))")
    assert sorted(sleutels)[0].startswith("handreiking|/|checklist|visiebijeenkomst|")


def test_tweede_venster_overschrijft_niets(pagina: Page) -> None:
    ander = pagina.context.new_page()
    ander.goto(pagina.url)
    vink(pagina, 0)
    vul(pagina, 1, wie="Huisarts")
    ander.wait_for_function("() => document.querySelector('.telling').textContent.startsWith('1 ')")
    assert aan(ander) == [0]
    vink(ander, 1, 3)
    vul(ander, 1, wanneer="mei")
    pagina.wait_for_function("() => document.querySelector('.telling').textContent.startsWith('3 ')")
    assert aan(pagina) == [0, 1, 3]
    for blad in (pagina, ander):
        blad.reload()
        assert aan(blad) == [0, 1, 3]
        assert (waarde(blad, 1, "wie"), waarde(blad, 1, "wanneer")) == ("Huisarts", "mei")


@OPSLAG
def test_zonder_opslag(browser: Browser, adres: str, storing: str) -> None:
    """De lijst werkt, zegt dat niets bewaard blijft en biedt een bestand aan."""
    with zonder_opslag(browser, storing, adres + LIJST) as blad:
        vink(blad, 0, 1)
        vul(blad, 1, wie="Huisarts")
        assert klaar(blad) == "2 van de 12 klaar"
        with blad.expect_download() as gehaald:
            blad.locator(".let-op").get_by_role("button").click()
        inhoud = json.loads(Path(gehaald.value.path()).read_text())
        assert [punt["af"] for punt in inhoud["punten"].values() if punt.get("af")] == [True, True]
        assert "Huisarts" in json.dumps(inhoud)


def test_zonder_script(browser: Browser, adres: str) -> None:
    """Zonder script een gewone lijst om af te drukken: geen velden, geen knoppen die niets doen."""
    gast = venster(browser, java_script_enabled=False)
    blad = gast.new_page()
    blad.goto(adres + LIJST)
    assert blad.locator(".punten > .punt").count() == 12
    assert blad.locator(".checklist button, .checklist .veld").count() == 0
    assert blad.locator(".telling").inner_text() == "12 punten"
    assert punt(blad, 0).locator("label").bounding_box()["width"] > 500  # type: ignore[index]
    gast.close()


def test_eigen_punt_en_ongedaan_maken(pagina: Page) -> None:
    vink(pagina, 0)
    pagina.locator(".eigen-punt input").fill("<img src=x onerror=alert(1)> ringleiding")
    pagina.locator(".eigen-punt input").press("Enter")
    assert klaar(pagina) == "1 van de 13 klaar"
    eigen = punt(pagina, 12)
    assert eigen.locator("label").first.inner_text() == "<img src=x onerror=alert(1)> ringleiding"
    vul(pagina, 12, notitie="Vraag de beheerder")
    vink(pagina, 12)
    pagina.reload()
    assert (aan(pagina), waarde(pagina, 12, "notitie")) == ([0, 12], "Vraag de beheerder")
    punt(pagina, 12).get_by_role("button", name="Haal weg").click()
    assert klaar(pagina) == "1 van de 12 klaar"
    assert pagina.evaluate("document.activeElement.textContent") == "Ongedaan maken"
    pagina.keyboard.press("Enter")
    assert (klaar(pagina), waarde(pagina, 12, "notitie")) == ("2 van de 13 klaar", "Vraag de beheerder")


def test_wissen_met_ongedaan_maken(pagina: Page) -> None:
    vink(pagina, 0, 5)
    vul(pagina, 5, wie="POH")
    knop(pagina, "Wis deze lijst").click()
    assert (aan(pagina), waarde(pagina, 5, "wie"), "De lijst is gewist." in melding(pagina)) == ([], "", True)
    knop(pagina, "Ongedaan maken").click()
    assert (aan(pagina), waarde(pagina, 5, "wie")) == ([0, 5], "POH")
    pagina.reload()
    assert aan(pagina) == [0, 5]


def test_ongedaan_maken_raakt_een_ander_venster_niet(pagina: Page) -> None:
    """Wat een ander venster intussen invulde, blijft staan als u het wissen terugdraait."""
    vink(pagina, 0)
    ander = pagina.context.new_page()
    ander.goto(pagina.url)
    knop(pagina, "Wis deze lijst").click()
    ander.wait_for_function("document.querySelector('.telling').textContent.startsWith('0 ')")
    vink(ander, 4)
    vul(ander, 5, wie="POH")
    knop(pagina, "Ongedaan maken").click()
    assert (aan(pagina), waarde(pagina, 5, "wie")) == ([0, 4], "POH")


def test_niet_meer_eigen_punten_dan_een_bestand_aankan(browser: Browser, adres: str) -> None:
    gast = venster(browser)
    blad = gast.new_page()
    blad.goto(adres + LIJST)
    blad.evaluate("""for (let n = 1; n < 50; n++)
      localStorage.setItem(`handreiking|/|checklist|visiebijeenkomst|eigen-${n}`,
        JSON.stringify({v: 1, eigen: n, tekst: `Punt ${n}`}))""")
    blad.reload()
    for tekst, telling in (("Nog een", "0 van de 62 klaar"), ("Te veel", "0 van de 62 klaar")):
        blad.locator(".eigen-punt input").fill(tekst)
        blad.locator(".eigen-punt input").press("Enter")
        assert klaar(blad) == telling
    assert "Meer dan 50 eigen punten kan niet." in melding(blad)
    assert blad.locator(".eigen-punt input").input_value() == "Te veel"
    gast.close()


def test_wis_alles(pagina: Page, adres: str) -> None:
    """Ook andere lijsten en de kleur zijn weg; wat van een andere site is, blijft."""
    pagina.evaluate("localStorage.setItem('handreiking|/fork/|checklist|starten|x', '{}'); localStorage.setItem('/.__proef', '1')")
    vink(pagina, 0)
    pagina.goto(adres + "checklists/starten/")
    vink(pagina, 1)
    knop(pagina, "Wis alles wat deze site bewaart").click()
    assert pagina.evaluate("document.activeElement.textContent") == "Niet doen"
    pagina.keyboard.press("Escape")
    assert aan(pagina) == [1]
    knop(pagina, "Wis alles wat deze site bewaart").click()
    knop(pagina, "Wis alles").click()
    pagina.wait_for_function("() => document.querySelector('.telling').textContent.startsWith('0 ')")
    assert pagina.evaluate("Object.keys(localStorage)") == ["handreiking|/fork/|checklist|starten|x"]


def test_vervallen_punt(pagina: Page) -> None:
    """Een punt dat niet meer op de lijst staat, blijft te zien tot de lezer het weghaalt."""
    pagina.evaluate("localStorage.setItem('handreiking|/|checklist|visiebijeenkomst|oud', JSON.stringify("
                    "{v: 1, af: true, wie: 'Praktijkmanager', tekst: 'Een <b>oud</b> punt'}))")
    pagina.reload()
    oud = pagina.locator(".punt-vervallen")
    assert "Een <b>oud</b> punt" in oud.inner_text()
    assert "Vervallen" in oud.inner_text()
    assert oud.locator("input[type=checkbox]").is_checked()
    assert klaar(pagina) == "0 van de 12 klaar"
    oud.get_by_role("button", name="Haal weg").click()
    assert oud.count() == 0
    knop(pagina, "Ongedaan maken").click()
    assert oud.locator(".veld-wie input").input_value() == "Praktijkmanager"


def test_punt_met_een_nieuwe_naam_houdt_wat_de_lezer_invulde(pagina: Page) -> None:
    """Een punt dat in ``verhuisd.yml`` een andere naam kreeg, is voor de lezer hetzelfde punt."""
    nu = punt(pagina, 2).get_attribute("data-punt")
    pagina.evaluate("localStorage.setItem('handreiking|/|checklist|visiebijeenkomst|oude-naam', JSON.stringify("
                    "{v: 1, af: true, wie: 'Praktijkmanager', tekst: 'De oude tekst'}))")
    pagina.route(pagina.url, lambda weg: weg.fulfill(
        body=weg.fetch().text().replace(f'data-punt="{nu}"', f'data-punt="{nu}" data-vroeger="ouder oude-naam"'), content_type="text/html"))
    pagina.reload()
    assert (aan(pagina), waarde(pagina, 2, "wie"), pagina.locator(".punt-vervallen").count()) == ([2], "Praktijkmanager", 0)
    vul(pagina, 2, wie="Huisarts")
    pagina.reload()
    assert (aan(pagina), waarde(pagina, 2, "wie"), pagina.locator(".punt-vervallen").count()) == ([2], "Huisarts", 0)


def test_kapotte_opslag(pagina: Page) -> None:
    """Onzin in de opslag breekt de lijst niet."""
    pagina.evaluate("""for (const [id, ruw] of Object.entries({a: "{", b: "[]", c: '{"af":"ja"}', d: '{"wie":7}', e: "null"}))
      localStorage.setItem('handreiking|/|checklist|visiebijeenkomst|' + id, ruw)""")
    pagina.reload()
    vink(pagina, 3)
    assert klaar(pagina) == "1 van de 12 klaar"
    assert pagina.locator(".punt").count() == 12


def test_filteren(pagina: Page) -> None:
    vink(pagina, 0, 1)
    knop(pagina, "Alleen open punten").click()
    assert pagina.locator(".punt:visible").count() == 10
    assert pagina.locator(".getoond").inner_text() == "U ziet 10 van de 12 punten."
    vink(pagina, 4)
    assert punt(pagina, 4).is_visible()  # wat u net aanvinkt, verdwijnt niet onder uw vinger
    knop(pagina, "Alleen open punten").click()
    assert knop(pagina, "Alleen open punten").get_attribute("aria-pressed") == "false"
    pagina.get_by_label("Rol", exact=True).select_option("projectleider")
    rollen = pagina.locator(".punt:visible .punt-rol").all_inner_texts()
    assert rollen == ["Projectleider"] * len(rollen)
    assert len(rollen) == pagina.locator(".punt:visible").count() > 0


def test_alleen_met_toetsen(browser: Browser, adres: str) -> None:
    """Vinkje, notitie, wie en wanneer: in die volgorde te bereiken en te bedienen."""
    for maat, stappen in (("scherm", ["BUTTON", "wie", "wanneer"]), ("telefoon", ["BUTTON"])):
        gast = venster(browser, *MATEN[maat])
        blad = gast.new_page()
        blad.goto(adres + LIJST)
        punt(blad, 1).locator("input[type=checkbox]").focus()
        blad.keyboard.press("Space")
        volgorde = []
        for _ in stappen:
            blad.keyboard.press("Tab")
            volgorde.append(blad.evaluate("document.activeElement.id.split('-').pop() || document.activeElement.tagName"))
        assert volgorde == stappen
        while volgorde.pop() != "BUTTON":
            blad.keyboard.press("Shift+Tab")
        blad.keyboard.press("Enter")
        assert punt(blad, 1).locator(".punt-meer").get_attribute("aria-expanded") == "true"
        if maat == "telefoon":
            blad.keyboard.press("Tab")
        blad.keyboard.type("Getypt")
        blad.reload()
        assert (aan(blad), waarde(blad, 1, "notitie" if maat == "scherm" else "wie")) == ([1], "Getypt")
        gast.close()


def test_raakvlak_breedte_en_naam(browser: Browser, adres: str) -> None:
    """Op 320 px past alles, is alles 44 px groot en zegt elk veld: geen patiëntgegevens."""
    gast = venster(browser, 320, 700)
    blad = gast.new_page()
    blad.goto(adres + LIJST)
    blad.locator(".eigen-punt input").fill("x" * 200)
    blad.locator(".eigen-punt input").press("Enter")
    vul(blad, 0, wie="W" * 80, wanneer="D" * 40, notitie="N" * 500)
    knop(blad, "Maak een link").click()
    assert blad.evaluate("document.documentElement.scrollWidth") <= 320
    klein = blad.evaluate("""() => [...document.querySelectorAll(".checklist :is(button, select, .veld-invoer, .lijstkeus)")]
      .filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 44).map((e) => e.outerHTML.slice(0, 90))""")
    assert klein == []
    zonder = blad.evaluate("""() => [...document.querySelectorAll(".checklist .veld-invoer:not([readonly])")].filter((e) =>
      !document.getElementById(e.getAttribute("aria-describedby"))?.textContent.includes("geen patiëntgegevens")).length""")
    assert zonder == 0
    assert punt(blad, 0).locator(".geen-patient").first.is_visible()
    blad.goto(adres + "checklists/starten/")
    assert blad.evaluate("""() => document.querySelector("details.woorden").getBoundingClientRect().top
      - document.querySelector(".meenemen").getBoundingClientRect().bottom""") >= 16  # twee vakken raken elkaar niet
    gast.close()


def test_niets_verschuift_bij_het_laden(pagina: Page) -> None:
    pagina.add_init_script("""window.schuif = 0;
      new PerformanceObserver((lijst) => lijst.getEntries().forEach((e) => { window.schuif += e.value; }))
        .observe({type: "layout-shift", buffered: true})""")
    pagina.reload()
    pagina.evaluate("""document.fonts.ready.then(() => new Promise((klaar) =>
      requestAnimationFrame(() => requestAnimationFrame(klaar))))""")
    assert pagina.evaluate("window.schuif") < 0.01


def test_axe_ook_ingevuld(browser: Browser, adres: str) -> None:
    """Met vinkjes, een open punt, een eigen en een vervallen punt, een link, een melding en een vraag."""
    gevonden: list[str] = []
    for breed, schema in ((320, "dark"), (1280, "light"), (1280, "dark")):
        gast = venster(browser, breed, color_scheme=schema)
        blad = gast.new_page()
        blad.goto(adres + LIJST)
        blad.evaluate("localStorage.setItem('handreiking|/|checklist|visiebijeenkomst|oud', '{\"af\":true,\"tekst\":\"Oud\"}')")
        blad.reload()
        vink(blad, 0)
        vul(blad, 1, wie="Huisarts", notitie="Let op")
        blad.locator(".eigen-punt input").fill("Eigen")
        blad.locator(".eigen-punt input").press("Enter")
        knop(blad, "Maak een link").click()
        gevonden += kijk(blad).fout
        knop(blad, "Wis alles wat deze site bewaart").click()
        gevonden += kijk(blad).fout
        gast.close()
    assert gevonden == []


def _druk(blad: Page, naam: str) -> tuple[str, str]:
    """Klikt op een knop om af te drukken. Uit: de tekst in de PDF, en de klasse die de pagina intussen had."""
    blad.evaluate("window.print = () => { window.gedrukt = document.documentElement.className; }")
    knop(blad, naam).click()
    tekst = pdf_tekst(blad.pdf(format="A4"))
    klasse = str(blad.evaluate("window.gedrukt"))
    blad.evaluate("dispatchEvent(new Event('afterprint'))")
    return tekst, klasse


def test_op_papier(browser: Browser, adres: str) -> None:
    """De PDF van de browser heeft elk punt, op volgorde. Met invulling staan namen en notities erbij; leeg niets van de lezer."""
    gast = venster(browser)
    blad = gast.new_page()
    blad.goto(adres + LIJST)
    vink(blad, 0)
    vul(blad, 0, wie="Zeldzamenaam", notitie="Uniekenotitie")
    punten = [str(tekst) for tekst in blad.locator(".punt > div > label").all_inner_texts()]
    vol, klasse = _druk(blad, "Met wat u invulde")
    assert op_volgorde(vol, ["1 van de 12 klaar", punten[0], *punten[1:]]) == []
    woorden = ("Zeldzamenaam", "Uniekenotitie", "geenpatiëntgegevens", "Maakeenlink", "Eigenpunterbij")
    assert [vol.count(woord) for woord in woorden] == [1, 1, 0, 0, 0]
    assert "druk-leeg" not in klasse
    leeg, klasse = _druk(blad, "Leeg, voor de pen")
    assert op_volgorde(leeg, punten) == []
    assert [woord for woord in ("Zeldzamenaam", "Uniekenotitie", "vande12") if woord in leeg] == []
    assert "druk-leeg" in klasse
    blad.emulate_media(media="print")
    blad.evaluate("document.documentElement.classList.add('druk-leeg')")
    vakje = blad.locator(".punt input").first
    assert vakje.evaluate("(e) => getComputedStyle(e, '::after').content") == "none"
    blad.evaluate("document.documentElement.classList.remove('druk-leeg')")
    assert vakje.evaluate("(e) => getComputedStyle(e, '::after').content") != "none"
    gast.close()


def test_alleen_geladen_waar_het_nodig_is(browser: Browser, adres: str, site: Path) -> None:
    import gzip

    gast = venster(browser)
    blad = gast.new_page()
    gehaald: list[str] = []
    blad.on("request", lambda verzoek: gehaald.append(verzoek.url))
    blad.goto(adres + "stappen/stap-5/")
    assert not [url for url in gehaald if "/js/checklist/" in url]
    gast.close()
    for bestand in (site / "assets/js").rglob("*.js"):
        assert len(gzip.compress(bestand.read_bytes())) <= 8192


def test_ook_als_lokaal_bestand(browser: Browser, site: Path) -> None:
    """Wie de site van een schijf opent, kan ook invullen."""
    gast = venster(browser)
    blad = gast.new_page()
    blad.goto((site / LIJST / "index.html").as_uri())
    vink(blad, 0)
    assert klaar(blad) == "1 van de 12 klaar"
    assert knop(blad, "Maak een link").count() == 0
    assert "Een link daarheen werkt bij een ander niet." in blad.locator(".meenemen").inner_text()
    blad.reload()
    assert aan(blad) == [0]
    gast.close()

"""Wat de hulpmiddelen uitrekenen: gezichten, geld en dagen. De bestanden die zij geven, gaan hier weer open."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import openpyxl
import pytest
from playwright.sync_api import Browser, Page

from tests.site.lijst import knop, venster
from tests.site.test_hulpmiddelen import WEG, uitslag, veld


@pytest.fixture()
def pagina(browser: Browser) -> Iterator[Page]:
    gast = venster(browser)
    yield gast.new_page()
    gast.close()


def _rijen(pagina: Page, *rijen: tuple[str, ...]) -> None:
    for nummer, rij in enumerate(rijen):
        if nummer:
            pagina.locator(".hulpmiddel > .knop").click()
        for invoer, tekst in zip(pagina.locator(".invulrijen > li").nth(nummer).locator(".veld-invoer").all(), rij, strict=True):
            if invoer.evaluate("(e) => e.tagName") == "SELECT":
                invoer.select_option(tekst)
            else:
                invoer.fill(tekst)


def _haal(pagina: Page, naam: str) -> Path:
    with pagina.expect_download() as gehaald:
        knop(pagina, naam).click()
    return Path(gehaald.value.path())


def _excel(pagina: Page) -> list[list[Any]]:
    with pagina.expect_download() as gehaald:
        knop(pagina, "Excel").click()
    doel = Path(gehaald.value.path()).with_suffix(".xlsx")
    gehaald.value.save_as(doel)
    return [[cel or "" for cel in rij] for rij in openpyxl.load_workbook(doel).worksheets[0].iter_rows(values_only=True)]


def _tabel(pagina: Page) -> list[list[str]]:
    return [[str(t) for t in rij.locator("th, td").all_inner_texts()] for rij in pagina.locator(".uitslag tbody tr").all()]


def test_gezichten_tellen(pagina: Page, adres: str) -> None:
    """Dezelfde functie telt één keer, ook met andere hoofdletters; een rij zonder praktijk geldt overal."""
    pagina.goto(adres + WEG["gezichtenteller"])
    _rijen(pagina, ("De Linde", "Jeugd", "Liaison jeugd", "Liaison ouderen"), ("de linde ", "Ouderen", "Liaison  Ouderen", ""),
           ("De Linde", "School", "liaison jeugd", "Liaison jeugd"), ("", "Spoed", "", ""),
           ("Het Plein", "Geld", "Manager", "Liaison jeugd"))
    assert _tabel(pagina) == [
        ["De Linde", "2", "2", "Liaison jeugd, Liaison Ouderen", "Ouderen, School", "Spoed"],
        ["Het Plein", "1", "2", "Manager", "Geen", "Spoed"]]
    assert uitslag(pagina) == ("De Linde ziet 2 verschillende gezichten, het meest van alle praktijken. "
                               "Niemand valt in bij: Ouderen, School. Er is nog geen contact voor: Spoed.")
    rijen = _excel(pagina)
    assert rijen[0] == ["Praktijk of huisarts", "Onderwerp", "Contact", "Vervanger", "Let op"]
    assert [rij[4] for rij in rijen[1:6]] == ["", "Geen vervanger", "Geen vervanger", "Geen contact", ""]
    assert rijen[6][:2] == ["De Linde", "Aantal gezichten: 2"]


def test_gezichten_zonder_onderwerp(pagina: Page, adres: str) -> None:
    """Een rij zonder onderwerp heet naar het contact; zonder contact valt er niets te noemen."""
    pagina.goto(adres + WEG["gezichtenteller"])
    _rijen(pagina, ("De Linde", "", "Liaison jeugd", ""), ("De Linde", "", "", ""))
    assert uitslag(pagina) == "De Linde ziet 1 gezicht. Niemand valt in bij: Liaison jeugd."
    assert _tabel(pagina) == [["De Linde", "1", "1", "Liaison jeugd", "Liaison jeugd", "Geen"]]
    pagina.locator(veld(pagina, "Contact (functie)")).fill("")
    assert uitslag(pagina) == "De Linde ziet 0 verschillende gezichten."


def test_gezichten_met_alleen_toetsen(pagina: Page, adres: str) -> None:
    """Invullen, een rij erbij en een rij weg, zonder muis; de rij die weg is, komt terug."""
    pagina.goto(adres + WEG["gezichtenteller"])
    pagina.locator(veld(pagina, "Praktijk of huisarts")).focus()
    for woord in ("De Linde", "Jeugd", "Liaison"):
        pagina.keyboard.type(woord)
        pagina.keyboard.press("Tab")
    for _ in range(2):
        pagina.keyboard.press("Tab")
    assert pagina.evaluate("document.activeElement.textContent") == "Contact erbij"
    pagina.keyboard.press("Enter")
    pagina.keyboard.type("Het Plein")
    assert pagina.locator(".invulrijen > li").count() == 2
    pagina.locator(".invulrijen > li").first.get_by_role("button").focus()
    pagina.keyboard.press("Enter")
    assert pagina.locator(".invulrijen > li").count() == 1
    assert pagina.evaluate("document.activeElement.textContent") == "Ongedaan maken"
    pagina.keyboard.press("Enter")
    assert pagina.locator(".uitslag tbody tr").count() == 2


def test_geld_optellen(pagina: Page, adres: str) -> None:
    """Per betaler en samen, in centen precies; wat binnen een jaar stopt, hangt af van de dag die de lezer kiest."""
    pagina.goto(adres + WEG["eigen-geldkaart"])
    _rijen(pagina,
           ("OJG", "Gemeente", "Huisarts", "2027-11-22", "Staat op papier", "25.000"),
           ("Liaison", " gemeente", "Team", "2027-11-23", "Toegezegd", "0,10"),
           ("Verpleegkundige", "Zorgverzekeraar", "Inwoner", "2026-11-21", "Onzeker", "€ 1250,2"),
           ("Overleg", "", "", "", "Aangevraagd", "veel"))
    assert "Vul in vanaf welke dag u rekent." in uitslag(pagina)
    pagina.get_by_label("Reken vanaf deze dag").fill("2026-11-22")
    assert uitslag(pagina).replace("\xa0", " ") == ("Samen € 26.250,30. Bij 1 rij staat nog geen bedrag dat telt. "
                                                    "Let op: 1 stopt binnen een jaar. 1 is al gestopt.")
    assert [[cel.replace("\xa0", " ") for cel in rij] for rij in _tabel(pagina)] == [
        ["Gemeente", "€ 25.000,10"], ["Zorgverzekeraar", "€ 1.250,20"], ["Nog niemand", "€ 0"], ["Samen", "€ 26.250,30"]]
    assert [str(t) for t in pagina.locator(".uitslag li").all_inner_texts()] == [
        "OJG: stopt binnen een jaar, op 22 november 2027.",
        "Verpleegkundige: al gestopt, op 21 november 2026.", "Overleg: geen einddatum."]
    rijen = _excel(pagina)
    assert [rij[5] for rij in rijen[1:5]] == [25000, 0.1, 1250.2, ""]
    assert rijen[-1][1:6:4] == ["Samen", 26250.3]
    fout = pagina.locator(".invulrijen > li").nth(3).locator("[aria-invalid=true]")
    assert "Schrijf een bedrag" in pagina.locator(f"[id='{str(fout.get_attribute('aria-describedby')).split()[0]}']").inner_text()


def test_geld_van_28_en_29_februari(pagina: Page, adres: str) -> None:
    pagina.goto(adres + WEG["eigen-geldkaart"])
    _rijen(pagina, ("A", "B", "", "2029-03-01", "", "1"))
    pagina.get_by_label("Reken vanaf deze dag").fill("2028-02-29")
    assert "Let op: 1 stopt binnen een jaar." in uitslag(pagina)
    pagina.get_by_label("Reken vanaf deze dag").fill("2028-02-28")
    assert "Niets stopt binnen een jaar." in uitslag(pagina)


def _agenda(pagina: Page) -> tuple[bytes, list[Any]]:
    ruw = _haal(pagina, "Agenda (.ics)").read_bytes()
    return ruw, list(icalendar.Calendar.from_ical(ruw).walk("VEVENT"))


def test_agenda(pagina: Page, adres: str) -> None:
    """De agenda gaat weer open met precies de momenten van het scherm, in de tijd van Amsterdam, zomer en winter."""
    pagina.goto(adres + WEG["borgingskalender"])
    naam = "Linde, Plein; en \\ ook 'n é" + "ë" * 30
    pagina.get_by_label("Naam van uw samenwerking").fill(naam)
    pagina.get_by_label("Dag van het convenant").fill("2026-11-30")
    assert uitslag(pagina) == "6 momenten, van 31 mei 2027 tot en met 30 november 2027."
    ruw, momenten = _agenda(pagina)
    assert ruw.endswith(b"\r\n")
    assert b"\n" not in ruw.replace(b"\r\n", b"")
    assert max(map(len, ruw.split(b"\r\n"))) <= 75
    assert ruw.count(b"BEGIN:VTIMEZONE") == 1
    dagen = {str(m["UID"]).split(".")[0]: m.decoded("DTSTART") for m in momenten}
    assert dagen["vragenlijst-1"] == datetime.date(2027, 5, 31)  # 30 mei is een zondag
    assert dagen["geld-1"] == datetime.date(2027, 7, 30)
    avonden = [dagen[f"thema-avond-{n}"] for n in (1, 2)]
    assert [a.astimezone(datetime.UTC).strftime("%d-%m %H:%M") for a in avonden] == ["31-05 17:30", "30-11 18:30"]
    assert avonden[0].astimezone(ZoneInfo("Europe/Amsterdam")).hour == 19
    assert {str(m["SUMMARY"]) for m in momenten} == {str(rij[0]) for rij in _tabel(pagina)}
    assert all(str(m["SUMMARY"]).endswith(f": {naam}") for m in momenten)
    assert len({str(m["UID"]) for m in momenten}) == 6


def test_agenda_past_zich_aan(pagina: Page, adres: str) -> None:
    """Andere maanden, een moment eruit, het einde van een maand; een tweede bestand heeft dezelfde kenmerken."""
    pagina.goto(adres + WEG["borgingskalender"])
    pagina.get_by_label("Dag van het convenant").fill("2026-08-31")
    eerst = {str(m["UID"]): m.decoded("DTSTART") for m in _agenda(pagina)[1]}
    assert eerst["vragenlijst-1.samenwerking@borgingskalender"] == datetime.date(2027, 3, 1)  # 28 februari is een zondag
    pagina.locator("[data-moment=thema-avond] input[type=checkbox]").uncheck()
    pagina.locator("[data-moment=vragenlijst] input[type=number]").fill("3")
    pagina.locator("[data-moment=toets] input[type=number]").fill("999")
    pagina.reload()
    dan = {str(m["UID"]): m.decoded("DTSTART") for m in _agenda(pagina)[1]}
    assert set(dan) == {uid for uid in eerst if "thema-avond" not in uid}
    assert dan["vragenlijst-1.samenwerking@borgingskalender"] == datetime.date(2026, 11, 30)
    assert dan["toets-1.samenwerking@borgingskalender"] == eerst["toets-1.samenwerking@borgingskalender"]  # 999 telt niet
    assert [rij[0] for rij in _excel(pagina)[1:]] == [rij[0] for rij in _tabel(pagina)]

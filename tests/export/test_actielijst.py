"""De actielijst: dezelfde punten in Excel en in een CSV, elke keer gelijk."""

from __future__ import annotations

import csv
import io
import time
import zipfile
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from macros.export import csv_bestand, xlsx
from macros.export.actielijst import KOLOMMEN, STATUS
from macros.export.gegevens import Papier
from tests.export.hulp import LIJST_MET_ALLES, checklist, vel

VREEMD = ["=1+1", "+31 bellen", "-5 punten", "@iedereen", 'Zeg "ja"; of niet', "Café, € 10 & é", "=HYPERLINK(\"x\")"]


def blad(papier: Papier) -> Any:
    return load_workbook(io.BytesIO(xlsx.maak(papier))).active


def rijen_in_excel(papier: Papier) -> list[tuple[Any, ...]]:
    return list(blad(papier).iter_rows(min_row=xlsx.EERSTE + 1, values_only=True))


def rijen_in_csv(papier: Papier) -> list[list[str]]:
    tekst = csv_bestand.maak(papier)
    assert tekst.startswith(b"\xef\xbb\xbf") and tekst.endswith(b"\r\n")
    return list(csv.reader(io.StringIO(tekst.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_elk_punt_is_een_rij_met_wie_wanneer_en_status() -> None:
    papier = vel(LIJST_MET_ALLES)
    verwacht = [(1, "Bel elkaar.", None, None, "Open"), (2, "Teken samen. Op papier.", "Jurist", None, "Open")]
    assert rijen_in_excel(papier) == verwacht
    assert rijen_in_csv(papier) == [list(KOLOMMEN), *([str(cel or "") for cel in rij] for rij in verwacht)]


def test_excel_heeft_een_keuzelijst_een_tabel_en_een_kop_die_blijft_staan() -> None:
    werkblad = blad(vel(LIJST_MET_ALLES))
    keuzes = {str(k.sqref): k for k in werkblad.data_validations.dataValidation}
    status = keuzes[f"E{xlsx.EERSTE + 1}:E{xlsx.EERSTE + 2 + xlsx.ERBIJ}"]
    assert status.formula1 == f'"{",".join(STATUS)}"' and status.type == "list" and not status.showDropDown
    assert keuzes[f"D{xlsx.EERSTE + 1}:D{xlsx.EERSTE + 2 + xlsx.ERBIJ}"].type == "date"
    assert werkblad.tables["Actielijst"].ref == f"A{xlsx.EERSTE}:E{xlsx.EERSTE + 2}"
    assert werkblad.freeze_panes == f"A{xlsx.EERSTE + 1}"
    assert werkblad["A1"].value == "Actielijst: Samen beginnen"
    assert werkblad.cell(xlsx.EERSTE + 1, 4).number_format == "dd-mm-yyyy"
    assert werkblad.print_title_rows == f"${xlsx.EERSTE}:${xlsx.EERSTE}"


def test_eigenschappen_van_het_excel_bestand() -> None:
    over = load_workbook(io.BytesIO(xlsx.maak(vel(checklist(), naam_site="Onze site")))).properties
    assert (over.title, over.creator, over.language) == ("Actielijst Samen beginnen", "Onze site", "nl-NL")
    assert over.modified == over.created and over.modified.isoformat() == "2026-11-22T12:00:00"


@pytest.mark.parametrize("tekst", VREEMD)
def test_een_tekst_wordt_nooit_een_formule(tekst: str) -> None:
    papier = vel(checklist(tekst))
    cel = blad(papier).cell(xlsx.EERSTE + 1, 2)
    assert (cel.value, cel.data_type) == (tekst, "s")
    assert rijen_in_csv(papier)[1][1] == (f"'{tekst}" if tekst[0] in "=+-@" else tekst)


def test_twee_keer_maken_geeft_dezelfde_bytes() -> None:
    papier = vel(LIJST_MET_ALLES)
    eerst = xlsx.maak(papier), csv_bestand.maak(papier)
    time.sleep(1.1)  # Excel schrijft de tijd in hele seconden
    assert (xlsx.maak(papier), csv_bestand.maak(papier)) == eerst
    with zipfile.ZipFile(io.BytesIO(eerst[0])) as pak:
        assert {deel.date_time for deel in pak.infolist()} == {(1980, 1, 1, 0, 0, 0)}


TEKSTEN = st.text("abcé’\"';,=+-@<>&[]{}*_#|\\/0123456789.€ ", min_size=1, max_size=40).filter(str.strip)


@settings(max_examples=20, deadline=None, database=None)
@given(teksten=st.lists(TEKSTEN, min_size=1, max_size=6))
def test_excel_en_csv_hebben_dezelfde_punten_in_dezelfde_volgorde(teksten: list[str]) -> None:
    papier = vel(checklist(*teksten))
    excel = [rij[1] for rij in rijen_in_excel(papier)]
    assert excel == [punt.tekst for punt in papier.punten]
    komma = [rij[1].removeprefix("'") for rij in rijen_in_csv(papier)[1:]]
    assert komma == [tekst.removeprefix("'") for tekst in excel]

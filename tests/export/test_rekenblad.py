"""De getallen: een tabel die optelt in Excel en Word, en het codeboek bij een vragenlijst."""

from __future__ import annotations

import csv
import io
import re

import pytest
from openpyxl import load_workbook

from macros.errors import Meldingen
from macros.export import codeboek, docx, rekenblad
from macros.export.gegevens import papier
from macros.handreiking import laad
from macros.model.sjabloon import Tabel
from tests.export.hulp import W, sjabloon, vel, word_deel
from tests.heel_project import WORTEL

GELD = {"soort": "tabel", "titel": "Kosten", "kolommen": ["Wat", "Uren", "Euro"], "som": ["Uren", "Euro"],
        "rijen": [["Overleg"], ["Scholing"], ["Totaal"]]}
VRAGEN = ({"soort": "invulveld", "label": "Terugsturen voor"},
          {"soort": "keuze", "vraag": "1. Wat is uw rol?", "opties": ["Huisarts", "Anders, namelijk:"]},
          {"soort": "keuze", "vraag": "2. Waarover?", "opties": ["Jeugd", "Geld"], "meerdere": True},
          {"soort": "invulveld", "label": "2a. Wat moet anders?"})


def test_het_totaal_rekent_zichzelf_uit_in_excel() -> None:
    boek = load_workbook(io.BytesIO(rekenblad.maak(vel(sjabloon(GELD, {**GELD, "titel": "Acties", "som": []})))))
    assert boek.sheetnames == ["Kosten", "Acties"]
    blad, rij = boek["Kosten"], rekenblad.EERSTE + 3
    assert [cel.value for cel in blad[rij]] == ["Totaal", f"=SUM(B{rij - 2}:B{rij - 1})", f"=SUM(C{rij - 2}:C{rij - 1})"]
    assert [cel.value for cel in blad[rekenblad.EERSTE]] == GELD["kolommen"]
    assert boek["Acties"].cell(rij, 2).value is None
    assert {str(bereik) for bereik in blad.merged_cells.ranges} == {"A1:C1", "A2:C2", "A3:C3"}


def test_het_totaal_rekent_zichzelf_uit_in_word() -> None:
    romp = word_deel(docx.maak(vel(sjabloon(GELD))))
    assert [veld.get(f"{W}instr").strip() for veld in romp.iter(f"{W}fldSimple")] == ["=SUM(B2:B3)", "=SUM(C2:C3)"]


@pytest.mark.parametrize("fout", [{"som": ["Geld"]}, {"som": ["Wat"]}, {"rijen": []}, {"lege_rijen": 2}])
def test_een_totaal_dat_niet_kan_wordt_geweigerd(fout: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"som|optelt"):
        Tabel.model_validate({**GELD, **fout})


def test_het_codeboek_geeft_elk_antwoord_een_getal() -> None:
    ruw = codeboek.maak(vel(sjabloon(*VRAGEN)))
    assert ruw.startswith("\ufeff".encode())
    kop, *rijen = csv.reader(io.StringIO(ruw.decode("utf-8-sig")), delimiter=";")
    assert tuple(kop) == codeboek.KOLOMMEN
    assert [(rij[0], rij[3]) for rij in rijen] == [
        ("vraag_1", "1"), ("vraag_1", "2"), ("vraag_1", "99"), ("vraag_1_anders", ""), ("vraag_2_1", "1"), ("vraag_2_1", "0"),
        ("vraag_2_2", "1"), ("vraag_2_2", "0"), ("vraag_2a", "")]
    assert codeboek.maak(vel(sjabloon(*VRAGEN))) == ruw


def test_de_monitorvragenlijst_heeft_acht_vragen_en_een_codeboek_met_alle_acht() -> None:
    geheel = laad(WORTEL / "docs", Meldingen())
    lijst = papier(geheel, "sjabloon", geheel.soorten["sjabloon"]["monitorvragenlijst"])
    namen = [re.match(r"vraag_\d+", rij[0]) for rij in codeboek.rijen(lijst)]
    assert lijst.codeboek and {naam[0] for naam in namen if naam} == {f"vraag_{nr}" for nr in range(1, 9)}
    assert rekenblad.telt_op(papier(geheel, "sjabloon", geheel.soorten["sjabloon"]["financieringsoverzicht"]))

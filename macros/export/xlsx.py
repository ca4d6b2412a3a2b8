"""Maakt de actielijst als Excel-bestand: een tabel met een keuzelijst bij de status, klaar om te printen."""

from __future__ import annotations

from typing import Any

from .actielijst import KOLOMMEN, STATUS, rijen
from .gegevens import Papier
from .xlsx_boek import begin, bewaar, op_papier, vul

BREEDTES = (6, 62, 26, 16, 14)
EERSTE = 5
"""De rij met de koppen; daarboven staan de titel, hoe u de lijst gebruikt en de bron."""
ERBIJ = 40
"""Zoveel eigen rijen onder de lijst hebben dezelfde keuzes."""


def maak(papier: Papier) -> bytes:
    """In: de gegevens van een checklist. Uit: het Excel-bestand; twee keer maken geeft dezelfde bytes."""
    from openpyxl import Workbook

    boek = Workbook()
    blad: Any = boek.active
    blad.title = "Actielijst"
    begin(blad, papier, f"Actielijst: {papier.titel}", f"{papier.boven}. Vul in wie wat doet en wanneer. Kies bij Status uit de lijst.")
    for plek, kop in enumerate(KOLOMMEN, 1):
        vul(blad.cell(EERSTE, plek), kop, vet=True)
    for nummer, rij in enumerate(rijen(papier), EERSTE + 1):
        for plek, waarde in enumerate(rij, 1):
            vul(blad.cell(nummer, plek), waarde)
        blad.cell(nummer, 4).number_format = "dd-mm-yyyy"
        # niet elk programma rekent de hoogte zelf uit
        blad.row_dimensions[nummer].height = 16 * max(1, -(-len(rij[1]) // 58), -(-len(rij[2]) // 24)) + 4
    _keuzes(blad, EERSTE + len(papier.punten))
    op_papier(blad, papier, BREEDTES, EERSTE)
    return bewaar(boek, papier, f"Actielijst {papier.titel}")


def _keuzes(blad: Any, laatste: int) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.table import Table, TableStyleInfo

    status = DataValidation(type="list", formula1=f'"{",".join(STATUS)}"', allow_blank=True, showErrorMessage=True,
                            errorTitle="Status", error=f"Kies uit: {', '.join(STATUS)}.")
    status.add(f"E{EERSTE + 1}:E{laatste + ERBIJ}")
    wanneer = DataValidation(type="date", operator="greaterThan", formula1="36526", allow_blank=True,
                             showErrorMessage=True, errorStyle="warning", errorTitle="Wanneer",
                             error="Schrijf een datum als 31-12-2027.")
    wanneer.add(f"D{EERSTE + 1}:D{laatste + ERBIJ}")
    blad.add_data_validation(status)
    blad.add_data_validation(wanneer)
    tabel = Table(displayName="Actielijst", ref=f"A{EERSTE}:E{laatste}")
    tabel.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
    blad.add_table(tabel)

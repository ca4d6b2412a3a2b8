"""Maakt de actielijst als Excel-bestand: een tabel met een keuzelijst bij de status, klaar om te printen."""

from __future__ import annotations

import datetime
import io
import re
from typing import Any

from .actielijst import KOLOMMEN, STATUS, rijen
from .gegevens import Papier
from .inpakken import pak_in

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
    _inhoud(blad, papier)
    _keuzes(blad, EERSTE + len(papier.punten))
    _opmaak(blad, papier)
    dag = datetime.datetime.combine(datetime.date.fromisoformat(papier.dag), datetime.time(12))
    over = boek.properties
    over.title, over.subject = f"Actielijst {papier.titel}", papier.kort
    over.creator = over.lastModifiedBy = papier.site
    over.language, over.version, over.created, over.modified = "nl-NL", papier.versie, dag, dag
    uit = io.BytesIO()
    boek.save(uit)
    return pak_in(uit.getvalue(), lambda naam, inhoud: _vaste_dag(naam, inhoud, dag))


def _inhoud(blad: Any, papier: Papier) -> None:
    blad["A1"] = f"Actielijst: {papier.titel}"
    blad["A2"] = f"{papier.boven}. Vul in wie wat doet en wanneer. Kies bij Status uit de lijst."
    delen = (papier.site, papier.regio, f"Versie {papier.versie}, {papier.datum}", papier.bron)
    blad["A3"] = " · ".join(deel for deel in delen if deel)
    for plek, kop in enumerate(KOLOMMEN, 1):
        blad.cell(EERSTE, plek, kop)
    for nummer, rij in enumerate(rijen(papier), EERSTE + 1):
        for plek, waarde in enumerate(rij, 1):
            cel = blad.cell(nummer, plek)
            cel.value = waarde or None
            if isinstance(waarde, str) and waarde:
                cel.data_type = "s"  # een tekst die met = begint, blijft tekst


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


def _opmaak(blad: Any, papier: Papier) -> None:
    from openpyxl.styles import Alignment, Border, Font, Side

    lijn = Side(style="thin", color="6E6E6E")
    boven = Alignment(horizontal="left", vertical="top", wrap_text=True)
    for letter, breedte in zip("ABCDE", BREEDTES, strict=True):
        blad.column_dimensions[letter].width = breedte
    for rij in blad.iter_rows(min_row=EERSTE, max_row=EERSTE + len(papier.punten), max_col=len(KOLOMMEN)):
        for cel in rij:
            cel.font, cel.alignment, cel.border = Font("Arial", 11, bold=cel.row == EERSTE), boven, Border(bottom=lijn)
        rij[3].number_format = "dd-mm-yyyy"
    for nummer, punt in enumerate(rijen(papier), EERSTE + 1):  # niet elk programma rekent de hoogte zelf uit
        blad.row_dimensions[nummer].height = 16 * max(1, -(-len(punt[1]) // 58), -(-len(punt[2]) // 24)) + 4
    blad["A1"].font = Font("Arial", 16, bold=True)
    blad["A2"].font = blad["A3"].font = Font("Arial", 10)
    blad.freeze_panes = f"A{EERSTE + 1}"
    blad.print_title_rows = f"{EERSTE}:{EERSTE}"
    blad.page_setup.orientation, blad.page_setup.paperSize = "landscape", blad.PAPERSIZE_A4
    blad.page_setup.fitToWidth, blad.page_setup.fitToHeight = 1, 0
    blad.sheet_properties.pageSetUpPr.fitToPage = True
    blad.oddFooter.left.text, blad.oddFooter.right.text = papier.site.replace("&", "&&"), "Blad &P van &N"


def _vaste_dag(naam: str, inhoud: bytes, dag: datetime.datetime) -> bytes:
    """Zet de dag vast: openpyxl schrijft bij het bewaren altijd de tijd van nu."""
    if naam != "docProps/core.xml":
        return inhoud
    vast = f"{dag:%Y-%m-%dT%H:%M:%SZ}".encode()
    return re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + vast, inhoud)

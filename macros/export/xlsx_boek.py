"""Wat elk Excel-bestand deelt: eigenschappen, de kop van een blad, hoe het print en vaste bytes."""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Sequence
from typing import Any

from .gegevens import Papier
from .inpakken import pak_in

LETTER, LIJN = "Arial", "6E6E6E"


def begin(blad: Any, papier: Papier, titel: str, uitleg: str) -> None:
    """Zet titel, uitleg en herkomst in de eerste drie rijen."""
    from openpyxl.styles import Font

    delen = (papier.site, papier.regio, f"Versie {papier.versie}, {papier.datum}", papier.bron)
    blad["A1"], blad["A2"], blad["A3"] = titel, uitleg, " · ".join(deel for deel in delen if deel)
    blad["A1"].font = Font(LETTER, 16, bold=True)
    blad["A2"].font = blad["A3"].font = Font(LETTER, 10)


def vul(cel: Any, waarde: Any, *, vet: bool = False) -> None:
    """Zet een waarde in een cel met onze opmaak; een tekst die met = begint, blijft tekst."""
    from openpyxl.styles import Alignment, Border, Font, Side

    cel.value = waarde if waarde != "" else None
    if isinstance(waarde, str) and waarde:
        cel.data_type = "s"
    cel.font = Font(LETTER, 11, bold=vet)
    cel.alignment = Alignment(horizontal="left", vertical="top", wrap_text=True)
    cel.border = Border(bottom=Side(style="thin", color=LIJN))


def op_papier(blad: Any, papier: Papier, breedtes: Sequence[float], kop: int) -> None:
    """Liggend A4, op de breedte passend, met de rij ``kop`` op elk blad. De tekst erboven loopt over alle kolommen."""
    from openpyxl.styles import Alignment

    for nummer in (1, 2, 3):  # anders past het programma het blad in op de langste regel, en wordt de tabel heel klein
        blad.merge_cells(start_row=nummer, start_column=1, end_row=nummer, end_column=len(breedtes))
        cel = blad.cell(nummer, 1)
        cel.alignment = Alignment(vertical="top", wrap_text=True)
        blad.row_dimensions[nummer].height = cel.font.size * 1.4 * (1 + int(len(cel.value) * cel.font.size / 11 / sum(breedtes)))
    for nummer, breedte in enumerate(breedtes, 1):
        blad.column_dimensions[blad.cell(kop, nummer).column_letter].width = breedte
    blad.freeze_panes = f"A{kop + 1}"
    blad.print_title_rows = f"{kop}:{kop}"
    blad.page_setup.orientation, blad.page_setup.paperSize = "landscape", blad.PAPERSIZE_A4
    blad.page_setup.fitToWidth, blad.page_setup.fitToHeight = 1, 0
    blad.sheet_properties.pageSetUpPr.fitToPage = True
    blad.oddFooter.left.text, blad.oddFooter.right.text = papier.site.replace("&", "&&"), "Blad &P van &N"


def bewaar(boek: Any, papier: Papier, titel: str) -> bytes:
    """Uit: het bestand; twee keer maken geeft dezelfde bytes."""
    dag = datetime.datetime.combine(datetime.date.fromisoformat(papier.dag), datetime.time(12))
    over = boek.properties
    over.title, over.subject = titel, papier.kort
    over.creator = over.lastModifiedBy = papier.site
    over.language, over.version, over.created, over.modified = "nl-NL", papier.versie, dag, dag
    uit = io.BytesIO()
    boek.save(uit)
    return pak_in(uit.getvalue(), lambda naam, inhoud: _vaste_dag(naam, inhoud, dag))


def _vaste_dag(naam: str, inhoud: bytes, dag: datetime.datetime) -> bytes:
    """Zet de dag vast: openpyxl schrijft bij het bewaren altijd de tijd van nu."""
    if naam != "docProps/core.xml":
        return inhoud
    vast = f"{dag:%Y-%m-%dT%H:%M:%SZ}".encode()
    return re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + vast, inhoud)

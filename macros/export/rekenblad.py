"""Een sjabloon waarvan een tabel optelt, als Excel-bestand: de laatste rij rekent zichzelf uit."""

from __future__ import annotations

from typing import Any

from .gegevens import Papier
from .xlsx_boek import begin, bewaar, op_papier, vul

EERSTE = 5
RUIM = 8
"""Zoveel lege rijen staan er onder een tabel die niet optelt."""


def telt_op(papier: Papier) -> bool:
    """Uit: of er in dit sjabloon een tabel is die optelt."""
    return any(deel["soort"] == "tabel" and deel["som"] for deel in papier.delen)


def maak(papier: Papier) -> bytes:
    """In: een sjabloon. Uit: een Excel-bestand met per tabel een blad; twee keer maken geeft dezelfde bytes."""
    from openpyxl import Workbook

    boek: Any = Workbook()
    boek.remove(boek.active)
    for tabel in (deel for deel in papier.delen if deel["soort"] == "tabel"):
        blad: Any = boek.create_sheet(tabel["titel"].partition(":")[0][:31])
        begin(blad, papier, f"{papier.titel}: {tabel['titel'].lower()}", papier.let_op or papier.kort)
        _tabel(blad, tabel)
        op_papier(blad, papier, [max(14, breed * 0.9) for breed in tabel["breedtes"]], EERSTE)
    return bewaar(boek, papier, papier.titel)


def _tabel(blad: Any, tabel: dict[str, Any]) -> None:
    kolommen, som = tabel["kolommen"], tabel["som"]
    leeg = [[""] * len(kolommen)] * (tabel["lege_rijen"] or (0 if som else RUIM))
    for plek, kop in enumerate(kolommen, 1):
        vul(blad.cell(EERSTE, plek), kop, vet=True)
    for nummer, rij in enumerate([*tabel["rijen"], *leeg], EERSTE + 1):
        for plek, waarde in enumerate(rij, 1):
            vul(blad.cell(nummer, plek), waarde, vet=plek == 1)
        blad.row_dimensions[nummer].height = 24
    laatste = EERSTE + len(tabel["rijen"])
    for plek in (kolommen.index(naam) + 1 for naam in som):
        for nummer in range(EERSTE + 1, laatste + 1):
            blad.cell(nummer, plek).number_format = "#,##0"
        cel = blad.cell(laatste, plek)
        boven = f"{cel.column_letter}{EERSTE + 1}:{cel.column_letter}{laatste - 1}"
        vul(cel, 0, vet=True)
        cel.value = f"=SUM({boven})"

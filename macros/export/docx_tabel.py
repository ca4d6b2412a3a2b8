"""Tabellen in Word: met kop die op elk blad terugkomt, rijen die heel blijven en een naam voor een schermlezer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .docx_xml import alinea, el, waarde
from .huisstijl import Huisstijl

_GRIJS = Huisstijl().lijn[1:].upper()
_WIT = {"top": "50", "left": "80", "bottom": "50", "right": "80"}


def tabel(naam_en_uitleg: tuple[str, str], breedtes: Sequence[int], koppen: Sequence[str],
          rijen: Sequence[Sequence[list[Any]]], *, hoogte: int, eerste_kolom: bool, heel: bool = False) -> Any:
    """In: naam en uitleg voor een schermlezer, breedtes in twintigste punten, en per cel de alinea's. Uit: een tabel.

    ``hoogte`` is wat een rij minstens krijgt; ``eerste_kolom`` zegt dat de eerste cel de rij benoemt; ``heel`` houdt
    de tabel op één blad.
    """
    uit = el("w:tbl", None, _eigenschappen(*naam_en_uitleg, sum(breedtes), eerste_kolom),
             el("w:tblGrid", None, *(el("w:gridCol", {"w:w": str(b)}) for b in breedtes)))
    uit.append(_rij(breedtes, [[alinea("Tabelkop", kop)] for kop in koppen], 0, kop=True))
    for rij in rijen:
        uit.append(_rij(breedtes, rij, hoogte, kop=False))
    if heel:
        for stijl in uit.xpath("w:tr[position() < last()]//w:pStyle"):
            stijl.addnext(el("w:keepNext"))
    return uit


def verdeel(breed: int, gewichten: Sequence[int]) -> list[int]:
    """In: de ruimte en een gewicht per kolom. Uit: de breedtes, samen precies die ruimte."""
    uit = [breed * gewicht // sum(gewichten) for gewicht in gewichten]
    uit[-1] += breed - sum(uit)
    return uit


def _eigenschappen(naam: str, uitleg: str, breed: int, eerste_kolom: bool) -> Any:
    dun = {"w:val": "single", "w:sz": "4", "w:space": "0", "w:color": _GRIJS}
    return el(
        "w:tblPr", None,
        el("w:tblW", {"w:w": str(breed), "w:type": "dxa"}),
        el("w:tblBorders", None, *(el(f"w:{kant}", dun) for kant in ("top", "bottom", "insideH", "insideV"))),
        el("w:tblLayout", {"w:type": "fixed"}),
        el("w:tblCellMar", None, *(el(f"w:{kant}", {"w:w": maat, "w:type": "dxa"}) for kant, maat in _WIT.items())),
        el("w:tblLook", {"w:val": "06A0" if eerste_kolom else "0620", "w:firstColumn": str(int(eerste_kolom)),
                         "w:firstRow": "1", "w:lastRow": "0", "w:lastColumn": "0", "w:noHBand": "1", "w:noVBand": "1"}),
        waarde("w:tblCaption", naam), waarde("w:tblDescription", uitleg),
    )


def _rij(breedtes: Sequence[int], cellen: Sequence[list[Any]], hoogte: int, *, kop: bool) -> Any:
    uit = el("w:tr", None, el("w:trPr", None, el("w:cantSplit"),
                              el("w:trHeight", {"w:val": str(hoogte), "w:hRule": "atLeast"}) if hoogte else None,
                              el("w:tblHeader") if kop else None))
    dik = {"w:val": "single", "w:sz": "12", "w:space": "0", "w:color": "000000"}
    for breedte, cel in zip(breedtes, cellen, strict=True):
        uit.append(el("w:tc", None, el("w:tcPr", None, el("w:tcW", {"w:w": str(breedte), "w:type": "dxa"}),
                                       el("w:tcBorders", None, el("w:bottom", dik)) if kop else None,
                                       waarde("w:vAlign", "bottom" if kop else "center")), *cel))
    return uit

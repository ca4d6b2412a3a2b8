"""Geeft de tabellen in een PDF van Typst rijkoppen, zodat een schermlezer bij elke cel de rij noemt.

Typst schrijft kolomkoppen zelf. Rijkoppen kent het ook (``pdf.header-cell``), maar alleen met een
schakelaar die de Python-versie niet heeft. Daarom worden de cellen van één kolom hier omgezet.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

_CEL = re.compile(rb"(/Type/StructElem/S)/TD(/.*?)/Headers\[\(U(\d+)x(\d+)y\d+\)\](.*/K\[([^\]]*)\])", re.S)
_KOP = re.compile(rb"/ID\(U(\d+)x0y0\)")
_RAND = re.compile(rb"<</O/Layout/Border[^>]*>>")  # hoe een rand eruitziet zegt een schermlezer niets en weegt veel


def met_rijkoppen(objecten: Mapping[int, bytes], kolommen: Sequence[int] | int) -> dict[int, bytes]:
    """In: de objecten van een PDF en de kolom die de rij benoemt, per tabel of voor alle tabellen.

    Uit: dezelfde objecten, met die cellen als kop van hun rij. Fout: ValueError als het aantal tabellen anders is.
    """
    cellen = {nummer: ding for nummer, ding in objecten.items() if b"/Type/StructElem/S/T" in ding[:60]}
    tabellen = {int(kop[1]) for ding in cellen.values() if (kop := _KOP.search(ding))}
    if not isinstance(kolommen, int) and tabellen != set(range(1, len(kolommen) + 1)):
        raise ValueError(f"De PDF heeft {len(tabellen)} tabellen; verwacht waren er {len(kolommen)}.")
    return {**objecten, **{nummer: _cel(_RAND.sub(b"", ding), kolommen) for nummer, ding in cellen.items()}}


def _cel(ding: bytes, kolommen: Sequence[int] | int) -> bytes:
    """Zet een cel om. ``Headers`` verdwijnt: dan gelden kolomkop en rijkop samen (ISO 32000-1, 14.8.5.7)."""
    cel = _CEL.search(ding)
    if cel is None:
        return ding
    kolom = kolommen if isinstance(kolommen, int) else kolommen[int(cel[3]) - 1]
    is_kop = int(cel[4]) == kolom and cel[6].strip() != b""  # een lege cel benoemt niets
    soort, bereik = (b"/TH", b"/Scope/Row") if is_kop else (b"/TD", b"")
    return ding[: cel.start()] + cel[1] + soort + cel[2] + bereik + cel[5] + ding[cel.end():]

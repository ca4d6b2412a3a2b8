"""Geeft de tabellen in een PDF van Typst rijkoppen, zodat een schermlezer bij elke cel de rij noemt.

Typst schrijft kolomkoppen zelf. Rijkoppen kent het ook (``pdf.header-cell``), maar alleen met een
schakelaar die de Python-versie niet heeft. De PDF is gewone tekst met een tabel van plaatsen
(ISO 32000-1, 7.5.4), dus hier worden de cellen van één kolom omgezet en de plaatsen opnieuw geteld.
"""

from __future__ import annotations

import itertools
import re

_CEL = re.compile(rb"(/Type/StructElem/S)/TD(/.*?)/Headers\[\(U(\d+)x(\d+)y\d+\)\](.*/K\[([^\]]*)\])", re.S)
_RAND = re.compile(rb"<</O/Layout/Border[^>]*>>")  # hoe een rand eruitziet zegt een schermlezer niets en weegt veel
_PLAATSEN = re.compile(
    rb"xref\n0 (\d+)\n((?:\d{10} \d{5} [nf][ \r]\n?)+)\s*(trailer.*?startxref\s+)\d+(\s+%%EOF\s*)$", re.S)


def met_rijkoppen(pdf: bytes, kolom: int) -> bytes:
    """In: een PDF van Typst en de kolom die de rij benoemt. Uit: dezelfde PDF, met die cellen als kop van hun rij.

    Fout: ValueError als de PDF anders in elkaar zit dan verwacht.
    """
    gevonden = _PLAATSEN.search(pdf)
    if gevonden is None:
        raise ValueError("De PDF heeft een onbekende opbouw; past de versie van Typst wel?")
    plekken = [int(regel[:10]) for regel in gevonden[2].split(b"\n") if regel[17:18] == b"n"]
    grenzen = [*sorted(plekken), gevonden.start()]
    nieuw, verhuisd = [pdf[: grenzen[0]]], {}
    positie = len(nieuw[0])
    for begin, einde in itertools.pairwise(grenzen):
        ding = pdf[begin:einde]
        if b"/Type/StructElem/S/T" in ding[:60]:
            ding = _cel(_RAND.sub(b"", ding), kolom)
        verhuisd[begin] = positie
        nieuw.append(ding)
        positie += len(ding)
    regels = re.sub(rb"(\d{10})( \d{5} n)", lambda r: b"%010d%s" % (verhuisd[int(r[1])], r[2]), gevonden[2])
    return b"".join([*nieuw, b"xref\n0 ", gevonden[1], b"\n", regels, gevonden[3], b"%d" % positie, gevonden[4]])


def _cel(ding: bytes, kolom: int) -> bytes:
    """Zet een cel om. ``Headers`` verdwijnt: dan gelden kolomkop en rijkop samen (ISO 32000-1, 14.8.5.7)."""
    cel = _CEL.search(ding)
    if cel is None:
        return ding
    is_kop = int(cel[4]) == kolom and cel[6].strip() != b""  # een lege cel benoemt niets
    soort, bereik = (b"/TH", b"/Scope/Row") if is_kop else (b"/TD", b"")
    return ding[: cel.start()] + cel[1] + soort + cel[2] + bereik + cel[5] + ding[cel.end():]

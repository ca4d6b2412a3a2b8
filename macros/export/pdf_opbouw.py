"""Leest de objecten van een PDF van Typst en schrijft ze klein weer op.

Typst zet elk object als gewone tekst in het bestand, met een tabel van plaatsen (ISO 32000-1, 7.5.4). De labels voor
een schermlezer wegen daardoor meer dan de tekst zelf. Samen ingepakt (7.5.7 en 7.5.8) is een boek een derde zo groot.
"""

from __future__ import annotations

import itertools
import re
import zlib
from collections.abc import Iterator, Mapping

PER_PAK = 200
_PLAATSEN = re.compile(
    rb"xref\n0 (\d+)\n((?:\d{10} \d{5} [nf][ \r]\n?)+)\s*trailer\s*<<(.*)>>\s*startxref\s+\d+\s+%%EOF\s*$", re.S)
_BEGIN, _EIND = re.compile(rb"\d+ 0 obj\s"), b"endobj"


def lees(pdf: bytes) -> tuple[dict[int, bytes], bytes]:
    """In: een PDF van Typst. Uit: per nummer het object, en wat in de trailer staat. Fout: ValueError."""
    gevonden = _PLAATSEN.search(pdf)
    if gevonden is None:
        raise ValueError("De PDF heeft een onbekende opbouw; past de versie van Typst wel?")
    plekken = {nummer: int(regel[:10]) for nummer, regel in enumerate(gevonden[2].split(b"\n")) if regel[17:18] == b"n"}
    grenzen = dict(itertools.pairwise([*sorted(plekken.values()), gevonden.start()]))
    objecten = {}
    for nummer, begin in plekken.items():
        ding = pdf[begin: grenzen[begin]].rstrip()
        kop = _BEGIN.match(ding)
        if kop is None or not ding.endswith(_EIND):
            raise ValueError("De PDF heeft een onbekende opbouw; past de versie van Typst wel?")
        objecten[nummer] = ding[kop.end(): -len(_EIND)].strip()
    return objecten, gevonden[3]


def schrijf(objecten: Mapping[int, bytes], trailer: bytes) -> bytes:
    """In: wat ``lees`` gaf. Uit: de PDF met alles wat geen stroom is in pakketten."""
    uit, plaatsen = bytearray(b"%PDF-1.7\n%\x80\x80\x80\x80\n"), {0: (0, 0, 65535)}

    def zet(nummer: int, inhoud: bytes) -> None:
        plaatsen[nummer] = (1, len(uit), 0)
        uit.extend(b"%d 0 obj\n%s\nendobj\n" % (nummer, inhoud))

    los = [nummer for nummer, inhoud in objecten.items() if not inhoud.endswith(b"endstream")]
    for nummer in sorted(objecten.keys() - set(los)):
        zet(nummer, objecten[nummer])
    volgend = max(objecten) + 1
    for pak in _pakken(sorted(los)):
        kop, romp = b"", b""
        for plek, nummer in enumerate(pak):
            plaatsen[nummer] = (2, volgend, plek)
            kop += b"%d %d " % (nummer, len(romp))
            romp += objecten[nummer] + b" "
        zet(volgend, _stroom(b"/Type/ObjStm/N %d/First %d" % (len(pak), len(kop)), kop + romp))
        volgend += 1
    begin = len(uit)
    plaatsen[volgend] = (1, begin, 0)
    tabel = b"".join(b"%c%s%s" % (soort, plek.to_bytes(4), rest.to_bytes(2))
                     for soort, plek, rest in (plaatsen.get(nummer, (0, 0, 65535)) for nummer in range(volgend + 1)))
    kop = re.sub(rb"/Size \d+", b"/Size %d" % (volgend + 1), trailer.strip())
    uit.extend(b"%d 0 obj\n%s\nendobj\n" % (volgend, _stroom(b"/Type/XRef/W[1 4 2]" + kop, tabel)))
    return bytes(uit) + b"startxref\n%d\n%%%%EOF\n" % begin


def _pakken(nummers: list[int]) -> Iterator[list[int]]:
    yield from (nummers[plek: plek + PER_PAK] for plek in range(0, len(nummers), PER_PAK))


def _stroom(kop: bytes, inhoud: bytes) -> bytes:
    klein = zlib.compress(inhoud)  # kleiner dan zo scheelt een honderdste en kost de helft meer tijd
    return b"<<%s/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream" % (kop, len(klein), klein)

"""Van lopende tekst naar zinnen en woorden."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

CODE = "\ue002"
"""Staat op de plaats van code of een webadres: het telt als één woord en wordt niet gespeld."""

Soort = Literal["lopend", "cel", "kop"]
"""``lopend`` is wat een lezer als zinnen leest; ``cel`` staat in een tabel, ``kop`` is een kop, naam of label."""



def woordenrij(tekst: str) -> frozenset[str]:
    """In: woorden met spaties of regeleinden ertussen. Uit: die woorden."""
    return frozenset(tekst.split())


MIDDEN = woordenrij("""
    a.d. art. bijv. blz. bv. ca. circa. cf. d.d. d.i. d.m.v. d.w.z. dhr. dr. drs. evt. fig. i.c. i.o. i.o.m. i.p.v.
    i.s.m. i.v.m. incl. ir. excl. jl. m.a.w. m.b.t. m.b.v. m.i. m.i.v. m.n. m.u.v. max. mevr. min. mr. n.a.v. n.v.t.
    nl. nr. nrs. o.a. o.b.v. o.i.d. o.l.v. p. pag. par. prof. resp. st. t.a.v. t.b.v. t.g.v. t.o.v. tel. vgl. vs. z.g.
    zgn. zg.
""")
"""Afkortingen waarna de zin doorgaat. Na enz., etc., e.d. en c.s. beslist de hoofdletter erna."""

_EINDE = re.compile(r"([.!?…]+)([\"”’»)\]]*)(\s+)")
_BEGIN = re.compile(rf"[\"“„‘«(\[]*(?:[A-ZÀ-Þ0-9{CODE}]|[’'][a-z]\b)")
_VOORLETTERS = re.compile(r"^[A-Z]\.$|(?:^|\s)(?:[A-Z]\.){2,}$")
_WOORD = re.compile(rf"{CODE}|[^\W_]+(?:[-’'./&,][^\W_]+)*")


def splits(tekst: str) -> Iterator[tuple[int, str]]:
    """In: een alinea. Uit: elke zin met de plek waar zij begint. Een regel van een lijst is al een eigen alinea."""
    begin = 0
    for einde in _EINDE.finditer(tekst):
        if _zin_uit(tekst, begin, einde):
            yield from _ontdaan(tekst, begin, einde.end(2))
            begin = einde.end()
    yield from _ontdaan(tekst, begin, len(tekst))


def _ontdaan(tekst: str, begin: int, einde: int) -> Iterator[tuple[int, str]]:
    stuk = tekst[begin:einde]
    if _WOORD.search(stuk):
        yield begin + len(stuk) - len(stuk.lstrip()), " ".join(stuk.split())


def _zin_uit(tekst: str, begin: int, einde: re.Match[str]) -> bool:
    if not _BEGIN.match(tekst, einde.end()):
        return False
    if einde[1] != ".":
        return True
    voor = tekst[begin : einde.end(1)]
    laatste = voor.split()[-1].lstrip("(“‘\"").lower()
    return laatste not in MIDDEN and not _VOORLETTERS.search(voor)


def woorden(zin: str) -> list[str]:
    """Uit: de woorden van de zin; een samenstelling met een streepje en een getal zijn elk één woord."""
    return _WOORD.findall(zin)


@dataclass(frozen=True)
class Zin:
    """Eén zin met de plek waar de auteur haar schreef en het deel van de site waar zij staat."""

    tekst: str
    bestand: str
    regel: int
    deel: str
    soort: Soort

    @cached_property
    def woorden(self) -> list[str]:
        """De woorden van de zin."""
        return woorden(self.tekst)

    @property
    def plaats(self) -> str:
        """``bestand:regel``."""
        return f"{self.bestand}:{self.regel}"


def zinnen_in(alinea: str, bestand: str, regel: int, deel: str, soort: Soort) -> Iterator[Zin]:
    """In: een alinea met haar regeleinden en de regel waar zij begint. Uit: haar zinnen, elk met de eigen regel."""
    for plek, zin in splits(alinea):
        yield Zin(zin, bestand, regel + alinea.count("\n", 0, plek), deel, soort)

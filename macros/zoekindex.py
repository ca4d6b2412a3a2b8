"""Maakt van de zoekindex van het thema een kleine: wat overal staat één keer, en de zinnen die het meest zeggen.

Een lezer haalt de index op bij het eerste zoeken. Daarom heeft zij een begroting: past de tekst daar niet in, dan
vallen eerst de zinnen af met alleen woorden die al op hun pagina staan of op heel veel pagina's voorkomen.
"""

from __future__ import annotations

import gzip
import html
import json
import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from .zoektaal import STOPWOORDEN, kale_tekst, woorden

BEGROTING = 88_000
"""Bytes die de index ingepakt mag zijn; met het script samen blijft het zoeken onder 120 kB."""
RUIM = 100_000_000
"""Zonder begroting, voor de voorvertoning: daar telt elke tel."""
ZELDZAAM = 5
"""Een woord op hoogstens zo veel pagina's blijft altijd te vinden, ook als zijn zin afvalt."""
SCHEIDING = "[^0-9A-Za-zÀ-ɏ]+"
NIET = {"bronnen", "erbij", "cijfers-op-deze-pagina"}
"""Stukken onder aan een pagina die alleen naar andere pagina's wijzen."""
VOORRANG = ["checklist", "sjabloon", "stap", "storing", "casus", "rol", "draaiboek", "thema", "fase", "pagina"]
_ZIN = re.compile(r"(?<=[.?!])\s+(?=[A-Z0-9‘“])")


@dataclass
class Wijzer:
    """Wat het zoeken van een pagina weet behalve haar tekst. Een ``heel`` stuk blijft altijd volledig."""

    soort: str
    merk: str
    zoekwoorden: list[str] = field(default_factory=list)
    heel: bool = False


@dataclass
class _Zin:
    tekst: str
    vast: bool
    waarde: float = 0.0


def maak_index(ruw: dict[str, Any], wijzers: dict[str, Wijzer], erbij: Iterable[dict[str, Any]],
               begroting: int = BEGROTING) -> str:
    """In: de instellingen van het thema met per stuk zijn blokken tekst, per adres een wijzer, en extra ingangen.

    Uit: de JSON van de kleine index.
    """
    docs = [doc for doc in ruw["docs"] if doc["location"].partition("#")[2] not in NIET]
    zinnen = _zinnen(docs, wijzers)
    eigen = _eigen_woorden(docs, zinnen)
    telling = Counter(woord for rij in eigen.values() for woord in rij)
    _weeg(docs, zinnen, telling, len(eigen))
    velden = {veld: {"boost": 1} for veld in ("title", "text", "tags", "zoekwoorden", "rest")}
    config = {**ruw["config"], "separator": SCHEIDING, "pipeline": [], "fields": velden}
    zeldzaam = {pagina: {w for w in rij if telling[w] <= ZELDZAAM and len(w) > 2} for pagina, rij in eigen.items()}
    extra = list(erbij)

    def schrijf(grens: float) -> str:
        uit = _ingangen(docs, zinnen, wijzers, zeldzaam, grens)
        return json.dumps({"config": config, "docs": uit + extra}, ensure_ascii=False, separators=(",", ":"))

    tekst, laag, hoog = schrijf(0.0), 0.0, 64.0
    if begroting == RUIM or _ingepakt(tekst) <= begroting:
        return tekst
    for _ in range(8):
        midden = (laag + hoog) / 2
        laag, hoog = (laag, midden) if _ingepakt(schrijf(midden)) <= begroting else (midden, hoog)
    return schrijf(hoog)


def alineas(blokken: Iterable[str]) -> str:
    """In: gewone tekst in blokken. Uit: die tekst zoals het zoekscript van het thema haar leest, met een merk om elk blok."""
    return "".join(f"<p>{html.escape(blok, quote=False)}</p>" for blok in blokken)


def _ingepakt(tekst: str) -> int:
    return len(gzip.compress(tekst.encode(), 9, mtime=0))


def _zinnen(docs: list[dict[str, Any]], wijzers: dict[str, Wijzer]) -> list[list[list[_Zin]]]:
    """Uit: per ingang de blokken met hun zinnen; wat op meer pagina's staat, alleen op de pagina waar het hoort."""
    def rang(nummer: int) -> tuple[int, int]:
        wijzer = wijzers.get(docs[nummer]["location"].partition("#")[0])
        soort = wijzer.soort if wijzer else ""
        return VOORRANG.index(soort) if soort in VOORRANG else len(VOORRANG), nummer

    gezien: set[tuple[str, ...]] = set()
    uit: list[list[list[_Zin]]] = [[] for _ in docs]
    for nummer in sorted(range(len(docs)), key=rang):
        wijzer = wijzers.get(docs[nummer]["location"].partition("#")[0])
        for blok in docs[nummer]["blokken"]:
            rij: list[_Zin] = []
            for zin in _ZIN.split(" ".join(blok.split())):
                sleutel = tuple(woorden(zin))
                if not sleutel or (len(sleutel) > 3 and sleutel in gezien):
                    continue
                gezien.add(sleutel)
                rij.append(_Zin(zin, bool(wijzer and wijzer.heel) or not (uit[nummer] or rij)))
            if rij:
                uit[nummer].append(rij)
    return uit


def _eigen_woorden(docs: list[dict[str, Any]], zinnen: list[list[list[_Zin]]]) -> dict[str, set[str]]:
    """Uit: per pagina alle woorden van haar tekst."""
    uit: dict[str, set[str]] = {}
    for doc, blokken in zip(docs, zinnen, strict=True):
        uit.setdefault(doc["location"].partition("#")[0], set()).update(
            w for blok in blokken for zin in blok for w in woorden(zin.tekst))
    return uit


def _weeg(docs: list[dict[str, Any]], zinnen: list[list[list[_Zin]]], telling: Counter[str], paginas: int) -> None:
    """Geeft elke zin haar waarde: wat zij aan haar pagina toevoegt, per 100 tekens; een zeldzaam woord telt zwaar."""
    gezien: dict[str, set[str]] = {}
    for vast in (True, False):
        for doc, blokken in zip(docs, zinnen, strict=True):
            al = gezien.setdefault(doc["location"].partition("#")[0], set())
            if vast:
                al.update(woorden(doc["title"]))
            for zin in (z for blok in blokken for z in blok if z.vast == vast):
                nieuw = {w for w in woorden(zin.tekst) if len(w) > 2 and w not in STOPWOORDEN} - al
                winst = sum(math.log(paginas / telling[w]) ** 2 for w in nieuw)
                zin.waarde = 100 * winst / (len(zin.tekst) + 40)
                al |= nieuw


def _ingangen(docs: list[dict[str, Any]], zinnen: list[list[list[_Zin]]], wijzers: dict[str, Wijzer],
              zeldzaam: dict[str, set[str]], grens: float) -> list[dict[str, Any]]:
    """Uit: de ingangen met de zinnen vanaf deze waarde; zeldzame woorden uit andere zinnen blijven bij de pagina."""
    uit: list[dict[str, Any]] = []
    koppen: dict[str, dict[str, Any]] = {}
    heeft: dict[str, set[str]] = {}
    for doc, blokken in zip(docs, zinnen, strict=True):
        pagina, _, anker = doc["location"].partition("#")
        stukken = [[zin.tekst for zin in blok if zin.vast or zin.waarde >= grens] for blok in blokken]
        tekst = alineas(" ".join(stuk) for stuk in stukken if stuk)
        if anker and not tekst:
            continue
        al = heeft.setdefault(pagina, set())
        al.update(woorden(doc["title"]), *(woorden(zin) for stuk in stukken for zin in stuk))
        uit.append({"location": doc["location"], "title": kale_tekst(doc["title"]), "text": tekst})
        koppen.setdefault(pagina, uit[-1])
        if not anker and pagina in wijzers:
            uit[-1]["tags"] = [wijzers[pagina].merk]
            if wijzers[pagina].zoekwoorden:
                uit[-1]["zoekwoorden"] = " ".join(wijzers[pagina].zoekwoorden)
    for pagina, kop in koppen.items():
        if rest := zeldzaam[pagina] - heeft[pagina]:
            kop["rest"] = " ".join(sorted(rest))
    return uit

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
ZELDZAAM = 5
"""Een woord op hoogstens zo veel pagina's blijft altijd te vinden, ook als zijn zin afvalt."""
SCHEIDING = "[^0-9A-Za-zÀ-ɏ]+"
NIET = {"bronnen", "erbij", "cijfers-op-deze-pagina"}
"""Stukken onder aan een pagina die alleen naar andere pagina's wijzen."""
VOORRANG = ["checklist", "sjabloon", "stap", "storing", "casus", "rol", "draaiboek", "thema", "fase", "begrip", "pagina"]
_BLOK = re.compile(r"</?(?:p|li|ol|ul|pre)>")
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
    """In: de index van het thema, per adres een wijzer en extra ingangen. Uit: de JSON van de kleine index."""
    docs = [doc for doc in ruw["docs"] if doc["location"].partition("#")[2] not in NIET]
    zinnen = _zinnen(docs, wijzers)
    _weeg(docs, zinnen)
    velden = {"title": {"boost": 1}, "text": {"boost": 1}, "tags": {"boost": 1}, "zoekwoorden": {"boost": 1},
              "rest": {"boost": 1}}
    config = {**ruw["config"], "separator": SCHEIDING, "pipeline": [], "fields": velden}
    extra = list(erbij)
    laag, hoog, tekst = 0.0, 64.0, _json(config, docs, zinnen, wijzers, extra, 0.0)
    if _ingepakt(tekst) <= begroting:
        return tekst
    for _ in range(8):
        midden = (laag + hoog) / 2
        poging = _json(config, docs, zinnen, wijzers, extra, midden)
        past = _ingepakt(poging) <= begroting
        laag, hoog, tekst = (laag, midden, poging) if past else (midden, hoog, tekst)
    return _json(config, docs, zinnen, wijzers, extra, hoog)


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
        for blok in _BLOK.split(docs[nummer]["text"]):
            rij = []
            for zin in _ZIN.split(kale_tekst(blok)):
                sleutel = tuple(woorden(zin))
                if not sleutel or (len(sleutel) > 3 and sleutel in gezien):
                    continue
                gezien.add(sleutel)
                rij.append(_Zin(zin, bool(wijzer and wijzer.heel) or not uit[nummer] and not rij))
            if rij:
                uit[nummer].append(rij)
    return uit


def _weeg(docs: list[dict[str, Any]], zinnen: list[list[list[_Zin]]]) -> None:
    """Geeft elke zin haar waarde: wat zij aan haar pagina toevoegt, per 100 tekens; een zeldzaam woord telt zwaar."""
    telling: Counter[str] = Counter()
    per_pagina: dict[str, set[str]] = {}
    for doc, blokken in zip(docs, zinnen, strict=True):
        eigen = per_pagina.setdefault(doc["location"].partition("#")[0], set())
        eigen.update(w for blok in blokken for zin in blok for w in woorden(zin.tekst))
    for eigen in per_pagina.values():
        telling.update(eigen)
    gezien: dict[str, set[str]] = {pagina: set() for pagina in per_pagina}
    for vast in (True, False):
        for doc, blokken in zip(docs, zinnen, strict=True):
            al = gezien[doc["location"].partition("#")[0]]
            if vast:
                al.update(woorden(doc["title"]))
            for zin in (z for blok in blokken for z in blok if z.vast == vast):
                nieuw = {w for w in woorden(zin.tekst) if len(w) > 2 and w not in STOPWOORDEN} - al
                winst = sum(math.log(len(per_pagina) / telling[w]) ** 2 for w in nieuw)
                zin.waarde = 100 * winst / (len(zin.tekst) + 40)
                al |= nieuw


def _json(config: dict[str, Any], docs: list[dict[str, Any]], zinnen: list[list[list[_Zin]]],
          wijzers: dict[str, Wijzer], extra: list[dict[str, Any]], grens: float) -> str:
    uit: list[dict[str, Any]] = []
    koppen: dict[str, dict[str, Any]] = {}
    alles: dict[str, list[str]] = {}
    for doc, blokken in zip(docs, zinnen, strict=True):
        pagina, _, anker = doc["location"].partition("#")
        alles.setdefault(pagina, []).extend(zin.tekst for blok in blokken for zin in blok)
        stukken = [" ".join(zin.tekst for zin in blok if zin.vast or zin.waarde >= grens) for blok in blokken]
        tekst = "".join(f"<p>{html.escape(stuk, quote=False)}</p>" for stuk in stukken if stuk)
        if anker and not tekst:
            continue
        uit.append({"location": doc["location"], "title": kale_tekst(doc["title"]), "text": tekst})
        koppen.setdefault(pagina, uit[-1])
        if not anker and pagina in wijzers:
            uit[-1]["tags"] = [wijzers[pagina].merk]
            if wijzers[pagina].zoekwoorden:
                uit[-1]["zoekwoorden"] = " ".join(wijzers[pagina].zoekwoorden)
    _rest(uit, koppen, alles)
    return json.dumps({"config": config, "docs": uit + extra}, ensure_ascii=False, separators=(",", ":"))


def _rest(uit: list[dict[str, Any]], koppen: dict[str, dict[str, Any]], alles: dict[str, list[str]]) -> None:
    """Zet bij elke pagina de zeldzame woorden uit zinnen die afvielen: ook die blijven te vinden."""
    eigen = {pagina: {w for tekst in teksten for w in woorden(tekst)} for pagina, teksten in alles.items()}
    telling = Counter(w for rij in eigen.values() for w in rij)
    heeft: dict[str, set[str]] = {}
    for doc in uit:
        heeft.setdefault(doc["location"].partition("#")[0], set()).update(woorden(f"{doc['title']} {kale_tekst(doc['text'])}"))
    for pagina, kop in koppen.items():
        rest = {w for w in eigen[pagina] - heeft[pagina] if telling[w] <= ZELDZAAM and len(w) > 2}
        if rest:
            kop["rest"] = " ".join(sorted(rest))

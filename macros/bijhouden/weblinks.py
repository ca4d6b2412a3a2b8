"""Kijkt na of de links naar andere sites nog werken: rustig, met een geheugen, en ook eerlijk als er geen internet is."""

from __future__ import annotations

import datetime
import json
import re
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from ..errors import Meldingen
from ..links import zonder_code
from ..schijf import schrijf_heel

WACHT = 1.0
"""Seconden tussen twee vragen aan dezelfde site."""
HOUDBAAR = datetime.timedelta(days=7)
"""Zo lang onthouden wij dat een link werkte; een link die niet werkte, vragen wij elke keer opnieuw."""
_ADRES = re.compile(r"https?://[^\s<>\"'`\])}]+")
_VOORBEELD = re.compile(r"(^|\.)(example(\.(org|com|net))?|test|invalid|localhost)$")
_AFZENDER = "Handreiking-linkcontrole (kijkt hoogstens een keer per week of een link nog werkt)"
_LATER = {403, 405, 429, 501}
"""Deze antwoorden zeggen niet dat de pagina weg is: de site wil dit soort vragen niet, of nu even niet."""


@dataclass(frozen=True)
class Antwoord:
    """``code`` is wat de site zei, of 0 als zij niet te bereiken was; ``naar`` is het adres waar de vraag uitkwam."""

    code: int
    naar: str = ""


Vraag = Callable[[str], Antwoord]


def verzamel(docs: Path) -> dict[str, list[tuple[str, int]]]:
    """In: de map docs. Uit: elk adres van een andere site, met de plaatsen (bestand, regel) waar het staat."""
    uit: dict[str, list[tuple[str, int]]] = {}
    for pad in sorted([*docs.rglob("*.md"), *docs.rglob("*.yml")]):
        if "_voorbeelden" in pad.parts:
            continue
        tekst = pad.read_text(encoding="utf-8-sig")
        tekst = zonder_code(tekst) if pad.suffix == ".md" else re.sub(r"(?m)(^|\s)#.*$", "", tekst)
        for gevonden in _ADRES.finditer(tekst):
            adres = gevonden[0].rstrip(".,;:!?*_")
            if not _VOORBEELD.search(urlsplit(adres).hostname or "localhost"):
                plek = (f"{docs.name}/{pad.relative_to(docs).as_posix()}", tekst.count("\n", 0, gevonden.start()) + 1)
                uit.setdefault(adres, []).append(plek)
    return uit


def vraag_site(adres: str) -> Antwoord:
    """Vraagt een site of het adres er is: eerst alleen de kop, en als zij dat niet wil de pagina."""
    antwoord = Antwoord(0)
    for hoe in ("HEAD", "GET"):
        vraag = urllib.request.Request(adres, method=hoe, headers={"User-Agent": _AFZENDER})  # noqa: S310 - alleen http en https
        try:
            with urllib.request.urlopen(vraag, timeout=15) as gekregen:  # noqa: S310
                return Antwoord(int(gekregen.status), str(gekregen.url))
        except urllib.error.HTTPError as fout:
            antwoord = Antwoord(fout.code)
            fout.close()
        except (OSError, ValueError):
            return Antwoord(0)
    return antwoord


def kijk_na(adressen: list[str], cache: Path, vandaag: datetime.date, vraag: Vraag = vraag_site,
            wacht: Callable[[float], None] = time.sleep) -> dict[str, Antwoord]:
    """In: de adressen en de map voor het geheugen. Uit: per adres het antwoord; dezelfde site krijgt rustig een vraag tegelijk."""
    bestand = cache / "weblinks.json"
    geheugen = _lees(bestand)
    laatst: dict[str, float] = {}
    uit: dict[str, Antwoord] = {}
    for adres in adressen:
        bewaard = geheugen.get(adres)
        if bewaard and bewaard[0] == 200 and vandaag - datetime.date.fromisoformat(bewaard[2]) < HOUDBAAR:
            uit[adres] = Antwoord(200, bewaard[1])
            continue
        site = urlsplit(adres).netloc
        if site in laatst and (rust := laatst[site] + WACHT - time.monotonic()) > 0:
            wacht(rust)
        uit[adres] = vraag(adres)
        laatst[site] = time.monotonic()
        geheugen[adres] = (uit[adres].code, uit[adres].naar, vandaag.isoformat())
    cache.mkdir(parents=True, exist_ok=True)
    schrijf_heel(bestand, json.dumps(geheugen, indent=1, sort_keys=True).encode())
    return uit


def _lees(bestand: Path) -> dict[str, tuple[int, str, str]]:
    """Uit: het geheugen; een bestand dat bedorven is, telt niet."""
    try:
        rijen = json.loads(bestand.read_text(encoding="utf-8"))
        for _, _, dag in rijen.values():
            datetime.date.fromisoformat(dag)
    except (OSError, ValueError, AttributeError, TypeError):
        return {}
    return dict(rijen)


def weblinks(docs: Path, cache: Path, vandaag: datetime.date, vraag: Vraag = vraag_site) -> int:
    """De opdracht ``links``. Uit: 1 als een link niet meer werkt, anders 0; ook zonder internet, en dat staat er dan."""
    gevonden, meldingen = verzamel(docs), Meldingen()
    antwoorden = kijk_na(list(gevonden), cache, vandaag, vraag)
    if antwoorden and all(antwoord.code == 0 for antwoord in antwoorden.values()):
        print(f"Geen internet: {len(antwoorden)} links naar andere sites zijn niet nagekeken.")
        return 0
    for adres, antwoord in antwoorden.items():
        for plek in gevonden[adres]:
            _meld(plek, adres, antwoord, meldingen)
    meldingen.zeg_aandacht()
    for fout in meldingen.gesorteerd():
        print(fout)
    weg = len({adres for adres, antwoord in antwoorden.items() if _kapot(antwoord)})
    print(f"{len(antwoorden)} links naar andere sites nagekeken; {weg} {'werkt' if weg == 1 else 'werken'} niet." if weg else
          f"{len(antwoorden)} links naar andere sites nagekeken; alles werkt.")
    return 1 if weg else 0


def _kapot(antwoord: Antwoord) -> bool:
    return antwoord.code == 0 or (antwoord.code >= 400 and antwoord.code not in _LATER)


def _meld(plek: tuple[str, int], adres: str, antwoord: Antwoord, meldingen: Meldingen) -> None:
    if _kapot(antwoord):
        reden = f"de site zegt {antwoord.code}" if antwoord.code else "de site is niet te bereiken"
        meldingen.fout(*plek, f'De link "{adres}" werkt niet: {reden}.', "Zoek het nieuwe adres, of haal de link weg.")
    elif antwoord.code in _LATER:
        meldingen.let_op(*plek, f'De link "{adres}" is niet na te kijken: de site zegt {antwoord.code}.', "Open de link zelf.")
    elif antwoord.naar and antwoord.naar.rstrip("/") != adres.partition("#")[0].rstrip("/"):
        meldingen.let_op(*plek, f'De link "{adres}" komt uit op "{antwoord.naar}".', "Neem dat adres over als het blijft.")

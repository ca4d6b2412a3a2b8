"""De opdracht ``start.py haal-op``: maakt van de voorbeelden van een regio concepten. Wat van buiten komt, is niet te vertrouwen.

Wij weigeren liever te veel dan te weinig: een redacteur kan een voorbeeld altijd nog overtypen.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from ..errors import Meldingen
from ..links import adresdeel
from ..loader import Document, maak
from ..model.pagina import Casus
from ..model.uitwisseling import Ingezonden, Uitwisseling

GROOTST = 1_000_000
_DIEP, _NAAM = 12, 60
_WEIGER = (
    (re.compile(r"[{}]"), "accolades (een macro of een kenmerk)"),
    (re.compile(r"<[a-z!/?]", re.I), "HTML"),
    (re.compile(r"&#?\w{1,32};"), "een teken in code"),
    (re.compile(r"!\["), "een afbeelding"),
    (re.compile(r"\]\s*[(:]\s*<?\s*(?!https://|mailto:)", re.I), "een link die niet met https begint"),
    (re.compile(r"\b(javascript|vbscript|data|file)\s*:", re.I), "een link naar code of een bestand"),
    (re.compile(r"^\s*(---|\.\.\.)\s*$", re.M), "een regel met alleen streepjes of punten"),
    (re.compile(r"[^\x20-\x7e\n\u00a0-\ufffd]|[\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]"), "een onzichtbaar teken"),
)


def haal_op(bestanden: list[str], doel: Path) -> int:
    """In: de bestanden, en de map voor concepten. Uit: 0 als alles goed was. Van een bestand met een fout komt niets."""
    afloop = 0
    for naam in bestanden:
        meldingen = Meldingen()
        uitwisseling = lees(Path(naam), meldingen)
        stukken = list(concepten(uitwisseling, naam, meldingen)) if uitwisseling else []
        for pad, _ in stukken:
            if (doel / pad).exists():
                meldingen.fout(naam, None, f'Het concept "{pad}" is er al.', f"Haal {doel.as_posix()}/{pad} eerst weg.")
        if meldingen.fouten:
            afloop = 1
            meldingen.zeg_fouten()
            print(f"{naam}: er is niets overgenomen.", file=sys.stderr)
            continue
        for pad, tekst in stukken:
            (doel / pad).parent.mkdir(parents=True, exist_ok=True)
            (doel / pad).write_text(tekst, encoding="utf-8", newline="\n")
            print(f"{doel.as_posix()}/{pad}")
        aantal = "1 concept" if len(stukken) == 1 else f"{len(stukken)} concepten"
        print(f"{naam}: {aantal}. Lees alles na en verplaats wat goed is naar docs/praktijk.")
    return afloop


def lees(pad: Path, meldingen: Meldingen) -> Uitwisseling | None:
    """In: een bestand van een regio. Uit: de inhoud, of None na meldingen."""
    naam = pad.as_posix()
    if not pad.is_file():
        meldingen.fout(naam, None, "Dit bestand is er niet.", "Kijk naar de naam en de map.")
        return None
    if pad.stat().st_size > GROOTST:
        meldingen.fout(naam, None, f"Dit bestand is groter dan {GROOTST // 1000} kB.", "Vraag de regio om minder voorbeelden tegelijk.")
        return None
    try:
        data = json.loads(pad.read_bytes().decode("utf-8"), parse_constant=_geen_getal)
        diepte = _diepte(data)
    except (ValueError, RecursionError):
        meldingen.fout(naam, None, "Dit is geen goed JSON-bestand.", "Haal casussen.json opnieuw op bij de site van de regio.")
        return None
    if not isinstance(data, dict) or diepte > _DIEP:
        meldingen.fout(naam, None, "Dit is geen casussen.json van een handreiking.", "Haal casussen.json op bij de site van de regio.")
        return None
    return maak(Uitwisseling, Document(naam, data), meldingen)


def concepten(uitwisseling: Uitwisseling, naam: str, meldingen: Meldingen) -> Iterator[tuple[str, str]]:
    """In: de inhoud van een bestand. Uit: per voorbeeld (pad van het concept, tekst); wat niet deugt, geeft een melding."""
    regio = adresdeel(uitwisseling.regio)[:_NAAM].strip("-")
    gezien: set[str] = set()
    for ander in _geweigerd({"regio": uitwisseling.regio, "site": uitwisseling.site}):
        meldingen.fout(naam, None, f"Bij de regio staat {ander}.", "Vraag de regio om dit te verbeteren.")
    if not regio:
        meldingen.fout(naam, None, "De naam van de regio heeft geen letters.", "Vraag de regio om naam_regio in te vullen.")
    for casus in uitwisseling.casussen:
        bestand = f"{naam} ({casus.id})"
        if casus.id in gezien:
            meldingen.fout(bestand, None, "Dit voorbeeld staat er twee keer.", "Vraag de regio om het te verbeteren.")
        gezien.add(casus.id)
        for ander in _geweigerd([casus.kop, casus.tekst]):
            meldingen.fout(bestand, None, f"Er staat {ander} in.", "Dat nemen wij niet over. Vraag de regio om gewone tekst.")
        kop = _kop(casus, bestand, meldingen)
        if kop is not None:
            yield f"{regio}/{casus.id}.md", _pagina(uitwisseling, kop, casus.tekst)


def _kop(casus: Ingezonden, bestand: str, meldingen: Meldingen) -> dict[str, Any] | None:
    """Uit: de kop zoals het model hem aanneemt."""
    try:
        return Casus.model_validate(casus.kop).model_dump(mode="json", exclude_defaults=True)
    except ValidationError:
        maak(Casus, Document(bestand, casus.kop), meldingen)  # zegt wat er mis is, in gewone taal
        return None


def _pagina(uitwisseling: Uitwisseling, kop: dict[str, Any], tekst: str) -> str:
    """Uit: de pagina, met waar zij vandaan komt."""
    waar = f", {uitwisseling.site}" if uitwisseling.site else ""
    velden = yaml.safe_dump(kop, allow_unicode=True, sort_keys=False, width=130)
    return (f"---\n# Concept uit: {uitwisseling.regio}{waar}. Kijk feiten, bronnen en namen na voordat u het verplaatst.\n"
            f"{velden}---\n\n{tekst.strip()}\n\nDit voorbeeld komt uit de uitgave van {uitwisseling.regio}.\n\n{{{{ blok() }}}}\n")


def _geweigerd(waarde: Any) -> Iterator[str]:
    """Uit: wat er in een tekst staat dat wij niet overnemen, ook in wat erin zit."""
    if isinstance(waarde, dict):
        for naam, deel in waarde.items():
            yield from _geweigerd(naam)
            yield from _geweigerd(deel)
    elif isinstance(waarde, list):
        for deel in waarde:
            yield from _geweigerd(deel)
    elif isinstance(waarde, str):
        yield from (wat for patroon, wat in _WEIGER if patroon.search(waarde))


def _diepte(waarde: Any) -> int:
    if isinstance(waarde, (dict, list)):
        return 1 + max((_diepte(deel) for deel in (waarde.values() if isinstance(waarde, dict) else waarde)), default=0)
    return 0


def _geen_getal(naam: str) -> float:
    raise ValueError(naam)

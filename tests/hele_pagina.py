"""Maakt elke pagina helemaal, in dit proces en zonder MkDocs: laden, macro's, Markdown, schoonmaak, kader en alle controles."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from markdown import Markdown

from macros.bouw import Bouw
from macros.controle import controleer, controleer_datums
from macros.controle_bestanden import controleer_bestanden
from macros.errors import Meldingen
from macros.export.downloads import Download
from macros.geheugen import Geheugen
from macros.handreiking import Handreiking, laad
from macros.tabelkaart import Tabelkaarten
from macros.uitleg import Uitlegger
from tests.heel_project import WORTEL


@dataclass
class Gemaakt:
    """Wat er van de map docs werd: het geheel, per pad de HTML, en alle meldingen."""

    geheel: Handreiking
    html: dict[str, str]
    meldingen: Meldingen


@cache
def _uitbreidingen() -> list[str | dict[str, dict[str, Any]]]:
    instellingen = yaml.safe_load((WORTEL / "mkdocs.yml").read_text(encoding="utf-8"))
    return list(instellingen["markdown_extensions"])


def maak_paginas(docs: Path, alleen: set[str] | None = None) -> Gemaakt:
    """In: de map docs, en eventueel de paden die nodig zijn. Uit: elke pagina zoals zij op de site komt, zonder de schil."""
    meldingen = Meldingen()
    geheel = laad(docs, meldingen)
    controleer(geheel, meldingen)
    controleer_datums(geheel, meldingen, datetime.date(2026, 11, 22))
    controleer_bestanden(docs, geheel.regiomap, meldingen)
    downloads: dict[str, list[Download]] = {}
    bouw = Bouw(geheel, meldingen, docs / "nergens", docs / "nergens", downloads, Geheugen(), docs / "nergens",
                heel=not meldingen.fouten)
    namen = [u if isinstance(u, str) else next(iter(u)) for u in _uitbreidingen()]
    opties = {naam: waarden for u in _uitbreidingen() if isinstance(u, dict) for naam, waarden in u.items()}
    lezer = Markdown(extensions=[*namen, Uitlegger(bouw.merk_begrippen), Tabelkaarten()], extension_configs=opties)
    html: dict[str, str] = {}
    for pad in geheel.paginas if alleen is None else [pad for pad in geheel.paginas if pad in alleen]:
        tekst = bouw.markdown(pad)
        html[pad] = bouw.omlijst(pad, lezer.reset().convert(tekst), None).html
    if alleen is None:
        bestanden = {p.relative_to(docs).as_posix() for p in docs.rglob("*") if p.is_file()}
        bouw.controleer(list(html.items()), bestanden | {pagina.adres for pagina in geheel.paginas.values()})
    return Gemaakt(geheel, html, meldingen)

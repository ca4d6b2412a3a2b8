"""De pagina's: hun kop en hun tekst, met de regel waar die tekst begint."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .errors import Meldingen, keuzefout
from .links import adres
from .loader import Document, Vuller, lees_tekst, lees_yaml, maak
from .model.pagina import ALLE_SOORTEN, Pagina, model_voor


@dataclass(frozen=True)
class Paginabron:
    """Een pagina zoals de auteur haar schreef, of een die uit de gegevens alleen ontstaat. ``eigen``: van de regio."""

    pad: str
    bestand: str
    kop: Pagina
    tekst: str
    eerste_regel: int
    document: Document
    gemaakt: bool = False
    eigen: bool = False

    @property
    def id(self) -> str:
        """De naam van het bestand; bij een index de naam van de map."""
        delen = self.pad.removesuffix(".md").split("/")
        return delen[-2] if delen[-1] == "index" and len(delen) > 1 else delen[-1]

    @property
    def adres(self) -> str:
        """Het adres van de pagina op de site."""
        return adres(self.pad)


def paden(docs: Path) -> Iterator[str]:
    """Uit: het pad van elke pagina in de map, op volgorde; mappen met _ of . en de map van de regio doen niet mee."""
    for pad in sorted(docs.rglob("*.md")):
        deel = pad.relative_to(docs).parts
        if deel[0] == "regio" or any(stuk.startswith(("_", ".")) for stuk in deel):
            continue
        yield "/".join(deel)


def splits_kop(tekst: str, bestand: str, meldingen: Meldingen) -> tuple[str, str, int]:
    """In: een Markdown-bestand. Uit: de kop (YAML), de tekst eronder en de regel waar die tekst begint."""
    if not tekst.strip():
        meldingen.fout(bestand, 1, "Het bestand is leeg.", "Vul de pagina, of haal het bestand weg.")
        return "", "", 1
    regels = tekst.split("\n")
    if regels[0].strip() != "---":
        meldingen.fout(bestand, 1, "De kop van de pagina ontbreekt.",
                       "Begin het bestand met een regel ---, dan de velden (titel, …), dan weer een regel ---.")
        return "", tekst, 1
    einde = next((n for n, regel in enumerate(regels[1:], 1) if regel.strip() in ("---", "...")), None)
    if einde is None:
        meldingen.fout(bestand, 1, "De kop van de pagina heeft geen einde.", "Zet onder de velden een regel ---.")
        return "", "", 1
    romp = regels[einde + 1:]
    eerste = next((n for n, regel in enumerate(romp) if regel.strip()), None)
    if eerste is not None and romp[eerste].strip() == "---" and any(
            re.match(r"^(titel|soort|volgorde):", regel) for regel in romp[eerste + 1: eerste + 4]):
        meldingen.fout(bestand, einde + 2 + eerste, "De pagina heeft twee koppen.", "Voeg de velden samen in één kop.")
    return "\n".join(regels[1:einde]), "\n".join(romp), einde + 2


def lees_pagina(plek: Path, bestand: str, pad: str, meldingen: Meldingen, vul: Vuller, eigen: bool = False) -> Paginabron | None:
    """In: het bestand, zijn naam in een melding en het pad waar de pagina hoort. Uit: de pagina, of None na meldingen."""
    ruw = lees_tekst(plek, bestand, meldingen)
    if ruw is None:
        return None
    kop, tekst, eerste_regel = splits_kop(ruw, bestand, meldingen)
    if not kop.strip():
        return None
    document = lees_yaml(kop, bestand, meldingen, 2, vul)
    if document is None:
        return None
    if eigen and isinstance(document.data, dict):
        document.data.pop("bekeken", None)  # de dag waarop de regio haar pagina naast de landelijke legde
    soort = document.data.get("soort", "pagina") if isinstance(document.data, dict) else "pagina"
    if soort not in ALLE_SOORTEN:
        meldingen.fout(bestand, document.regel(("soort",)),
                       *keuzefout("soort", soort, f'De soort "{soort}" bestaat niet.', sorted(ALLE_SOORTEN)))
        return None
    model = maak(model_voor(soort), document, meldingen)
    return Paginabron(pad, bestand, model, tekst, eerste_regel, document, eigen=eigen) if model else None

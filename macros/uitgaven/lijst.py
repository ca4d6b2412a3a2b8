"""De lijst met regio's: een map met van elke regio een map, of een bestand (YAML of CSV) met van elke regio een regel."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from ..controle import controleer_kleur
from ..errors import Meldingen
from ..inrichten.schrijven import regio_yml
from ..loader import Document, lees_tekst, lees_yaml, maak
from ..model.basis import Id, Pad
from ..model.regio import Regio
from ..regio import BESTAND

_ID = TypeAdapter(Id)


@dataclass(frozen=True)
class Uitgave:
    """Eén uitgave: haar id (de naam van haar map op het web) en de map van de regio."""

    id: str
    map: Path


def lees_lijst(bron: Path, werk: Path, meldingen: Meldingen) -> list[Uitgave]:
    """In: de lijst, en een map om regio's uit een bestand in te zetten. Uit: de uitgaven; fouten staan in ``meldingen``."""
    if bron.is_dir():
        uitgaven = [Uitgave(pad.name, pad) for pad in sorted(bron.iterdir()) if (pad / BESTAND).is_file()]
        for uitgave in uitgaven:
            _controleer_id(uitgave.id, (uitgave.map.as_posix(), None), meldingen)
        if not uitgaven:
            meldingen.fout(bron.as_posix(), None, f"Hier staat geen map met een {BESTAND} erin.", "Maak van elke regio een map.")
        return uitgaven
    tekst = lees_tekst(bron, bron.as_posix(), meldingen) if bron.is_file() else None
    if tekst is None:
        meldingen.fout(bron.as_posix(), None, "Deze lijst is er niet.", "Geef de weg naar een map, of naar een YAML- of CSV-bestand.")
        return []
    lees = _uit_csv if bron.suffix.lower() == ".csv" else lees_yaml
    document = lees(tekst, bron.as_posix(), meldingen)
    if document is None:
        return []
    if not document.data:
        meldingen.fout(document.bestand, 1, "In deze lijst staat geen regio.", "Geef elke regio een eigen regel, met een id.")
        return []
    if not isinstance(document.data, list):
        meldingen.fout(document.bestand, 1, "Dit bestand hoort een lijst te zijn.", "Begin elke regio met een streepje: - id: …")
        return []
    return _uit_regels(document, werk, meldingen)


def _uit_regels(document: Document, werk: Path, meldingen: Meldingen) -> list[Uitgave]:
    """Uit: van elke regel een uitgave, met haar map geschreven; alleen als de hele lijst goed is."""
    velden: dict[str, dict[str, Any]] = {}
    for nummer, regel in enumerate(document.data):
        gegeven = dict(regel) if isinstance(regel, dict) else {}
        id = gegeven.pop("id", None)
        id = str(id) if isinstance(id, (str, int)) and not isinstance(id, bool) else ""
        _controleer_id(id, document.plaats((nummer,)), meldingen)
        if id in velden:
            meldingen.fout(*document.plaats((nummer,)), f'De regio "{id}" staat er twee keer.', "Kies een ander id.")
        losse = Document(document.bestand, gegeven, _regels_onder(document, nummer))
        regio = maak(Regio, losse, meldingen)
        if regio:
            controleer_kleur(regio, losse, meldingen)
        velden[id] = gegeven
    if meldingen.fouten:
        return []
    for id, gegeven in velden.items():
        (werk / id).mkdir(parents=True, exist_ok=True)
        (werk / id / BESTAND).write_text(regio_yml(gegeven), encoding="utf-8", newline="\n")
    return [Uitgave(id, werk / id) for id in velden]


def _regels_onder(document: Document, nummer: int) -> dict[Pad, int]:
    """Uit: de regelnummers van één regel van de lijst, zoals het model ze zoekt."""
    return {pad[1:]: regel for pad, regel in document.regels.items() if pad[:1] == (nummer,)}


def _uit_csv(tekst: str, bestand: str, meldingen: Meldingen) -> Document | None:
    """In: CSV met in de eerste regel de namen van de velden; een puntkomma of een komma ertussen. Lege vakken tellen niet.

    Uit: een regio per regel, of None na een melding.
    """
    scheider = ";" if ";" in tekst.partition("\n")[0] else ","
    lezer = csv.DictReader(io.StringIO(tekst), delimiter=scheider)
    document = Document(bestand, [])
    try:
        kop = [naam.strip() for naam in lezer.fieldnames or ()]
        for dubbel in sorted({naam for naam in kop if kop.count(naam) > 1}):
            meldingen.fout(bestand, 1, f'De kolom "{dubbel}" staat er twee keer.', "Haal er een weg.")
        for nummer, rij in enumerate(lezer):
            document.data.append({(naam or "te veel vakken").strip(): waarde.strip() if isinstance(waarde, str) else waarde
                                  for naam, waarde in rij.items() if waarde})
            plekken: list[Pad] = [(nummer,), *((nummer, naam) for naam in document.data[-1])]
            document.regels |= dict.fromkeys(plekken, lezer.line_num)
    except csv.Error:
        meldingen.fout(bestand, lezer.line_num + 1, "Vanaf hier is dit geen goede CSV.",
                       "Bewaar de lijst opnieuw als CSV uit uw rekenprogramma, en kijk of elk aanhalingsteken gesloten is.")
        return None
    return document


def _controleer_id(id: str, plaats: tuple[str, int | None], meldingen: Meldingen) -> None:
    try:
        _ID.validate_python(id)
    except ValidationError:
        meldingen.fout(*plaats, f'"{id}" kan geen id van een regio zijn.' if id else "Het id van de regio ontbreekt.",
                       "Gebruik alleen kleine letters, cijfers en streepjes, zoals hoogezand-sappemeer. Zo heet straks ook haar map.")

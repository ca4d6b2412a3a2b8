"""Leest YAML, onthoudt regelnummers en maakt er modellen van.

Alle fouten gaan naar ``Meldingen``; niets wordt stil overgeslagen.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import ValidationError

from .errors import Meldingen
from .model.basis import Model, Pad
from .vertaling import vertaal_modelfouten, vertaal_yamlfout

_SNEL: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_GETAL = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_DATUM = re.compile(r"\d{4}-\d{1,2}-\d{1,2}")
_VERBODEN = re.compile(r"<\s*/?\s*(script|iframe|object|embed|style)\b|<[^>]*\son\w+\s*=|javascript\s*:|data:text/html", re.I)

_MERKTEKEN = re.compile("[\ue000-\ue003]")
"""Met deze tekens onthouden de macro's hun plek (``gereedschap.py``); in een tekst horen zij niet."""

M = TypeVar("M", bound=Model)
Vuller = Callable[[str], str]
"""Vult de namen van de regio in een tekst in; geeft ValueError met een uitleg als dat niet kan."""


@dataclass
class Document:
    """De inhoud van een bestand, met bij elk pad erin de regel waar het staat.

    Wat een regio toevoegde of veranderde, staat in een ander bestand: ``elders`` noemt dat bij elk pad.
    """

    bestand: str
    data: Any
    regels: dict[Pad, int] = field(default_factory=dict)
    tekst: str = ""
    elders: dict[Pad, str] = field(default_factory=dict)

    def plaats(self, pad: Pad = ()) -> tuple[str, int]:
        """In: een pad zoals ``("punten", 3, "tekst")``. Uit: bestand en regel; bestaat het pad niet, die erboven."""
        while pad and pad not in self.regels:
            pad = pad[:-1]
        return self.elders.get(pad, self.bestand), self.regels.get(pad, 1)

    def regel(self, pad: Pad) -> int:
        """In: een pad. Uit: de regel waar het staat."""
        return self.plaats(pad)[1]


class _Bouwer:
    """Maakt van YAML-knopen gewone waarden: alleen tekst, getallen, data, ja/nee, lijsten en velden."""

    def __init__(self, document: Document, eerste_regel: int, meldingen: Meldingen, vul: Vuller | None) -> None:
        self.document, self.eerste, self.meldingen, self.vul = document, eerste_regel, meldingen, vul
        self.gezien: set[int] = set()

    def fout(self, knoop: Any, melding: str, hulp: str) -> None:
        self.meldingen.fout(self.document.bestand, knoop.start_mark.line + self.eerste, melding, hulp)

    def bouw(self, knoop: Any, pad: Pad) -> Any:
        self.document.regels.setdefault(pad, knoop.start_mark.line + self.eerste)
        if isinstance(knoop, yaml.ScalarNode):
            return self.waarde(knoop)
        if id(knoop) in self.gezien:
            self.fout(knoop, "Hier staat een verwijzing met een sterretje (*).", "Schrijf de waarde voluit.")
            return None
        self.gezien.add(id(knoop))
        if isinstance(knoop, yaml.SequenceNode):
            return [self.bouw(deel, (*pad, nummer)) for nummer, deel in enumerate(knoop.value)]
        return self.velden(knoop, pad)

    def velden(self, knoop: Any, pad: Pad) -> Any:
        uit: dict[str, Any] = {}
        for sleutel, waarde in knoop.value:
            if not isinstance(sleutel, yaml.ScalarNode):
                self.fout(sleutel, "De tekst {{ … }} staat zonder aanhalingstekens.",
                          'Zet de hele waarde tussen dubbele aanhalingstekens: "{{ gemeente }} …".')
                return "…"
            naam = sleutel.value
            if naam in uit:
                self.fout(sleutel, f'Het veld "{naam}" staat er twee keer.', "Haal er één weg.")
            self.document.regels[(*pad, naam)] = sleutel.start_mark.line + self.eerste
            uit[naam] = self.bouw(waarde, (*pad, naam))
        return uit

    def waarde(self, knoop: Any) -> Any:
        tekst, soort = knoop.value, knoop.tag.rpartition(":")[2]
        if not knoop.style:  # zonder aanhalingstekens; de lezer in C geeft een lege tekst, die in Python None
            if soort == "null":
                return None
            if tekst in ("true", "false"):
                return tekst == "true"
            if soort == "int" and _GETAL.fullmatch(tekst):
                return int(tekst)
            if _DATUM.fullmatch(tekst):
                return self.datum(knoop)
        if not knoop.tag.startswith("tag:yaml.org,2002:") or soort not in ("str", "int", "float", "bool", "timestamp",
                                                                          "null", "merge", "value"):
            self.fout(knoop, f'De waarde begint met "{knoop.tag}".', "Zet de waarde tussen aanhalingstekens.")
        return self.tekst(knoop, tekst)

    def datum(self, knoop: Any) -> Any:
        try:
            return datetime.date(*map(int, knoop.value.split("-")))
        except ValueError:
            self.fout(knoop, f'De datum "{knoop.value}" bestaat niet.', "Schrijf een datum als 2026-11-22.")
            return datetime.date(2000, 1, 1)

    def tekst(self, knoop: Any, tekst: str) -> str:
        if gevonden := _VERBODEN.search(tekst):
            self.fout(knoop, f'De tekst bevat "{gevonden[0]}": code mag niet in de inhoud staan.',
                      "Haal dit weg; gewone tekst en Markdown mogen wel.")
            return "…"
        if self.vul and ("{{" in tekst or "{%" in tekst):
            try:
                return self.vul(tekst)
            except ValueError as uitleg:
                self.fout(knoop, f"De tekst met accolades klopt niet: {uitleg}",
                          "Gebruik in gegevens alleen een naam van de regio, zoals {{ gemeente }}.")
        return tekst


@lru_cache(maxsize=1024)  # in de voorvertoning blijft bijna elk bestand gelijk; de knopen worden nooit veranderd
def _knopen(tekst: str) -> Any:
    return yaml.compose(tekst, Loader=_SNEL)


def lees_tekst(pad: Path, bestand: str, meldingen: Meldingen) -> str | None:
    """In: een bestand. Uit: de tekst met gewone regeleinden, of None na een melding over de codering."""
    ruw = pad.read_bytes()
    try:
        tekst = ruw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as fout:
        regel = ruw[: fout.start].count(b"\n") + 1
        meldingen.fout(bestand, regel, "Een teken op deze regel is niet te lezen: het bestand is niet in UTF-8 bewaard.",
                       'Bewaar het bestand opnieuw met codering "UTF-8".')
        return None
    if vreemd := _MERKTEKEN.search(tekst):
        meldingen.fout(bestand, tekst.count("\n", 0, vreemd.start()) + 1, "Hier staat een onzichtbaar teken dat niet mag.",
                       "Typ de regel opnieuw over, zonder plakken.")
    return _MERKTEKEN.sub("", tekst)


def lees_document(pad: Path, bestand: str, meldingen: Meldingen, vul: Vuller | None = None) -> Document | None:
    """In: een YAML-bestand en zijn naam in een melding. Uit: het document, of None als het er niet is of na meldingen."""
    tekst = lees_tekst(pad, bestand, meldingen) if pad.is_file() else None
    return None if tekst is None else lees_yaml(tekst, bestand, meldingen, vul=vul)


def alleen_uitleg(tekst: str) -> bool:
    """Waar als er in de YAML niets staat behalve opmerkingen: zo begint een bestand dat nog niet is ingevuld."""
    return all(not regel.strip() or regel.lstrip().startswith("#") for regel in tekst.split("\n"))


def lees_yaml(tekst: str, bestand: str, meldingen: Meldingen, eerste_regel: int = 1,
              vul: Vuller | None = None) -> Document | None:
    """In: YAML-tekst. Uit: een Document, of None na een melding. ``eerste_regel`` telt een kop mee."""
    try:
        knoop = _knopen(tekst)
    except yaml.YAMLError:
        try:  # de lezer in Python wijst de plek preciezer aan dan die in C
            yaml.compose(tekst, Loader=yaml.SafeLoader)
            knoop = None
        except yaml.YAMLError as fout:
            regel, melding, hulp = vertaal_yamlfout(fout, tekst)
            meldingen.fout(bestand, regel + eerste_regel - 1, melding, hulp)
            return None
    if knoop is None:
        meldingen.fout(bestand, eerste_regel, "Het bestand is leeg.", "Vul het, of haal het bestand weg.")
        return None
    document = Document(bestand, None, tekst=tekst)
    document.data = _Bouwer(document, eerste_regel, meldingen, vul).bouw(knoop, ())
    return document


def maak(model: type[M], document: Document, meldingen: Meldingen, pad: Pad = ()) -> M | None:
    """In: een model en een Document (of het deel bij ``pad``). Uit: het model, of None na meldingen."""
    data = document.data
    for stuk in pad:
        data = data[stuk]
    if not isinstance(data, dict):
        meldingen.fout(*document.plaats(pad), "Hier hoort een lijst van velden te staan.",
                       "Schrijf elk veld als naam: waarde, op een eigen regel.")
        return None
    try:
        return model.model_validate(data)
    except ValidationError as fout:
        for plek, zin, hulp in vertaal_modelfouten(model, fout, data):
            meldingen.fout(*document.plaats((*pad, *plek)), zin, hulp)
        return None

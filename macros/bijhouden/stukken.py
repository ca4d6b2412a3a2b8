"""De stukken tekst waarmee een regio landelijke tekst verbergt: een punt, een heel document of een pagina."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ..errors import Meldingen
from ..loader import Document, lees_yaml
from ..overlay.delen import NIET_VAN_HET_PUNT
from ..overlay.lijsten import is_heel_document

Sleutel = tuple[str, ...]
HEEL: Sleutel = ("heel",)


@dataclass(frozen=True)
class Stuk:
    """Wat de regio op één plek verbergt. ``velden`` zijn de velden van het punt die zij zelf schreef; leeg is alles."""

    sleutel: Sleutel
    waarde: Any
    regel: int
    id: str = ""
    velden: tuple[str, ...] = ()


@lru_cache(maxsize=512)
def document(tekst: str) -> Document | None:
    """In: YAML. Uit: de gegevens met hun regels, of None als het geen goede YAML is."""
    return lees_yaml(tekst, "", Meldingen()) if tekst.strip() else None


@lru_cache(maxsize=4096)  # in de geschiedenis staat dezelfde tekst bij veel commits
def stukken(tekst: str, pagina: bool) -> dict[Sleutel, Stuk]:
    """In: de tekst van een bestand van de regio. Uit: per sleutel wat het verbergt."""
    if pagina:
        return {HEEL: Stuk(HEEL, re.sub(r"[ \t]+$", "", tekst, flags=re.M).strip(), 1)}
    gelezen = document(tekst)
    if gelezen is None or not isinstance(gelezen.data, dict):
        return {}
    if is_heel_document(gelezen.data):
        return {HEEL: Stuk(HEEL, gelezen.data, 1)}
    return {stuk.sleutel: stuk for stuk in _uit_overlay(gelezen)}


def _uit_overlay(gelezen: Document) -> Iterator[Stuk]:
    """De dag bij ``bekeken`` telt bij elk stuk mee: wie haar verandert, zegt dat alles nog goed is."""
    bekeken = str(gelezen.data.get("bekeken"))
    weg, wijzig = gelezen.data.get("weg"), gelezen.data.get("wijzig")
    for nummer, id in enumerate(weg if isinstance(weg, list) else []):
        yield Stuk(("weg", str(id)), bekeken, gelezen.regel(("weg", nummer)), str(id))
    for id, velden in (wijzig if isinstance(wijzig, dict) else {}).items():
        if isinstance(velden, dict):
            eigen = tuple(veld for veld in velden if veld not in NIET_VAN_HET_PUNT)
            yield Stuk(("wijzig", str(id)), (bekeken, velden), gelezen.regel(("wijzig", id)), str(id), eigen)


def punten(data: Any) -> dict[str, tuple[dict[str, Any], tuple[str | int, ...]]]:
    """In: de gegevens van een landelijk bestand. Uit: elk punt met een id, en het pad daarheen; het document zelf ook."""
    uit: dict[str, tuple[dict[str, Any], tuple[str | int, ...]]] = {}
    if isinstance(data, dict) and "id" in data:
        uit[str(data["id"])] = ({naam: w for naam, w in data.items() if not _is_lijst_van_punten(w)}, ())
    for pad, rij in [((), data)] if isinstance(data, list) else [((naam,), w) for naam, w in data.items()]:
        for nummer, punt in enumerate(rij if isinstance(rij, list) else []):
            if isinstance(punt, dict) and "id" in punt:
                uit[str(punt["id"])] = (punt, (*pad, nummer))
    return uit


def _is_lijst_van_punten(waarde: Any) -> bool:
    return isinstance(waarde, list) and any(isinstance(punt, dict) and "id" in punt for punt in waarde)

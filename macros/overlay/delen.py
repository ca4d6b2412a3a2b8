"""Stukken van een bestand: verplaatsen en wijzigen, met bij elk stuk het bestand en de regel waar het staat."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from ..loader import Document
from ..model.basis import EIGEN_BRON, Pad, puntlijsten

BEGIN = "begin"
"""Het woord waarmee een regio een punt bovenaan zet."""
NIET_VAN_HET_PUNT = ("na", "bij", "bekeken")
"""Velden die iets zeggen over de overlay en niet over het punt zelf."""


def volgorde(landelijk: Sequence[str], weg: Collection[str], erbij: Iterable[tuple[str, str]]) -> list[str]:
    """In: de landelijke ids op volgorde, welke weg moeten, en per eigen punt (id, na).

    Uit: de ids op hun nieuwe volgorde. Wat blijft, houdt zijn plaats. Een eigen punt staat na het genoemde punt, ook als
    dat zelf weg is. Noemen twee punten hetzelfde, dan staan zij in de volgorde waarin zij geschreven zijn.
    """
    kinderen: dict[str, list[str]] = {}
    bekend = {BEGIN, *landelijk}
    for id, na in erbij:
        kinderen.setdefault(na if na in bekend else "", []).append(id)
        bekend.add(id)
    uit: list[str] = []
    stapel = [*reversed([BEGIN, *landelijk, ""])]
    while stapel:
        id = stapel.pop()
        if id not in (BEGIN, "") and id not in weg:
            uit.append(id)
        stapel += reversed(kinderen.pop(id, []))
    return uit


@dataclass
class Deel:
    """Eén onderdeel met bij elk pad erin het bestand en de regel."""

    waarde: Any
    plekken: dict[Pad, tuple[str, int]] = field(default_factory=dict)


def deel_van(document: Document, pad: Pad, zonder: Collection[str] = ()) -> Deel:
    """Uit: het onderdeel op dit pad, zonder de genoemde velden."""
    waarde = document.data
    for stuk in pad:
        waarde = waarde[stuk]
    if zonder and isinstance(waarde, dict):
        waarde = {naam: inhoud for naam, inhoud in waarde.items() if naam not in zonder}
    diep = len(pad)
    return Deel(waarde, {p[diep:]: document.plaats(p) for p in document.regels
                         if p[:diep] == pad and not (len(p) > diep and p[diep] in zonder)})


def wijzig(deel: Deel, eigen: Deel) -> Deel:
    """Uit: het onderdeel waarin elk veld dat de regio noemt van haar is."""
    velden = set(eigen.waarde)
    over = {pad: plek for pad, plek in deel.plekken.items() if not (pad and pad[0] in velden)}
    return Deel({**deel.waarde, **eigen.waarde}, over | {pad: plek for pad, plek in eigen.plekken.items() if pad})


def zet(document: Document, pad: Pad, deel: Deel) -> None:
    """Hangt een onderdeel op dit pad in het document: de plekken, niet de waarde."""
    for eind, (bestand, regel) in deel.plekken.items():
        document.regels[(*pad, *eind)] = regel
        if bestand != document.bestand:
            document.elders[(*pad, *eind)] = bestand


def vul_bron(model: type[BaseModel], velden: dict[str, Any]) -> None:
    """Zet bij wat de regio schreef haar eigen bron, waar een bron nodig is en zij er geen noemt."""
    bron = model.model_fields.get("bron")
    if bron and bron.is_required():
        velden.setdefault("bron", EIGEN_BRON)
    for naam, punt in puntlijsten(model).items():
        for deel in velden[naam] if isinstance(velden.get(naam), list) else ():
            if isinstance(deel, dict):
                vul_bron(punt, deel)

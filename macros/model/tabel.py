"""Tabellen uit de bronnen: SWOT en resultaten."""

from __future__ import annotations

from pydantic import Field

from .basis import Bronnen, Id, Model, Tekst, ThemaId, Zekerheid


class SwotPunt(Model):
    """Eén punt in een kwadrant."""

    id: Id
    tekst: Tekst


class Swot(Model):
    """Sterk, zwak, kans en bedreiging van één samenwerking."""

    id: Id
    titel: Tekst
    onderwerp: Tekst
    peildatum: Tekst
    bron: Bronnen
    los: bool = False
    sterk: list[SwotPunt]
    zwak: list[SwotPunt]
    kansen: list[SwotPunt]
    bedreigingen: list[SwotPunt]


class Resultaatrij(Model):
    """Van verbeterpunt via interventie naar wat het gaf."""

    id: Id
    thema: ThemaId | None = None
    verbeterpunt: Tekst
    interventie: Tekst
    resultaat: Tekst
    zekerheid: Zekerheid


class Resultaten(Model):
    """Een tabel met resultaten."""

    id: Id
    titel: Tekst
    peildatum: Tekst
    bron: Bronnen
    los: bool = False
    rijen: list[Resultaatrij] = Field(min_length=1)

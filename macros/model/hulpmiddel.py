"""Hulpmiddelen die een lezer op de pagina invult: kaarten die meerekenen, en de kalender om te borgen."""

from __future__ import annotations

import re
from typing import Literal, Self

from pydantic import Field, model_validator

from .basis import Bronnen, Id, Model, Tekst, weiger


class Veld(Model):
    """Een kolom om in te vullen. ``voorstellen`` zijn woorden om uit te kiezen of over te typen, ``keuzes`` zijn de enige."""

    id: Id
    naam: Tekst
    soort: Literal["tekst", "keuze", "dag", "bedrag"] = "tekst"
    voorstellen: list[Tekst] = []
    keuzes: list[Tekst] = []

    @model_validator(mode="after")
    def _keuzes_bij_een_keuze(self) -> Self:
        if (self.soort == "keuze") != bool(self.keuzes):
            raise weiger(f'Het veld "{self.id}" heeft keuzes zonder soort: keuze, of omgekeerd.',
                         "Schrijf soort: keuze en daaronder keuzes: met de woorden, of haal ze allebei weg.")
        return self


class Hulpmiddel(Model):
    """Een tabel met rijen van de lezer. ``vooraf`` zijn velden die voor de hele kaart gelden; ``naam`` staat boven de tabel."""

    id: Id
    titel: Tekst
    naam: Tekst
    vooraf: list[Veld] = []
    velden: list[Veld] = Field(min_length=2)


class Moment(Model):
    """Een moment na het tekenen van een convenant; ``maanden`` is een voorstel dat de lezer aanpast."""

    id: Id
    titel: Tekst
    uitleg: Tekst
    maanden: int = Field(ge=1, le=60)
    keer: int = Field(default=1, ge=1, le=12)
    begin: str = ""
    minuten: int = Field(default=0, ge=0, le=600)
    bron: Bronnen
    tussentijd: Bronnen

    @model_validator(mode="after")
    def _tijd(self) -> Self:
        if bool(self.begin) != bool(self.minuten) or (self.begin and not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", self.begin)):
            raise weiger(f'De tijd van het moment "{self.id}" klopt niet.',
                         'Schrijf begin: "19:30" met minuten: 120 eronder, of haal ze allebei weg.')
        return self

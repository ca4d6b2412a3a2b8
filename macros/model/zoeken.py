"""Woorden die lezers typen en hoe de handreiking het noemt: ``docs/_data/zoeken.yml``."""

from __future__ import annotations

from pydantic import model_validator

from .basis import Id, Model, Tekst


class Zoekregel(Model):
    """``hetzelfde``: woorden die elkaar vervangen. ``zoekt`` en ``vindt``: van het woord van de lezer naar het onze."""

    id: Id
    hetzelfde: list[Tekst] = []
    zoekt: list[Tekst] = []
    vindt: list[Tekst] = []

    @model_validator(mode="after")
    def _een_van_beide(self) -> Zoekregel:
        if len(self.hetzelfde) < 2 and not (self.zoekt and self.vindt):
            raise ValueError("Schrijf twee of meer woorden bij hetzelfde, of vul zoekt en vindt allebei.")
        return self

"""De zelfscan: stellingen per onderwerp, waarmee twee partijen zien waar zij staan."""

from __future__ import annotations

from pydantic import Field

from .basis import Bronnen, ChecklistId, Id, Model, StapId, Tekst

ANTWOORDEN = {1: "Nog niet", 2: "Een begin", 3: "Bijna", 4: "Ja", 0: "Weet ik niet"}
"""Wat een lezer op een stelling kan antwoorden; 0 telt niet mee in de uitslag."""


class Stelling(Model):
    """Een zin waarvan de lezer zegt in hoeverre zij klopt."""

    id: Id
    tekst: Tekst
    bron: Bronnen


class Onderwerp(Model):
    """Een onderwerp van de zelfscan. De stappen en checklists zeggen waar de lezer verder kan."""

    id: Id
    naam: Tekst
    kort: Tekst
    stappen: list[StapId] = Field(min_length=1)
    checklists: list[ChecklistId] = []
    stellingen: list[Stelling] = Field(min_length=1)

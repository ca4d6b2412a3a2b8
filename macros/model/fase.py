"""De vier fasen en hun twaalf stappen: het pad."""

from __future__ import annotations

from typing import Literal

from .basis import Bronnen, CasusId, ChecklistId, DoelgroepId, Id, Model, SjabloonId, Tekst


class Stap(Model):
    """Een stap op het pad, of in fase 4 een project. ``merk`` staat in de knoop: 1-12, A of B."""

    id: Id
    merk: Tekst
    naam: Tekst
    kort: Tekst
    doel: Tekst
    voor_wie: list[DoelgroepId]
    checklists: list[ChecklistId] = []
    sjablonen: list[SjabloonId] = []
    voorbeelden: list[CasusId] = []
    bron: Bronnen
    project: bool = False


class Fase(Model):
    """Een fase van het pad met haar stappen, in volgorde. ``vorm`` draagt de fase naast de kleur."""

    id: Id
    nr: int
    naam: Tekst
    kort: Tekst
    doel: Tekst
    vorm: Literal["cirkel", "vierkant", "ruit", "huis"]
    bron: Bronnen
    stappen: list[Stap]

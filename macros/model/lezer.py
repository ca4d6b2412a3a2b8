"""Voor wie de handreiking is, wie erin een taak heeft en waarover zij gaat."""

from __future__ import annotations

from .basis import Bronnen, CasusId, CijferId, DoelgroepId, Id, Model, Tekst


class Doelgroep(Model):
    """Een van de negen lezers."""

    id: Id
    naam: Tekst
    meervoud: Tekst
    kort: Tekst


class Rol(Model):
    """Een functie of partij met taken. ``waar`` en ``betaalt`` zeggen het ook als de bron zwijgt."""

    id: Id
    naam: Tekst
    samenvatting: Tekst
    taken: list[Tekst]
    waar: Tekst
    betaalt: Tekst
    voorbeelden: list[CasusId] = []
    cijfers: list[CijferId] = []
    doelgroep: DoelgroepId | None = None
    bron: Bronnen


class Thema(Model):
    """Een van de negen onderwerpen."""

    id: Id
    naam: Tekst
    kort: Tekst

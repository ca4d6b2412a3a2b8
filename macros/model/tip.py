"""Een tip uit de praktijk."""

from __future__ import annotations

from .basis import Bronnen, DoelgroepId, FaseId, Id, Model, StapId, Tekst, ThemaId


class Tip(Model):
    """Eén raad, met voor wie, wanneer en waarover hij geldt. Leeg betekent: voor alles."""

    id: Id
    tekst: Tekst
    voor_wie: list[DoelgroepId] = []
    fasen: list[FaseId] = []
    stappen: list[StapId] = []
    themas: list[ThemaId] = []
    bron: Bronnen

"""Een checklist: punten om samen af te vinken."""

from __future__ import annotations

import datetime

from pydantic import Field

from .basis import Bronnen, DoelgroepId, FaseId, Id, Model, RolId, StapId, Tekst, ThemaId


class Punt(Model):
    """Eén punt. ``rol`` is wie ervoor zorgt, als dat vaststaat."""

    id: Id
    tekst: Tekst
    rol: RolId | None = None
    bron: Bronnen
    toelichting: str = ""


class Checklist(Model):
    """Een lijst op één A4. ``let_op`` staat er zichtbaar bij, bijvoorbeeld: laat dit toetsen."""

    id: Id
    titel: Tekst
    kort: Tekst
    wanneer: Tekst
    voor_wie: list[DoelgroepId] = Field(min_length=1)
    fasen: list[FaseId] = []
    stappen: list[StapId] = []
    themas: list[ThemaId] = []
    bijgewerkt: datetime.date
    let_op: str = ""
    los: bool = False
    volgorde: int = 500
    punten: list[Punt] = Field(min_length=1)

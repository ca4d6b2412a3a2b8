"""De bestanden waarmee een regio een landelijke lijst aanpast: ``weg``, ``wijzig`` en ``erbij``; en wat verhuisd is."""

from __future__ import annotations

import datetime
from typing import Annotated, Any

from pydantic import ConfigDict, StringConstraints

from .basis import Id, Model, Tekst


class Erbij(Model):
    """Een eigen punt. ``na`` is het id van het punt erboven, of ``begin``; ``bij`` het vak als er meer zijn (SWOT)."""

    model_config = ConfigDict(extra="allow", frozen=True, coerce_numbers_to_str=True)

    id: Id
    na: str = ""
    bij: str = ""


class Overlay(Model):
    """Wat een regio aan één landelijk bestand verandert. ``bekeken`` is de dag waarop zij alles naast elkaar legde."""

    bekeken: datetime.date | None = None
    weg: list[Id] = []
    wijzig: dict[Id, dict[str, Any]] = {}
    erbij: list[Erbij] = []


Plek = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*(#[a-z0-9-]+)?$")]
"""Een pagina of document vanaf docs, zonder .md of .yml: ``praktijk/oud``. Met een punt erin: ``checklists/starten#mandaat``."""


class Verhuizing(Model):
    """Een pagina, document of punt met een nieuwe naam. Zonder ``naar`` is het weg."""

    van: Plek
    naar: Plek | None = None
    reden: Tekst

"""Een begrip of afkorting met uitleg in gewone taal."""

from __future__ import annotations

from .basis import Bronnen, Id, Model, Tekst


class Begrip(Model):
    """Een woord dat niet elke lezer kent. ``ook`` zijn andere schrijfwijzen die in teksten voorkomen."""

    id: Id
    term: Tekst
    afkorting: str = ""
    voluit: str = ""
    uitleg: Tekst
    bron: Bronnen
    ook: list[Tekst] = []

"""Een eigen tekening: hoe iets is opgebouwd, in een paar lagen."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .basis import Bronnen, Id, Model, Tekst

Beeld = Literal["buurt", "praktijk", "samen", "ziekenhuis", "aanbieder", "team"]


class Laag(Model):
    """Eén laag: hoe zij heet, wie er werkt en wat er op het plaatje staat."""

    id: Id
    merk: str = ""
    naam: Tekst
    wie: Tekst
    voorbeeld: str = ""
    hier: str = ""
    beeld: Beeld


class Tekening(Model):
    """Lagen naast elkaar: een weg loopt vlak van dichtbij naar verder weg, een trap daalt van zwaar naar licht."""

    id: Id
    titel: Tekst
    kort: Tekst
    vorm: Literal["weg", "trap"]
    begin: Tekst
    eind: Tekst
    beweging: str = ""
    eigen: Tekst
    bron: Bronnen
    peildatum: Tekst
    lagen: list[Laag] = Field(min_length=2, max_length=4)
    los: bool = False

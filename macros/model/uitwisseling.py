"""Het bestand ``casussen.json``: de eigen voorbeelden van een regio, voor wie ze wil overnemen."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from .adressen import Webadres
from .basis import Id, Model


class Ingezonden(Model):
    """Eén voorbeeld: de velden van zijn kop en zijn tekst, zonder macro's."""

    id: Id
    kop: dict[str, Any]
    tekst: Annotated[str, StringConstraints(max_length=40_000)]


class Uitwisseling(Model):
    """Alle eigen voorbeelden van één uitgave."""

    vorm: Literal[1] = 1
    regio: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100, pattern=r"^[^\r\n]*$")]
    site: Webadres = ""
    casussen: list[Ingezonden] = Field(max_length=200)

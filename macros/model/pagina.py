"""De kop (front matter) van een pagina, per soort pagina."""

from __future__ import annotations

import datetime
from typing import Literal, get_args

from pydantic import Field

from .basis import (
    Bronnen,
    CasusId,
    ChecklistId,
    DoelgroepId,
    FaseId,
    FinancieringId,
    Model,
    RolId,
    SjabloonId,
    Tekst,
    ThemaId,
    Zekerheid,
)

Soort = Literal[
    "pagina", "start", "overzicht", "fase", "stap", "thema", "doelgroep", "rol", "checklist", "sjabloon", "casus",
    "storing", "draaiboek",
]


class Pagina(Model):
    """Wat elke pagina mag zeggen. ``titel`` mag weg als de data hem al geeft (stap, checklist, rol …)."""

    soort: Soort = "pagina"
    titel: str = ""
    menutitel: str = ""
    omschrijving: str = ""
    volgorde: int = 500
    in_het_kort: list[Tekst] = []
    voor_wie: list[DoelgroepId] = []
    fasen: list[FaseId] = []
    themas: list[ThemaId] = []
    peildatum: str = ""
    gecontroleerd: datetime.date | None = None
    bronnen: Bronnen = []
    checklists: list[ChecklistId] = []
    sjablonen: list[SjabloonId] = []
    voorbeelden: list[CasusId] = []
    volgende: str = ""
    zoekwoorden: list[Tekst] = []
    verberg: list[Literal["menu", "inhoud", "kop"]] = []


class Kant(Model):
    """Wat één kant van de tafel inbrengt, wat het haar kost en wat zij mag verwachten."""

    brengt_in: Tekst
    kost: Tekst
    verwacht: Tekst


class Kanten(Model):
    """De twee kanten van de tafel."""

    praktijk: Kant
    gemeente: Kant


class StapPagina(Pagina):
    """Een stap; naam, doel en relaties staan in ``fasen.yml``."""

    soort: Literal["stap"]
    kanten: Kanten


class Geld(Model):
    """Een regel van de geldkaart."""

    betaalt: Tekst
    baat: Tekst
    tot: Tekst
    zekerheid: Zekerheid
    vormen: list[FinancieringId] = []


class Casus(Pagina):
    """Een praktijkvoorbeeld. Het id is de naam van het bestand, de tekst het verhaal."""

    soort: Literal["casus"]
    regio: Tekst
    plaats: str = ""
    voor_wie: list[DoelgroepId] = Field(min_length=1)
    themas: list[ThemaId] = Field(min_length=1)
    fasen: list[FaseId] = Field(min_length=1)
    rollen: list[RolId] = []
    deelnemers: list[Tekst]
    probleem: Tekst
    aanpak: Tekst
    resultaat: Tekst
    zekerheid: Zekerheid
    geld: Geld
    lessen: list[Tekst] = []
    bronnen: Bronnen
    peildatum: Tekst


class Ingreep(Model):
    """Wat u bij een storing kunt doen en wat dat ergens gaf."""

    doen: Tekst
    gaf: Tekst
    bron: Bronnen


class Storing(Pagina):
    """Een pagina van de storingsgids: van wat u merkt naar wat u doet."""

    soort: Literal["storing"]
    symptoom: Tekst
    ingrepen: list[Ingreep] = Field(min_length=1)


class Blok(Model):
    """Een regel van het tijdschema van een workshop."""

    minuten: int = Field(ge=1, le=480)
    wat: Tekst
    hoe: Tekst


class Draaiboek(Pagina):
    """Een draaiboek voor wie voor het eerst een workshop leidt."""

    soort: Literal["draaiboek"]
    doel: Tekst
    uitnodigen: list[Tekst]
    printen_checklists: list[ChecklistId] = []
    printen_sjablonen: list[SjabloonId] = []
    tijdschema: list[Blok] = Field(min_length=1)


PAGINASOORTEN: dict[str, type[Pagina]] = {
    "stap": StapPagina, "casus": Casus, "storing": Storing, "draaiboek": Draaiboek,
}


def model_voor(soort: object) -> type[Pagina]:
    """In: de waarde van ``soort``. Uit: het model dat bij die soort pagina hoort."""
    return PAGINASOORTEN.get(str(soort), Pagina)


ALLE_SOORTEN: tuple[str, ...] = get_args(Soort)

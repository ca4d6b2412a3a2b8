"""Een sjabloon: een document dat u morgen kunt invullen of tekenen."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator

from .basis import Bronnen, DoelgroepId, FaseId, Id, Model, StapId, Tekst, ThemaId, weiger


class Kop(Model):
    """Een tussenkop; een artikel van een convenant krijgt zijn nummer in de tekst. ``nieuw_blad`` begint een vel."""

    soort: Literal["kop"]
    id: Id | None = None
    tekst: Tekst
    nieuw_blad: bool = False


class Alinea(Model):
    """Lopende tekst."""

    soort: Literal["alinea"]
    id: Id | None = None
    tekst: Tekst


class Opsomming(Model):
    """Een lijst met punten, bijvoorbeeld taken."""

    soort: Literal["lijst"]
    id: Id | None = None
    inleiding: str = ""
    punten: list[Tekst] = Field(min_length=1)


class Keuze(Model):
    """Een vraag met vakjes. ``meerdere``: er mag meer dan één vakje aan."""

    soort: Literal["keuze"]
    id: Id | None = None
    vraag: Tekst
    opties: list[Tekst] = Field(min_length=2)
    meerdere: bool = False


class Invulveld(Model):
    """Ruimte om te schrijven. ``regels`` is de hoogte op papier, ``hulp`` wat erin hoort."""

    soort: Literal["invulveld"]
    id: Id | None = None
    label: Tekst
    hulp: str = ""
    regels: int = Field(default=1, ge=1, le=20)


class Tabel(Model):
    """Een tabel met vaste rijen en lege rijen om in te vullen. De eerste kolom benoemt de rij.

    ``som`` noemt kolommen die optellen; de laatste rij is dan het totaal. In Excel en Word rekent die zichzelf uit.
    """

    soort: Literal["tabel"]
    id: Id | None = None
    titel: Tekst
    kolommen: list[Tekst] = Field(min_length=2, max_length=9)
    rijen: list[list[str]] = []
    lege_rijen: int = Field(default=0, ge=0, le=30)
    som: list[Tekst] = []

    @field_validator("som")
    @classmethod
    def _kolommen_die_er_zijn(cls, som: list[str], info: ValidationInfo) -> list[str]:
        """Weigert een totaal van een kolom die er niet is, of zonder rijen om op te tellen."""
        gegeven = info.data
        vreemd = [naam for naam in som if naam not in gegeven.get("kolommen", [])[1:]]
        if vreemd:
            raise weiger(f'De kolom "{vreemd[0]}" bij som: bestaat niet.', "Neem een naam over uit kolommen:, maar niet de eerste.")
        if som and (len(gegeven.get("rijen", [])) < 2 or gegeven.get("lege_rijen")):
            raise weiger("Een tabel die optelt, heeft rijen nodig en als laatste een rij voor het totaal.",
                         "Zet die in rijen: en haal lege_rijen: weg.")
        return som


class Ondertekening(Model):
    """Plaats voor handtekeningen, een per partij."""

    soort: Literal["ondertekening"]
    id: Id | None = None
    partijen: list[Tekst] = Field(min_length=1)


Deel = Annotated[
    Kop | Alinea | Opsomming | Keuze | Invulveld | Tabel | Ondertekening,
    Field(discriminator="soort"),
]


class Sjabloon(Model):
    """Een document uit delen. Hetzelfde model wordt pagina, PDF en Word.

    Een deel met een ``id`` kan een regio veranderen. ``werkblad`` zet het in de werkmap.
    ``a3`` maakt ook een werkblad op A3, met de eerste vier tabellen als vakken. ``codeboek`` maakt een CSV die elk
    antwoord op een vraag met een nummer een code geeft.
    """

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
    liggend: bool = False
    werkblad: bool = False
    a3: bool = False
    codeboek: bool = False
    bron: Bronnen
    delen: list[Deel] = Field(min_length=1)

    @field_validator("delen")
    @classmethod
    def _vier_vakken_op_a3(cls, delen: list[Deel], info: ValidationInfo) -> list[Deel]:
        """Weigert een werkblad op A3 zonder vier tabellen om vakken van te maken."""
        if info.data.get("a3") and sum(isinstance(deel, Tabel) for deel in delen) < 4:
            raise weiger("Een werkblad op A3 heeft vier vakken nodig.",
                         'Zet vier tabellen in delen:, met als titel bijvoorbeeld "Sterk: wat gaat goed?". '
                         "Of haal a3: weg.")
        return delen

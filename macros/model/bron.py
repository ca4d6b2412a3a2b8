"""Een bron waarop de handreiking rust."""

from __future__ import annotations

from typing import Literal

from .basis import Bronnen, Id, Model, Tekst


class Bron(Model):
    """``soort``: ``hoofdbron`` (de vijf bronnen), ``literatuur`` (daarin genoemd), ``redactie`` of ``regio``."""

    id: Id
    soort: Literal["hoofdbron", "literatuur", "redactie", "regio"]
    kort: Tekst
    titel: Tekst
    auteurs: str = ""
    uitgever: str = ""
    datum: Tekst
    toelichting: str = ""
    rechten: str = ""


class Bronfout(Model):
    """Een fout of tegenspraak in de bronnen, met wat de redactie ermee deed."""

    id: Id
    ernst: Literal["laag", "middel", "hoog"]
    waar: Bronnen
    probleem: Tekst
    behandeling: Tekst

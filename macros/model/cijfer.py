"""Een getal uit een bron, met hoe zeker het is."""

from __future__ import annotations

from .basis import Bronnen, Id, Model, Tekst, Zekerheid


class Cijfer(Model):
    """``waarde`` is wat in de zin komt te staan (``ruim 30%``); ``wat`` zegt wat het telt."""

    id: Id
    waarde: Tekst
    wat: Tekst
    zekerheid: Zekerheid
    peildatum: Tekst
    bron: Bronnen
    voorbehoud: str = ""

"""Wat een uitgave over zichzelf verklaart: toegankelijkheid, privacy en waar iemand een lek meldt. Staat in ``regio.yml``."""

from __future__ import annotations

import datetime
from typing import Literal

from .adressen import Bereikbaar
from .basis import Model, Tekst

STATUSSEN = {"A": "voldoet volledig", "B": "voldoet gedeeltelijk", "C": "eerste maatregelen genomen", "D": "voldoet niet",
             "E": "er is geen verklaring"}
"""De nalevingsstatussen van het Nederlandse model (digitoegankelijk.nl, Status van de verklaring)."""


class Rapport(Model):
    """Een onderzoek waarop de verklaring rust."""

    naam: Tekst
    adres: Bereikbaar


class Toegankelijkheid(Model):
    """De toegankelijkheidsverklaring, zoals de organisatie haar vaststelde. ``ondertekenaar`` is een functie, geen persoon."""

    organisatie: str = ""
    status: Literal["", "A", "B", "C", "D", "E"] = ""
    ondertekenaar: str = ""
    datum: datetime.date | None = None
    contact: Bereikbaar = ""
    rapporten: list[Rapport] = []
    verklaring: Bereikbaar = ""


class Privacy(Model):
    """Wie voor de gegevens van bezoekers verantwoordelijk is, en wat de server bijhoudt."""

    organisatie: str = ""
    logboek: str = ""
    contact: Bereikbaar = ""
    datum: datetime.date | None = None
    verklaring: Bereikbaar = ""


class Veiligheid(Model):
    """Waar iemand een lek meldt, voor ``security.txt`` (RFC 9116)."""

    contact: Bereikbaar = ""
    geldig_tot: datetime.date | None = None

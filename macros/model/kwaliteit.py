"""Een meting van de site zelf, zoals de tests haar schrijven; zie de pagina over kwaliteit."""

from __future__ import annotations

import datetime
from typing import Literal

from .basis import Id, Model, Tekst


class Meting(Model):
    """Eén regel van de kwaliteitstabel. ``omvang`` zegt hoeveel is nagekeken, ``middel`` waarmee en in welke versie."""

    id: Id
    deel: Literal["toegankelijk", "papier", "lezen", "bouwen", "veilig", "tests"]
    wat: Tekst
    norm: Tekst
    uitkomst: Tekst
    gehaald: bool
    omvang: Tekst
    middel: Tekst
    gemeten: datetime.date
    versie: Tekst

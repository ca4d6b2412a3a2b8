"""Laden en nakijken in één keer: wat elke opdracht en elke bouw als eerste doet."""

from __future__ import annotations

import datetime
from pathlib import Path

from .bijhouden.melden import verschillen
from .bijhouden.vergelijk import Verschil
from .controle import controleer, controleer_datums
from .controle_bestanden import controleer_bestanden
from .errors import Meldingen
from .handreiking import Handreiking, laad


def laad_en_controleer(docs: Path, meldingen: Meldingen, regio: Path | None = None) -> tuple[Handreiking, list[Verschil]]:
    """In: de map docs, en de map van de regio als die niet ``docs/regio`` is.

    Uit: de handreiking, en wat landelijk veranderde onder tekst van de regio. Fouten en LET OP staan in ``meldingen``.
    """
    vandaag = datetime.date.today()
    geheel = laad(docs, meldingen, regio)
    controleer(geheel, meldingen)
    controleer_datums(geheel, meldingen, vandaag)
    controleer_bestanden(docs, geheel.regiomap, meldingen)
    return geheel, verschillen(geheel, meldingen, vandaag)

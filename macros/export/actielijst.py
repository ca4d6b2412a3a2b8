"""De actielijst bij een checklist: dezelfde punten als rijen, voor Excel en als CSV."""

from __future__ import annotations

from collections.abc import Iterator

from .gegevens import Papier

KOLOMMEN = ("Nr", "Punt", "Wie", "Wanneer", "Status")
STATUS = ("Open", "Bezig", "Klaar", "Niet nodig")


def rijen(papier: Papier) -> Iterator[tuple[int, str, str, str, str]]:
    """Uit: per punt een rij. Bij ``Wie`` staat alvast de rol als die vaststaat; elk punt begint open."""
    for punt in papier.punten:
        yield punt.nr, f"{punt.tekst} {punt.toelichting}".strip(), punt.wie, "", STATUS[0]

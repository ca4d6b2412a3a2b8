"""Het codeboek bij een vragenlijst: per vraag de naam, de antwoorden en het getal dat u invoert, als CSV."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from .csv_bestand import schrijf
from .gegevens import Papier

KOLOMMEN = ("Naam", "Vraag", "Soort antwoord", "Code", "Betekenis")
GEEN = (99, "Niet ingevuld")
_NUMMER = re.compile(r"(\d+[a-z]?)\. (.+)", re.S)
Rij = tuple[str, str, str, int | str, str]


def maak(papier: Papier) -> bytes:
    """In: de gegevens van een vragenlijst. Uit: het CSV-bestand."""
    return schrijf(KOLOMMEN, rijen(papier))


def rijen(papier: Papier) -> Iterator[Rij]:
    """Uit: per vraag met een nummer een rij per antwoord; bij een open vraag is dat één rij."""
    for deel in papier.delen:
        if vraag := _NUMMER.fullmatch(deel.get("vraag") or deel.get("label") or ""):
            yield from _vraag(f"vraag_{vraag[1]}", vraag[2], deel)


def _vraag(naam: str, vraag: str, deel: dict[str, Any]) -> Iterator[Rij]:
    if deel["soort"] == "invulveld":
        yield naam, vraag, "Tekst", "", "Neem het antwoord over, zonder namen van personen"
        return
    if deel["meerdere"]:
        for nummer, optie in enumerate(deel["opties"], 1):
            yield from ((f"{naam}_{nummer}", vraag, "Meer antwoorden", code, f"{optie}: {wel}")
                        for code, wel in ((1, "ja"), (0, "nee")))
    else:
        codes = [*enumerate(deel["opties"], 1), GEEN]
        yield from ((naam, vraag, "Eén antwoord", code, optie) for code, optie in codes)
    if deel["opties"][-1].endswith(":"):
        yield f"{naam}_anders", vraag, "Tekst", "", "Wat iemand erbij schreef, zonder namen van personen"

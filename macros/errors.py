"""Meldingen aan de auteur: bestand, regel, wat er mis is en wat u kunt doen."""

from __future__ import annotations

import difflib
import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any


class HandreikingFout(Exception):
    """Eén fout van een auteur.

    In: het bestand (pad vanaf de map van het project, met schuine strepen naar voren), het
    regelnummer (vanaf 1, of None als de fout het hele bestand geldt), de melding en de raad.
    """

    def __init__(self, bestand: str, regel: int | None, melding: str, hulp: str) -> None:
        super().__init__(bestand, regel, melding, hulp)
        self.bestand, self.regel, self.melding, self.hulp = bestand, regel, melding, hulp

    @property
    def plaats(self) -> str:
        """Uit: ``bestand:regel``, of het bestand alleen."""
        return f"{self.bestand}:{self.regel}" if self.regel else self.bestand

    def __str__(self) -> str:
        return f"{self.plaats}: {self.melding}\n    Wat u kunt doen: {self.hulp}"

    def annotatie(self, soort: str = "error") -> str:
        """Uit: dezelfde melding als opdracht voor de controle van GitHub, die haar bij de regel toont.

        Bron van de vorm en de codes: GitHub Docs, 'Workflow commands for GitHub Actions'.
        """
        tekst = f"{self.melding} {self.hulp}".replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
        regel = f",line={self.regel}" if self.regel else ""
        return f"::{soort} file={self.bestand}{regel}::{tekst}"


class HandreikingFouten(Exception):
    """Alle fouten van één controle samen; de tekst is het verslag dat de auteur leest."""

    def __init__(self, fouten: list[HandreikingFout]) -> None:
        super().__init__(fouten)
        self.fouten = fouten

    def __str__(self) -> str:
        aantal = "1 fout" if len(self.fouten) == 1 else f"{len(self.fouten)} fouten"
        return f"{aantal} gevonden. Er is niets gepubliceerd.\n\n" + "\n\n".join(map(str, self.fouten))


@dataclass
class Meldingen:
    """Verzamelt fouten en aandachtspunten, zodat een auteur alles in één keer ziet."""

    fouten: list[HandreikingFout] = field(default_factory=list)
    aandacht: list[HandreikingFout] = field(default_factory=list)

    def fout(self, bestand: str, regel: int | None, melding: str, hulp: str) -> None:
        """Onthoudt een fout; dezelfde fout op dezelfde regel telt één keer."""
        nieuw = HandreikingFout(bestand, regel, melding, hulp)
        if not any(f.args == nieuw.args for f in self.fouten):
            self.fouten.append(nieuw)

    def let_op(self, bestand: str, regel: int | None, melding: str, hulp: str) -> None:
        """Onthoudt iets waarop de auteur moet letten, maar dat de bouw niet tegenhoudt."""
        nieuw = HandreikingFout(bestand, regel, melding, hulp)
        if not any(f.args == nieuw.args for f in self.aandacht):
            self.aandacht.append(nieuw)

    def gesorteerd(self) -> list[HandreikingFout]:
        """Uit: de fouten op volgorde van bestand en regel."""
        return sorted(self.fouten, key=lambda f: (f.bestand, f.regel or 0, f.melding))

    def zeg_aandacht(self) -> None:
        """Drukt elk aandachtspunt af als één regel ``LET OP``, en in de controle van GitHub ook als annotatie."""
        for punt in sorted(self.aandacht, key=lambda p: (p.bestand, p.regel or 0)):
            print(f"LET OP {punt.plaats}: {punt.melding} {punt.hulp}")
            if _in_ci():
                print(punt.annotatie("warning"))

    def zeg_fouten(self) -> None:
        """Drukt elke fout af voor wie een opdracht geeft."""
        for fout in self.gesorteerd():
            print(f"{fout}\n", file=sys.stderr)

    def zeg_annotaties(self) -> None:
        """Drukt in de controle van GitHub elke fout af als annotatie."""
        for fout in self.gesorteerd() if _in_ci() else ():
            print(fout.annotatie())


def _in_ci() -> bool:
    return os.environ.get("GITHUB_ACTIONS") == "true"


def bedoelde_u(woord: str, bekend: Iterable[str]) -> str:
    """In: een onbekend woord en de bekende woorden. Uit: ``Bedoelde u "…"? `` of een lege tekst."""
    gelijk = difflib.get_close_matches(woord.lower(), [str(b) for b in bekend], n=1, cutoff=0.6)
    return f'Bedoelde u "{gelijk[0]}"? ' if gelijk else ""


def keuzefout(naam: str, waarde: Any, melding: str, mogelijk: Iterable[str]) -> tuple[str, str]:
    """In: een veld met keuzes, wat er staat, en de melding voor een woord dat niet kan. Uit: melding en raad.

    Wat geen woord is (leeg, een lijst), noemen wij niet: daar zou de schrijfwijze van Python staan.
    """
    keuzes = list(mogelijk)
    if waarde is None:
        melding = f'Het veld "{naam}" is leeg.'
    elif isinstance(waarde, (bool, list, dict)):
        melding = f'Bij "{naam}" hoort één van de keuzes te staan.'
    gok = bedoelde_u(waarde, keuzes) if isinstance(waarde, str) else ""
    return melding, f"{gok}Kies uit: {', '.join(keuzes)}."


LIDWOORD = {"bron": "De bron", "thema": "Het thema", "begrip": "Het begrip", "sjabloon": "Het sjabloon", "cijfer": "Het cijfer",
            "casus": "Het voorbeeld", "financiering": "De geldstroom", "swot": "De SWOT", "resultaten": "De tabel",
            "onderwerp": "Het onderwerp", "hulpmiddel": "Het hulpmiddel", "moment": "Het moment"}


def noem(soort: str) -> str:
    """Uit: de soort met lidwoord en hoofdletter, voor aan het begin van een melding."""
    return LIDWOORD.get(soort, f"De {soort}")

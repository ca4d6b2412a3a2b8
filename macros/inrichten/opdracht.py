"""De opdracht ``start.py regio``: vraagt of leest de antwoorden, en schrijft de map van de regio."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..controle import controleer_kleur
from ..errors import Meldingen
from ..loader import lees_document, maak
from ..model.regio import Regio
from ..regio import BESTAND, Regiomap, zandbak
from .gesprek import Gesprek
from .schrijven import is_ingevuld, schrijf

_VOORPROEF = ("{{ sociaal_team.De }} belt met de praktijk.", "De huisarts belt {{ sociaal_team.de }}.",
              "{{ sociaal_team.Meervoud }} werken samen met {{ gemeente.de }}.")


def regio(map_: Regiomap, bestand: str) -> int:
    """In: de map van de regio, en een bestand met antwoorden (leeg: stel de vragen). Uit: 0 als de map geschreven is."""
    eerder = _lees(map_.map / BESTAND, map_.bestand(BESTAND), Meldingen()) or {}
    try:
        if bestand:
            meldingen = Meldingen()
            gelezen = _lees(Path(bestand), bestand, meldingen)
            meldingen.zeg_fouten()
            if gelezen is None:
                print("Er is niets geschreven.", file=sys.stderr)
                return 1
            antwoorden = dict(gelezen)
        else:
            antwoorden = Gesprek(input, print, eerder).voer()
        if is_ingevuld(map_) and not _mag_vervangen(map_):
            print("Er is niets geschreven.")
            return 1
    except EOFError:
        print("\nDe antwoorden houden op. Er is niets geschreven.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nGestopt. Er is niets geschreven.", file=sys.stderr)
        return 1
    print("\nGeschreven:")
    for naam in schrijf(map_, antwoorden):
        print(f"  {naam}")
    vul = zandbak(Regio.model_validate(antwoorden)).vul
    print("\nZo klinkt het straks:", *(f"  {vul(zin)}" for zin in _VOORPROEF), sep="\n")
    print("\nUw site bekijken: python3 start.py serve\n")
    return 0


def _lees(pad: Path, naam: str, meldingen: Meldingen) -> Mapping[str, Any] | None:
    """Uit: de velden zoals zij er staan, als het model ze aanneemt; anders None, met meldingen."""
    if not pad.is_file():
        meldingen.fout(naam, None, "Dit bestand is er niet.", "Kijk naar de naam van het bestand en de map waarin het staat.")
        return None
    document = lees_document(pad, naam, meldingen)
    gelezen = maak(Regio, document, meldingen) if document else None
    if document and gelezen:
        controleer_kleur(gelezen, document, meldingen)
    return document.data if document and not meldingen.fouten else None


def _mag_vervangen(map_: Regiomap) -> bool:
    """Vraagt of ``regio.yml`` een nieuwe inhoud mag krijgen."""
    antwoord = input(f"{map_.bestand(BESTAND)} is al ingevuld. Vervangen? De oude blijft als kopie bewaard. (j/n)\n> ")
    return antwoord.strip().lower() in ("j", "ja")

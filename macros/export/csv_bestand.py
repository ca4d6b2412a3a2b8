"""Maakt een CSV zoals een Nederlandse Excel die verwacht: puntkomma's en een merk voor letters als é."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from .actielijst import KOLOMMEN, rijen
from .gegevens import Papier

_GEVAARLIJK = ("=", "+", "-", "@", "\t", "\r")


def maak(papier: Papier) -> bytes:
    """In: de gegevens van een checklist. Uit: de actielijst als CSV."""
    return schrijf(KOLOMMEN, rijen(papier))


def schrijf(koppen: Iterable[str], inhoud: Iterable[Iterable[int | str]]) -> bytes:
    """In: de koppen en de rijen. Uit: het CSV-bestand."""
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\r\n")
    schrijver.writerow(koppen)
    schrijver.writerows([_veilig(cel) if isinstance(cel, str) else cel for cel in rij] for rij in inhoud)
    return uit.getvalue().encode("utf-8-sig")


def _veilig(cel: str) -> str:
    """Een cel die met een rekenteken begint, zou Excel uitrekenen; een aanhalingsteken ervoor houdt het tekst."""
    return f"'{cel}" if cel.startswith(_GEVAARLIJK) else cel

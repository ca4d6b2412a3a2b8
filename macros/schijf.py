"""Bestanden die een ander proces tegelijk kan lezen of opruimen: in één keer schrijven, en vragen hoe oud iets is."""

from __future__ import annotations

import os
from pathlib import Path

HALF = ".half"
"""Zo eindigt de naam van een bestand dat nog geschreven wordt; ervoor staat een punt."""


def schrijf_heel(pad: Path, inhoud: bytes) -> None:
    """Schrijft via een tijdelijk bestand: een ander proces ziet alles of niets."""
    half = pad.with_name(f".{pad.name}.{os.getpid()}{HALF}")
    half.write_bytes(inhoud)
    half.replace(pad)


def gewijzigd(pad: Path) -> float:
    """Uit: wanneer het bestand of de map het laatst veranderde; 0 als een ander proces het net opruimde."""
    try:
        return pad.stat().st_mtime
    except FileNotFoundError:
        return 0

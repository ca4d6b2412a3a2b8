"""Placeholder of the lead until helper D2 writes this module."""
from __future__ import annotations
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from macros.handreiking import Handreiking
@dataclass(frozen=True)
class Download:
    naam: str
    soort: str
    pad: Path
    omvang: int
    bladen: int | None
def maak_downloads(geheel: Handreiking, cache: Path, meld: Callable[[str], None]) -> dict[str, list[Download]]:
    return {}

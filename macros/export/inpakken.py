"""Pakt een bestand van Word of Excel opnieuw in met vaste datums: twee keer maken geeft dezelfde bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable


def pak_in(bestand: bytes, pas_aan: Callable[[str, bytes], bytes] = lambda naam, inhoud: inhoud) -> bytes:
    """In: een bestand en wat er per onderdeel (naam, inhoud) aan moet veranderen. Uit: hetzelfde bestand, vast."""
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(bestand)) as oud, zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as nieuw:
        for naam in oud.namelist():
            plek = zipfile.ZipInfo(naam, (1980, 1, 1, 0, 0, 0))
            plek.compress_type, plek.create_system, plek.external_attr = zipfile.ZIP_DEFLATED, 0, 0
            nieuw.writestr(plek, pas_aan(naam, oud.read(naam)), compresslevel=9)
    return uit.getvalue()

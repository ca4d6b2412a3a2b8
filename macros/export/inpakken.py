"""Maakt een zip met vaste datums: twee keer maken geeft dezelfde bytes. Ook Word en Excel zijn een zip."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable

AL_KLEIN = (".docx", ".xlsx", ".zip", ".woff2", ".png")
"""Wat zelf al ingepakt is: dat nog eens doen kost tijd en geeft niets."""


def zip_van(inhoud: Iterable[tuple[str, bytes]]) -> bytes:
    """In: (naam, bytes) van elk bestand, in volgorde. Uit: de zip."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as nieuw:
        for naam, stuk in inhoud:
            plek = zipfile.ZipInfo(naam, (1980, 1, 1, 0, 0, 0))
            plek.create_system, plek.external_attr = 0, 0
            plek.compress_type = zipfile.ZIP_STORED if naam.endswith(AL_KLEIN) else zipfile.ZIP_DEFLATED
            nieuw.writestr(plek, stuk, compresslevel=9)
    return uit.getvalue()


def pak_in(bestand: bytes, pas_aan: Callable[[str, bytes], bytes] = lambda naam, inhoud: inhoud) -> bytes:
    """In: een bestand en wat er per onderdeel (naam, inhoud) aan moet veranderen. Uit: hetzelfde bestand, vast."""
    with zipfile.ZipFile(io.BytesIO(bestand)) as oud:
        return zip_van((naam, pas_aan(naam, oud.read(naam))) for naam in oud.namelist())

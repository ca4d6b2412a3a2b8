"""Maakt van een link naar ``boek:<label>`` een sprong binnen de PDF.

Een gewone link naar een label kost Typst een tweede opmaak van het hele boek: twee keer zo veel tijd en geheugen.
Een link naar een adres kost niets, en de plaats van elk label zet Typst al in het bestand (ISO 32000-1, 12.3.2.3).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

SCHEMA = "boek:"
_LINK = re.compile(rb"/A<</Type/Action/S/URI/URI\(boek:([a-z0-9-]+)\)>>(.*?)/Contents\([^()]*\)", re.S)
_PLEKKEN = re.compile(rb"/Names\[((?:\([a-z0-9-]+\)\d+ 0 R ?)+)\]")


def met_interne_links(objecten: Mapping[int, bytes]) -> dict[int, bytes]:
    """In: de objecten van een PDF. Uit: dezelfde, met sprongen. Fout: ValueError bij een label dat er niet is."""
    labels = {label for ding in objecten.values() for plek in _PLEKKEN.findall(ding)
              for label in re.findall(rb"\(([a-z0-9-]+)\)", plek)}

    def sprong(link: re.Match[bytes]) -> bytes:
        if link[1] not in labels:
            raise ValueError(f"Een link wijst naar {link[1].decode()}, maar dat staat niet in het boek.")
        return b"/Dest(%s)%s/Contents(Naar een ander hoofdstuk)" % (link[1], link[2])

    return {nummer: _LINK.sub(sprong, ding) if b"boek:" in ding[:400] else ding for nummer, ding in objecten.items()}

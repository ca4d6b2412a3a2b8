"""Weegt een pagina bij het eerste bezoek: wat de browser ophaalt, ingepakt zoals een webhost dat doet."""

from __future__ import annotations

import gzip
import re
from functools import cache
from pathlib import Path
from posixpath import dirname, join, normpath

from lxml import html as lxml_html

_IN_STIJL = re.compile(r"""@import\s+url\(["']?([^"')]+)|src:\s*url\(["']?([^"')]+)""")
_INGEPAKT = {".html", ".css", ".js", ".svg", ".json", ".xml"}


@cache
def gewicht(bestand: Path) -> int:
    """Uit: de bytes over de lijn."""
    inhoud = bestand.read_bytes()
    return len(gzip.compress(inhoud, 9)) if bestand.suffix in _INGEPAKT else len(inhoud)


@cache
def _uit_stijl(site: Path, stijl: str) -> frozenset[str]:
    """Uit: wat een stijlblad zelf weer ophaalt: andere stijlbladen en de letter."""
    tekst = (site / stijl).read_text(encoding="utf-8")
    direct = {normpath(join(dirname(stijl), a or b)) for a, b in _IN_STIJL.findall(tekst)}
    return frozenset(direct.union(*(_uit_stijl(site, d) for d in direct if d.endswith(".css"))))


def verzoeken(site: Path, weg: str) -> dict[str, int]:
    """In: de site en het adres van een pagina. Uit: elk bestand van een eerste bezoek met zijn bytes over de lijn."""
    pagina = f"{weg}index.html" if not weg.endswith(".html") else weg
    boom = lxml_html.parse(str(site / pagina)).getroot()
    los = boom.xpath("//link[@rel='stylesheet' or @rel='preload' or @rel='icon']/@href | //script/@src | //img/@src")
    bestanden = {pagina, *(normpath(join(dirname(pagina), str(adres))).lstrip("/") for adres in los)}
    for stijl in [b for b in bestanden if b.endswith(".css")]:
        bestanden |= _uit_stijl(site, stijl)
    return {bestand: gewicht(site / bestand) for bestand in sorted(bestanden)}

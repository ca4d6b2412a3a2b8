"""De bestanden die naast de pagina's op de site komen: alleen soorten die geen code uitvoeren, en geen SVG met code erin."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree

from .errors import Meldingen
from .regio import Regiomap

_MAG = {".md", ".yml", ".yaml", ".txt", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".pdf", ".docx", ".xlsx",
        ".csv", ".ics", ".woff2", ".ttf"}
_VAN_DE_SITE = ("assets/js/", "assets/css/", "assets/vendor/")
"""Hier staat onze eigen code; wie die wijzigt, staat in CODEOWNERS."""
_SVG, _XLINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}href"
_MAG_IN_SVG = frozenset({
    "circle", "clipPath", "defs", "desc", "ellipse", "feBlend", "feColorMatrix", "feComposite", "feFlood", "feGaussianBlur",
    "feMerge", "feMergeNode", "feOffset", "filter", "g", "image", "line", "linearGradient", "marker", "mask", "metadata",
    "path", "pattern", "polygon", "polyline", "radialGradient", "rect", "stop", "style", "svg", "switch", "symbol", "text",
    "textPath", "title", "tspan", "use", "view",
})
_MAG_ERNAAST = ("http://www.inkscape.org/", "http://sodipodi.sourceforge.net/", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
                "http://creativecommons.org/ns#", "http://web.resource.org/cc/", "http://purl.org/dc/", "http://ns.adobe.com/")
"""Wat tekenprogramma's over hun eigen werk bewaren; een browser doet er niets mee."""
_LEZER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


def controleer_bestanden(docs: Path, regio: Regiomap, meldingen: Meldingen) -> None:
    """In: de map docs en die van de regio. Uit: een fout bij elk bestand dat code kan uitvoeren bij wie het opent."""
    mappen = {docs: docs.name} | ({} if regio.map.is_relative_to(docs) else {regio.map: regio.naam})
    for map_, pad in sorted((begin, pad) for begin in mappen for pad in begin.rglob("*") if pad.is_file()):
        naam = pad.relative_to(map_).as_posix()
        if naam.startswith(_VAN_DE_SITE) or any(deel.startswith(".") for deel in naam.split("/")):
            continue
        bestand = f"{mappen[map_]}/{naam}"
        if pad.suffix.lower() not in _MAG:
            meldingen.fout(bestand, None, f'Een bestand van de soort "{pad.suffix or pad.name}" mag niet op de site.',
                           f"Haal het weg. Deze soorten mogen: {', '.join(sorted(_MAG))}.")
        elif pad.suffix.lower() == ".svg":
            for regel, wat in code_in_svg(pad.read_bytes()):
                meldingen.fout(bestand, regel, f"In deze tekening staat {wat}.",
                               "Bewaar haar in uw tekenprogramma opnieuw als gewone SVG, of als PNG.")


def code_in_svg(ruw: bytes) -> Iterator[tuple[int | None, str]]:
    """In: een SVG. Uit: (regel, wat) van alles daarin dat code uitvoert of iets van een andere plek haalt."""
    try:
        boom = etree.fromstring(ruw, _LEZER)
    except etree.XMLSyntaxError as fout:
        yield fout.lineno, "iets dat geen goede SVG is"
        return
    if boom.getroottree().docinfo.internalDTD is not None and b"<!ENTITY" in ruw:
        yield 1, "een eigen teken (ENTITY)"
    for element in (*boom.itersiblings(preceding=True), *boom.iter()):
        plek: Any = element.sourceline
        if isinstance(element, etree._ProcessingInstruction):
            yield plek, "een opdracht die met <? begint"
        elif isinstance(element.tag, str):
            yield from ((plek, wat) for wat in _code_in_element(element))


def _code_in_element(element: etree._Element) -> Iterator[str]:
    naam = str(element.tag)
    if naam.startswith(tuple(f"{{{ruimte}" for ruimte in _MAG_ERNAAST)):
        return
    if not naam.startswith(_SVG) or naam.removeprefix(_SVG) not in _MAG_IN_SVG:
        yield f"een <{etree.QName(element).localname}>"
    if naam == f"{_SVG}style" and _haalt_iets(element.text or ""):
        yield "een stijl die iets van een andere plek haalt"
    for sleutel, waarde in element.attrib.items():
        kaal = etree.QName(str(sleutel)).localname.lower()
        if kaal.startswith("on"):
            yield f'een gebeurtenis ("{kaal}")'
        elif (kaal == "href" or sleutel == _XLINK) and not str(waarde).strip().startswith(("#", "data:image/png", "data:image/jpeg")):
            yield f'een verwijzing naar "{str(waarde)[:40]}"'
        elif not str(sleutel).startswith("{") and kaal != "href" and _haalt_iets(str(waarde)):
            yield f'een verwijzing in "{kaal}"'


def _haalt_iets(tekst: str) -> bool:
    """Waar als de tekst met ``url(…)`` of ``@import`` naar iets buiten de tekening wijst, of code noemt."""
    klein = "".join(tekst.lower().split())
    buiten = klein.count("url(") - klein.count("url(#") - klein.count("url('#") - klein.count('url("#')
    return buiten > 0 or any(stuk in klein for stuk in ("\\", "@import", "image-set(", "javascript:", "expression("))

"""Deelt een gebouwde pagina in stukken om te zoeken: per kop met een anker de tekst die eronder staat.

Het thema kan dit ook, maar leest daarvoor elke pagina teken voor teken in Python; dat kost een derde van de bouw.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from lxml import html as lxml_html
from lxml.html import HtmlElement

_KOPPEN = {"h1", "h2", "h3", "h4", "h5", "h6"}
_NIET = {"script", "style", "object", "svg"}
_BLOKKEN = {"p", "li", "pre", "dt", "dd", "td", "th", "tr", "caption", "figcaption", "div", "section", "summary", "h1", "h2",
            "h3", "h4", "h5", "h6"}


@dataclass
class Stuk:
    """Een deel van een pagina. ``anker`` is leeg voor wat boven de eerste kop staat; blokken staan los van elkaar."""

    anker: str
    titel: str
    blokken: list[str] = field(default_factory=lambda: [""])


@lru_cache(maxsize=1024)  # in de voorvertoning is bij elke bewaring bijna elke pagina gelijk gebleven
def stukken(pagina: str, titel: str) -> tuple[Stuk, ...]:
    """In: de HTML van een pagina en haar titel. Uit: haar stukken; wat ``data-search-exclude`` heeft, doet niet mee."""
    boom = lxml_html.fragment_fromstring(pagina, create_parent="div")
    rij = [Stuk("", titel)]
    _loop(boom, rij)
    return tuple(rij)


def _loop(element: HtmlElement, rij: list[Stuk]) -> None:
    naam = element.tag
    if not isinstance(naam, str) or naam in _NIET or "data-search-exclude" in element.attrib:
        return
    if naam in _KOPPEN and element.get("id"):
        rij.append(Stuk(str(element.get("id")), " ".join(element.text_content().split())))
        return
    if naam in _BLOKKEN:
        rij[-1].blokken.append("")
    rij[-1].blokken[-1] += element.text or ""
    for kind in element:
        _loop(kind, rij)
        rij[-1].blokken[-1] += kind.tail or ""
    if naam in _BLOKKEN:
        rij[-1].blokken.append("")

"""Haalt uit wat een auteur schreef alles weg wat geen tekst, link of beeld is, en zegt wat er weg is.

Alleen de tekst van de auteur gaat hierdoor. De HTML van onze eigen macro's komt er daarna pas in (``gereedschap.py``),
zodat deze lijst kort kan blijven. Het schoonmaken zelf doet nh3 (ammonia, html5ever): dat leest HTML zoals een browser.
"""

from __future__ import annotations

import re
from collections import Counter

import nh3

from .links import SCHEMAS, extern

_OVERAL = {"class", "id", "lang", "title"}
_KENMERKEN: dict[str, set[str]] = {
    "*": _OVERAL, "a": {"href"}, "img": {"src", "alt", "width", "height"}, "ol": {"start"}, "details": {"open"},
    "td": {"colspan", "rowspan", "data-label"}, "th": {"colspan", "rowspan", "scope"},
    "div": {"role", "tabindex", "aria-label"},  # om een tabel, uit tabelkaart.py
}
_ELEMENTEN = frozenset({
    "a", "abbr", "blockquote", "br", "caption", "code", "dd", "del", "details", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4",
    "h5", "h6", "hr", "i", "b", "img", "kbd", "li", "ol", "p", "pre", "s", "small", "span", "strong", "sub", "summary", "sup",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")
_NAAM = re.compile(r"([^\s=\"'/]+)(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"']+))?")


def _beeld_van_hier(element: str, kenmerk: str, waarde: str) -> str | None:
    """Een beeld van een andere site zou die site vertellen wie er leest."""
    return None if element == "img" and kenmerk == "src" and extern(waarde.lstrip()) else waarde


def maak_schoon(html: str) -> str:
    """In: HTML van een auteur. Uit: alleen wat op de lijst staat; een element dat er niet op staat, laat zijn tekst na."""
    return nh3.clean(html, tags=set(_ELEMENTEN), attributes=_KENMERKEN, url_schemes=set(SCHEMAS), link_rel=None,
                     attribute_filter=_beeld_van_hier)


def weggehaald(voor: str, na: str) -> list[str]:
    """In: HTML voor en na het schoonmaken. Uit: de namen van elementen en kenmerken die weg zijn, zoals ``<form`` of ``onclick``."""
    over = Counter(_delen(voor))
    over.subtract(_delen(na))
    return [deel for deel, aantal in over.items() if aantal > 0]


def _delen(html: str) -> list[str]:
    gevonden = []
    for sluit, naam, rest in _TAG.findall(html):
        if not sluit:
            gevonden.append(f"<{naam.lower()}")
            gevonden += [kenmerk.lower() for kenmerk in _NAAM.findall(rest)] if rest.strip(" /") else []
    return gevonden

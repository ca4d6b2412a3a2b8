"""Legt elk begrip uit waar het op een pagina voor het eerst staat, in tekst van de auteur en in ons kader."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup, escape

from .model.begrip import Begrip

_NIET_IN = {"a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "button", "abbr", "th"}
_WOORD = re.compile(r"(?<![\w-])\w[\w-]*")
_VERDER = re.compile(r"[\w-]")
Toon = Callable[[Begrip, str], str]
"""Maakt HTML van een begrip en de letterlijke woorden die op de pagina staan."""


class Woordenlijst:
    """In: de begrippen. Vindt ze in tekst; een afkorting alleen met dezelfde hoofdletters."""

    def __init__(self, begrippen: Iterable[Begrip]) -> None:
        # Op eerste woord, langste vorm eerst: zo kost een pagina één blik per woord, hoe lang de lijst ook is.
        self._bij: dict[str, list[tuple[str, Begrip]]] = {}
        for begrip in begrippen:
            for vorm in filter(None, (begrip.term, begrip.afkorting, *begrip.ook)):
                eerste = _WOORD.match(vorm)
                if eerste:
                    self._bij.setdefault(eerste[0].lower(), []).append((vorm, begrip))
        for rij in self._bij.values():
            rij.sort(key=lambda paar: -len(paar[0]))

    def deel(self, tekst: str, gezien: set[str]) -> list[str | tuple[Begrip, str]]:
        """Uit: de tekst in stukken; een begrip dat nog niet in ``gezien`` stond, is een eigen stuk."""
        stukken: list[str | tuple[Begrip, str]] = []
        begin = 0
        for woord in _WOORD.finditer(tekst):
            if woord.start() < begin or woord[0].lower() not in self._bij:
                continue
            for vorm, begrip in self._bij[woord[0].lower()]:
                einde = woord.start() + len(vorm)
                gevonden = tekst[woord.start() : einde]
                if not _gelijk(vorm, gevonden) or _VERDER.match(tekst, einde):
                    continue
                if begrip.id not in gezien:
                    gezien.add(begrip.id)
                    stukken += [tekst[begin : woord.start()], (begrip, gevonden)]
                    begin = einde
                break
        return [*stukken, tekst[begin:]]

    def leg_uit(self, tekst: str, gezien: set[str], toon: Toon) -> Markup:
        """In: gewone tekst. Uit: HTML waarin elk begrip bij zijn eerste keer uitleg heeft."""
        delen = self.deel(tekst, gezien)
        return Markup("").join(Markup(toon(*d)) if isinstance(d, tuple) else escape(d) for d in delen)  # noqa: S704


def _gelijk(vorm: str, gevonden: str) -> bool:
    """Woorden met twee of meer hoofdletters (OJG, POH-GGZ, HIS) moeten precies zo staan; de rest niet."""
    if sum(letter.isupper() for letter in vorm) > 1:
        return vorm == gevonden
    return vorm.lower() == gevonden.lower()


class Uitlegger(Extension):
    """Uitbreiding van Markdown. ``nu`` geeft bij elke pagina de lijst, wat al is uitgelegd en hoe het eruitziet."""

    def __init__(self, nu: Callable[[], tuple[Woordenlijst, set[str], Toon] | None]) -> None:
        super().__init__()
        self.nu = nu

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Zet de stap achter die voor opmaak in de zin, zodat links en code herkenbaar zijn."""
        md.treeprocessors.register(_Stap(md, self.nu), "uitleg", 15)


class _Stap(Treeprocessor):
    def __init__(self, md: Markdown, nu: Callable[[], tuple[Woordenlijst, set[str], Toon] | None]) -> None:
        super().__init__(md)
        self.nu = nu

    def run(self, root: Element) -> None:
        stand = self.nu()
        if stand:
            self._loop(root, *stand)

    def _loop(self, element: Element, lijst: Woordenlijst, gezien: set[str], toon: Toon) -> None:
        if element.tag in _NIET_IN:
            return
        element.text = self._tekst(element.text, lijst, gezien, toon)
        for kind in element:
            self._loop(kind, lijst, gezien, toon)
            kind.tail = self._tekst(kind.tail, lijst, gezien, toon)

    def _tekst(self, tekst: Any, lijst: Woordenlijst, gezien: set[str], toon: Toon) -> Any:
        if not isinstance(tekst, str) or not tekst.strip():
            return tekst  # ook AtomicString gaat door; lege regels niet
        delen = lijst.deel(tekst, gezien)
        return "".join(self.md.htmlStash.store(toon(*d)) if isinstance(d, tuple) else d for d in delen)

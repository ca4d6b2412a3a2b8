"""Vindt begrippen in tekst, zodat elk begrip uitleg krijgt waar het op een pagina voor het eerst staat."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from .model.begrip import Begrip

_NIET_IN = {"a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "button", "abbr", "th"}
_WOORD = re.compile(r"(?<![\w-])\w[\w-]*")
_VERDER = re.compile(r"[\w-]")


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

    def deel(self, tekst: str) -> list[str | tuple[Begrip, str]]:
        """Uit: de tekst in stukken; elk begrip is een eigen stuk, met de woorden die er stonden."""
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
                stukken += [tekst[begin : woord.start()], (begrip, gevonden)]
                begin = einde
                break
        return [*stukken, tekst[begin:]]


def _gelijk(vorm: str, gevonden: str) -> bool:
    """Woorden met twee of meer hoofdletters (OJG, POH-GGZ, HIS) moeten precies zo staan; de rest niet."""
    if sum(letter.isupper() for letter in vorm) > 1:
        return vorm == gevonden
    return vorm.lower() == gevonden.lower()


class Uitlegger(Extension):
    """Uitbreiding van Markdown. ``merk`` zet in gewone tekst een merkteken bij elk begrip."""

    def __init__(self, merk: Callable[[str], str]) -> None:
        super().__init__()
        self.merk = merk

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Zet de stap achter die voor opmaak in de zin, zodat links en code herkenbaar zijn."""
        md.treeprocessors.register(_Stap(md, self.merk), "uitleg", 15)


class _Stap(Treeprocessor):
    def __init__(self, md: Markdown, merk: Callable[[str], str]) -> None:
        super().__init__(md)
        self.merk = merk

    def run(self, root: Element) -> None:
        if root.tag in _NIET_IN:
            return
        root.text = self._tekst(root.text)
        for kind in root:
            self.run(kind)
            kind.tail = self._tekst(kind.tail)

    def _tekst(self, tekst: Any) -> Any:
        return self.merk(tekst) if isinstance(tekst, str) and tekst.strip() else tekst

"""Dezelfde macro's als op de pagina's, maar voor papier: elke macro geeft Markdown in plaats van HTML."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from macros.auteursmacros import Auteursmacros
from macros.handreiking import Handreiking
from macros.model.basis import Verwijzing
from macros.model.begrip import Begrip
from macros.paginas import Paginabron
from macros.uitleg import Woordenlijst

from .markdown import gewoon, vul

NIETS = frozenset({"downloads", "maak_werkmap", "wissen"})
"""Macro's die op papier niets te zeggen hebben."""


class Papiermacros(Auteursmacros):
    """De macro's voor één hoofdstuk. ``labels`` zegt per pad van een pagina hoe haar hoofdstuk heet."""

    def __init__(self, geheel: Handreiking, pagina: Paginabron, labels: Mapping[str, str]) -> None:
        super().__init__(geheel, pagina, {}, Woordenlijst([]))
        self.labels = labels

    def toon(self, sjabloon: str, **gegevens: Any) -> Markup:
        """Vult een sjabloon uit ``templates/md``; er staan lege regels omheen, want het is een blok."""
        if sjabloon in NIETS:
            return Markup("")
        return "\n\n" + vul(sjabloon, {"m": self, "geheel": self.geheel, "pagina": self.pagina, **gegevens}) + "\n\n"

    def blok_in_tekst(self, html: str) -> str:
        """Uit: de Markdown zelf; op papier gaat alles samen door pandoc."""
        return html

    def naar(self, pad: str) -> str:
        """Uit: het label van het hoofdstuk, of leeg als de pagina niet in het boek staat."""
        label = self.labels.get(pad.partition("#")[0])
        return Markup("#{}").format(label) if label else ""

    def leg_uit(self, tekst: str) -> Markup:
        """Uit: de tekst zelf; op papier staat de uitleg in de lijst van begrippen."""
        return gewoon(tekst)

    def _zin(self, stuk: Markup | tuple[Begrip, str] | Verwijzing) -> str:
        if isinstance(stuk, Verwijzing):
            stuk = self.toon("bron", verwijzing=stuk)
        return gewoon(stuk[1]) if isinstance(stuk, tuple) else stuk.strip()

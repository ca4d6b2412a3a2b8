"""De eigen pagina's, blokken en afbeeldingen van een regio, elk op de plek waar zij op de site horen."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from ..errors import Meldingen, bedoelde_u
from ..links import doelpad, extern, naar_ander_pad, vervang_links
from ..loader import Vuller, lees_tekst
from ..paginas import Paginabron, lees_pagina, paden
from ..regio import Regiomap
from .verhuisd import Verhuisd

BEELDEN = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".pdf")
"""Wat een regio naast haar pagina's mag zetten. Een SVG kan code bevatten en mag daarom niet."""


@dataclass
class Eigenpaginas:
    """Leest de mappen ``paginas`` en ``blokken`` van één regio."""

    map: Regiomap
    verhuisd: Verhuisd
    meldingen: Meldingen
    vul: Vuller

    def paginas(self) -> Iterator[tuple[str, Paginabron | None]]:
        """Uit: elke eigen pagina met het pad waar zij hoort, of None als zij niet deugt."""
        for pad in paden(self.map.map / "paginas"):
            bestand = self.map.bestand("paginas", pad)
            nieuw = self._nieuw_pad(pad, bestand)
            pagina = lees_pagina(self.map.map / "paginas" / pad, bestand, nieuw, self.meldingen, self.vul, eigen=True)
            if pagina and nieuw != pad:
                pagina = replace(pagina, tekst=_verplaats(pagina.tekst, pad, nieuw))
            yield nieuw, pagina

    def blokken(self, paginas: Collection[str]) -> dict[str, tuple[str, str]]:
        """In: de paden van alle pagina's. Uit: per pad het blok van de regio als (bestand, tekst)."""
        uit = {}
        for pad in paden(self.map.map / "blokken"):
            bestand = self.map.bestand("blokken", pad)
            nieuw = self._nieuw_pad(pad, bestand)
            tekst = lees_tekst(self.map.map / "blokken" / pad, bestand, self.meldingen)
            if nieuw not in paginas:
                self.meldingen.let_op(bestand, None, f'De pagina "{pad}" bestaat niet of niet meer; dit blok staat nu nergens.',
                                      f"{bedoelde_u(pad, paginas)}Noem het bestand naar een pagina die er is, of haal het weg.")
            elif tekst:
                uit[nieuw] = (bestand, _verplaats(tekst, pad, nieuw) if nieuw != pad else tekst)
        return uit

    def beelden(self) -> dict[str, Path]:
        """Uit: per pad op de site het bestand dat de regio naast haar pagina's zette."""
        map_ = self.map.map / "paginas"
        return {pad.relative_to(map_).as_posix(): pad for pad in sorted(map_.rglob("*"))
                if pad.is_file() and pad.suffix.lower() in BEELDEN}

    def _nieuw_pad(self, pad: str, bestand: str) -> str:
        plek = pad.removesuffix(".md")
        nieuw = self.verhuisd.volg(plek)
        if nieuw in ("", plek):
            return pad
        self.meldingen.let_op(bestand, None, f'De landelijke pagina heet nu "{nieuw}". Uw tekst is meegegaan.',
                              f"Verplaats uw bestand naar {bestand.removesuffix(pad)}{nieuw}.md.")
        return f"{nieuw}.md"


def _verplaats(tekst: str, pad: str, nieuw: str) -> str:
    """Uit: dezelfde Markdown, waarin elke link ook vanaf de nieuwe plek klopt."""
    def link(beeld: bool, woorden: str, doel: str) -> str | None:
        if extern(doel) or doel.startswith("#") or "{{" in doel:
            return None
        return f"{'!' if beeld else ''}[{woorden}]({naar_ander_pad(nieuw, doel, doelpad(pad, doel))})"

    return vervang_links(tekst, link)

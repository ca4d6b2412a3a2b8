"""Welke pagina's in het boek staan en in welke volgorde, en van elke pagina haar Markdown voor papier."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from macros.errors import Meldingen
from macros.handreiking import Handreiking
from macros.kader import gegevens
from macros.menu import Menu, maak_menu
from macros.paginas import Paginabron
from macros.regio import zandbak

from .markdown import breekbare_tabellen, rechte_koppen, voor_papier, zonder_lege_koppen
from .papiermacros import Papiermacros


@dataclass(frozen=True)
class Deel:
    """Een deel van het boek: een map van de site. De eerste pagina is haar index, als die er is."""

    titel: str
    paginas: list[Paginabron]


class Overslaan(Exception):
    """Een pagina heeft een fout van de auteur. De bouw meldt die zelf; een boek is er dan niet."""


def delen(geheel: Handreiking) -> list[Deel]:
    """Uit: de delen met hun pagina's, in de volgorde van het menu. De startpagina is er alleen voor het scherm."""
    uit = []
    for regel in maak_menu(geheel):
        for titel, inhoud in regel.items():
            paden = list(_paden([{titel: inhoud}]))
            paginas = [geheel.paginas[pad] for pad in paden if geheel.paginas[pad].kop.soort != "start"]
            if paginas:
                uit.append(Deel(titel, paginas))
    return uit


def _paden(menu: Menu) -> Iterator[str]:
    for regel in menu:
        for inhoud in regel.values():
            yield from [inhoud] if isinstance(inhoud, str) else _paden(inhoud)


def labels_voor(paginas: list[Paginabron]) -> dict[str, str]:
    """Uit: per pad het label van het hoofdstuk, kort en altijd geldig in Typst."""
    return {pagina.pad: f"pagina-{nummer}" for nummer, pagina in enumerate(paginas, 1)}


def markdown_van(geheel: Handreiking, pagina: Paginabron, labels: Mapping[str, str]) -> str:
    """In: een pagina en per pad het label in het boek. Uit: haar Markdown met het kader erom.

    Fout: Overslaan als de auteur eerst iets moet herstellen.
    """
    meldingen = Meldingen()
    macros = Papiermacros(geheel, pagina, labels)
    vuller = zandbak(geheel.regio, macros.macros())

    def vul(tekst: str, bestand: str) -> str:
        return vuller.render(voor_papier(tekst, pagina.pad, labels), bestand, 1, meldingen)

    eigen = geheel.blokken.get(pagina.pad)
    if eigen:
        macros.bloktekst = Markup(f"{macros.toon('van_regio')}\n\n{vul(eigen[1], eigen[0])}")
    tekst = vul(pagina.tekst, pagina.bestand)
    if eigen and not macros.blok_geplaatst:
        tekst += f"\n\n{macros.bloktekst}"
    tekst = zonder_lege_koppen(tekst)
    if meldingen.fouten:
        raise Overslaan(pagina.bestand)
    om = gegevens(macros)
    return rechte_koppen(breekbare_tabellen(f"{macros.toon('pagina_boven', **om)}{tekst}{macros.toon('pagina_onder', **om)}"))

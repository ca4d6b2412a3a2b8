"""Van de tekst van een auteur naar Markdown zonder accolades, met de controle van links en beelden."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from typing import Any

from .auteursmacros import Auteursmacros
from .errors import Meldingen, bedoelde_u
from .handreiking import Handreiking
from .links import extern, links_in
from .paginas import Paginabron
from .regio import blok, namen, waarden
from .zandbak import Zandbak

_KOP = re.compile(r"^#{1,6}\s+(.+?)\s*#*\s*$", re.M)
_EIGEN_ANKER = re.compile(r"\{[^}]*#([\w-]+)[^}]*\}|\bid=\"([\w-]+)\"")
_CODE_IN_TEKST = re.compile(
    r"<\s*/?\s*(script|iframe|object|embed|style|form|input|button|svg|link|meta|base)\b|<[a-z][^>]*\son\w+\s*=", re.I)


@dataclass
class Resultaat:
    """De Markdown van een pagina met de macro's die haar maakten."""

    markdown: str
    macros: Auteursmacros


@dataclass
class Paginarender:
    """Rendert pagina's van één handreiking en onthoudt wat zij noemen."""

    geheel: Handreiking
    meldingen: Meldingen
    bestanden: dict[str, list[Any]] = field(default_factory=dict)
    klaar: dict[str, Resultaat] = field(default_factory=dict)

    def render(self, pagina: Paginabron) -> Resultaat:
        """In: een pagina. Uit: haar Markdown, met het blok van de regio op zijn plaats."""
        macros = Auteursmacros(self.geheel, pagina, self.bestanden)
        zandbak = Zandbak(namen(self.geheel.regio), waarden(self.geheel.regio), macros.macros())
        self._controleer_tekst(pagina.tekst, pagina.bestand, pagina.eerste_regel, pagina.pad)
        tekst = zandbak.render(pagina.tekst, pagina.bestand, pagina.eerste_regel, self.meldingen)
        eigen = blok(self.geheel.docs, pagina.pad, self.meldingen)
        if eigen:
            bestand, bloktekst = eigen
            self._controleer_tekst(bloktekst, bestand, 1, pagina.pad)
            tekst += "\n\n" + zandbak.render(bloktekst, bestand, 1, self.meldingen)
        self.klaar[pagina.pad] = Resultaat(tekst, macros)
        return self.klaar[pagina.pad]

    def _controleer_tekst(self, tekst: str, bestand: str, eerste_regel: int, pad: str) -> None:
        for regel, beeld, doel, woorden in links_in(tekst):
            plek = regel + eerste_regel - 1
            if doel.lower().startswith(("javascript:", "data:", "vbscript:")):
                self.meldingen.fout(bestand, plek, f'De link "{doel[:40]}" voert code uit.', "Link naar een pagina of een webadres.")
            elif beeld and not woorden.strip():
                self.meldingen.fout(bestand, plek, f'De afbeelding "{doel}" heeft geen tekst voor wie haar niet ziet.',
                                    "Zet tussen de rechte haken wat er te zien is: ![wat u ziet](bestand).")
            elif not extern(doel) and "{{" not in doel:
                self._controleer_doel(doel, bestand, plek, pad, beeld)

    def _controleer_doel(self, doel: str, bestand: str, regel: int, pad: str, beeld: bool) -> None:
        kaal = doel.partition("#")[0].partition("?")[0]
        if not kaal:
            return
        naar = posixpath.normpath(posixpath.join(posixpath.dirname(pad), kaal))
        if naar in self.geheel.paginas or (not kaal.endswith(".md") and (self.geheel.docs / naar).is_file()):
            return
        if naar.startswith("downloads/") and not beeld:
            return
        wat = "De afbeelding" if beeld else "De pagina"
        mogelijk = list(self.geheel.paginas)
        raad = bedoelde_u(naar, mogelijk)
        self.meldingen.fout(bestand, regel, f'{wat} "{doel}" bestaat niet.',
                            f"{raad}Schrijf de weg vanaf dit bestand, met .md aan het einde, zoals ../stappen/stap-1.md.")


def render_alles(geheel: Handreiking, meldingen: Meldingen) -> Paginarender:
    """In: de handreiking. Uit: alle pagina's gerenderd; wat er mis is, staat in ``meldingen``."""
    render = Paginarender(geheel, meldingen)
    for pagina in geheel.paginas.values():
        render.render(pagina)
    return render

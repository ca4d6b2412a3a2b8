"""Van de tekst van een auteur naar Markdown zonder accolades, met de controle van links en beelden."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from markupsafe import Markup

from .auteursmacros import Auteursmacros
from .errors import Meldingen, bedoelde_u
from .gereedschap import los_van_de_tekst
from .handreiking import Handreiking
from .links import doelpad, extern, links_in, zonder_code
from .model.begrip import Begrip
from .paginas import Paginabron
from .regio import zandbak
from .uitleg import Woordenlijst

_HTML = re.compile(r"<\s*/?\s*([a-zA-Z][\w-]*)(\s[^<>]*|/)?>|<\s*(script|style|iframe)\b")
_MAG = {"br", "sub", "sup", "kbd", "small", "abbr", "details", "summary"}
_MAG_KENMERK = re.compile(r"(\s*(open|(class|id|lang|title)=\"[^\"]*\"))*\s*/?")


@dataclass
class Resultaat:
    """De tekst van een pagina, met een merkteken waar een macro een blok zet, en de macro's die haar maakten."""

    tekst: str
    macros: Auteursmacros

    @property
    def markdown(self) -> str:
        """De tekst met de blokken erin."""
        return self.macros.vul_blokken(self.tekst)


@dataclass
class Paginarender:
    """Rendert pagina's van één handreiking en onthoudt wat zij noemen."""

    geheel: Handreiking
    meldingen: Meldingen
    bestanden: dict[str, list[Any]] = field(default_factory=dict)
    klaar: dict[str, Resultaat] = field(default_factory=dict)
    nu: Auteursmacros | None = None

    def __post_init__(self) -> None:
        self.woordenlijst = Woordenlijst(self.geheel.alle("begrip", Begrip))

    def render(self, pagina: Paginabron) -> Resultaat:
        """In: een pagina. Uit: haar Markdown, met het blok van de regio op zijn plaats."""
        self.nu = macros = Auteursmacros(self.geheel, pagina, self.bestanden, self.woordenlijst)
        vuller = zandbak(self.geheel.regio, macros.macros())
        eigen = self.geheel.blokken.get(pagina.pad)
        if eigen:
            bestand, tekst = eigen
            self._controleer_tekst(tekst, bestand, 1, pagina.pad)
            kop = macros.blok_in_tekst(macros.toon("van_regio"))
            eigen_tekst = los_van_de_tekst(vuller.render(tekst, bestand, 1, self.meldingen, True))
            macros.bloktekst = Markup(f"{kop}\n\n{eigen_tekst}")
        self._controleer_tekst(pagina.tekst, pagina.bestand, pagina.eerste_regel, pagina.pad)
        tekst = los_van_de_tekst(vuller.render(pagina.tekst, pagina.bestand, pagina.eerste_regel, self.meldingen, pagina.eigen))
        if eigen and not macros.blok_geplaatst:
            tekst += f"\n\n{macros.bloktekst}"  # elke pagina heeft een plek, ook als de auteur haar niet noemt
        self.klaar[pagina.pad] = Resultaat(tekst, macros)
        return self.klaar[pagina.pad]

    def _controleer_tekst(self, tekst: str, bestand: str, eerste_regel: int, pad: str) -> None:
        self._controleer_raw_html(tekst, bestand, eerste_regel)
        for regel, beeld, ruw, woorden in links_in(tekst):
            plek, doel = regel + eerste_regel - 1, unescape(ruw)
            if doel.lower().startswith(("javascript:", "data:", "vbscript:")):
                self.meldingen.fout(bestand, plek, f'De link "{doel[:40]}" voert code uit.', "Link naar een pagina of een webadres.")
            elif beeld and not woorden.strip():
                self.meldingen.fout(bestand, plek, f'De afbeelding "{doel}" heeft geen tekst voor wie haar niet ziet.',
                                    "Zet tussen de rechte haken wat er te zien is: ![wat u ziet](bestand).")
            elif beeld and extern(doel):
                self.meldingen.fout(bestand, plek, f'De afbeelding "{doel[:60]}" staat op een andere site.',
                                    "Zet het bestand in docs/assets/img. Zo weet die andere site niet wie hier leest.")
            elif not extern(doel) and "{{" not in doel:
                self._controleer_doel(doel, bestand, plek, pad, beeld)

    def _controleer_raw_html(self, tekst: str, bestand: str, eerste_regel: int) -> None:
        for gevonden in _HTML.finditer(zonder_code(tekst)):
            naam = (gevonden[1] or gevonden[3]).lower()
            if gevonden[0].lstrip("< ").startswith("/"):
                continue  # het begin van het element is al gemeld
            if naam not in _MAG or not _MAG_KENMERK.fullmatch(gevonden[2] or ""):
                self.meldingen.fout(bestand, eerste_regel + tekst.count("\n", 0, gevonden.start()),
                                    f'De HTML "{gevonden[0][:60]}" mag niet in een pagina staan.',
                                    "Schrijf het als Markdown, of gebruik een macro. Zie CONTRIBUTING.md.")

    def _controleer_doel(self, doel: str, bestand: str, regel: int, pad: str, beeld: bool) -> None:
        kaal = doel.partition("#")[0].partition("?")[0]
        if not kaal:
            return
        naar = doelpad(pad, kaal)
        if naar in self.geheel.paginas or (not kaal.endswith(".md") and self.geheel.heeft_bestand(naar)):
            return
        if (naar.startswith("downloads/") and not beeld) or ("pagina", naar) in self.geheel.stuk:
            return
        if beeld:
            self.meldingen.fout(bestand, regel, f'De afbeelding "{doel}" bestaat niet.',
                                "Zet het bestand in docs/assets/img en schrijf de weg daarheen vanaf dit bestand.")
            return
        self.meldingen.fout(bestand, regel, f'De pagina "{doel}" bestaat niet.',
                            f"{bedoelde_u(naar, self.geheel.paginas)}Schrijf de weg vanaf dit bestand, met .md aan het einde, "
                            "zoals ../stappen/stap-1.md.")


def render_alles(geheel: Handreiking, meldingen: Meldingen) -> Paginarender:
    """In: de handreiking. Uit: alle pagina's gerenderd; wat er mis is, staat in ``meldingen``."""
    render = Paginarender(geheel, meldingen)
    for pagina in geheel.paginas.values():
        render.render(pagina)
    return render

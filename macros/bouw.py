"""Eén bouw van de site: laden, controleren, pagina's omlijsten en pas publiceren als alles klopt.

Hier komt niets van MkDocs aan te pas; ``hooks.py`` vertaalt de gebeurtenissen van MkDocs naar deze klasse.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from weakref import finalize

from .bijhouden.vergelijk import Verschil
from .controle import controleer_gebruik
from .controle_html import Gebouwd, controleer_html, meld_weggehaald
from .errors import HandreikingFout, Meldingen
from .export.downloads import Download, maak_downloads
from .geheugen import Geheugen, Onthouden, sleutel, vingerafdruk
from .handreiking import Handreiking
from .kader import omlijst
from .nakijken import laad_en_controleer
from .offline import ADRES, aangekondigd, maak_kopie
from .pagina_render import Paginarender
from .publiceren import ruim_op, vaste_sitemap, werkmap, wissel
from .schoonmaak import maak_schoon, weggehaald
from .verantwoording import SECURITY, security_txt


@dataclass
class Bouw:
    """Alles wat één bouw weet. In: de map docs, de map van de site en die van de cache."""

    geheel: Handreiking
    meldingen: Meldingen
    doel: Path
    werk: Path
    downloads: dict[str, list[Download]]
    geheugen: Geheugen
    cache: Path
    voorvertoning: bool = False  # dan wacht niemand op de kopie zonder internet
    verschillen: list[Verschil] = field(default_factory=list)
    heel: bool = True  # alle gegevens en koppen kloppen; anders is een kader niet te maken
    gemaakt: dict[str, Onthouden] = field(default_factory=dict)
    algemeen: str = ""
    render: Paginarender = field(init=False)

    def __post_init__(self) -> None:
        self.algemeen = vingerafdruk(self.geheel, self.downloads)
        self.render = Paginarender(self.geheel, self.meldingen, self.downloads | ({} if self.voorvertoning else aangekondigd()))
        finalize(self, ruim_op, self.werk)  # ook als de bouw onverwacht stopt, blijft er niets achter

    @classmethod
    def begin(cls, docs: Path, doel: Path, cache: Path, meld: Callable[[str], None], geheugen: Geheugen,
              voorvertoning: bool = False, regio: Path | None = None) -> Bouw:
        """Laadt alles, maakt de documenten die ontbreken en geeft de bouw een eigen map om in te werken.

        ``regio`` is de map van de regio als die niet ``docs/regio`` is.
        """
        meldingen = Meldingen()
        geheel, verschillen = laad_en_controleer(docs, meldingen, regio)
        downloads: dict[str, list[Download]] = {}
        try:
            downloads = {} if meldingen.fouten else maak_downloads(geheel, cache, meld, oud_mag=voorvertoning)
        except HandreikingFout as fout:
            meldingen.fouten.append(fout)
        return cls(geheel, meldingen, doel, werkmap(doel), downloads, geheugen, cache, voorvertoning,
                   verschillen=verschillen, heel=not meldingen.fouten)

    def markdown(self, pad: str) -> str:
        """In: het pad van een pagina. Uit: haar Markdown met alle macro's uitgevoerd."""
        pagina = self.geheel.paginas.get(pad)
        if pagina is None:
            return ""
        eerder = self.geheugen.zoek(pad, sleutel(self.geheel, pad, self.algemeen)) if self.heel else None
        if eerder:
            self.gemaakt[pad] = eerder
            return ""
        return self.render.render(pagina).tekst

    def merk_begrippen(self, tekst: str) -> str:
        """In: tekst van de pagina die nu gemaakt wordt. Uit: die tekst met een merkteken bij elk begrip."""
        return self.render.nu.merk_begrippen(tekst) if self.render.nu else tekst

    def omlijst(self, pad: str, html: str, toc: Any) -> Onthouden:
        """In: de HTML van de tekst en haar inhoudsopgave. Uit: de hele pagina, met het kader van haar soort erom."""
        if pad in self.gemaakt:
            return self.gemaakt[pad]
        resultaat = self.render.klaar.get(pad)
        if resultaat is None:
            return Onthouden("", html, toc, set())
        inhoud = resultaat.macros.vul_blokken(self._schoon(pad, html))
        tekst = resultaat.macros.vul_zinnen(omlijst(resultaat, inhoud) if self.heel else inhoud)
        self.gemaakt[pad] = Onthouden(sleutel(self.geheel, pad, self.algemeen), tekst, toc, resultaat.macros.gebruikt)
        return self.gemaakt[pad]

    def _schoon(self, pad: str, html: str) -> str:
        """Uit: de tekst van de auteur zonder code; wat weg is, is een fout met bestand en regel."""
        schoon = maak_schoon(html)
        if weg := weggehaald(html, schoon):
            meld_weggehaald(self.geheel.paginas[pad], html, weg, self.meldingen)
        return schoon

    def controleer(self, paginas: list[tuple[str, str]], bestanden: set[str]) -> None:
        """In: (pad, HTML) van elke pagina en de adressen van alle bestanden. Uit: fouten in ``meldingen``."""
        controleer_gebruik(self.geheel, (p.gebruikt for p in self.gemaakt.values()), self.meldingen)
        gebouwd = [Gebouwd(self.geheel.paginas[pad], html) for pad, html in paginas if pad in self.geheel.paginas]
        if self.heel:
            controleer_html(gebouwd, bestanden | {ADRES}, self.meldingen, self.geheel.aangepast)

    def publiceer(self) -> None:
        """Zet de nieuwe site op haar plaats, met ``security.txt`` als de uitgave zegt waar iemand een lek meldt."""
        if tekst := security_txt(self.geheel.regio):
            (self.werk / SECURITY).parent.mkdir(exist_ok=True)
            (self.werk / SECURITY).write_text(tekst, encoding="utf-8")
        vaste_sitemap(self.werk)
        if not self.voorvertoning:
            maak_kopie(self.werk, self.cache)
        wissel(self.werk, self.doel)
        self.geheugen.paginas = self.gemaakt

    def stop(self) -> None:
        """Gooit het werk van deze bouw weg; de vorige site blijft staan."""
        ruim_op(self.werk)

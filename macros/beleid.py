"""Wat een browser op deze site mag: alleen wat van de site zelf is. Hier komt niets van MkDocs aan te pas.

Het thema en wij zetten een paar kleine scripts in de pagina zelf. Alleen die drie staan op de lijst, met het kenmerk van hun bron;
van wat er verder in een pagina staat, rekenen wij nooit een hash uit.
"""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass, field
from typing import Any

from .errors import HandreikingFout
from .render import SJABLONEN

SCRIPTS = {
    "partials/javascripts/base.html": "d6113712bc4deb30",
    "partials/javascripts/palette.html": "79de1c324515ae57",
    "partials/javascripts/content.html": "3722e156f0f6339d",
}
"""De scripts die in een pagina zelf staan, met het begin van de SHA-256 van hun sjabloon. ``palette`` is van ons, de rest van
mkdocs-material 9.8.1."""

METEN = "'unsafe-eval'"
"""Staat alleen in de pagina, niet in ``_headers``. Geen script van ons of van het thema gebruikt eval (dat houdt een test vast),
maar gereedschap dat een site nameet, vraagt er wel dingen mee aan de pagina. Wie kopregels kan sturen, houdt ook dat tegen."""

_SCRIPT = re.compile(r"<script(?P<kenmerken>[^>]*)>(?P<tekst>.*?)</script>", re.S | re.I)
_GEEN_CODE = re.compile(r"\bsrc=|type=\"?application/(json|ld\+json)\b")
_REGELS = (
    "default-src 'none'", "script-src 'self'{hashes}", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
    "connect-src 'self'", "worker-src 'self'", "manifest-src 'self'", "form-action 'self'", "base-uri 'none'",
)


def _hash(script: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() + "'"


def _inline(html: str) -> list[str]:
    """Uit: de tekst van elk script dat in de HTML zelf staat."""
    return [m["tekst"] for m in _SCRIPT.finditer(html) if not _GEEN_CODE.search(m["kenmerken"])]


@dataclass
class Beleid:
    """In: de Jinja-omgeving van het thema en de instellingen van de site. Fouten: HandreikingFout als het thema veranderde."""

    omgeving: Any
    config: Any
    gezien: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for naam, verwacht in SCRIPTS.items():
            bron = self.omgeving.loader.get_source(self.omgeving, naam)[0]
            if (nu := hashlib.sha256(bron.encode()).hexdigest()[:16]) != verwacht:
                raise HandreikingFout("macros/beleid.py", None, f"Het script in {naam} is veranderd.",
                                      f'Lees wat dat script doet. Mag het, zet dan in SCRIPTS de waarde "{nu}".')

    def hashes(self, base_url: str) -> list[str]:
        """In: de weg van een pagina naar de voorkant. Uit: de hash van elk script dat het thema daar zet."""
        if base_url not in self.gezien:
            sjablonen = [self.omgeving.get_template(naam) for naam in SCRIPTS]
            scripts = [tekst for sjabloon in sjablonen
                       for tekst in _inline(sjabloon.render(config=self.config, base_url=base_url, features=[]))]
            self.gezien[base_url] = [_hash(tekst) for tekst in scripts]
        return self.gezien[base_url]

    def meta(self, base_url: str) -> str:
        """In: de weg naar de voorkant. Uit: de regels voor die pagina, voor in haar kop."""
        return _regels([*self.hashes(base_url), METEN])

    def controleer(self, html: str, pagina: str) -> None:
        """In: een hele pagina. Fouten: HandreikingFout als zij haar regels mist of een script bevat dat niet van het thema is."""
        bekend = {hash_ for rij in self.gezien.values() for hash_ in rij}
        if 'http-equiv="Content-Security-Policy"' not in html[:2000]:
            raise HandreikingFout("overrides/main.html", None, f"In {pagina} staan de regels voor de browser niet vooraan.",
                                  "Vergelijk het blok site_meta met dat van het thema.")
        for tekst in _inline(html):
            if _hash(tekst) not in bekend:
                raise HandreikingFout("macros/beleid.py", None, f'In {pagina} staat een script dat wij niet kennen: "{tekst[:60]}".',
                                      "Zoek welk sjabloon van het thema het zet. Mag het, zet dat sjabloon dan in SCRIPTS.")

    def kopregels(self) -> str:
        """Uit: het bestand ``_headers``: dezelfde regels voor alle pagina's samen, en wat alleen een server kan zeggen."""
        hashes = sorted({hash_ for rij in self.gezien.values() for hash_ in rij})
        sjabloon = (SJABLONEN.parent / "txt" / "headers.txt").read_text(encoding="utf-8")
        return sjabloon.replace("{csp}", _regels(hashes) + "; frame-ancestors 'none'")


def _regels(hashes: list[str]) -> str:
    return "; ".join(_REGELS).format(hashes="".join(f" {hash_}" for hash_ in hashes))

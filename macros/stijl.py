"""Maakt van alle stijlbladen één bestand: de browser hoeft er één op te halen voordat zij iets laat zien.

``basis.css`` noemt met ``@import`` waar de stijl van het thema komt. Daar zetten wij die stijl, zonder de onderdelen die
deze site niet toont. Hier komt niets van MkDocs aan te pas.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator

from .errors import HandreikingFout

THEMA = "assets/stylesheets/main."
"""Zo begint de naam van het stijlblad van het thema."""

NIET_GETOOND = (
    "md-annotation", "md-author", "md-banner", "md-code", "md-clipboard", "md-consent", "md-feedback", "md-footer", "md-header",
    "md-logo", "md-meta", "md-nav", "md-option", "md-pagination", "md-path", "md-post", "md-progress", "md-select", "md-sidebar",
    "md-social", "md-source", "md-source-file", "md-status", "md-tabs", "md-tooltip", "md-tooltip2", "md-top", "md-version",
    "critic", "doc", "gallery", "giscus", "grid", "keys", "lg", "mermaid", "mermaid-viewer", "tabbed-set", "task-list-control",
    "task-list-indicator", "task-list-item", "twemoji",
)
"""Onderdelen van het thema die op geen enkele pagina staan; ``tests/site/test_gewicht.py`` kijkt dat na."""

TABELLEN = ("kaarttabel", "formulier", "getallen", "scan-tabel")
"""De klassen van onze tabellen; ``tests/site/test_gewicht.py`` kijkt na dat elke tabel er een heeft."""

_IMPORT = re.compile(r"@import url\([^)]*\) layer\(thema\);")
_UITLEG = re.compile(r"""("[^"]*"|'[^']*')|/\*.*?\*/""", re.S)
_RUIMTE = re.compile(r"""("[^"]*"|'[^']*')|\s*([{};,])\s*|\s+""")
_WEG = re.compile(rf"\.(?:{'|'.join(NIET_GETOOND)})(?:__[\w-]*|--[\w-]*)?(?![\w-])")
_VREEMD = re.compile(r"""url\((?!["']?data:)[^)]*\)|@import""")


def bundel(thema: str, bladen: Iterable[str]) -> str:
    """In: de stijl van het thema en onze stijlbladen op volgorde. Uit: één stijlblad. Fouten: HandreikingFout."""
    if vreemd := _VREEMD.search(thema):
        raise HandreikingFout("macros/stijl.py", None, f'De stijl van het thema haalt nu zelf iets op: "{vreemd[0][:60]}".',
                              "Zet dat bestand naast de bundel, of laat het weg.")
    eerste, *rest = bladen
    delen = _IMPORT.split(eerste)
    if len(delen) != 2:
        raise HandreikingFout("docs/assets/css/basis.css", None, "De regel @import … layer(thema) ontbreekt.",
                              "Zet hem terug onder de regel met @layer.")
    kaal = vlot(zonder(re.sub(r'@charset "[^"]*";|/\*# sourceMappingURL.*?\*/', "", thema)))
    return f'@charset "UTF-8";{kleiner(delen[0])}@layer thema{{{kaal}}}{kleiner("".join([delen[1], *rest]))}\n'


def naam(stijl: str) -> str:
    """In: de bundel. Uit: haar adres. Nieuwe stijl heeft een nieuwe naam, zodat niemand de oude blijft zien."""
    return f"assets/css/handreiking.{hashlib.sha256(stijl.encode()).hexdigest()[:8]}.css"


def kleiner(css: str) -> str:
    """In: een stijlblad. Uit: hetzelfde zonder uitleg en zonder lege ruimte."""
    zonder_uitleg = _UITLEG.sub(lambda m: m[1] or "", css)
    return _RUIMTE.sub(lambda m: m[1] or m[2] or " ", zonder_uitleg).replace(";}", "}").strip()


def zonder(css: str) -> str:
    """In: de stijl van het thema. Uit: hetzelfde zonder de regels voor ``NIET_GETOOND``."""
    return "".join(_zonder_regel(regel) for regel in _regels(css))


def vlot(css: str) -> str:
    """In: de stijl van het thema. Uit: hetzelfde, maar een klasse die een script zet, laat niet meer de hele pagina rekenen.

    Het thema kiest tabellen met ``:not([class])``; dan gaat elke klasse op elk element over alles wat erin staat.
    """
    return css.replace("table:not([class])", f"table:not({','.join(f'.{klas}' for klas in TABELLEN)})")


def _regels(css: str) -> Iterator[str]:
    """Uit: elke regel op het bovenste niveau, met alles wat tussen zijn haken staat."""
    diep, begin = 0, 0
    for teken in re.finditer(r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[{};]""", css):
        diep += {"{": 1, "}": -1}.get(teken[0], 0)
        if diep == 0 and teken[0] in "};":
            yield css[begin:teken.end()]
            begin = teken.end()


def _zonder_regel(regel: str) -> str:
    kop, haak, romp = regel.partition("{")
    if kop.startswith(("@media", "@supports")):
        binnen = zonder(romp.removesuffix("}"))
        return f"{kop}{{{binnen}}}" if binnen else ""
    if not haak or kop.startswith("@"):
        return regel
    blijft = [keus for keus in re.split(r",(?![^(]*\))", kop) if not _WEG.search(keus)]
    return f"{','.join(blijft)}{{{romp}" if blijft else ""

"""De bladen voor de werkmap die een lezer zelf samenstelt: elk document als klein script, dat de pagina pas ophaalt als het nodig is.

Een pagina die van een schijf komt, mag geen ander bestand lezen maar wel een script laden. Daarom staat de HTML van een document,
gemaakt met dezelfde sjablonen als de site, als tekst in een script.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from markupsafe import Markup, escape

from .gereedschap import Gereedschap
from .handreiking import Handreiking
from .lijstfilter import Filterlijst, documentfilter
from .model.begrip import Begrip
from .model.checklist import Checklist
from .model.sjabloon import Sjabloon
from .uitleg import Woordenlijst

PAGINA = "checklists/werkmap.md"
MAP = "assets/js/gegevens/werkmap"


class Bladmacros(Gereedschap):
    """Vult een sjabloon van de site voor op papier: zonder links, knoppen en uitleg die opengaat."""

    def link(self, soort: str, id: str) -> str:
        """Uit: niets; op papier is er niets om op te klikken."""
        return ""

    def naar(self, pad: str) -> str:
        """Uit: niets; op papier is er niets om op te klikken."""
        return ""

    def leg_uit(self, tekst: str) -> Markup:
        """Uit: de tekst zelf."""
        return escape(tekst)

    def begrippen_in(self, teksten: list[str]) -> list[Begrip]:
        """Uit: niets; de uitleg van woorden staat op de site."""
        return []


def documenten(geheel: Handreiking) -> list[tuple[str, list[Checklist | Sjabloon]]]:
    """Uit: alle documenten per soort, in de volgorde waarin zij in de map komen."""
    soorten: list[tuple[str, list[Checklist | Sjabloon]]] = [
        ("checklist", [*geheel.alle("checklist", Checklist)]), ("sjabloon", [*geheel.alle("sjabloon", Sjabloon)])]
    return [(soort, sorted(rij, key=lambda ding: (ding.volgorde, ding.id))) for soort, rij in soorten]


def keuze(geheel: Handreiking) -> Filterlijst:
    """Uit: waarop een lezer de documenten van de werkmap kan kiezen: fase, thema en rol."""
    alle = documentfilter(geheel, "document", "documenten", [ding for _, rij in documenten(geheel) for ding in rij])
    return Filterlijst(alle.een, alle.meer, alle.bestand, alle.kolommen, [f for f in alle.filters if f.id != "stap"], alle.waarden)


def werkmapbladen(geheel: Handreiking) -> Iterator[tuple[str, str]]:
    """Uit: per document het adres van zijn script en de inhoud; niets als de pagina er niet is."""
    pagina = geheel.paginas.get(PAGINA)
    if pagina is None:
        return
    papier = Bladmacros(geheel, pagina, {}, Woordenlijst([]))
    for soort, rij in documenten(geheel):
        for ding in rij:
            html = papier.toon("checklist", lijst=ding) if soort == "checklist" else papier.toon("sjabloon", document=ding, ruim=True)
            yield f"{MAP}/{ding.id}.js", f"(window.Handreiking.bladen ??= {{}})[{_js(ding.id)}] = {_js(html)};\n"


def _js(tekst: str) -> str:
    return json.dumps(str(tekst), ensure_ascii=False)

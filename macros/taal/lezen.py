"""Haalt de tekst op die een lezer ziet: uit de pagina's, hun kop, de gegevens en de blokken van de regio."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..auteursmacros import stille_macros
from ..errors import Meldingen
from ..handreiking import Handreiking
from ..loader import Document
from ..model.basis import Model, Pad, Verwijzing
from ..model.begrip import Begrip
from ..model.cijfer import Cijfer
from ..paginas import Paginabron
from ..regio import zandbak
from ..zandbak import Macro
from .opmaak import kaal, stukken
from .zinnen import Soort, Zin, woordenrij, zinnen_in

LOPEND = woordenrij("""
    aanpak baat behandeling betaalt brengt_in doel doen eigen gaf hoe hulp in_het_kort inleiding interventie kort kost
    lessen let_op noot omschrijving opties probleem punten resultaat samenvatting symptoom taken tekst toelichting tot
    uitleg uitnodigen verbeterpunt verwacht voorbehoud vraag waar
""")
"""De velden met zinnen. Zij tellen mee in de maten."""
LABEL = woordenrij("""
    afkorting begin beweging datum deel deelkolom deelnemers eenheid eind hier keuzes kolom kolommen label meervoud menutitel
    naam onderwerp oordeel norm omvang partijen peildatum plaats regio rijen term titel voluit voorbeeld voorstellen waarde wanneer
    wat wie
""")
"""De velden met een naam of een paar woorden. Daarvan kijken wij alleen de spelling na."""
NIET = woordenrij("""
    auteurs axe beeld bekeken bron codeboek elementen ernst hetzelfde id logo merk middel nieuw_blad ook rechten regel
    som soort uitgever uitkomst versie vindt volgende vorm waarden zekerheid zoekt zoekwoorden
""")
"""De velden die geen tekst zijn van ons: ids, keuzes, woorden om op te zoeken en wat letterlijk uit een bron komt."""


@dataclass
class Lezer:
    """In: de hele handreiking. Uit: al haar zinnen."""

    geheel: Handreiking

    def __post_init__(self) -> None:
        cijfers = {c.id: c.waarde for c in self.geheel.alle("cijfer", Cijfer)}
        begrippen = {b.id: b.afkorting or b.term for b in self.geheel.alle("begrip", Begrip)}
        in_de_zin: dict[str, Macro] = {"cijfer": lambda id: cijfers.get(id, ""), "begrip": lambda id: begrippen.get(id, "")}
        # een macro die een blok maakt of een bron noemt, is geen lopende tekst
        self.zandbak = zandbak(self.geheel.regio, stille_macros() | in_de_zin)

    def alles(self) -> Iterator[Zin]:
        """Uit: de zinnen van elke pagina, van de blokken van de regio en van de gegevens."""
        for pagina in self.geheel.paginas.values():
            if not pagina.gemaakt:
                yield from self.pagina(pagina)
        gezien: set[tuple[str, str]] = set()
        for (soort, id), (document, plek) in self.geheel.herkomst.items():
            ding = self.geheel.een(soort, Model, id)
            if ding is not None and (soort, id) not in gezien and soort != "bron":
                gezien.add((soort, id))
                yield from velden(ding, document, plek, "gegevens")

    def pagina(self, pagina: Paginabron) -> Iterator[Zin]:
        """Uit: de zinnen van de kop en de tekst van één pagina, en die van het blok van de regio."""
        deel = pagina.pad.split("/")[0] if "/" in pagina.pad else "begin"
        yield from velden(pagina.kop, pagina.document, (), deel)
        yield from self._tekst(pagina.tekst, pagina.bestand, pagina.eerste_regel, deel)
        if eigen := self.geheel.blokken.get(pagina.pad):
            yield from self._tekst(eigen[1], eigen[0], 1, "regio")

    def _tekst(self, tekst: str, bestand: str, eerste: int, deel: str) -> Iterator[Zin]:
        zonder = self.zandbak.render(tekst, bestand, eerste, Meldingen())
        for regel, alinea, soort in stukken(zonder):
            yield from zinnen_in(alinea, bestand, eerste + regel - 1, deel, soort)


def velden(ding: Model, document: Document, plek: Pad, deel: str) -> Iterator[Zin]:
    """In: een model en waar het staat. Uit: de zinnen in zijn velden, ook die van wat erin zit."""
    for naam in type(ding).model_fields:
        soort: Soort | None = "lopend" if naam in LOPEND else "kop" if naam in LABEL else None
        for pad, blad in _bladeren(getattr(ding, naam), (*plek, naam)):
            if isinstance(blad, Model):
                if not isinstance(blad, Verwijzing):
                    yield from velden(blad, document, pad, deel)
            elif soort and isinstance(blad, str):
                yield from zinnen_in(kaal(blad), *document.plaats(pad), deel, soort)


def _bladeren(waarde: object, pad: Pad) -> Iterator[tuple[Pad, object]]:
    if isinstance(waarde, list):
        for nummer, deel in enumerate(waarde):
            yield from _bladeren(deel, (*pad, nummer))
    else:
        yield pad, waarde

"""De gegevens zoals zij geschreven zijn: elk landelijk bestand met wat de regio eraan verandert, nog zonder model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .loader import Document, lees_document
from .model.basis import Model, Pad
from .model.begrip import Begrip
from .model.beoordeling import Beoordeling
from .model.bron import Bron, Bronfout
from .model.checklist import Checklist
from .model.cijfer import Cijfer
from .model.fase import Fase
from .model.grafiek import Grafiek
from .model.hulpmiddel import Hulpmiddel, Moment
from .model.kwaliteit import Meting
from .model.lezer import Doelgroep, Rol, Thema
from .model.naslag import Financiering, Gebeurtenis, Organisatie, Wet
from .model.sjabloon import Sjabloon
from .model.tabel import Resultaten, Swot
from .model.tekening import Tekening
from .model.tip import Tip
from .model.zelfscan import Onderwerp
from .model.zoeken import Zoekregel
from .overlay.lijsten import Eigenlijsten

LIJSTEN: dict[str, tuple[str, type[Model]]] = {
    "fasen.yml": ("fase", Fase), "doelgroepen.yml": ("doelgroep", Doelgroep), "rollen.yml": ("rol", Rol),
    "themas.yml": ("thema", Thema), "tips.yml": ("tip", Tip), "begrippen.yml": ("begrip", Begrip),
    "bronnen.yml": ("bron", Bron), "cijfers.yml": ("cijfer", Cijfer), "bronfouten.yml": ("bronfout", Bronfout),
    "financiering.yml": ("financiering", Financiering), "wetten.yml": ("wet", Wet),
    "organisaties.yml": ("organisatie", Organisatie), "tijdlijn.yml": ("gebeurtenis", Gebeurtenis),
    "zelfscan.yml": ("onderwerp", Onderwerp), "zoeken.yml": ("zoekregel", Zoekregel), "kwaliteit.yml": ("meting", Meting),
    "beoordeling.yml": ("beoordeling", Beoordeling),
    "hulpmiddelen.yml": ("hulpmiddel", Hulpmiddel), "borgingskalender.yml": ("moment", Moment),
}
MAPPEN: dict[str, tuple[str, type[Model]]] = {
    "checklists": ("checklist", Checklist), "sjablonen": ("sjabloon", Sjabloon),
    "swot": ("swot", Swot), "resultaten": ("resultaten", Resultaten),
    "grafieken": ("grafiek", Grafiek), "tekeningen": ("tekening", Tekening),
}
OVERAL_GELIJK = ("fasen.yml", "doelgroepen.yml", "kwaliteit.yml", "beoordeling.yml")
"""Het pad, de lezers, de metingen en de oordelen zijn in elke regio gelijk; daar past geen regio iets aan."""


@dataclass(frozen=True)
class Ruw:
    """Eén ding dat een model moet worden. Zonder document is het bestand niet te lezen; ``id`` zegt dan welk."""

    soort: str
    model: type[Model]
    id: str
    document: Document | None
    pad: Pad = ()


def lees_gegevens(docs: Path, eigen: Eigenlijsten) -> Iterator[Ruw]:
    """In: de map docs en de lijsten van de regio. Uit: elk ding, met de bestanden van de regio erin verwerkt."""
    for naam, (soort, model) in LIJSTEN.items():
        document, bestaat = _lees(docs, f"_data/{naam}", eigen), (docs / "_data" / naam).is_file()
        if (document or not bestaat) and naam not in OVERAL_GELIJK and (eigen.map.map / naam).is_file():
            document = document or Document(f"{docs.name}/_data/{naam}", [])
            document = eigen.pas_aan(naam, soort, model, document, naam.removesuffix(".yml"))
        if document is None and bestaat:
            yield Ruw(soort, model, "*", None)
        elif document and not isinstance(document.data, list):
            eigen.meldingen.fout(document.bestand, 1, "Dit bestand hoort een lijst te zijn.",
                                 "Begin elk onderdeel met een streepje: - id: …")
            yield Ruw(soort, model, "*", None)
        elif document:
            yield from (Ruw(soort, model, "", document, (nummer,)) for nummer in range(len(document.data)))
    for map_, (soort, model) in MAPPEN.items():
        van_regio = eigen.in_map(map_)
        landelijk = {pad.stem: pad.name for pad in sorted((docs / "_data" / map_).glob("*.y*ml"))}
        for id in [*landelijk, *(id for id in van_regio if id not in landelijk)]:
            plek = van_regio.get(id, "")
            if plek and eigen.is_heel(plek):
                yield Ruw(soort, model, id, eigen.heel(plek, soort, model, vervangt=id in landelijk))
            elif id in landelijk:
                document = _lees(docs, f"_data/{map_}/{landelijk[id]}", eigen)
                if document and plek:
                    document = eigen.pas_aan(plek, soort, model, document, f"{map_}/{id}")
                yield Ruw(soort, model, id, document)
            else:
                eigen.zonder_landelijk(plek, landelijk)


def _lees(docs: Path, naam: str, eigen: Eigenlijsten) -> Document | None:
    return lees_document(docs / naam, f"{docs.name}/{naam}", eigen.meldingen, eigen.vul)

"""De hele handreiking: alle gegevens en pagina's, met unieke ids en verwijzingen die kloppen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from .errors import Meldingen
from .loader import Document, lees_tekst, lees_yaml, maak
from .model.basis import Model, Pad
from .model.begrip import Begrip
from .model.bron import Bron, Bronfout
from .model.checklist import Checklist
from .model.cijfer import Cijfer
from .model.fase import Fase, Stap
from .model.grafiek import Grafiek
from .model.kwaliteit import Meting
from .model.lezer import Doelgroep, Rol, Thema
from .model.naslag import Financiering, Gebeurtenis, Organisatie, Wet
from .model.pagina import Casus, Pagina
from .model.regio import Regio
from .model.sjabloon import Sjabloon
from .model.tabel import Resultaten, Swot
from .model.tekening import Tekening
from .model.tip import Tip
from .model.zelfscan import Onderwerp
from .model.zoeken import Zoekregel
from .paginas import Paginabron, lees_pagina, paden
from .regio import lees_regio, naamvuller

LIJSTEN: dict[str, tuple[str, type[Model]]] = {
    "fasen.yml": ("fase", Fase), "doelgroepen.yml": ("doelgroep", Doelgroep), "rollen.yml": ("rol", Rol),
    "themas.yml": ("thema", Thema), "tips.yml": ("tip", Tip), "begrippen.yml": ("begrip", Begrip),
    "bronnen.yml": ("bron", Bron), "cijfers.yml": ("cijfer", Cijfer), "bronfouten.yml": ("bronfout", Bronfout),
    "financiering.yml": ("financiering", Financiering), "wetten.yml": ("wet", Wet),
    "organisaties.yml": ("organisatie", Organisatie), "tijdlijn.yml": ("gebeurtenis", Gebeurtenis),
    "zelfscan.yml": ("onderwerp", Onderwerp), "zoeken.yml": ("zoekregel", Zoekregel), "kwaliteit.yml": ("meting", Meting),
}
MAPPEN: dict[str, tuple[str, type[Model]]] = {
    "checklists": ("checklist", Checklist), "sjablonen": ("sjabloon", Sjabloon),
    "swot": ("swot", Swot), "resultaten": ("resultaten", Resultaten),
    "grafieken": ("grafiek", Grafiek), "tekeningen": ("tekening", Tekening),
}
PAGINA_UIT_DATA = {"checklist": "checklists", "sjabloon": "sjablonen", "rol": "themas/rollen"}
PAGINA_NODIG = {"stap": "stappen", "fase": "stappen", "thema": "themas", "doelgroep": "begin/voor"}
T = TypeVar("T")


@dataclass
class Handreiking:
    """Alle modellen per soort en id, de pagina's per pad, en waar elk ding geschreven staat."""

    docs: Path
    regio: Regio
    soorten: dict[str, dict[str, Any]] = field(default_factory=dict)
    paginas: dict[str, Paginabron] = field(default_factory=dict)
    herkomst: dict[tuple[str, str], tuple[Document, Pad]] = field(default_factory=dict)
    stuk: set[tuple[str, str]] = field(default_factory=set)

    def alle(self, soort: str, model: type[T]) -> list[T]:
        """In: de soort en haar model. Uit: alle van die soort, op volgorde van het bestand."""
        return list(self.soorten.get(soort, {}).values())

    def een(self, soort: str, model: type[T], id: str) -> T | None:
        """Uit: het ding met dit id, of None."""
        return self.soorten.get(soort, {}).get(id)

    @property
    def fasen(self) -> list[Fase]:
        """De fasen op volgorde."""
        return self.alle("fase", Fase)

    @property
    def stappen(self) -> list[Stap]:
        """Alle stappen en projecten in de volgorde van het pad."""
        return self.alle("stap", Stap)

    def fase_van(self, stap: Stap) -> Fase:
        """Uit: de fase waarin de stap hoort."""
        return next(fase for fase in self.fasen if stap in fase.stappen)

    @property
    def casussen(self) -> list[tuple[str, Casus]]:
        """Elk praktijkvoorbeeld als (id, kop), op volgorde van naam van het bestand."""
        return [(p.id, p.kop) for p in self.paginas.values() if isinstance(p.kop, Casus)]

    def mist(self, soort: str, id: str) -> bool:
        """Waar als dit ding ontbreekt zonder dat de fout ergens anders al gemeld is."""
        return id not in self.soorten.get(soort, {}) and not {(soort, id), (soort, "*")} & self.stuk

    def pad_van(self, soort: str, id: str) -> str | None:
        """Uit: het pad van de pagina over dit ding, of None als het geen eigen pagina heeft."""
        map_ = {**PAGINA_UIT_DATA, **PAGINA_NODIG, "casus": "praktijk"}.get(soort)
        pad = f"{map_}/{id}.md"
        return pad if map_ and pad in self.paginas else None

    def titel_van(self, pagina: Paginabron) -> str:
        """Uit: de titel uit de kop, of de naam uit de gegevens."""
        if pagina.kop.titel:
            return pagina.kop.titel
        ding = self.een(pagina.kop.soort, Model, pagina.id)
        return str(getattr(ding, "naam", None) or getattr(ding, "titel", None) or pagina.id)


def laad(docs: Path, meldingen: Meldingen) -> Handreiking:
    """In: de map docs. Uit: de handreiking met alles wat goed is; wat fout is, staat in ``meldingen``."""
    geheel = Handreiking(docs, lees_regio(docs, meldingen))
    vul = naamvuller(geheel.regio).vul
    for naam, (soort, model) in LIJSTEN.items():
        document = _lees(docs, f"_data/{naam}", meldingen, vul)
        if document is None:
            if (docs / "_data" / naam).is_file():
                geheel.stuk.add((soort, "*"))
            continue
        if not isinstance(document.data, list):
            geheel.stuk.add((soort, "*"))
            meldingen.fout(document.bestand, 1, "Dit bestand hoort een lijst te zijn.",
                           "Begin elk onderdeel met een streepje: - id: …")
            continue
        for nummer in range(len(document.data)):
            _voeg_toe(geheel, soort, model, document, (nummer,), meldingen)
    for map_, (soort, model) in MAPPEN.items():
        for bestand in sorted((docs / "_data" / map_).glob("*.y*ml")):
            document = _lees(docs, f"_data/{map_}/{bestand.name}", meldingen, vul)
            if document is None:
                geheel.stuk.add((soort, bestand.stem))
                continue
            ding = _voeg_toe(geheel, soort, model, document, (), meldingen)
            if ding is not None and ding != bestand.stem:
                meldingen.fout(document.bestand, document.regel(("id",)), f'Het id "{ding}" is niet de naam van het bestand.',
                               f"Schrijf id: {bestand.stem}, of noem het bestand {ding}.yml.")
                geheel.stuk.add((soort, bestand.stem))
    geheel.soorten["stap"] = {stap.id: stap for fase in geheel.fasen for stap in fase.stappen}
    for pad in paden(docs):
        pagina = lees_pagina(docs, pad, meldingen, vul)
        if pagina is not None:
            geheel.paginas[pad] = pagina
        else:
            geheel.stuk |= {("pagina", pad), ("casus", Path(pad).stem)}
    geheel.soorten["casus"] = dict(geheel.casussen)
    _maak_ontbrekende_paginas(geheel)
    return geheel


def _lees(docs: Path, naam: str, meldingen: Meldingen, vul: Any) -> Document | None:
    pad = docs / naam
    if not pad.is_file():
        return None
    tekst = lees_tekst(pad, f"{docs.name}/{naam}", meldingen)
    return None if tekst is None else lees_yaml(tekst, f"{docs.name}/{naam}", meldingen, vul=vul)


def _voeg_toe(geheel: Handreiking, soort: str, model: type[Model], document: Document, pad: Pad,
              meldingen: Meldingen) -> str | None:
    """Maakt één model en zet het bij zijn soort. Uit: het id, of None als het model niet deugt."""
    data = document.data[pad[0]] if pad else document.data
    gegeven = str(data.get("id", "")) if isinstance(data, dict) else ""
    ding = maak(model, document, meldingen, pad)
    if ding is None:
        geheel.stuk |= {(soort, gegeven), *(("stap", str(s.get("id"))) for s in _stappen_in(data))}
        return None
    for ander in (soort, *(s for s in ("checklist", "sjabloon") if soort in ("checklist", "sjabloon"))):
        if gegeven in geheel.soorten.get(ander, {}):
            eerste, plek = geheel.herkomst[ander, gegeven]
            meldingen.fout(document.bestand, document.regel((*pad, "id")), f'Het id "{gegeven}" bestaat al.',
                           f"Kies een ander id; het staat ook in {eerste.bestand}:{eerste.regel((*plek, 'id'))}.")
            return gegeven
    geheel.soorten.setdefault(soort, {})[gegeven] = ding
    geheel.herkomst[soort, gegeven] = (document, pad)
    return gegeven


def _stappen_in(data: Any) -> Iterator[dict[str, Any]]:
    stappen = data.get("stappen") if isinstance(data, dict) else None
    yield from (s for s in stappen or [] if isinstance(s, dict))


def _maak_ontbrekende_paginas(geheel: Handreiking) -> None:
    """Een checklist, sjabloon of rol zonder eigen pagina krijgt er een: een YAML-bestand is genoeg."""
    for soort, map_ in PAGINA_UIT_DATA.items():
        for nummer, (id, ding) in enumerate(geheel.soorten.get(soort, {}).items()):
            pad = f"{map_}/{id}.md"
            if pad not in geheel.paginas:
                document, plek = geheel.herkomst[soort, id]
                kop = Pagina.model_validate({"soort": soort, "volgorde": getattr(ding, "volgorde", 100 + nummer)})
                tekst = f'{{{{ {soort}("{id}") }}}}\n'
                geheel.paginas[pad] = Paginabron(pad, document.bestand, kop, tekst, document.regel(plek), document, True)

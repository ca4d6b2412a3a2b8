"""De hele handreiking: alle gegevens en pagina's, met unieke ids en verwijzingen die kloppen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from .errors import Meldingen
from .gegevens import LIJSTEN, MAPPEN, OVERAL_GELIJK, lees_gegevens
from .loader import Document, maak
from .model.basis import Model, Pad
from .model.fase import Fase, Stap
from .model.pagina import Casus, Pagina
from .model.regio import Regio
from .overlay.aansluiten import sluit_aan
from .overlay.lijsten import Eigenlijsten
from .overlay.paginas import Eigenpaginas
from .overlay.regiobestanden import controleer_map
from .overlay.samenvoegen import Merk, Merken
from .overlay.verhuisd import Verhuisd, lees_verhuisd
from .paginas import Paginabron, lees_pagina, paden
from .regio import Regiomap, lees_regio, zandbak

PAGINA_UIT_DATA = {"checklist": "checklists", "sjabloon": "sjablonen", "rol": "themas/rollen"}
PAGINA_NODIG = {"stap": "stappen", "fase": "stappen", "thema": "themas", "doelgroep": "begin/voor"}
VAN_WIE = {"": "", "eigen": "van onze regio", "aangepast": "aangepast door onze regio"}
T = TypeVar("T")


@dataclass
class Handreiking:
    """Alle modellen per soort en id, de pagina's per pad, en waar elk ding geschreven staat."""

    docs: Path
    regio: Regio
    regiobestand: Document = field(default_factory=lambda: Document("", {}))
    regiomap: Regiomap = field(default_factory=lambda: Regiomap.bij(Path("docs")))
    verhuisd: Verhuisd = field(default_factory=Verhuisd)
    soorten: dict[str, dict[str, Any]] = field(default_factory=dict)
    paginas: dict[str, Paginabron] = field(default_factory=dict)
    herkomst: dict[tuple[str, str], tuple[Document, Pad]] = field(default_factory=dict)
    stuk: set[tuple[str, str]] = field(default_factory=set)
    merken: Merken = field(default_factory=dict)
    blokken: dict[str, tuple[str, str]] = field(default_factory=dict)
    beelden: dict[str, Path] = field(default_factory=dict)
    weggelaten: set[tuple[str, str]] = field(default_factory=set)

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
        """Waar als dit ding ontbreekt zonder dat de fout ergens anders al gemeld is en zonder dat de regio het weglaat."""
        return (id not in self.soorten.get(soort, {}) and (soort, id) not in self.weggelaten
                and not {(soort, id), (soort, "*")} & self.stuk)

    def merk(self, soort: str, id: str, punt: str = "") -> str:
        """Uit: ``eigen`` als de regio dit schreef, ``aangepast`` als zij het veranderde, anders een lege tekst."""
        return self.merken.get((soort, id, punt), "")

    def van_wie(self, soort: str, id: str, punt: str = "") -> str:
        """Uit: ``van onze regio``, ``aangepast door onze regio``, of een lege tekst als het landelijk is."""
        return VAN_WIE[self.merk(soort, id, punt)]

    @property
    def aangepast(self) -> bool:
        """Waar als een regio iets aan de landelijke inhoud veranderde, behalve haar namen."""
        return bool(self.merken or self.weggelaten)

    def heeft_bestand(self, pad: str) -> bool:
        """Waar als dit bestand, bijvoorbeeld een afbeelding, op de site komt."""
        return pad in self.beelden or (self.docs / pad).is_file()

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


def laad(docs: Path, meldingen: Meldingen, regio: Path | None = None) -> Handreiking:
    """In: de map docs, en de map van de regio als die niet ``docs/regio`` is.

    Uit: de handreiking met alles wat goed is; wat fout is, staat in ``meldingen``.
    """
    map_ = Regiomap.bij(docs, regio)
    geheel = Handreiking(docs, *lees_regio(map_, meldingen), map_, lees_verhuisd(docs, meldingen))
    vul = zandbak(geheel.regio).vul
    lijsten = Eigenlijsten(map_, geheel.verhuisd, meldingen, vul, geheel.merken)
    for ruw in lees_gegevens(docs, lijsten):
        if ruw.document is None:
            geheel.stuk.add((ruw.soort, ruw.id))
        else:
            _voeg_toe(geheel, ruw.soort, ruw.model, ruw.document, ruw.pad, meldingen, ruw.id)
    for pad in paden(docs):
        _zet_pagina(geheel, pad, lees_pagina(docs / pad, f"{docs.name}/{pad}", pad, meldingen, vul))
    eigen = Eigenpaginas(map_, geheel.verhuisd, meldingen, vul)
    for pad, pagina in eigen.paginas():
        if pagina is not None:
            merk: Merk = "aangepast" if pad in geheel.paginas else "eigen"
            geheel.merken |= {("pagina", pad, ""): merk} | ({("casus", pagina.id, ""): merk} if isinstance(pagina.kop, Casus) else {})
        _zet_pagina(geheel, pad, pagina)
    geheel.beelden = eigen.beelden()
    _maak_ontbrekende_paginas(geheel)
    geheel.blokken = eigen.blokken(geheel.paginas)
    controleer_map(map_, [naam for naam in LIJSTEN if naam not in OVERAL_GELIJK], MAPPEN, meldingen)
    _leid_af(geheel)
    sluit_aan(geheel, meldingen)
    _leid_af(geheel)
    return geheel


def _zet_pagina(geheel: Handreiking, pad: str, pagina: Paginabron | None) -> None:
    if pagina is not None:
        geheel.paginas[pad] = pagina
    else:
        geheel.stuk |= {("pagina", pad), ("casus", Path(pad).stem)}


def _leid_af(geheel: Handreiking) -> None:
    """Wat uit andere gegevens volgt: de stappen staan in de fasen, de voorbeelden zijn pagina's."""
    geheel.soorten["stap"] = {stap.id: stap for fase in geheel.fasen for stap in fase.stappen}
    geheel.soorten["casus"] = dict(geheel.casussen)


def _voeg_toe(geheel: Handreiking, soort: str, model: type[Model], document: Document, pad: Pad,
              meldingen: Meldingen, bestandsnaam: str) -> None:
    """Maakt één model en zet het bij zijn soort. Is het bestand één ding, dan is het id de naam van het bestand."""
    data = document.data[pad[0]] if pad else document.data
    gegeven = str(data.get("id", "")) if isinstance(data, dict) else ""
    ding = maak(model, document, meldingen, pad)
    if ding is None:
        geheel.stuk |= {(soort, gegeven), *(("stap", str(s.get("id"))) for s in _stappen_in(data))}
        return
    for ander in (soort, *(s for s in ("checklist", "sjabloon") if soort in ("checklist", "sjabloon"))):
        if gegeven in geheel.soorten.get(ander, {}):
            eerste, plek = geheel.herkomst[ander, gegeven]
            elders = ":".join(map(str, eerste.plaats((*plek, "id"))))
            meldingen.fout(*document.plaats((*pad, "id")), f'Het id "{gegeven}" bestaat al.',
                           f"Kies een ander id; het staat ook in {elders}.")
            return
    geheel.soorten.setdefault(soort, {})[gegeven] = ding
    geheel.herkomst[soort, gegeven] = (document, pad)
    if bestandsnaam and gegeven != bestandsnaam:
        meldingen.fout(*document.plaats(("id",)), f'Het id "{gegeven}" is niet de naam van het bestand.',
                       f"Schrijf id: {bestandsnaam}, of noem het bestand {gegeven}.yml.")
        geheel.stuk.add((soort, bestandsnaam))


def _stappen_in(data: Any) -> Iterator[dict[str, Any]]:
    stappen = data.get("stappen") if isinstance(data, dict) else None
    yield from (s for s in (stappen if isinstance(stappen, list) else ()) if isinstance(s, dict))


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

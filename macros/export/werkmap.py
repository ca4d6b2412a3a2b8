"""De werkmap: alle checklists en werkbladen achter elkaar, met een omslag en een inhoud. Ook één per fase."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from macros.handreiking import Handreiking
from macros.model.checklist import Checklist
from macros.model.fase import Fase
from macros.model.sjabloon import Sjabloon

from .gegevens import Papier
from .omslag import omslag
from .pdf import PdfMaker, naamkolommen, op_papier

PAGINA = "checklists/werkmap/"
AGENDA = "agenda"  # het eerste blad: zonder agenda begint geen overleg
Blad = tuple[Checklist | Sjabloon, Papier]


@dataclass(frozen=True)
class Werkmap:
    """Eén werkmap. ``groepen`` is (kop, uitleg, vorm en nummer van de fase, bladen)."""

    id: str
    titel: str
    gegevens: dict[str, Any]
    bladen: list[Papier]

    @property
    def fase(self) -> str:
        """Het nummer van de fase; leeg bij de werkmap met alles."""
        return str(self.gegevens["fase"])

    def als_json(self) -> str:
        """Uit: alles wat de werkmap bepaalt, als tekst."""
        bladen = [blad.als_json for blad in self.bladen]
        return json.dumps([self.gegevens, bladen], ensure_ascii=False, sort_keys=True)

    def maak(self, maker: PdfMaker) -> tuple[bytes, int]:
        """Uit: de PDF en het aantal bladen. Fout: ValueError met de reden."""
        op_id = {blad.id: op_papier(blad) for blad in self.bladen}
        groepen = [{**groep, "bladen": [op_id[id] for id in groep["bladen"]]} for groep in self.gegevens["groepen"]]
        kolommen = [kolom for blad in self.bladen for kolom in naamkolommen(blad)]
        return maker.zet("werkmap", {**self.gegevens, "groepen": groepen}, self.gegevens["dag"], kolommen)


def werkmappen(geheel: Handreiking, vellen: dict[str, Papier]) -> Iterator[Werkmap]:
    """In: de handreiking en per id het vel. Uit: de hele werkmap en één per fase met eigen bladen."""
    bladen = sorted(_bladen(geheel, vellen), key=lambda blad: _plek(blad[0]))
    if not bladen:
        return
    altijd = [blad for blad in bladen if not _fasen(geheel, blad[0])]
    per_fase = {fase.id: [blad for blad in bladen if _fasen(geheel, blad[0])[:1] == [fase.id]] for fase in geheel.fasen}
    groepen = [_groep("Bij elke fase", "Deze bladen gebruikt u steeds opnieuw.", None, altijd),
               *(_groep(f"Fase {fase.nr}: {fase.naam}", fase.doel, fase, per_fase[fase.id]) for fase in geheel.fasen)]
    gevuld = [groep for groep in groepen if groep["bladen"]]
    yield _werkmap(geheel, "werkmap", "Alle checklists en werkbladen", gevuld, bladen, True)
    for fase in geheel.fasen:
        eigen = [blad for blad in bladen if fase.id in _fasen(geheel, blad[0])]
        agenda = [blad for blad in altijd if blad[0].id == AGENDA]
        rij = [*agenda, *eigen, *(blad for blad in altijd if blad not in agenda)]
        if eigen:
            yield _werkmap(geheel, f"werkmap-{fase.id}", f"Fase {fase.nr}: {fase.naam}",
                           [_groep(f"Fase {fase.nr}: {fase.naam}", fase.doel, fase, rij)], rij, False)


def _bladen(geheel: Handreiking, vellen: dict[str, Papier]) -> Iterator[Blad]:
    for lijst in geheel.alle("checklist", Checklist):
        yield lijst, vellen[lijst.id]
    for document in geheel.alle("sjabloon", Sjabloon):
        if document.werkblad:
            yield document, vellen[document.id]


def _fasen(geheel: Handreiking, ding: Checklist | Sjabloon) -> list[str]:
    """Uit: de fasen waar dit blad bij hoort; leeg als het er altijd bij hoort."""
    gekozen = ding.fasen or [fase.id for fase in geheel.fasen if any(stap.id in ding.stappen for stap in fase.stappen)]
    return [] if len(gekozen) == len(geheel.fasen) else gekozen


def _plek(ding: Checklist | Sjabloon) -> tuple[bool, bool, int, str]:
    """Uit: de volgorde: eerst de agenda, dan de checklists, dan de werkbladen."""
    return ding.id != AGENDA, isinstance(ding, Sjabloon), ding.volgorde, ding.id


def _groep(titel: str, uitleg: str, fase: Fase | None, bladen: list[Blad]) -> dict[str, Any]:
    return {"titel": titel, "uitleg": uitleg, "nr": str(fase.nr) if fase else "", "vorm": fase.vorm if fase else "",
            "bladen": [ding.id for ding, _ in bladen]}


def _werkmap(geheel: Handreiking, id: str, onder: str, groepen: list[dict[str, Any]], bladen: list[Blad],
             tussenbladen: bool) -> Werkmap:
    volgorde = [id for groep in groepen for id in groep["bladen"]]
    op_id = {ding.id: vel for ding, vel in bladen}
    gegevens = {**omslag(geheel, (ding.bijgewerkt for ding, _ in bladen), PAGINA), "titel": "Werkmap", "onder": onder,
                "kort": f"Werkmap. {onder}, om te printen en in te vullen.", "groepen": groepen,
                "fase": "" if tussenbladen else groepen[0]["nr"], "tussenbladen": tussenbladen}
    titel = f"Werkmap{':' if tussenbladen else ''} {onder[0].lower()}{onder[1:]}"
    return Werkmap(id, titel, gegevens, [op_id[id] for id in volgorde])

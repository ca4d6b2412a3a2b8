"""De documenten om mee te nemen: elk checklist en sjabloon in elke vorm, de werkmappen en het hele handboek."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.handreiking import Handreiking

from .boek.hoofdstukken import Overslaan
from .taken import Taak, Taken, Werkplaats
from .voorraad import Bewaard, Voorraad

TEMPLATES = Path(__file__).parents[1] / "templates"
PER = 10
"""Na hoeveel documenten wij weer iets zeggen."""


@dataclass(frozen=True)
class Download:
    """Eén bestand dat een lezer kan ophalen. ``bladen`` is alleen van een PDF bekend."""

    naam: str
    soort: str
    pad: Path
    omvang: int
    bladen: int | None
    titel: str = ""


def maak_downloads(geheel: Handreiking, cache: Path, meld: Callable[[str], None], *, templates: Path = TEMPLATES,
                   oud_mag: bool = False) -> dict[str, list[Download]]:
    """In: de handreiking, de map voor bewaarde documenten en een functie die voortgang toont.

    Uit: per id (van een checklist of sjabloon, of ``werkmap``, ``werkmap-<fase>``, ``handreiking``, ``bestuurders``)
    de bestanden. Wat niet veranderde, komt uit de cache. Met ``oud_mag`` mag een dik document van de vorige keer
    zijn: dan wacht de voorvertoning er niet op. Geeft een HandreikingFout als van iets geen document te maken is.
    """
    voorraad = Voorraad(cache / "documenten")
    taken = list(Taken(geheel, templates).alle())
    klaar: dict[str, Bewaard] = {}
    for taak in taken:
        bewaard = voorraad.zoek(taak.stam, taak.sleutel, taak.achter)
        if bewaard is None and oud_mag and taak.dik:
            bewaard = voorraad.vorige(taak.stam, taak.achter)
        if bewaard:
            klaar[taak.naam] = bewaard
    nodig = [taak for taak in taken if taak.naam not in klaar]
    werkplaats = Werkplaats(geheel, templates, meld)
    try:
        _maak(nodig, werkplaats, voorraad, klaar)
    finally:
        werkplaats.zetter.stop()
    voorraad.ruim_op()
    uit: dict[str, list[Download]] = {}
    for taak in taken:
        if bewaard := klaar.get(taak.naam):
            uit.setdefault(taak.id, []).append(Download(taak.naam, taak.soort, bewaard.pad, bewaard.omvang,
                                                        bewaard.bladen or None, taak.titel))
    return uit


def _maak(taken: list[Taak], werkplaats: Werkplaats, voorraad: Voorraad, klaar: dict[str, Bewaard]) -> None:
    """Maakt wat ontbreekt, in twee rijen naast elkaar: de ene voor PDF's, de andere voor al het overige.

    Werk vooraf gaat voor in de tweede rij; wie daarop wacht, komt achteraan in de eerste.
    """
    def maak(taak: Taak, vooraf: Future[Any] | None) -> tuple[bytes, int] | None:
        try:
            return taak.maak(werkplaats, vooraf.result() if vooraf else None)
        except Overslaan:
            return None
        except ValueError as reden:
            raise taak.fout(str(reden)) from reden

    with ThreadPoolExecutor(1) as zetten, ThreadPoolExecutor(1) as schrijven:
        vooraf = {taak.naam: schrijven.submit(taak.vooraf) for taak in taken if taak.vooraf}
        werk = {(zetten if taak.achter == "pdf" else schrijven).submit(maak, taak, vooraf.get(taak.naam)): taak
                for taak in sorted(taken, key=lambda taak: taak.naam in vooraf)}
        for nummer, af in enumerate(as_completed(list(werk)), 1):
            if af.exception():
                zetten.shutdown(cancel_futures=True)
                schrijven.shutdown(cancel_futures=True)
                af = next(taak for taak in werk if not taak.cancelled() and taak.exception())  # steeds dezelfde fout
            taak = werk.pop(af)  # met het document erin: dat staat straks op schijf en hoeft niet ook in het geheugen
            if gemaakt := af.result():
                klaar[taak.naam] = voorraad.bewaar(taak.stam, taak.sleutel, taak.achter, *gemaakt)
            if nummer % PER == 0 or nummer == len(taken):
                werkplaats.meld(f"Documenten maken: {nummer} van {len(taken)}")

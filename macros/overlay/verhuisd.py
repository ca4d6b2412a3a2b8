"""Wat een nieuwe naam kreeg of weg is: ``docs/_data/verhuisd.yml``. Zo blijven oude adressen en eigen bestanden werken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ..errors import Meldingen
from ..loader import alleen_uitleg, lees_tekst, lees_yaml, maak
from ..model.overlay import Verhuizing

BESTAND = "_data/verhuisd.yml"


@dataclass
class Verhuisd:
    """Van elke oude plek de nieuwe, of een lege tekst als het ding weg is."""

    verhuizingen: dict[str, Verhuizing] = field(default_factory=dict)
    regels: dict[str, int] = field(default_factory=dict)

    def volg(self, plek: str) -> str:
        """In: een plek zoals ``praktijk/oud`` of ``tips#tip-01``. Uit: waar dat nu is; leeg als het weg is."""
        gezien: set[str] = set()
        while plek and plek not in gezien:
            gezien.add(plek)
            document, kruis, punt = plek.partition("#")
            if plek in self.verhuizingen:
                plek = self.verhuizingen[plek].naar or ""
            elif kruis and document in self.verhuizingen:
                nieuw = self.verhuizingen[document].naar
                plek = f"{nieuw}#{punt}" if nieuw else ""
        return plek

    def vroeger(self, plek: str) -> list[str]:
        """Uit: de namen die deze plek eerder had, de laatste eerst."""
        return [oud for oud in reversed(self.verhuizingen) if oud != plek and self.volg(oud) == plek]

    def vroegere_punten(self, document: str, id: str) -> list[str]:
        """Uit: de ids die een punt van dit document eerder had, voor wie zijn vinkjes bewaarde."""
        return [oud.partition("#")[2] for oud in self.vroeger(f"{document}#{id}") if oud.startswith(f"{document}#")]

    def paginas(self) -> Iterator[tuple[str, str]]:
        """Uit: elke oude pagina als (oude plek, nieuwe plek of een lege tekst)."""
        for oud in self.verhuizingen:
            if "#" not in oud:
                yield oud, self.volg(oud)


def lees_verhuisd(docs: Path, meldingen: Meldingen) -> Verhuisd:
    """In: de map docs. Uit: wat verhuisd is; zonder bestand of met alleen uitleg erin niets. Fouten staan in ``meldingen``."""
    bestand, uit = f"{docs.name}/{BESTAND}", Verhuisd()
    tekst = lees_tekst(docs / BESTAND, bestand, meldingen) if (docs / BESTAND).is_file() else None
    if tekst is None or alleen_uitleg(tekst):
        return uit
    document = lees_yaml(tekst, bestand, meldingen)
    if document is None:
        return uit
    if not isinstance(document.data, list):
        meldingen.fout(bestand, 1, "Dit bestand hoort een lijst te zijn.", "Begin elke verhuizing met een streepje: - van: …")
        return uit
    for nummer in range(len(document.data)):
        verhuizing = maak(Verhuizing, document, meldingen, (nummer,))
        if verhuizing is None:
            continue
        if verhuizing.van in uit.verhuizingen:
            meldingen.fout(bestand, document.regel((nummer,)), f'"{verhuizing.van}" staat er twee keer.', "Haal er één weg.")
        uit.verhuizingen[verhuizing.van] = verhuizing
        uit.regels[verhuizing.van] = document.regel((nummer,))
    return uit

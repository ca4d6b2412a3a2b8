"""De lijsten van een regio: per landelijk bestand wat zij weglaat, wijzigt en toevoegt, en haar eigen bestanden."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from ..errors import Meldingen, bedoelde_u
from ..loader import Document, Vuller, lees_document, maak
from ..model.basis import Model
from ..model.overlay import Overlay
from ..regio import Regiomap
from .delen import vul_bron
from .samenvoegen import Merken, Samenvoeging
from .verhuisd import Verhuisd

WERKWOORDEN = {"weg", "wijzig", "erbij"}


def is_heel_document(data: Any) -> bool:
    """In: de gegevens van een bestand van de regio. Uit: of zij een document op zich zijn, en geen wijziging van een ander."""
    return isinstance(data, dict) and not WERKWOORDEN & data.keys() and set(data) != {"bekeken"}


@dataclass
class Eigenlijsten:
    """Legt de bestanden van één regio over de landelijke. Wat zij verandert, staat daarna in ``merken``."""

    map: Regiomap
    verhuisd: Verhuisd
    meldingen: Meldingen
    vul: Vuller
    merken: Merken = field(default_factory=dict)

    def in_map(self, naam: str) -> dict[str, str]:
        """In: een map zoals ``checklists``. Uit: per id van nu de plek van het bestand van de regio."""
        uit = {}
        for pad in sorted((self.map.map / naam).glob("*.y*ml")):
            plek = f"{naam}/{pad.stem}"
            nieuw = self.verhuisd.volg(plek)
            if nieuw not in ("", plek):
                heel = self.is_heel(f"{naam}/{pad.name}")
                self.meldingen.let_op(self.map.bestand(naam, pad.name), None, f'"{pad.stem}" heet landelijk nu "{nieuw}".',
                                      f"Noem uw bestand {self.map.bestand(nieuw)}.yml{', met dat id erin' if heel else ''}.")
                plek = plek if heel else nieuw
            uit[plek.rpartition("/")[2]] = f"{naam}/{pad.name}"
        return uit

    def is_heel(self, plek: str) -> bool:
        """Waar als het bestand een heel document is en geen wijziging van een landelijk document."""
        document = self.lees(plek, Meldingen())
        return document is not None and is_heel_document(document.data)

    def lees(self, plek: str, meldingen: Meldingen) -> Document | None:
        """In: een plek in de map van de regio. Uit: het document, of None als het er niet is of niet deugt."""
        return lees_document(self.map.map / plek, self.map.bestand(plek), meldingen, self.vul)

    def heel(self, plek: str, soort: str, model: type[Model], vervangt: bool) -> Document | None:
        """Uit: een document dat helemaal van de regio is, met haar als bron waar zij er geen noemt."""
        document = self.lees(plek, self.meldingen)
        if document is None:
            return None
        if isinstance(document.data, dict):
            document.data.pop("bekeken", None)
            vul_bron(model, document.data)
            self.merken[soort, str(document.data.get("id")), ""] = "aangepast" if vervangt else "eigen"
        return document

    def pas_aan(self, plek: str, soort: str, model: type[Model], landelijk: Document, naam: str) -> Document:
        """In: de plek van de wijzigingen, en het landelijke document met zijn naam (``checklists/starten`` of ``tips``).

        Uit: beide samen. Een id dat niet bestaat, geeft een LET OP en verandert niets.
        """
        eigen = self.lees(plek, self.meldingen)
        overlay = maak(Overlay, eigen, self.meldingen) if eigen else None
        if eigen is None or overlay is None or not isinstance(landelijk.data, list if naam == naam.partition("/")[0] else dict):
            return landelijk
        samen = Samenvoeging(landelijk, eigen, overlay, naam, soort, model, self.verhuisd)
        document = samen.maak()
        self.merken |= samen.merken
        self.meldingen.fouten += samen.meldingen.fouten
        self.meldingen.aandacht += samen.meldingen.aandacht
        return document

    def zonder_landelijk(self, plek: str, bekend: Iterable[str]) -> None:
        """Zegt dat een wijziging niets meer te wijzigen heeft; het bestand van de regio blijft staan."""
        naam = plek.rpartition("/")[2].partition(".")[0]
        self.meldingen.let_op(self.map.bestand(plek), None, f'"{naam}" bestaat landelijk niet of niet meer; dit bestand doet nu niets.',
                              f"{bedoelde_u(naam, bekend)}Haal het bestand weg, of maak er een heel eigen document van.")

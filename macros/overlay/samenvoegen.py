"""Legt het bestand van een regio over het landelijke: weg, wijzig en erbij, per id."""

from __future__ import annotations

from typing import Any, Literal

from ..errors import Meldingen, bedoelde_u
from ..loader import Document
from ..model.basis import Model, Pad, puntlijsten
from ..model.overlay import Overlay
from .delen import BEGIN, NIET_VAN_HET_PUNT, Deel, deel_van, volgorde, vul_bron, wijzig, zet
from .verhuisd import Verhuisd

Merk = Literal["eigen", "aangepast"]
Merken = dict[tuple[str, str, str], Merk]
"""Per (soort, id, punt) of het van de regio is of door haar is aangepast; een leeg punt is het geheel."""


class Samenvoeging:
    """Eén landelijk document met één bestand van de regio erover."""

    def __init__(self, landelijk: Document, eigen: Document, overlay: Overlay, naam: str, soort: str, model: type[Model],
                 verhuisd: Verhuisd) -> None:
        """In: beide documenten, de naam van het landelijke (``checklists/starten`` of ``tips``), zijn soort en zijn model."""
        self.landelijk, self.eigen, self.overlay = landelijk, eigen, overlay
        self.naam, self.soort, self.model, self.verhuisd = naam, soort, model, verhuisd
        self.merken: Merken = {}
        self.meldingen = Meldingen()
        self.los = isinstance(landelijk.data, list)  # een lijst als tips.yml, en geen document met een lijst erin
        self.takken: dict[str, Pad] = {"": ()} if self.los else {veld: (veld,) for veld in puntlijsten(model)}
        self.plaatsen = {str(deel["id"]): (tak, (*pad, nummer)) for tak, pad in self.takken.items()
                         for nummer, deel in enumerate(self._rij(pad)) if isinstance(deel, dict) and "id" in deel}

    def _rij(self, pad: Pad) -> list[Any]:
        rij = self.landelijk.data if self.los else self.landelijk.data.get(pad[0])
        return rij if isinstance(rij, list) else []

    def maak(self) -> Document:
        """Uit: beide samen. Wat de regio veranderde, staat in ``merken``; wat niet kon in ``meldingen``."""
        weg = {id for nummer, ruw in enumerate(self.overlay.weg) if (id := self._zoek(ruw, ("weg", nummer)))}
        anders: dict[str, Pad] = {id: ("wijzig", ruw) for ruw in self.overlay.wijzig if (id := self._zoek(ruw, ("wijzig", ruw)))}
        delen = {id: deel_van(self.landelijk, pad) for id, (_, pad) in self.plaatsen.items()}
        for id, pad in anders.items():
            if id in delen:
                delen[id] = wijzig(delen[id], self._eigen(pad))
                self._merk(id, "aangepast")
        uit = Document(self.landelijk.bestand, self.landelijk.data, tekst=f"{self.landelijk.tekst}\0{self.eigen.tekst}")
        romp = deel_van(self.landelijk, (), zonder=() if self.los else self.takken)
        if not self.los and self.landelijk.data.get("id") in anders:
            romp = wijzig(romp, self._eigen(anders[self.landelijk.data["id"]]))
            self.merken[self.soort, str(self.landelijk.data["id"]), ""] = "aangepast"
        uit.data = [] if self.los else romp.waarde
        zet(uit, (), Deel(None, {pad: plek for pad, plek in romp.plekken.items() if not (self.los and pad)}))
        erbij = self._erbij(delen, weg)
        for tak, pad in self.takken.items():
            zet(uit, pad, Deel(None, {(): self.landelijk.plaats(pad)}))
            landelijk = [id for id, (waar, _) in self.plaatsen.items() if waar == tak]
            rij = volgorde(landelijk, weg, [(id, na) for id, na, waar in erbij if waar == tak])
            for nummer, id in enumerate(rij):
                zet(uit, (*pad, nummer), delen[id])
            waarden = [delen[id].waarde for id in rij]
            if self.los:
                uit.data = waarden
            elif waarden or pad[0] in self.landelijk.data:
                uit.data[pad[0]] = waarden
        return uit

    def _eigen(self, pad: Pad) -> Deel:
        return deel_van(self.eigen, pad, zonder=NIET_VAN_HET_PUNT)

    def _merk(self, id: str, merk: Merk) -> None:
        if self.los:
            self.merken[self.soort, id, ""] = merk
            return
        document = str(self.landelijk.data.get("id"))
        self.merken[self.soort, document, id] = merk
        self.merken.setdefault((self.soort, document, ""), "aangepast")

    def _erbij(self, delen: dict[str, Deel], weg: set[str]) -> list[tuple[str, str, str]]:
        """Zet de eigen punten bij de delen. Uit: van elk (id, na, vak)."""
        uit: list[tuple[str, str, str]] = []
        gezien: set[str] = set()
        for nummer, punt in enumerate(self.overlay.erbij):
            pad: Pad = ("erbij", nummer)
            if punt.id in gezien:
                self.meldingen.fout(self.eigen.bestand, self.eigen.regel((*pad, "id")),
                                            f'Het id "{punt.id}" staat er twee keer.', "Geef elk punt een eigen id.")
                continue
            gezien.add(punt.id)
            if punt.id in delen:
                weg.discard(punt.id)
                self._let_op((*pad, "id"), f'Het id "{punt.id}" is ook van een landelijk punt. Dat van u geldt.',
                             "Geef uw punt een ander id, of zet het onder wijzig.")
                delen[punt.id] = self._nieuw(pad, self.plaatsen[punt.id][0])
                self._merk(punt.id, "aangepast")
                continue
            na = punt.na if punt.na in ("", BEGIN, *(id for id, _, _ in uit)) else self._zoek(punt.na, (*pad, "na"))
            tak = punt.bij or next((waar for id, _, waar in uit if id == na), self.plaatsen.get(na, ("", ()))[0])
            tak = tak or (next(iter(self.takken)) if len(self.takken) == 1 else "")
            if tak not in self.takken:
                self.meldingen.fout(self.eigen.bestand, self.eigen.regel(pad), f'Bij welk vak hoort "{punt.id}"?',
                                            f"Voeg een regel toe: bij: met een van {', '.join(self.takken)}.")
                continue
            delen[punt.id] = self._nieuw(pad, tak)
            self._merk(punt.id, "eigen")
            uit.append((punt.id, na, tak))
        return uit

    def _nieuw(self, pad: Pad, tak: str) -> Deel:
        deel = self._eigen(pad)
        vul_bron(self.model if self.los else puntlijsten(self.model).get(tak, self.model), deel.waarde)
        return deel

    def _zoek(self, ruw: str, pad: Pad) -> str:
        """Uit: het id van nu; leeg na een LET OP als het punt niet meer bestaat."""
        if ruw in self.plaatsen or (not self.los and ruw == self.landelijk.data.get("id")):
            return ruw
        nieuw = self.verhuisd.volg(f"{self.naam}#{ruw}")
        document, _, id = nieuw.partition("#")
        if document == self.naam and id != ruw and id in self.plaatsen:
            self._let_op(pad, f'Het punt "{ruw}" heet landelijk nu "{id}".', f'Schrijf hier "{id}".')
            return id
        wat = "uw punt staat nu onderaan" if pad[-1] == "na" else "deze regel doet nu niets"
        self._let_op(pad, f'Het punt "{ruw}" bestaat landelijk niet of niet meer; {wat}.',
                     f"{bedoelde_u(ruw, self.plaatsen)}Kijk in {self.landelijk.bestand} of haal de regel weg.")
        return ""

    def _let_op(self, pad: Pad, melding: str, hulp: str) -> None:
        self.meldingen.let_op(self.eigen.bestand, self.eigen.regel(pad), melding, hulp)

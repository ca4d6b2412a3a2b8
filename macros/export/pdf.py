"""Maakt een PDF met Typst. De opmaak staat in ``templates/pdf``; hier gaan alleen gegevens heen."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any, Protocol

from .afbreken import breekbaar
from .gegevens import Papier
from .zetter import Gezet

A3_KOLOM, CHECKLIST_KOLOM, EERSTE_KOLOM = 0, 2, 0
"""De kolom die de rij benoemt: op het werkblad A3 het nummer, bij een checklist het punt, anders de eerste."""


class Zettend(Protocol):
    """Wat een document kan zetten: de zetter zelf, of het proces waarin hij draait."""

    def zet(self, sjabloon: str, gegevens: Mapping[str, Any], dag: str, kolommen: Sequence[int] | int) -> Gezet:
        """Zie ``Zetter.zet``."""


class PdfMaker:
    """Kiest per document het sjabloon, de gegevens en de vorm."""

    def __init__(self, zetter: Zettend) -> None:
        self.zetter = zetter

    def maak(self, papier: Papier) -> tuple[bytes, int]:
        """In: de gegevens van een vel. Uit: de PDF en het aantal bladen. Fout: ValueError met de reden."""
        return self.vel(papier, papier.soort)

    def vel(self, papier: Papier, vorm: str) -> tuple[bytes, int]:
        """In: een vel en zijn vorm (checklist, sjabloon, groot of a3). Uit: de PDF en het aantal bladen."""
        kolommen = {"groot": [], "a3": [A3_KOLOM]}.get(vorm, naamkolommen(papier))
        return self.zet("vel", {**op_papier(papier), "vorm": vorm}, papier.dag, kolommen)

    def zet(self, sjabloon: str, gegevens: Mapping[str, Any], dag: str, kolommen: Sequence[int] | int) -> Gezet:
        """Zie ``Zetter.zet``."""
        return self.zetter.zet(sjabloon, gegevens, dag, kolommen)


def op_papier(papier: Papier) -> dict[str, Any]:
    """Uit: de gegevens van een vel zoals Typst ze leest, met de QR-code erbij."""
    delen = [_op_maat(deel) if deel["soort"] == "tabel" else deel for deel in papier.delen]
    return {**asdict(papier), "delen": delen, "qr": qr(papier.adres) if papier.adres else ""}


def _op_maat(tabel: dict[str, Any]) -> dict[str, Any]:
    """Uit: de tabel, waarin een lang woord mag breken. Typst kan dat zelf ook, maar is er een vijfde van zijn tijd mee bezig."""
    rijen = [[breekbaar(cel) for cel in rij] for rij in tabel["rijen"]]
    return {**tabel, "kolommen": [breekbaar(kolom) for kolom in tabel["kolommen"]], "rijen": rijen}


def naamkolommen(papier: Papier) -> list[int]:
    """Uit: per tabel op dit vel de kolom die de rij benoemt."""
    if papier.soort == "checklist":
        return [CHECKLIST_KOLOM]
    return [EERSTE_KOLOM for deel in papier.delen if deel["soort"] == "tabel"]


def qr(adres: str) -> str:
    """In: een adres. Uit: de QR-code als SVG, zonder rand; die geeft het vel zelf."""
    import segno

    uit = io.BytesIO()
    segno.make(adres, error="m", micro=False).save(uit, kind="svg", border=0, xmldecl=False)
    return uit.getvalue().decode("utf-8")

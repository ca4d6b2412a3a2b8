"""Maakt een PDF met Typst. De opmaak staat in ``templates/pdf``; hier gaan alleen gegevens heen."""

from __future__ import annotations

import datetime
import io
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from .gegevens import Papier
from .logo import Logo
from .pdf_opbouw import lees, schrijf
from .rijkoppen import met_rijkoppen

A3_KOLOM, CHECKLIST_KOLOM, EERSTE_KOLOM = 0, 2, 0
"""De kolom die de rij benoemt: op het werkblad A3 het nummer, bij een checklist het punt, anders de eerste."""


class PdfMaker:
    """Eén Typst voor alle documenten: lettertypen en sjablonen worden één keer gelezen."""

    def __init__(self, templates: Path, logo: Logo | None = None) -> None:
        # pas hier laden: als alle documenten nog goed zijn, is Typst niet nodig
        import typst

        self.fout: type[Exception] = typst.TypstError
        self.map = templates / "pdf"
        self.logo = logo.als_json() if logo else ""
        self.typst: Any = typst.Compiler(root=self.map, font_paths=[templates / "fonts"], ignore_system_fonts=True)

    def maak(self, papier: Papier) -> tuple[bytes, int]:
        """In: de gegevens van een vel. Uit: de PDF en het aantal bladen. Fout: ValueError met de reden."""
        if papier.soort == "checklist":
            return self.vel(papier, "checklist")
        ruim = self.vel(papier, "ruim")
        if ruim[1] > 1 and (krap := self.vel(papier, "krap"))[1] < ruim[1]:
            return krap
        return ruim

    def vel(self, papier: Papier, vorm: str) -> tuple[bytes, int]:
        """In: een vel en zijn vorm (checklist, ruim, krap, groot of a3). Uit: de PDF en het aantal bladen."""
        kolommen = {"groot": [], "a3": [A3_KOLOM]}.get(vorm, naamkolommen(papier))
        return self.zet("vel", {**op_papier(papier), "vorm": vorm}, papier.dag, kolommen)

    def zet(self, sjabloon: str, gegevens: Mapping[str, Any], dag: str,
            kolommen: Sequence[int] | int) -> tuple[bytes, int]:
        """In: een sjabloon, zijn gegevens, de dag en per tabel de kolom die de rij benoemt. Uit: PDF en bladen.

        Fout: ValueError met de reden.
        """
        invoer = {"gegevens": json.dumps(gegevens, ensure_ascii=False), "logo": self.logo}
        tijd = datetime.datetime.combine(datetime.date.fromisoformat(dag), datetime.time(12), tzinfo=datetime.UTC)
        opties: dict[str, Any] = {"format": "pdf", "sys_inputs": invoer, "pdf_standards": "ua-1",
                                  "timestamp": int(tijd.timestamp())}
        try:
            gemaakt = self.typst.compile(self.map / f"{sjabloon}.typ", **opties)
        except self.fout as fout:
            raise ValueError(_reden(str(fout))) from fout
        if not isinstance(gemaakt, bytes):
            raise ValueError("Typst gaf geen document.")
        objecten, trailer = lees(gemaakt)
        return schrijf(met_rijkoppen(objecten, kolommen), trailer), bladen(gemaakt)


def op_papier(papier: Papier) -> dict[str, Any]:
    """Uit: de gegevens van een vel zoals Typst ze leest, met de QR-code erbij."""
    return {**asdict(papier), "qr": qr(papier.adres) if papier.adres else ""}


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


def bladen(pdf: bytes) -> int:
    """In: een PDF van Typst. Uit: het aantal bladen."""
    return max(int(aantal) for aantal in re.findall(rb"/Type/Pages\b[^>]*?/Count (\d+)", pdf))


def _reden(fout: str) -> str:
    """In: een melding van Typst. Uit: waarom het niet lukt, voor wie Typst niet kent."""
    if teken := re.search(r'the text `"(.*?)"` could not be displayed', fout):
        return f'Het teken "{teken[1]}" staat in geen van de lettertypen.'
    if "SVG" in fout or "decode image" in fout:
        return "Het logo in docs/regio is geen goed bestand."
    return fout.strip().splitlines()[0] if fout.strip() else "Typst gaf geen reden."

"""Maakt een PDF met Typst. De opmaak staat in ``templates/pdf``; hier gaan alleen gegevens heen."""

from __future__ import annotations

import datetime
import io
import re
from pathlib import Path
from typing import Any

from .gegevens import Papier
from .rijkoppen import met_rijkoppen

NAAMKOLOM = {"checklist": 2, "sjabloon": 0}
"""De kolom die de rij benoemt: bij een checklist het punt, bij een sjabloon de eerste."""


class PdfMaker:
    """Eén Typst voor alle documenten: lettertypen en sjablonen worden één keer gelezen."""

    def __init__(self, templates: Path) -> None:
        # pas hier laden: als alle documenten nog goed zijn, is Typst niet nodig
        import typst

        self.fout: type[Exception] = typst.TypstError
        self.map = templates / "pdf"
        self.typst = typst.Compiler(root=self.map, font_paths=[templates / "fonts"], ignore_system_fonts=True)

    def maak(self, papier: Papier) -> tuple[bytes, int]:
        """In: de gegevens van een vel. Uit: de PDF en het aantal bladen. Fout: ValueError met de reden."""
        pdf, aantal = self._zet(papier, "ruim")
        if papier.soort == "sjabloon" and aantal > 1:
            krap, minder = self._zet(papier, "krap")
            if minder < aantal:
                return krap, minder
        return pdf, aantal

    def _zet(self, papier: Papier, maat: str) -> tuple[bytes, int]:
        invoer = {"gegevens": papier.als_json(), "maat": maat, "qr": qr(papier.adres) if papier.adres else ""}
        dag = datetime.date.fromisoformat(papier.dag)
        tijd = datetime.datetime.combine(dag, datetime.time(12), tzinfo=datetime.UTC)
        opties: dict[str, Any] = {"format": "pdf", "sys_inputs": invoer, "pdf_standards": "ua-1",
                                  "timestamp": int(tijd.timestamp())}
        try:
            gemaakt = self.typst.compile(self.map / f"{papier.soort}.typ", **opties)
        except self.fout as fout:
            raise ValueError(_reden(str(fout))) from fout
        if not isinstance(gemaakt, bytes):
            raise ValueError("Typst gaf geen document.")
        pdf = met_rijkoppen(gemaakt, NAAMKOLOM[papier.soort])
        return pdf, bladen(pdf)


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
    return fout.strip().splitlines()[0] if fout.strip() else "Typst gaf geen reden."

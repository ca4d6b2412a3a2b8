"""Zet een document met Typst. Draait als eigen proces: Typst geeft zijn geheugen pas terug als het proces eindigt.

Het proces leest van de standaardinvoer per regel één opdracht als JSON en antwoordt met een regel JSON; na een gelukte
opdracht volgen de bytes van de PDF. De eerste regel zegt waar de sjablonen staan en wat de huisstijl is.
"""

from __future__ import annotations

import datetime
import json
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, Any

from macros.export.interne_links import met_interne_links
from macros.export.pdf_opbouw import lees, schrijf
from macros.export.rijkoppen import met_rijkoppen

Gezet = tuple[bytes, int]
_BEWAART, _DIK = 11, 10
"""Typst houdt tussenresultaten van de laatste tien documenten vast; na zoveel lege is dat geheugen weer vrij. Dat kost
tijd, en is alleen nodig als het vorige document meer dan ``_DIK`` bladen had."""


class Zetter:
    """Eén Typst voor alle documenten: lettertypen en sjablonen worden één keer gelezen."""

    def __init__(self, templates: Path, huisstijl: str) -> None:
        import typst

        self.fout: type[Exception] = typst.TypstError
        self.map, self.huisstijl = templates / "pdf", huisstijl
        self.vol = False
        self.typst: Any = typst.Compiler(root=self.map, font_paths=[templates / "fonts"], ignore_system_fonts=True)

    def zet(self, sjabloon: str, gegevens: Mapping[str, Any], dag: str, kolommen: Sequence[int] | int) -> Gezet:
        """In: een sjabloon, zijn gegevens, de dag en per tabel de kolom die de rij benoemt. Uit: PDF en bladen.

        Fout: ValueError met de reden.
        """
        invoer = {"gegevens": json.dumps(gegevens, ensure_ascii=False), "huisstijl": self.huisstijl}
        tijd = datetime.datetime.combine(datetime.date.fromisoformat(dag), datetime.time(12), tzinfo=datetime.UTC)
        opties: dict[str, Any] = {"format": "pdf", "sys_inputs": invoer, "pdf_standards": "ua-1",
                                  "timestamp": int(tijd.timestamp())}
        self._maak_leeg()
        try:
            gemaakt = self.typst.compile(self.map / f"{sjabloon}.typ", **opties)
        except self.fout as fout:
            raise ValueError(_reden(str(fout))) from fout
        if not isinstance(gemaakt, bytes):
            raise ValueError("Typst gaf geen document.")
        bladen = _bladen(gemaakt)
        self.vol = bladen > _DIK
        objecten, trailer = lees(gemaakt)
        return schrijf(met_interne_links(met_rijkoppen(objecten, kolommen)), trailer), bladen

    def _maak_leeg(self) -> None:
        """Geeft het geheugen van een dik document vrij, als dat het vorige was."""
        for _ in range(_BEWAART if self.vol else 0):
            self.typst.compile(b"", format="pdf")


def _bladen(pdf: bytes) -> int:
    """In: een PDF van Typst. Uit: het aantal bladen."""
    return max(int(aantal) for aantal in re.findall(rb"/Type/Pages\b[^>]*?/Count (\d+)", pdf))


def _reden(fout: str) -> str:
    """In: een melding van Typst. Uit: waarom het niet lukt, voor wie Typst niet kent."""
    if teken := re.search(r'the text `"(.*?)"` could not be displayed', fout):
        return f'Het teken "{teken[1]}" staat in geen van de lettertypen.'
    if "SVG" in fout or "decode image" in fout:
        return "Het logo in docs/regio is geen goed bestand."
    return fout.strip().splitlines()[0] if fout.strip() else "Typst gaf geen reden."


def werk(opdrachten: IO[bytes], antwoorden: IO[bytes]) -> None:
    """Voert opdrachten uit tot er geen meer zijn."""
    begin = json.loads(opdrachten.readline())
    zetter = Zetter(Path(begin["templates"]), begin["huisstijl"])
    for opdracht in opdrachten:
        pdf = b""
        try:
            pdf, bladen = zetter.zet(**json.loads(opdracht))
            antwoord: dict[str, Any] = {"omvang": len(pdf), "bladen": bladen}
        except ValueError as fout:
            antwoord = {"fout": str(fout)}
        antwoorden.write(json.dumps(antwoord).encode() + b"\n" + pdf)
        antwoorden.flush()


if __name__ == "__main__":
    try:
        werk(sys.stdin.buffer, sys.stdout.buffer)
    except KeyboardInterrupt:
        sys.exit(1)

"""Het logo van de regio: één bestand in ``docs/regio/``, genoemd in ``regio.yml``."""

from __future__ import annotations

import json
import re
import struct
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from macros.handreiking import Handreiking

LETTERS = Path(__file__).parents[1] / "templates" / "fonts"


@dataclass(frozen=True)
class Logo:
    """``soort`` is png of svg, ``tekst`` is wat een schermlezer zegt."""

    soort: str
    inhoud: bytes
    tekst: str

    @property
    def adres(self) -> str:
        """Uit: waar het logo op de site staat."""
        return f"assets/img/regio-logo.{self.soort}"

    @property
    def verhouding(self) -> float:
        """Uit: hoeveel keer zo breed als hoog; een SVG zonder maten telt als vierkant."""
        if self.soort == "png":
            breed, hoog = struct.unpack(">II", self.inhoud[16:24])
            return float(breed / hoog)
        begin = self.inhoud.decode("utf-8", "replace").partition("<svg")[2].partition(">")[0]
        kader = re.search(r"""\bviewBox=["']\s*\S+[\s,]+\S+[\s,]+([\d.]+)[\s,]+([\d.]+)""", begin)
        maten = kader.groups() if kader else [m[1] for zijde in ("width", "height")
                                              if (m := re.search(rf"""\s{zijde}=["']([\d.]+)""", begin))]
        return float(maten[0]) / float(maten[1]) if len(maten) == 2 and float(maten[1]) else 1.0


def lees_logo(geheel: Handreiking) -> Logo | None:
    """Uit: het logo, of None als de regio er geen heeft. Of het bestand deugt, is bij het laden al gekeken."""
    regio = geheel.regio
    pad = geheel.regiomap.map / regio.logo
    if not regio.logo or not pad.is_file():
        return None
    return Logo(pad.suffix.lower()[1:], pad.read_bytes(), f"Logo van {regio.naam_regio or regio.naam_site}")


@cache
def als_png(logo: Logo) -> bytes:
    """Uit: het logo als PNG, want Word leest geen SVG."""
    if logo.soort == "png":
        return logo.inhoud
    import typst

    bron = ('#set page(width: auto, height: auto, margin: 0pt, fill: none)\n'
            '#image(bytes(json(bytes(sys.inputs.logo))), format: "svg", width: 60mm)')
    maker: Any = typst.Compiler(font_paths=[LETTERS], ignore_system_fonts=True)
    try:
        gemaakt = maker.compile(bron.encode(), format="png", ppi=300, sys_inputs={"logo": json.dumps(list(logo.inhoud))})
    except typst.TypstError as fout:
        raise ValueError("Het logo in docs/regio is geen goed bestand.") from fout
    return bytes(gemaakt)

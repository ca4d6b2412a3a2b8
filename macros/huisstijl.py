"""De kleuren van de huisstijl. Zij staan één keer, in ``docs/assets/css/basis.css``; wat ze ook nodig heeft, leest ze hier."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

BESTAND = Path(__file__).parents[1] / "docs" / "assets" / "css" / "basis.css"
LICHT, DONKER = "default", "slate"
_TOKEN = re.compile(r"--([\w-]+):\s*#([0-9a-f]{3}(?:[0-9a-f]{3})?)\s*[;}]")


@cache
def tokens(stand: str) -> dict[str, str]:
    """In: de lichte of de donkere stand. Uit: per naam de kleur als ``#rrggbb``. Fout: ValueError als zij er niet zijn."""
    blok = BESTAND.read_text(encoding="utf-8").partition(f'[data-md-color-scheme="{stand}"] {{')[2].partition("}")[0]
    gevonden = {naam: f"#{kleur if len(kleur) == 6 else ''.join(2 * teken for teken in kleur)}"
                for naam, kleur in _TOKEN.findall(blok + "}")}
    if not gevonden:
        raise ValueError(f"In {BESTAND.name} staan geen kleuren voor de stand {stand}.")
    return gevonden

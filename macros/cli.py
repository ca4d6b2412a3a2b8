"""De opdrachten voor auteurs: ``python -m macros.cli controleer``."""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

from .controle import controleer, controleer_gebruik
from .errors import HandreikingFout, Meldingen
from .handreiking import laad
from .pagina_render import render_alles

DOCS = Path("docs")


def _toon(meldingen: Meldingen, seconden: float) -> int:
    """Zegt alles wat de auteur moet weten. Uit: 0 als alles goed is, anders 1."""
    in_ci = os.environ.get("GITHUB_ACTIONS") == "true"
    for punt in meldingen.aandacht:
        print(f"LET OP {punt}")
        if in_ci:
            print(punt.annotatie("warning"))
    fouten: list[HandreikingFout] = meldingen.gesorteerd()
    for fout in fouten:
        print(f"{fout}\n", file=sys.stderr)
        if in_ci:
            print(fout.annotatie())
    oordeel = "Alles klopt." if not fouten else f"{len(fouten)} fout{'' if len(fouten) == 1 else 'en'} gevonden."
    print(f"{oordeel} ({seconden:.1f} s)")
    return 1 if fouten else 0


def main(argumenten: list[str] | None = None) -> int:
    """In: de woorden achter de opdracht. Uit: 0 als alles goed is, 1 bij fouten van de auteur."""
    lezer = argparse.ArgumentParser(prog="macros.cli", description="Controleert de gegevens en de pagina's.")
    lezer.add_argument("opdracht", choices=["controleer"])
    lezer.parse_args(argumenten)
    begin, meldingen = time.perf_counter(), Meldingen()
    geheel = laad(DOCS, meldingen)
    controleer(geheel, meldingen)
    render = render_alles(geheel, meldingen)
    controleer_gebruik(geheel, (r.macros.gebruikt for r in render.klaar.values()), meldingen)
    return _toon(meldingen, time.perf_counter() - begin)


if __name__ == "__main__":
    sys.exit(main())

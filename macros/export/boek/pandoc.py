"""Van Markdown naar Typst met pandoc. Alleen gewone Markdown: code of Typst uit een tekst blijft tekst.

CommonMark met tabellen en definities, en verder niets. Kenmerken, HTML, TeX en ruwe blokken staan uit; een kenmerk
als ``typst:text:size`` zet pandoc anders onveranderd in de opmaak.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Sequence

from .markdown import EIND, GRENS, MERK

VORM = "commonmark-raw_html+pipe_tables+definition_lists"
_WACHT = 60


def naar_typst(teksten: Sequence[str]) -> list[str]:
    """In: stukken Markdown. Uit: dezelfde stukken als Typst; pandoc start één keer. Fout: ValueError met de reden."""
    import pypandoc

    samen = "".join(f"{tekst}\n\n{GRENS}\n\n" for tekst in teksten)
    opdracht = [pypandoc.get_pandoc_path(), "--sandbox", "--from", VORM, "--to", "typst", "--wrap=none"]
    klaar = subprocess.run(opdracht, input=samen.encode(), capture_output=True, check=False, timeout=_WACHT)
    if klaar.returncode:
        raise ValueError(f"Pandoc kon de tekst niet lezen. {klaar.stderr.decode(errors='replace').strip()[:300]}")
    delen = klaar.stdout.decode().split(GRENS)
    if len(delen) != len(teksten) + 1:
        raise ValueError("Pandoc gaf een ander aantal stukken terug; staat er een vreemd teken in een tekst?")
    return [_met_functies(deel) for deel in delen[:-1]]


def _met_functies(typst: str) -> str:
    """Zet de merktekens om in functies die het sjabloon kent."""
    for naam, teken in MERK.items():
        typst = typst.replace(teken, f"#{naam}[")
    typst = typst.replace("align(center)[#table(", "align(left)[#table(")
    return re.sub(r"\s*\n" + EIND, "\n]", typst).replace(EIND, "]")

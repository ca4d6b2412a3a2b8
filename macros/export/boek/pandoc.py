"""Van Markdown naar Typst met pandoc. Alleen gewone Markdown: code of Typst uit een tekst blijft tekst.

CommonMark met tabellen en definities, en verder niets. Kenmerken, HTML, TeX en ruwe blokken staan uit; een kenmerk
als ``typst:text:size`` zet pandoc anders onveranderd in de opmaak.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

from macros.export.interne_links import SCHEMA

from .markdown import EIND, GRENS, MERK

VORM = "commonmark-raw_html+pipe_tables+definition_lists"
_WACHT, _HAP = 60, 200_000
_HEK = re.compile(r" {0,3}(`{3,}|~{3,})(.*)")
_HTML = re.compile(r"^(\s*)<(?!https?:|mailto:)")
_TEKEN = re.compile(r'(?P<code>(?<!\\)(?P<hek>`+).+?(?<!`)(?P=hek)(?!`)|link\("(?:\\.|[^"\\])*"\))'
                    r"|link\(<(?P<label>pagina-\d+)>\)|(?P<voor>(?<!\\)\[|^[ \t]*[-+] )(?P<teken>=+|[-+/]|\d+\.)(?=[\s\]])"
                    r"|(?P<kort>(?<![\w\\])-(?=\d)|(?<!\\)-(?=[-?])|(?<!\\)\.(?=\.\.))|^=+[ \t]*$", re.M | re.S)
"""Code en adressen, of een teken dat pandoc laat staan. Aan het begin van een cel, link of punt zou het voor Typst een
kop of lijst zijn, en streepjes en punten maakt Typst tot een ander leesteken."""


def naar_typst(teksten: Iterable[str]) -> list[str]:
    """In: stukken Markdown. Uit: dezelfde stukken als Typst. Fout: ValueError met de reden.

    Pandoc werkt aan een groep terwijl de volgende ontstaat.
    """
    with ThreadPoolExecutor(1) as pandoc:
        groepen = [pandoc.submit(_in_een_keer, groep) for groep in _groepen(teksten)]
        return [deel for groep in groepen for deel in groep.result()]


def _groepen(teksten: Iterable[str]) -> Iterator[list[str]]:
    """Uit: de stukken in groepen van ongeveer ``_HAP`` tekens; pandoc houdt alles wat het leest in het geheugen."""
    groep: list[str] = []
    for tekst in teksten:
        groep.append(tekst)
        if sum(map(len, groep)) > _HAP:
            yield groep
            groep = []
    if groep:
        yield groep


def _in_een_keer(teksten: Sequence[str]) -> list[str]:
    import pypandoc

    samen = "".join(f"{_los(tekst)}\n\n{GRENS}\n\n" for tekst in teksten)
    opdracht = [pypandoc.get_pandoc_path(), "--sandbox", "--from", VORM, "--to", "typst-smart", "--wrap=none"]
    klaar = subprocess.run(opdracht, input=samen.encode(), capture_output=True, check=False, timeout=_WACHT)
    if klaar.returncode:
        raise ValueError(f"Pandoc kon de tekst niet lezen. {klaar.stderr.decode(errors='replace').strip()[:300]}")
    delen = klaar.stdout.decode().split(GRENS)
    if len(delen) != len(teksten) + 1:
        raise ValueError("Pandoc gaf een ander aantal stukken terug; staat er een vreemd teken in een tekst?")
    return [_met_functies(deel) for deel in delen[:-1]]


def _los(tekst: str) -> str:
    """Sluit wat de auteur open liet: code of HTML zonder einde zou de rest van het boek opslokken."""
    uit, hek = [], ""
    for regel in tekst.split("\n"):
        gevonden = _HEK.fullmatch(regel)
        if gevonden and not hek:
            hek = gevonden[1] if gevonden[1][0] == "~" or "`" not in gevonden[2] else ""
        elif gevonden and gevonden[1].startswith(hek) and not gevonden[2].strip():
            hek = ""
        uit.append(regel if hek else _HTML.sub(r"\1&lt;", regel))
    return "\n".join([*uit, hek])


def _met_functies(typst: str) -> str:
    """Zet de merktekens om in functies die het sjabloon kent."""
    for naam, teken in MERK.items():
        typst = typst.replace(teken, f"#{naam}[")
    typst = typst.replace("align(center)[#table(", "align(left)[#table(")
    typst = re.sub(r"\s*\n" + EIND, "\n]", typst).replace(EIND, "]")
    return _TEKEN.sub(_als_tekst, typst)


def _als_tekst(gevonden: re.Match[str]) -> str:
    if gevonden["code"]:
        return gevonden[0]
    if gevonden["label"]:
        return f'link("{SCHEMA}{gevonden["label"]}")'
    if gevonden["kort"]:
        return f"\\{gevonden[0]}"
    if gevonden["voor"]:
        return gevonden["voor"] + re.sub(r"^\W|\.$", r"\\\g<0>", gevonden["teken"])
    return ""  # een kop zonder woorden

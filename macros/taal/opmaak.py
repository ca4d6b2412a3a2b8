"""Van Markdown naar kale tekst: alinea's, regels van lijsten, cellen en koppen, elk met haar regelnummer."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from .zinnen import CODE, Soort

Stuk = tuple[int, str, Soort]
"""De regel waar de tekst begint, de tekst en wat het is."""

_BLOKCODE = re.compile(r"^[ ]*(```|~~~).*?^[ ]*\1[^\n]*$|<!--.*?-->", re.M | re.S)
_KOP = re.compile(r"\s*#{1,6}\s+")
_PUNT = re.compile(r"(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?")
_VAK = re.compile(r"(?:!!!|\?\?\?\+?|===\+?)\s*[\w -]*\"?([^\"]*)\"?$")
_GEEN_TEKST = re.compile(r"[-*_=|: ]{3,}$|\*\[[^\]]*\]:|\[[^\]^][^\]]*\]:\s|\{:?[^}]*\}$")
_NOOT = re.compile(r"\[\^[^\]]+\]:\s*|:\s+")
_VERVANG: list[tuple[re.Pattern[str], str]] = [
    (re.compile(r"`+[^`]*`+"), CODE),
    (re.compile(r"!\[((?:[^\[\]]|\[[^\]]*\])*)\]\([^)]*\)"), r""),
    (re.compile(r"\[\^[^\]]+\]"), ""),
    (re.compile(r"\[((?:[^\[\]]|\[[^\]]*\])*)\](?:\([^)]*\)|\[[^\]]*\])"), r"\1"),
    (re.compile(r"<?(?:https?://|mailto:|www\.)[^\s>)]*[^\s>).,;:]>?"), CODE),
    (re.compile(r"<[^<>\n]*>"), ""),
    (re.compile(r"\s*\{:?\s*[.#][^}]*\}"), ""),
    (re.compile(r"\s*\(aanvulling van de redactie\)"), ""),
    (re.compile(r"\\([^\w\s])"), r"\1"),
    (re.compile(r"\*+|(?<!\w)_+|_+(?!\w)|~~"), ""),
]
_BEELD = re.compile(r"!\[([^\]]*)\]\(")


def kaal(tekst: str) -> str:
    """In: Markdown van één alinea. Uit: de tekst die een lezer ziet; regeleinden blijven staan."""
    for patroon, door in _VERVANG:
        tekst = patroon.sub(door, tekst)
    return html.unescape(tekst)


def stukken(markdown: str) -> Iterator[Stuk]:
    """In: Markdown zonder accolades. Uit: de stukken op volgorde; regel 1 is de eerste regel."""
    leeg = _BLOKCODE.sub(lambda m: "\n" * m[0].count("\n"), markdown)
    begin, rij = 1, list[str]()
    for nummer, regel in enumerate([*leeg.split("\n"), ""], 1):
        kern = regel.strip().lstrip("> ").strip()
        punt = _PUNT.match(kern)
        los = list(_los(kern, nummer)) if kern else []
        if rij and (not kern or punt or los or _GEEN_TEKST.match(kern)):
            yield from _alinea(begin, rij)
            rij = []
        yield from los
        if kern and not los and not _GEEN_TEKST.match(kern):
            begin = begin if rij else nummer
            rij.append(kern[punt.end():] if punt else _NOOT.sub("", kern, count=1) if _NOOT.match(kern) else kern)


def _los(kern: str, nummer: int) -> Iterator[Stuk]:
    """Uit: de stukken van een regel die op zichzelf staat: een kop, de kop van een vak of een rij van een tabel."""
    if kop := _KOP.match(kern):
        yield nummer, kaal(kern[kop.end():]), "kop"
    elif vak := _VAK.match(kern):
        yield nummer, kaal(vak[1]), "kop"
    elif kern.startswith("|"):
        for cel in re.split(r"(?<!\\)\|", kern.strip("|")):
            if cel.strip(" :-"):
                yield nummer, kaal(cel.strip()), "cel"


def _alinea(begin: int, rij: list[str]) -> Iterator[Stuk]:
    tekst = "\n".join(rij)
    yield begin, kaal(tekst), "lopend"
    for beeld in _BEELD.finditer(tekst):
        yield begin + tekst.count("\n", 0, beeld.start()), beeld[1], "kop"

"""De bouwstenen van Word: elementen, alinea's en stukjes tekst. Kleine functies, want Word-XML is lang."""

from __future__ import annotations

from functools import cache
from typing import Any

from docx.oxml.parser import oxml_parser

NS = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
_MET = {voor: {voor: NS[voor]} for voor in ("w", "w14")}


@cache
def q(naam: str) -> str:
    """In: ``w:p``. Uit: de volledige naam die lxml verwacht."""
    voor, _, rest = naam.partition(":")
    return f"{{{NS[voor]}}}{rest}"


def el(naam: str, waarden: dict[str, str] | None = None, *kinderen: Any) -> Any:
    """In: naam, waarden en kinderen (None mag). Uit: het element."""
    # python-docx legt zijn eigen klassen op elk element; alleen via zijn maker passen die in elkaar
    element = oxml_parser.makeelement(q(naam), nsmap=_MET.get(naam.partition(":")[0], {}))
    for sleutel, waarde in (waarden or {}).items():
        element.set(q(sleutel), waarde)
    for kind in kinderen:
        if kind is not None:
            element.append(kind)
    return element


def waarde(naam: str, inhoud: str) -> Any:
    """Uit: het veelvoorkomende element met alleen ``w:val``."""
    return el(naam, {"w:val": inhoud})


def stuk(tekst: str, *opmaak: Any) -> Any:
    """In: tekst en opmaak zoals ``el("w:b")``. Uit: een stuk tekst (run). Fout: ValueError bij een stuurteken."""
    inhoud = el("w:t", {"xml:space": "preserve"})
    try:
        inhoud.text = tekst
    except ValueError as fout:
        raise ValueError("Er staat een onzichtbaar stuurteken in de tekst.") from fout
    return el("w:r", None, el("w:rPr", None, *opmaak) if opmaak else None, inhoud)


def vet(tekst: str) -> Any:
    """Uit: een vet stuk tekst."""
    return stuk(tekst, el("w:b"))


def alinea(stijl: str, *inhoud: Any) -> Any:
    """In: het id van een stijl en de inhoud; een gewone tekst mag. Uit: een alinea."""
    delen = [stuk(deel) if isinstance(deel, str) else deel for deel in inhoud]
    return el("w:p", None, el("w:pPr", None, waarde("w:pStyle", stijl)), *delen)


def veld(opdracht: str, nu: str = "1") -> Any:
    """In: wat Word moet uitrekenen, zoals ``PAGE``, en wat er tot dan staat. Uit: een veld dat Word zelf invult."""
    return el("w:fldSimple", {"w:instr": f" {opdracht} "}, stuk(nu))

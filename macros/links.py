"""Adressen: waar een pagina komt te staan en hoe de ene pagina naar de andere wijst."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Callable

SCHEMAS = frozenset({"http", "https", "mailto", "tel"})
"""Waarmee een link naar buiten mag beginnen; de rest kan code uitvoeren of een bestand openen."""
_CODE = re.compile(r"^(```|~~~).*?^\1[^\n]*$|`[^`\n]*`|<!--.*?-->", re.M | re.S)
_LINK = re.compile(r"(?P<beeld>!)?\[(?P<tekst>(?:[^\[\]]|\[[^\]]*\])*)\]\(\s*<?(?P<doel>[^)\s>]+)>?(?:\s+[\"'][^)]*)?\)")


def adres(pad: str) -> str:
    """In: het pad van een pagina in docs (``stappen/stap-1.md``). Uit: het adres (``stappen/stap-1/``)."""
    zonder = pad.removesuffix(".md")
    if zonder == "index":
        return ""
    return zonder.removesuffix("/index") + "/"


def adresdeel(naam: str) -> str:
    """In: een naam. Uit: hoe zij in een adres of als naam van een map staat: ``Stad Groningen`` wordt ``stad-groningen``."""
    kaal = unicodedata.normalize("NFKD", naam).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", kaal).strip("-")


def relatief(van: str, naar: str) -> str:
    """In: het adres van een pagina en van een pagina of bestand. Uit: de weg erheen, zonder schuine streep vooraan.

    Zo werkt een link ook op een eigen domein, onder een submap en in de kopie zonder internet.
    """
    doel, _, anker = naar.partition("#")
    weg = posixpath.relpath(doel or ".", van or ".")
    if doel == "" or doel.endswith("/"):
        weg += "/"
    return weg + (f"#{anker}" if anker else "")


def zonder_code(tekst: str) -> str:
    """Uit: dezelfde Markdown met spaties op de plaats van code en opmerkingen, zodat regels en plekken gelijk blijven."""
    return _CODE.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), tekst)


def links_in(tekst: str) -> list[tuple[int, bool, str, str]]:
    """In: Markdown. Uit: elke link of afbeelding als (regel vanaf 1, is afbeelding, doel, tekst); code telt niet mee."""
    leeg = zonder_code(tekst)
    return [(leeg.count("\n", 0, m.start()) + 1, bool(m["beeld"]), m["doel"], m["tekst"]) for m in _LINK.finditer(leeg)]


def extern(doel: str) -> bool:
    """Waar als het doel buiten de site ligt."""
    return bool(re.match(r"[a-z][a-z0-9+.-]*:|//", doel, re.I))


def zonder_opmerkingen(tekst: str) -> str:
    """Uit: dezelfde Markdown zonder ``<!-- opmerkingen -->``; in code blijven zij staan."""
    return _CODE.sub(lambda m: "" if m[0].startswith("<!--") else m[0], tekst)


def vervang_links(tekst: str, vervang: Callable[[bool, str, str], str | None]) -> str:
    """In: Markdown en een functie (is afbeelding, tekst, doel) die zegt wat ervoor in de plaats komt, of None. Code blijft."""
    delen, plek = [], 0
    for m in _LINK.finditer(zonder_code(tekst)):
        woorden = tekst[m.start("tekst"): m.end("tekst")]
        nieuw = vervang(bool(m["beeld"]), woorden, m["doel"])
        if nieuw is not None:
            delen += [tekst[plek: m.start()], nieuw]
            plek = m.end()
    return "".join([*delen, tekst[plek:]])


def doelpad(pad: str, doel: str) -> str:
    """In: het pad van een pagina en het doel van een link erop. Uit: het pad in docs waar de link heen wijst, zonder anker."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(pad), doel.partition("#")[0].partition("?")[0]))


def naar_ander_pad(pad: str, doel: str, nieuw: str) -> str:
    """In: het pad van een pagina, het doel van een link en waar die nu heen moet. Uit: het nieuwe doel, met zijn anker."""
    kaal = doel.partition("#")[0].partition("?")[0]
    return posixpath.relpath(nieuw, posixpath.dirname(pad) or ".") + doel[len(kaal):]

"""Markdown voor op papier: gegevens worden gewone tekst, en de tekst van een auteur past in één boek."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from macros.export.afbreken import breekbaar
from macros.links import doelpad, extern, vervang_links, zonder_code, zonder_opmerkingen
from macros.render import datum, getal

MAP = Path(__file__).parents[2] / "templates" / "md"
MERK = {"bron": "\ue010", "zeker": "\ue011", "kort": "\ue012", "waar": "\ue013", "klein": "\ue014", "blad": "\ue015"}
"""Tekens om wat Typst zelf opmaakt. Zij komen in geen tekst voor; ``pandoc.py`` maakt er functies van."""
EIND, GRENS = "\ue01e", "\ue01f"
_EIGEN = re.compile("[\ue000-\uf8ff]")
_TEKEN = re.compile(r"[\\`*_\[\]<>#|~^$&!{}]|^\s*(?:[-+:=%]|\d+(?=[.)]))")
_TAG = re.compile(r"</?(?:br|sub|sup|kbd|small|abbr|details|summary)\b[^<>]*>", re.I)
_KADER = re.compile(r'^(?:!!!|\?\?\?\+?) *[\w-]*(?: +"(?P<titel>[^"\n]*)")?[ \t]*\n'
                    r"(?P<in>(?:(?: {4}|\t)[^\n]*(?:\n|$)|[ \t]*\n)+)", re.M)
_LIJSTJE = re.compile(r"^\{:?\s*[.#][^{}\n]*\}$|(?<=\S) *\{:?\s*[.#][^{}\n]*\}$", re.M)
_KOP = re.compile(r"^(#{1,6})(?=[ \t])", re.M)
_RIJ = re.compile(r"^\|[^\n]*$", re.M)
_HELE_KOP = re.compile(r"^(#{1,6})[ \t][^\n]*$", re.M)


def gewoon(waarde: Any) -> Markup:
    """In: een waarde uit de gegevens. Uit: Markdown die precies die tekst geeft, wat er ook in staat."""
    if isinstance(waarde, Markup):
        return waarde
    tekst = re.sub(r"[ \t\r\n]+", " ", _EIGEN.sub("", str(waarde)))
    return Markup(_TEKEN.sub(lambda m: "".join(f"&#{ord(t)};" for t in m[0]), tekst))


def laag(woord: str) -> str:
    """Uit: het woord zoals midden in een zin; POH en ROS-adviseur houden hun hoofdletters."""
    return woord if woord[1:2].isupper() else woord[:1].lower() + woord[1:]


@cache
def omgeving() -> Environment:
    """Uit: de omgeving voor ``templates/md``; zij maakt elke waarde gewoon en kent geen stille lege waarden."""
    env = Environment(loader=FileSystemLoader(MAP), autoescape=True, undefined=StrictUndefined, finalize=gewoon,
                      trim_blocks=True, lstrip_blocks=True)
    env.filters |= {"datum": datum, "getal": getal, "laag": laag}
    env.globals |= {"MERK": {naam: Markup(teken) for naam, teken in MERK.items()}, "EIND": Markup(EIND)}
    return env


def vul(sjabloon: str, gegevens: Mapping[str, Any]) -> Markup:
    """In: de naam van een sjabloon en gegevens. Uit: Markdown."""
    tekst = omgeving().get_template(f"{sjabloon}.md.j2").render(**gegevens)
    return Markup(re.sub(r"\n{3,}", "\n\n", tekst).strip())


def voor_papier(tekst: str, pad: str, labels: Mapping[str, str]) -> str:
    """In: de Markdown van een auteur, het pad van de pagina en per pad het label in het boek.

    Uit: dezelfde Markdown zonder wat alleen op een scherm kan: links naar pagina's wijzen in het boek, een beeld
    wordt zijn beschrijving, een kader wordt een citaat, en HTML en kenmerken verdwijnen.
    """
    tekst = _KADER.sub(_citaat, zonder_opmerkingen(_EIGEN.sub("", tekst)))
    tekst = vervang_links(tekst, lambda beeld, woorden, doel: _link(beeld, woorden, doel, pad, labels))
    for patroon in (_TAG, _LIJSTJE):
        tekst = _buiten_code(patroon, tekst)
    return tekst


def _citaat(kader: re.Match[str]) -> str:
    regels = [f"**{kader['titel']}**", ""] if kader["titel"] else []
    regels += [re.sub(r"^(?: {4}|\t)", "", regel) for regel in kader["in"].rstrip().split("\n")]
    return "\n".join(f"> {regel}".rstrip() for regel in regels) + "\n\n"


def _link(beeld: bool, woorden: str, doel: str, pad: str, labels: Mapping[str, str]) -> str:
    if beeld:
        return f"*Afbeelding: {woorden}*"
    if extern(doel):
        return f"[{woorden}]({doel})"
    naar = doelpad(pad, doel)
    return f"[{woorden}](#{labels[naar]})" if naar in labels and not doel.startswith("#") else woorden


def _buiten_code(patroon: re.Pattern[str], tekst: str) -> str:
    """Haalt weg wat past, behalve in code."""
    leeg = zonder_code(tekst)
    for gevonden in reversed(list(patroon.finditer(leeg))):
        wit = "  \n" if gevonden[0].lower().startswith("<br") else ""
        tekst = tekst[: gevonden.start()] + wit + tekst[gevonden.end():]
    return tekst


def breekbare_tabellen(tekst: str) -> str:
    """Uit: dezelfde Markdown, waarin een heel lang woord in een tabel mag breken."""
    return _RIJ.sub(lambda rij: breekbaar(rij[0]), tekst)


def zonder_lege_koppen(tekst: str) -> str:
    """Uit: dezelfde Markdown zonder koppen waar niets onder staat, zoals boven knoppen die op papier wegvallen."""
    leeg = zonder_code(tekst)
    koppen = list(_HELE_KOP.finditer(leeg))
    for kop, volgende in reversed(list(zip(koppen, [*koppen[1:], None], strict=False))):
        einde = volgende.start() if volgende else len(tekst)
        if not tekst[kop.end(): einde].strip() and (not volgende or len(volgende[1]) <= len(kop[1])):
            tekst = tekst[: kop.start()] + tekst[kop.end():]
    return tekst


def rechte_koppen(tekst: str) -> str:
    """Uit: dezelfde Markdown, beginnend bij kop 2 en zonder een niveau over te slaan; een boek weigert dat."""
    niveau = 1
    leeg, delen, plek = zonder_code(tekst), [], 0
    for kop in _KOP.finditer(leeg):
        niveau = min(max(len(kop[1]), 2), niveau + 1)
        delen += [tekst[plek: kop.start()], "#" * niveau]
        plek = kop.end()
    return "".join([*delen, tekst[plek:]])

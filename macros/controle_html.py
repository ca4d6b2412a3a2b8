"""Kijkt de gebouwde pagina's na: elke link, elk beeld en elk anker bestaat, en er staat geen code in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from posixpath import join, normpath
from urllib.parse import unquote

from lxml import html as lxml_html

from .errors import Meldingen
from .links import SCHEMAS, extern
from .paginas import Paginabron

_VERBODEN = {"script", "iframe", "object", "embed", "style", "link", "meta", "base", "form", "applet", "frame", "math"}
_ADRESSEN = ("href", "src", "action", "formaction", "poster", "data", "xlink:href", "srcset", "background")
_ONZICHTBAAR = re.compile(r"[\x00-\x20\u200b-\u200f\ufeff]")


@dataclass(frozen=True)
class Gebouwd:
    """De inhoud van een gebouwde pagina (zonder de schil van het thema) en waar zij vandaan komt."""

    pagina: Paginabron
    html: str


@dataclass(frozen=True)
class Inhoud:
    """Wat de controle van een pagina moet weten."""

    ankers: frozenset[str]
    doelen: tuple[str, ...]
    code: tuple[tuple[str, str, str], ...]


@lru_cache(maxsize=4096)  # in de voorvertoning is bij elke bewaring bijna elke pagina gelijk gebleven
def _inhoud(html: str) -> Inhoud:
    boom = lxml_html.fragment_fromstring(html, create_parent="div")
    ankers = frozenset(str(id) for id in boom.xpath("//@id | //a/@name"))
    return Inhoud(ankers, tuple(dict.fromkeys(str(doel) for doel in boom.xpath("//@href | //@src"))), tuple(_code(boom)))


def controleer_html(paginas: list[Gebouwd], bestanden: set[str], meldingen: Meldingen, aangepast: bool = False) -> None:
    """In: alle gebouwde pagina's en de adressen van alle bestanden van de site. Uit: fouten in ``meldingen``.

    In een site die een regio heeft ``aangepast``, kan een anker weg zijn; een landelijke link komt dan boven aan de pagina uit.
    """
    inhoud = [(p.pagina, _inhoud(p.html)) for p in paginas]
    ankers = {pagina.adres: stuk.ankers for pagina, stuk in inhoud}
    gemeld = _met_code(meldingen)
    for pagina, stuk in inhoud:
        for melding, hulp, zoek in stuk.code if pagina.bestand not in gemeld else ():
            meldingen.fout(pagina.bestand, _regel(pagina, zoek), melding, hulp)
        for doel in stuk.doelen:
            _controleer_doel(pagina, doel, ankers, bestanden, meldingen, aangepast)


def meld_weggehaald(pagina: Paginabron, html: str, weg: list[str], meldingen: Meldingen) -> None:
    """In: de HTML van de auteur en wat de schoonmaak daaruit haalde. Uit: een fout per ding dat weg is."""
    if pagina.bestand in _met_code(meldingen):
        return
    bekend = list(_inhoud(html).code)
    for melding, hulp, zoek in bekend:
        meldingen.fout(pagina.bestand, _regel(pagina, zoek), melding, hulp)
    for deel in weg if not bekend else ():
        meldingen.fout(pagina.bestand, _regel(pagina, deel), f'"{deel.lstrip("<")}" mag niet in een pagina staan.',
                       "Schrijf het als Markdown, of gebruik een macro. Zie CONTRIBUTING.md.")


def _met_code(meldingen: Meldingen) -> set[str]:
    """Uit: de bestanden waarvan al gemeld is dat er code of HTML in staat, met de ware regel; dat zeggen wij niet nog eens."""
    return {fout.bestand for fout in meldingen.fouten if "code uit" in fout.melding or "De HTML" in fout.melding}


def _code(boom: lxml_html.HtmlElement) -> Iterator[tuple[str, str, str]]:
    raad = "Haal dit weg. Een pagina kan tekst, links en afbeeldingen bevatten, geen code."
    for element in boom.iter():
        naam = element.tag
        if not isinstance(naam, str):
            continue
        if naam in _VERBODEN:
            yield f"Een <{naam}> mag niet in een pagina staan.", raad, f"<{naam}"
        for sleutel, waarde in element.attrib.items():
            sleutel, waarde = str(sleutel).lower(), str(waarde)
            if sleutel.startswith("on") or sleutel in ("style", "srcdoc"):
                yield f'Het kenmerk "{sleutel}" voert code uit of zet eigen opmaak.', raad, sleutel
            elif sleutel in _ADRESSEN:
                schema = re.match(r"([a-z][a-z0-9+.-]*):", _ONZICHTBAAR.sub("", waarde), re.I)
                if schema and schema[1].lower() not in SCHEMAS:
                    yield f'De link "{waarde[:40]}" voert code uit.', "Link naar een pagina of een webadres.", waarde[:12]


def _controleer_doel(pagina: Paginabron, doel: str, ankers: dict[str, frozenset[str]], bestanden: set[str],
                     meldingen: Meldingen, aangepast: bool) -> None:
    if extern(doel):
        return
    weg, _, anker = doel.partition("#")
    weg = unquote(weg.partition("?")[0])
    naar = pagina.adres if not weg else normpath(join(pagina.adres, weg))
    naar = "" if naar == "." else naar
    if weg.endswith("/") and naar:
        naar += "/"
    if naar not in ankers and naar not in bestanden:
        if weg.endswith(".md"):
            return  # de controle van de tekst heeft deze link al gemeld, met de ware regel
        meldingen.fout(pagina.bestand, _regel(pagina, doel), f'De link "{doel}" komt nergens uit.',
                       "Kijk of de pagina of het bestand nog zo heet.")
    elif anker and naar in ankers and unquote(anker) not in ankers[naar]:
        if aangepast and not pagina.eigen:
            return
        zeg = meldingen.let_op if pagina.eigen else meldingen.fout
        zeg(pagina.bestand, _regel(pagina, f"#{anker}"), f'Het anker "#{anker}" bestaat niet op die pagina.',
            "Kijk hoe de kop op die pagina nu heet; het anker volgt de kop.")


def _regel(pagina: Paginabron, zoek: str) -> int | None:
    """Uit: de regel waar de auteur dit schreef; staat het er niet letterlijk, dan de eerste regel van de tekst."""
    plek = pagina.tekst.lower().find(zoek.lower())
    if plek < 0 and "#" in zoek:
        plek = pagina.tekst.find("#" + zoek.partition("#")[2])
    return pagina.eerste_regel + pagina.tekst.count("\n", 0, plek) if plek >= 0 else pagina.eerste_regel



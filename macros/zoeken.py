"""Het Nederlandse zoeken: maakt het taalbestand dat het thema bij zoeken laadt, en de index die daarbij hoort.

Het thema blijft zoals het is. Zijn zoekscript laadt ``assets/javascripts/lunr/min/lunr.nl.min.js``; daar staan nu de
regels van ``docs/assets/js/zoeken/`` met de woorden van deze handreiking. Niets hiervan kent MkDocs.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .errors import HandreikingFout
from .export.downloads import Download
from .handreiking import Handreiking
from .model.begrip import Begrip
from .model.pagina import Casus, Pagina
from .model.regio import LANDELIJK
from .model.zoeken import Zoekregel
from .paginas import Paginabron
from .zoekindex import BEGROTING, RUIM, Wijzer, alineas, maak_index
from .zoekstukken import stukken
from .zoektaal import STOPWOORDEN, woorden

DOEL = "assets/javascripts/lunr/min/lunr.nl.min.js"
WERKER = "assets/javascripts/workers/search."
SCRIPTS = ("taal.js", "stam.js", "schat.js", "analyse.js", "rangschik.js", "adapter.js")
_LAADT = ("/min/lunr.${", ".min.js`", "importScripts", "self.lunr")
MERKEN = {
    "stap": "Stap", "fase": "Fase", "thema": "Thema", "doelgroep": "Voor u", "rol": "Rol", "checklist": "Checklist",
    "sjabloon": "Sjabloon", "casus": "Voorbeeld", "storing": "Storing", "draaiboek": "Draaiboek",
    "overzicht": "Overzicht", "start": "Start", "begrip": "Begrip",
}
"""Hoe een resultaat zegt wat voor pagina het is; wat hier niet staat, heet gewoon ``Pagina``."""


def controleer_thema(bestand: str, script: str) -> None:
    """In: naam en tekst van het zoekscript van het thema. Fouten: als dat ons taalbestand niet meer laadt."""
    if not all(stuk in script for stuk in _LAADT):
        raise HandreikingFout(
            bestand, None, "Het zoeken van het thema laadt ons Nederlandse taalbestand niet meer.",
            "Zet in requirements.txt de vorige versie van mkdocs-material terug, of pas macros/zoeken.py en "
            f"docs/assets/js/zoeken/adapter.js aan. Nodig is dat het thema {DOEL} laadt.")


def taalbestand(geheel: Handreiking) -> str:
    """Uit: het script dat het thema laadt, met de regels en de woorden van deze handreiking."""
    map_ = geheel.docs / "assets" / "js" / "zoeken"
    regels = "\n".join(_zonder_uitleg((map_ / naam).read_text(encoding="utf-8")) for naam in SCRIPTS)
    gegevens = json.dumps(gegevens_van(geheel), ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    return ("/* Nederlands zoeken; leesbare bron: docs/assets/js/zoeken. De stamregels volgen Snowball Dutch\n"
            "   (M.F. Porter, BSD-licentie), opnieuw geschreven. */\n"
            f'(function () {{\n"use strict";\nconst GEGEVENS = {gegevens};\n{regels}\n}})();\n')


def _zonder_uitleg(script: str) -> str:
    """Uit: het script zonder uitleg en inspringing; de leesbare versie staat in de bron."""
    zonder = re.sub(r"^\s*/\*\*.*?\*/\s*?\n", "", script, flags=re.M | re.S)
    regels = (regel.strip() for regel in zonder.split("\n"))
    return "\n".join(regel for regel in regels if regel and not regel.startswith("//"))


def gegevens_van(geheel: Handreiking) -> dict[str, Any]:
    """Uit: wat het script van deze handreiking moet weten."""
    return {"stop": sorted(STOPWOORDEN), "gelijk": list(_gelijk(geheel)), "naar": list(_naar(geheel)),
            "uitleg": dict(_uitleg(geheel))}


def _rij(termen: list[str]) -> list[str]:
    """Uit: de termen als gevouwen woorden, elk één keer."""
    return list(dict.fromkeys(zin for term in termen if (zin := " ".join(woorden(term)))))


def _gelijk(geheel: Handreiking) -> Iterator[list[str]]:
    """Uit: elke rij woorden die elkaar vervangen: van de redactie, uit de begrippen en uit de regio."""
    rijen = [regel.hetzelfde for regel in geheel.alle("zoekregel", Zoekregel)]
    rijen += [[b.afkorting, b.voluit, b.term, *b.ook] for b in geheel.alle("begrip", Begrip)]
    for naam, landelijk in LANDELIJK.items():
        eigen = getattr(geheel.regio, naam)
        if woorden(eigen.naam) != woorden(landelijk.naam):
            rijen.append([landelijk.naam, landelijk.meervoud, eigen.naam, eigen.meervoud])
    yield from (rij for termen in rijen if len(rij := _rij(termen)) > 1)


def _naar(geheel: Handreiking) -> Iterator[list[list[str]]]:
    """Uit: (woorden van de lezer, woorden van de handreiking), in één richting."""
    for regel in geheel.alle("zoekregel", Zoekregel):
        if regel.zoekt:
            yield [_rij(regel.zoekt), _rij(regel.vindt)]


def _uitleg(geheel: Handreiking) -> Iterator[tuple[str, list[str]]]:
    """Uit: per afkorting hoe zij geschreven wordt, wat zij betekent en waar dat staat."""
    for begrip in geheel.alle("begrip", Begrip):
        kort = begrip.afkorting or (begrip.term if begrip.voluit else "")
        lang = begrip.voluit or (begrip.term if begrip.afkorting else "")
        if kort and lang and kort != lang:
            yield " ".join(woorden(kort)), [kort, lang, f"naslag/begrippen/#begrip-{begrip.id}"]


def kleine_index(geheel: Handreiking, downloads: dict[str, list[Download]], index: dict[str, Any],
                 begroting: int = BEGROTING) -> str:
    """In: de stukken van alle pagina's. Uit: de index met soorten, zoekwoorden, begrippen en documenten erin."""
    wijzers = {p.adres: Wijzer(p.kop.soort, _merk(geheel, p), _zoekwoorden(p.kop),
                               p.kop.soort in ("checklist", "start")) for p in geheel.paginas.values()}
    plek = next((n for n, doc in enumerate(index["docs"]) if doc["location"] == "naslag/begrippen/"), None)
    if plek is not None:
        index["docs"][plek]["blokken"] = []
        index["docs"] = [d for d in index["docs"] if not d["location"].startswith("naslag/begrippen/#letter")]
    erbij = [*(_begrippen(geheel) if plek is not None else ()), *_documenten(downloads)]
    return maak_index(index, wijzers, erbij, begroting)


def _merk(geheel: Handreiking, pagina: Paginabron) -> str:
    """Uit: wat voor pagina het is, en of zij van de regio is."""
    van_wie = geheel.van_wie("pagina", pagina.pad)
    return MERKEN.get(pagina.kop.soort, "Pagina") + (f", {van_wie}" if van_wie else "")


def _zoekwoorden(kop: Pagina) -> list[str]:
    """Uit: de zoekwoorden van de redactie en, bij een voorbeeld, waar het was."""
    plek = {kop.plaats, kop.regio} - {""} if isinstance(kop, Casus) else set()
    return [*kop.zoekwoorden, *sorted(plek)]


def _begrippen(geheel: Handreiking) -> Iterator[dict[str, Any]]:
    for b in geheel.alle("begrip", Begrip):
        kort, lang = b.afkorting or b.term, b.voluit or (b.term if b.afkorting else "")
        yield {"location": f"naslag/begrippen/#begrip-{b.id}", "title": f"{kort}: {lang}" if lang else kort,
               "text": alineas([b.uitleg]), "tags": [MERKEN["begrip"]]}


def _documenten(downloads: dict[str, list[Download]]) -> Iterator[dict[str, Any]]:
    for rij in downloads.values():
        for bestand in rij:
            if bestand.soort not in ("PDF", "Word"):
                continue  # de andere vormen staan op de pagina van het document
            yield {"location": f"downloads/{bestand.naam}", "title": bestand.titel, "text": "",
                   "tags": [bestand.soort]}


def herschrijf(geheel: Handreiking, downloads: dict[str, list[Download]], map_: Path, paginas: dict[str, str],
               zuinig: bool = True) -> None:
    """Schrijft in de gebouwde site de index. In: per pad de HTML van de pagina; ``zuinig`` houdt haar klein."""
    pad = map_ / "search" / "search_index.json"
    if not pad.exists():
        return
    ruw = json.loads(pad.read_text(encoding="utf-8"))
    ruw["docs"] = [
        {"location": pagina.adres + (f"#{stuk.anker}" if stuk.anker else ""), "title": stuk.titel, "blokken": stuk.blokken}
        for pagina in geheel.paginas.values() if pagina.pad in paginas
        for stuk in stukken(paginas[pagina.pad], geheel.titel_van(pagina))
    ]
    pad.write_text(kleine_index(geheel, downloads, ruw, BEGROTING if zuinig else RUIM), encoding="utf-8")

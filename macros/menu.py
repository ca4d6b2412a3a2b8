"""Het menu: mappen worden onderdelen, de kop van een pagina bepaalt volgorde en naam."""

from __future__ import annotations

from typing import Any

from .handreiking import Handreiking
from .paginas import Paginabron

Menu = list[dict[str, Any]]


def maak_menu(geheel: Handreiking) -> Menu:
    """Uit: het menu in de vorm die MkDocs verwacht. De titel van een map is die van haar index.md."""
    return _map(geheel, "")


def volgorde(pagina: Paginabron) -> tuple[int, str]:
    """Uit: waarop pagina's in het menu gesorteerd staan."""
    return pagina.kop.volgorde, pagina.pad


def _map(geheel: Handreiking, voorvoegsel: str) -> Menu:
    paginas = [p for pad, p in geheel.paginas.items() if pad.startswith(voorvoegsel) and "menu" not in p.kop.verberg]
    hier = [p for p in paginas if "/" not in p.pad[len(voorvoegsel):] and p.id != "404"]
    mappen = {p.pad[len(voorvoegsel):].split("/")[0] for p in paginas if "/" in p.pad[len(voorvoegsel):]}
    regels: list[tuple[tuple[int, str], dict[str, Any]]] = []
    for pagina in hier:
        index = pagina.pad == f"{voorvoegsel}index.md"
        plek = (-1, "") if index else volgorde(pagina)
        regels.append((plek, {pagina.kop.menutitel or geheel.titel_van(pagina): pagina.pad}))
    for map_ in mappen:
        begin = geheel.paginas.get(f"{voorvoegsel}{map_}/index.md")
        titel = (begin.kop.menutitel or begin.kop.titel) if begin else map_.capitalize()
        regels.append((volgorde(begin) if begin else (500, map_), {titel: _map(geheel, f"{voorvoegsel}{map_}/")}))
    return [regel for _, regel in sorted(regels, key=lambda paar: paar[0])]


def leesvolgorde(geheel: Handreiking) -> list[str]:
    """Uit: de paden van de stappen in de volgorde van het pad, voor vorige en volgende."""
    return [pad for stap in geheel.stappen if (pad := geheel.pad_van("stap", stap.id))]

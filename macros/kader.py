"""Het kader om een pagina: boven de plaats op het pad en het korte verhaal, onder de volgende stap en de bronnen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from .auteursmacros import Auteursmacros
from .handreiking import Handreiking
from .menu import leesvolgorde
from .model.basis import Model, Verwijzing
from .model.bron import Bron
from .pagina_render import Resultaat


def omlijst(resultaat: Resultaat, tekst: str) -> str:
    """In: de HTML van de tekst. Uit: de hele pagina: titel en kort verhaal erboven, volgende stap en bronnen eronder."""
    macros, inhoud = resultaat.macros, Markup(tekst)
    om = gegevens(macros, macros.nummers(tekst))
    if macros.pagina.kop.soort == "start":
        return str(macros.toon("start", inhoud=inhoud, **om))
    return str(macros.toon("pagina_boven", **om) + inhoud + macros.toon("pagina_onder", **om))


def gegevens(macros: Auteursmacros, nummers: Mapping[Verwijzing, int] = MappingProxyType({})) -> dict[str, Any]:
    """In: ook de bronnen die in de tekst een nummer hebben. Uit: wat de sjablonen om de tekst heen nodig hebben."""
    geheel, pagina = macros.geheel, macros.pagina
    ding = geheel.een(pagina.kop.soort, Model, pagina.id)
    eigen = list(getattr(ding, "bron", [])) if pagina.kop.soort in ("stap", "fase", "rol", "sjabloon") else []
    punten = [v for punt in getattr(ding, "punten", []) for v in punt.bron]
    vorige, hierna = buren_op_het_pad(geheel, pagina.pad)
    volgende = pagina.kop.volgende or hierna
    return {
        "titel": geheel.titel_van(pagina), "ding": ding,
        "bronnen": bronnenlijst(geheel, [*eigen, *pagina.kop.bronnen, *punten, *macros.genoemde_bronnen], nummers),
        "cijfers": list({c.id: c for c in macros.genoemde_cijfers}.values()),
        "feedback": feedback(macros),
        "volgende": volgende, "volgende_titel": geheel.titel_van(geheel.paginas[volgende]) if volgende else "",
        "vorige": vorige, "vorige_titel": geheel.titel_van(geheel.paginas[vorige]) if vorige else "",
    }


def feedback(macros: Auteursmacros) -> str:
    """Uit: waar een lezer meldt dat er iets niet klopt; de melding noemt de pagina."""
    regio, titel = macros.geheel.regio, macros.geheel.titel_van(macros.pagina)
    onderwerp = quote(f"{regio.naam_site}: {titel} (/{macros.pagina.adres})")
    if "@" in regio.feedback:
        return f"mailto:{regio.feedback}?subject={onderwerp}"
    if regio.feedback:
        return f"{regio.feedback}{'&' if '?' in regio.feedback else '?'}title={onderwerp}"
    return macros.naar("over/meedoen.md") if "over/meedoen.md" in macros.geheel.paginas else ""


def buren_op_het_pad(geheel: Handreiking, pad: str) -> tuple[str, str]:
    """Uit: de paden van de vorige en de volgende stap; leeg waar die er niet is."""
    volgorde = leesvolgorde(geheel)
    if pad not in volgorde:
        return "", ""
    plek = volgorde.index(pad)
    return volgorde[plek - 1] if plek else "", volgorde[plek + 1] if plek + 1 < len(volgorde) else ""


def bronnenlijst(geheel: Handreiking, verwijzingen: Iterable[Verwijzing],
                 nummers: Mapping[Verwijzing, int]) -> list[tuple[Bron, list[tuple[int, str]]]]:
    """In: ook het nummer van wat in de tekst een nummer heeft. Uit: elke bron één keer, met (nummer of 0, plaats)."""
    per_bron: dict[str, set[Verwijzing]] = {}
    for verwijzing in [*nummers, *verwijzingen]:
        per_bron.setdefault(verwijzing.bron, set()).add(verwijzing)
    gevonden = [(geheel.een("bron", Bron, id), rij) for id, rij in per_bron.items()]
    return [(bron, [(nummers.get(v, 0), v.plaats) for v in sorted(rij, key=lambda v: (nummers.get(v, len(nummers) + 1), v.plaats))
                    if v.plaats or v in nummers]) for bron, rij in gevonden if bron]

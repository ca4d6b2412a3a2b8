"""Het kader om een pagina: boven de plaats op het pad en het korte verhaal, onder de volgende stap en de bronnen."""

from __future__ import annotations

from collections.abc import Iterable
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
    om = gegevens(macros)
    if macros.pagina.kop.soort == "start":
        return str(macros.toon("start", inhoud=inhoud, **om))
    return str(macros.toon("pagina_boven", **om) + inhoud + macros.toon("pagina_onder", **om))


def gegevens(macros: Auteursmacros) -> dict[str, Any]:
    """Uit: wat de sjablonen om de tekst heen nodig hebben, op het scherm en op papier."""
    geheel, pagina = macros.geheel, macros.pagina
    ding = geheel.een(pagina.kop.soort, Model, pagina.id)
    eigen = list(getattr(ding, "bron", [])) if pagina.kop.soort in ("stap", "fase", "rol", "sjabloon") else []
    punten = [v for punt in getattr(ding, "punten", []) for v in punt.bron]
    vorige, hierna = buren_op_het_pad(geheel, pagina.pad)
    volgende = pagina.kop.volgende or hierna
    return {
        "titel": geheel.titel_van(pagina), "ding": ding,
        "bronnen": bronnenlijst(geheel, [*eigen, *pagina.kop.bronnen, *punten, *macros.genoemde_bronnen]),
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


def bronnenlijst(geheel: Handreiking, verwijzingen: Iterable[Verwijzing]) -> list[tuple[Bron, list[str]]]:
    """Uit: elke genoemde bron één keer, met de plaatsen daarin op volgorde en zonder dubbele."""
    plaatsen: dict[str, list[str]] = {}
    for verwijzing in verwijzingen:
        rij = plaatsen.setdefault(verwijzing.bron, [])
        if verwijzing.plaats and verwijzing.plaats not in rij:
            rij.append(verwijzing.plaats)
    gevonden = [(geheel.een("bron", Bron, id), rij) for id, rij in plaatsen.items()]
    return [(bron, sorted(rij)) for bron, rij in gevonden if bron]

"""Zegt de regio in gewone woorden wat landelijk veranderde, en hoe zij dat afhandelt."""

from __future__ import annotations

import datetime

from ..errors import Meldingen
from ..handreiking import Handreiking
from ..render import datum
from .geschiedenis import GeenGeschiedenis, Geschiedenis
from .vergelijk import Vergelijker, Verschil, paren

_KORT = 90
_WAT = {
    "punt": 'Landelijk is "{wat}" veranderd{waar}',
    "weggelaten": 'Landelijk is "{wat}", dat u weglaat, veranderd{waar}',
    "nieuw punt": 'Landelijk kwam "{wat}" erbij{waar}; in uw eigen versie staat het niet',
    "punt weg": 'Landelijk verdween "{wat}"{waar}; in uw eigen versie kan het nog staan',
    "volgorde": 'Landelijk veranderde de volgorde in "{wat}"{waar}',
    "pagina": "De landelijke pagina die u verving, is veranderd{waar}",
    "weg": "De landelijke tekst die u verving, is weg{waar}",
    "nieuw": "Er is nu ook een landelijke tekst op deze plek{waar}",
}


def verschillen(geheel: Handreiking, meldingen: Meldingen, vandaag: datetime.date) -> list[Verschil]:
    """In: de handreiking en de dag van vandaag. Uit: wat landelijk veranderde onder tekst van de regio.

    Elk verschil staat ook als LET OP in ``meldingen``. Zonder geschiedenis staat er één LET OP die dat zegt. Zonder eigen
    bestanden wordt git niet gevraagd.
    """
    if next(paren(geheel), None) is None:
        return []
    try:
        with Geschiedenis.van(geheel.docs, geheel.regiomap) as git:
            gevonden = sorted(Vergelijker(geheel, git).alle(), key=lambda v: (v.bestand, v.regel or 0))
    except GeenGeschiedenis as reden:
        meldingen.let_op(geheel.regiomap.naam, None, reden.melding, reden.hulp)
        return []
    for verschil in gevonden:
        meldingen.let_op(verschil.bestand, verschil.regel, zin(verschil), raad(verschil, vandaag))
    return gevonden


def kop(verschil: Verschil) -> str:
    """Uit: wat er gebeurde, zonder de tekst zelf."""
    sinds = f", sinds {datum(datetime.date.fromisoformat(verschil.sinds))}" if verschil.sinds else ""
    waar = f" ({verschil.landelijk}{sinds})"
    return f"{_WAT[verschil.soort].format(wat=verschil.wat, waar=waar)}.{f' {verschil.reden}' if verschil.reden else ''}"


def zin(verschil: Verschil) -> str:
    """Uit: wat er veranderde, in één regel."""
    tekst = kop(verschil)
    if verschil.soort in ("volgorde", "nieuw punt", "punt weg"):
        return tekst
    if verschil.velden:
        naam, toen, nu = verschil.velden[0]
        toen, nu = _rond_het_verschil(toen, nu)
        tekst = f"{tekst.removesuffix('.')}: {naam} was \u201c{toen}\u201d, is nu \u201c{nu}\u201d"
        if len(verschil.velden) > 1:
            meer = len(verschil.velden) - 1
            tekst += f" (en nog {meer} {'plek' if meer == 1 else 'plekken'})"
    return f"{tekst.rstrip('.')}."


def raad(verschil: Verschil, vandaag: datetime.date) -> str:
    """Uit: hoe de regio dit afhandelt."""
    waar = "bij dit punt" if verschil.soort == "punt" and verschil.regel != 1 else "boven in uw bestand"
    if verschil.soort in ("pagina", "weg", "nieuw") and verschil.bestand.endswith(".md"):
        waar = "in de kop van uw pagina"
    return f"Pas uw tekst aan. Blijft zij goed, zet dan {waar} de dag van vandaag: bekeken: {vandaag}."


def _rond_het_verschil(toen: str, nu: str) -> tuple[str, str]:
    """Kort twee lange teksten in rond de plek waar zij verschillen."""
    begin = next((n for n, (a, b) in enumerate(zip(toen, nu, strict=False)) if a != b), min(len(toen), len(nu)))
    begin = max(0, begin - 30)

    def kort(tekst: str) -> str:
        stuk = tekst[begin: begin + _KORT]
        return f"{'…' if begin else ''}{stuk}{'…' if begin + _KORT < len(tekst) else ''}"

    return kort(toen), kort(nu)

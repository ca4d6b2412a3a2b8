"""Opsommingen in gewoon Nederlands: nummers, namen en plaatsen in een bron."""

from __future__ import annotations

import re
from collections.abc import Sequence


def opsomming(delen: Sequence[str]) -> str:
    """In: ``a, b, c``. Uit: ``a, b en c``."""
    return delen[0] if len(delen) == 1 else f"{', '.join(delen[:-1])} en {delen[-1]}"


def genummerd(merken: Sequence[str]) -> str:
    """In: ``4, 5, 6``. Uit: ``4 tot en met 6`` als zij op elkaar volgen, anders een opsomming."""
    if len(merken) > 2 and all(merk.isdigit() for merk in merken):
        getallen = [int(merk) for merk in merken]
        if getallen == list(range(getallen[0], getallen[0] + len(getallen))):
            return f"{merken[0]} tot en met {merken[-1]}"
    return opsomming(merken)


def opsomming_van_namen(namen: Sequence[str], *, hoofdletter: bool = True) -> str:
    """In: namen met een hoofdletter. Uit: een lijst waarin alleen de eerste die houdt; POH en ROS-adviseur blijven."""
    klein = [naam if naam[1:2].isupper() else naam[:1].lower() + naam[1:] for naam in namen]
    if hoofdletter:
        klein[0] = namen[0][:1].upper() + namen[0][1:]
    return ", ".join(klein)


def bronzin(kort: str, plaatsen: Sequence[str]) -> str:
    """In: een bron en de plaatsen erin. Uit: ``Handreiking Groningen, § 3.2.1, 3.2.2 en 8.1, tabel 4``, op volgorde."""
    uniek = sorted({plaats for plaats in plaatsen if plaats},
                   key=lambda plaats: ([int(getal) for getal in re.findall(r"\d+", plaats)], plaats))
    paragrafen = [plaats.removeprefix("§ ") for plaats in uniek if plaats.startswith("§ ")]
    anders = [plaats for plaats in uniek if not plaats.startswith("§ ")]
    return ", ".join([kort, *([f"§ {opsomming(paragrafen)}"] if paragrafen else []), *anders])


def schoon(tekst: str) -> str:
    """Maakt van de regeleinden en dubbele spaties van YAML gewone spaties."""
    return " ".join(tekst.split())

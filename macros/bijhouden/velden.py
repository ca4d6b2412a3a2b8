"""Wat er tussen toen en nu anders is aan de velden van een punt, en hoe dat voor een mens leest."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import Any

Veld = tuple[str, str, str]
"""Wat er veranderde: de naam van het veld, de tekst van toen en die van nu; leeg betekent dat het er niet was of is."""
ZONDER_TEKST = ("gecontroleerd", "bijgewerkt", "id")
"""Velden die bij elke wijziging mee veranderen en zelf niets zeggen."""


def velden_anders(oud: dict[str, Any], nieuw: dict[str, Any], alleen: tuple[str, ...] = ()) -> tuple[Veld, ...]:
    """Uit: elk veld dat anders is; met ``alleen`` kijken wij naar geen ander veld."""
    namen = alleen or [naam for naam in dict.fromkeys([*nieuw, *oud]) if naam not in ZONDER_TEKST]
    return tuple(veld for naam in namen if oud.get(naam) != nieuw.get(naam) for veld in _veld(naam, oud.get(naam), nieuw.get(naam)))


def _veld(naam: str, oud: Any, nieuw: Any) -> Iterator[Veld]:
    """Uit: wat er aan een veld veranderde; van een lijst alleen de delen die anders zijn."""
    if isinstance(oud, list) and isinstance(nieuw, list):
        yield from ((naam, a, b) for a, b in anders([leesbaar(deel) for deel in oud], [leesbaar(deel) for deel in nieuw]))
    else:
        yield naam, leesbaar(oud), leesbaar(nieuw)


def leesbaar(waarde: Any) -> str:
    """Uit: een waarde uit YAML als tekst voor een mens."""
    if isinstance(waarde, list):
        return "; ".join(leesbaar(deel) for deel in waarde)
    if isinstance(waarde, dict):
        return ", ".join(f"{naam}: {leesbaar(deel)}" for naam, deel in waarde.items())
    return "" if waarde is None else " ".join(str(waarde).split())


def regels(tekst: str) -> list[str]:
    """Uit: de regels met tekst, zonder inspringing."""
    return [regel.strip() for regel in tekst.split("\n") if regel.strip()]


def anders(a: list[str], b: list[str]) -> Iterator[tuple[str, str]]:
    """In: de delen van toen en die van nu. Uit: wat veranderde, als (toen, nu)."""
    for soort, i1, i2, j1, j2 in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if soort != "equal":
            yield " ".join(a[i1:i2]), " ".join(b[j1:j2])

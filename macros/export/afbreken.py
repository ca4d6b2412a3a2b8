"""Lange woorden in een smalle kolom mogen breken, en alleen daar; anders loopt een woord uit zijn kolom."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

_LANG = re.compile(r"[^\W\d_]{15,}")


def breekbaar(tekst: str) -> str:
    """Uit: dezelfde tekst, met in elk woord van vijftien letters of meer een zacht streepje waar het mag breken."""
    return _LANG.sub(lambda woord: _breker().inserted(woord[0], "\u00ad"), tekst)


@cache
def _breker() -> Any:
    from pyphen import Pyphen

    return Pyphen(lang="nl_NL")

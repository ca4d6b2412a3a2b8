"""Wat in CONTRIBUTING staat, bestaat; en wat bestaat, staat in CONTRIBUTING."""

from __future__ import annotations

import inspect
import re

from macros.auteursmacros import NAMEN, Auteursmacros
from tests.heel_project import WORTEL

TEKST = (WORTEL / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_elke_macro_heeft_een_voorbeeld() -> None:
    genoemd = set(re.findall(r"\{\{ (\w+)\(", TEKST))
    assert set(NAMEN) == genoemd & set(NAMEN)
    assert genoemd <= set(NAMEN)


def test_elke_macro_zegt_wat_zij_doet() -> None:
    assert [naam for naam in NAMEN if not inspect.getdoc(getattr(Auteursmacros, naam))] == []


def test_elke_kamer_bestaat() -> None:
    for pad in re.findall(r"`((?:macros|tests|docs|overrides)/[\w/.-]*)`", TEKST):
        assert (WORTEL / pad).exists() or pad.startswith("docs/regio/"), pad  # van de regio zelf

"""Regelnummers kloppen, en YAML geeft alleen gewone waarden."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.errors import Meldingen
from macros.loader import lees_yaml
from macros.paginas import splits_kop


def _lees(tekst: str) -> tuple[Any, Meldingen]:
    meldingen = Meldingen()
    return lees_yaml(tekst, "docs/x.yml", meldingen), meldingen


def test_regel_van_elk_pad() -> None:
    document, _ = _lees("a: 1\nb:\n  - id: x\n    c: y\n  - id: z\n")
    assert [document.regel(pad) for pad in (("a",), ("b", 0, "id"), ("b", 0, "c"), ("b", 1), ("b", 1, "weg"))] == [1, 3, 4, 5, 5]


@pytest.mark.parametrize(("tekst", "verwacht"), [
    ("a: ja", "ja"), ("a: no", "no"), ("a: on", "on"), ("a: true", True), ("a: 12", 12), ("a: 012", "012"), ("a: 12:30", "12:30"),
    ("a: 1.5", "1.5"), ("a: 2026-11-22", datetime.date(2026, 11, 22)), ('a: "2026-11-22"', "2026-11-22"), ("a: null", None),
    ("a:", None), ("a: 0x10", "0x10"), ("a: 1_000", "1_000"),
])
def test_waarden(tekst: str, verwacht: Any) -> None:
    """Tekst blijft tekst: een land NO of een tijd 12:30 wordt niets anders."""
    document, meldingen = _lees(tekst)
    assert document.data["a"] == verwacht
    assert meldingen.fouten == []


def test_kop_telt_mee() -> None:
    meldingen = Meldingen()
    kop, tekst, regel = splits_kop("---\ntitel: X\n---\nEerste regel\n", "docs/x.md", meldingen)
    assert (kop, tekst, regel) == ("titel: X", "Eerste regel\n", 4)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=200))
def test_willekeurige_tekst_geeft_nooit_een_traceback(tekst: str) -> None:
    """Elke tekst is YAML of een melding in het Nederlands met een regel."""
    document, meldingen = _lees(tekst)
    assert document is not None or meldingen.fouten
    assert all(fout.regel and fout.hulp for fout in meldingen.fouten)


TYPBAAR = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"))  # een regeleinde of stuurteken verandert YAML zelf


@settings(max_examples=100, deadline=None)
@given(st.recursive(st.text(TYPBAAR, max_size=20) | st.integers() | st.booleans(), lambda s: st.lists(s, max_size=4) | st.dictionaries(
    st.text(alphabet="abcdefg", min_size=1, max_size=5), s, max_size=4), max_leaves=10))
def test_wat_yaml_schrijft_leest_de_lader_terug(waarde: Any) -> None:
    import yaml
    tekst = yaml.safe_dump({"a": waarde}, allow_unicode=True)
    if "javascript" in tekst.lower() or "<" in tekst:
        return
    document, meldingen = _lees(tekst)
    if document is not None and not meldingen.fouten:
        assert document.data == {"a": waarde}

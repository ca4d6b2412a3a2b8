"""Adressen kloppen vanaf elke plek, en links in code tellen niet mee."""

from __future__ import annotations

import pytest

from macros.links import adres, adresdeel, extern, links_in, relatief


@pytest.mark.parametrize(("pad", "verwacht"), [
    ("index.md", ""), ("stappen/index.md", "stappen/"), ("stappen/stap-1.md", "stappen/stap-1/"),
])
def test_adres(pad: str, verwacht: str) -> None:
    assert adres(pad) == verwacht


@pytest.mark.parametrize(("naam", "deel"), [("Stad Groningen", "stad-groningen"), ("’s-Hertogenbosch", "s-hertogenbosch"),
                                            ("Súdwest-Fryslân & Zo", "sudwest-fryslan-zo"), ("…", "")])
def test_adresdeel(naam: str, deel: str) -> None:
    assert adresdeel(naam) == deel


@pytest.mark.parametrize(("van", "naar", "verwacht"), [
    ("", "stappen/stap-1/", "stappen/stap-1/"), ("stappen/stap-1/", "", "../../"), ("stappen/stap-1/", "stappen/stap-2/", "../stap-2/"),
    ("stappen/stap-1/", "downloads/starten.pdf", "../../downloads/starten.pdf"), ("stappen/", "stappen/", "./"),
    ("stappen/", "naslag/begrippen/#poh", "../naslag/begrippen/#poh"),
])
def test_relatief(van: str, naar: str, verwacht: str) -> None:
    assert relatief(van, naar) == verwacht


def test_links_met_hun_regel() -> None:
    tekst = "Zie [een](a.md).\n\n```\n[niet](b.md)\n```\n\n![beeld](c.png) en `[ook niet](d.md)` <!-- [nee](e.md) -->"
    assert links_in(tekst) == [(1, False, "a.md", "een"), (7, True, "c.png", "beeld")]


def test_extern() -> None:
    assert extern("https://example.org") and extern("mailto:a@example.org") and extern("//example.org")
    assert not extern("../stappen/stap-1.md")

"""Begrippen krijgen uitleg bij hun eerste keer, en alleen dan."""

from __future__ import annotations

from pathlib import Path

from lxml import html as lxml_html

from macros.model.begrip import Begrip
from macros.uitleg import Woordenlijst
from tests.heel_project import bouw, fork
from tests.mini_project import vervang


def _begrip(id: str, term: str, afkorting: str = "", ook: list[str] | None = None) -> Begrip:
    return Begrip.model_validate({"id": id, "term": term, "afkorting": afkorting, "uitleg": "Uitleg.", "bron": "groningen",
                                  "ook": ook or []})


LIJST = Woordenlijst([
    _begrip("convenant", "Convenant", ook=["convenanten"]), _begrip("his", "HIS"), _begrip("poh", "POH", ook=["POH’s"]),
    _begrip("poh-ggz", "POH-GGZ"), _begrip("sociaal-team", "Sociaal team", ook=["sociale teams"]),
])


def _gevonden(tekst: str) -> list[tuple[str, str]]:
    return [(d[0].id, d[1]) for d in LIJST.deel(tekst) if isinstance(d, tuple)]


def test_niets_gaat_verloren() -> None:
    tekst = "Een POH-GGZ en het sociaal team tekenen het convenant, zonder HIS."
    delen = LIJST.deel(tekst)
    assert "".join(d[1] if isinstance(d, tuple) else d for d in delen) == tekst
    assert len([d for d in delen if isinstance(d, tuple)]) == 4


def test_langste_vorm_en_hele_woorden() -> None:
    assert _gevonden("De POH-GGZ belt.") == [("poh-ggz", "POH-GGZ")]
    assert _gevonden("De sociale teams en de convenantpartners.") == [("sociaal-team", "sociale teams")]
    assert _gevonden("Hij zegt his, maar bedoelt iets anders.") == []


def test_op_de_pagina_alleen_de_eerste_keer(tmp_path: Path) -> None:
    """Ook als de eerste keer in het kader staat en de tweede in een macro of in de tekst."""
    project = fork(tmp_path)
    vervang(project, "docs/stappen/stap-1.md", "Eerst kijken, dan doen.", "Eerst een convenant, dan doen.")
    vervang(project, "docs/stappen/stap-1.md", "## Twee kanten", "Een convenant helpt. `Convenant` in code niet.\n\n## Twee kanten")
    vervang(project, "docs/_data/tips.yml", "Neem de tijd", "Neem een convenant en de tijd")
    klaar = bouw(project)
    assert klaar.returncode == 0, klaar.stdout + klaar.stderr
    boom = lxml_html.parse(str(project / "site" / "stappen" / "stap-1" / "index.html")).getroot()
    knoppen = boom.xpath("//button[@popovertarget]")
    assert [k.text_content() for k in knoppen if "convenant" in k.text_content().lower()] == ["convenant"]
    assert "\ue000" not in boom.text_content()
    assert boom.text_content().count("convenant") >= 3

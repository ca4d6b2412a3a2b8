"""Begrippen krijgen uitleg bij hun eerste keer, en alleen dan."""

from __future__ import annotations

from macros.model.begrip import Begrip
from macros.uitleg import Woordenlijst


def _begrip(id: str, term: str, afkorting: str = "", ook: list[str] | None = None) -> Begrip:
    return Begrip.model_validate({"id": id, "term": term, "afkorting": afkorting, "uitleg": "Uitleg.", "bron": "groningen",
                                  "ook": ook or []})


LIJST = Woordenlijst([
    _begrip("convenant", "Convenant", ook=["convenanten"]), _begrip("his", "HIS"), _begrip("poh", "POH", ook=["POH’s"]),
    _begrip("poh-ggz", "POH-GGZ"), _begrip("sociaal-team", "Sociaal team", ook=["sociale teams"]),
])


def _gevonden(tekst: str, gezien: set[str] | None = None) -> list[tuple[str, str]]:
    return [(d[0].id, d[1]) for d in LIJST.deel(tekst, gezien if gezien is not None else set()) if isinstance(d, tuple)]


def test_eerste_keer_en_dan_niet_meer() -> None:
    gezien: set[str] = set()
    assert _gevonden("Het convenant is een convenant.", gezien) == [("convenant", "convenant")]
    assert _gevonden("Nog een convenant.", gezien) == []


def test_niets_gaat_verloren() -> None:
    tekst = "Een POH-GGZ en het sociaal team tekenen het convenant, zonder HIS."
    delen = LIJST.deel(tekst, set())
    assert "".join(d[1] if isinstance(d, tuple) else d for d in delen) == tekst
    assert len([d for d in delen if isinstance(d, tuple)]) == 4


def test_langste_vorm_en_hele_woorden() -> None:
    assert _gevonden("De POH-GGZ belt.") == [("poh-ggz", "POH-GGZ")]
    assert _gevonden("De sociale teams en de convenantpartners.") == [("sociaal-team", "sociale teams")]
    assert _gevonden("Hij zegt his, maar bedoelt iets anders.") == []


def test_html_in_de_tekst_blijft_tekst() -> None:
    uit = LIJST.leg_uit("<b>convenant</b> & meer", set(), lambda begrip, woorden: f"[{woorden}]")
    assert uit == "&lt;b&gt;[convenant]&lt;/b&gt; &amp; meer"

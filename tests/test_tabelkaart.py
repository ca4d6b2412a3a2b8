"""Een tabel uit Markdown wordt een gebied met een naam, met op een telefoon bij elke cel de naam van haar kolom."""

from __future__ import annotations

from lxml import html as lxml_html
from markdown import Markdown

from macros.tabelkaart import Tabelkaarten

TEKST = """## Wie betaalt

Vooraf.

| Wie | Wat |
|---|:--|
| **Gemeente** | subsidie |
| | uren |

| Wie | Wanneer |
|---|---|
| Team | nu |

Daarna.
"""


def _boom(tekst: str) -> lxml_html.HtmlElement:
    return lxml_html.fragment_fromstring(Markdown(extensions=["tables", Tabelkaarten()]).convert(tekst), create_parent="div")


def test_elke_tabel_is_een_gebied_met_een_eigen_naam() -> None:
    gebieden = _boom(TEKST).xpath("//div[@role='region' and @tabindex='0']")
    assert [gebied.get("aria-label") for gebied in gebieden] == ["Tabel: Wie betaalt", "Tabel 2: Wie betaalt"]
    assert [len(gebied) for gebied in gebieden] == [1, 1]
    assert _boom("| a | b |\n|---|---|\n| 1 | 2 |").xpath("//@aria-label") == ["Tabel"]


def test_elke_cel_weet_haar_kolom_en_de_eerste_is_de_kop() -> None:
    boom = _boom(TEKST)
    assert boom.xpath("//tbody//th/@scope") == ["row", "row"]
    assert [th.text_content() for th in boom.xpath("//tbody//th")] == ["Gemeente", "Team"]
    assert boom.xpath("//td/@data-label") == ["Wat", "Wie", "Wat", "Wanneer"]
    assert boom.xpath("//@style") == []


def test_de_tekst_eromheen_blijft() -> None:
    assert [p.text_content() for p in _boom(TEKST).xpath("./p")] == ["Vooraf.", "Daarna."]

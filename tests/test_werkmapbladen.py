"""De bladen van de eigen werkmap: per document een script met precies zijn punten, en nooit code uit de gegevens."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import html as lxml_html

from macros.errors import Meldingen
from macros.handreiking import Handreiking, laad
from macros.werkmapbladen import PAGINA, keuze, werkmapbladen
from tests.heel_project import WORTEL
from tests.mini_project import kopieer, vervang


@pytest.fixture(scope="module")
def echt() -> Handreiking:
    return laad(WORTEL / "docs", Meldingen())


def _html(script: str) -> lxml_html.HtmlElement:
    begin, _, tekst = script.partition("] = ")
    assert begin.startswith("(window.Handreiking.bladen ??= {})[")
    return lxml_html.fragment_fromstring(json.loads(tekst.rstrip(";\n")), create_parent="div")


def test_elk_document_met_dezelfde_punten_in_dezelfde_volgorde(echt: Handreiking) -> None:
    bladen = {Path(adres).stem: _html(script) for adres, script in werkmapbladen(echt)}
    assert set(bladen) == {*echt.soorten["checklist"], *echt.soorten["sjabloon"]}
    for id, lijst in echt.soorten["checklist"].items():
        assert [str(label.text_content()) for label in bladen[id].iter("label")] == [punt.tekst for punt in lijst.punten]
    for id, sjabloon in echt.soorten["sjabloon"].items():
        tabellen = [deel for deel in sjabloon.delen if deel.soort == "tabel"]
        assert [str(c.text_content()) for c in bladen[id].iter("caption")] == [deel.titel for deel in tabellen]
        assert len(bladen[id].find_class("leeg")) == sum(deel.lege_rijen for deel in tabellen)
    for blad in bladen.values():
        assert not blad.xpath("//a | //button | //script | //@href | //*[starts-with(name(@*), 'on')]")


def test_de_keuze_kent_elk_document(echt: Handreiking) -> None:
    lijst = keuze(echt)
    assert [filter.id for filter in lijst.filters] == ["fase", "thema", "rol"]
    assert set(lijst.waarden) == {*echt.soorten["checklist"], *echt.soorten["sjabloon"]}


def test_zonder_pagina_geen_bladen_en_tekst_blijft_tekst(tmp_path: Path) -> None:
    project = kopieer(tmp_path)
    assert list(werkmapbladen(laad(project / "docs", Meldingen()))) == []
    vervang(project, f"docs/{PAGINA}", "", "---\ntitel: Werkmap\n---\n{{ maak_werkmap() }}\n")
    lijst = next(iter((project / "docs/_data/checklists").glob("*.yml")))
    titel = next(regel for regel in lijst.read_text(encoding="utf-8").splitlines() if regel.startswith("titel:"))
    vervang(project, str(lijst.relative_to(project)), titel, 'titel: "</h3>\\u2028 & \\"x\\" <b>"')
    script = dict(werkmapbladen(laad(project / "docs", Meldingen())))[f"assets/js/gegevens/werkmap/{lijst.stem}.js"]
    assert "<b>" not in script
    assert _html(script).xpath("string(.//h3)").split() == ["</h3>", "&", '"x"', "<b>"]

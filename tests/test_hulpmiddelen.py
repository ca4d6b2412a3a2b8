"""De hulpmiddelen uit gegevens: wat er staat zonder script en op papier, en een fout in de gegevens is te vinden."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html as lxml_html

from macros.errors import Meldingen
from macros.export.boek.hoofdstukken import labels_voor, markdown_van
from macros.handreiking import Handreiking, laad
from macros.pagina_render import Paginarender
from tests.heel_project import WORTEL
from tests.mini_project import fout_na

PAGINAS = {"gezichtenteller": "sjablonen/gezichtenteller.md", "eigen-geldkaart": "naslag/eigen-geldkaart.md"}
KAART = """
- id: kaart
  titel: Kaart
  naam: Wie doet wat?
  velden:
    - id: wie
      naam: Wie
    - id: {tweede}
      naam: Zeker
      {regel}
"""
MOMENT = """
- id: avond
  titel: Avond
  uitleg: Een avond met iedereen.
  maanden: 6
  begin: "{begin}"
  {minuten}
  bron: redactie
  tussentijd: redactie
"""


@pytest.fixture(scope="module")
def echt() -> Handreiking:
    return laad(WORTEL / "docs", Meldingen())


@pytest.mark.parametrize("id", PAGINAS)
def test_dezelfde_kolommen_op_het_scherm_en_op_papier(echt: Handreiking, id: str) -> None:
    kaart = echt.soorten["hulpmiddel"][id]
    namen = [veld.naam for veld in kaart.velden]
    html = Paginarender(echt, Meldingen()).render(echt.paginas[PAGINAS[id]]).markdown
    boom = lxml_html.fragment_fromstring(html[html.index("<section class=\"hulpmiddel"):], create_parent="div")
    assert [str(kop.text_content()) for kop in boom.iter("th")] == namen
    assert [str(kop.get("data-veld")) for kop in boom.iter("th")] == [veld.id for veld in kaart.velden]
    papier = markdown_van(echt, echt.paginas[PAGINAS[id]], labels_voor(list(echt.paginas.values())))
    assert "| " + " | ".join(namen) + " |" in papier


def test_elk_moment_op_het_scherm_en_op_papier(echt: Handreiking) -> None:
    pagina = echt.paginas["checklists/borgingskalender.md"]
    titels = [moment.titel for moment in echt.soorten["moment"].values()]
    html = Paginarender(echt, Meldingen()).render(pagina).markdown
    boom = lxml_html.fragment_fromstring(html[html.index("<section class=\"hulpmiddel"):], create_parent="div")
    assert [str(kop.text_content()) for kop in boom.iter("h3")] == titels
    papier = markdown_van(echt, pagina, labels_voor(list(echt.paginas.values())))
    assert [titel for titel in titels if f"**{titel}.**" not in papier] == []


def test_elk_hulpmiddel_heeft_een_script_dat_de_pagina_ophaalt(echt: Handreiking) -> None:
    kenmerken = (WORTEL / "overrides/partials/kenmerken.html").read_text(encoding="utf-8")
    for id in (*echt.soorten["hulpmiddel"], "borgingskalender"):
        assert f"data-hulpmiddel=\"{id}\"" in kenmerken
        assert (WORTEL / f"docs/assets/js/hulpmiddel/{id}.js").exists()


@pytest.mark.parametrize(("tweede", "regel", "verwacht"), [
    ("zeker", "soort: keuze", "heeft keuzes zonder soort: keuze, of omgekeerd"),
    ("zeker", "keuzes: [Ja, Nee]", "heeft keuzes zonder soort: keuze, of omgekeerd"),
    ("wie", "soort: dag", 'Het id "wie" bestaat al.'),
    ("zeker", "soort: getal", "hulpmiddelen.yml:10"),
])
def test_fout_in_een_kaart(tmp_path: Path, tweede: str, regel: str, verwacht: str) -> None:
    assert verwacht in fout_na(tmp_path, "docs/_data/hulpmiddelen.yml", KAART.format(tweede=tweede, regel=regel))


@pytest.mark.parametrize(("begin", "minuten"), [("25:00", "minuten: 120"), ("19:30", ""), ("", "minuten: 120")])
def test_fout_in_een_moment(tmp_path: Path, begin: str, minuten: str) -> None:
    fouten = fout_na(tmp_path, "docs/_data/borgingskalender.yml", MOMENT.format(begin=begin, minuten=minuten))
    assert 'De tijd van het moment "avond" klopt niet.' in fouten


def test_macro_zonder_momenten(tmp_path: Path) -> None:
    fouten = fout_na(tmp_path, "docs/index.md", "\n{{ borgingskalender() }}\n", erachter=True)
    assert "Zet ze in docs/_data/borgingskalender.yml." in fouten

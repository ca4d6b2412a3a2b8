"""De zelfscan: alle stellingen staan op de pagina en op papier, en een fout in de gegevens is te vinden."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html as lxml_html

from macros.errors import Meldingen
from macros.export.boek.hoofdstukken import labels_voor, markdown_van
from macros.handreiking import Handreiking, laad
from macros.model.zelfscan import ANTWOORDEN
from macros.pagina_render import Paginarender
from tests.heel_project import WORTEL
from tests.mini_project import fout_na

PAD = "begin/zelfscan.md"
ONDERWERP = """
- id: draagvlak
  naam: Draagvlak
  kort: Wil men dit?
  stappen: [stap-1]
  checklists: [{checklist}]
  stellingen:
    - id: {eerste}
      tekst: Eerste zin.
      bron: groningen
    - id: tweede
      tekst: Tweede zin.
      bron: redactie
"""


@pytest.fixture(scope="module")
def echt() -> Handreiking:
    return laad(WORTEL / "docs", Meldingen())


def test_tien_onderwerpen_met_elk_twee_stellingen(echt: Handreiking) -> None:
    aantal = {onderwerp.id: len(onderwerp.stellingen) for onderwerp in echt.soorten["onderwerp"].values()}
    assert len(aantal) == 10
    assert min(aantal.values()) >= 2


def test_dezelfde_stellingen_op_het_scherm_en_op_papier(echt: Handreiking) -> None:
    """Elke stelling staat er één keer, in de volgorde van het bestand, met elk antwoord en een weg verder."""
    teksten = [s.tekst for o in echt.soorten["onderwerp"].values() for s in o.stellingen]
    html = Paginarender(echt, Meldingen()).render(echt.paginas[PAD]).markdown
    boom = lxml_html.fragment_fromstring(html[html.index("<section class=\"zelfscan"):], create_parent="div")
    assert [str(legend.text_content()) for legend in boom.iter("legend")] == teksten
    for groep in boom.iter("fieldset"):
        keuzes = {int(k.xpath("input/@value")[0]): str(k.text_content()) for k in groep.iter("label")}
        assert keuzes == ANTWOORDEN
    for onderwerp in boom.find_class("scan-onderwerp"):
        assert onderwerp.xpath(".//p[@class='scan-verder']//a[contains(@href, 'stappen/')]")
    papier = markdown_van(echt, echt.paginas[PAD], labels_voor(list(echt.paginas.values())))
    plekken = [papier.index(tekst.rstrip(".")) for tekst in teksten]
    assert plekken == sorted(plekken)


@pytest.mark.parametrize(("checklist", "eerste", "verwacht"), [
    ("bestaat-niet", "eerste", 'zelfscan.yml:6: De checklist "bestaat-niet" bestaat niet.'),
    ("starten", "tweede", 'zelfscan.yml:11: Het id "tweede" bestaat al.'),
    ("starten", "Eerste zin", 'zelfscan.yml:8: "Eerste zin" kan geen id zijn.'),
])
def test_fout_in_het_bestand(tmp_path: Path, checklist: str, eerste: str, verwacht: str) -> None:
    assert verwacht in fout_na(tmp_path, "docs/_data/zelfscan.yml", ONDERWERP.format(checklist=checklist, eerste=eerste))


def test_macro_zonder_stellingen(tmp_path: Path) -> None:
    assert "Zet ze in docs/_data/zelfscan.yml." in fout_na(tmp_path, "docs/index.md", "\n{{ zelfscan() }}\n", erachter=True)

"""De kwaliteitstabel: geschreven door de tests, gelezen door de site, en zij verbergt niets."""

from __future__ import annotations

from pathlib import Path

import yaml

from macros.errors import Meldingen
from macros.handreiking import laad
from macros.pagina_render import render_alles
from tests.kwaliteit import BESTAND, KOP, MAATSTAVEN, Kwaliteit
from tests.mini_project import kopieer


def _schrijf(bestand: Path, **metingen: tuple[str, bool]) -> None:
    kwaliteit = Kwaliteit()
    for id, (uitkomst, gehaald) in metingen.items():
        kwaliteit.noteer(id, uitkomst, omvang="12 pagina’s", middel="axe-core 1.2", gehaald=gehaald)
    kwaliteit.bewaar(bestand)


def test_wat_gemeten_is_staat_op_de_pagina(tmp_path: Path) -> None:
    """Ook wat niet gehaald is, met de eis ernaast."""
    docs = kopieer(tmp_path) / "docs"
    _schrijf(docs / "_data" / "kwaliteit.yml", tests=("0", True), axe=("3", False))
    (docs / "over").mkdir()
    (docs / "over" / "kwaliteit.md").write_text("---\ntitel: Kwaliteit\n---\n\n{{ kwaliteit() }}\n", encoding="utf-8")
    meldingen = Meldingen()
    pagina = render_alles(laad(docs, meldingen), meldingen).klaar["over/kwaliteit.md"].markdown
    assert meldingen.fouten == []
    assert pagina.index("Fouten volgens axe op elke pagina") < pagina.index("Tests die mislukken")
    assert '<td data-label="Uitkomst">3</td> <td data-label="Gehaald">Nee</td>' in pagina
    assert "12 pagina’s. Met axe-core 1.2. Op " in pagina


def test_een_deel_meten_laat_de_rest_staan(tmp_path: Path) -> None:
    """De volgorde is die van de tabel, en een maatstaf die niet meer bestaat, verdwijnt."""
    bestand = tmp_path / "kwaliteit.yml"
    _schrijf(bestand, tests=("0", True), axe=("3", False))
    rijen = yaml.safe_load(bestand.read_text(encoding="utf-8"))
    bestand.write_text(KOP + yaml.safe_dump([{**rijen[0], "id": "vervallen"}, *rijen]), encoding="utf-8")
    _schrijf(bestand, axe=("0", True))
    rijen = yaml.safe_load(bestand.read_text(encoding="utf-8"))
    assert [(rij["id"], rij["uitkomst"]) for rij in rijen] == [("axe", "0"), ("tests", "0")]


def test_de_tabel_is_niet_met_de_hand_gemaakt() -> None:
    """Wat er staat, is precies wat de tests schrijven: dezelfde kop, eisen en volgorde."""
    tekst = BESTAND.read_text(encoding="utf-8")
    rijen = yaml.safe_load(tekst)
    assert tekst == KOP + yaml.safe_dump(rijen, allow_unicode=True, sort_keys=False, width=130)
    assert [rij["id"] for rij in rijen] == [id for id in MAATSTAVEN if id in {rij["id"] for rij in rijen}]
    assert [(rij["deel"], rij["wat"], rij["norm"]) for rij in rijen] == [MAATSTAVEN[rij["id"]] for rij in rijen]

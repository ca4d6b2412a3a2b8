"""Filters en groepen van een lijst, zonder browser."""

from __future__ import annotations

import gzip

import pytest

from macros.errors import Meldingen
from macros.handreiking import Handreiking, laad
from macros.lijstfilter import (
    GEEN_VORM,
    KORT,
    Filterlijst,
    casusfilter,
    documentfilter,
    per_fase,
    per_regio,
    per_thema,
    tipfilter,
)
from macros.links import adresdeel
from macros.model.checklist import Checklist
from macros.model.tip import Tip
from macros.selectie import kies
from tests.heel_project import WORTEL


@pytest.fixture(scope="module")
def geheel() -> Handreiking:
    return laad(WORTEL / "docs", Meldingen())


def _opties(lijst: Filterlijst, filter: str) -> dict[str, int]:
    return {o.id: o.aantal for f in lijst.filters if f.id == filter for o in f.opties}


def test_tellingen_zijn_die_van_de_macro(geheel: Handreiking) -> None:
    """Een filter met één keuze geeft evenveel als de macro met die keuze."""
    casussen = [c for _, c in geheel.casussen]
    lijst = casusfilter(geheel, geheel.casussen)
    for veld in ("thema", "fase", "rol"):
        for id, aantal in _opties(lijst, veld).items():
            assert aantal == len(kies(casussen, **{veld: id})), (veld, id)
    assert _opties(lijst, "regio") == {adresdeel(c.regio): len(kies(casussen, regio=c.regio)) for c in casussen}
    assert _opties(lijst, "geld")[GEEN_VORM] == sum(not c.geld.vormen for c in casussen)
    checklists = geheel.alle("checklist", Checklist)
    lijst = documentfilter(geheel, "checklist", "checklists", checklists)
    for veld in ("thema", "fase", "rol", "stap"):
        for id, aantal in _opties(lijst, veld).items():
            assert aantal == len(kies(checklists, **{veld: id})), (veld, id)


def test_elke_waarde_is_een_optie(geheel: Handreiking) -> None:
    """Wat om een ding staat, is altijd te kiezen; een optie die nergens bij past, bestaat niet."""
    for lijst in (casusfilter(geheel, geheel.casussen), tipfilter(geheel, geheel.alle("tip", Tip))):
        for filter in lijst.filters:
            waarden = [id for w in lijst.waarden.values() for id in w[filter.id].split()]
            assert {o.id: o.aantal for o in filter.opties} == {id: waarden.count(id) for id in waarden}


def test_een_leeg_veld_van_een_tip_geldt_voor_alles(geheel: Handreiking) -> None:
    tip = Tip.model_validate({"id": "los", "tekst": "Bel.", "bron": "redactie"})
    lijst = tipfilter(geheel, [*geheel.alle("tip", Tip), tip])
    assert lijst.waarden["los"]["fase"] == "fase-1 fase-2 fase-3 fase-4"
    assert len(lijst.waarden["los"]["rol"].split()) == len(geheel.soorten["doelgroep"])


def test_een_filter_zonder_keuze_valt_weg(geheel: Handreiking) -> None:
    maastricht = [(id, c) for id, c in geheel.casussen if c.regio == "Maastricht"]
    assert "regio" not in {f.id for f in casusfilter(geheel, maastricht).filters}


def test_groepen_zijn_de_hele_lijst(geheel: Handreiking) -> None:
    regios = per_regio(geheel.casussen)
    assert [naam for naam, _ in regios] == sorted({c.regio for _, c in geheel.casussen})
    assert sorted(id for _, rij in regios for id, _ in rij) == sorted(id for id, _ in geheel.casussen)
    tips = geheel.alle("tip", Tip)
    assert sorted(t.id for _, rij in per_thema(geheel, tips) for t in rij) == sorted(t.id for t in tips)
    fasen = per_fase(geheel, geheel.alle("checklist", Checklist))
    assert [naam.partition(":")[0] for naam, _ in fasen] == ["Fase 1", "Fase 2", "Fase 3", "Fase 4", "In elke fase"]
    assert [d.id for d in fasen[-1][1]] == ["financiering", "themabijeenkomst", "regionaal-netwerk"]


def test_een_korte_lijst_en_een_regio_blijven_plat(geheel: Handreiking) -> None:
    assert per_regio(geheel.casussen[:KORT]) == [("", geheel.casussen[:KORT])]
    groningen = [(id, c) for id, c in geheel.casussen if c.regio == "Stad Groningen"]
    assert len(groningen) > KORT
    assert per_regio(groningen) == [("", groningen)]
    assert per_regio([]) == [("", [])]


def test_het_script_blijft_klein() -> None:
    """Samen hoogstens 8 kB over de lijn; alleen op een pagina met een hele lijst."""
    map_ = WORTEL / "docs" / "assets" / "js"
    scripts = b"".join((map_ / f"{naam}.js").read_bytes() for naam in ("gedeeld/bewaar", "filter"))
    assert len(gzip.compress(scripts)) <= 8000

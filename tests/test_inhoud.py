"""De inhoud is heel: alles uit de bronnen heeft een plek, en elke pagina zegt wat zij moet zeggen."""

from __future__ import annotations

import subprocess
from collections import Counter

import pytest

from macros.controle import controleer
from macros.errors import Meldingen
from macros.handreiking import Handreiking, laad
from tests.heel_project import WORTEL


@pytest.fixture(scope="module")
def geheel() -> Handreiking:
    meldingen = Meldingen()
    handreiking = laad(WORTEL / "docs", meldingen)
    controleer(handreiking, meldingen)
    assert meldingen.fouten == []
    return handreiking


@pytest.mark.parametrize(("soort", "aantal"), [
    ("fase", 4), ("stap", 14), ("doelgroep", 9), ("thema", 9), ("rol", 24), ("tip", 25), ("casus", 33), ("checklist", 16),
    ("sjabloon", 15), ("swot", 1), ("resultaten", 2), ("financiering", 11), ("wet", 7),
])
def test_precies_zoveel(geheel: Handreiking, soort: str, aantal: int) -> None:
    assert len(geheel.soorten[soort]) == aantal


@pytest.mark.parametrize(("soort", "minstens"), [("begrip", 80), ("bronfout", 28), ("cijfer", 40), ("bron", 36), ("organisatie", 30)])
def test_minstens_zoveel(geheel: Handreiking, soort: str, minstens: int) -> None:
    assert len(geheel.soorten[soort]) >= minstens


def test_alle_punten_rijen_en_vakken(geheel: Handreiking) -> None:
    assert sum(len(lijst.punten) for lijst in geheel.soorten["checklist"].values()) == 152
    assert [len(t.rijen) for t in geheel.soorten["resultaten"].values()] == [5, 4]
    swot = geheel.soorten["swot"]["vinkhuizen"]
    assert (len(swot.sterk), len(swot.zwak), len(swot.kansen), len(swot.bedreigingen)) == (6, 4, 4, 3)
    assert [len(fase.stappen) for fase in geheel.fasen] == [3, 4, 5, 2]


def test_een_regio_kan_elk_deel_van_een_sjabloon_veranderen(geheel: Handreiking) -> None:
    assert [id for id, s in geheel.soorten["sjabloon"].items() if any(deel.id is None for deel in s.delen)] == []


def test_wat_weg_is_staat_in_verhuisd(geheel: Handreiking) -> None:
    """Een pagina die ooit in de geschiedenis stond en er niet meer is, heeft een oud adres dat de weg wijst."""
    ooit = subprocess.run(["git", "-c", "core.quotepath=off", "log", "--diff-filter=D", "--no-renames", "--name-only", "--format=",
                           "--", "docs/*.md"], cwd=WORTEL, capture_output=True, text=True, check=False).stdout.split("\n")
    paden = {naam.removeprefix("docs/") for naam in ooit if naam and not naam.startswith(("docs/_", "docs/regio/"))}
    assert [pad for pad in sorted(paden) if pad not in geheel.paginas
            and pad.removesuffix(".md") not in geheel.verhuisd.verhuizingen] == []


def test_storingen_en_draaiboeken(geheel: Handreiking) -> None:
    soorten = Counter(pagina.kop.soort for pagina in geheel.paginas.values())
    assert soorten["storing"] >= 12
    assert soorten["draaiboek"] == 4


def test_elke_pagina_zegt_wat_zij_moet_zeggen(geheel: Handreiking) -> None:
    """Kort verhaal, omschrijving, controledatum, en waar de inhoud uit een bron komt ook de stand daarvan."""
    mist = []
    for pad, pagina in geheel.paginas.items():
        kop, zelf = pagina.kop, ("overzicht", "pagina", "start", "rol")
        if pagina.gemaakt:
            continue
        nodig = {"omschrijving": kop.omschrijving, "gecontroleerd": kop.gecontroleerd, "zoekwoorden": kop.zoekwoorden}
        if kop.soort != "start":
            nodig["in_het_kort"] = kop.in_het_kort
        if kop.soort not in zelf:
            nodig["peildatum"] = kop.peildatum
        if kop.soort in ("stap", "casus", "storing", "draaiboek"):
            nodig["fasen"] = kop.fasen
        mist += [f"{pad}: {veld}" for veld, waarde in nodig.items() if not waarde]
    assert mist == []


def test_een_aanvulling_van_de_redactie_bevat_geen_cijfer(geheel: Handreiking) -> None:
    """Een punt dat alleen van de redactie komt, noemt geen getal; een uitleg van een begrip telt hier ook."""
    punten = [p for lijst in geheel.soorten["checklist"].values() for p in lijst.punten]
    alleen = [p.tekst for p in punten if all(v.redactie for v in p.bron)]
    assert [tekst for tekst in alleen if any(teken.isdigit() for teken in tekst)] == []


def test_geen_gegevens_van_privepersonen(geheel: Handreiking) -> None:
    """Geen telefoonnummers of mailadressen in de inhoud, behalve de landelijke noodnummers."""
    import re
    adres = re.compile(r"[\w.]+@[\w.]+\.\w{2,}|\b0\d{1,3}[- ]\d{6,8}\b")
    gevonden = [f"{pad}: {m}" for pad, pagina in geheel.paginas.items() for m in adres.findall(pagina.tekst)
                if "example.org" not in m and m != "0800-0113" and not pad.startswith("over/aanpassen")]
    assert gevonden == []

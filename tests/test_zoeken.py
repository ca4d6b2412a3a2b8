"""Het zoeken, voor zover de bouw het maakt: woorden, index, taalbestand en de controle op het thema."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import material
import pytest

from macros.errors import HandreikingFout, Meldingen
from macros.handreiking import Handreiking, laad
from macros.model.zoeken import Zoekregel
from macros.zoeken import WERKER, controleer_thema, gegevens_van, kleine_index, taalbestand
from macros.zoekindex import Wijzer, maak_index
from macros.zoektaal import STOPWOORDEN, vouw, woorden
from tests.heel_project import WORTEL
from tests.mini_project import kopieer, vervang

VECTOREN = json.loads((Path(__file__).parent / "vectoren" / "zoeken.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def echt() -> Handreiking:
    meldingen = Meldingen()
    geheel = laad(WORTEL / "docs", meldingen)
    assert not meldingen.fouten
    return geheel


@pytest.mark.parametrize(("tekst", "uit"), VECTOREN["vouw"])
def test_vouw(tekst: str, uit: str) -> None:
    assert vouw(tekst) == uit


@pytest.mark.parametrize(("tekst", "uit"), VECTOREN["woorden"])
def test_woorden(tekst: str, uit: list[str]) -> None:
    assert woorden(tekst) == uit


def test_stopwoorden_zijn_gevouwen() -> None:
    assert all(woorden(woord) == [woord] for woord in STOPWOORDEN)


def _ruw(docs: list[dict[str, Any]]) -> dict[str, Any]:
    return {"config": {"lang": ["nl"]}, "docs": docs}


def _doc(plek: str, *blokken: str) -> dict[str, Any]:
    return {"location": plek, "title": "Titel", "blokken": blokken}


def test_een_zin_staat_een_keer_in_de_index_op_de_pagina_waar_zij_hoort() -> None:
    zin = "Neem de tijd om elkaar te leren kennen."
    docs = [_doc("praktijk/tips/", zin), _doc("stappen/stap-8/", zin)]
    docs.append(_doc("stappen/stap-8/#bronnen", "Groningen"))
    wijzers = {"praktijk/tips/": Wijzer("pagina", "Pagina"), "stappen/stap-8/": Wijzer("stap", "Stap", ["eten"])}
    uit = json.loads(maak_index(_ruw(docs), wijzers, []))
    assert [(d["location"], d["text"]) for d in uit["docs"]] == [("praktijk/tips/", ""), ("stappen/stap-8/", f"<p>{zin}</p>")]
    assert uit["docs"][1]["tags"] == ["Stap"]
    assert uit["docs"][1]["zoekwoorden"] == "eten"


def test_de_index_past_in_haar_begroting_en_zeldzame_woorden_blijven() -> None:
    docs = []
    for nummer in range(60):
        zinnen = " ".join(f"Zin {k} van pagina {nummer} gaat over overleg van mensen {nummer * k}." for k in range(30))
        zeldzaam = "Bijzonder" + "abcdefghij"[nummer % 10] * 3
        docs.append(_doc(f"p{nummer}/", "Eerste zin.", f"{zinnen} {zeldzaam} is dit."))
    ruim, krap = maak_index(_ruw(docs), {}, []), maak_index(_ruw(docs), {}, [], 6000)
    assert len(gzip.compress(krap.encode(), 9)) <= 6000 < len(gzip.compress(ruim.encode(), 9))
    alles = " ".join(f"{d['text']} {d.get('rest', '')}" for d in json.loads(krap)["docs"])
    assert "Eerste zin." in alles
    assert all(f"ijzonder{letter * 3}" in alles for letter in "abcdefghij")


def test_tekst_in_de_index_is_tekst() -> None:
    uit = json.loads(maak_index(_ruw([_doc("a/", "Overleg <b> & meer over mandaat")]), {}, []))
    assert uit["docs"][0]["text"] == "<p>Overleg &lt;b&gt; &amp; meer over mandaat</p>"


def test_de_gegevens_doen_vanzelf_mee(echt: Handreiking) -> None:
    gegevens = gegevens_van(echt)
    assert gegevens["uitleg"]["ojg"][1] == "Ondersteuner Jeugd en Gezin"
    assert any({"avg", "privacywet"} <= set(rij) for rij in gegevens["gelijk"])
    assert any(van and "puber" in van and "jeugd" in naar for van, naar in gegevens["naar"])


def test_een_woord_van_de_regio_vindt_wat_de_handreiking_anders_noemt(tmp_path: Path) -> None:
    project = kopieer(tmp_path)
    vervang(project, "docs/regio/regio.yml", "", "sociaal_team: kernteam\n")
    rijen = gegevens_van(laad(project / "docs", Meldingen()))["gelijk"]
    assert any({"sociaal team", "kernteam"} <= set(rij) for rij in rijen)


def test_zoekregel_vraagt_woorden_aan_beide_kanten() -> None:
    with pytest.raises(ValueError, match="hetzelfde"):
        Zoekregel.model_validate({"id": "leeg", "zoekt": ["puber"]})


def test_taalbestand_is_klein_en_zonder_uitleg(echt: Handreiking) -> None:
    script = taalbestand(echt)
    assert script == taalbestand(echt)
    assert "@param" not in script
    assert "</" not in script
    assert len(gzip.compress(script.encode(), 9)) < 20_000
    for bestand in (WORTEL / "docs" / "assets" / "js" / "zoeken").glob("*.js"):
        assert len(gzip.compress(bestand.read_bytes(), 9)) < 8_000


def test_documenten_en_begrippen_zijn_resultaten(echt: Handreiking) -> None:
    uit = json.loads(kleine_index(echt, {}, _ruw([_doc("naslag/begrippen/", "A")])))
    assert any(d["location"] == "naslag/begrippen/#begrip-avg" and d["tags"] == ["Begrip"] for d in uit["docs"])


def test_het_thema_laadt_ons_bestand() -> None:
    script = next((Path(material.__file__).parent / "templates").glob(f"{WERKER}*.min.js"))
    controleer_thema(script.name, script.read_text(encoding="utf-8"))


def test_een_ander_thema_stopt_de_bouw_met_uitleg() -> None:
    with pytest.raises(HandreikingFout) as fout:
        controleer_thema("assets/javascripts/workers/search.nieuw.js", "import('../orama/nl.js')")
    assert "laadt ons Nederlandse taalbestand niet meer" in str(fout.value)
    assert "mkdocs-material" in str(fout.value)

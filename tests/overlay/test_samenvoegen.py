"""Wat een regio weglaat, wijzigt en toevoegt, en dat al het andere blijft zoals het landelijk is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.controle import controleer
from macros.errors import Meldingen
from macros.handreiking import Handreiking, laad
from macros.model.checklist import Checklist
from macros.overlay.delen import BEGIN, volgorde
from tests.mini_project import controleer as controleer_project
from tests.mini_project import kopieer, vervang

LIJST = "docs/regio/checklists/starten.yml"


def _laad(project: Path) -> tuple[Handreiking, Meldingen]:
    meldingen = Meldingen()
    geheel = laad(project / "docs", meldingen)
    controleer(geheel, meldingen)
    return geheel, meldingen


def _starten(tmp_path: Path, overlay: str) -> tuple[Checklist, Handreiking, Meldingen]:
    project = kopieer(tmp_path)
    vervang(project, LIJST, "", overlay)
    geheel, meldingen = _laad(project)
    lijst = geheel.een("checklist", Checklist, "starten")
    assert lijst is not None, [str(fout) for fout in meldingen.fouten]
    return lijst, geheel, meldingen


def test_weg_wijzig_en_erbij(tmp_path: Path) -> None:
    lijst, geheel, meldingen = _starten(tmp_path, """weg: [probleem]
wijzig:
  mandaat: {tekst: "{{ gemeente.De }} tekent."}
  starten: {kort: Zo beginnen wij.}
erbij:
  - {id: sleutel, tekst: De sleutel ligt klaar., na: mandaat}
  - {id: koffie, tekst: Er is koffie., na: begin}
""")
    assert [punt.id for punt in lijst.punten] == ["koffie", "mandaat", "sleutel"]
    assert (lijst.kort, lijst.titel) == ("Zo beginnen wij.", "Samenwerking starten")
    mandaat = lijst.punten[1]
    assert mandaat.tekst == "De gemeente tekent." and mandaat.bron[0].redactie, "wat niet gewijzigd is, blijft landelijk"
    assert lijst.punten[0].bron[0].eigen, "een eigen punt zonder bron is van de regio"
    assert [geheel.merk("checklist", "starten", punt.id) for punt in lijst.punten] == ["eigen", "aangepast", "eigen"]
    assert geheel.merk("checklist", "starten") == "aangepast"
    assert meldingen.fouten == [] and meldingen.aandacht == []


def test_lijsten_zonder_map(tmp_path: Path) -> None:
    project = kopieer(tmp_path)
    vervang(project, "docs/regio/tips.yml", "", "weg: [tip-01]\nerbij:\n  - {id: onze-tip, tekst: Bel eerst.}\n")
    vervang(project, "docs/regio/begrippen.yml", "", "wijzig:\n  convenant: {uitleg: Op papier.}\n")
    geheel, meldingen = _laad(project)
    assert list(geheel.soorten["tip"]) == ["onze-tip"] and geheel.soorten["begrip"]["convenant"].uitleg == "Op papier."
    assert geheel.merk("tip", "onze-tip") == "eigen" and geheel.merk("begrip", "convenant") == "aangepast"
    assert meldingen.fouten == []


def test_swot_heeft_vakken(tmp_path: Path) -> None:
    project = kopieer(tmp_path)
    vervang(project, "docs/regio/swot/wijk.yml", "", "weg: [z1]\nerbij:\n  - {id: een, tekst: Bij sterk., na: s1}\n"
            "  - {id: twee, tekst: Bij zwak., bij: zwak}\n")
    swot = _laad(project)[0].soorten["swot"]["wijk"]
    assert [p.id for p in swot.sterk] == ["s1", "een"] and [p.id for p in swot.zwak] == ["twee"]


def test_een_deel_van_een_sjabloon(tmp_path: Path) -> None:
    project = kopieer(tmp_path)
    vervang(project, "docs/_data/sjablonen/brief.yml", "  - soort: kop", "  - id: kop-vraag\n    soort: kop")
    vervang(project, "docs/regio/sjablonen/brief.yml", "", "wijzig:\n  kop-vraag: {tekst: Onze vraag}\nerbij:\n"
            "  - {id: groet, soort: alinea, tekst: Met groet., na: kop-vraag}\n")
    geheel, meldingen = _laad(project)
    assert [getattr(deel, "tekst", "") for deel in geheel.soorten["sjabloon"]["brief"].delen][:2] == ["Onze vraag", "Met groet."]
    assert meldingen.fouten == []


def test_een_heel_eigen_document(tmp_path: Path) -> None:
    project = kopieer(tmp_path)
    eigen = ("id: onze-lijst\ntitel: Onze lijst\nkort: Van ons.\nwanneer: Altijd\nvoor_wie: [huisarts]\nbijgewerkt: 2027-01-01\n"
             "punten:\n  - {id: een, tekst: Doe iets.}\n")
    vervang(project, "docs/regio/checklists/onze-lijst.yml", "", eigen)
    geheel, meldingen = _laad(project)
    assert geheel.pad_van("checklist", "onze-lijst") == "checklists/onze-lijst.md"
    assert geheel.van_wie("checklist", "onze-lijst") == "van onze regio"
    assert meldingen.fouten == []


@pytest.mark.parametrize(("overlay", "regel", "melding", "hulp"), [
    ("weg: [probleen]", 1, 'Het punt "probleen" bestaat landelijk niet', 'Bedoelde u "probleem"?'),
    ("wijzig:\n  weg-ermee: {tekst: x}", 2, 'Het punt "weg-ermee" bestaat landelijk niet', "haal de regel weg"),
    ("erbij:\n  - {id: a, tekst: A.}\n  - {id: b, tekst: B., na: niets}", 3, "uw punt staat nu onderaan", "docs/_data/checklists/"),
    ("erbij:\n  - {id: mandaat, tekst: A.}", 2, "is ook van een landelijk punt", "onder wijzig"),
    ("erbij:\n  - {id: a, tekst: A., rol: liaisom}", 2, 'De rol "liaisom" bestaat niet', 'Bedoelde u "liaison"?'),
])
def test_wat_er_niet_meer_is_stopt_de_bouw_niet(overlay: str, regel: int, melding: str, hulp: str, tmp_path: Path) -> None:
    lijst, _, meldingen = _starten(tmp_path, overlay + "\n")
    assert meldingen.fouten == [] and lijst.punten
    [punt] = meldingen.aandacht
    assert (punt.bestand, punt.regel) == (LIJST, regel)
    assert melding in punt.melding and hulp in punt.hulp


@pytest.mark.parametrize(("bestand", "tekst", "verwacht"), [
    (LIJST, "wijzig:\n  mandaat: {tekts: x}\n", f'{LIJST}:2: Het veld "tekts" bestaat niet.'),
    (LIJST, "erbij:\n  - {id: a}\n", f'{LIJST}:2: Het veld "tekst" ontbreekt.'),
    (LIJST, "erbij:\n  - {id: a, tekst: A.}\n  - {id: a, tekst: B.}\n", f'{LIJST}:3: Het id "a" staat er twee keer.'),
    (LIJST, "weg: probleem\n", f'{LIJST}:1: Bij "weg" hoort een lijst te staan.'),
    ("docs/regio/swot/wijk.yml", "erbij:\n  - {id: a, tekst: A.}\n", 'docs/regio/swot/wijk.yml:2: Bij welk vak hoort "a"?'),
    ("docs/regio/checklist/a.yml", "weg: [probleem]\n", "docs/regio/checklist/a.yml: Dit bestand kent de handreiking niet."),
    ("docs/regio/fasen.yml", "weg: [fase-1]\n", "docs/regio/fasen.yml: Dit bestand kent de handreiking niet."),
    ("docs/regio/stap-1.md", "Tekst.\n", "docs/regio/stap-1.md: Deze pagina staat op een plek waar de handreiking niet kijkt."),
])
def test_fouten_wijzen_naar_het_bestand_van_de_regio(bestand: str, tekst: str, verwacht: str, tmp_path: Path) -> None:
    project = kopieer(tmp_path)
    vervang(project, bestand, "", tekst)
    afloop, _, fouten = controleer_project(project)
    assert afloop == 1 and verwacht in fouten


def test_een_fout_in_een_landelijk_punt_wijst_landelijk(tmp_path: Path) -> None:
    """Ook met een overlay erover klopt de regel van elk ander punt."""
    project = kopieer(tmp_path)
    vervang(project, LIJST, "", "erbij:\n  - {id: a, tekst: A., na: begin}\n")
    vervang(project, "docs/_data/checklists/starten.yml", "rol: liaison", "rol: liaisom")
    assert 'docs/_data/checklists/starten.yml:13: De rol "liaisom" bestaat niet.' in controleer_project(project)[2]


IDS = [f"p{n}" for n in range(8)]


@given(st.lists(st.sampled_from(IDS), unique=True), st.sets(st.sampled_from(IDS)),
       st.lists(st.tuples(st.sampled_from([f"e{n}" for n in range(6)]), st.sampled_from([*IDS, BEGIN, "", "weet-niet", "e0", "e3"])),
                unique_by=lambda paar: paar[0]))
def test_de_rest_houdt_haar_volgorde(landelijk: list[str], weg: set[str], erbij: list[tuple[str, str]]) -> None:
    """Wat een regio ook doet: al het andere staat er nog, één keer en in dezelfde volgorde, en elk eigen punt ook."""
    uit = volgorde(landelijk, weg, erbij)
    assert [id for id in uit if id in landelijk] == [id for id in landelijk if id not in weg]
    assert sorted(id for id in uit if id not in landelijk) == sorted(id for id, _ in erbij)
    for id, na in erbij:
        if na in landelijk and na not in weg:
            tussen = uit[uit.index(na) + 1: uit.index(id)] if uit.index(id) > uit.index(na) else None
            assert tussen is not None and not set(tussen) & set(landelijk), "een eigen punt staat direct bij zijn anker"


@given(st.lists(st.sampled_from(IDS), unique=True), st.integers(0, 5))
def test_twee_punten_na_hetzelfde_staan_zoals_geschreven(landelijk: list[str], aantal: int) -> None:
    anker = landelijk[0] if landelijk else BEGIN
    eigen = [f"e{n}" for n in range(aantal)]
    assert volgorde(landelijk, set(), [(id, anker) for id in eigen]) == [*landelijk[:1], *eigen, *landelijk[1:]]

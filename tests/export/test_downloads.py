"""De downloads als geheel: alle vormen, alleen opnieuw als er iets veranderde, en nooit een half bestand."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from macros.errors import HandreikingFout
from macros.export.downloads import Download, maak_downloads
from macros.export.gegevens import breedtes
from macros.export.voorraad import UUR
from macros.export.zinnen import bronzin, genummerd, opsomming_van_namen
from macros.handreiking import Handreiking
from tests.export.hulp import TEMPLATES, checklist, geheel, sjabloon, vel


def maak(handreiking: Handreiking, cache: Path,
         templates: Path = TEMPLATES) -> tuple[dict[str, list[Download]], list[str]]:
    gemeld: list[str] = []
    return maak_downloads(handreiking, cache, gemeld.append, templates=templates), gemeld


def aantal(gemeld: list[str]) -> int:
    """Uit: hoeveel documenten er volgens de laatste melding gemaakt zijn."""
    return int(gemeld[-1].rsplit(" ", 1)[1]) if gemeld else 0


def test_per_document_alle_vormen(tmp_path: Path) -> None:
    uit, gemeld = maak(geheel(checklist(), sjabloon()), tmp_path)
    assert {id: [(d.naam, d.soort) for d in downloads] for id, downloads in uit.items()} == {
        "proef": [("proef.pdf", "PDF"), ("proef.docx", "Word"), ("proef-groot.pdf", "PDF in grote letters"),
                  ("proef.xlsx", "Excel"), ("proef.csv", "CSV")],
        "brief": [("brief.pdf", "PDF"), ("brief.docx", "Word")],
        "werkmap": [("werkmap.pdf", "PDF")], "werkmap-fase-2": [("werkmap-fase-2.pdf", "PDF")]}
    for download in [d for rij in uit.values() for d in rij]:
        assert download.pad.stat().st_size == download.omvang
        assert (download.bladen is not None) == download.naam.endswith(".pdf")
        assert download.titel
    assert gemeld == ["Documenten maken: 9 van 9"]


def test_de_voortgang_komt_om_de_tien_documenten(tmp_path: Path) -> None:
    lijsten = [checklist(id=f"lijst-{nummer}", fasen=["fase-1"], stappen=[]) for nummer in range(4)]
    _, gemeld = maak(geheel(*lijsten), tmp_path)
    assert gemeld == [f"Documenten maken: {n} van 22" for n in (10, 20, 22)]


def test_wat_niet_veranderde_wordt_niet_opnieuw_gemaakt(tmp_path: Path) -> None:
    eerst, _ = maak(geheel(checklist(), sjabloon()), tmp_path)
    weer, gemeld = maak(geheel(checklist(), sjabloon()), tmp_path)
    assert weer == eerst and gemeld == []
    anders, gemeld = maak(geheel(checklist("Nieuw punt."), sjabloon()), tmp_path)
    assert aantal(gemeld) == 7 and anders["brief"] == eerst["brief"]
    assert anders["proef"][0].pad != eerst["proef"][0].pad
    assert eerst["proef"][0].pad.exists()  # een bouw hiernaast kan het nog nodig hebben
    os.utime(eerst["proef"][0].pad, (time.time() - 2 * UUR,) * 2)
    maak(geheel(checklist("Nieuw punt."), sjabloon()), tmp_path)
    assert not eerst["proef"][0].pad.exists()  # wat niemand meer gebruikt, is opgeruimd
    assert anders["proef"][0].pad.exists()


def test_de_voorvertoning_wacht_niet_op_een_dik_document(tmp_path: Path) -> None:
    eerst, _ = maak(geheel(checklist()), tmp_path)
    gemeld: list[str] = []
    snel = maak_downloads(geheel(checklist("Nieuw punt.")), tmp_path, gemeld.append, oud_mag=True)
    assert snel["werkmap"] == eerst["werkmap"] and snel["proef"] != eerst["proef"]
    assert aantal(gemeld) == 5
    assert maak(geheel(checklist("Nieuw punt.")), tmp_path)[0]["werkmap"] != eerst["werkmap"]


def test_een_andere_naam_van_de_regio_maakt_alles_opnieuw(tmp_path: Path) -> None:
    _, eerst = maak(geheel(checklist()), tmp_path)
    _, weer = maak(geheel(checklist(), naam_regio="Regio Noord"), tmp_path)
    assert aantal(weer) == aantal(eerst)


def test_een_ander_sjabloon_of_lettertype_maakt_de_pdf_opnieuw(tmp_path: Path) -> None:
    kopie = tmp_path / "templates"
    for map_ in ("pdf", "fonts", "md"):
        shutil.copytree(TEMPLATES / map_, kopie / map_)
    eerst, _ = maak(geheel(checklist()), tmp_path / "cache", kopie)
    with (kopie / "pdf" / "deel.typ").open("a", encoding="utf-8") as bestand:
        bestand.write("\n// veranderd\n")
    weer, gemeld = maak(geheel(checklist()), tmp_path / "cache", kopie)
    assert aantal(gemeld) == 4 and weer["proef"][1] == eerst["proef"][1]
    next((kopie / "fonts").glob("*Bold.ttf")).unlink()
    assert aantal(maak(geheel(checklist()), tmp_path / "cache", kopie)[1]) == 4


def test_een_bedorven_of_half_bestand_wordt_nooit_gebruikt(tmp_path: Path) -> None:
    uit, _ = maak(geheel(checklist()), tmp_path)
    goed = [download.pad.read_bytes() for download in uit["proef"]]
    uit["proef"][0].pad.write_bytes(b"%PDF-1.7 kapot")
    uit["proef"][1].pad.write_bytes(goed[1][:500])
    half = uit["proef"][0].pad.parent / ".oud.half"
    half.write_bytes(b"half")
    os.utime(half, (time.time() - 2 * UUR,) * 2)
    weer, gemeld = maak(geheel(checklist()), tmp_path)
    assert aantal(gemeld) == 2
    assert [download.pad.read_bytes() for download in weer["proef"]] == goed
    assert not list(tmp_path.rglob("*.half"))


def test_zonder_werk_starten_typst_en_word_niet(tmp_path: Path) -> None:
    maak(geheel(checklist()), tmp_path)
    code = ("import sys; from pathlib import Path; from macros.export.downloads import maak_downloads; "
            "from tests.export.hulp import checklist, geheel; "
            "zwaar = {'typst', 'docx', 'segno', 'openpyxl', 'pypandoc'}; "
            "[sys.modules.pop(m) for m in list(sys.modules) if m.split('.')[0] in zwaar]; "
            f"maak_downloads(geheel(checklist()), Path({str(tmp_path)!r}), print); "
            "print(zwaar & set(sys.modules))")
    klaar = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True,
                           cwd=Path(__file__).parents[2], env=dict(os.environ))
    assert klaar.stdout.strip() == "set()"


@pytest.mark.parametrize(("document", "melding"), [
    (checklist("Een 漢 teken."), "Het teken"),
    (checklist(stappen=["stap-99"]), 'Stap "stap-99" bestaat niet'),
    (checklist({"tekst": "Punt.", "rol": "niemand"}), 'Rol "niemand" bestaat niet'),
    (sjabloon({"soort": "tabel", "titel": "T", "kolommen": ["a", "b"], "rijen": [["1", "2", "3"]]}), "3 cellen"),
], ids=["teken", "stap", "rol", "tabel"])
def test_wat_niet_kan_noemt_het_bestand(document: object, melding: str, tmp_path: Path) -> None:
    with pytest.raises(HandreikingFout, match=melding) as fout:
        maak(geheel(document), tmp_path)  # type: ignore[arg-type]
    assert fout.value.bestand in ("docs/_data/checklists/proef.yml", "docs/_data/sjabloons/brief.yml")
    assert fout.value.hulp


def test_zinnen() -> None:
    assert genummerd(["4", "5", "6"]) == "4 tot en met 6"
    assert genummerd(["1", "4", "5"]) == "1, 4 en 5"
    assert genummerd(["A", "B"]) == "A en B"
    assert opsomming_van_namen(["Huisarts", "POH", "Sociaal team"]) == "Huisarts, POH, sociaal team"
    assert bronzin("Bron", ["§ 3.10", "§ 3.2", "", "tabel 4", "§ 3.2"]) == "Bron, § 3.2 en 3.10, tabel 4"
    assert bronzin("Bron", [""]) == "Bron"


def test_de_regel_boven_de_titel_en_wat_erna_komt() -> None:
    def regels(**meer: object) -> tuple[str, str]:
        papier = vel(checklist(**meer))
        return papier.boven, papier.volgende

    na_twee = "Volgende stap: 3, Naam van 3."
    assert regels(stappen=["stap-1", "stap-2"]) == ("Checklist bij stap 1 en 2 · Fase 1 Verdiepen", na_twee)
    assert regels(stappen=["stap-2", "stap-3"])[0] == "Checklist bij stap 2 en 3 · Fase 1 en 2"
    assert regels(stappen=["stap-4"])[1] == "Hierna: fase 3, Projecten."
    assert regels(stappen=["stap-a"]) == ("Checklist bij project A · Fase 3 Projecten", "")
    assert regels(stappen=[], fasen=["fase-1"]) == ("Checklist bij fase 1 Verdiepen", na_twee)
    assert regels(stappen=[], fasen=["fase-1", "fase-2", "fase-3"]) == ("Checklist bij alle fasen", "")
    assert regels(stappen=["stap-2"], fasen=["fase-1", "fase-2", "fase-3"]) == ("Checklist bij alle fasen · stap 2", "")
    assert regels(stappen=[]) == ("Checklist", "")
    assert vel(checklist(voor_wie=["huisarts", "poh", "sociaal-team"])).voor_wie == "Iedereen"


def test_een_schrijfkolom_krijgt_meer_ruimte_dan_de_kolom_met_namen() -> None:
    namen, schrijven = breedtes(["Onderdeel", "Invullen"], [["Datum", ""], ["Deelnemers", ""]], False)
    assert schrijven > namen

"""Wat er ook misgaat, de laatste goede site blijft heel en de volgende bouw klopt; en dezelfde stand geeft dezelfde bytes."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.heel_project import WORTEL, afdruk, bouw, gebouwde_fork
from tests.mini_project import vervang

STORING = str(WORTEL / "tests" / "storing")
ALLES = bool(os.environ.get("HANDREIKING_ALLES"))
STAP = "docs/stappen/stap-1.md"


def _met(storing: str) -> dict[str, str]:
    return {"HANDREIKING_STORING": storing, "PYTHONPATH": STORING}


@pytest.fixture(scope="module")
def gebouwd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Een fork die één keer goed gebouwd is, met zijn cache."""
    return gebouwde_fork(tmp_path_factory.mktemp("fork"))


@pytest.fixture(scope="module")
def oud(gebouwd: Path) -> dict[str, bytes]:
    """De site zoals zij was."""
    return afdruk(gebouwd / "site")


@pytest.fixture(scope="module")
def nieuw(gebouwd: Path, oud: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], int]:
    """De site na de wijziging die daarna in ``gebouwd`` staat, en hoeveel handelingen haar bouw was (zonder cache)."""
    _wijzig(gebouwd)
    ander = Path(shutil.copytree(gebouwd, tmp_path_factory.mktemp("ander") / "fork", ignore=shutil.ignore_patterns(".cache", "site")))
    telling = ander.parent / "telling.txt"
    klaar = bouw(ander, **_met(f"tel:{telling}"))
    assert klaar.returncode == 0, klaar.stdout + klaar.stderr
    return afdruk(ander / "site"), int(telling.read_text())


def _wijzig(project: Path) -> None:
    vervang(project, STAP, "Vraag {{ sociaal_team.de }} om uitleg.", "Vraag {{ sociaal_team.de }} om uitleg. Doe dat vandaag.")
    vervang(project, "docs/_data/checklists/starten.yml", "titel: Samen", "titel: Nieuw samen")


def _momenten(handelingen: int, aantal: int) -> list[int]:
    """Uit: verspreide momenten, steeds dezelfde; de laatste handelingen (wisselen en opruimen) doen altijd mee."""
    kies = random.Random(8)
    return sorted({kies.randint(1, handelingen) for _ in range(aantal)} | {handelingen - 2, handelingen // 2})


def test_stroom_valt_uit(gebouwd: Path, oud: dict[str, bytes], nieuw: tuple[dict[str, bytes], int]) -> None:
    """Op elk moment: wat er staat is helemaal de oude of helemaal de nieuwe site. Daarna bouwt hij gewoon."""
    verwacht, handelingen = nieuw
    for moment in _momenten(handelingen, 60 if ALLES else 2):
        shutil.rmtree(gebouwd / ".cache", ignore_errors=True)
        klaar = bouw(gebouwd, **_met(f"dood:{moment}"))
        assert klaar.returncode in (-signal.SIGKILL, 0), (moment, klaar.stderr)
        staat = afdruk(gebouwd / "site")
        assert staat in (oud, verwacht), f"na een dood bij handeling {moment} van {handelingen} is de site half"
    klaar = bouw(gebouwd)
    assert klaar.returncode == 0, klaar.stdout + klaar.stderr
    assert afdruk(gebouwd / "site") == verwacht


@pytest.mark.parametrize("deel", [0.1, 0.5, 0.9] if ALLES else [0.8])
def test_schijf_vol(gebouwd: Path, nieuw: tuple[dict[str, bytes], int], deel: float) -> None:
    """Een volle schijf is een uitleg in het Nederlands en verandert de site niet."""
    eerder = afdruk(gebouwd / "site")
    shutil.rmtree(gebouwd / ".cache", ignore_errors=True)
    klaar = bouw(gebouwd, **_met(f"vol:{int(nieuw[1] * deel)}"))
    _staat_nog(gebouwd, klaar, eerder)
    assert bouw(gebouwd).returncode == 0
    assert afdruk(gebouwd / "site") == nieuw[0]


def test_bestand_te_groot(gebouwd: Path, nieuw: tuple[dict[str, bytes], int]) -> None:
    """Een bestand dat halverwege stopt, wordt nergens gebruikt."""
    eerder = afdruk(gebouwd / "site")
    shutil.rmtree(gebouwd / ".cache", ignore_errors=True)
    _staat_nog(gebouwd, bouw(gebouwd, **_met("groot:20000")), eerder)
    assert bouw(gebouwd).returncode == 0
    assert afdruk(gebouwd / "site") == nieuw[0]


def _staat_nog(project: Path, klaar: subprocess.CompletedProcess[str], eerder: dict[str, bytes]) -> None:
    uitvoer = klaar.stdout + klaar.stderr
    assert klaar.returncode == 1, uitvoer
    assert "De schijf is vol" in uitvoer
    assert "Traceback" not in uitvoer
    assert afdruk(project / "site") == eerder


def test_bedorven_cache(gebouwd: Path, nieuw: tuple[dict[str, bytes], int]) -> None:
    """Leeg, half, onzin of één bit anders: een bedorven cache telt als een cache die er niet is."""
    assert bouw(gebouwd).returncode == 0
    bestanden = sorted(p for p in (gebouwd / ".cache").rglob("*") if p.is_file())
    assert {p.parent.name for p in bestanden} >= {"documenten", "sjablonen"}
    kies = random.Random(8)
    for pad in bestanden:
        inhoud = pad.read_bytes()
        plek = kies.randrange(len(inhoud))
        pad.write_bytes(kies.choice([b"", inhoud[:plek], kies.randbytes(len(inhoud)),
                                     inhoud[:plek] + bytes([inhoud[plek] ^ 64]) + inhoud[plek + 1:]]))
    klaar = bouw(gebouwd)
    assert klaar.returncode == 0, klaar.stdout + klaar.stderr
    assert afdruk(gebouwd / "site") == nieuw[0]


def test_twee_bouwen_tegelijk(gebouwd: Path, nieuw: tuple[dict[str, bytes], int]) -> None:
    """Twee bouwen in dezelfde map storen elkaar niet, ook niet in de cache."""
    shutil.rmtree(gebouwd / ".cache", ignore_errors=True)
    twee = [subprocess.Popen([sys.executable, "-m", "mkdocs", "build"], cwd=gebouwd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                             text=True) for _ in range(2)]
    uitvoer = [proces.communicate(timeout=240)[0] for proces in twee]
    assert [proces.returncode for proces in twee] == [0, 0], uitvoer
    assert afdruk(gebouwd / "site") == nieuw[0]


def test_een_andere_plek_dag_taal_en_volgorde_geven_dezelfde_bytes(gebouwd: Path, nieuw: tuple[dict[str, bytes], int],
                                                                   tmp_path: Path) -> None:
    """Een ander pad, een andere tijdzone en taal, honderd dagen later, met mappen in een andere volgorde."""
    ander = Path(shutil.copytree(gebouwd, tmp_path / "een andere plék", ignore=shutil.ignore_patterns(".cache", "site", ".site*")))
    klaar = bouw(ander, TZ="Pacific/Auckland", LC_ALL="C", LANG="tr_TR.UTF-8", **_met("anders"))
    assert klaar.returncode == 0, klaar.stdout + klaar.stderr
    gemaakt = afdruk(ander / "site")
    assert sorted(pad for pad in {*gemaakt, *nieuw[0]} if gemaakt.get(pad) != nieuw[0].get(pad)) == []


def test_source_date_epoch_geldt(gebouwd: Path, tmp_path: Path) -> None:
    """Wie het moment van de bouw zelf zegt, ziet dat terug op de pagina, in de kaart van de site en in de documenten."""
    ander = Path(shutil.copytree(gebouwd, tmp_path / "fork", ignore=shutil.ignore_patterns(".cache", "site", ".site*")))
    vervang(ander, "docs/regio/regio.yml", "", "site_url: https://voorbeeld.example.org/\n")
    klaar = bouw(ander, SOURCE_DATE_EPOCH="1000000000")
    assert klaar.returncode == 0, klaar.stdout + klaar.stderr
    assert "9 september 2001" in (ander / "site" / "index.html").read_text(encoding="utf-8")
    assert "2001-09-09" in (ander / "site" / "sitemap.xml").read_text(encoding="utf-8")
    assert (ander / "site/downloads/starten.pdf").read_bytes() != (gebouwd / "site/downloads/starten.pdf").read_bytes()


if ALLES:
    def test_de_echte_site_op_een_andere_plek(site: Path, tmp_path: Path) -> None:
        niet = shutil.ignore_patterns(".venv", ".cache", "site", ".site*", "tests")
        ander = Path(shutil.copytree(WORTEL, tmp_path / "elders", ignore=niet))
        klaar = bouw(ander, "--strict", TZ="Asia/Kathmandu", LC_ALL="C", **_met("anders"))
        assert klaar.returncode == 0, klaar.stdout + klaar.stderr
        gemaakt, verwacht = afdruk(ander / "site"), afdruk(site)
        assert sorted(pad for pad in {*gemaakt, *verwacht} if gemaakt.get(pad) != verwacht.get(pad)) == []

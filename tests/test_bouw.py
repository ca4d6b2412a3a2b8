"""De bouw zelf: niets half gepubliceerd, de voorvertoning overleeft fouten en properdocs bouwt hetzelfde."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.heel_project import afdruk, bouw, fork, gebouwde_fork
from tests.mini_project import vervang

STAP = "docs/stappen/stap-1.md"
GOED = "Vraag {{ sociaal_team.de }} om uitleg."


@pytest.fixture(scope="module")
def gebouwd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Een fork die één keer goed gebouwd is; tests laten hem achter zoals zij hem vonden."""
    return gebouwde_fork(tmp_path_factory.mktemp("fork"))


@pytest.mark.parametrize(("bestand", "oud", "nieuw", "verwacht"), [
    (STAP, GOED, "{{ kapot }}", "docs/stappen/stap-1.md:13: De naam"),
    (STAP, "fase-1.md", "fase-9.md", "docs/stappen/stap-1.md:15: De pagina"),
    (STAP, "voorbeeld.md#wat-het-gaf", "voorbeeld.md#wat-het-kostte", "docs/stappen/stap-1.md:15: Het anker"),
    (STAP, GOED, 'Klik { onclick="alert(1)" } [hier](fase-1.md){ onclick="alert(1)" }.', "docs/stappen/stap-1.md:13: "),
    (STAP, GOED, "[x](java&#115;cript:alert)", "docs/stappen/stap-1.md:13: De link"),
    ("docs/_data/checklists/starten.yml", "titel: Samen", "titel: \"Samen", "docs/_data/checklists/starten.yml:2: "),
    ("docs/_data/checklists/starten.yml", "titel: Samen", "titel: 漢 Samen", "starten.yml:1: Het bestand starten"),
])
def test_een_fout_laat_de_vorige_site_staan(gebouwd: Path, bestand: str, oud: str, nieuw: str, verwacht: str) -> None:
    """Na een fout is de afloop 1, staat de melding er één keer en is geen byte van de site veranderd."""
    eerder = afdruk(gebouwd / "site")
    origineel = (gebouwd / bestand).read_text(encoding="utf-8")
    vervang(gebouwd, bestand, oud, nieuw)
    klaar = bouw(gebouwd)
    (gebouwd / bestand).write_text(origineel, encoding="utf-8")
    uitvoer = klaar.stdout + klaar.stderr
    assert klaar.returncode == 1, uitvoer
    assert uitvoer.count(verwacht) == 1, uitvoer
    assert "Traceback" not in uitvoer
    assert afdruk(gebouwd / "site") == eerder
    assert [p.name for p in gebouwd.iterdir() if p.name.startswith(".site")] == []


def test_twee_keer_bouwen_geeft_dezelfde_bytes(gebouwd: Path) -> None:
    """Ook in een andere tijdzone en taal."""
    eerder = afdruk(gebouwd / "site")
    assert bouw(gebouwd, TZ="Pacific/Auckland", LC_ALL="C").returncode == 0
    verschil = [pad for pad, inhoud in afdruk(gebouwd / "site").items() if eerder.get(pad) != inhoud]
    assert verschil == []


def test_properdocs_bouwt_dezelfde_inhoud(gebouwd: Path) -> None:
    """De opvolger van MkDocs geeft dezelfde pagina's met dezelfde tekst."""
    klaar = bouw(gebouwd, "-d", "site-proper", "-f", "mkdocs.yml", programma="properdocs")
    assert klaar.returncode == 0, klaar.stdout + klaar.stderr
    ander, eigen = afdruk(gebouwd / "site-proper"), afdruk(gebouwd / "site")
    assert set(ander) == set(eigen)
    pagina = "stappen/stap-1/index.html"
    for stuk in (ander, eigen):
        tekst = re.sub(r"<[^>]+>", " ", stuk[pagina].decode())
        assert "Vraag het sociaal team om uitleg." in re.sub(r"\s+", " ", tekst)
        assert "Ken uw doelgroep" in tekst
    assert ander["downloads/starten.pdf"] == eigen["downloads/starten.pdf"]


def _poort() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


def _lees(adres: str) -> str:
    try:
        with urllib.request.urlopen(adres, timeout=5) as antwoord:
            return str(antwoord.read().decode())
    except (urllib.error.URLError, OSError):
        return ""


def _wacht(klopt: Callable[[], bool], seconden: float = 40) -> bool:
    einde = time.monotonic() + seconden
    while time.monotonic() < einde:
        if klopt():
            return True
        time.sleep(0.2)
    return False


def _aantal_meldingen(map_: Path, aantal: int) -> bool:
    return (map_ / "serve.log").read_text().count("gevonden. Er is niets") >= aantal


def _staat_op(adres: str, tekst: str) -> bool:
    return tekst in _lees(adres)


FOUTEN_IN_SERVE = [(STAP, GOED, "{{ kapot"), ("docs/_data/tips.yml", "- id: tip-01", "\t- id: tip-01"),
                   ("docs/_data/fasen.yml", "nr: 1", "nr: een"), (STAP, "---\nsoort: stap", "soort: stap"),
                   ("docs/regio/regio.yml", "", "sociaal_taem: x\n"), ("docs/_data/bronnen.yml", "", ""),
                   ("docs/_data/fasen.yml", "", "- niets\n")]


def test_voorvertoning_overleeft_fouten(tmp_path: Path) -> None:
    """Start met een fout, herstelt; daarna elke soort fout en weer goed, zonder opnieuw te starten."""
    project, poort = fork(tmp_path), _poort()
    bewaard = {naam: (project / naam).read_bytes() if (project / naam).exists() else b"" for naam, *_ in FOUTEN_IN_SERVE}
    vervang(project, STAP, GOED, "{{ kapot }}")
    logboek = (tmp_path / "serve.log").open("w+", encoding="utf-8")
    proces = subprocess.Popen([sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{poort}"], cwd=project,
                              stdout=logboek, stderr=subprocess.STDOUT)
    try:
        basis = f"http://127.0.0.1:{poort}/"
        assert _wacht(lambda: "De naam" in _lees(basis)), (tmp_path / "serve.log").read_text()
        (project / STAP).write_bytes(bewaard[STAP])
        assert _wacht(lambda: "het sociaal team" in _lees(f"{basis}stappen/stap-1/"))
        for nummer, (bestand, oud, nieuw) in enumerate(FOUTEN_IN_SERVE):
            vervang(project, bestand, oud, nieuw)
            assert _wacht(partial(_aantal_meldingen, tmp_path, nummer + 2)), (tmp_path / "serve.log").read_text()
            (project / bestand).write_bytes(bewaard[bestand])
            merk = f"Herstel nummer {nummer}."
            vervang(project, "docs/praktijk/voorbeeld.md", "## Wat het gaf\n", f"## Wat het gaf\n\n{merk}\n")
            assert _wacht(partial(_staat_op, f"{basis}praktijk/voorbeeld/", merk)), (tmp_path / "serve.log").read_text()
        assert proces.poll() is None
        assert "Traceback" not in (tmp_path / "serve.log").read_text()
    finally:
        proces.terminate()
        proces.wait(20)
        logboek.close()

"""De map ``container``: een echte nginx met onze instellingen. Een container bouwen kan in een test niet: daar is een register voor nodig.

De test doet wat ``Containerfile`` doet. Draait zij als root, dan krijgt nginx een gebruiker die in de map van de site niets mag.
"""

from __future__ import annotations

import gzip
import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser

from tests import programma
from tests.heel_project import WORTEL
from tests.server import kopregels
from tests.site.test_veilig import Verslag, zoek_en_filter

CONTAINER = WORTEL / "container"
NIEMAND = 65534


def _vrij() -> int:
    with socket.socket() as plek:
        plek.bind(("127.0.0.1", 0))
        return int(plek.getsockname()[1])


def _zet_klaar(nginx: str, site: Path, map_: Path, poort: int) -> None:
    """Zet in de map wat in de container in /etc/nginx staat; alleen de poort en de map om in te schrijven zijn anders."""
    tekst = (CONTAINER / "nginx.conf").read_text(encoding="utf-8")
    (map_ / "werk").mkdir()
    (map_ / "werk").chmod(0o777)
    (map_ / "nginx.conf").write_text(tekst.replace("listen 8080", f"listen 127.0.0.1:{poort}").replace("/tmp/", f"{map_}/werk/"))
    with (map_ / "kopregels.conf").open("w") as uit:
        subprocess.run(["sed", "-n", "-f", str(CONTAINER / "kopregels.sed"), str(site / "_headers")], stdout=uit, check=True)
    bouw = subprocess.run([nginx, "-V"], capture_output=True, text=True, check=True).stderr
    instellingen = re.search(r"--conf-path=(\S+)", bouw)
    assert instellingen, bouw
    shutil.copy(Path(instellingen[1]).parent / "mime.types", map_)
    shutil.copytree(site, map_ / "html")
    for pad in (map_, *map_.rglob("*")):
        pad.chmod(pad.stat().st_mode | (0o055 if pad.is_dir() else 0o044))


@pytest.fixture(scope="module")
def poort(site: Path) -> Iterator[int]:
    """De poort waarop nginx de site toont."""
    nginx = programma.vind(("nginx",), "nginx-light")
    assert nginx, "Er is geen nginx gevonden voor de tests. Installeer nginx en probeer het opnieuw."
    nummer = _vrij()
    with TemporaryDirectory() as tijdelijk:
        map_ = Path(tijdelijk)
        _zet_klaar(nginx, site, map_, nummer)
        wie: dict[str, Any] = {"user": NIEMAND, "group": NIEMAND, "extra_groups": []} if os.geteuid() == 0 else {}
        klaar = subprocess.run([nginx, "-p", tijdelijk, "-c", "nginx.conf", "-t"], capture_output=True, text=True, check=False, **wie)
        assert klaar.returncode == 0 and "[warn]" not in klaar.stderr, klaar.stderr
        draait = subprocess.Popen([nginx, "-p", tijdelijk, "-c", "nginx.conf", "-g", "daemon off;"], **wie)
        try:
            _wacht(nummer)
            yield nummer
        finally:
            draait.terminate()
            draait.wait(20)
        assert sorted(pad.name for pad in map_.iterdir()) == ["html", "kopregels.conf", "mime.types", "nginx.conf", "werk"]


def _wacht(poort: int) -> None:
    for _ in range(200):
        with socket.socket() as lijn:
            if lijn.connect_ex(("127.0.0.1", poort)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("nginx start niet.")


def _vraag(poort: int, weg: str, **koppen: str) -> tuple[HTTPResponse, bytes]:
    lijn = HTTPConnection("127.0.0.1", poort)
    lijn.request("GET", weg, headers={naam.replace("_", "-"): waarde for naam, waarde in koppen.items()})
    antwoord = lijn.getresponse()
    inhoud = antwoord.read()
    lijn.close()
    return antwoord, inhoud


@pytest.mark.parametrize("weg", ["/", "/checklists/", "/assets/stylesheets/", "/bestaat-niet/"])
def test_elk_antwoord_heeft_dezelfde_kopregels(poort: int, site: Path, weg: str) -> None:
    """Ook een fout: de regels zijn die van ``_headers``, waarmee elke andere test met een browser draait."""
    antwoord, _ = _vraag(poort, weg)
    regels = kopregels(site)
    assert regels["Content-Security-Policy"].startswith("default-src 'none'")
    assert {naam: antwoord.headers.get_all(naam) for naam in regels} == {naam: [waarde] for naam, waarde in regels.items()}
    assert antwoord.headers["Server"] == "nginx"


def test_een_pagina_die_er_niet_is(poort: int, site: Path) -> None:
    antwoord, inhoud = _vraag(poort, "/bestaat-niet/")
    assert (antwoord.status, inhoud) == (404, (site / "404.html").read_bytes())
    assert _vraag(poort, "/_headers")[0].status == 404


def test_zonder_schuine_streep(poort: int) -> None:
    """Het antwoord noemt geen server en geen poort: achter een andere server kloppen die niet."""
    antwoord, _ = _vraag(poort, "/checklists")
    assert (antwoord.status, antwoord.headers["Location"]) == (301, "/checklists/")


def test_tekst_gaat_ingepakt_over_de_lijn(poort: int, site: Path) -> None:
    antwoord, inhoud = _vraag(poort, "/", Accept_Encoding="gzip")
    assert antwoord.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(inhoud) == (site / "index.html").read_bytes()


@pytest.mark.parametrize(("einde", "soort"), [
    ("pdf", "application/pdf"), ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), ("csv", "text/csv; charset=utf-8"),
    ("zip", "application/zip"), ("woff2", "font/woff2"), ("svg", "image/svg+xml"), ("css", "text/css; charset=utf-8")])
def test_elk_bestand_heeft_zijn_soort(poort: int, site: Path, einde: str, soort: str) -> None:
    """Met ``nosniff`` raadt een browser niet: een verkeerde soort is dan een bestand dat niet opent."""
    bestand = next(iter(sorted(site.rglob(f"*.{einde}"))))
    antwoord, inhoud = _vraag(poort, "/" + bestand.relative_to(site).as_posix())
    assert (antwoord.headers["Content-Type"], inhoud) == (soort, bestand.read_bytes())


def test_zoeken_en_filteren_in_de_container(browser: Browser, poort: int) -> None:
    venster = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL", accept_downloads=True)
    zoek_en_filter(Verslag(venster.new_page()), f"http://127.0.0.1:{poort}/")
    venster.close()


def test_de_container_mag_zo_min_mogelijk() -> None:
    """Niet als beheerder, een schijf om te lezen, en geen rechten die nginx niet nodig heeft."""
    recept = (CONTAINER / "Containerfile").read_text(encoding="utf-8")
    dienst = yaml.safe_load((CONTAINER / "compose.yml").read_text(encoding="utf-8"))["services"]["site"]
    assert recept.index("\nUSER 101:101\n") > recept.rindex("\nRUN ")
    assert dienst["read_only"] is True and dienst["cap_drop"] == ["ALL"]
    assert dienst["security_opt"] == ["no-new-privileges:true"] and dienst["tmpfs"] == ["/tmp"]
    gekopieerd = [woord for regel in recept.split("\n") if regel.startswith("COPY ") for woord in regel.split()[1:-1]]
    assert [pad for pad in gekopieerd if pad != "site" and not (WORTEL / pad).is_file()] == []

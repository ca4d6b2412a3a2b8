"""Volgorde en gedeelde hulp: snelle tests eerst, die met een browser het laatst."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from tests.browser import VLAGGEN, vind_browser
from tests.heel_project import WORTEL, bouw
from tests.kwaliteit import Kwaliteit
from tests.server import Server

settings.register_profile("vast", derandomize=True, deadline=None)  # steeds dezelfde voorbeelden, en geen oordeel over tijd
settings.load_profile("vast")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Zet wat lang duurt achteraan: eerst de snelle tests, dan de bouw, dan de browser."""
    items.sort(key=lambda item: ("/site/" in item.path.as_posix(), "bouw" in item.path.name))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """De echte site, gebouwd zoals een lezer haar krijgt."""
    doel = tmp_path_factory.mktemp("site") / "site"
    klaar = bouw(WORTEL, "--strict", "-d", str(doel))
    assert klaar.returncode == 0, klaar.stdout + klaar.stderr
    return doel


def _alles(run: pytest.Session) -> bool:
    """Uit: of dit alle tests zijn en geen deel ervan."""
    return run.config.args_source is pytest.Config.ArgsSource.TESTPATHS and not run.config.option.keyword


@pytest.fixture(scope="session")
def adres(site: Path, browser: Browser, kwaliteit: Kwaliteit, request: pytest.FixtureRequest) -> Iterator[str]:
    """Het adres waarop de site in de tests te lezen is, alleen op deze computer; geen test mag iets laten tegenhouden."""
    with Server(site) as server:
        yield server.adres
        if _alles(request.session):
            kwaliteit.noteer("csp", str(len(server.tegengehouden)), gehaald=not server.tegengehouden,
                             omvang="alle tests met een browser samen", middel=f"Chromium {browser.version}, regels uit _headers")
        assert server.tegengehouden == []


@pytest.fixture(scope="session")
def adressen(site: Path) -> list[str]:
    """Het adres van elke pagina op de site, ook dat van de foutpagina."""
    wegen = sorted(p.relative_to(site).as_posix() for p in site.rglob("*.html"))
    return ["" if weg == "index.html" else weg.removesuffix("index.html") for weg in wegen]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Eén echte browser voor alle tests."""
    with sync_playwright() as speler:
        venster = speler.chromium.launch(executable_path=vind_browser(), args=VLAGGEN)
        yield venster
        venster.close()


@pytest.fixture(scope="session", autouse=True)
def kwaliteit(request: pytest.FixtureRequest) -> Iterator[Kwaliteit]:
    """Onthoudt wat de tests meten. Met ``--alles`` komt het in de kwaliteitstabel."""
    metingen = Kwaliteit()
    yield metingen
    if not os.environ.get("HANDREIKING_ALLES"):
        return
    run = request.session
    if _alles(run):
        metingen.noteer("tests", str(run.testsfailed), gehaald=not run.testsfailed, omvang=f"{run.testscollected} tests",
                        middel=f"pytest {pytest.__version__}, Python {platform.python_version()}")
    metingen.bewaar()

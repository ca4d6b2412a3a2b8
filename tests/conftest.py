"""Volgorde en gedeelde hulp: snelle tests eerst, die met een browser het laatst."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from tests.browser import VLAGGEN, vind_browser
from tests.heel_project import WORTEL, bouw
from tests.server import Server

settings.register_profile("vast", derandomize=True)  # dezelfde voorbeelden bij elke keer: een test verandert niet vanzelf
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


@pytest.fixture(scope="session")
def adres(site: Path) -> Iterator[str]:
    """Het adres waarop de site in de tests te lezen is, alleen op deze computer; geen test mag iets laten tegenhouden."""
    with Server(site) as server:
        yield server.adres
        assert server.tegengehouden == []


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Eén echte browser voor alle tests."""
    with sync_playwright() as speler:
        venster = speler.chromium.launch(executable_path=vind_browser(), args=VLAGGEN)
        yield venster
        venster.close()

"""Zoekt een browser voor de tests, of haalt er een op; zonder browser slaagt er niets."""

from __future__ import annotations

import subprocess
import sys

from tests import programma

VLAGGEN = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking",
           "--disable-component-update", "--disable-sync", "--no-first-run"]
_NAMEN = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge", "chrome")


class GeenBrowser(RuntimeError):
    """Er is geen browser en er is er geen op te halen."""


def vind_browser() -> str | None:
    """Uit: het pad van een browser, of None als die van Playwright zelf gebruikt wordt. Fouten: GeenBrowser."""
    if pad := programma.vind(_NAMEN, "chromium"):
        return pad
    klaar = subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False, capture_output=True)
    if klaar.returncode == 0:
        return None
    raise GeenBrowser("Er is geen browser gevonden voor de tests. Installeer Chromium, Chrome of Edge en probeer het opnieuw.")

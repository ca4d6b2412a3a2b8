"""Zoekt een browser voor de tests, of haalt er een op; zonder browser slaagt er niets."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

VLAGGEN = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking",
           "--disable-component-update", "--disable-sync", "--no-first-run"]
_NAMEN = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge", "chrome")


class GeenBrowser(RuntimeError):
    """Er is geen browser en er is er geen op te halen."""


def _aanwezig() -> str | None:
    return next((pad for naam in _NAMEN if (pad := shutil.which(naam))), None)


def _debian_als_root() -> bool:
    return Path("/etc/debian_version").exists() and hasattr(os, "geteuid") and os.geteuid() == 0


def vind_browser() -> str | None:
    """Uit: het pad van een browser, of None als die van Playwright zelf gebruikt wordt. Fouten: GeenBrowser."""
    if pad := _aanwezig():
        return pad
    if _debian_als_root():
        print("Chromium ophalen voor de tests …", flush=True)
        subprocess.run(["apt-get", "update", "-qq"], check=False, capture_output=True)
        subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"], check=False,
                       capture_output=True)
        if pad := _aanwezig():
            return pad
    klaar = subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False, capture_output=True)
    if klaar.returncode == 0:
        return None
    raise GeenBrowser("Er is geen browser gevonden voor de tests. Installeer Chromium, Chrome of Edge en probeer het opnieuw.")

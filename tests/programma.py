"""Zoekt een programma dat de tests nodig hebben; op een kale Debian haalt het dat zelf op."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path


def vind(namen: tuple[str, ...], pakket: str) -> str | None:
    """In: de namen die het programma heeft, en het pakket van Debian. Uit: zijn pad, of None als het er niet komt."""
    if (pad := _aanwezig(namen)) or not _debian_als_root():
        return pad
    print(f"{pakket} ophalen voor de tests …", flush=True)
    for opdracht in (["update"], ["install", "-y", "--no-install-recommends", pakket]):
        subprocess.run(["apt-get", "-qq", *opdracht], check=False, capture_output=True)
    return _aanwezig(namen)


def _aanwezig(namen: tuple[str, ...]) -> str | None:
    plekken = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"])
    return next((pad for naam in namen if (pad := shutil.which(naam, path=plekken))), None)


def _debian_als_root() -> bool:
    return Path("/etc/debian_version").exists() and hasattr(os, "geteuid") and os.geteuid() == 0

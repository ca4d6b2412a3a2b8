"""De scripts van de checklist kloppen met hun soorten: tsc leest de JSDoc streng. Node komt mee als pakket."""

from __future__ import annotations

from pathlib import Path

from tests.node import HIER, draai


def _tsc(*opdracht: str) -> str:
    """Uit: wat tsc te zeggen heeft; leeg als alles klopt."""
    klaar = draai("typescript", "bin/tsc", *opdracht)
    return str(klaar.stdout) + str(klaar.stderr)


def test_soorten_kloppen(tmp_path: Path) -> None:
    """Geen fout in de scripts; en een fout die er wel in zit, wordt gevonden."""
    assert _tsc("-p", "tsconfig.json") == ""
    fout = tmp_path / "fout.js"
    fout.write_text("// @ts-check\n/** @type {number} */\nconst getal = 'a';\n", encoding="utf-8")
    assert "TS2322" in _tsc("--allowJs", "--checkJs", "--noEmit", str(fout))


def test_geen_adressen_in_het_slot() -> None:
    """Het slot noemt versies en hashes, geen plek: elke computer haalt het op waar zij dat gewend is."""
    slot = (HIER / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in slot
    assert slot.count('"integrity"') == slot.count('"node_modules/')

"""De site wisselt in één keer, en wat er ook misgaat: de vorige is er nog."""

from __future__ import annotations

import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from macros import publiceren
from macros.publiceren import bouwmoment, werkmap, wissel


def _site(pad: Path, tekst: str) -> None:
    pad.mkdir(parents=True, exist_ok=True)
    (pad / "index.html").write_text(tekst)


def test_wissel_zet_de_nieuwe_neer_en_ruimt_op(tmp_path: Path) -> None:
    doel = tmp_path / "site"
    _site(doel, "oud")
    (doel / "weg.html").write_text("weg")
    werk = werkmap(doel)
    _site(werk, "nieuw")
    wissel(werk, doel)
    assert [p.name for p in doel.iterdir()] == ["index.html"]
    assert (doel / "index.html").read_text() == "nieuw"
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_afgebroken_tussen_de_hernoemingen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Waar wisselen niet in één stap kan, valt de stroom uit op het slechtste moment; de volgende bouw zet de oude site terug."""
    monkeypatch.setattr(publiceren, "_ruil", lambda een, ander: False)
    doel = tmp_path / "site"
    _site(doel, "oud")
    werk = werkmap(doel)
    _site(werk, "nieuw")
    echt = Path.replace

    def stroom_weg(van: Path, naar: Path) -> Path:
        if van == werk:
            raise KeyboardInterrupt
        return echt(van, naar)

    monkeypatch.setattr(Path, "replace", stroom_weg)
    with pytest.raises(KeyboardInterrupt):
        wissel(werk, doel)
    monkeypatch.undo()
    assert not doel.exists()
    werkmap(doel)
    assert (doel / "index.html").read_text() == "oud"


def test_er_is_altijd_een_hele_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Waar het systeem twee mappen in één stap verwisselt (Linux kan dat zeker), is er geen moment zonder site."""
    een, ander = tmp_path / "een", tmp_path / "ander"
    een.mkdir()
    ander.mkdir()
    assert publiceren._ruil(een, ander) or sys.platform != "linux"
    doel = tmp_path / "site"
    _site(doel, "oud")
    werk = werkmap(doel)
    _site(werk, "nieuw")
    if publiceren._ruil(een, ander):
        monkeypatch.setattr(Path, "replace", lambda van, naar: pytest.fail("twee hernoemingen in plaats van één stap"))
    wissel(werk, doel)
    assert (doel / "index.html").read_text() == "nieuw"


@pytest.mark.parametrize("in_een_stap", [True, False])
def test_veel_wissels_tegelijk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, in_een_stap: bool) -> None:
    """Bouwen die tegelijk klaar zijn: geen enkele mislukt en er staat één hele site."""
    if not in_een_stap:
        monkeypatch.setattr(publiceren, "_ruil", lambda een, ander: False)
    doel = tmp_path / "site"

    def bouw(nummer: int) -> None:
        werk = werkmap(doel)
        _site(werk, str(nummer))
        (werk / "ook.html").write_text(str(nummer))
        wissel(werk, doel)

    with ThreadPoolExecutor(8) as draden:
        list(draden.map(bouw, range(60)))
    assert (doel / "index.html").read_text() == (doel / "ook.html").read_text()
    assert [p.name for p in tmp_path.iterdir() if not p.name.startswith(".site.nieuw-")] == ["site"]


def test_oude_resten_gaan_weg_en_een_andere_bouw_niet(tmp_path: Path) -> None:
    doel = tmp_path / "site"
    oud, ander = werkmap(doel), werkmap(doel)
    os.utime(oud, (time.time() - 3 * 24 * 3600,) * 2)
    werkmap(doel)
    assert not oud.exists()
    assert ander.exists()


def test_bouwmoment_zonder_git_is_de_datum_van_de_laatste_versie(tmp_path: Path) -> None:
    (tmp_path / "CHANGELOG.md").write_text("# Wijzigingen\n\n## 0.1.0 - 2026-11-22\n")
    assert bouwmoment(tmp_path) == 1795305600

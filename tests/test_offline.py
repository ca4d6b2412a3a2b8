"""De kopie zonder internet: elk adres wordt een bestand, en twee keer maken geeft dezelfde bytes."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from macros.offline import ADRES, lokaal, maak_kopie, pagina


@pytest.mark.parametrize(("adres", "uit"), [
    ("../../stappen/", "../../stappen/index.html"),
    ("../..", "../../index.html"),
    (".", "./index.html"),
    ("./", "./index.html"),
    ("../praktijk/?thema=ouderen#lijst", "../praktijk/index.html?thema=ouderen#lijst"),
    ("../downloads/starten.pdf", "../downloads/starten.pdf"),
    ("#boven", "#boven"), ("?fase=fase-1", "?fase=fase-1"), ("", ""),
    ("https://voorbeeld.nl/map/", "https://voorbeeld.nl/map/"), ("mailto:a@b.nl", "mailto:a@b.nl"), ("//b.nl/", "//b.nl/"),
])
def test_lokaal(adres: str, uit: str) -> None:
    assert lokaal(adres) == uit


def test_alleen_adressen_in_een_pagina_veranderen() -> None:
    html = ('<meta http-equiv="Content-Security-Policy" content="default-src \'self\'"><link rel="canonical" href="https://b.nl/">'
            '<link rel="preload" as="font" href="a.woff2" crossorigin><link rel="prev" href="../">'
            '<a title="1 > 0" href="../a/">../b/</a><code>href="x/"</code>'
            '<p data-in-kopie="Dit is zij." class="k"><a href="z.zip">z</a></p>'
            '<script src="../js/zoek-later.js"></script>')
    assert pagina(html) == ('<link rel="prev" href="../index.html">'
                            '<a title="1 > 0" href="../a/index.html">../b/</a><code>href="x/"</code><p>Dit is zij.</p>'
                            '<script src="../js/kopie.js"></script><script src="../js/zoek-later.js"></script>')


@pytest.fixture()
def klein(tmp_path: Path) -> Path:
    """Een site van één pagina."""
    site = tmp_path / "site"
    index = {"docs": [{"location": "", "title": "Thuis"}, {"location": "a/#b"}]}
    bestanden = {"index.html": '<a href="a/">a</a><small data-vul="omvang">ZIP</small>', "404.html": "weg", "a.css.map": "weg",
                 "casussen.json": "weg", "search/search_index.json": json.dumps(index)}
    for naam, tekst in bestanden.items():
        (site / naam).parent.mkdir(parents=True, exist_ok=True)
        (site / naam).write_text(tekst, encoding="utf-8")
    return site


def test_de_kopie_is_vast_en_komt_de_tweede_keer_uit_de_cache(klein: Path, tmp_path: Path) -> None:
    pagina_bron = (klein / "index.html").read_bytes()
    maak_kopie(klein, tmp_path / "een")
    eerst = (klein / ADRES).read_bytes()
    assert "ZIP, 1 kB" in (klein / "index.html").read_text(encoding="utf-8")
    bewaard = list((tmp_path / "een").rglob("*.zip"))
    for cache in ("een", "twee"):
        (klein / "index.html").write_bytes(pagina_bron)
        maak_kopie(klein, tmp_path / cache)
        assert (klein / ADRES).read_bytes() == eerst
    assert list((tmp_path / "een").rglob("*.zip")) == bewaard
    with zipfile.ZipFile(klein / ADRES) as kopie:
        assert kopie.namelist() == ["index.html", "search/search_index.js"]
        assert kopie.read("search/search_index.js").decode().startswith('var __index = {"docs":[{"location":"index.html"')
        assert b'"a/index.html#b"' in kopie.read("search/search_index.js")


def test_een_wijziging_maakt_een_nieuwe_kopie(klein: Path, tmp_path: Path) -> None:
    maak_kopie(klein, tmp_path / "cache")
    eerst = (klein / ADRES).read_bytes()
    (klein / "index.html").write_text("anders", encoding="utf-8")
    maak_kopie(klein, tmp_path / "cache")
    assert (klein / ADRES).read_bytes() != eerst

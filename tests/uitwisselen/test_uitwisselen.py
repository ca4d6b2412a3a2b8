"""Voorbeelden van een regio: alleen wat zij wil delen gaat naar buiten, en wat binnenkomt wordt niet vertrouwd."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from macros.errors import Meldingen
from macros.handreiking import laad
from macros.uitwisselen.ophalen import GROOTST, haal_op
from macros.uitwisselen.uitgeven import casussen_json
from tests.mini_project import controleer, kopieer, vervang

KOP: dict[str, Any] = {
    "soort": "casus", "titel": "Samen op huisbezoek", "regio": "Oost", "voor_wie": ["huisarts"], "themas": ["privacy"],
    "fasen": ["fase-1"], "deelnemers": ["de praktijk"],
    "probleem": "Niemand kwam langs.", "aanpak": "Wij gingen samen.", "resultaat": "Het scheelt tijd.",
    "zekerheid": "ervaring", "geld": {"betaalt": "de gemeente", "baat": "de praktijk", "tot": "2027", "zekerheid": "ervaring"},
    "bronnen": [{"bron": "regio"}], "peildatum": "2026"}


def _bestand(map_: Path, **anders: Any) -> Path:
    casus = {"id": "huisbezoek", "kop": KOP | anders.pop("kop", {}), "tekst": anders.pop("tekst", "## Wat er speelde\n\nVeel.\n"),
             **anders.pop("casus", {})}
    pad = map_ / "casussen.json"
    pad.write_text(json.dumps({"vorm": 1, "regio": "Oost", "site": "https://oost.example.org/", "casussen": [casus], **anders}))
    return pad


def test_goed_voorbeeld_wordt_een_concept(tmp_path: Path) -> None:
    assert haal_op([str(_bestand(tmp_path))], tmp_path / "concepten") == 0
    [pad] = (tmp_path / "concepten").rglob("*.md")
    assert pad.relative_to(tmp_path).as_posix() == "concepten/oost/huisbezoek.md"
    assert "Concept uit: Oost, https://oost.example.org/" in pad.read_text()
    assert "komt uit de uitgave van Oost" in pad.read_text()


def test_een_concept_werkt_na_verplaatsen(tmp_path: Path) -> None:
    project = kopieer(tmp_path)
    assert haal_op([str(_bestand(tmp_path, kop={"bronnen": [{"bron": "groningen"}]}))], tmp_path / "concepten") == 0
    (tmp_path / "concepten" / "oost" / "huisbezoek.md").rename(project / "docs" / "praktijk" / "huisbezoek.md")
    afloop, _, fouten = controleer(project)
    assert (afloop, fouten) == (0, "")


@pytest.mark.parametrize("anders", [
    {"tekst": "<script>alert(1)</script>"}, {"tekst": "<img src=x onerror=alert(1)>"}, {"tekst": "<https://example.org>"},
    {"tekst": "[klik](javascript:alert(1))"}, {"tekst": "[klik](java\tscript:alert(1))"},
    {"tekst": "[klik][x]\n\n[x]: data:text/html,x"},
    {"tekst": "[klik](&#106;avascript:alert(1))"}, {"tekst": "[klik](../../geheim.md)"}, {"tekst": "[klik](http://example.org)"},
    {"tekst": "[klik](  //example.org)"}, {"tekst": "![spoor](https://example.org/x.png)"}, {"tekst": "{{ config }}"},
    {"tekst": "{% include '/etc/passwd' %}"}, {"tekst": "Kop {: onclick=alert(1) }"}, {"tekst": "\n---\ntitel: Anders\n---\n"},
    {"tekst": "omge\u202ekeerd"}, {"tekst": "nul\u0000teken"}, {"tekst": "x" * 40_001},
    {"kop": {"titel": "{{ naam_site }}"}}, {"kop": {"titel": "<b>Vet</b>"}}, {"kop": {"lessen": ["[x](javascript:1)"]}},
    {"kop": {"onbekend": "veld"}}, {"kop": {"soort": "pagina"}}, {"kop": {"geld": "veel"}}, {"kop": {"{{": "x"}},
    {"casus": {"id": "../../weg"}}, {"casus": {"id": "/etc/weg"}}, {"casus": {"id": "a\\b"}},
    {"casus": {"id": "a.md"}}, {"casus": {"id": ""}},
    {"regio": "../.."}, {"regio": "<b>Oost</b>"}, {"regio": "Oost\nsoort: pagina"}, {"regio": "Oost\u2028soort: pagina"},
    {"regio": "x" * 101}, {"site": "javascript:alert(1)"},
    {"vorm": 2}, {"meer": 1}, {"casussen": "geen lijst"}, {"casussen": [{"id": "a", "kop": {}, "tekst": ""}] * 201},
])
def test_kwaad_wordt_geweigerd(anders: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert haal_op([str(_bestand(tmp_path, **anders))], tmp_path / "concepten") == 1
    assert not (tmp_path / "concepten").exists()
    assert "er is niets overgenomen" in capsys.readouterr().err


@pytest.mark.parametrize("inhoud", [
    b"", b"geen json", b"[]", b'{"casussen": NaN}', b"[" * 100_000, b"\xff\xfe{}", b'{"a":' * 50_000, b"{" + b" " * GROOTST + b"}",
    b'{"vorm":1,"regio":"Oost","casussen":' + b'[{"id":"a","tekst":"","kop":{"x":' + b"[" * 30 + b"]" * 30 + b"}}]}"])
def test_geen_goed_bestand(inhoud: bytes, tmp_path: Path) -> None:
    (tmp_path / "casussen.json").write_bytes(inhoud)
    assert haal_op([str(tmp_path / "casussen.json"), str(tmp_path / "is-er-niet.json")], tmp_path / "concepten") == 1
    assert not (tmp_path / "concepten").exists()


def test_een_concept_wordt_nooit_overschreven(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bestand = str(_bestand(tmp_path))
    assert haal_op([bestand], tmp_path / "concepten") == 0
    [pad] = (tmp_path / "concepten").rglob("*.md")
    pad.write_text("van de redacteur\n")
    assert haal_op([bestand], tmp_path / "concepten") == 1
    assert pad.read_text() == "van de redacteur\n"
    assert "is er al" in capsys.readouterr().err


def _regio(tmp_path: Path, delen: str) -> str | None:
    project = kopieer(tmp_path)
    vervang(project, "docs/regio/regio.yml", "", f"naam_regio: Oost\nsociaal_team: buurtteam\n{delen}")
    tekst = (project / "docs" / "praktijk" / "voorbeeld.md").read_text(encoding="utf-8")
    vervang(project, "docs/regio/paginas/praktijk/eigen.md", "", tekst + '\nBel {{ sociaal_team.de }}.{{ bron("groningen") }} '
            "[Verder](../stappen/stap-1.md) en [buiten](https://example.org/).\n")
    meldingen = Meldingen()
    geheel = laad(project / "docs", meldingen)
    assert meldingen.fouten == []
    return casussen_json(geheel)


def test_alleen_wie_wil_deelt_en_alleen_wat_van_haar_is(tmp_path: Path) -> None:
    assert _regio(tmp_path / "niet", "") is None
    gedeeld = _regio(tmp_path / "wel", "casussen_delen: true\n")
    assert gedeeld is not None
    [casus] = json.loads(gedeeld)["casussen"]
    assert casus["id"] == "eigen"
    assert "Bel het buurtteam. Verder en [buiten](https://example.org/)." in casus["tekst"]


def test_wat_een_regio_deelt_is_op_te_halen(tmp_path: Path) -> None:
    gedeeld = _regio(tmp_path / "regio", "casussen_delen: true\n")
    (tmp_path / "casussen.json").write_text(str(gedeeld))
    assert haal_op([str(tmp_path / "casussen.json")], tmp_path / "concepten") == 0
    assert [pad.name for pad in (tmp_path / "concepten" / "oost").iterdir()] == ["eigen.md"]

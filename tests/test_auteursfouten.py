"""Wat een auteur leest na een vergissing: bestand, de ware regel, wat er mis is en wat te doen.

De verwachte tekst staat in ``tests/golden/<naam>.txt``. Maak die opnieuw met ``HANDREIKING_GOLDEN=1`` en lees
het verschil na voordat u het bewaart.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.mini_project import controleer, kopieer, vervang

GOLDEN = Path(__file__).parent / "golden"
CHECK, STAP, TIPS, CASUS = ("docs/_data/checklists/starten.yml", "docs/stappen/stap-1.md", "docs/_data/tips.yml",
                            "docs/praktijk/voorbeeld.md")

FOUTEN: dict[str, tuple[str, str, str]] = {
    "yaml-tab": (CHECK, "  - id: mandaat", "\t- id: mandaat"),
    "yaml-aanhalingsteken": (CHECK, "titel: Samenwerking starten", 'titel: "Samenwerking starten'),
    "yaml-accolades-zonder-aanhaling": (CHECK, '"Iemand van {{ gemeente.de }} heeft mandaat."', "{{ gemeente }}"),
    "yaml-accolades-met-tekst": (CHECK, '"Iemand van {{ gemeente.de }} heeft mandaat."', "{{ gemeente }} heeft mandaat"),
    "yaml-dubbele-punt": (CHECK, "kort: Wat u regelt voordat u begint.", "kort: Let op: dit eerst"),
    "yaml-inspringen": (CHECK, "    tekst: Wij weten", "   tekst: Wij weten"),
    "yaml-haakje": (CHECK, "voor_wie: [huisarts]", "voor_wie: [huisarts"),
    "yaml-sterretje": (CHECK, "kort: Wat u regelt voordat u begint.", "kort: *belangrijk*"),
    "yaml-geen-veld": (CHECK, "wanneer: In de eerste maand", "wanneer In de eerste maand"),
    "onbekend-veld": (CHECK, "    rol: liaison", "    rolle: liaison"),
    "veld-verkeerd-gespeld": (CHECK, "wanneer: In", "wanner: In"),
    "veld-ontbreekt": (CHECK, "titel: Samenwerking starten\n", ""),
    "veld-dubbel": (CHECK, "kort: Wat u regelt voordat u begint.", "kort: Wat u regelt.\nkort: Nog eens."),
    "veld-leeg": (CHECK, "titel: Samenwerking starten", 'titel: ""'),
    "verkeerde-soort-lijst": (CHECK, "voor_wie: [huisarts]", "voor_wie: huisarts"),
    "verkeerde-soort-getal": ("docs/_data/sjablonen/brief.yml", "regels: 3", "regels: drie"),
    "getal-is-lijst": ("docs/_data/grafieken/wijk-getallen.yml", "wijk: 51,7", "wijk: [51, 7]"),
    "verkeerde-soort-stappen": (TIPS, "stappen: [stap-1]", "stappen: true"),
    "keuze-bestaat-niet": ("docs/_data/cijfers.yml", "zekerheid: gemeten", "zekerheid: gemete"),
    "keuze-leeg": ("docs/_data/cijfers.yml", "zekerheid: gemeten", "zekerheid:"),
    "keuze-is-lijst": ("docs/_data/cijfers.yml", "zekerheid: gemeten", "zekerheid: [gemeten, ervaring]"),
    "deel-bestaat-niet": ("docs/_data/sjablonen/brief.yml", "soort: invulveld", "soort: invulvelt"),
    "deel-soort-is-lijst": ("docs/_data/sjablonen/brief.yml", "soort: invulveld", "soort: [invulveld]"),
    "deel-zonder-soort": ("docs/_data/sjablonen/brief.yml", "soort: invulveld", "soort:"),
    "id-dubbel": (TIPS, "- id: tip-01", "- id: tip-01\n  tekst: Een.\n  bron: groningen\n- id: tip-01"),
    "id-dubbel-punt": (CHECK, "id: mandaat", "id: probleem"),
    "id-is-niet-bestandsnaam": (CHECK, "id: starten", "id: starte"),
    "id-met-hoofdletter": (CHECK, "  - id: mandaat", "  - id: Mandaat Geven"),
    "verwijzing-rol": (CHECK, "rol: liaison", "rol: liason"),
    "verwijzing-bron": (CHECK, "bron: groningen h1", "bron: gronigen h1"),
    "verwijzing-checklist": ("docs/_data/fasen.yml", "checklists: [starten]", "checklists: [start]"),
    "verwijzing-thema": (CASUS, "themas: [privacy]", "themas: [geld]"),
    "datum-onbekend": (CHECK, "bijgewerkt: 2026-11-22", "bijgewerkt: 2026-13-45"),
    "datum-anders": (CHECK, "bijgewerkt: 2026-11-22", "bijgewerkt: 22 november 2026"),
    "kop-ontbreekt": (STAP, "---\nsoort: stap\n", "soort: stap\n"),
    "kop-zonder-einde": ("docs/themas/privacy.md", "soort: thema\n---", "soort: thema"),
    "kop-dubbel": (STAP, "## Wat u doet", "---\ntitel: Nog een kop\n---\n## Wat u doet"),
    "kop-zonder-titel": (CASUS, "titel: Een voorbeeld\n", "titel:\n"),
    "soort-bestaat-niet": (CASUS, "soort: casus", "soort: cassus"),
    "soort-is-lijst": (CASUS, "soort: casus", "soort: [casus]"),
    "macro-bestaat-niet": (STAP, "{{ kanten() }}", "{{ kantjes() }}"),
    "macro-zonder-haakjes": (STAP, "{{ kanten() }}", "{{ kanten }}"),
    "macro-argument-verkeerd": (STAP, 'tips(stap="stap-1")', 'tips(stapje="stap-1")'),
    "macro-argument-soort": (STAP, 'tips(stap="stap-1")', "tips(stap=1)"),
    "macro-id-bestaat-niet": ("docs/themas/privacy.md", 'begrip("convenant")', 'begrip("convenent")'),
    "macro-keuze-bestaat-niet": (STAP, 'stap="stap-1"', 'fase="fase-9"'),
    "macro-syntax": (STAP, 'tips(stap="stap-1")', 'tips(stap="stap-1"'),
    "macro-opdracht": (STAP, "## Twee kanten", "{% if gemeente %}ja{% endif %}"),
    "variabele-onbekend": (STAP, "{{ sociaal_team.de }}", "{{ sociaal_teem }}"),
    "variabele-vorm-onbekend": (STAP, "{{ sociaal_team.de }}", "{{ sociaal_team.het }}"),
    "link-dood": (STAP, "(fase-1.md)", "(fase-2.md)"),
    "volgende-bestaat-niet": (STAP, "gecontroleerd: 2026-11-22", "gecontroleerd: 2026-11-22\nvolgende: stappen/stap-9.md"),
    "macro-in-blok": ("docs/regio/blokken/stappen/stap-1.md", "", "Onze tekst.\n\n{{ gemeenschap }}\n"),
    "afbeelding-ontbreekt": (STAP, "## Twee kanten", "![Een wijk](wijk.png)"),
    "afbeelding-zonder-tekst": (STAP, "## Twee kanten", "![](wijk.png)"),
    "bestand-leeg": ("docs/_data/checklists/leeg.yml", "", ""),
    "pagina-leeg": ("docs/stappen/leeg.md", "", "\n"),
    "lijst-is-geen-lijst": ("docs/_data/themas.yml", "- id: privacy\n  naam: Privacy\n  kort: Wat u mag delen.", "id: privacy"),
    "document-nergens": ("docs/themas/privacy.md", '{{ swot("wijk") }}\n', ""),
    "pagina-ontbreekt": ("docs/_data/themas.yml", "- id: privacy",
                         "- id: geld\n  naam: Geld\n  kort: Wie betaalt.\n- id: privacy"),
    "script-in-gegevens": (CHECK, "Wat u regelt voordat u begint.", "<script>alert(1)</script>"),
    "script-in-pagina": (STAP, "## Twee kanten", "<script>alert(1)</script>"),
    "gebeurtenis-in-pagina": (STAP, "## Twee kanten", 'Klik <b onclick="alert(1)">hier</b>.'),
    "javascript-link": (STAP, "(fase-1.md)", "(javascript:alert(1))"),
    "regio-veld": ("docs/regio/regio.yml", "", "sociaal_taem: wijkteam\n"),
    "regio-kleur": ("docs/regio/regio.yml", "", 'kleur: "blauw"\n'),
}


@pytest.mark.parametrize("naam", FOUTEN)
def test_melding(naam: str, tmp_path: Path) -> None:
    """De melding is precies zoals afgesproken, de afloop is 1 en er komt nooit een traceback."""
    project = kopieer(tmp_path)
    vervang(project, *FOUTEN[naam])
    afloop, scherm, fouten = controleer(project)
    assert "Traceback" not in scherm + fouten
    assert afloop == 1
    golden = GOLDEN / f"{naam}.txt"
    if os.environ.get("HANDREIKING_GOLDEN"):
        golden.write_text(fouten, encoding="utf-8")
    assert fouten == golden.read_text(encoding="utf-8")


def test_codering(tmp_path: Path) -> None:
    """Een bestand in een oude codering noemt de regel van het eerste vreemde teken."""
    project = kopieer(tmp_path)
    pad = project / STAP
    pad.write_bytes(pad.read_bytes().replace(b"uitleg", "één uitleg".encode("latin-1")))
    afloop, _, fouten = controleer(project)
    assert afloop == 1
    assert f"{STAP}:13: Een teken op deze regel is niet te lezen" in fouten


def test_windows_regeleinden_mogen(tmp_path: Path) -> None:
    """Een bestand uit Kladblok (CRLF, met BOM) is gewoon goed."""
    project = kopieer(tmp_path)
    for bestand in (CHECK, STAP, TIPS):
        pad = project / bestand
        pad.write_bytes(b"\xef\xbb\xbf" + pad.read_bytes().replace(b"\n", b"\r\n"))
    assert controleer(project)[0] == 0


def test_alles_in_een_keer(tmp_path: Path) -> None:
    """Drie vergissingen in drie bestanden geven drie meldingen, op volgorde van bestand."""
    project = kopieer(tmp_path)
    for naam in ("veld-verkeerd-gespeld", "macro-bestaat-niet", "verwijzing-thema"):
        vervang(project, *FOUTEN[naam])
    afloop, scherm, fouten = controleer(project)
    assert afloop == 1
    gemeld = [regel.split(":")[0] for regel in fouten.split("\n") if regel.startswith("docs/")]
    assert gemeld == [CHECK, CASUS, STAP]
    assert "3 fouten gevonden" in scherm


def test_in_ci_ook_als_annotatie(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In de controle van GitHub staat de melding bij de regel."""
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    project = kopieer(tmp_path)
    vervang(project, *FOUTEN["veld-verkeerd-gespeld"])
    _, scherm, _ = controleer(project)
    assert f'::error file={CHECK},line=4::Het veld "wanner" bestaat niet.' in scherm

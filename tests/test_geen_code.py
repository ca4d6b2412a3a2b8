"""Niets in een pagina, blok of gegevensbestand voert code uit, leest een bestand of ziet de omgeving.

Elke aanval staat op een echte plaats in een echt project; het bewijs is de melding met bestand en regel, en dat
het geheim nergens in de uitvoer staat.
"""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from tests.heel_project import WORTEL
from tests.hele_pagina import maak_paginas
from tests.mini_project import controleer, kopieer, vervang
from tests.test_schoonmaak import gevaar

GEHEIM = "geheim-9f2c"
STAP, BLOK, CHECK = "docs/stappen/stap-1.md", "docs/regio/blokken/stappen/stap-1.md", "docs/_data/checklists/starten.yml"

AANVALLEN = [
    '{{ cycler.__init__.__globals__.os.popen("id").read() }}',
    "{{ cycler.__init__.__globals__.os.environ }}",
    '{{ config.theme.get_env().from_string("{{ 7*7 }}").render() }}',
    "{{ config }}",
    "{{ environment }}",
    "{{ files }}",
    "{{ page.file.abs_src_path }}",
    "{{ navigation }}",
    "{{ macros }}",
    "{{ self.__init__.__globals__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ gemeente.__class__ }}",
    "{{ gemeente.format.__globals__ }}",
    "{{ checklist.__globals__ }}",
    "{{ checklist.__self__.geheel.docs }}",
    '{{ checklist("starten").__class__ }}',
    '{{ "{0.__class__}".format(gemeente) }}',
    "{{ gemeente | attr('__class__') }}",
    "{{ lipsum.__globals__['os'].popen('id').read() }}",
    '{% include "/etc/passwd" %}',
    '{% include "_data/bronnen.yml" %}',
    '{% import "regio/regio.yml" as r %}',
    "{% set x = cycler %}{{ x }}",
    "{% for x in range(10**9) %}x{% endfor %}",
    "{{ range(10**9) | list }}",
    "{{ 'x' * 10**9 }}",
    "{{ 9 ** 9 ** 9 }}",
    "{{ (gemeente, ).__add__ }}",
    '{{ checklist(*["starten"]) }}',
    "{{ namespace() }}",
    "{% raw %}{% endraw %}{{ dict }}",
    "{{ gemeente[0] }}",
    "{{ lambda: 1 }}",
]
HTML = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=https://example.org/x.js></SCRIPT>",
    '<img src="x" onerror="alert(1)">',
    "<svg onload=alert(1)></svg>",
    "<svg><script>alert(1)</script></svg>",
    '<a href="javascript:alert(1)">klik</a>',
    "[klik](javascript:alert(1))",
    "[klik](JaVaScRiPt:alert(1))",
    "[klik](data:text/html;base64,PHNjcmlwdD4=)",
    '<iframe src="https://example.org"></iframe>',
    '<object data="x"></object>',
    '<form action="https://example.org"><input></form>',
    '<style>body{background:url("https://example.org")}</style>',
    '<meta http-equiv="refresh" content="0;url=https://example.org">',
    '<div style="background:url(https://example.org)">x</div>',
    "<details open ontoggle=alert(1)>x</details>",
    '<img src="https://example.org/teller.gif">',
    '<video src="x" onerror="alert(1)"></video>',
    '<button formaction="javascript:alert(1)">x</button>',
    '<a href="x" ping="https://example.org">x</a>',
    '<input autofocus onfocus="alert(1)">',
    '<link rel="stylesheet" href="https://example.org/x.css">',
    '<base href="https://example.org/">',
    "[klik](vbscript:msgbox(1))",
    "![x](https://example.org/teller.gif)",
]
GEGEVENS = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[klik](javascript:alert(1))",
    '"{{ cycler.__init__.__globals__.os.environ }}"', '"{{ config }}"', "\"{% include '/etc/passwd' %}\"",
    '"{{ checklist(\'starten\') }}"', "!!python/object/apply:os.system [id]", "!!python/name:os.environ ''", "*anker",
]


@pytest.mark.parametrize("plaats", [STAP, BLOK])
@pytest.mark.parametrize("aanval", AANVALLEN + HTML)
def test_pagina_en_blok(aanval: str, plaats: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Een poging is een fout van de auteur, met bestand en regel, en laat niets zien."""
    monkeypatch.setenv("GEHEIM", GEHEIM)
    project = kopieer(tmp_path)
    if plaats == BLOK:
        vervang(project, BLOK, "", f"Eerste regel.\n\n{aanval}\n")
        regel = 3
    else:
        vervang(project, STAP, "## Twee kanten", aanval)
        regel = 17
    afloop, scherm, fouten = controleer(project)
    assert afloop == 1
    assert f"{plaats}:{regel}: " in fouten
    assert GEHEIM not in scherm + fouten
    assert "Traceback" not in scherm + fouten
    assert "root:" not in scherm + fouten


@pytest.mark.parametrize("aanval", GEGEVENS)
def test_gegevens(aanval: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ook in YAML is een poging een fout met bestand en regel."""
    monkeypatch.setenv("GEHEIM", GEHEIM)
    project = kopieer(tmp_path)
    vervang(project, CHECK, "Wij weten welk probleem wij willen oplossen.", aanval)
    afloop, scherm, fouten = controleer(project)
    assert afloop == 1
    assert f"{CHECK}:12: " in fouten
    assert GEHEIM not in scherm + fouten
    assert "Traceback" not in scherm + fouten


@pytest.mark.parametrize("aanval", AANVALLEN + HTML)
def test_kop_van_een_pagina(aanval: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ook in de kop van een pagina: een fout met bestand en regel, of gewone tekst."""
    monkeypatch.setenv("GEHEIM", GEHEIM)
    project = kopieer(tmp_path)
    vervang(project, STAP, "Eerst kijken, dan doen.", json.dumps(aanval))
    _onschadelijk(project, STAP, 4, moet_fout="{%" in aanval or "{{" in aanval)


def _onschadelijk(project: Path, bestand: str, regel: int, moet_fout: bool = False) -> None:
    """Er is een fout op de goede regel, of de aanval staat als gewone tekst op de site."""
    gemaakt = maak_paginas(project / "docs")
    fouten = [str(fout) for fout in gemaakt.meldingen.fouten]
    assert GEHEIM not in "".join(fouten) + "".join(gemaakt.html.values())
    assert any(f"{bestand}:{regel}: " in fout for fout in fouten) or not moet_fout, fouten
    assert fouten or not [gevaar(html) for html in gemaakt.html.values() if gevaar(html)]
    assert all(fout.startswith("docs/") for fout in fouten)


def _velden(map_: Path) -> list[tuple[str, int, int, int]]:
    """Uit: elke waarde in elk gegevensbestand en elke kop, als (bestand, begin, einde, regel)."""
    uit = []
    for pad in sorted([*(map_ / "docs/_data").rglob("*.yml"), *(map_ / "docs").rglob("*.md")]):
        tekst = pad.read_text(encoding="utf-8")
        schuif = tekst.index("\n") + 1 if pad.suffix == ".md" else 0
        yaml_tekst = tekst[schuif: tekst.index("\n---", schuif)] if schuif else tekst
        uit += [(pad.relative_to(map_).as_posix(), w.start_mark.index + schuif, w.end_mark.index + schuif,
                 w.start_mark.line + (2 if schuif else 1))
                for w in _waarden(yaml.compose(yaml_tekst, Loader=yaml.SafeLoader))]
    return uit


def _waarden(knoop: yaml.Node | None) -> Iterator[yaml.Node]:
    if isinstance(knoop, yaml.ScalarNode):
        yield knoop
    for deel in knoop.value if isinstance(knoop, yaml.SequenceNode) else ():
        yield from _waarden(deel)
    for _, deel in knoop.value if isinstance(knoop, yaml.MappingNode) else ():
        yield from _waarden(deel)


def test_elk_veld_van_elk_gegevensbestand(tmp_path: Path) -> None:
    """Elk veld krijgt een aanval, om de beurt een andere: nergens komt er iets van terecht."""
    project = kopieer(tmp_path)
    velden, beurt = _velden(project), itertools.cycle(HTML + AANVALLEN + [f'"{einde}<img src=x onerror=alert(1)>' for einde in ">'/ "])
    assert len(velden) > 150
    for bestand, begin, einde, regel in velden:
        pad, aanval = project / bestand, next(beurt)
        goed = pad.read_text(encoding="utf-8")
        pad.write_text(goed[:begin] + json.dumps(aanval) + goed[einde:], encoding="utf-8")
        _onschadelijk(project, bestand, regel, moet_fout="{{" in aanval or "{%" in aanval)
        pad.write_text(goed, encoding="utf-8")


def test_een_sjabloon_zet_nooit_iets_uit_gegevens_als_html_neer() -> None:
    """Elk sjabloon maakt tekst onschadelijk; de uitweg daarvoor staat nergens."""
    sjablonen = [*(WORTEL / "macros/templates").rglob("*.j2"), *(WORTEL / "overrides").rglob("*.html")]
    assert len(sjablonen) > 60
    assert [pad.name for pad in sjablonen if re.search(r"\|\s*safe\b|autoescape\s+false", pad.read_text(encoding="utf-8"))] == []


def test_gewone_code_mag_getoond_worden(tmp_path: Path) -> None:
    """Een voorbeeld in een codeblok is geen aanval."""
    project = kopieer(tmp_path)
    vervang(project, STAP, "## Twee kanten", "Zo schrijft u het: `<script>` en {% raw %}`{{ gemeente }}`{% endraw %}.\n\n"
            "```html\n<iframe></iframe>\n```\n")
    assert controleer(project)[0] == 0

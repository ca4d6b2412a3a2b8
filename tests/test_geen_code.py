"""Niets in een pagina, blok of gegevensbestand voert code uit, leest een bestand of ziet de omgeving.

Elke aanval staat op een echte plaats in een echt project; het bewijs is de melding met bestand en regel, en dat
het geheim nergens in de uitvoer staat.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.mini_project import controleer, kopieer, vervang

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


@pytest.mark.parametrize("aanval", ["{{ cycler }}", "<script>alert(1)</script>", "[x](javascript:alert(1))"])
def test_kop_van_een_pagina(aanval: str, tmp_path: Path) -> None:
    """Ook in de kop van een pagina."""
    project = kopieer(tmp_path)
    vervang(project, STAP, "Eerst kijken, dan doen.", f'"{aanval}"')
    afloop, _, fouten = controleer(project)
    assert afloop == 1
    assert f"{STAP}:4: " in fouten


def test_gewone_code_mag_getoond_worden(tmp_path: Path) -> None:
    """Een voorbeeld in een codeblok is geen aanval."""
    project = kopieer(tmp_path)
    vervang(project, STAP, "## Twee kanten", "Zo schrijft u het: `<script>` en {% raw %}`{{ gemeente }}`{% endraw %}.\n\n"
            "```html\n<iframe></iframe>\n```\n")
    assert controleer(project)[0] == 0

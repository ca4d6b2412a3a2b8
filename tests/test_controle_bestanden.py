"""Wat naast de pagina's op de site komt, voert niets uit: geen losse HTML of script, en geen code in een tekening."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.controle_bestanden import code_in_svg
from tests.heel_project import WORTEL
from tests.mini_project import controleer, kopieer, vervang

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">\n{}\n</svg>'
AANVALLEN = [
    "<script>alert(1)</script>", '<script href="https://example.org/x.js"/>', '<g onload="alert(1)"/>', '<rect onclick="alert(1)"/>',
    "<foreignObject><p>x</p></foreignObject>", '<a href="javascript:alert(1)"><text>x</text></a>',
    '<a xlink:href="https://example.org/"><text>x</text></a>', '<use href="https://example.org/x.svg#a"/>',
    '<image href="https://example.org/x.png"/>', '<image xlink:href="data:image/svg+xml;base64,PHN2Zz4="/>',
    '<animate attributeName="href" values="javascript:alert(1)"/>', '<set attributeName="onmouseover" to="alert(1)"/>',
    "<style>@import 'https://example.org/x.css';</style>", "<style>*{fill:url(https://example.org/x)}</style>",
    r"<style>*{fill:u\72l(https://example.org/x)}</style>", '<rect style="fill:url(//example.org/x)"/>',
    '<rect fill="url(https://example.org/x#a)"/>', '<iframe xmlns="http://www.w3.org/1999/xhtml" src="https://example.org"/>',
    '<html:script xmlns:html="http://www.w3.org/1999/xhtml">alert(1)</html:script>',
    '<handler xmlns="http://www.w3.org/2001/xml-events" event="load">alert(1)</handler>', "<path d='M0 0'", "<audio/>",
]
GOED = [
    '<path d="M0 0h9" fill="url(#verloop)" stroke="#123"/>', '<use href="#vorm"/>', '<use xlink:href="#vorm"/>',
    "<title>Een pad</title>",
    '<image href="data:image/png;base64,iVBORw0KGgo="/>', "<style>.a{fill:#123}</style>",
    '<sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" path="C:\\werk\\logo.svg"/>',
]


@pytest.mark.parametrize("aanval", AANVALLEN)
def test_code_in_een_tekening(aanval: str, tmp_path: Path) -> None:
    project = kopieer(tmp_path)
    vervang(project, "docs/assets/img/logo.svg", "", SVG.format(aanval))
    afloop, _, fouten = controleer(project)
    assert afloop == 1
    assert "docs/assets/img/logo.svg:" in fouten
    assert "Bewaar haar in uw tekenprogramma" in fouten


@pytest.mark.parametrize("deel", GOED)
def test_een_gewone_tekening_mag(deel: str) -> None:
    assert list(code_in_svg(SVG.format(deel).encode())) == []


@pytest.mark.parametrize("begin", ['<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '<?xml-stylesheet href="https://example.org/x"?>'])
def test_wat_voor_een_tekening_staat(begin: str) -> None:
    assert list(code_in_svg(f"{begin}\n{SVG.format('<path/>')}".encode()))


@pytest.mark.parametrize("naam", ["docs/praktijk/kwaad.html", "docs/kwaad.js", "docs/assets/img/kwaad.xhtml", "docs/kwaad.xml",
                                  "docs/x.htm", "docs/regio/kwaad.py", "docs/_headers"])
def test_een_soort_die_code_uitvoert(naam: str, tmp_path: Path) -> None:
    project = kopieer(tmp_path)
    vervang(project, naam, "", "<script>alert(1)</script>")
    afloop, _, fouten = controleer(project)
    assert afloop == 1
    assert f"{naam}: Een bestand van de soort" in fouten


def test_onze_eigen_tekeningen_mogen() -> None:
    tekeningen = sorted((WORTEL / "docs").rglob("*.svg"))
    assert tekeningen
    assert [wat for pad in tekeningen for wat in code_in_svg(pad.read_bytes())] == []

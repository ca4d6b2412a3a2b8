"""Eén stijlblad uit vele: de volgorde blijft, niets wat de site toont gaat verloren."""

from __future__ import annotations

import re
from pathlib import Path

import material
import pytest

from macros.errors import HandreikingFout
from macros.stijl import bundel, kleiner, naam, vlot, zonder
from tests.heel_project import WORTEL

BASIS = """@layer thema, basis;
/* uitleg */
@import url("../stylesheets/main.min.css") layer(thema);
@layer basis { a { color: red } }
"""


def test_de_stijl_van_het_thema_komt_in_haar_laag() -> None:
    thema = '@charset "UTF-8";a{color:blue}\n/*# sourceMappingURL=main.css.map */'
    samen = bundel(thema, [BASIS, "@layer basis { b { top: 0 } }", ""])
    assert samen == ('@charset "UTF-8";@layer thema, basis;'.replace(", ", ",") + "@layer thema{a{color:blue}}"
                     "@layer basis{a{color: red}}@layer basis{b{top: 0}}\n")


@pytest.mark.parametrize(("oud", "nieuw"), [
    ("a { color : red ; }\n\n/* weg */ b{}", "a{color : red}b{}"),
    ('q { content: ", ; {  /* blijft */" }', 'q{content: ", ; {  /* blijft */"}'),
    (".a   .b > .c ,\n.d:hover { width: calc(1px + 2px) }", ".a .b > .c,.d:hover{width: calc(1px + 2px)}"),
    ("@media (min-width: 1em)  and (print) { a { b: c } }", "@media (min-width: 1em) and (print){a{b: c}}"),
])
def test_kleiner_zegt_hetzelfde(oud: str, nieuw: str) -> None:
    assert kleiner(oud) == nieuw


@pytest.mark.parametrize(("oud", "nieuw"), [
    (".md-nav{a:b}.md-main{a:b}", ".md-main{a:b}"),
    (".md-nav__link,.md-typeset a{a:b}", ".md-typeset a{a:b}"),
    ("@media print{.md-footer,.md-nav--x{a:b}}", ""),
    ("@media print{.md-footer{a:b}p{a:b}}", "@media print{p{a:b}}"),
    (".md-grid{a:b}.md-typeset .grid{a:b}", ".md-grid{a:b}"),
    ('@charset "UTF-8";@keyframes x{from{a:b}to{a:c}}', '@charset "UTF-8";@keyframes x{from{a:b}to{a:c}}'),
    (":root{--i:url('data:x;{')}.md-nav{a:b}", ":root{--i:url('data:x;{')}"),
    (".a:is(.b,.c) .md-nav,.d{a:b}", ".d{a:b}"),
])
def test_zonder_wat_de_site_niet_toont(oud: str, nieuw: str) -> None:
    assert zonder(oud) == nieuw


def test_het_echte_thema_blijft_heel() -> None:
    """Evenveel haken open als dicht, en wat wij wel tonen staat er nog."""
    [bestand] = (Path(material.__file__).parent / "templates" / "assets" / "stylesheets").glob("main.*.min.css")
    thema = bestand.read_text(encoding="utf-8")
    over = zonder(thema)
    assert len(over) < 0.6 * len(thema)
    assert over.count("{") == over.count("}")
    for klas in (".md-search__input", ".md-search-result__item", ".md-typeset table", ".md-typeset .admonition", ".md-overlay"):
        assert klas in over


def test_geen_klasse_laat_de_hele_pagina_rekenen() -> None:
    """Het thema kiest onderdelen van tabellen zonder te letten op elke klasse in de pagina."""
    [bestand] = (Path(material.__file__).parent / "templates" / "assets" / "stylesheets").glob("main.*.min.css")
    thema = zonder(bestand.read_text(encoding="utf-8"))
    assert "table:not([class])" in thema
    assert ":not([class])" not in vlot(thema)


def test_een_stijl_die_zelf_iets_ophaalt_wordt_geweigerd() -> None:
    with pytest.raises(HandreikingFout, match="haalt nu zelf iets op"):
        bundel("a{background:url(../img/x.svg)}", [BASIS])
    with pytest.raises(HandreikingFout, match="ontbreekt"):
        bundel("", ["a{}"])


def test_andere_stijl_heet_anders() -> None:
    assert naam("a{}") != naam("b{}")
    assert naam("a{}").startswith("assets/css/handreiking.")


def test_elk_stijlblad_doet_mee() -> None:
    """Een stijlblad dat niet in mkdocs.yml staat, ziet niemand."""
    genoemd = re.findall(r"assets/css/[\w-]+\.css", (WORTEL / "mkdocs.yml").read_text(encoding="utf-8"))
    assert sorted(genoemd) == sorted(p.relative_to(WORTEL / "docs").as_posix() for p in (WORTEL / "docs/assets/css").glob("*.css"))

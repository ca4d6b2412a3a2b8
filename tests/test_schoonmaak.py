"""Wat een auteur ook schrijft: in de pagina staat alleen tekst, link en beeld, en wat weg is, leest hij terug."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

from macros.schoonmaak import maak_schoon, weggehaald
from tests.hele_pagina import maak_paginas
from tests.mini_project import kopieer, vervang

STAP = "docs/stappen/stap-1.md"
# Wat de eenvoudige controle van de tekst niet als HTML herkent, maar een browser of Markdown wel.
LISTIG = [
    "<img/src=x/onerror=alert(1)>", "<svg/onload=alert(1)>", "<img src=x onerror=alert(1)//", "<a\nhref=javascript:alert(1)>klik</a>",
    "<details/open/ontoggle=alert(1)>x</details>", "[klik](java\tscript:alert(1))", "[klik](<java&NewLine;script:alert(1)>)",
    "[klik](&#106;avascript:alert(1))", "<javascript:alert(1)>", "[a]: javascript:alert(1)\n\n[klik][a]", "![x](x){ onerror=alert(1) }",
    "Tekst { style='background:url(//example.org)' }", "## Kop { onclick=alert(1) }", "*x*{ onmouseover=alert(1) }",
    "![x](//example.org/x.png)", "![x][b]\n\n[b]: https://example.org/x.png", "<math><mtext><style><img src=x onerror=alert(1)>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>", "<!--><img src=x onerror=alert(1)>-->",
    "<kbd title='x' onfocus=alert(1) tabindex=1>x</kbd>", "<small srcdoc='<script>alert(1)</script>'>x</small>",
    "<abbr title=\"a\"onclick=alert(1)>x</abbr>", "<xmp><script>alert(1)</script></xmp>", "<isindex action=javascript:alert(1)>",
    "```\n</code></pre><script>alert(1)</script>\n```\n<script\n>alert(1)</script>", "`<b>`<img src=x onerror=alert(1)>`",
]


def gevaar(html: str) -> list[str]:
    """Uit: alles in de HTML dat iets uitvoert of iets van een ander haalt."""
    boom = lxml_html.fragment_fromstring(html, create_parent="div")
    uit = []
    for element in boom.iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag in ("script", "style", "iframe", "object", "embed", "form", "meta", "base", "link", "math"):
            uit.append(element.tag)
        for naam, waarde in element.attrib.items():
            kaal = re.sub(r"[\t\r\n]", "", str(waarde)).lstrip("".join(map(chr, range(33)))).lower()  # zo leest een browser een adres
            if str(naam).startswith("on") or naam in ("style", "srcdoc") or kaal.startswith(("javascript:", "data:", "vbscript:")):
                uit.append(f"{element.tag} {naam}={waarde}")
            elif element.tag == "img" and naam == "src" and (":" in kaal or kaal.startswith("//")):
                uit.append(f"img van elders: {waarde}")
    return uit


@pytest.mark.parametrize("aanval", LISTIG)
def test_listige_tekst(aanval: str, tmp_path: Path) -> None:
    """De pagina bevat niets gevaarlijks. Is er iets weggehaald, dan is dat een fout met bestand en regel."""
    project = kopieer(tmp_path)
    vervang(project, STAP, "## Twee kanten", f"{aanval}\n\n## Twee kanten")
    gemaakt = maak_paginas(project / "docs")
    assert gevaar(gemaakt.html["stappen/stap-1.md"]) == []
    for fout in gemaakt.meldingen.fouten:
        assert fout.bestand == STAP and fout.regel


@pytest.mark.parametrize(("html", "weg"), [
    ('<p onclick="x">a</p>', ["onclick"]), ("<form><p>a</p></form>", ["<form"]),
    ('<img src="https://example.org/x.png" alt="x">', ["src"]),
    ('<a href="javascript:x">a</a>', ["href"]), ('<p>a <b class="x" id="y">b</b><br /></p>', []),
    ('<details open><summary>a</summary></details>', []),
    ('<a href="../x/?a=1&amp;b=2#c" title="d">a</a>', []), ('<ol start="3"><li>a</li></ol>', []), ("<p>1 &lt; 2 &amp; 3</p>", []),
    ('<table><thead><tr><th class="rechts">a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>', []),
])
def test_wat_weg_is(html: str, weg: list[str]) -> None:
    assert weggehaald(html, maak_schoon(html)) == weg


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from([*"<>/=\"' abx:()&;#!-[]{}`\n", "<img ", "<svg", "<a href=", "onload=", "script", "style=",
                                 "alert(1)"]), max_size=40))
def test_willekeurige_html_is_daarna_onschadelijk(stukken: list[str]) -> None:
    """En nog eens schoonmaken verandert niets meer."""
    schoon = maak_schoon("".join(stukken))
    assert gevaar(schoon) == []
    assert maak_schoon(schoon) == schoon


def test_onze_macros_gaan_er_niet_doorheen(tmp_path: Path) -> None:
    """Een invulvakje, een tekening en een knop mag een auteur niet schrijven; onze macro's zetten ze er wel."""
    gemaakt = maak_paginas(kopieer(tmp_path) / "docs")
    assert '<input type="checkbox"' in gemaakt.html["checklists/starten.md"]
    assert "<svg" in gemaakt.html["index.md"]
    assert gemaakt.meldingen.fouten == []


def test_uitlijning_van_een_kolom_is_een_klasse(tmp_path: Path) -> None:
    project = kopieer(tmp_path)
    vervang(project, STAP, "## Twee kanten", "| a | b | c |\n|:-|:-:|-:|\n| 1 | 2 | 3 |\n\n## Twee kanten")
    gemaakt = maak_paginas(project / "docs")
    assert gemaakt.meldingen.fouten == []
    tabel = gemaakt.html["stappen/stap-1.md"].split('<table class="kaarttabel gewoon">')[1].split("</table>")[0]
    assert [re.findall(r'class="(\w+)"', cel) for cel in re.findall(r"<t[hd]\b[^>]*>", tabel)] == [[], ["midden"], ["rechts"]] * 2

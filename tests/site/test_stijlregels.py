"""Elke regel stijl hoort bij iets wat op een pagina staat of door een script gemaakt wordt; de rest is ballast."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.heel_project import WORTEL

ASSETS = WORTEL / "docs" / "assets"
SCRIPTS = "\n".join(p.read_text(encoding="utf-8") for p in (ASSETS / "js").rglob("*.js"))
# Staat niet in de landelijke uitgave, wel in die van een regio, in wat een auteur mag schrijven of bij een fase met meer stappen.
ELDERS = {"bel", "contacten", "van-regio", "van-wie", "admonition", "admonition-title", "stapregels", "voorwie", "menu__los",
          "n1", "n6", "n7", "n8"}

# Uit: alle keuzes van een stijlblad, ook die in een laag, een @media of een @container staan.
KEUZES = """tekst => {
  const blad = new CSSStyleSheet(), uit = [];
  const loop = regels => { for (const r of regels) { if (!(r instanceof CSSPageRule)) uit.push(r.selectorText); loop(r.cssRules ?? []); } };
  blad.replaceSync(tekst);
  loop(blad.cssRules);
  return uit.filter(Boolean);
}"""
# In: keuzes en pagina's. Uit: de keuzes die nergens iets vinden.
NERGENS = """([keuzes, paginas]) => {
  for (const html of paginas) {
    const boom = new DOMParser().parseFromString(html, "text/html");
    keuzes = keuzes.filter(keuze => !boom.querySelector(keuze));
  }
  return keuzes;
}"""
_STAND = re.compile(r"::[\w-]+(\([^)]*\))?|:(hover|focus-visible|focus-within|focus|checked|valid|target|popover-open)\b"
                    r"|\[(open|hidden|aria-expanded|aria-pressed)[^\]]*\]")


def _los(keuze: str) -> str:
    """Uit: de keuze zonder wat pas in gebruik waar is, zoals ``:hover`` en ``[open]``."""
    vorig, kaal = "", keuze
    while kaal != vorig:
        vorig, kaal = kaal, re.sub(r":(is|not|has|where)\(\s*[>,\s]*\)", "", _STAND.sub("", kaal))
    dicht = re.sub(r"\s*([>+~,])\s*", r"\1", kaal.strip())
    return re.sub(r"(^|[>+~, ])(?=[>+~,) ]|$)", r"\1*", dicht)


def _delen(keuzes: str) -> list[str]:
    """Uit: de keuzes tussen de komma's die niet tussen haakjes staan."""
    delen, diep = [""], 0
    for teken in keuzes:
        diep += {"(": 1, ")": -1}.get(teken, 0)
        if teken == "," and not diep:
            delen.append("")
        else:
            delen[-1] += teken
    return [deel.strip() for deel in delen]


def _elders(klas: str) -> bool:
    """Waar als een script, het thema of een regio deze klas maakt. Een script schrijft soms alleen het begin: ``stand-${...}``."""
    if klas == "md-typeset":  # staat overal, dus zegt niets
        return False
    return (klas in ELDERS or klas.startswith(("md-search", "md-tag")) or ("-" in klas and re.sub(r"-[^-]*$", "-${", klas) in SCRIPTS)
            or re.search(rf"(?<![\w-]){re.escape(klas)}(?![\w-])", SCRIPTS) is not None)


@pytest.fixture(scope="module")
def blad(browser: Browser) -> Page:
    return browser.new_page()


def test_geen_regel_zonder_doel(blad: Page, site: Path) -> None:
    paginas = [p.read_text(encoding="utf-8") for p in site.rglob("*.html")]
    over: dict[str, str] = {}
    for bestand in sorted((ASSETS / "css").glob("*.css")):
        for regel in blad.evaluate(KEUZES, bestand.read_text(encoding="utf-8")):
            over |= {_los(deel): f"{bestand.name}: {deel}" for deel in _delen(regel)}
    for begin in range(0, len(paginas), 20):
        over = {keuze: over[keuze] for keuze in blad.evaluate(NERGENS, [list(over), paginas[begin:begin + 20]])}
    dood = [waar for keuze, waar in over.items() if not any(map(_elders, re.findall(r"(?<=[.\"])[a-z][\w-]*", keuze)))]
    assert sorted(dood) == []

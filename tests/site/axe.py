"""Laat axe naar een pagina kijken zoals zij nu op het scherm staat."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import yaml
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.heel_project import WORTEL

_SCRIPT = Axe().axe_script
# Eerst twee beelden wachten: wat net in de pagina kwam met content-visibility, heeft tot dan een voorlopige hoogte.
_BEGIN = """([bereik, bekend]) => { window.axeUitslag = (async () => {
  await new Promise((klaar) => requestAnimationFrame(() => requestAnimationFrame(klaar)));
  const uitslag = await axe.run(bereik ? {include: [[bereik]]} : document, {resultTypes: ["violations", "incomplete"], preload: false, elementRef: true,
    rules: {"target-size": {enabled: true}},
    runOnly: {type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]}});
  const plat = (rij) => rij.flatMap((v) => v.nodes.map((n) => `${v.id} (${v.impact}): ${n.html.slice(0, 160)}`));
  const nieuw = (v) => ({...v, nodes: v.nodes.filter((n) => !bekend.some((b) => b.regel === v.id && n.element?.matches(b.elementen)))});
  return {versie: axe.version, fout: plat(uitslag.violations), open: plat(uitslag.incomplete.map(nieuw))};
})(); }"""


@dataclass(frozen=True)
class Uitslag:
    """Wat axe zag: zijn versie, de fouten, en wat nog niemand beoordeelde (zie ``beoordeling.yml``)."""

    versie: str
    fout: list[str]
    open: list[str]


@cache
def _bekend() -> list[dict[str, str]]:
    """Uit: de gevallen die axe openlaat en die al beoordeeld zijn."""
    rijen = yaml.safe_load((WORTEL / "docs" / "_data" / "beoordeling.yml").read_text(encoding="utf-8"))
    return [geval for rij in rijen for geval in rij.get("axe", [])]


def begin(blad: Page, bereik: str = "") -> None:
    """In: een pagina, en zo nodig een deel ervan (CSS). Zet axe aan het werk; ``uitslag`` wacht tot het klaar is."""
    if not blad.evaluate("Boolean(window.axe)"):
        blad.evaluate(_SCRIPT)
    blad.evaluate(_BEGIN, [bereik, _bekend()])


def uitslag(blad: Page) -> Uitslag:
    """Uit: wat axe zag, volgens WCAG 2.0-2.2 A en AA en goede gewoonte."""
    return Uitslag(**blad.evaluate("window.axeUitslag"))


def kijk(blad: Page, bereik: str = "") -> Uitslag:
    """Zie ``begin`` en ``uitslag``."""
    begin(blad, bereik)
    return uitslag(blad)

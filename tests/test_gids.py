"""De gids voor regio's: elk voorbeeld doet wat ernaast staat, met de echte handreiking eronder."""

from __future__ import annotations

import datetime
import re
import shutil
from pathlib import Path

import pytest

from macros.errors import Meldingen
from macros.nakijken import laad_en_controleer
from macros.pagina_render import render_alles
from tests.heel_project import WORTEL

VANDAAG = datetime.date.today()
GIDS = [WORTEL / "docs" / "over" / naam for naam in ("aanpassen.md", "eigen-inhoud.md", "bijhouden.md")]


def _voorbeelden() -> list[tuple[str, str, str]]:
    """Uit: elk voorbeeld als (pagina en nummer, bestand in de map van de regio, inhoud)."""
    uit = []
    for pagina in GIDS:
        tekst = pagina.read_text(encoding="utf-8")
        for nummer, blok in enumerate(re.finditer(r"^```(?:yaml|markdown)\n(.*?)^```", tekst, re.M | re.S), 1):
            [*_, bestand] = re.findall(r"`docs/regio/([\w/-]+\.(?:yml|md))`", tekst[:blok.start()])
            inhoud = re.sub(r"\{% (end)?raw %\}", "", blok[1])
            inhoud = re.sub(r"(geldig_tot: )\d{4}-\d\d-\d\d", rf"\g<1>{VANDAAG + datetime.timedelta(300)}", inhoud)
            inhoud = re.sub(r"((?:datum|bekeken): )\d{4}-\d\d-\d\d", rf"\g<1>{VANDAAG}", inhoud)  # een verklaring veroudert
            uit.append((f"{pagina.stem}-{nummer}", bestand, inhoud))
    return uit


def _kijk(regio: Path) -> list[str]:
    meldingen = Meldingen()
    geheel, _ = laad_en_controleer(WORTEL / "docs", meldingen, regio)
    render_alles(geheel, meldingen)
    verklaring = "Tot dan staat op de site dat het ontbreekt."  # die hoort een regio nog in te vullen
    return [*map(str, meldingen.fouten), *(str(p) for p in meldingen.aandacht if p.regel and not p.hulp.endswith(verklaring))]


@pytest.mark.parametrize(("bestand", "inhoud"), [v[1:] for v in _voorbeelden()], ids=[v[0] for v in _voorbeelden()])
def test_elk_voorbeeld_werkt(bestand: str, inhoud: str, tmp_path: Path) -> None:
    doel = tmp_path / bestand
    doel.parent.mkdir(parents=True, exist_ok=True)
    doel.write_text(inhoud, encoding="utf-8")
    assert _kijk(tmp_path) == []


def test_alles_uit_eigen_inhoud_samen(tmp_path: Path) -> None:
    """Zo ziet een regio eruit die de hele gids volgde, met een eigen voorbeeld en een eigen checklist."""
    for naam, bestand, inhoud in _voorbeelden():
        if naam == "aanpassen-1" or naam.startswith("eigen-inhoud"):
            (tmp_path / bestand).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / bestand).write_text(inhoud, encoding="utf-8")
    voorbeelden = WORTEL / "docs" / "_voorbeelden"
    (tmp_path / "paginas" / "praktijk").mkdir()
    shutil.copy(voorbeelden / "regio/paginas/praktijk/ons-voorbeeld.md", tmp_path / "paginas" / "praktijk" / "nieuw-voorbeeld.md")
    shutil.copy(voorbeelden / "nieuwe-checklist.yml", tmp_path / "checklists" / "nieuwe-checklist.yml")
    assert _kijk(tmp_path) == []


def test_elk_bestand_dat_de_gids_noemt_bestaat() -> None:
    genoemd = {pad for pagina in GIDS for pad in re.findall(r"`(docs/(?!regio/)[\w/.-]+)`", pagina.read_text(encoding="utf-8"))}
    assert genoemd
    assert [pad for pad in sorted(genoemd) if not (WORTEL / pad).exists()] == []

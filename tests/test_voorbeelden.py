"""De voorbeelden voor auteurs doen wat zij beloven: kopiëren, en er is een nieuwe pagina."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

from macros.controle import controleer
from macros.errors import Meldingen
from macros.handreiking import laad
from macros.pagina_render import render_alles
from tests.heel_project import WORTEL

VOORBEELDEN = WORTEL / "docs" / "_voorbeelden"


@pytest.fixture()
def docs(tmp_path: Path) -> Path:
    return Path(shutil.copytree(WORTEL / "docs", tmp_path / "docs"))


@pytest.mark.parametrize(("voorbeeld", "plek", "soort", "id"), [
    ("nieuw-voorbeeld.md", "praktijk/nieuw-voorbeeld.md", "casus", "nieuw-voorbeeld"),
    ("nieuwe-checklist.yml", "_data/checklists/nieuwe-checklist.yml", "checklist", "nieuwe-checklist"),
    ("nieuw-sjabloon.yml", "_data/sjablonen/nieuw-sjabloon.yml", "sjabloon", "nieuw-sjabloon"),
])
def test_kopie_werkt(docs: Path, voorbeeld: str, plek: str, soort: str, id: str) -> None:
    shutil.copy(VOORBEELDEN / voorbeeld, docs / plek)
    meldingen = Meldingen()
    geheel = laad(docs, meldingen)
    controleer(geheel, meldingen)
    render_alles(geheel, meldingen)
    assert [str(f) for f in meldingen.fouten] == []
    assert id in geheel.soorten[soort]
    assert geheel.pad_van(soort, id)


def test_de_map_van_een_regio(docs: Path) -> None:
    shutil.copytree(VOORBEELDEN / "regio", docs / "regio", dirs_exist_ok=True)
    meldingen = Meldingen()
    geheel = laad(docs, meldingen)
    controleer(geheel, meldingen)
    render_alles(geheel, meldingen)
    assert [str(f) for f in meldingen.fouten] == []
    assert [str(p) for p in meldingen.aandacht if "/regio.yml" not in p.bestand] == []
    assert {"onze-tip", "tip-02"} <= {id for soort, id, _ in geheel.merken if soort == "tip"}
    assert "ons-voorbeeld" in geheel.soorten["casus"]


def test_landelijk_verandert_de_map_van_de_regio_nooit() -> None:
    """Elke landelijke wijziging in docs/regio zou bij elke regio een conflict geven. Een regio met eigen regels mag alles."""
    tekst = (WORTEL / "docs" / "regio" / "regio.yml").read_text(encoding="utf-8")
    eigen = [regel for regel in tekst.split("\n") if regel and not regel.startswith("#")]
    assert eigen or hashlib.sha256(tekst.encode()).hexdigest().startswith("85ac74e58986ed32")


def test_tip_plakken(docs: Path) -> None:
    tips = docs / "_data" / "tips.yml"
    tips.write_text(tips.read_text(encoding="utf-8") + (VOORBEELDEN / "nieuwe-tip.yml").read_text(encoding="utf-8"), encoding="utf-8")
    meldingen = Meldingen()
    geheel = laad(docs, meldingen)
    controleer(geheel, meldingen)
    assert meldingen.fouten == []
    assert "tip-99" in geheel.soorten["tip"]

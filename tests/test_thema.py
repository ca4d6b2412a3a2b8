"""Wat wij van het thema vervangen, is nagekeken bij deze versie; verandert het origineel, dan ook onze versie.

Nieuwe versie van het thema? Vergelijk elk origineel met onze versie, en maak dan de lijst opnieuw met
``HANDREIKING_GOLDEN=1``.
"""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import material
import pytest

from tests.heel_project import WORTEL

THEMA = Path(material.__file__).parent / "templates"
LIJST = Path(__file__).parent / "gegevens" / "thema.json"
EIGEN = sorted(p.relative_to(WORTEL / "overrides").as_posix() for p in (WORTEL / "overrides").rglob("*.html"))
# Waar onze versies op leunen zonder ze te vervangen.
STEUN = ["base.html", "partials/content.html", "partials/nav.html", "partials/nav-item.html", "partials/icons.html"]


def _hash(naam: str) -> str:
    pad = THEMA / naam
    return hashlib.sha256(pad.read_bytes()).hexdigest()[:16] if pad.exists() else "bestaat niet in het thema"


def test_het_origineel_is_niet_veranderd() -> None:
    nu = {naam: _hash(naam) for naam in [*EIGEN, *STEUN]}
    if os.environ.get("HANDREIKING_GOLDEN"):
        LIJST.write_text(json.dumps(nu, indent=1) + "\n", encoding="utf-8")
    assert nu == json.loads(LIJST.read_text(encoding="utf-8"))


@pytest.mark.parametrize("naam", EIGEN)
def test_elke_eigen_versie_zegt_waarom(naam: str) -> None:
    eerste = (WORTEL / "overrides" / naam).read_text(encoding="utf-8").split("-#}")[0]
    assert "Gemaakt bij mkdocs-material 9." in eerste
    assert "Waarom:" in eerste

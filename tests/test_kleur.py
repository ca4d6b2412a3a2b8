"""Een regio kiest een kleur; wat niet te lezen is, komt niet op de site."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.kleur import DONKER, LICHT, contrast, dichtstbij, genoeg, palet
from tests.heel_project import WORTEL, bouw, fork
from tests.mini_project import controleer, kopieer, vervang

KLEUR = st.integers(0, 0xFFFFFF).map(lambda getal: f"#{getal:06x}")


@pytest.mark.parametrize(("een", "ander", "verwacht"), [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48),
                                                        ("#15384a", "#ffffff", 12.38)])
def test_contrast(een: str, ander: str, verwacht: float) -> None:
    assert contrast(een, ander) == pytest.approx(verwacht, abs=0.01)


@given(KLEUR)
def test_het_voorstel_is_altijd_te_lezen(kleur: str) -> None:
    assert genoeg(dichtstbij(kleur, LICHT), LICHT)
    assert genoeg(dichtstbij(kleur, DONKER), DONKER)


@given(KLEUR)
def test_het_palet_is_te_lezen(kleur: str) -> None:
    """Link, gewone tekst en kleine tekst staan op elk vlak met genoeg contrast, en de tekst op een knop ook."""
    stijl = (WORTEL / "docs" / "assets" / "css" / "basis.css").read_text(encoding="utf-8")
    for stand, achtergronden, schema in zip(palet(dichtstbij(kleur, LICHT)), (LICHT, DONKER), ("default", "slate"), strict=True):
        tekst = re.findall(r"--inkt2?: (#\w{6})", stijl.partition(f'"{schema}"] {{')[2].partition("}")[0])
        assert len(tekst) == 2
        for inkt in (stand.actie, *tekst):
            assert genoeg(inkt, (achtergronden[0], stand.vlak, stand.vlak2))
        assert genoeg(stand.op_actie, (stand.actie,))


def test_te_licht_is_een_fout_met_een_voorstel(tmp_path: Path) -> None:
    project = kopieer(tmp_path)
    vervang(project, "docs/regio/regio.yml", "", 'naam_regio: Voorbeeld\nkleur: "#ffcc00"\n')
    afloop, _, fouten = controleer(project)
    assert afloop == 1
    assert "docs/regio/regio.yml:2: De kleur #ffcc00 is te licht" in fouten
    assert genoeg(fouten.partition('kleur: "')[2][:7], LICHT)


def test_een_goede_kleur_en_het_logo_staan_op_elke_pagina(tmp_path: Path) -> None:
    project = fork(tmp_path)
    vervang(project, "docs/regio/regio.yml", "", 'kleur: "#7a1f5c"\nlogo: ons.svg\n')
    logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20z"/></svg>'
    (project / "docs" / "regio" / "ons.svg").write_text(logo, encoding="utf-8")
    assert bouw(project).returncode == 0
    [stijl] = (project / "site" / "assets" / "css").glob("*.css")
    assert "#7a1f5c" in stijl.read_text()
    pagina = (project / "site" / "stappen" / "stap-1" / "index.html").read_text()
    assert f"../../assets/css/{stijl.name}" in pagina
    assert '<img src="../../assets/img/regio-logo.svg" alt="" width="88" height="44">' in pagina
    assert (project / "site" / "assets" / "img" / "regio-logo.svg").read_text(encoding="utf-8") == logo

"""Eigen pagina's, blokken en afbeeldingen van een regio, weglaten, en wat verhuisd is."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.controle import controleer
from macros.errors import Meldingen
from macros.handreiking import Handreiking, laad
from macros.losse_paginas import doorverwijzingen, losse_paginas
from macros.menu import maak_menu
from macros.pagina_render import render_alles
from tests.mini_project import controleer as controleer_project
from tests.mini_project import kopieer, vervang

CASUS = (Path(__file__).parents[1] / "mini/docs/praktijk/voorbeeld.md").read_text(encoding="utf-8")
VERHUISD = "docs/_data/verhuisd.yml"


def _laad(project: Path, regio: Path | None = None) -> tuple[Handreiking, Meldingen, dict[str, str]]:
    meldingen = Meldingen()
    geheel = laad(project / "docs", meldingen, regio)
    controleer(geheel, meldingen)
    render = render_alles(geheel, meldingen)
    return geheel, meldingen, {pad: klaar.markdown for pad, klaar in render.klaar.items()}


def test_eigen_voorbeeld_staat_in_lijst_filter_en_menu(tmp_path: Path) -> None:
    project = kopieer(tmp_path)
    vervang(project, "docs/regio/paginas/praktijk/ons.md", "", CASUS.replace("titel: Een voorbeeld", "titel: Ons voorbeeld"))
    vervang(project, "docs/index.md", "Welkom.", "{{ casussen() }}")
    geheel, meldingen, paginas = _laad(project)
    assert meldingen.fouten == [] and geheel.paginas["praktijk/ons.md"].bestand == "docs/regio/paginas/praktijk/ons.md"
    assert "Ons voorbeeld" in paginas["index.md"] and "van onze regio" in paginas["index.md"]
    assert "praktijk/ons.md" in str(maak_menu(geheel))


def test_pagina_in_plaats_van_de_landelijke(tmp_path: Path) -> None:
    project = kopieer(tmp_path)
    vervang(project, "docs/regio/paginas/themas/privacy.md", "", "---\nsoort: thema\n---\nOns. Zie [stap 1](../stappen/stap-1.md).\n")
    geheel, meldingen, paginas = _laad(project)
    assert paginas["themas/privacy.md"].startswith("Ons.")
    assert geheel.van_wie("pagina", "themas/privacy.md") == "aangepast door onze regio"
    assert meldingen.fouten == []
    assert controleer_project(project)[0] == 0, "wat alleen op de landelijke pagina stond, is geen fout van de regio"


def test_fout_in_een_eigen_pagina_noemt_het_echte_bestand(tmp_path: Path) -> None:
    project = kopieer(tmp_path)
    vervang(project, "docs/regio/paginas/begin/ons.md", "", "---\ntitel: Ons\nsort: pagina\n---\n{{ gemeenschap }}\n")
    assert 'docs/regio/paginas/begin/ons.md:3: Het veld "sort" bestaat niet.' in controleer_project(project)[2]


@pytest.mark.parametrize("plek", ["paginas/begin/ons.md", "blokken/stappen/stap-1.md"])
def test_dode_link_van_een_regio_wordt_tekst(plek: str, tmp_path: Path) -> None:
    project = kopieer(tmp_path)
    kop = "---\ntitel: Ons\n---\n" if plek.startswith("paginas") else ""
    vervang(project, f"docs/regio/{plek}", "", f"{kop}Zie [dit verhaal](../praktijk/weg.md).\n\n{{{{ checklist(\"weg\") }}}}\n")
    _, meldingen, paginas = _laad(project)
    assert meldingen.fouten == []
    assert "Zie dit verhaal." in paginas[plek.partition("/")[2]]
    assert [(punt.regel, punt.melding) for punt in sorted(meldingen.aandacht, key=lambda p: p.regel or 0)] == [
        (1 + 3 * bool(kop), 'De pagina "../praktijk/weg.md" bestaat niet of niet meer.'),
        (3 + 3 * bool(kop), 'De checklist "weg" bestaat niet.')]


def test_afbeelding_naast_een_eigen_pagina(tmp_path: Path) -> None:
    project = kopieer(tmp_path)
    vervang(project, "docs/regio/paginas/begin/ons.md", "", "---\ntitel: Ons\n---\n![Ons gebouw](gebouw.png)\n")
    vervang(project, "docs/regio/paginas/begin/gebouw.png", "", "png")
    geheel, meldingen, _ = _laad(project)
    assert meldingen.fouten == [] and list(geheel.beelden) == ["begin/gebouw.png"]


def test_script_naast_een_eigen_pagina_mag_niet(tmp_path: Path) -> None:
    project = kopieer(tmp_path)
    vervang(project, "docs/regio/paginas/assets/js/schil.js", "", "alert(1)")
    assert controleer_project(project)[0] == 1


def test_weglaten(tmp_path: Path) -> None:
    """Wat een regio weglaat, staat nergens meer: niet in lijsten, en een link ernaar wordt gewone tekst."""
    project = kopieer(tmp_path)
    vervang(project, "docs/regio/regio.yml", "", "weglaten: [praktijk/voorbeeld, checklists/starten, swot/wijk]\n")
    geheel, meldingen, paginas = _laad(project)
    assert [str(fout) for fout in meldingen.fouten] == [] and meldingen.aandacht == []
    assert geheel.casussen == [] and "starten" not in geheel.soorten["checklist"]
    assert "praktijk/voorbeeld.md" not in geheel.paginas and "checklists/starten.md" not in geheel.paginas
    assert geheel.stappen[0].voorbeelden == [] and geheel.soorten["rol"]["liaison"].voorbeelden == []
    assert "en de resultaten." in paginas["stappen/stap-1.md"]
    assert "Kennis." not in paginas["themas/privacy.md"]
    assert {plek for plek, _, _ in doorverwijzingen(geheel)} == {"praktijk/voorbeeld", "checklists/starten"}


@pytest.mark.parametrize(("wat", "begin"), [("stappen/stap-1", "docs/regio/regio.yml:1: "), ("index", "docs/regio/regio.yml:1: ")])
def test_het_pad_kan_niet_weg(wat: str, begin: str, tmp_path: Path) -> None:
    project = kopieer(tmp_path)
    vervang(project, "docs/regio/regio.yml", "", f"weglaten: [{wat}]\n")
    assert f'{begin}"{wat}" kan niet weg' in controleer_project(project)[2]


def test_weglaten_wat_er_niet_is(tmp_path: Path) -> None:
    project = kopieer(tmp_path)
    vervang(project, "docs/regio/regio.yml", "", "weglaten: [praktijk/voorbeelt]\n")
    afloop, scherm, _ = controleer_project(project)
    assert afloop == 0 and 'LET OP docs/regio/regio.yml:1: "praktijk/voorbeelt" bestaat niet' in scherm


def test_een_oud_adres_wijst_de_weg(tmp_path: Path) -> None:
    project = kopieer(tmp_path)
    vervang(project, VERHUISD, "", "- van: praktijk/oud\n  naar: praktijk/voorbeeld\n  reden: Beter.\n"
            "- van: begin/weg\n  reden: Te oud.\n")
    geheel, meldingen, _ = _laad(project)
    losse = dict(losse_paginas(geheel, [], Meldingen(), "assets/css/a.css"))
    assert meldingen.fouten == [] and set(losse) == {"praktijk/oud/", "begin/weg/"}
    assert '<meta http-equiv="refresh" content="0; url=../voorbeeld/">' in losse["praktijk/oud/"]
    assert '<a href="../voorbeeld/">Een voorbeeld</a>' in losse["praktijk/oud/"]
    assert "Te oud." in losse["begin/weg/"] and "refresh" not in losse["begin/weg/"]
    assert all("<script" not in tekst and "noindex" in tekst for tekst in losse.values())


def test_de_pagina_voor_redacteuren_noemt_ook_een_id_dat_nu_anders_heet(tmp_path: Path) -> None:
    project = kopieer(tmp_path)
    vervang(project, VERHUISD, "", "- van: checklists/starten#oud-punt\n  naar: checklists/starten#probleem\n  reden: Andere naam.\n")
    vervang(project, "docs/regio/checklists/starten.yml", "", "wijzig:\n  oud-punt: {tekst: Wij weten wat er speelt.}\n")
    geheel, meldingen, _ = _laad(project)
    pagina = dict(losse_paginas(geheel, [], meldingen, "assets/css/a.css"))["beheer/wijzigingen/"]
    assert meldingen.fouten == [] and "Niets te doen" not in pagina
    assert "docs/regio/checklists/starten.yml:2" in pagina and "probleem" in pagina


def test_eigen_bestanden_gaan_mee_met_een_verhuizing(tmp_path: Path) -> None:
    project = kopieer(tmp_path)
    vervang(project, VERHUISD, "", "- van: begin/oud\n  naar: praktijk/voorbeeld\n  reden: Beter.\n"
            "- van: checklists/oud\n  naar: checklists/starten\n  reden: Beter.\n"
            "- van: checklists/starten#oude\n  naar: checklists/starten#mandaat\n  reden: Beter.\n")
    vervang(project, "docs/regio/blokken/begin/oud.md", "", "Zie [stap 1](../stappen/stap-1.md) en [daar](oud.md).\n")
    vervang(project, "docs/regio/checklists/oud.yml", "", "wijzig:\n  oude: {tekst: Van ons.}\n")
    vervang(project, "docs/regio/paginas/begin/ons.md", "", "---\ntitel: Ons\n---\n{{ checklist(\"oud\") }}\n")
    geheel, meldingen, paginas = _laad(project)
    assert [str(fout) for fout in meldingen.fouten] == []
    assert "[stap 1](../stappen/stap-1.md) en [daar](voorbeeld.md)" in paginas["praktijk/voorbeeld.md"]
    assert geheel.soorten["checklist"]["starten"].punten[1].tekst == "Van ons."
    assert "Van ons." in paginas["begin/ons.md"] and 'data-vroeger="oude"' in paginas["begin/ons.md"]
    assert {punt.bestand for punt in meldingen.aandacht} == {
        "docs/regio/blokken/begin/oud.md", "docs/regio/checklists/oud.yml", "docs/regio/paginas/begin/ons.md"}


@pytest.mark.parametrize(("regel", "verwacht"), [
    ("- van: praktijk/voorbeeld\n  reden: x", 'De pagina "praktijk/voorbeeld" is er nog.'),
    ("- van: praktijk/oud\n  naar: praktijk/voorbeelt\n  reden: x", '"praktijk/voorbeelt" bestaat niet.'),
    ("- van: praktijk/oud.md\n  reden: x", '"praktijk/oud.md" past niet bij van.'),
])
def test_verhuisd_klopt_zelf(regel: str, verwacht: str, tmp_path: Path) -> None:
    project = kopieer(tmp_path)
    vervang(project, VERHUISD, "", regel + "\n")
    fouten = controleer_project(project)[2]
    assert f"{VERHUISD}:" in fouten and verwacht in fouten


def test_een_regio_uit_een_andere_map(tmp_path: Path) -> None:
    project = kopieer(tmp_path / "land")
    elders = tmp_path / "zeeland"
    vervang(tmp_path, "zeeland/regio.yml", "", "naam_site: Zeeland\n")
    vervang(tmp_path, "zeeland/checklists/starten.yml", "", "weg: [bestaat-niet]\n")
    vervang(project, "docs/regio/regio.yml", "", "naam_site: Niet deze\n")
    geheel, meldingen, _ = _laad(project, elders)
    assert geheel.regio.naam_site == "Zeeland"
    assert [punt.bestand for punt in meldingen.aandacht] == [f"{elders.as_posix()}/checklists/starten.yml"]

"""De namen en de tekst van een regio komen overal terecht, met het goede lidwoord."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.errors import Meldingen
from macros.handreiking import Handreiking, laad
from macros.model.checklist import Checklist
from macros.pagina_render import render_alles
from tests.heel_project import WORTEL
from tests.hele_pagina import maak_paginas
from tests.mini_project import controleer, kopieer, vervang


def _laad(project: Path) -> tuple[Handreiking, Meldingen]:
    meldingen = Meldingen()
    return laad(project / "docs", meldingen), meldingen


def _stap(project: Path) -> str:
    geheel, meldingen = _laad(project)
    render = render_alles(geheel, meldingen)
    assert meldingen.fouten == []
    return render.klaar["stappen/stap-1.md"].markdown


@pytest.mark.parametrize(("regio", "verwacht"), [
    ("# leeg\n", "Vraag het sociaal team om uitleg."),
    ("sociaal_team: wijkteam\n", "Vraag het wijkteam om uitleg."),
    ("sociaal_team: {naam: buurtploeg, lidwoord: de, meervoud: buurtploegen}\n", "Vraag de buurtploeg om uitleg."),
])
def test_naam_en_lidwoord(regio: str, verwacht: str, tmp_path: Path) -> None:
    project = kopieer(tmp_path)
    vervang(project, "docs/regio/regio.yml", "", regio)
    assert verwacht in _stap(project)


@pytest.mark.parametrize(("contact", "verwacht"), [
    ("{wat: Vragen, wie: projectleider}", "Vragen: projectleider</p>"),
    ("{wat: Vragen}", "Vragen</p>"),
    ("{wat: Vragen, wie: projectleider, email: a@example.org}", 'Vragen: <a href="mailto:a@example.org">a@example.org</a></p>'),
])
def test_wie_bel_ik_onder_een_pagina(contact: str, verwacht: str, tmp_path: Path) -> None:
    """Ook wie alleen een functie noemt, zoals in de eerste vijf regels van de gids, krijgt een hele regel."""
    project = kopieer(tmp_path)
    vervang(project, "docs/regio/regio.yml", "", f"contact: [{contact}]\n")
    assert f"<b>Wie bel ik?</b> {verwacht}" in maak_paginas(project / "docs").html["stappen/stap-1.md"]


def test_begin_van_een_zin_en_meervoud(tmp_path: Path) -> None:
    project = kopieer(tmp_path)
    vervang(project, "docs/regio/regio.yml", "", "sociaal_team: wijkteam\n")
    vervang(project, "docs/stappen/stap-1.md", "## Twee kanten", "{{ sociaal_team.De }} belt. {{ sociaal_team.Meervoud }} en "
            "{{ sociaal_team.meervoud }} bellen ook.")
    assert "Het wijkteam belt. Wijkteams en wijkteams bellen ook." in _stap(project)


def test_een_meervoud_dat_ontbreekt_is_een_let_op_bij_de_regio(tmp_path: Path) -> None:
    """Eén keer, in het bestand van de regio; de teksten schrijven zolang het landelijke woord."""
    project = kopieer(tmp_path)
    vervang(project, "docs/regio/regio.yml", "", "naam_regio: Oost\nsociaal_team: De Brug\ngemeente: gemeente Oost\n")
    vervang(project, "docs/stappen/stap-1.md", "## Twee kanten", "{{ sociaal_team.Meervoud }} en {{ gemeente.meervoud }}.")
    afloop, scherm, _ = controleer(project)
    assert afloop == 0
    assert scherm.count("Het meervoud van") == 1
    assert 'LET OP docs/regio/regio.yml:2: Het meervoud van "De Brug" ontbreekt; de teksten schrijven nu "sociale teams".' in scherm
    assert "Sociale teams en gemeenten." in _stap(project)


def test_namen_ook_in_gegevens(tmp_path: Path) -> None:
    project = kopieer(tmp_path)
    vervang(project, "docs/regio/regio.yml", "", "gemeente: {naam: gemeente Voorbeeld}\n")
    geheel, _ = _laad(project)
    lijst = geheel.een("checklist", Checklist, "starten")
    assert lijst is not None
    assert lijst.punten[1].tekst == "Iemand van de gemeente Voorbeeld heeft mandaat."


def test_de_naam_van_de_site_is_de_titel_van_de_startpagina(tmp_path: Path) -> None:
    """In de echte inhoud, met een map van een regio ernaast."""
    (tmp_path / "regio.yml").write_text("naam_site: Samen in Voorbeeldstad\n", encoding="utf-8")
    meldingen = Meldingen()
    geheel = laad(WORTEL / "docs", meldingen, tmp_path)
    assert meldingen.fouten == []
    assert geheel.titel_van(geheel.paginas["index.md"]) == "Samen in Voorbeeldstad"


def test_tekens_in_een_naam_worden_geen_html(tmp_path: Path) -> None:
    project = kopieer(tmp_path)
    vervang(project, "docs/regio/regio.yml", "", 'sociaal_team: "Team <b>A</b> & co"\n')
    assert "Team &lt;b&gt;A&lt;/b&gt; &amp; co" in _stap(project)


def test_blok_staat_op_zijn_plek(tmp_path: Path) -> None:
    project = kopieer(tmp_path)
    vervang(project, "docs/regio/blokken/stappen/stap-1.md", "", "Bij ons belt u {{ sociaal_team.de }}.\n")
    vervang(project, "docs/stappen/stap-1.md", "## Twee kanten", "{{ blok() }}\n\n## Twee kanten")
    tekst = _stap(project)
    assert tekst.index("Bij ons belt u het sociaal team.") < tekst.index("## Twee kanten")


def test_blok_zonder_plek_staat_onderaan(tmp_path: Path) -> None:
    project = kopieer(tmp_path)
    vervang(project, "docs/regio/blokken/themas/privacy.md", "", "Onze eigen afspraak.\n")
    geheel, meldingen = _laad(project)
    einde = "Van onze regio</span></p>\n\nOnze eigen afspraak.\n"
    assert render_alles(geheel, meldingen).klaar["themas/privacy.md"].markdown.endswith(einde)

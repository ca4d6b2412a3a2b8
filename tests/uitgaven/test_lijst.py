"""Een lijst met regio's: drie vormen, en alle fouten in één keer, voordat er iets gebouwd wordt."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.errors import Meldingen
from macros.regio import Regiomap, lees_regio
from macros.uitgaven.lijst import lees_lijst

YAML = """- id: voorbeeldstad
  naam_regio: Voorbeeldstad
  contact: [{wat: Vragen, wie: projectleider}]
- id: oost
  naam_regio: Oost
  sociaal_team: buurtteam
"""
CSV = "id;naam_regio;sociaal_team;kleur\nvoorbeeldstad;Voorbeeldstad;;#7a1f5c\noost;Oost;buurtteam;\n"


def _lees(bron: Path, werk: Path) -> tuple[list[str], list[str]]:
    meldingen = Meldingen()
    uit = lees_lijst(bron, werk, meldingen)
    namen = [lees_regio(Regiomap.bij(bron, uitgave.map), meldingen)[0].naam_regio for uitgave in uit]
    assert [uitgave.map.name for uitgave in uit] == [uitgave.id for uitgave in uit]
    return namen, [str(fout) for fout in meldingen.gesorteerd()]


@pytest.mark.parametrize(("naam", "inhoud"), [("lijst.yml", YAML), ("lijst.csv", CSV), ("komma.csv", CSV.replace(";", ","))])
def test_een_regel_per_regio(naam: str, inhoud: str, tmp_path: Path) -> None:
    (tmp_path / naam).write_text(inhoud, encoding="utf-8")
    assert _lees(tmp_path / naam, tmp_path / "werk") == (["Voorbeeldstad", "Oost"], [])


def test_een_map_per_regio(tmp_path: Path) -> None:
    for id in ("oost", "west"):
        (tmp_path / "lijst" / id).mkdir(parents=True)
        (tmp_path / "lijst" / id / "regio.yml").write_text(f"naam_regio: {id.title()}\n")
    (tmp_path / "lijst" / "geen-regio").mkdir()
    assert _lees(tmp_path / "lijst", tmp_path / "werk") == (["Oost", "West"], [])


@pytest.mark.parametrize(("naam", "inhoud", "melding"), [
    ("l.yml", "- id: ../weg\n", 'l.yml:1: "../weg" kan geen id van een regio zijn.'),
    ("l.yml", "- id: /etc\n", 'kan geen id van een regio zijn.'),
    ("l.yml", "- naam_regio: Oost\n", "l.yml:1: Het id van de regio ontbreekt."),
    ("l.yml", YAML + "- id: oost\n", 'l.yml:7: De regio "oost" staat er twee keer.'),
    ("l.yml", YAML + '- id: west\n  naam: West\n', 'l.yml:8: Het veld "naam" bestaat niet.'),
    ("l.yml", 'id: oost\n', "hoort een lijst te zijn"),
    ("l.yml", "- id:\n  naam_regio: Oost\n", "l.yml:1: Het id van de regio ontbreekt."),
    ("l.yml", "- id: [oost]\n", "l.yml:1: Het id van de regio ontbreekt."),
    ("l.yml", "[]\n", "l.yml:1: In deze lijst staat geen regio."),
    ("l.csv", "id;naam_regio\n", "l.csv:1: In deze lijst staat geen regio."),
    ("l.csv", "id;naam_regio;naam_regio\noost;Oost;West\n", 'l.csv:1: De kolom "naam_regio" staat er twee keer.'),
    ("l.csv", CSV + "west;" + "W" * 140_000 + ";;\n", "l.csv:4: Vanaf hier is dit geen goede CSV."),
    ("l.csv", CSV + "west;West;;geel\n", 'l.csv:4: "geel" is geen kleur.'),
    ("l.csv", CSV + "west;West;;#ffcc00\n", "l.csv:4: De kleur #ffcc00 is te licht"),
    ("l.csv", CSV + "west;West;;;meer\n", 'l.csv:4: Het veld "te veel vakken" bestaat niet.'),
])
def test_fouten_in_de_lijst(naam: str, inhoud: str, melding: str, tmp_path: Path) -> None:
    (tmp_path / naam).write_text(inhoud, encoding="utf-8")
    namen, fouten = _lees(tmp_path / naam, tmp_path / "werk")
    assert namen == []
    assert melding in "\n".join(fouten)
    assert not (tmp_path / "werk").exists()


def test_een_lijst_die_er_niet_is(tmp_path: Path) -> None:
    assert "Deze lijst is er niet." in _lees(tmp_path / "weg.yml", tmp_path)[1][0]
    (tmp_path / "leeg").mkdir()
    assert "Hier staat geen map" in _lees(tmp_path / "leeg", tmp_path)[1][0]

"""``start.py regio``: vragen of een bestand, en daarna een map die klopt."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.errors import Meldingen
from macros.inrichten.opdracht import regio
from macros.inrichten.schrijven import regio_yml
from macros.kleur import LICHT, genoeg
from macros.loader import lees_yaml
from macros.model.regio import Regio
from macros.regio import Regiomap, lees_regio
from tests.mini_project import controleer, kopieer

ALLES = ["Voorbeeldstad", "", "", "wijkploeg", "de", "wijkploegen", "projectleider samenwerking", "088 000 00 00",
         "team@example.org", "#7a1f5c", "melden@example.org", "https://handreiking.example.org/"]


@pytest.fixture()
def project(tmp_path: Path) -> Path:
    return kopieer(tmp_path)


def _praat(monkeypatch: pytest.MonkeyPatch, project: Path, antwoorden: list[str], bestand: str = "") -> int:
    rij: Iterator[str] = iter(antwoorden)

    def antwoord(vraag: str) -> str:
        print(vraag)
        try:
            return next(rij)
        except StopIteration:
            raise EOFError from None

    monkeypatch.setattr("builtins.input", antwoord)
    afloop = regio(Regiomap.bij(project / "docs"), bestand)
    assert list(rij) == []  # geen vraag te weinig
    return afloop


def _gelezen(project: Path) -> Regio:
    meldingen = Meldingen()
    uit, _ = lees_regio(Regiomap.bij(project / "docs"), meldingen)
    assert meldingen.fouten == []
    return uit


def test_vragen_geven_een_regio_die_klopt(project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert _praat(monkeypatch, project, ALLES) == 0
    uit = _gelezen(project)
    assert (uit.naam_regio, uit.naam_site, uit.kleur) == ("Voorbeeldstad", "Samenwerken in Voorbeeldstad", "#7a1f5c")
    assert (uit.sociaal_team.naam, uit.sociaal_team.lidwoord, uit.sociaal_team.meervoud) == ("wijkploeg", "de", "wijkploegen")
    assert (uit.gemeente.naam, uit.gemeente.meervoud) == ("gemeente Voorbeeldstad", "gemeenten")
    assert [(c.wie, c.telefoon, c.email) for c in uit.contact] == [("projectleider samenwerking", "088 000 00 00", "team@example.org")]
    assert (uit.feedback, uit.site_url) == ("melden@example.org", "https://handreiking.example.org/")
    assert "De wijkploeg belt" in capsys.readouterr().out


def test_fout_antwoord_komt_terug(project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    fout = ["Voorbeeldstad", "", "", "wijkploeg", "die", "de", "", "wijkploegen", "projectleider", "12", "088 000 00 00", "geen", "",
            "rood", "#7a1f5c", "morgen", "", "handreiking", ""]
    assert _praat(monkeypatch, project, fout) == 0
    scherm = capsys.readouterr().out
    for hulp in ("Typ de of het.", "hebben het meervoud nodig", '"050 123 45 67"', '"team@example.org"', "is geen kleur",
                 "https://example.org/melden", '"https://handreiking.example.org/"'):
        assert hulp in scherm
    assert _gelezen(project).contact[0].telefoon == "088 000 00 00"


def test_te_lichte_kleur_krijgt_een_voorstel(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    met = [*ALLES[:9], "#ffcc00", "n", "ffcc00", "j", *ALLES[10:]]
    assert _praat(monkeypatch, project, met) == 0
    kleur = _gelezen(project).kleur
    assert kleur and kleur != "#ffcc00" and genoeg(kleur, LICHT)


def test_uit_een_bestand(project: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    bestand = tmp_path / "antwoorden.yml"
    bestand.write_text('naam_regio: Voorbeeldstad\nsociaal_team: wijkteam\nlinks: [{naam: Kaart, adres: "https://example.org/"}]\n')
    assert _praat(monkeypatch, project, [], str(bestand)) == 0
    assert _gelezen(project).links[0].naam == "Kaart"


def test_een_naam_zonder_meervoud(project: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
                                 capsys: pytest.CaptureFixture[str]) -> None:
    bestand = tmp_path / "antwoorden.yml"
    bestand.write_text("sociaal_team: {naam: loket, lidwoord: het}\n")
    assert _praat(monkeypatch, project, [], str(bestand)) == 0
    assert "Sociale teams werken samen" in capsys.readouterr().out
    assert 'Het meervoud van "loket" ontbreekt' in controleer(project)[1]


@pytest.mark.parametrize(("inhoud", "melding"), [
    ("naam: Voorbeeldstad\n", ':1: Het veld "naam" bestaat niet.'), ('kleur: "#ffcc00"\n', ":1: De kleur #ffcc00 is te licht"),
    ("naam_regio: [x\n", "haakje"), ("", "leeg")])
def test_bestand_met_een_fout(project: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, inhoud: str, melding: str,
                              capsys: pytest.CaptureFixture[str]) -> None:
    bestand, voor = tmp_path / "antwoorden.yml", sorted((project / "docs").rglob("*"))
    bestand.write_text(inhoud)
    assert _praat(monkeypatch, project, [], str(bestand)) == 1
    assert melding in capsys.readouterr().err
    assert sorted((project / "docs").rglob("*")) == voor


def test_bestand_dat_er_niet_is(project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert _praat(monkeypatch, project, [], "weg.yml") == 1
    assert "weg.yml: Dit bestand is er niet." in capsys.readouterr().err


def test_wat_er_staat_gaat_nooit_verloren(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ook als het vol fouten zit: vervangen gebeurt na een ja, en met een kopie. Het eigen blok blijft staan."""
    map_ = project / "docs" / "regio"
    (map_ / "blokken" / "over").mkdir(parents=True)
    (map_ / "blokken" / "over" / "deze-site.md").write_text("Van ons.\n")
    (map_ / "regio.yml").write_text("naam_regio: [kapot\n")
    assert _praat(monkeypatch, project, [*ALLES, "n"]) == 1
    assert (map_ / "regio.yml").read_text() == "naam_regio: [kapot\n"
    assert _praat(monkeypatch, project, [*ALLES, "j"]) == 0
    assert (map_ / "_regio-oud-1.yml").read_text() == "naam_regio: [kapot\n"
    assert (map_ / "blokken" / "over" / "deze-site.md").read_text() == "Van ons.\n"


def test_opnieuw_begint_bij_wat_er_staat(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Enter laat alles zoals het is, ook wat geen vraag is."""
    map_ = project / "docs" / "regio"
    map_.mkdir(exist_ok=True)
    (map_ / "regio.yml").write_text("""naam_regio: Voorbeeldstad
naam_site: Samen
gemeente: stad
sociaal_team: wijkteam
kleur: "#7a1f5c"
weglaten: [praktijk/voorbeeld]
contact: [{wat: Vragen, wie: balie, bereikbaar: altijd}, {wat: Nood}]
""")
    eerst = _gelezen(project)
    assert _praat(monkeypatch, project, [""] * 10 + ["j"]) == 0
    assert _gelezen(project) == eerst


def test_antwoorden_houden_op(project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert _praat(monkeypatch, project, ALLES[:3]) == 1
    assert "Er is niets geschreven" in capsys.readouterr().err
    assert not (project / "docs" / "regio" / "blokken").exists()


@given(st.text(min_size=1, max_size=80).filter(str.strip), st.sampled_from(["naam_regio", "naam_site", "logo"]))
def test_elke_tekst_komt_terug_zoals_zij_is(tekst: str, veld: str) -> None:
    """Aanhalingstekens, dubbele punten, hekjes en woorden als ja blijven tekst. Regeleinden en codes weigert de loader zelf."""
    if not tekst.isprintable() or "<" in tekst or "javascript" in tekst.lower() or "data:" in tekst.lower():
        return
    document = lees_yaml(regio_yml({veld: tekst}), "regio.yml", meldingen := Meldingen())
    assert meldingen.fouten == [] and document is not None
    assert document.data == {veld: tekst}


def test_elk_voorbeeld_in_het_bestand_klopt() -> None:
    """Wie een hekje weghaalt, krijgt iets dat het model aanneemt."""
    leeg = regio_yml({})
    aan = "\n".join(regel.removeprefix("# ") for regel in leeg.split("\n") if regel.startswith(("# -", "#   ")) or
                    any(regel.startswith(f"# {veld}:") for veld in Regio.model_fields))
    document = lees_yaml(aan, "regio.yml", Meldingen())
    assert document is not None
    assert set(document.data) == set(Regio.model_fields)
    Regio.model_validate(document.data)


def test_een_echt_project_is_daarna_goed(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "docs" / "over").mkdir()
    (project / "docs" / "over" / "deze-site.md").write_text("---\ntitel: Over\n---\n\n{{ blok() }}\n")
    (project / "docs" / "begin" / "wie-bel-ik.md").write_text("---\ntitel: Wie\n---\n\n{{ contact() }}\n")
    assert _praat(monkeypatch, project, ALLES) == 0
    assert controleer(project)[0] == 0

"""De tekst van de hele site is makkelijk te lezen en goed gespeld; en de maten zelf kloppen."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any, get_args, get_origin

import pytest

from macros.auteursmacros import stille_macros
from macros.cli import main
from macros.errors import Meldingen
from macros.gegevens import LIJSTEN, MAPPEN
from macros.handreiking import laad
from macros.model.basis import Model, _ref_velden
from macros.model.pagina import PAGINASOORTEN, Pagina
from macros.model.regio import Regio
from macros.regio import zandbak
from macros.taal.lezen import LABEL, LOPEND, NIET, Lezer
from macros.taal.lijdend import is_lijdend
from macros.taal.maten import leesgemak, lettergrepen, per_deel, te_lang
from macros.taal.opdracht import spelfouten, zinnen_van
from macros.taal.opmaak import stukken
from macros.taal.spelling import WOORDENLIJST, Spelling, lees_woordenlijst
from macros.taal.zinnen import Zin, splits, woorden
from tests.heel_project import WORTEL
from tests.mini_project import kopieer, vervang


@pytest.fixture(scope="module")
def zinnen() -> list[Zin]:
    return zinnen_van(WORTEL / "docs")[0]


@pytest.fixture(scope="module")
def spelling() -> Spelling:
    return Spelling(lees_woordenlijst(WOORDENLIJST))


# --- de site zelf ------------------------------------------------------------------------------------


def test_hele_site_haalt_de_normen(zinnen: list[Zin]) -> None:
    lang = [f"{zin.plaats}: {len(zin.woorden)} woorden: {zin.tekst}" for zin in zinnen if te_lang(zin)]
    assert not lang, "Te lange zinnen:\n" + "\n".join(lang)
    maten = per_deel(zinnen)
    assert {"begin", "stappen", "praktijk", "checklists", "sjablonen", "themas", "naslag", "over", "gegevens"} <= {
        maat.deel for maat in maten}
    assert [maat for maat in maten if not maat.goed] == []


def test_hele_site_is_goed_gespeld(zinnen: list[Zin]) -> None:
    fout = [f"{zin.plaats}: {woord}" for zin, woord in spelfouten(zinnen, WORTEL / "docs")]
    assert not fout, "Onbekende woorden; zie 'Nakijken' in CONTRIBUTING.md:\n" + "\n".join(fout)


def test_vaste_tekst_is_goed_gespeld(spelling: Spelling) -> None:
    """Ook de woorden van de sjablonen zelf, zoals op knoppen, en wat een voorleesprogramma zegt."""
    for pad in (*WORTEL.glob("macros/templates/html/*.j2"), *WORTEL.glob("overrides/**/*.html")):
        zonder = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<(script|style|svg).*?</\1>", " ",
                        pad.read_text(encoding="utf-8"), flags=re.S)
        namen = re.findall(r'(?:aria-label|title|alt|placeholder)="([^"]*)"', zonder)
        tekst = unescape(" ".join([re.sub(r"<[^>]*>", " ", zonder), *namen]))
        zin = Zin(tekst, pad.name, 1, "sjabloon", "kop")
        assert [woord for _, woord in spelling.onbekend([zin])] == [], pad


def _modellen(model: type[Model]) -> Iterator[type[Model]]:
    yield model
    for veld in model.model_fields.values():
        for soort in _soorten(veld.annotation):
            if isinstance(soort, type) and issubclass(soort, Model):
                yield from _modellen(soort)


def _soorten(annotatie: Any) -> Iterator[Any]:
    yield annotatie
    for deel in get_args(annotatie) if get_origin(annotatie) else ():
        yield from _soorten(deel)


def test_elk_veld_met_tekst_is_ingedeeld() -> None:
    """Een nieuw veld mag niet stil buiten de meting vallen: zet het in een van de drie rijen van taal/lezen.py."""
    begin = [model for _, model in (*LIJSTEN.values(), *MAPPEN.values())] + [Pagina, *PAGINASOORTEN.values()]
    velden = {naam for model in begin for deel in _modellen(model) if deel.__name__ != "Verwijzing"
              for naam, veld in deel.model_fields.items()
              if str in set(_soorten(veld.annotation)) and not _ref_velden(deel)[naam]}
    assert sorted(velden - LOPEND - LABEL - NIET) == []
    assert not LOPEND & LABEL and not LOPEND & NIET and not LABEL & NIET


# --- zinnen ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("tekst", "verwacht"), [
    ("Bel de huisarts. Zeg wie u bent.", ["Bel de huisarts.", "Zeg wie u bent."]),
    ("Vraag bijv. de POH of dhr. Jansen, d.w.z. wie er is.", ["Vraag bijv. de POH of dhr. Jansen, d.w.z. wie er is."]),
    ("Neem pen, papier enz. Begin op tijd.", ["Neem pen, papier enz.", "Begin op tijd."]),
    ("Lees § 3.2.1. Daar staat 1.704 en ca. 9,5 %.", ["Lees § 3.2.1.", "Daar staat 1.704 en ca. 9,5 %."]),
    ("In 2015. Dat was nr. 3.", ["In 2015.", "Dat was nr. 3."]),
    ("Wie belt u? De POH! Zij helpt.", ["Wie belt u?", "De POH!", "Zij helpt."]),
    ("Zeg: “Wij wachten. Wij doen niets.” Ga dan door.", ["Zeg: “Wij wachten.", "Wij doen niets.”", "Ga dan door."]),
    ("U wilt … iets. ’s Avonds kan ook.", ["U wilt … iets.", "’s Avonds kan ook."]),
    ("Volgens W.H. Douma wel. Kies project A. Dan B.", ["Volgens W.H. Douma wel.", "Kies project A.", "Dan B."]),
    ("Punten: een, twee en drie", ["Punten: een, twee en drie"]),
    ("… — !", []),
])
def test_zinnen_splitsen(tekst: str, verwacht: list[str]) -> None:
    assert [zin for _, zin in splits(tekst)] == verwacht


def test_woorden_tellen() -> None:
    assert woorden("De OJG’er van 2015 kent 1.704 POH-GGZ’s en/of foto’s.") == [
        "De", "OJG’er", "van", "2015", "kent", "1.704", "POH-GGZ’s", "en/of", "foto’s"]


def test_markdown_wordt_tekst_met_de_goede_regel() -> None:
    markdown = ("## Kop {#id}\n\nEen **vette** [link](a.md) en\n`code` op https://a.nl. Tweede zin.\n\n- punt één\n"
                "  loopt door. Nog een.\n- [ ] vakje\n\n1. nummer\n\n| A | B |\n|---|---|\n| x `y` | z |\n\n"
                "```\nniets\n```\n<!-- ook\nniets --> \n"
                "!!! tip \"Let op\"\n    Binnen het vak (aanvulling van de redactie).\n")
    assert list(stukken(markdown)) == [
        (1, "Kop", "kop"), (3, "Een vette link en\n\ue002 op \ue002. Tweede zin.", "lopend"),
        (6, "punt één\nloopt door. Nog een.", "lopend"), (8, "vakje", "lopend"), (10, "nummer", "lopend"),
        (12, "A", "cel"), (12, "B", "cel"), (14, "x \ue002", "cel"), (14, "z", "cel"),
        (21, "Let op", "kop"), (22, "Binnen het vak.", "lopend")]


def test_pagina_telt_macros_en_namen_mee_op_hun_regel(tmp_path: Path) -> None:
    project = kopieer(tmp_path)
    vervang(project, "docs/stappen/stap-1.md", "## Twee kanten",
            'Eerst\n{{ gemeente.De }} dan. {{ sociaal_team.De }} ook. {{ bron("groningen") }}\n\n## Twee kanten')
    meldingen = Meldingen()
    lezer = Lezer(laad(project / "docs", meldingen))
    gevonden = {zin.tekst: zin for zin in lezer.alles() if zin.bestand == "docs/stappen/stap-1.md"}
    regels = (project / "docs/stappen/stap-1.md").read_text(encoding="utf-8").split("\n")
    assert "Eerst De gemeente dan." in gevonden
    assert "{{ sociaal_team.De }}" in regels[gevonden["Het sociaal team ook."].regel - 1]


# --- lijdend -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("zin", [
    "De afspraken worden vastgelegd.", "Het plan werd door de groep goedgekeurd.", "Dat is niet onderzocht.",
    "Zij willen dat de inwoner geholpen wordt.", "De vraag kan worden besproken.", "Daarna werden die getekend.",
    "De brief wordt overal gebruikt.", "Hij heeft gebeld en de afspraak is gemaakt.", "De hulp was betaald.",
])
def test_lijdend(zin: str) -> None:
    assert is_lijdend(zin)


@pytest.mark.parametrize("zin", [
    "De groep legt de afspraken vast.", "Zij werd OJG’er en heeft gezinnen geholpen.", "Het project is begonnen.",
    "Het gesprek is in de gemeente.", "De lijnen werden kort.", "Hij heeft met zijn gezin gewerkt.", "Dat is bekend.",
    "Het is fijn dat zij elkaar gesproken hebben.", "In dit verzorgingsgebied was 18% ouder.", "Dit is een voorbeeld.",
    "Het is belangrijk om de tijd te bewaken.", "Positieve Gezondheid werd de taal.", "U bent gewend aan haast.",
    "Zij verwacht dat het beter wordt.", "De kosten zijn gestegen.",
])
def test_niet_lijdend(zin: str) -> None:
    assert not is_lijdend(zin)


# --- leesgemak ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("woord", "aantal"), [
    ("huis", 1), ("huisarts", 2), ("gemeente", 3), ("over", 2), ("agenda", 3), ("samenwerking", 4), ("team", 1),
    ("POH-GGZ", 2), ("patiënten", 4), ("regio’s", 3), ("onafhankelijk", 5),
])
def test_lettergrepen(woord: str, aantal: int) -> None:
    assert lettergrepen(woord) == aantal


def test_flesch_douma() -> None:
    """Met de hand: 8 woorden in 2 zinnen en 11 lettergrepen (huis-arts, ge-meen-te en zes van één)."""
    zinnen = ["De huisarts belt ons.", "Zij ziet de gemeente."]
    assert sum(lettergrepen(woord) for zin in zinnen for woord in woorden(zin)) == 11
    assert leesgemak(zinnen) == pytest.approx(206.84 - 0.93 * 8 / 2 - 77 * 11 / 8)


# --- spelling ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("woord", [
    "huisartsenpraktijk", "samenwerkingsafspraken", "foto’s", "OJG’ers", "thema-avond", "Caseload", "65-plussers",
    "2015", "arbeids-", "O&I-geld", "Eén", "wijkverpleegkundige", "December",
])
def test_goed_gespeld(spelling: Spelling, woord: str) -> None:
    assert spelling.goed(woord)


@pytest.mark.parametrize("woord", ["huisardsen", "samenwerkings", "afgespoken", "gebeurd’s", "ojg’er", "huis-ards"])
def test_fout_gespeld(spelling: Spelling, woord: str) -> None:
    assert not spelling.goed(woord)


def test_woordenlijst_is_nodig_en_op_orde(spelling: Spelling, zinnen: list[Zin]) -> None:
    """Elk woord staat er één keer en komt in de tekst voor; zo groeit de lijst niet met fouten mee."""
    eigen = [regel.partition("#")[0].strip() for regel in WOORDENLIJST.read_text(encoding="utf-8").splitlines()]
    eigen = [woord for woord in eigen if woord]
    assert len(eigen) == len(set(eigen))
    tekst = "\n".join(zin.tekst for zin in zinnen)
    weg = [woord for woord in eigen if not re.search(rf"(?<!\w){re.escape(woord)}(?!\w)", tekst, re.I)]
    assert weg == [], "Deze woorden staan nergens meer op de site; haal ze uit de lijst."


def test_woordenboek_is_dat_van_de_herkomst() -> None:
    map_ = WOORDENLIJST.parent / "woordenboek"
    herkomst = (map_ / "HERKOMST.md").read_text(encoding="utf-8")
    for naam in ("nl.aff", "nl.dic"):
        assert hashlib.sha256((map_ / naam).read_bytes()).hexdigest() in herkomst, naam


# --- de opdracht -------------------------------------------------------------------------------------


def test_opdracht_noemt_plek_en_stopt_met_1(tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                            capsys: pytest.CaptureFixture[str]) -> None:
    project = kopieer(tmp_path)
    zin = "Wij " + "bellen elkaar en " * 12 + "gaan door."
    vervang(project, "docs/stappen/stap-1.md", "## Twee kanten", f"{zin} Dat is huisardsenwerk.\n\n## Twee kanten")
    monkeypatch.chdir(project)
    assert main(["taal", "stappen/stap-1", "--spelling"]) == 1
    uit = capsys.readouterr().out
    assert re.search(r"docs/stappen/stap-1\.md:\d+: 39 woorden: Wij bellen", uit)
    assert re.search(r"docs/stappen/stap-1\.md:\d+: huisardsenwerk", uit)
    (project / "docs/regio").mkdir(exist_ok=True)
    (project / "docs/regio/woordenlijst.txt").write_text("huisardsenwerk  # zo zeggen wij dat\n", encoding="utf-8")
    assert main(["taal", "docs/stappen/stap-1.md", "--spelling"]) == 1
    assert "huisardsenwerk\n" not in capsys.readouterr().out.partition("Onbekende woorden")[2]
    assert main(["taal", "stappen/stap-11"]) == 1
    assert "bestaat niet" in capsys.readouterr().out


def test_een_stille_macro_neemt_elk_argument_aan_en_zegt_niets() -> None:
    """Ook een macro met argumenten valt weg omdat zij stil is, en niet omdat zij een fout geeft die niemand ziet."""
    meldingen = Meldingen()
    tekst = 'Voor {{ kwaliteit(deel="lezen") }}{{ bron("groningen", "§ 1") }} na.'
    assert zandbak(Regio(), stille_macros()).render(tekst, "x.md", 1, meldingen) == "Voor  na."
    assert not meldingen.fouten

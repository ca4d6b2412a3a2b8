"""Een regio die jaren meeloopt: nooit een conflict, nooit eigen tekst kwijt, en elke verborgen landelijke wijziging gemeld."""

from __future__ import annotations

import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.bijhouden.verslag import verslag
from macros.controle import controleer
from macros.errors import Meldingen
from macros.kader import omlijst
from macros.pagina_render import render_alles
from tests.mini_project import kopieer
from tests.regiofork import Project

LIJST, TIPS, THEMA, CASUS = "_data/checklists/starten.yml", "_data/tips.yml", "themas/privacy.md", "praktijk/voorbeeld.md"
EIGEN_CASUS = """---
soort: casus
titel: Zo deden wij het
regio: Voorbeeldstad
voor_wie: [huisarts]
themas: [privacy]
fasen: [fase-1]
deelnemers: [de praktijk]
probleem: Lang wachten.
aanpak: Samen bellen.
resultaat: Korter wachten.
zekerheid: ervaring
geld: {betaalt: de gemeente, baat: inwoners, tot: 2028, zekerheid: onduidelijk}
bronnen: [regio]
peildatum: 2027
---
Zie ook [het voorbeeld](voorbeeld.md).
"""
REGIOS: dict[str, dict[str, str]] = {
    "namen": {"regio/regio.yml": "naam_site: Noord\nsociaal_team: wijkteam\n", "regio/blokken/stappen/stap-1.md": "Bel ons.\n"},
    "punten": {
        "regio/checklists/starten.yml": """weg: [probleem]
wijzig:
  mandaat: {tekst: Onze wethouder tekent.}
erbij:
  - {id: sleutel, tekst: De sleutel ligt klaar., na: mandaat}
  - {id: koffie, tekst: Er is koffie., na: begin}
""",
        "regio/tips.yml": "wijzig:\n  tip-01: {tekst: Bel eerst.}\nerbij:\n  - {id: onze-tip, tekst: Ga langs.}\n"},
    "paginas": {
        "regio/paginas/themas/privacy.md": "---\nsoort: thema\n---\nOnze eigen tekst over privacy.\n\n{{ swot(\"wijk\") }}\n",
        "regio/paginas/praktijk/voorbeeld.md": EIGEN_CASUS.replace("Zie ook [het voorbeeld](voorbeeld.md).", "Ons verhaal."),
        "regio/paginas/praktijk/ons-voorbeeld.md": EIGEN_CASUS},
    "heel": {"regio/checklists/starten.yml": """id: starten
titel: Onze lijst
kort: Van ons.
wanneer: Altijd
voor_wie: [huisarts]
bijgewerkt: 2027-01-01
punten:
  - {id: mandaat, tekst: Iemand tekent.}
""", "regio/checklists/extra.yml": """id: extra
titel: Nog een lijst
kort: Van ons.
wanneer: Altijd
voor_wie: [huisarts]
bijgewerkt: 2027-01-01
los: true
punten:
  - {id: een, tekst: Doe iets.}
"""},
    "weglaten": {
        "regio/regio.yml": "weglaten: [praktijk/voorbeeld, swot/wijk]\n",
        "regio/begrippen.yml": "wijzig:\n  convenant: {uitleg: Afspraken op papier.}\n",
        "regio/checklists/starten.yml": "wijzig:\n  starten: {kort: Zo beginnen wij.}\n"},
}
REGIOS["windows"] = REGIOS["punten"]
EIGEN_ZINNEN = {
    "namen": ["Bel ons."], "punten": ["Onze wethouder tekent.", "De sleutel ligt klaar.", "Er is koffie.", "Bel eerst.", "Ga langs."],
    "paginas": ["Onze eigen tekst over privacy.", "Ons verhaal.", "Zie ook"], "heel": ["Iemand tekent.", "Doe iets."],
    "weglaten": ["Afspraken op papier.", "Zo beginnen wij."]}
EIGEN_ZINNEN["windows"] = EIGEN_ZINNEN["punten"]
VERHUISD = "_data/verhuisd.yml"


def _typfout(p: Project) -> None:
    p.vervang(THEMA, ('{{ begrip("convenant") }} van', 'Een {{ begrip("convenant") }} van'))


def _andere_woorden(p: Project) -> None:
    p.vervang(LIJST, ("heeft mandaat.", "heeft een mandaat op papier."))


def _andere_volgorde(p: Project) -> None:
    tekst = (p.map / "docs" / LIJST).read_text(encoding="utf-8")
    kop, een, twee = tekst.partition("  - id: probleem")[0], "  - id: probleem", "  - id: mandaat"
    eerste = tekst[tekst.index(een): tekst.index(twee)]
    p.schrijf({LIJST: kop + tekst[tekst.index(twee):] + eerste})


def _punt_erbij(p: Project) -> None:
    pad = p.map / "docs" / LIJST
    p.schrijf({LIJST: pad.read_text(encoding="utf-8") + "  - id: planning\n    tekst: Er is een planning.\n    bron: redactie\n"})


def _pagina_weg(p: Project) -> None:
    _verwijzingen_weg(p)
    p.schrijf({CASUS: None, VERHUISD: "- van: praktijk/voorbeeld\n  reden: Het voorbeeld was te oud.\n"})


def _verwijzingen_weg(p: Project) -> None:
    """Zoals een landelijke redacteur doet: wat weg is, staat nergens meer genoemd."""
    p.vervang("_data/rollen.yml", ("  voorbeelden: [voorbeeld]\n", ""))
    p.vervang("_data/fasen.yml", ("      voorbeelden: [voorbeeld]\n", ""))
    p.vervang("stappen/stap-1.md", ("[de resultaten](../praktijk/voorbeeld.md#wat-het-gaf)", "de resultaten"))


def _nieuw_id(p: Project) -> None:
    p.vervang(LIJST, ("id: mandaat", "id: mandaat-gemeente"))
    p.schrijf({VERHUISD: "- van: checklists/starten#mandaat\n  naar: checklists/starten#mandaat-gemeente\n  reden: Duidelijker.\n"})


def _nieuwe_pagina(p: Project) -> None:
    p.schrijf({"begin/nieuw.md": "---\nsoort: pagina\ntitel: Nieuw\n---\nWelkom.\n"})


def _instelling(p: Project) -> None:
    pad = p.map / "mkdocs.yml"
    pad.write_text(pad.read_text(encoding="utf-8") + "extra:\n  nieuw: true\n", encoding="utf-8")


def _andere_tip(p: Project) -> None:
    p.vervang(TIPS, ("Neem de tijd", "Neem ruim de tijd"))


def _ander_veld(p: Project) -> None:
    p.vervang(LIJST, ("bron: redactie", "bron: groningen § 8.1"))


def _windows(p: Project) -> None:
    p.schrijf({LIJST: (p.map / "docs" / LIJST).read_text(encoding="utf-8")}, einde="\r\n")


def _andere_uitleg(p: Project) -> None:
    p.vervang("_data/begrippen.yml", ("Ondertekende afspraken", "Getekende afspraken"))


def _ander_kort(p: Project) -> None:
    p.vervang(LIJST, ("kort: Wat u regelt", "kort: Alles wat u regelt"))


def _pagina_verhuist(p: Project) -> None:
    _verwijzingen_weg(p)
    p.git("mv", "docs/praktijk/voorbeeld.md", "docs/praktijk/vaste-contactpersoon.md")
    p.schrijf({VERHUISD: "- van: praktijk/voorbeeld\n  naar: praktijk/vaste-contactpersoon\n  reden: Zegt meer.\n"})


PUNT, PAGINA = "checklists/starten.yml", "paginas/themas/privacy.md"
LANDELIJK: dict[Callable[[Project], None], dict[str, set[tuple[str, str]]]] = {
    _typfout: {"paginas": {(PAGINA, "pagina: themas/privacy")}},
    _andere_woorden: {"punten": {(PUNT, "punt: mandaat")}, "heel": {(PUNT, "punt: mandaat")}},
    _andere_volgorde: {"heel": {(PUNT, "volgorde: checklists/starten")}},
    _punt_erbij: {"heel": {(PUNT, "nieuw punt: planning")}},
    _pagina_weg: {"paginas": {("paginas/praktijk/voorbeeld.md", "weg: praktijk/voorbeeld")}},
    _nieuw_id: {"heel": {(PUNT, "nieuw punt: mandaat-gemeente"), (PUNT, "punt weg: mandaat")}},
    _nieuwe_pagina: {},
    _instelling: {},
    _andere_tip: {"punten": {("tips.yml", "punt: tip-01")}},
    _ander_veld: {"heel": {(PUNT, "punt: mandaat")}},
    _windows: {},
    _andere_uitleg: {"weglaten": {("begrippen.yml", "punt: convenant")}},
    _ander_kort: {"weglaten": {(PUNT, "punt: starten")}, "heel": {(PUNT, "punt: starten")}},
    _pagina_verhuist: {},
}
"""Elke landelijke wijziging met wat een regio daarvan moet horen; wie er niet bij staat, verbergt niets."""


@pytest.fixture(scope="module")
def land(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Een landelijk project met van elke regio een tak en van elke landelijke wijziging een tak."""
    map_ = kopieer(tmp_path_factory.mktemp("land"))
    shutil.copy(Path(__file__).parents[1] / "mkdocs.yml", map_)
    project = Project(map_)
    for naam, bestanden in REGIOS.items():
        project.git("checkout", "-q", "-b", f"regio-{naam}", "landelijk")
        project.schrijf(bestanden, einde="\r\n" if naam == "windows" else "\n")
        project.bewaar(f"Onze regio: {naam}")
    for wijziging in LANDELIJK:
        project.git("checkout", "-q", "-b", wijziging.__name__, "landelijk")
        wijziging(project)
        project.bewaar(wijziging.__name__)
    return project


def _heel(project: Project, regio: str) -> None:
    """Alles laadt zonder fout, van de bestanden van de regio is geen letter veranderd en elke eigen zin is te lezen."""
    assert project.git("diff", "--stat", f"regio-{regio}", "--", "docs/regio") == ""
    geheel, meldingen, _ = project.laad()
    controleer(geheel, meldingen)
    render = render_alles(geheel, meldingen)
    assert [str(fout) for fout in meldingen.fouten] == []
    alles = repr(geheel.soorten) + "".join(pagina.markdown for pagina in render.klaar.values())
    assert [zin for zin in EIGEN_ZINNEN[regio] if zin not in alles] == []


@pytest.mark.parametrize("samengeperst", [False, True], ids=["merge", "squash"])
@pytest.mark.parametrize("regio", REGIOS)
def test_elke_landelijke_wijziging_bij_elke_regio(regio: str, samengeperst: bool, land: Project) -> None:
    """Per wijziging apart: precies wat verborgen is, wordt gemeld, en niets anders."""
    mis = {}
    for wijziging, verwacht in LANDELIJK.items():
        land.git("checkout", "-q", "--detach", f"regio-{regio}")
        land.neem_over(wijziging.__name__, samengeperst=samengeperst)
        _heel(land, regio)
        zoek = "punten" if regio == "windows" else regio
        if land.gevonden() != verwacht.get(zoek, set()):
            mis[wijziging.__name__] = (land.gevonden(), verwacht.get(zoek, set()))
    assert mis == {}


@pytest.mark.parametrize("samengeperst", [False, True], ids=["merge", "squash"])
@pytest.mark.parametrize("regio", REGIOS)
def test_alles_na_elkaar(regio: str, samengeperst: bool, land: Project) -> None:
    """Jaren later: de ene landelijke wijziging na de andere, en alles wat nog niet bekeken is, staat er nog."""
    land.git("checkout", "-q", "--detach", f"regio-{regio}")
    verwacht: set[tuple[str, str]] = set()
    for wijziging in (_typfout, _andere_woorden, _punt_erbij, _nieuwe_pagina, _instelling, _andere_tip, _andere_uitleg, _ander_kort,
                      _pagina_weg):
        land.neem_over(wijziging.__name__, samengeperst=samengeperst)
        verwacht |= LANDELIJK[wijziging].get("punten" if regio == "windows" else regio, set())
    _heel(land, regio)
    assert land.gevonden() == verwacht


# --- één regio, van dichtbij ----------------------------------------------------------------------------------------


@pytest.fixture()
def punten(tmp_path: Path) -> Project:
    """Een regio met eigen punten, en landelijk een punt en een tip met andere woorden."""
    project = Project(kopieer(tmp_path))
    project.git("checkout", "-q", "-b", "regio")
    project.schrijf(REGIOS["punten"])
    project.bewaar()
    _landelijk(project, _andere_woorden, _andere_tip)
    return project


def _landelijk(project: Project, *wijzigingen: Callable[[Project], None]) -> None:
    """Wijzigt landelijk en neemt dat over in de tak van de regio."""
    project.git("checkout", "-q", "landelijk")
    for wijziging in wijzigingen:
        wijziging(project)
        project.bewaar()
    project.git("checkout", "-q", "regio")
    project.neem_over("landelijk")


TWEE = {(PUNT, "punt: mandaat"), ("tips.yml", "punt: tip-01")}


def test_wat_de_regio_leest(punten: Project) -> None:
    """De regel noemt beide bestanden, het punt, toen en nu, en hoe u hem afhandelt."""
    _, meldingen, gevonden = punten.laad()
    regel = next(str(punt) for punt in meldingen.aandacht if punt.bestand.endswith(PUNT))
    begin = 'docs/regio/checklists/starten.yml:3: Landelijk is "mandaat" veranderd (docs/_data/checklists/starten.yml:15, sinds '
    assert regel.startswith(begin)
    assert "tekst was “" in regel and "heeft mandaat.”, is nu “" in regel and "mandaat op papier" in regel
    assert "zet dan bij dit punt de dag van vandaag: bekeken: 2027-05-03." in regel
    heel = verslag(gevonden, Meldingen())
    assert "    toen  Iemand van {{ gemeente.de }} heeft mandaat." in heel
    assert "    nu    Iemand van {{ gemeente.de }} heeft een mandaat op papier." in heel


def test_een_ander_punt_wijzigen_verbergt_niets(punten: Project) -> None:
    punten.vervang("regio/" + PUNT, ("Er is koffie", "Er is thee"))
    punten.bewaar()
    assert punten.gevonden() == TWEE


def test_het_punt_zelf_wijzigen_handelt_af(punten: Project) -> None:
    punten.vervang("regio/" + PUNT, ("Onze wethouder", "De wethouder"))
    assert punten.gevonden() == TWEE - {(PUNT, "punt: mandaat")}, "wie bezig is, heeft het gezien"
    punten.bewaar()
    assert punten.gevonden() == TWEE - {(PUNT, "punt: mandaat")}


@pytest.mark.parametrize(("bestand", "oud", "nieuw"), [
    (PUNT, "{tekst: Onze wethouder tekent.}", "{tekst: Onze wethouder tekent., bekeken: 2027-05-03}"),
    (PUNT, "weg: [probleem]", "bekeken: 2027-05-03\nweg: [probleem]"),
])
def test_bekeken_handelt_af(bestand: str, oud: str, nieuw: str, punten: Project) -> None:
    punten.vervang(f"regio/{bestand}", (oud, nieuw))
    punten.bewaar()
    geheel, meldingen, _ = punten.laad()
    assert meldingen.fouten == [] and punten.gevonden() == TWEE - {(PUNT, "punt: mandaat")}
    assert geheel.soorten["checklist"]["starten"].punten[1].tekst == "Onze wethouder tekent."


def test_bekeken_bij_een_pagina_handelt_af(tmp_path: Path) -> None:
    project = Project(kopieer(tmp_path))
    project.git("checkout", "-q", "-b", "regio")
    project.schrijf(REGIOS["paginas"])
    project.bewaar()
    _landelijk(project, _typfout)
    assert project.gevonden() == {(PAGINA, "pagina: themas/privacy")}
    project.vervang("regio/" + PAGINA, ("soort: thema", "soort: thema\nbekeken: 2027-05-03"))
    project.bewaar()
    assert project.laad()[1].fouten == [] and project.gevonden() == set()


def test_na_afhandelen_telt_een_volgende_wijziging_weer(punten: Project) -> None:
    punten.vervang("regio/" + PUNT, ("Onze wethouder", "De wethouder"))
    punten.bewaar()
    _landelijk(punten, lambda p: p.vervang(LIJST, ("op papier", "op een briefje")))
    assert punten.gevonden() == TWEE


def test_alleen_andere_regeleinden_handelt_niet_af(punten: Project) -> None:
    punten.schrijf(REGIOS["punten"], einde="\r\n")
    punten.bewaar()
    assert punten.gevonden() == TWEE


def test_een_weggelaten_punt_dat_verandert(punten: Project) -> None:
    _landelijk(punten, lambda p: p.vervang(LIJST, ("willen oplossen", "gaan oplossen")))
    assert punten.gevonden() == TWEE | {(PUNT, "weggelaten: probleem")}


def test_eigen_tekst_van_een_oudere_tak(punten: Project) -> None:
    """Een redacteur begon vóór de laatste landelijke versie; haar tak komt er later bij."""
    punten.git("checkout", "-q", "-b", "redacteur", "regio~1")
    punten.vervang("regio/" + PUNT, ("Onze wethouder", "De wethouder"))
    punten.bewaar()
    punten.git("checkout", "-q", "regio")
    punten.neem_over("redacteur")
    assert punten.gevonden() == TWEE


def test_eigen_tekst_en_landelijke_tekst_in_een_samengeperste_commit(punten: Project) -> None:
    """Dan is niet te zien of de redacteur de landelijke tekst kende; dus staat zij erbij."""
    punten.git("checkout", "-q", "-b", "oud", "regio~1")
    punten.git("merge", "-q", "--squash", "landelijk")
    punten.vervang("regio/" + PUNT, ("Onze wethouder", "De wethouder"))
    punten.bewaar()
    assert punten.gevonden() == TWEE


def test_na_twee_keer_samenpersen_helpt_de_gids(punten: Project) -> None:
    """Twee keer dezelfde regel, de eerste keer samengeperst: git ziet een conflict, en de opdrachten uit de gids lossen het op."""
    punten.git("checkout", "-q", "-B", "regio", "regio~1")
    punten.neem_over("landelijk", samengeperst=True)
    punten.git("checkout", "-q", "landelijk")
    punten.vervang(LIJST, ("mandaat op papier.", "mandaat op papier en tijd."))
    punten.bewaar()
    punten.git("checkout", "-q", "regio")
    with pytest.raises(AssertionError, match="CONFLICT"):
        punten.git("merge", "--no-edit", "landelijk")
    punten.git("merge", "--abort")
    eigen = punten.git("rev-parse", "HEAD:docs/regio")
    gids = (Path(__file__).parents[1] / "docs/over/bijhouden.md").read_text(encoding="utf-8")
    opdrachten = [shlex.split(regel)[1:] for regel in gids.partition("git fetch https")[2].partition("```")[0].splitlines()[1:]]
    punten.git("fetch", "-q", ".", "landelijk")
    for opdracht in opdrachten:
        punten.git(*opdracht)
    assert punten.git("rev-parse", "HEAD:docs/regio") == eigen
    assert punten.git("diff", "--stat", "landelijk", "HEAD", "--", ".", ":!docs/regio") == ""
    assert punten.git("merge", "landelijk") == "Already up to date."
    assert punten.gevonden() == TWEE


def test_een_nieuwe_landelijke_pagina_op_de_plek_van_een_eigen(tmp_path: Path) -> None:
    project = Project(kopieer(tmp_path))
    project.git("checkout", "-q", "-b", "regio")
    project.schrijf({"regio/paginas/begin/nieuw.md": "---\ntitel: Van ons\n---\nOns.\n"})
    project.bewaar()
    _landelijk(project, _nieuwe_pagina)
    assert project.gevonden() == {("paginas/begin/nieuw.md", "nieuw: begin/nieuw")}
    assert project.laad()[0].paginas["begin/nieuw.md"].tekst == "Ons.\n"


def test_ondiepe_kopie_zegt_het_een_keer(punten: Project, tmp_path: Path) -> None:
    punten.git("clone", "-q", "--depth", "1", f"file://{punten.map}", str(tmp_path / "ondiep"))
    _, meldingen, gevonden = Project(tmp_path / "ondiep").laad()
    assert gevonden == []
    assert [punt.bestand for punt in meldingen.aandacht if "fetch-depth: 0" in punt.hulp] == ["docs/regio"]


def test_zonder_git_en_zonder_eigen_bestanden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Zonder geschiedenis staat het er één keer; wie niets verbergt, hoort er niets over."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    project = Project.__new__(Project)
    project.map = kopieer(tmp_path)
    assert project.laad()[1].aandacht == []
    project.schrijf(REGIOS["punten"])
    assert ["geen geschiedenis van git" in punt.melding for punt in project.laad()[1].aandacht] == [True]


def test_niets_te_doen() -> None:
    assert verslag([], Meldingen()).startswith("Niets te doen.")


# --- dit project zelf -----------------------------------------------------------------------------------------------


ECHT = {
    "punten": {"regio/checklists/starten.yml": "wijzig:\n  tijd-en-mandaat: {tekst: Onze wethouder tekent.}\n",
               "regio/tips.yml": "wijzig:\n  tip-01: {tekst: Bel eerst.}\n"},
    "paginas": {"regio/paginas/themas/ggz-en-kopp.md": "---\nsoort: thema\n---\nVan ons.\n",
                "regio/paginas/praktijk/corona-zeeland.md": EIGEN_CASUS.replace("[privacy]", "[privacy-en-informatie]")
                .replace("Zie ook [het voorbeeld](voorbeeld.md).", "Van ons.")},
    "documenten": {"regio/sjablonen/convenant.yml": "wijzig:\n  kop-partijen: {tekst: Artikel 1 Wij}\n",
                   "regio/swot/vinkhuizen.yml": "weg: [swot-s1]\nerbij:\n  - {id: eigen, tekst: Van ons., bij: sterk}\n"},
    "weglaten": {"regio/regio.yml": "weglaten: [themas/regio-en-crisis, praktijk/corona-zeeland, checklists/detachering]\n"},
    "begrippen": {"regio/begrippen.yml": "wijzig:\n  convenant: {uitleg: Op papier.}\nweg: [afschalen]\n"},
}


ECHT_LANDELIJK = (
    ("_data/checklists/starten.yml", "Aan beide kanten is er iemand", "Bij elke partij is er iemand"),
    ("_data/tips.yml", "Wees daar nieuwsgierig naar", "Wees er nieuwsgierig naar"),
    ("themas/ggz-en-kopp.md", "soort: thema", "soort: thema\nmenutitel: Ggz"),
    ("_data/sjablonen/convenant.yml", "Artikel 1 Partijen", "Artikel 1 De partijen"),
    ("_data/swot/vinkhuizen.yml", "Dat kan zorgkosten schelen.", "Dat scheelt soms zorgkosten."),
    ("_data/begrippen.yml", "Zware hulp vervangen", "Zware zorg vervangen"),
)


def _echt_landelijk(p: Project) -> None:
    """Een jaar landelijke wijzigingen in de echte bestanden."""
    for bestand, oud, nieuw in ECHT_LANDELIJK:
        p.vervang(bestand, (oud, nieuw))
        p.bewaar()
    p.schrijf({"begin/nieuw.md": "---\ntitel: Nieuw\n---\nWelkom.\n"})
    p.bewaar()


def test_dit_project_zelf(tmp_path: Path) -> None:
    """Vijf regio's van de echte handreiking nemen een jaar landelijke wijzigingen over."""
    wortel = Path(__file__).parents[1]
    shutil.copytree(wortel / "docs", tmp_path / "docs", ignore=shutil.ignore_patterns("assets", "regio"))
    (tmp_path / "docs" / "assets").symlink_to(wortel / "docs" / "assets")
    project = Project(tmp_path)
    for naam, bestanden in ECHT.items():
        project.git("checkout", "-q", "-b", naam, "landelijk")
        project.schrijf(bestanden)
        project.bewaar()
    project.git("checkout", "-q", "landelijk")
    _echt_landelijk(project)
    verwacht = {
        "punten": {(PUNT, "punt: tijd-en-mandaat"), ("tips.yml", "punt: tip-01")},
        "paginas": {("paginas/themas/ggz-en-kopp.md", "pagina: themas/ggz-en-kopp")},
        "documenten": {("sjablonen/convenant.yml", "punt: kop-partijen")},
        "weglaten": set(), "begrippen": {("begrippen.yml", "weggelaten: afschalen")}}
    for naam in ECHT:
        project.git("checkout", "-q", naam)
        project.neem_over("landelijk")
        geheel, meldingen, _ = project.laad()
        controleer(geheel, meldingen)
        render_alles(geheel, meldingen)
        assert [str(fout) for fout in meldingen.fouten] == []
        assert project.gevonden() == verwacht[naam]


def _regio(tmp_path: Path, bestanden: dict[str, str]) -> Project:
    project = Project(kopieer(tmp_path))
    project.git("checkout", "-q", "-b", "regio")
    project.schrijf(bestanden)
    project.bewaar()
    return project


def _bouwt(project: Project) -> Meldingen:
    geheel, meldingen, _ = project.laad()
    controleer(geheel, meldingen)
    render = render_alles(geheel, meldingen)
    for klaar in render.klaar.values():
        omlijst(klaar, "")
    assert [str(fout) for fout in meldingen.fouten] == []
    return meldingen


def _swot_weg(p: Project) -> None:
    p.schrijf({"_data/swot/wijk.yml": None, VERHUISD: "- van: swot/wijk\n  reden: Te oud.\n"})
    p.vervang(THEMA, ('{{ swot("wijk") }}\n', ""))


def test_een_heel_document_verdwijnt(tmp_path: Path) -> None:
    """De wijzigingen van de regio daarop, en haar eigen pagina die het noemt, houden de bouw niet tegen."""
    project = _regio(tmp_path, {"regio/swot/wijk.yml": "weg: [s1]\n",
                                "regio/paginas/begin/ons.md": '---\ntitel: Ons\n---\n{{ swot("wijk") }}\n'})
    _landelijk(project, _swot_weg)
    assert {(punt.bestand, punt.regel) for punt in _bouwt(project).aandacht} == {
        ("docs/regio/swot/wijk.yml", None), ("docs/regio/paginas/begin/ons.md", 4)}


def _thema_weg(p: Project) -> None:
    p.schrijf({THEMA: None, VERHUISD: "- van: themas/privacy\n  reden: Samengevoegd.\n", "_data/themas.yml":
               "- id: geld\n  naam: Geld\n  kort: Over geld.\n", "themas/geld.md": "---\nsoort: thema\n---\n"
               '{{ swot("wijk") }}\n{{ resultaten("wijk-resultaten") }}\n{{ grafiek("wijk-getallen") }}\n{{ tekening("lagen") }}\n'})
    for pad in sorted((p.map / "docs").rglob("*.*")):
        tekst = pad.read_text(encoding="utf-8")
        if "regio" not in pad.parts and pad.suffix in (".yml", ".md") and "privacy" in tekst and pad.name != "verhuisd.yml":
            pad.write_text(tekst.replace("[privacy]", "[geld]").replace("themas/privacy.md", "themas/geld.md")
                           .replace('"privacy"', '"geld"').replace("thema: privacy", "thema: geld"), encoding="utf-8")


def test_een_thema_verdwijnt_dat_een_regio_zelf_beschreef(tmp_path: Path) -> None:
    """Haar pagina blijft staan; haar voorbeeld verliest alleen dat thema."""
    project = _regio(tmp_path, {"regio/paginas/themas/privacy.md": "---\nsoort: thema\ntitel: Privacy bij ons\n---\nVan ons.\n",
                                "regio/paginas/praktijk/ons.md": EIGEN_CASUS})
    _landelijk(project, _thema_weg)
    gemeld = {punt.bestand for punt in _bouwt(project).aandacht}
    assert {"docs/regio/paginas/themas/privacy.md", "docs/regio/paginas/praktijk/ons.md"} <= gemeld
    assert project.gevonden() == {("paginas/themas/privacy.md", "weg: themas/privacy")}
    assert "themas/privacy.md" in project.laad()[0].paginas

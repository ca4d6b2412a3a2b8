"""Grafieken en tekeningen: elk getal staat er, in staaf en tabel; de staven hebben de goede verhouding."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from lxml import html as lxml_html
from pydantic import ValidationError

from macros.errors import Meldingen
from macros.handreiking import Handreiking, laad
from macros.model.cijfer import Cijfer
from macros.model.grafiek import Grafiek
from macros.model.tekening import Tekening
from macros.pagina_render import Paginarender, Resultaat
from macros.render import getal
from tests.mini_project import MINI, controleer, kopieer, vervang

WORTEL = Path(__file__).resolve().parent.parent
GRAFIEK: dict[str, Any] = {
    "id": "wijken", "titel": "Wijken", "kort": "Kort.", "bron": "groningen", "peildatum": "2016",
    "zekerheid": "gemeten", "eenheid": "aantal", "kolom": "Wijk", "reeksen": [{"id": "aantal", "naam": "Inwoners"}],
    "rijen": [{"naam": "Noord", "waarden": {"aantal": "2.902"}}, {"naam": "Zuid", "waarden": {"aantal": 821}}],
}
BESTAND = "docs/_data/grafieken/wijk-getallen.yml"


@pytest.fixture(scope="module")
def echt() -> Handreiking:
    """De echte handreiking."""
    return laad(WORTEL / "docs", Meldingen())


def _pagina(geheel: Handreiking, pad: str) -> Resultaat:
    return Paginarender(geheel, Meldingen()).render(geheel.paginas[pad])


def _boom(geheel: Handreiking, pad: str) -> lxml_html.HtmlElement:
    return lxml_html.fragment_fromstring(_pagina(geheel, pad).markdown, create_parent="div")


def _tekst(element: lxml_html.HtmlElement) -> str:
    return " ".join(str(element.text_content()).split())


@pytest.mark.parametrize(("geschreven", "waarde", "getoond"), [
    ("2.902", "2902", "2.902"), (821, "821", "821"), ("15,4", "15.4", "15,4"), ("1.234,5", "1234.5", "1.234,5"),
    ("0", "0", "0"),
])
def test_getal_heen_en_terug(geschreven: str | int, waarde: str, getoond: str) -> None:
    rijen = [{"naam": "Noord", "waarden": {"aantal": geschreven}}]
    gelezen = Grafiek.model_validate({**GRAFIEK, "rijen": rijen}).rijen[0].waarden["aantal"]
    assert gelezen == Decimal(waarde)
    assert getal(gelezen) == getoond


@pytest.mark.parametrize("geschreven", ["15.4", "61%", "veel", "-3", "1,2,3", "2.90", None, True])
def test_geen_getal_wordt_geweigerd(geschreven: Any) -> None:
    with pytest.raises(ValidationError):
        Grafiek.model_validate({**GRAFIEK, "rijen": [{"naam": "Noord", "waarden": {"aantal": geschreven}}]})


@pytest.mark.parametrize("anders", [
    {"rijen": [{"naam": "Noord", "waarden": {}}]},
    {"rijen": [{"naam": "Noord", "waarden": {"aantal": 1, "land": 2}}]},
    {"rijen": []}, {"reeksen": []}, {"tot": 1000}, {"tot": 0}, {"kleur": "rood"},
])
def test_wat_niet_past_wordt_geweigerd(anders: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Grafiek.model_validate({**GRAFIEK, **anders})


def test_breedte_is_evenredig() -> None:
    grafiek = Grafiek.model_validate(GRAFIEK)
    assert grafiek.schaal == 2902
    assert [grafiek.breedte(rij.waarden["aantal"]) for rij in grafiek.rijen] == [100, Decimal("28.29")]
    assert Grafiek.model_validate({**GRAFIEK, "tot": 5804}).breedte(Decimal(2902)) == 50
    assert grafiek.som("aantal") == 3723


def test_alleen_nullen_geeft_lege_staven() -> None:
    grafiek = Grafiek.model_validate({**GRAFIEK, "rijen": [{"naam": "Noord", "waarden": {"aantal": 0}}]})
    assert grafiek.breedte(Decimal(0)) == 0


def test_elke_grafiek_toont_elk_getal(echt: Handreiking) -> None:
    """In de staven en in een tabel met koppen; de breedte in de SVG klopt met het getal ernaast."""
    figuren = {f.get("id"): f for pagina in ("naslag/situatie-groningen.md", "praktijk/sturen-en-verbinden.md")
               for f in _boom(echt, pagina).iter("figure")}
    for grafiek in echt.alle("grafiek", Grafiek):
        figuur = figuren[f"grafiek-{grafiek.id}"]
        staven = [s for s in figuur.iter("svg") if "staaf" in str(s.get("class")).split()]
        waarden = [rij.waarden[reeks.id] for rij in grafiek.rijen for reeks in grafiek.reeksen]
        assert [str(s.xpath("string(.//tspan[1])")) for s in staven] == [f"{getal(w)}{grafiek.teken}" for w in waarden]
        breedten = [Decimal(str(s.xpath("string(.//rect[not(@class)]/@width)")).rstrip("%")) for s in staven]
        assert all(abs(breedte * grafiek.schaal - 100 * waarde) <= grafiek.schaal / 100
                   for breedte, waarde in zip(breedten, waarden, strict=True))
        tabel = next(figuur.iter("table"))
        assert [_tekst(td) for td in tabel.xpath("./tbody/tr/td[position() <= $n]", n=len(grafiek.reeksen))] == [
            f"{getal(w)}{grafiek.teken}" for w in waarden]
        assert grafiek.titel in _tekst(next(tabel.iter("caption")))
        assert {th.get("scope") for th in tabel.iter("th")} == {"col", "row"}


def test_grafiek_heeft_een_naam_voor_wie_haar_niet_ziet(echt: Handreiking) -> None:
    for beeld in _boom(echt, "naslag/situatie-groningen.md").xpath("//*[@role='img' and @class='staven']"):
        namen = [_tekst(d) for id in beeld.get("aria-labelledby").split() for d in beeld.xpath("//*[@id=$id]", id=id)]
        assert len(namen) == 2
        assert all(namen)


def test_getallen_zijn_die_van_de_cijferlijst(echt: Handreiking) -> None:
    """Een feit heeft één getal: wat een grafiek toont, staat ook zo in cijfers.yml."""
    for grafiek in echt.alle("grafiek", Grafiek):
        getoond = {getal(w) + grafiek.teken for rij in grafiek.rijen for w in rij.waarden.values()}
        getoond |= {getal(grafiek.som(reeks.id)) for reeks in grafiek.reeksen}
        assert grafiek.cijfers
        for cijfer in (echt.een("cijfer", Cijfer, id) for id in grafiek.cijfers):
            assert cijfer is not None
            assert getoond & set(cijfer.waarde.replace("(", "").split()), cijfer.waarde
            assert cijfer.zekerheid == grafiek.zekerheid


def test_tekening_heeft_alle_woorden_als_lijst(echt: Handreiking) -> None:
    for tekening in echt.alle("tekening", Tekening):
        figuur = next(f for f in _boom(echt, "naslag/situatie-groningen.md").iter("figure")
                      if f.get("id") == f"tekening-{tekening.id}")
        lagen = [_tekst(li) for li in figuur.xpath(".//ol/li")]
        assert len(lagen) == len(tekening.lagen)
        for laag, woorden in zip(tekening.lagen, lagen, strict=True):
            assert all(deel in woorden for deel in (laag.merk, laag.naam, laag.wie, laag.voorbeeld, laag.hier))
        assert tekening.eigen in _tekst(figuur)
        assert all(svg.get("aria-hidden") == "true" for svg in figuur.iter("svg"))


def test_twee_grafieken_op_een_pagina_delen_geen_id(echt: Handreiking) -> None:
    ids = [str(id) for id in _boom(echt, "naslag/situatie-groningen.md").xpath("//@id")]
    assert len(ids) == len(set(ids))


def test_zekerheid_komt_onderaan_de_pagina() -> None:
    macros = _pagina(laad(MINI / "docs", Meldingen()), "themas/privacy.md").macros
    assert {c.id for c in macros.genoemde_cijfers} >= {"praktijken"}
    assert ("grafiek", "wijk-getallen") in macros.gebruikt


@pytest.mark.parametrize(("oud", "nieuw", "verwacht"), [
    ("wijk: 51,7", "wijk: 51.7", f'{BESTAND}:18: "51.7" is geen getal.'),
    ("    waarden:\n      wijk: 51,7\n      land: 37", "    waarden: {wijk: 51,7, land: 37}",
     f"{BESTAND}:17: Hier ontbreekt een getal."),
    ("      land: 37\n", "", f'{BESTAND}:15: Bij "Alleen wonen" horen getallen voor: wijk, land.'),
    ("wijk: 80", "wijk: 180", f'{BESTAND}:15: Een getal bij "Hier geboren" is groter dan 100.'),
    ("cijfers: [praktijken]", "cijfers: [praktijkn]", f'{BESTAND}:24: Het cijfer "praktijkn" bestaat niet.'),
    ("  - id: land", "  - id: wijk", f'{BESTAND}:10: Het id "wijk" bestaat al.'),
])
def test_vergissing_van_een_auteur(oud: str, nieuw: str, verwacht: str, tmp_path: Path) -> None:
    project = kopieer(tmp_path)
    vervang(project, BESTAND, oud, nieuw)
    afloop, _, fouten = controleer(project)
    assert afloop == 1
    assert verwacht in fouten


@pytest.mark.parametrize("macro", ['{{ grafiek("wijk-getallen") }}', '{{ tekening("lagen") }}'])
def test_nergens_gebruikt_is_een_fout(macro: str, tmp_path: Path) -> None:
    project = kopieer(tmp_path)
    vervang(project, "docs/themas/privacy.md", macro, "")
    afloop, _, fouten = controleer(project)
    assert afloop == 1
    assert "staat op geen enkele pagina" in fouten

"""Wat er ook in een bestand verandert: er komt een goede site, of een melding met bestand en regel.

Nooit een traceback, nooit stil iets kwijt.

``python3 start.py test`` doet er 200, ``python3 start.py test --alles`` 2.000; en 100 of 800 in de bestanden van een regio.
"""

from __future__ import annotations

import html
import os
import random
import re
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from lxml import html as lxml_html

from macros.errors import HandreikingFout, Meldingen
from macros.export import docx
from macros.export.gegevens import papier
from macros.handreiking import Handreiking
from macros.inrichten.opdracht import regio
from macros.model.basis import Model
from macros.model.checklist import Checklist
from macros.model.sjabloon import Sjabloon
from macros.regio import Regiomap
from macros.taal.lezen import LABEL, LOPEND
from macros.uitgaven.lijst import lees_lijst
from tests.export.hulp import pdf_maker, pdf_tekst, word_tekst
from tests.fuzz import muteer, verander
from tests.heel_project import WORTEL, bouw, fork
from tests.hele_pagina import Gemaakt, maak_paginas
from tests.kwaliteit import Kwaliteit
from tests.mini_project import kopieer

MINIREGIO = Path(__file__).parent / "miniregio"
ALLES = bool(os.environ.get("HANDREIKING_ALLES"))
KLEIN, ECHT, REGIO, HELE_BOUW, OP_PAPIER = (1600, 400, 800, 12, 40) if ALLES else (175, 25, 100, 1, 4)
TE_LANG = 10
"""Seconden rekentijd waarna een verandering als vastgelopen telt; gewoon werk duurt er hoogstens twee."""
REGIOS = """- id: noord
  naam_regio: Noord
  gemeente: {naam: gemeente Noord, lidwoord: de, meervoud: gemeenten}
  sociaal_team: wijkteam
  kleur: "#7a1f5c"
- id: zuid
  naam_regio: Zuid
"""
REGIOS_CSV = 'id;naam_regio;sociaal_team;kleur\nnoord;Noord;wijkteam;#7a1f5c\nzuid;"Zuid; en meer";buurtteam;#15384A\n'
NIET_IN_DE_TEKST = {
    ("casus", "omschrijving"),  # voor zoekmachines, in de kop van de pagina
    ("casus", "menutitel"),  # staat in het menu
    ("doelgroep", "meervoud"),  # alleen in een zin die over meer van hen gaat
    ("hulpmiddel", "velden.keuzes"), ("hulpmiddel", "velden.voorstellen"),  # zet het script in een veld; zonder script is er geen veld
    ("moment", "begin"),  # staat er als 19.30 uur, niet als 19:30
    ("swot", "titel"),  # staat op de A3; op de pagina is het de titel van de pagina
    ("zoekregel", "*"), ("meting", "*"), ("beoordeling", "*"), ("bron", "*"), ("fase", "*"),  # tonen wij waar een pagina ze noemt
}


@contextmanager
def _niet_langer_dan(seconden: int) -> Iterator[None]:
    """Breekt werk af dat vastloopt."""
    def te_laat(*_: Any) -> None:
        raise TimeoutError(f"langer dan {seconden} s")

    if not hasattr(signal, "SIGPROF"):  # op Windows bewaakt de test van de hele bouw dit, in een eigen proces
        yield
        return
    vorige = signal.signal(signal.SIGPROF, te_laat)
    signal.setitimer(signal.ITIMER_PROF, seconden)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, vorige)


def _teksten(waarde: Any, naam: str, pad: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Uit: elke tekst in een model die een lezer hoort te zien, met de weg erheen."""
    if isinstance(waarde, Model):
        for veld in type(waarde).model_fields:
            if veld != "bron":
                yield from _teksten(getattr(waarde, veld), veld, (*pad, veld))
    elif isinstance(waarde, list):
        for deel in waarde:
            yield from _teksten(deel, naam, pad)
    elif isinstance(waarde, str) and waarde.strip() and (naam in LOPEND or naam in LABEL):
        yield pad, waarde


def _kaal(tekst: str) -> str:
    return re.sub(r"[\s\u00ad\u2060]+", "", tekst)


def _zichtbaar(paginas: dict[str, str]) -> str:
    """Uit: alle tekst op alle pagina's, zonder de uitleg die bij een begrip openklapt."""
    uit = []
    for pagina in paginas.values():
        boom = lxml_html.fragment_fromstring(pagina, create_parent="div")
        for uitleg in boom.xpath("//span[@popover]"):
            uitleg.drop_tree()
        uit.append(_kaal(boom.text_content()))
    return "\n".join(uit)


def _kwijt(gemaakt: Gemaakt, vooraf: frozenset[tuple[str, str]] = frozenset()) -> dict[tuple[str, str], str]:
    """Uit: elke tekst uit de gegevens die op geen enkele pagina staat, per soort en veld; ``vooraf`` stond er al niet."""
    te_zien, kwijt = _zichtbaar(gemaakt.html), {}
    for soort, dingen in gemaakt.geheel.soorten.items():
        for id, ding in dingen.items():
            for weg, tekst in _teksten(ding, ""):
                plek = (soort, ".".join(weg))
                weet = plek in vooraf or {plek, (soort, "*")} & NIET_IN_DE_TEKST or getattr(ding, "los", False)
                if not weet and _kaal(tekst) not in te_zien:
                    kwijt[plek] = f"{id}: {tekst[:80]}"
    return kwijt


def _in_gewone_taal(meldingen: Meldingen) -> None:
    """Elke melding zegt wat er mis is en wat te doen, zonder de schrijfwijze van Python."""
    for fout in meldingen.fouten:
        assert fout.regel is None or fout.regel >= 1, fout
        assert fout.melding.strip() and fout.hulp.strip(), fout
        assert not re.search(r"Error|Exception|Traceback|\b(None|True|False)\b|object at|\['|\{'", str(fout)), fout


def _oordeel(docs: Path, pad: Path, vooraf: frozenset[tuple[str, str]]) -> Gemaakt:
    """Bouwt alle pagina's. Een fout is een Nederlandse melding met bestand; zonder fout is niets kwijt.

    Wie in de tekst van een pagina een macro weghaalt, kiest zelf wat er niet meer staat; dan kijken wij naar de voorbeelden.
    """
    with _niet_langer_dan(TE_LANG):
        gemaakt = maak_paginas(docs)
    assert all(fout.bestand.startswith("docs/") for fout in gemaakt.meldingen.fouten)
    _in_gewone_taal(gemaakt.meldingen)
    if not gemaakt.meldingen.fouten:
        assert {plek: wat for plek, wat in _kwijt(gemaakt, vooraf).items() if pad.suffix != ".md" or plek[0] == "casus"} == {}
        assert not any(re.search("[\ue000-\ue003]", pagina) for pagina in gemaakt.html.values())
    return gemaakt


def _veranderingen(docs: Path, zaden: range, waar: str = "") -> tuple[int, list[str]]:
    """In: de map docs, de zaden, en de map daarin die verandert. Uit: hoeveel een goede site gaven, en wat er struikelde."""
    basis = maak_paginas(docs)
    assert basis.meldingen.fouten == []
    goed, gestruikeld, vooraf = 0, [], frozenset(_kwijt(basis))
    for zaad in zaden:
        pad, oud = verander(docs / waar, zaad)
        try:
            goed += not _oordeel(docs, pad, vooraf).meldingen.fouten
        except Exception as fout:  # noqa: BLE001 - elke struikeling telt, van welke soort ook; het zaad maakt haar opnieuw
            gestruikeld.append(f"zaad {zaad}, {pad.relative_to(docs)}: {type(fout).__name__}: {str(fout)[:300]}")
        pad.write_bytes(oud)
    return goed, gestruikeld


def test_zonder_verandering_is_niets_kwijt() -> None:
    """Alles uit de echte gegevens staat op een pagina."""
    assert _kwijt(maak_paginas(WORTEL / "docs")) == {}


def test_de_kleine_handreiking(tmp_path: Path) -> None:
    goed, gestruikeld = _veranderingen(kopieer(tmp_path) / "docs", range(KLEIN))
    assert gestruikeld == []
    assert KLEIN * 0.05 < goed < KLEIN * 0.9  # er komen goede sites uit én fouten: de veranderingen doen ertoe


def test_een_regio(tmp_path: Path) -> None:
    """Alleen de bestanden van de regio veranderen: die schrijft een redacteur met de hand, vaak in de browser."""
    shutil.copytree(MINIREGIO, kopieer(tmp_path), dirs_exist_ok=True)
    goed, gestruikeld = _veranderingen(tmp_path / "docs", range(REGIO), "regio")
    assert gestruikeld == []
    assert REGIO * 0.05 < goed < REGIO * 0.9


@pytest.mark.parametrize(("naam", "tekst"), [("regios.yml", REGIOS), ("regios.csv", REGIOS_CSV)])
def test_een_lijst_met_regios(naam: str, tekst: str, tmp_path: Path) -> None:
    """Er zijn uitgaven, of er zijn meldingen: nooit geen van beide, en nooit een halve lijst."""
    for zaad in range(REGIO):
        (tmp_path / naam).write_bytes(muteer(random.Random(zaad), tekst))
        meldingen = Meldingen()
        uitgaven = lees_lijst(tmp_path / naam, tmp_path / "werk", meldingen)
        assert bool(uitgaven) != bool(meldingen.fouten), f"zaad {zaad}"
        _in_gewone_taal(meldingen)


def test_antwoorden_voor_een_regio(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """``start.py regio`` met een bestand: geschreven, of een uitleg en niets geschreven."""
    antwoorden = (MINIREGIO / "docs" / "regio" / "regio.yml").read_text(encoding="utf-8")
    monkeypatch.chdir(kopieer(tmp_path))
    for zaad in range(REGIO):
        Path("antwoorden.yml").write_bytes(muteer(random.Random(zaad), antwoorden))
        geschreven = regio(Regiomap.bij(Path("docs")), "antwoorden.yml") == 0
        assert geschreven == Path("docs/regio/regio.yml").exists(), f"zaad {zaad}"
        assert bool(capsys.readouterr().err) != geschreven, f"zaad {zaad}"
        shutil.rmtree("docs/regio", ignore_errors=True)


def test_de_echte_handreiking(tmp_path: Path, kwaliteit: Kwaliteit) -> None:
    docs = Path(shutil.copytree(WORTEL / "docs", tmp_path / "docs"))
    _, gestruikeld = _veranderingen(docs, range(ECHT))
    kwaliteit.noteer("fuzz", str(len(gestruikeld)), omvang=f"{KLEIN + ECHT:,} veranderingen".replace(",", "."),
                     middel="eigen generator met vaste zaden", gehaald=not gestruikeld)
    assert gestruikeld == []


@pytest.mark.parametrize("zaad", range(1000, 1000 + HELE_BOUW))
def test_de_hele_bouw(zaad: int, tmp_path: Path) -> None:
    """De bouw zelf, in een eigen proces: dezelfde uitkomst, en nooit een traceback."""
    project = fork(tmp_path)
    verander(project / "docs", zaad)
    klaar = bouw(project)
    uitvoer = klaar.stdout + klaar.stderr
    assert "Traceback" not in uitvoer
    assert klaar.returncode == 0 or re.search(r"docs/\S+: .+\n    Wat u kunt doen: ", uitvoer), uitvoer
    assert (project / "site").exists() == (klaar.returncode == 0)


def test_op_papier(tmp_path: Path) -> None:
    """Wat van een checklist of sjabloon op de pagina staat, staat ook in de PDF en in Word."""
    docs, maker = kopieer(tmp_path) / "docs", pdf_maker()
    gezien = 0
    for zaad in range(KLEIN):
        pad, oud = verander(docs / "_data" / ("checklists", "sjablonen")[zaad % 2], zaad)
        gemaakt = maak_paginas(docs, set())
        if not gemaakt.meldingen.fouten:
            gezien += 1
            _kijk_op_papier(gemaakt.geheel, maker, zaad)
        pad.write_bytes(oud)
        if gezien == OP_PAPIER:
            break
    assert gezien == OP_PAPIER


def _kijk_op_papier(geheel: Handreiking, maker: Any, zaad: int) -> None:
    for soort, model in (("checklist", Checklist), ("sjabloon", Sjabloon)):
        for id, ding in geheel.soorten[soort].items():
            assert isinstance(ding, model)
            vel = papier(geheel, soort, ding)
            try:
                stukken = {"PDF": pdf_tekst(maker.maak(vel)[0]), "Word": word_tekst(docx.maak(vel))}
            except (ValueError, HandreikingFout) as fout:
                assert str(fout)
                continue
            for vorm, tekst in stukken.items():
                staat, nodig = _kaal(html.unescape(tekst)), ("punten", "delen", "let_op")
                kwijt = [woorden for weg, woorden in _teksten(ding, "") if weg[0] in nodig and _kaal(woorden) not in staat]
                assert kwijt == [], f"zaad {zaad}, {soort} {id}: niet in {vorm}"

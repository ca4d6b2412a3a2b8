"""Waarop een lijst te filteren is: per filter de opties, per ding de waarden, en de groepen zonder script."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from .handreiking import VAN_WIE, Handreiking
from .links import adresdeel
from .model.basis import Zekerheid
from .model.bron import Bron
from .model.fase import Stap
from .model.lezer import Doelgroep, Rol, Thema
from .model.naslag import Financiering
from .model.pagina import Casus
from .model.tip import Tip

KORT = 6
"""Tot en met zoveel dingen blijft een lijst plat en zonder filter: dan is alles in één blik te zien."""

GEEN_VORM = "niet-genoemd"
Groep = tuple[str, list[Any]]


@dataclass(frozen=True)
class Optie:
    """Eén keuze in een filter: het id in het adres, de naam en bij hoeveel dingen zij past."""

    id: str
    naam: str
    aantal: int
    kop: str = ""


@dataclass(frozen=True)
class Filter:
    """Een vak in de filterbalk. ``id`` staat in het adres, ``alle`` als er niets gekozen is."""

    id: str
    naam: str
    alle: str
    opties: list[Optie]


@dataclass(frozen=True)
class Filterlijst:
    """Een lijst met een filterbalk: hoe de dingen heten, de filters, en per ding zijn waarden (``huisarts poh``).

    ``kolommen`` zijn die van het bestand dat de lezer bewaart; in de sjablonen staat ``data-kolom`` bij hun tekst.
    """

    een: str
    meer: str
    bestand: str
    kolommen: list[str]
    filters: list[Filter]
    waarden: dict[str, dict[str, str]]


@dataclass(frozen=True)
class _Veld:
    """Een filter in wording: welke ids er kunnen zijn, met hun naam en hun kop, en wat elk ding heeft."""

    id: str
    naam: str
    alle: str
    namen: Mapping[str, tuple[str, str]]
    heeft: dict[str, list[str]]


def casusfilter(geheel: Handreiking, casussen: list[tuple[str, Casus]]) -> Filterlijst:
    """Uit: de filters van praktijkvoorbeelden. Bij rol telt wie het leest en wie meedoet, zoals in ``selectie``."""
    lezers = {d.id: (d.naam, "Voor wie") for d in geheel.alle("doelgroep", Doelgroep)}
    rollen = {r.id: (r.naam, "Wie meedoet") for r in geheel.alle("rol", Rol)}
    vormen = {f.id: (f.naam, "") for f in geheel.alle("financiering", Financiering)}
    regios = {adresdeel(c.regio): (c.regio, "") for c in sorted((c for _, c in casussen), key=lambda c: c.regio)}
    kolommen = ["Voorbeeld", "Plaats", "Probleem", "Resultaat", "Wie betaalt"]
    return _maak("voorbeeld", "voorbeelden", "praktijkvoorbeelden", kolommen, [
        _Veld("regio", "Regio", "Alle regio’s", regios, {id: [adresdeel(c.regio)] for id, c in casussen}),
        _thema(geheel, {id: c.themas for id, c in casussen}),
        _fase(geheel, {id: c.fasen for id, c in casussen}),
        _Veld("rol", "Rol", "Alle rollen", {**lezers, **rollen, **lezers},  # lezers eerst; wie beide is, heet lezer
              {id: [*c.voor_wie, *c.rollen] for id, c in casussen}),
        _Veld("geld", "Geld", "Alle vormen", {**vormen, GEEN_VORM: ("Geen vorm genoemd", "")},
              {id: c.geld.vormen or [GEEN_VORM] for id, c in casussen}),
        _Veld("zekerheid", "Hoe zeker", "Alles", {z: (z.capitalize(), "") for z in get_args(Zekerheid)},
              {id: [c.zekerheid] for id, c in casussen}),
        _herkomst(geheel, "casus", (id for id, _ in casussen)),
    ])


def tipfilter(geheel: Handreiking, tips: list[Tip]) -> Filterlijst:
    """Uit: de filters van tips. Een leeg veld in een tip betekent: voor alles."""
    lezers, fasen, themas = (list(geheel.soorten.get(soort, {})) for soort in ("doelgroep", "fase", "thema"))
    bronnen = {b.id: (b.kort, "") for b in geheel.alle("bron", Bron)}
    return _maak("tip", "tips", "tips", ["Tip", "Waar het staat"], [
        _thema(geheel, {t.id: t.themas or themas for t in tips}),
        _fase(geheel, {t.id: t.fasen or fasen for t in tips}),
        _lezer(geheel, {t.id: t.voor_wie or lezers for t in tips}),
        _Veld("bron", "Bron", "Alle bronnen", bronnen, {t.id: [v.bron for v in t.bron] for t in tips}),
        _herkomst(geheel, "tip", (t.id for t in tips)),
    ])


def documentfilter(geheel: Handreiking, soort: str, meer: str, documenten: list[Any]) -> Filterlijst:
    """Uit: de filters van checklists of sjablonen."""
    stappen = {s.id: (f"Stap {s.merk}: {s.kort}" if s.merk.isdigit() else f"Project {s.merk}: {s.kort}", "")
               for s in geheel.alle("stap", Stap)}
    return _maak(soort, meer, meer, ["Titel", "Waarvoor"], [
        _fase(geheel, {d.id: d.fasen for d in documenten}),
        _Veld("stap", "Stap", "Alle stappen", stappen, {d.id: d.stappen for d in documenten}),
        _thema(geheel, {d.id: d.themas for d in documenten}),
        _lezer(geheel, {d.id: d.voor_wie for d in documenten}),
        _herkomst(geheel, soort, (d.id for d in documenten)),
    ])


def _thema(geheel: Handreiking, heeft: dict[str, list[str]]) -> _Veld:
    return _Veld("thema", "Thema", "Alle thema’s", {t.id: (t.naam, "") for t in geheel.alle("thema", Thema)}, heeft)


def _fase(geheel: Handreiking, heeft: dict[str, list[str]]) -> _Veld:
    return _Veld("fase", "Fase", "Alle fasen", {f.id: (f"Fase {f.nr}: {f.kort}", "") for f in geheel.fasen}, heeft)


def _lezer(geheel: Handreiking, heeft: dict[str, list[str]]) -> _Veld:
    namen = {d.id: (d.naam, "") for d in geheel.alle("doelgroep", Doelgroep)}
    return _Veld("rol", "Voor wie", "Iedereen", namen, heeft)


def _herkomst(geheel: Handreiking, soort: str, ids: Iterable[str]) -> _Veld:
    """Uit: het filter op wat een regio zelf schreef of aanpaste; zonder eigen dingen valt er niets te kiezen."""
    namen = {merk or "landelijk": (wie.capitalize() or "Landelijk", "") for merk, wie in VAN_WIE.items()}
    return _Veld("herkomst", "Herkomst", "Alles", namen, {id: [geheel.merk(soort, id) or "landelijk"] for id in ids})


def _maak(een: str, meer: str, bestand: str, kolommen: list[str], velden: list[_Veld]) -> Filterlijst:
    """Houdt alleen opties over die voorkomen, en alleen filters waarin iets te kiezen valt."""
    filters, waarden = [], {id: dict[str, str]() for veld in velden for id in veld.heeft}
    for veld in velden:
        heeft = {ding: [id for id in veld.namen if id in ids] for ding, ids in veld.heeft.items()}
        aantal = Counter(id for ids in heeft.values() for id in ids)
        opties = [Optie(id, naam, aantal[id], kop) for id, (naam, kop) in veld.namen.items() if aantal[id]]
        if len(opties) > 1:
            filters.append(Filter(veld.id, veld.naam, veld.alle, opties))
            for ding, ids in heeft.items():
                waarden[ding][veld.id] = " ".join(ids)
    return Filterlijst(een, meer, bestand, kolommen, filters, waarden)


def per_regio(casussen: list[tuple[str, Casus]]) -> list[Groep]:
    """Uit: de voorbeelden per regio, op alfabet; een korte lijst of één regio blijft plat."""
    return _groepeer(((c.regio, (id, c)) for id, c in casussen), sorted({c.regio for _, c in casussen}))


def per_thema(geheel: Handreiking, tips: list[Tip]) -> list[Groep]:
    """Uit: de tips bij hun eerste thema; een tip zonder thema staat achteraan."""
    namen = {t.id: t.naam for t in geheel.alle("thema", Thema)}
    return _groepeer(((namen.get(t.themas[0], "") if t.themas else "", t) for t in tips), [*namen.values(), ""])


def per_fase(geheel: Handreiking, documenten: list[Any]) -> list[Groep]:
    """Uit: de documenten bij hun fase; wat in meer fasen geldt, staat achteraan bij elkaar, één keer."""
    namen = {f.id: f"Fase {f.nr}: {f.naam[:1].lower()}{f.naam[1:]}" for f in geheel.fasen}
    overal = all(set(d.fasen) >= set(namen) for d in documenten if len(d.fasen) > 1)
    meer = "In elke fase" if overal else "In meer fasen"
    paren = [(meer if len(d.fasen) > 1 else namen.get(d.fasen[0], "") if d.fasen else "", d) for d in documenten]
    return _groepeer(sorted(paren, key=lambda paar: paar[1].volgorde), [*namen.values(), meer, ""])


def _groepeer(dingen: Iterable[tuple[str, Any]], volgorde: list[str]) -> list[Groep]:
    """In: (groep, ding). Uit: de groepen op volgorde; een korte lijst of één groep wordt één groep zonder naam."""
    paren = list(dingen)
    per_groep = {naam: [ding for groep, ding in paren if groep == naam] for naam in volgorde}
    groepen = [(naam or "Overig", rij) for naam, rij in per_groep.items() if rij]
    return groepen if len(paren) > KORT and len(groepen) > 1 else [("", [ding for _, ding in paren])]

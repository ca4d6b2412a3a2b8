"""Vergelijkt de landelijke tekst van toen de regio haar eigen tekst schreef met die van nu."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import Meldingen
from ..gegevens import LIJSTEN, MAPPEN, OVERAL_GELIJK
from ..handreiking import Handreiking
from ..loader import Document, splits_kop
from ..paginas import paden
from .geschiedenis import Geschiedenis, gewone_tekst
from .stukken import HEEL, Stuk, document, punten, stukken

Veld = tuple[str, str, str]
"""Wat er veranderde: de naam van het veld, de tekst van toen en die van nu; leeg betekent dat het er niet was of is."""
ZONDER_TEKST = ("gecontroleerd", "bijgewerkt", "id")
"""Velden die bij elke wijziging mee veranderen en zelf niets zeggen."""


@dataclass(frozen=True)
class Verschil:
    """Een landelijke wijziging die onder tekst van de regio verborgen is."""

    bestand: str
    regel: int | None
    landelijk: str
    wat: str
    soort: str
    sinds: str
    velden: tuple[Veld, ...] = ()
    reden: str = ""


@dataclass(frozen=True)
class Paar:
    """Een bestand van de regio, en de namen die het landelijke bestand heeft en had; de naam van nu eerst."""

    eigen: Path
    bestand: str
    pagina: bool
    plekken: tuple[str, ...]
    achter: tuple[str, str]

    def landelijk(self, docs: Path) -> list[Path]:
        """Uit: waar het landelijke bestand staat of stond."""
        return [docs / f"{self.achter[0]}{plek}{self.achter[1]}" for plek in self.plekken]


def paren(geheel: Handreiking) -> Iterator[Paar]:
    """Uit: elk bestand van de regio dat landelijke tekst kan verbergen."""
    map_, verhuisd = geheel.regiomap, geheel.verhuisd

    def plekken(plek: str) -> tuple[str, ...]:
        nu = verhuisd.volg(plek) or plek
        return tuple(dict.fromkeys((nu, plek, *verhuisd.vroeger(nu))))

    for naam in LIJSTEN:
        if naam not in OVERAL_GELIJK and (map_.map / naam).is_file():
            yield Paar(map_.map / naam, map_.bestand(naam), False, (naam.removesuffix(".yml"),), ("_data/", ".yml"))
    for naam in MAPPEN:
        for pad in sorted((map_.map / naam).glob("*.y*ml")):
            yield Paar(pad, map_.bestand(naam, pad.name), False, plekken(f"{naam}/{pad.stem}"), ("_data/", ".yml"))
    for plek in paden(map_.map / "paginas"):
        yield Paar(map_.map / "paginas" / plek, map_.bestand("paginas", plek), True, plekken(plek.removesuffix(".md")), ("", ".md"))


@dataclass
class Vergelijker:
    """Zoekt alle verschillen van één regio."""

    geheel: Handreiking
    git: Geschiedenis

    def alle(self) -> Iterator[Verschil]:
        """Uit: elk verschil."""
        for paar in paren(self.geheel):
            for stuk in stukken(gewone_tekst(paar.eigen.read_bytes()), paar.pagina).values():
                yield from self._stuk(paar, stuk)

    def _stuk(self, paar: Paar, stuk: Stuk) -> Iterator[Verschil]:
        basis = self._basis(paar, stuk)
        if basis is None:
            return
        landelijk = paar.landelijk(self.geheel.docs)
        toen = next((t for pad in landelijk if (t := self.git.lees(basis, self.git.naam(pad))) is not None), None)
        nu = next((gewone_tekst(pad.read_bytes()) for pad in landelijk if pad.is_file()), None)
        if toen == nu:
            return
        naam = next((pad for pad in landelijk if pad.is_file()), landelijk[0]).relative_to(self.geheel.docs.parent).as_posix()
        sinds = self.git.dagen.get(basis.removesuffix("^"), "")
        if nu is None or toen is None:
            if stuk.sleutel == HEEL:
                wat = paar.plekken[0]
                yield Verschil(paar.bestand, None, naam, wat, "weg" if nu is None else "nieuw", sinds,
                               reden=self._reden(paar.plekken) if nu is None else "")
            return
        vergelijk = self._pagina if paar.pagina else self._heel if stuk.sleutel == HEEL else self._punt
        yield from vergelijk(paar, stuk, toen, nu, naam, sinds)

    def _basis(self, paar: Paar, stuk: Stuk) -> str | None:
        """Uit: de commit waarin de regio dit stuk het laatst veranderde; None als dat nog niet bewaard is."""
        naam = self.git.naam(paar.eigen)

        def waarde(commit: str) -> Any:
            tekst = self.git.lees(commit, naam)
            gevonden = stukken(tekst, paar.pagina).get(stuk.sleutel) if tekst is not None else None
            return gevonden.waarde if gevonden else None

        if not self.git.commits or waarde(self.git.commits[0]) != stuk.waarde:
            return None
        commit = self.git.commits[0]
        while gelijk := [ouder for ouder in self.git.ouders.get(commit, []) if waarde(ouder) == stuk.waarde]:
            commit = gelijk[0]
        if self.git.is_samenvoeging(commit):
            return commit
        # één commit met eigen tekst én landelijke tekst is een samengeperste samenvoeging: dan telt wat eraan voorafging
        eerder = f"{commit}^"
        for pad in paar.landelijk(self.geheel.docs):
            toen = self.git.lees(eerder, self.git.naam(pad))
            if toen is not None:
                return eerder if toen != self.git.lees(commit, self.git.naam(pad)) else commit
        return commit

    def _reden(self, plekken: tuple[str, ...]) -> str:
        return next((v.reden for plek in plekken if (v := self.geheel.verhuisd.verhuizingen.get(plek))), "")

    def _punt(self, paar: Paar, stuk: Stuk, toen: str, nu: str, naam: str, sinds: str) -> Iterator[Verschil]:
        was, is_ = document(toen), document(nu)
        if was is None or is_ is None:
            return
        plek, verhuisd = paar.plekken[0], self.geheel.verhuisd
        id = verhuisd.volg(f"{plek}#{stuk.id}").partition("#")[2] or stuk.id
        namen = (id, stuk.id, *(oud.partition("#")[2] for oud in verhuisd.vroeger(f"{plek}#{id}")))
        oud = next((punten(was.data)[n][0] for n in namen if n in punten(was.data)), None)
        nieuw, pad = punten(is_.data).get(id, ({}, ()))
        if not nieuw:
            return  # dat het punt er niet meer is, zegt het laden al
        velden = _velden(oud or {}, nieuw, stuk.velden)
        if velden:
            soort = "punt" if stuk.velden else "weggelaten"
            yield Verschil(paar.bestand, stuk.regel, f"{naam}:{is_.regel(pad)}", id, soort, sinds, velden)

    def _heel(self, paar: Paar, stuk: Stuk, toen: str, nu: str, naam: str, sinds: str) -> Iterator[Verschil]:
        was, is_ = document(toen), document(nu)
        if was is None or is_ is None:
            return
        oud, nieuw = punten(was.data), punten(is_.data)
        for id in dict.fromkeys([*nieuw, *oud]):
            velden = _velden(oud.get(id, ({}, ()))[0], nieuw.get(id, ({}, ()))[0])
            if velden:
                soort = "punt" if id in oud and id in nieuw else "nieuw punt" if id in nieuw else "punt weg"
                yield Verschil(paar.bestand, 1, _plaats(naam, is_, nieuw, id), id, soort, sinds, velden)
        if sorted(oud) == sorted(nieuw) and list(oud) != list(nieuw):
            yield Verschil(paar.bestand, 1, naam, paar.plekken[0], "volgorde", sinds, (("volgorde", ", ".join(oud), ", ".join(nieuw)),))

    def _pagina(self, paar: Paar, stuk: Stuk, toen: str, nu: str, naam: str, sinds: str) -> Iterator[Verschil]:
        oud, nieuw = (splits_kop(tekst, naam, Meldingen()) for tekst in (toen, nu))
        was, is_ = document(oud[0]), document(nieuw[0])
        velden = _velden(was.data if was else {}, is_.data if is_ else {})
        velden += tuple(("tekst", a, b) for a, b in _anders(*(_regels(stuk[1]) for stuk in (oud, nieuw))))
        if velden:
            yield Verschil(paar.bestand, None, naam, paar.plekken[0], "pagina", sinds, velden)


def _plaats(naam: str, is_: Document, nieuw: dict[str, Any], id: str) -> str:
    return f"{naam}:{is_.regel(nieuw[id][1])}" if id in nieuw else naam


def _velden(oud: dict[str, Any], nieuw: dict[str, Any], alleen: tuple[str, ...] = ()) -> tuple[Veld, ...]:
    namen = alleen or [naam for naam in dict.fromkeys([*nieuw, *oud]) if naam not in ZONDER_TEKST]
    return tuple(veld for naam in namen if oud.get(naam) != nieuw.get(naam) for veld in _veld(naam, oud.get(naam), nieuw.get(naam)))


def _veld(naam: str, oud: Any, nieuw: Any) -> Iterator[Veld]:
    """Uit: wat er aan een veld veranderde; van een lijst alleen de delen die anders zijn."""
    if isinstance(oud, list) and isinstance(nieuw, list):
        yield from ((naam, a, b) for a, b in _anders([leesbaar(deel) for deel in oud], [leesbaar(deel) for deel in nieuw]))
    else:
        yield naam, leesbaar(oud), leesbaar(nieuw)


def leesbaar(waarde: Any) -> str:
    """Uit: een waarde uit YAML als tekst voor een mens."""
    if isinstance(waarde, list):
        return "; ".join(leesbaar(deel) for deel in waarde)
    if isinstance(waarde, dict):
        return ", ".join(f"{naam}: {leesbaar(deel)}" for naam, deel in waarde.items())
    return "" if waarde is None else " ".join(str(waarde).split())


def _regels(tekst: str) -> list[str]:
    return [regel.strip() for regel in tekst.split("\n") if regel.strip()]


def _anders(a: list[str], b: list[str]) -> Iterator[tuple[str, str]]:
    """In: de delen van toen en die van nu. Uit: wat veranderde, als (toen, nu)."""
    for soort, i1, i2, j1, j2 in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if soort != "equal":
            yield " ".join(a[i1:i2]), " ".join(b[j1:j2])

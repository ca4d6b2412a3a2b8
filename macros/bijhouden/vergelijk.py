"""Vergelijkt de landelijke tekst van toen de regio haar eigen tekst schreef met die van nu."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import Meldingen
from ..gegevens import LIJSTEN, MAPPEN, OVERAL_GELIJK
from ..handreiking import Handreiking
from ..loader import Document
from ..paginas import paden, splits_kop
from .geschiedenis import Geschiedenis, gewone_tekst
from .stukken import HEEL, Stuk, document, punten, stukken
from .velden import Veld, anders, regels, velden_anders


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
        alle = list(paren(self.geheel))
        self.git.lees_vooraf(self.git.naam(paar.eigen) for paar in alle)
        for paar in alle:
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
        velden = velden_anders(oud or {}, nieuw, stuk.velden)
        if velden:
            soort = "punt" if stuk.velden else "weggelaten"
            yield Verschil(paar.bestand, stuk.regel, f"{naam}:{is_.regel(pad)}", id, soort, sinds, velden)

    def _heel(self, paar: Paar, stuk: Stuk, toen: str, nu: str, naam: str, sinds: str) -> Iterator[Verschil]:
        was, is_ = document(toen), document(nu)
        if was is None or is_ is None:
            return
        oud, nieuw = punten(was.data), punten(is_.data)
        for id in dict.fromkeys([*nieuw, *oud]):
            velden = velden_anders(oud.get(id, ({}, ()))[0], nieuw.get(id, ({}, ()))[0])
            if velden:
                soort = "punt" if id in oud and id in nieuw else "nieuw punt" if id in nieuw else "punt weg"
                yield Verschil(paar.bestand, 1, _plaats(naam, is_, nieuw, id), id, soort, sinds, velden)
        if sorted(oud) == sorted(nieuw) and list(oud) != list(nieuw):
            yield Verschil(paar.bestand, 1, naam, paar.plekken[0], "volgorde", sinds, (("volgorde", ", ".join(oud), ", ".join(nieuw)),))

    def _pagina(self, paar: Paar, stuk: Stuk, toen: str, nu: str, naam: str, sinds: str) -> Iterator[Verschil]:
        oud, nieuw = (splits_kop(tekst, naam, Meldingen()) for tekst in (toen, nu))
        was, is_ = document(oud[0]), document(nieuw[0])
        velden = velden_anders(was.data if was else {}, is_.data if is_ else {})
        velden += tuple(("tekst", a, b) for a, b in anders(*(regels(stuk[1]) for stuk in (oud, nieuw))))
        if velden:
            yield Verschil(paar.bestand, None, naam, paar.plekken[0], "pagina", sinds, velden)


def _plaats(naam: str, is_: Document, nieuw: dict[str, Any], id: str) -> str:
    return f"{naam}:{is_.regel(nieuw[id][1])}" if id in nieuw else naam

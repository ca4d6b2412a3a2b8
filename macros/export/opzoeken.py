"""Zoekt op wat een document noemt (stap, lezer, rol, bron) en maakt er zinnen voor op papier van."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from macros.errors import HandreikingFout
from macros.handreiking import Handreiking
from macros.model.basis import Model, Pad, Verwijzing
from macros.model.checklist import Checklist
from macros.model.fase import Stap
from macros.model.sjabloon import Sjabloon

from .zinnen import bronzin, genummerd, opsomming, opsomming_van_namen


def fout_in(geheel: Handreiking, soort: str, id: str, plek: Pad, melding: str, hulp: str) -> HandreikingFout:
    """In: een document en een plek erin. Uit: een fout met het bestand en de regel daarvan."""
    document, pad = geheel.herkomst[soort, id]
    return HandreikingFout(*document.plaats((*pad, *plek)), melding, hulp)


class Opzoeken:
    """Eén document met de handreiking erbij; wat niet bestaat, geeft een HandreikingFout met bestand en regel."""

    def __init__(self, geheel: Handreiking, soort: str, ding: Checklist | Sjabloon) -> None:
        self.geheel, self.soort, self.ding = geheel, soort, ding
        for plek, id in enumerate(ding.stappen):
            self.zoek("stap", id, "stappen", plek)
        self.stappen = [stap for stap in geheel.stappen if stap.id in ding.stappen]
        self.fasen = [fase for fase in geheel.fasen if fase.id in ding.fasen]
        self.overal = len(self.fasen) == len(geheel.fasen)

    def fout(self, plek: Pad, melding: str, hulp: str) -> HandreikingFout:
        """Uit: de fout, met het bestand en de regel van dit document."""
        return fout_in(self.geheel, self.soort, self.ding.id, plek, melding, hulp)

    def zoek(self, soort: str, id: str, *plek: str | int) -> Any:
        """Uit: het ding met dit id."""
        gevonden = self.geheel.een(soort, Model, id)
        if gevonden is None:
            raise self.fout(plek, f'{soort.capitalize()} "{id}" bestaat niet.',
                            "Gebruik een id dat in docs/_data staat.")
        return gevonden

    def boven(self) -> str:
        """Uit: de regel boven de titel, zoals ``Checklist bij stap 5 · Fase 2 Visievorming``.

        Een document dat bij alle fasen hoort, noemt geen fase van een stap: het zit in de werkmap van elke fase.
        """
        begin = self.soort.capitalize()
        if self.stappen and self.overal:
            return f"{begin} bij alle fasen · {_genoemd(self.stappen)}"
        if self.stappen:
            fasen = [fase for fase in self.geheel.fasen if any(stap in fase.stappen for stap in self.stappen)]
            waar = fasen[0].naam if len(fasen) == 1 else ""
            return f"{begin} bij {_genoemd(self.stappen)} · {f'Fase {_nummers(fasen)} {waar}'.strip()}"
        if self.fasen:
            waar = "alle fasen" if self.overal else f"fase {_nummers(self.fasen)}"
            return f"{begin} bij {waar}{' ' + self.fasen[0].naam if len(self.fasen) == 1 else ''}"
        themas = [self.zoek("thema", id, "themas", plek).naam for plek, id in enumerate(self.ding.themas)]
        return f"{begin} over {opsomming_van_namen(themas, hoofdletter=False)}" if themas else begin

    def pad(self) -> Iterable[tuple[str, str, bool]]:
        """Uit: per stap het merk, de vorm en of het document erbij hoort. Bij alle fasen wijst niets een plek aan."""
        for fase in self.geheel.fasen:
            for stap in fase.stappen:
                hier = stap in self.stappen if self.stappen else fase in self.fasen and not self.overal
                yield stap.merk, fase.vorm, hier

    def voor_wie(self) -> str:
        """Uit: de lezers, of ``Iedereen`` als het alle lezers zijn."""
        namen = [self.zoek("doelgroep", id, "voor_wie", plek).naam for plek, id in enumerate(self.ding.voor_wie)]
        alle = len(namen) > 1 and set(self.ding.voor_wie) == set(self.geheel.soorten.get("doelgroep", {}))
        return "Iedereen" if alle else opsomming_van_namen(namen)

    def volgende(self) -> str:
        """Uit: wat er na de laatste stap van dit document komt; na een project komt niets, en na alle fasen ook niet."""
        pad = self.geheel.stappen
        laatste = [] if self.overal else (self.stappen or [stap for fase in self.fasen for stap in fase.stappen])[-1:]
        if not laatste or laatste[0].project or pad[-1] == laatste[0]:
            return ""
        stap = pad[pad.index(laatste[0]) + 1]
        fase = self.geheel.fase_van(stap)
        return f"Hierna: fase {fase.nr}, {fase.naam}." if stap.project else f"Volgende stap: {stap.merk}, {stap.naam}."

    def rol(self, id: str | None, nummer: int) -> str:
        """Uit: de naam van de rol die voor een punt zorgt, of een lege tekst."""
        return str(self.zoek("rol", id, "punten", nummer, "rol").naam) if id else ""

    def bronnen(self, verwijzingen: Iterable[Verwijzing]) -> str:
        """Uit: alle bronnen met hun plaatsen, elk één keer; de redactie en de regio zelf tellen niet als bron."""
        plaatsen: dict[str, list[str]] = {}
        for verwijzing in verwijzingen:
            if not (verwijzing.redactie or verwijzing.eigen):
                plaatsen.setdefault(self.zoek("bron", verwijzing.bron).kort, []).append(verwijzing.plaats)
        return "; ".join(bronzin(kort, plekken) for kort, plekken in plaatsen.items())


def _genoemd(stappen: list[Stap]) -> str:
    gewoon = [stap.merk for stap in stappen if not stap.project]
    projecten = [stap.merk for stap in stappen if stap.project]
    paren = (("stap", gewoon), ("project", projecten))
    return opsomming([f"{wat} {genummerd(merken)}" for wat, merken in paren if merken])


def _nummers(fasen: Iterable[Any]) -> str:
    return genummerd([str(fase.nr) for fase in fasen])

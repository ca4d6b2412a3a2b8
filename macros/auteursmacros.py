"""De macro's die een auteur in een pagina schrijft. Elke macro zoekt iets op en vult er een sjabloon mee."""

from __future__ import annotations

from functools import wraps
from typing import Any

from markupsafe import Markup

from .handreiking import Handreiking
from .hulpmiddelmacros import Hulpmiddelmacros
from .lijstfilter import KORT, casusfilter, documentfilter, per_fase, per_regio, per_thema, tipfilter
from .model.basis import Verwijzing
from .model.begrip import Begrip
from .model.bron import Bron
from .model.checklist import Checklist
from .model.cijfer import Cijfer
from .model.grafiek import Grafiek
from .model.sjabloon import Sjabloon
from .model.tabel import Resultaten, Swot
from .model.tekening import Tekening
from .model.tip import Tip
from .naslagmacros import Naslagmacros
from .selectie import kies
from .zandbak import Macro, MacroFout

NAMEN = ("stappenplan", "stappen", "checklist", "sjabloon", "swot", "resultaten", "tips", "casussen", "overzicht",
         "begrip", "bron", "cijfer", "downloads", "blok", "kanten", "rol", "rollen", "begrippen", "bronnen", "cijfers",
         "checklists", "sjablonen", "financiering", "wetten", "organisaties", "tijdlijn", "bronfouten", "geldkaart",
         "ingrepen", "storingen", "draaiboek", "contact", "themas", "doelgroepen", "grafiek", "tekening",
         "kwaliteit", "beoordeling", "zelfscan", "hulpmiddel", "borgingskalender", "wissen", "toegankelijkheid", "privacy",
         "maak_werkmap")
IN_DE_TEKST = frozenset({"begrip", "bron", "cijfer", "blok"})
"""Deze macro's geven geen blok HTML maar een merkteken in de zin, of Markdown van de regio."""


def stille_macros() -> dict[str, Macro]:
    """Uit: elke macro, zonder dat zij iets doet: voor wie alleen de tekst van de auteur wil."""
    return dict[str, Macro].fromkeys(NAMEN, lambda *argumenten, **benoemd: "")


def dikke_documenten(geheel: Handreiking) -> tuple[str, ...]:
    """Uit: de namen van de documenten die uit veel delen bestaan en dus niet bij één checklist of sjabloon horen."""
    return ("werkmap", *(f"werkmap-{fase.id}" for fase in geheel.fasen), "handreiking", "bestuurders", "handreiking-offline")


class Auteursmacros(Naslagmacros, Hulpmiddelmacros):
    """De macro's voor één pagina."""

    def macros(self) -> dict[str, Macro]:
        """Uit: de naam van elke macro met haar functie. Wat een macro als blok maakt, gaat als merkteken door Markdown."""
        return {naam: getattr(self, naam) if naam in IN_DE_TEKST else self._als_blok(getattr(self, naam)) for naam in NAMEN}

    def _als_blok(self, macro: Macro) -> Macro:
        @wraps(macro)
        def met_merk(*argumenten: str, **benoemd: str) -> str:
            html = macro(*argumenten, **benoemd)
            return self.blok_in_tekst(html) if html else ""

        return met_merk

    # --- het pad -------------------------------------------------------------------------------

    def stappenplan(self) -> str:
        """Het hele pad: vier fasen met hun stappen, als links."""
        return self.toon("pad")

    def stappen(self, fase: str) -> str:
        """De stappen van één fase, met hun doel."""
        return self.toon("stappen", fase=self._zoek("fase", fase)) if self._zoek("fase", fase) else ""

    def kanten(self) -> str:
        """De twee kanten van de tafel, uit de kop van deze pagina."""
        kanten = getattr(self.pagina.kop, "kanten", None)
        if kanten is None:
            raise MacroFout("Deze pagina heeft geen twee kanten van de tafel.",
                            "Zet kanten: in de kop, of haal de macro weg. Zie CONTRIBUTING.md.")
        return self.toon("kanten", kanten=kanten)

    # --- documenten ----------------------------------------------------------------------------

    def checklist(self, id: str) -> str:
        """Een checklist met vakjes, knoppen om te downloaden en de bron van elk punt."""
        lijst: Checklist | None = self._zoek("checklist", id)
        return self.toon("checklist", lijst=lijst) if lijst else ""

    def sjabloon(self, id: str) -> str:
        """Een sjabloon om in te vullen of te tekenen."""
        document: Sjabloon | None = self._zoek("sjabloon", id)
        return self.toon("sjabloon", document=document) if document else ""

    def downloads(self, id: str) -> str:
        """De knoppen om een document te downloaden: van een checklist, sjabloon of werkmap, of het hele boek."""
        soort = "checklist" if id in self.geheel.soorten.get("checklist", {}) else "sjabloon"
        gevonden = id in dikke_documenten(self.geheel) or self._zoek(soort, id)
        return self.toon("downloads", bestanden=self.bestanden.get(id, [])) if gevonden else ""

    def checklists(self, rol: str = "", fase: str = "", thema: str = "", stap: str = "") -> str:
        """Een lijst van checklists, met hun downloads; zonder keuze alle checklists per fase, met een filter."""
        keuzes = self._keuze(rol=rol, fase=fase, thema=thema, stap=stap)
        return self._documenten("checklist", "checklists", kies(self.geheel.alle("checklist", Checklist), **keuzes), not keuzes)

    def sjablonen(self, rol: str = "", fase: str = "", thema: str = "", stap: str = "") -> str:
        """Een lijst van sjablonen, met hun downloads; zonder keuze alle sjablonen per fase, met een filter."""
        keuzes = self._keuze(rol=rol, fase=fase, thema=thema, stap=stap)
        return self._documenten("sjabloon", "sjablonen", kies(self.geheel.alle("sjabloon", Sjabloon), **keuzes), not keuzes)

    def _documenten(self, soort: str, meer: str, gekozen: list[Any], alle: bool) -> str:
        lijst = documentfilter(self.geheel, soort, meer, gekozen) if alle and len(gekozen) > KORT else None
        groepen = per_fase(self.geheel, gekozen) if alle else [("", gekozen)]
        return self.toon("documenten", groepen=groepen, lijst=lijst, soort=soort)

    # --- lijsten -------------------------------------------------------------------------------

    def swot(self, id: str) -> str:
        """Een SWOT als vier vakken."""
        tabel: Swot | None = self._zoek("swot", id)
        return self.toon("swot", swot=tabel) if tabel else ""

    def resultaten(self, id: str) -> str:
        """Een tabel van verbeterpunt, interventie en resultaat."""
        tabel: Resultaten | None = self._zoek("resultaten", id)
        return self.toon("resultaten", tabel=tabel) if tabel else ""

    def grafiek(self, id: str) -> str:
        """Staven met dezelfde getallen als tabel."""
        grafiek: Grafiek | None = self._zoek("grafiek", id)
        if grafiek is None:
            return ""
        self.genoemde_cijfers += [c for id in grafiek.cijfers if (c := self.geheel.een("cijfer", Cijfer, id))]
        self.genoemde_bronnen += grafiek.bron
        return self.toon("grafiek", grafiek=grafiek)

    def tekening(self, id: str) -> str:
        """Een eigen tekening van een opbouw, met de woorden erin als lijst."""
        tekening: Tekening | None = self._zoek("tekening", id)
        if tekening is None:
            return ""
        self.genoemde_bronnen += tekening.bron
        return self.toon("tekening", tekening=tekening)

    def tips(self, rol: str = "", fase: str = "", thema: str = "", stap: str = "") -> str:
        """Tips, gekozen op rol, fase, thema en stap; zonder keuze alle tips per thema, met een filter."""
        keuzes = self._keuze(rol=rol, fase=fase, thema=thema, stap=stap)
        gekozen = kies(self.geheel.alle("tip", Tip), **keuzes)
        lijst = tipfilter(self.geheel, gekozen) if not keuzes and len(gekozen) > KORT else None
        return self.toon("tips", groepen=[("", gekozen)] if keuzes else per_thema(self.geheel, gekozen), lijst=lijst)

    def casussen(self, rol: str = "", fase: str = "", thema: str = "", regio: str = "") -> str:
        """Kaarten van praktijkvoorbeelden, per regio, gekozen op rol, fase, thema en regio; zonder keuze met een filter."""
        keuzes = self._keuze(rol=rol, fase=fase, thema=thema, regio=regio)
        gekozen = [(id, casus) for id, casus in self.geheel.casussen if kies([casus], **keuzes)]
        lijst = casusfilter(self.geheel, gekozen) if not keuzes and len(gekozen) > KORT else None
        return self.toon("casussen", groepen=per_regio(gekozen), lijst=lijst)

    def overzicht(self, rol: str = "", thema: str = "", fase: str = "") -> str:
        """Alles over een rol, thema of fase: stappen, checklists, sjablonen en voorbeelden."""
        keuzes = self._keuze(rol=rol, thema=thema, fase=fase)
        if not keuzes:
            raise MacroFout("De macro overzicht weet niet waarover.", 'Schrijf {{ overzicht(rol="huisarts") }}, of thema= of fase=.')
        stappen = [] if thema else [s for s in self.geheel.stappen if (not rol or rol in s.voor_wie)
                                    and (not fase or self.geheel.fase_van(s).id == fase)]
        return self.toon("overzicht", stappen=stappen,
                         checklists=kies(self.geheel.alle("checklist", Checklist), **keuzes),
                         sjablonen=kies(self.geheel.alle("sjabloon", Sjabloon), **keuzes),
                         casussen=[(id, casus) for id, casus in self.geheel.casussen if kies([casus], **keuzes)])

    # --- in de zin -----------------------------------------------------------------------------

    def begrip(self, id: str) -> str:
        """Een begrip met uitleg ter plekke, ook met toetsenbord en aanraken."""
        begrip: Begrip | None = self._zoek("begrip", id)
        if begrip is None:
            return ""
        return self._zin(self.toon("begrip", begrip=begrip, woorden=begrip.afkorting or begrip.term))

    def bron(self, id: str, plaats: str = "") -> str:
        """Een klein nummer; onderaan de pagina staat bij dat nummer de bron. De redactie en de regio krijgen een merk in woorden."""
        bron: Bron | None = self._zoek("bron", id)
        if bron is None:
            return ""
        verwijzing = Verwijzing(bron=id, plaats=plaats)
        self.genoemde_bronnen.append(verwijzing)
        return self._zin(self.toon("merk", verwijzing=verwijzing) if verwijzing.redactie or verwijzing.eigen else verwijzing)

    def cijfer(self, id: str) -> str:
        """Een getal met hoe zeker het is en waar het vandaan komt."""
        cijfer: Cijfer | None = self._zoek("cijfer", id)
        if cijfer is None:
            return ""
        self.genoemde_cijfers.append(cijfer)
        self.genoemde_bronnen += cijfer.bron
        return self._zin(self.toon("cijfer", cijfer=cijfer))

    def blok(self) -> str:
        """De plek voor tekst van de regio, uit ``docs/regio/blokken/<pad van de pagina>``."""
        self.blok_geplaatst = True
        return Markup(f"\n\n{self.bloktekst}\n\n") if self.bloktekst else ""

"""De macro's die een auteur in een pagina schrijft. Elke macro zoekt iets op en vult er een sjabloon mee.

Eén object hoort bij één pagina: het weet waar de pagina staat en onthoudt wat zij noemt, zodat onderaan
de bronnen en de zekerheid van de cijfers kunnen staan.
"""

from __future__ import annotations

import re
from typing import Any

from markupsafe import Markup

from .errors import bedoelde_u, noem
from .handreiking import Handreiking
from .links import adres, relatief
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
from .paginas import Paginabron
from .render import html
from .selectie import kies
from .uitleg import Woordenlijst
from .zandbak import Macro, MacroFout

NAMEN = ("stappenplan", "stappen", "checklist", "sjabloon", "swot", "resultaten", "tips", "casussen", "overzicht",
         "begrip", "bron", "cijfer", "downloads", "blok", "kanten", "rol", "rollen", "begrippen", "bronnen", "cijfers",
         "checklists", "sjablonen", "financiering", "wetten", "organisaties", "tijdlijn", "bronfouten", "geldkaart",
         "ingrepen", "storingen", "draaiboek", "contact", "themas", "doelgroepen", "grafiek", "tekening")


_MERK = re.compile("\ue000(\\d+)\ue001")


class Auteursmacros:
    """De macro's voor één pagina."""

    def __init__(self, geheel: Handreiking, pagina: Paginabron, bestanden: dict[str, list[Any]],
                 woordenlijst: Woordenlijst) -> None:
        self.geheel, self.pagina, self.bestanden, self.woordenlijst = geheel, pagina, bestanden, woordenlijst
        self.uitgelegd: set[str] = set()
        self.genoemde_bronnen: list[Verwijzing] = []
        self.genoemde_cijfers: list[Cijfer] = []
        self.gebruikt: set[tuple[str, str]] = set()
        self.bloktekst, self.blok_geplaatst = Markup(""), False
        self.in_de_zin: list[Markup] = []
        self.nummer = 0

    def macros(self) -> dict[str, Macro]:
        """Uit: de naam van elke macro met haar functie."""
        return {naam: getattr(self, naam) for naam in NAMEN}

    # --- gereedschap ---------------------------------------------------------------------------

    def volgnummer(self) -> int:
        """Uit: een nummer dat op deze pagina nog niet gebruikt is, voor een id in de HTML."""
        self.nummer += 1
        return self.nummer

    def naar(self, pad: str) -> str:
        """In: het pad of adres van iets in docs. Uit: de weg daarheen vanaf deze pagina."""
        kaal, _, anker = pad.partition("#")
        doel = adres(kaal) if kaal.endswith(".md") else kaal
        return relatief(self.pagina.adres, doel + (f"#{anker}" if anker else ""))

    def link(self, soort: str, id: str) -> str:
        """Uit: de weg naar de pagina van een ding; leeg als het geen pagina heeft."""
        pad = self.geheel.pad_van(soort, id)
        return self.naar(pad) if pad else ""

    def _zoek(self, soort: str, id: str) -> Any:
        ding = self.geheel.soorten.get(soort, {}).get(id)
        if ding is None:
            if not self.geheel.mist(soort, id):
                return None  # de fout in het bestand zelf is al gemeld
            bekend = self.geheel.soorten.get(soort, {})
            raise MacroFout(f'{noem(soort)} "{id}" bestaat niet.', f"{bedoelde_u(id, bekend)}Kijk in docs/_data welke ids er zijn.")
        self.gebruikt.add((soort, id))
        return ding

    def _keuze(self, **keuzes: str) -> dict[str, str]:
        """Weigert een keuze die niet bestaat, zodat een tikfout geen lege lijst geeft."""
        bekend = {"rol": {**self.geheel.soorten.get("doelgroep", {}), **self.geheel.soorten.get("rol", {})},
                  "regio": {casus.regio: casus for _, casus in self.geheel.casussen}}
        for naam, waarde in keuzes.items():
            mogelijk = bekend.get(naam, self.geheel.soorten.get(naam, {}))
            if waarde and waarde not in mogelijk and (naam in bekend or self.geheel.mist(naam, waarde)):
                raise MacroFout(f'{naam.capitalize()} "{waarde}" bestaat niet.',
                                f"{bedoelde_u(waarde, mogelijk)}Kies uit: {', '.join(mogelijk)}.")
        return {naam: waarde for naam, waarde in keuzes.items() if waarde}

    def toon(self, sjabloon: str, **gegevens: Any) -> Markup:
        """Vult een sjabloon; elk sjabloon kent ook ``m`` (deze macro's) en ``geheel``."""
        return html(sjabloon, {"m": self, "geheel": self.geheel, "pagina": self.pagina, **gegevens})

    def _zin(self, stuk: Markup) -> str:
        """Bewaart HTML voor in een zin. Uit: een merkteken, want Markdown zou de tekst erin nog eens opmaken."""
        self.in_de_zin.append(stuk)
        return f"\ue000{len(self.in_de_zin) - 1}\ue001"

    def vul_zinnen(self, html_: str) -> str:
        """In: de HTML van de pagina. Uit: die HTML met elk merkteken vervangen door wat ervoor bewaard is."""
        return _MERK.sub(lambda merk: self.in_de_zin[int(merk[1])], html_)

    def casussen_als(self, ids: list[str]) -> list[tuple[str, Any]]:
        """In: ids van voorbeelden. Uit: (id, casus) van die bestaan."""
        return [(id, casus) for id, casus in self.geheel.casussen if id in ids]

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
        """De knoppen om een checklist of sjabloon te downloaden, met soort en omvang."""
        soort = "checklist" if id in self.geheel.soorten.get("checklist", {}) else "sjabloon"
        return self.toon("downloads", bestanden=self.bestanden.get(id, [])) if self._zoek(soort, id) else ""

    def checklists(self, rol: str = "", fase: str = "", thema: str = "", stap: str = "") -> str:
        """Een lijst van checklists, met hun downloads."""
        gekozen = kies(self.geheel.alle("checklist", Checklist), **self._keuze(rol=rol, fase=fase, thema=thema, stap=stap))
        return self.toon("documenten", documenten=gekozen, soort="checklist")

    def sjablonen(self, rol: str = "", fase: str = "", thema: str = "", stap: str = "") -> str:
        """Een lijst van sjablonen, met hun downloads."""
        gekozen = kies(self.geheel.alle("sjabloon", Sjabloon), **self._keuze(rol=rol, fase=fase, thema=thema, stap=stap))
        return self.toon("documenten", documenten=gekozen, soort="sjabloon")

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
        """Tips, gekozen op rol, fase, thema en stap; zonder keuze alle tips."""
        gekozen = kies(self.geheel.alle("tip", Tip), **self._keuze(rol=rol, fase=fase, thema=thema, stap=stap))
        return self.toon("tips", tips=gekozen)

    def casussen(self, rol: str = "", fase: str = "", thema: str = "", regio: str = "") -> str:
        """Kaarten van praktijkvoorbeelden, gekozen op rol, fase, thema en regio."""
        keuzes = self._keuze(rol=rol, fase=fase, thema=thema, regio=regio)
        gekozen = [(id, casus) for id, casus in self.geheel.casussen if kies([casus], **keuzes)]
        return self.toon("casussen", casussen=gekozen)

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
        self.uitgelegd.add(id)
        return self._zin(self.toon_begrip(begrip, begrip.afkorting or begrip.term))

    def toon_begrip(self, begrip: Begrip, woorden: str) -> Markup:
        """Uit: de HTML van een begrip, met de woorden zoals ze in de zin staan."""
        return self.toon("begrip", begrip=begrip, woorden=woorden)

    def leg_uit(self, tekst: str) -> Markup:
        """In: gewone tekst van het kader. Uit: HTML met uitleg bij elk begrip dat hier voor het eerst staat."""
        return self.woordenlijst.leg_uit(tekst, self.uitgelegd, self.toon_begrip)

    def bron(self, id: str, plaats: str = "") -> str:
        """Een kleine verwijzing naar een bron; onderaan de pagina staan ze bij elkaar."""
        bron: Bron | None = self._zoek("bron", id)
        if bron is None:
            return ""
        self.genoemde_bronnen.append(Verwijzing(bron=id, plaats=plaats))
        return self._zin(self.toon("bron", bron=bron, plaats=plaats))

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

    # --- naslag en gids ------------------------------------------------------------------------

    def rol(self, id: str) -> str:
        """Een rol: taken, waar deze persoon werkt, wie betaalt en een voorbeeld."""
        rol = self._zoek("rol", id)
        return self.toon("rol", rol=rol) if rol else ""

    def rollen(self) -> str:
        """Alle rollen als lijst."""
        return self.toon("rollen")

    def themas(self) -> str:
        """Alle thema's als lijst."""
        return self.toon("themas")

    def doelgroepen(self) -> str:
        """Alle lezers als lijst."""
        return self.toon("doelgroepen")

    def begrippen(self) -> str:
        """Alle begrippen en afkortingen met uitleg."""
        return self.toon("begrippen")

    def bronnen(self) -> str:
        """Alle bronnen en literatuur."""
        return self.toon("bronnenlijst")

    def cijfers(self) -> str:
        """Alle cijfers met hun zekerheid."""
        return self.toon("cijfers")

    def financiering(self) -> str:
        """Alle manieren om samenwerking te betalen."""
        return self.toon("financiering")

    def geldkaart(self) -> str:
        """Per voorbeeld: wie betaalt, wie er baat bij heeft, tot wanneer en hoe zeker dat is."""
        return self.toon("geldkaart")

    def wetten(self) -> str:
        """Alle wetten, met hun peildatum."""
        return self.toon("wetten")

    def organisaties(self) -> str:
        """Alle organisaties, per regio."""
        return self.toon("organisaties")

    def tijdlijn(self) -> str:
        """De gebeurtenissen op volgorde."""
        return self.toon("tijdlijn")

    def bronfouten(self) -> str:
        """Fouten en tegenspraken in de bronnen, met wat de redactie ermee deed."""
        return self.toon("bronfouten")

    def ingrepen(self) -> str:
        """Wat u kunt doen en wat dat gaf, uit de kop van een pagina van de storingsgids."""
        if not hasattr(self.pagina.kop, "ingrepen"):
            raise MacroFout("Deze pagina heeft geen ingrepen.", "Zet soort: storing en ingrepen: in de kop.")
        return self.toon("ingrepen", ingrepen=self.pagina.kop.ingrepen)

    def storingen(self) -> str:
        """Alle pagina's van de storingsgids."""
        gevonden = [p for p in self.geheel.paginas.values() if p.kop.soort == "storing"]
        return self.toon("storingen", storingen=sorted(gevonden, key=lambda p: p.kop.volgorde))

    def draaiboek(self) -> str:
        """Doel, wie u uitnodigt, tijdschema en wat u print, uit de kop van een draaiboek."""
        if not hasattr(self.pagina.kop, "tijdschema"):
            raise MacroFout("Deze pagina heeft geen tijdschema.", "Zet soort: draaiboek en tijdschema: in de kop.")
        return self.toon("draaiboek", draaiboek=self.pagina.kop)

    def contact(self) -> str:
        """Wie u belt of mailt, uit regio.yml."""
        return self.toon("contact", contacten=self.geheel.regio.contact)

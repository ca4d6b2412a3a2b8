"""De macro's van de hulpmiddelen: wat een lezer op de pagina invult of samenstelt, en de knop die alles wist."""

from __future__ import annotations

from .gereedschap import Gereedschap
from .model.hulpmiddel import Hulpmiddel, Moment
from .model.zelfscan import ANTWOORDEN, Onderwerp
from .werkmapbladen import documenten, keuze
from .zandbak import MacroFout


class Hulpmiddelmacros(Gereedschap):
    """Macro's die iets geven om in te vullen. Zonder script is het een tabel of lijst om af te drukken."""

    def hulpmiddel(self, id: str) -> str:
        """Een kaart die meerekent: de gezichtenteller of de eigen geldkaart."""
        kaart: Hulpmiddel | None = self._zoek("hulpmiddel", id)
        return self.toon("hulpmiddel", kaart=kaart) if kaart else ""

    def borgingskalender(self) -> str:
        """De momenten na een convenant, met hoe vaak en waarom; met script worden het afspraken voor in de agenda."""
        momenten: list[Moment] = self.geheel.alle("moment", Moment)
        if not momenten:
            raise MacroFout("Er zijn geen momenten voor de borgingskalender.", "Zet ze in docs/_data/borgingskalender.yml.")
        self.genoemde_bronnen += [bron for moment in momenten for bron in (*moment.bron, *moment.tussentijd)]
        return self.toon("borgingskalender", momenten=momenten)

    def zelfscan(self) -> str:
        """De stellingen van de zelfscan, met een schaal; met script komt de uitslag erbij."""
        onderwerpen: list[Onderwerp] = self.geheel.alle("onderwerp", Onderwerp)
        if not onderwerpen:
            raise MacroFout("Er zijn geen stellingen voor de zelfscan.", "Zet ze in docs/_data/zelfscan.yml.")
        stellingen = [stelling for onderwerp in onderwerpen for stelling in onderwerp.stellingen]
        self.genoemde_bronnen += [bron for stelling in stellingen for bron in stelling.bron]
        return self.toon("zelfscan", onderwerpen=onderwerpen, antwoorden=ANTWOORDEN, teksten=[s.tekst for s in stellingen])

    def maak_werkmap(self) -> str:
        """Kiezen wat er in een eigen werkmap komt, op fase, thema of rol; alleen te zien met script."""
        return self.toon("maak_werkmap", soorten=documenten(self.geheel), lijst=keuze(self.geheel))

    def wissen(self) -> str:
        """De knop die alles wist wat deze site in de browser bewaart."""
        return self.toon("wissen")

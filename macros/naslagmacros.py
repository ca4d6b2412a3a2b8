"""De macro's van de naslag, de storingsgids en de draaiboeken: hele lijsten en delen van de kop."""

from __future__ import annotations

from typing import get_args

from .errors import bedoelde_u
from .gereedschap import Gereedschap
from .model.kwaliteit import Meting
from .verantwoording import Regel, privacy, toegankelijkheid
from .zandbak import MacroFout


class Naslagmacros(Gereedschap):
    """Macro's die niets kiezen: zij tonen een hele lijst, of wat in de kop van de pagina staat."""

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

    def kwaliteit(self, deel: str = "") -> str:
        """Wat de tests van de site maten: eis, uitkomst, hoe en wanneer; van één deel of van alles."""
        if deel and deel not in (delen := get_args(Meting.model_fields["deel"].annotation)):
            raise MacroFout(f'Het deel "{deel}" bestaat niet.', f"{bedoelde_u(deel, delen)}Kies uit: {', '.join(delen)}.")
        return self.toon("kwaliteit", deel=deel)

    def beoordeling(self) -> str:
        """Wat de makers van de landelijke uitgave zelf bekeken, omdat een programma er niet over kan oordelen."""
        return self.toon("beoordeling", eigen=self.geheel.regio.eigen_uitgave)

    def toegankelijkheid(self) -> str:
        """De toegankelijkheidsverklaring van deze uitgave, uit regio.yml."""
        return self._verklaring("De verklaring van deze uitgave", toegankelijkheid(self.geheel.regio))

    def privacy(self) -> str:
        """Wie verantwoordelijk is voor de gegevens van bezoekers, uit regio.yml."""
        return self._verklaring("Wie verantwoordelijk is", privacy(self.geheel.regio))

    def _verklaring(self, kop: str, regels: list[Regel]) -> str:
        return self.toon("verantwoording", kop=kop, regels=regels, eigen=self.geheel.regio.eigen_uitgave)

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

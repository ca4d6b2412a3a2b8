"""Vraagt een regio naar haar namen en gegevens, in gewone taal, tot elk antwoord klopt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..controle import controleer_kleur
from ..errors import Meldingen
from ..kleur import LICHT, dichtstbij, genoeg
from ..loader import Document, maak
from ..model.regio import LANDELIJK, Regio, vanzelf_meervoud

Vraag = Callable[[str], str]
"""Stelt een vraag en geeft het antwoord; EOFError als er niemand antwoordt."""
_ONDERWERP = "Vragen over deze handreiking"
_JA = ("", "j", "ja")


class Gesprek:
    """In: een functie die vraagt, een functie die iets zegt en wat er al ingevuld was. Uit: ``antwoorden``."""

    def __init__(self, vraag: Vraag, zeg: Callable[[str], None], eerder: Mapping[str, Any]) -> None:
        self.vraag, self.zeg = vraag, zeg
        self.antwoorden: dict[str, Any] = dict(eerder)

    def voer(self) -> dict[str, Any]:
        """Stelt alle vragen. Uit: de velden voor ``regio.yml``. Fout: EOFError als de antwoorden ophouden."""
        self.zeg("Enter zonder antwoord: het blijft zoals het tussen haakjes staat. Leeg maken: typ een streepje (-).\n")
        self.los("naam_regio", "Hoe heet uw regio of gemeente? Bijvoorbeeld: Voorbeeldstad")
        naam = self.antwoorden.get("naam_regio")
        self.los("naam_site", "Hoe heet uw site?", f"Samenwerken in {naam}" if naam else "")
        self.benaming("gemeente", "Hoe noemen de teksten uw gemeente? Met meer gemeenten: laat het zo.",
                      f"gemeente {naam}" if naam else "")
        self.benaming("sociaal_team", "Hoe heet het sociaal team bij u? Bijvoorbeeld: wijkteam")
        self.contact()
        self.kleur()
        self.los("feedback", "Waar meldt een lezer dat iets niet klopt? Een mailadres, of een adres met https.")
        self.los("site_url", "Op welk adres komt de site? Weet u het nog niet, laat het dan leeg.")
        return {veld: self.antwoorden[veld] for veld in Regio.model_fields if veld in self.antwoorden}

    def los(self, veld: str, tekst: str, voorstel: str = "") -> None:
        """Vraagt één veld tot het klopt."""
        while True:
            antwoord = self.lees(tekst, str(self.antwoorden.get(veld) or voorstel))
            if not antwoord:
                self.antwoorden.pop(veld, None)
                return
            if self.klopt({veld: antwoord}):
                self.antwoorden[veld] = antwoord
                return

    def benaming(self, veld: str, tekst: str, voorstel: str = "") -> None:
        """Vraagt een woord, met lidwoord en meervoud als die niet vanzelf volgen."""
        eerder = self.antwoorden.get(veld)
        oud = eerder if isinstance(eerder, dict) else {"naam": eerder} if eerder else {}
        landelijk = LANDELIJK[veld]
        naam = self.lees(tekst, str(oud.get("naam") or voorstel or landelijk.naam))
        if naam in ("", landelijk.naam):
            self.antwoorden.pop(veld, None)
            return
        if naam == oud.get("naam"):
            return
        if veld == "gemeente" and "gemeente" not in naam.lower():
            naam = f"gemeente {naam}"
            self.zeg(f'  Dan schrijven de teksten "de {naam}".')
        if veld == "gemeente":
            self.antwoorden[veld] = {"naam": naam, "lidwoord": landelijk.lidwoord, "meervoud": landelijk.meervoud}
            return
        while (lidwoord := self.lees(f"  De of het {naam}?", landelijk.lidwoord)) not in ("de", "het"):
            self.zeg("  Typ de of het.")
        while not (meervoud := self.lees(f"  Eén {naam}, twee …?", vanzelf_meervoud(veld, naam))):
            self.zeg("  De teksten hebben het meervoud nodig.")
        self.antwoorden[veld] = {"naam": naam, "lidwoord": lidwoord, "meervoud": meervoud}

    def contact(self) -> None:
        """Vraagt wie lezers kunnen bellen of mailen; contacten die er al waren, blijven erachter staan."""
        eerder = [c for c in self.antwoorden.get("contact") or [] if isinstance(c, dict)]
        eerste = eerder[0] if eerder else {}
        wie = self.lees("Wie beantwoordt vragen van lezers? Een functie, geen persoon. Bijvoorbeeld: projectleider samenwerking",
                        str(eerste.get("wie", "")))
        if not wie:
            self.antwoorden.pop("contact", None)
            return
        gegeven = {"wat": eerste.get("wat", _ONDERWERP), "wie": wie}
        for veld, tekst in (("telefoon", "  Op welk nummer?"), ("email", "  Op welk mailadres?")):
            while antwoord := self.lees(tekst, str(eerste.get(veld, ""))):
                if self.klopt({"contact": [{**gegeven, veld: antwoord}]}):
                    gegeven[veld] = antwoord
                    break
        self.antwoorden["contact"] = [{**eerste, **gegeven}, *eerder[1:]] if eerder else [gegeven]

    def kleur(self) -> None:
        """Vraagt een kleur; is zij te licht om te lezen, dan stelt dit de kleur voor die er het meest op lijkt."""
        while True:
            kleur = self.lees("Welke kleur hebben knoppen en links? Schrijf haar als #7a1f5c.", str(self.antwoorden.get("kleur") or ""))
            if kleur and not kleur.startswith("#"):
                kleur = f"#{kleur}"
            if not kleur:
                self.antwoorden.pop("kleur", None)
                return
            if not self.klopt({"kleur": kleur}, met_kleur=False):
                continue
            if not genoeg(kleur, LICHT):
                beter = dichtstbij(kleur, LICHT)
                self.zeg(f"  {kleur} is te licht: tekst is dan slecht te lezen. {beter} lijkt er het meest op en kan wel.")
                if self.vraag(f"  Neem {beter}? (j/n)\n> ").strip().lower() not in _JA:
                    continue
                kleur = beter
            self.antwoorden["kleur"] = kleur
            return

    def lees(self, tekst: str, voorstel: str) -> str:
        """Uit: het antwoord; Enter is het voorstel en een streepje is leeg."""
        antwoord = self.vraag(f"{tekst}{f' [{voorstel}]' if voorstel else ''}\n> ").strip()
        return "" if antwoord == "-" else antwoord or voorstel

    def klopt(self, gegeven: dict[str, Any], met_kleur: bool = True) -> bool:
        """Waar als het model dit aanneemt; anders zegt dit wat er mis is, met dezelfde woorden als de bouw."""
        meldingen, document = Meldingen(), Document("uw antwoord", gegeven)
        regio = maak(Regio, document, meldingen)
        if regio and met_kleur:
            controleer_kleur(regio, document, meldingen)
        for fout in meldingen.fouten:
            self.zeg(f"  {fout.melding} {fout.hulp}")
        return not meldingen.fouten

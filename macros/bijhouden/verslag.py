"""Het verslag voor een redacteur van een regio: alles wat zij na het overnemen van de landelijke versie moet bekijken."""

from __future__ import annotations

import textwrap

from ..errors import HandreikingFout, Meldingen
from .melden import kop
from .vergelijk import Verschil

BREED = 100


def overige_punten(verschillen: list[Verschil], meldingen: Meldingen) -> list[HandreikingFout]:
    """Uit: waar een redacteur ook op moet letten, zoals een id dat nu anders heet; zonder wat al als verschil genoemd is."""
    eigen = {(v.bestand, v.regel) for v in verschillen}
    overig = [punt for punt in meldingen.aandacht if "/_data/" not in punt.bestand and (punt.bestand, punt.regel) not in eigen]
    return sorted(overig, key=lambda punt: (punt.bestand, punt.regel or 0))


def verslag(verschillen: list[Verschil], meldingen: Meldingen) -> str:
    """In: de verschillen en de andere meldingen. Uit: het verslag als tekst, met van elk verschil toen en nu."""
    overig = overige_punten(verschillen, meldingen)
    if not verschillen and not overig and not meldingen.fouten:
        return "Niets te doen. Onder uw eigen tekst is landelijk niets veranderd."
    regels: list[str] = []
    for verschil in verschillen:
        regels += [f"{verschil.bestand}{f':{verschil.regel}' if verschil.regel else ''}", *_vouw(kop(verschil), "  ")]
        for naam, toen, nu in verschil.velden:
            regels += [f"  {naam}", *_vouw(toen or "(stond er niet)", "    toen  ", "          "),
                       *_vouw(nu or "(staat er niet meer)", "    nu    ", "          ")]
        regels.append("")
    for punt in overig:
        regels += [punt.plaats, *_vouw(f"{punt.melding} {punt.hulp}", "  "), ""]
    for fout in meldingen.gesorteerd():
        regels += [f"FOUT {fout}", ""]
    if verschillen:
        regels += _vouw(f"Zo handelt u een wijziging af. {AFHANDELEN}", "")
    return "\n".join(regels).rstrip()


AFHANDELEN = ("Pas uw tekst aan en bewaar haar. Blijft uw tekst goed zoals zij is? Zet dan bekeken: met de dag van vandaag "
              "bij het punt, boven in het bestand of in de kop van de pagina.")


def _vouw(tekst: str, eerste: str, verder: str = "") -> list[str]:
    return textwrap.wrap(tekst, BREED, initial_indent=eerste, subsequent_indent=verder or eerste, break_long_words=False)

"""De delen van een sjabloon in Word: koppen, tekst, lijsten, keuzes, invulvelden, tabellen en ondertekening."""

from __future__ import annotations

from typing import Any

from .docx_opmaak import breedte, rijhoogte
from .docx_tabel import tabel, verdeel
from .docx_velden import Velden
from .docx_xml import alinea, el, stuk, veld, vet
from .gegevens import Papier

Deel = dict[str, Any]


def delen(papier: Papier, velden: Velden) -> list[Any]:
    """In: een sjabloon. Uit: alle delen als alinea's en tabellen, op volgorde."""
    breed = breedte(papier)
    soorten = {"kop": _kop, "alinea": _alinea, "lijst": _lijst, "keuze": _keuze, "invulveld": _invulveld,
               "tabel": _tabel, "ondertekening": _ondertekening}
    return [element for deel in papier.delen for element in soorten[deel["soort"]](deel, velden, breed)]


def _kop(deel: Deel, velden: Velden, breed: int) -> list[Any]:
    kop = alinea("Heading2", deel["tekst"])
    if deel["nieuw_blad"]:
        kop.pPr.append(el("w:pageBreakBefore"))
    return [kop]


def _alinea(deel: Deel, velden: Velden, breed: int) -> list[Any]:
    return [alinea("Normal", tekst) for tekst in deel["alineas"]]


def _lijst(deel: Deel, velden: Velden, breed: int) -> list[Any]:
    inleiding = [alinea("Normal", deel["inleiding"])] if deel["inleiding"] else []
    return [*inleiding, *(alinea("ListBullet", punt) for punt in deel["punten"])]


def _keuze(deel: Deel, velden: Velden, breed: int) -> list[Any]:
    hulp = "U mag er meer kiezen." if deel["meerdere"] else "Kies er één."
    # vakjes en geen uitklaplijst: zo staan alle antwoorden ook op papier
    opties = [alinea("Optie", velden.vakje(f"{optie}: {deel['vraag']}"), el("w:r", None, el("w:tab")), stuk(optie))
              for optie in deel["opties"]]
    for optie in opties[:-1]:
        optie.pPr.append(el("w:keepNext"))  # een vraag en al haar antwoorden staan op één blad
    return [alinea("Vraag", deel["vraag"]), alinea("Hulp", hulp), *opties]


def _invulveld(deel: Deel, velden: Velden, breed: int) -> list[Any]:
    hulp = [alinea("Hulp", deel["hulp"])] if deel["hulp"] else []
    veel = deel["regels"] > 1
    return [alinea("Vraag", deel["label"]), *hulp, alinea("Veld", velden.tekst(deel["label"], regels=veel))]


def _tabel(deel: Deel, velden: Velden, breed: int) -> list[Any]:
    leeg = [""] * len(deel["kolommen"])
    rijen = [[[alinea("Tabeltekst", vet(cel) if plek == 0 and cel else cel)] for plek, cel in enumerate(rij)]
             for rij in [*deel["rijen"], *[leeg] * deel["lege_rijen"]]]
    for plek in (deel["kolommen"].index(naam) for naam in deel["som"]):
        letter = "ABCDEFGHI"[plek]
        rijen[len(deel["rijen"]) - 1][plek] = [alinea("Tabeltekst", veld(f"=SUM({letter}2:{letter}{len(deel['rijen'])})", "0"))]
    uitleg = f"Tabel met de kolommen {', '.join(deel['kolommen'])}."
    return [alinea("Caption", deel["titel"]),
            tabel((deel["titel"], uitleg), verdeel(breed, deel["breedtes"]), deel["kolommen"], rijen, hoogte=rijhoogte(breed),
                  eerste_kolom=True, heel=deel["heel"]), alinea("Tussen", "")]


def _ondertekening(deel: Deel, velden: Velden, breed: int) -> list[Any]:
    def rij(partij: str) -> list[list[Any]]:
        return [[alinea("Tabeltekst", vet(partij))], [alinea("Tabeltekst", velden.tekst(f"{partij}: naam"))],
                [alinea("Tabeltekst", velden.tekst(f"{partij}: functie"))],
                [alinea("Tabeltekst", velden.datum(f"{partij}: datum"))], [alinea("Tabeltekst", "")]]

    return [tabel(("Ondertekening", "Per partij: naam, functie, datum en plaats voor de handtekening."),
                  verdeel(breed, [24, 20, 18, 16, 26]), ["Partij", "Naam", "Functie", "Datum", "Handtekening"],
                  [rij(partij) for partij in deel["partijen"]], hoogte=1100, eerste_kolom=True,
                  heel=len(deel["partijen"]) < 6), alinea("Tussen", "")]

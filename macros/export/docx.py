"""Maakt een Word-bestand om op het scherm in te vullen, uit dezelfde gegevens als de PDF."""

from __future__ import annotations

import io
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE

from .docx_delen import delen
from .docx_opmaak import breedte, leeg_document
from .docx_tabel import tabel
from .docx_velden import Velden
from .docx_xml import alinea, el, stuk, vet, waarde
from .gegevens import Papier, Regel
from .huisstijl import Huisstijl
from .inpakken import pak_in


def maak(papier: Papier, huisstijl: Huisstijl | None = None) -> bytes:
    """In: de gegevens van een vel en de huisstijl. Uit: het Word-bestand; twee keer maken geeft gelijke bytes.

    Fout: ValueError als een tekst tekens heeft die niet in Word kunnen.
    """
    word = leeg_document(papier, huisstijl or Huisstijl())
    velden = Velden()
    bron = _bron(papier, word)
    # bij een sjabloon staat de bron vooraan, net als op papier: achteraan zou zij soms alleen op een blad komen
    inhoud = ([*_begin(papier), *_checklist(papier, velden), *bron] if papier.soort == "checklist"
              else [*_begin(papier), *bron, *delen(papier, velden)])
    romp: Any = word.element.body
    for deel in inhoud:
        romp.insert(len(romp) - 1, deel)  # het laatste element van de romp is het blad zelf
    uit = io.BytesIO()
    word.save(uit)
    return pak_in(uit.getvalue(), _nederlands)


def _begin(papier: Papier) -> list[Any]:
    uit = [alinea("Boventitel", papier.boven), alinea("Heading1", papier.titel),
           alinea("Normal", vet("Wanneer "), papier.wanneer), alinea("Normal", vet("Voor wie "), papier.voor_wie)]
    return [*uit, alinea("Letop", vet("Let op "), papier.let_op)] if papier.let_op else uit


def _checklist(papier: Papier, velden: Velden) -> list[Any]:
    gewichten = [720, 500, 0, 2000, 1500]
    gewichten[2] = breedte(papier) - sum(gewichten)
    return [
        *(alinea("Invulregel", vet(f"{naam}: "), veld(naam), el("w:r", None, el("w:tab")))
          for naam, veld in (("Groep", velden.tekst), ("Ingevuld door", velden.tekst), ("Datum", velden.datum))),
        tabel((f"Punten van {papier.titel}", "Per punt een vakje, het nummer, het punt, wie het doet en wanneer."),
              gewichten, ["Klaar", "Nr", "Punt", "Wie", "Wanneer"], [_rij(punt, velden) for punt in papier.punten],
              hoogte=520, eerste_kolom=False),
        alinea("Heading2", "Aantekeningen en afspraken"),
        alinea("Veld", velden.tekst("Aantekeningen en afspraken", regels=True)),
    ]


def _rij(punt: Regel, velden: Velden) -> list[list[Any]]:
    tekst = [alinea("Tabeltekst", punt.tekst + ("\u00a0*" if punt.ster else ""))]
    if punt.wie or punt.toelichting:
        erbij = [vet(punt.wie)] if punt.wie else []
        tussen = " · " if punt.wie and punt.toelichting else ""
        tekst.append(alinea("Tabelklein", *erbij, tussen + punt.toelichting))
    return [[alinea("Tabeltekst", velden.vakje(f"Punt {punt.nr} klaar"))], [alinea("Tabeltekst", str(punt.nr))], tekst,
            [alinea("Tabeltekst", velden.tekst(f"Punt {punt.nr}: wie"))],
            [alinea("Tabeltekst", velden.datum(f"Punt {punt.nr}: wanneer"))]]


def _bron(papier: Papier, word: Any) -> list[Any]:
    """Uit: de bron, de volgende stap en het adres van de pagina; samen op één regel als dat kan."""
    bron = " ".join(zin for zin in (f"* {papier.ster}" if papier.ster else "", papier.bron) if zin)
    verder = f"{papier.volgende} Op de site: ".lstrip()
    plek = stuk(papier.kort_adres)
    if papier.adres:
        band = word.part.relate_to(papier.adres, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        opmaak = waarde("w:color", "0B4F8A"), waarde("w:u", "single")
        plek = el("w:hyperlink", {"r:id": band}, stuk(papier.adres, *opmaak))
    return [alinea("Klein", " ".join(zin for zin in (bron, verder) if zin), plek)]


def _nederlands(naam: str, inhoud: bytes) -> bytes:
    """Zet de taal ook in de stijlen die python-docx niet kent."""
    return inhoud.replace(b'"en-US"', b'"nl-NL"') if naam.startswith("word/") and naam.endswith(".xml") else inhoud

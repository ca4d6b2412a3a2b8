"""Maakt een Word-bestand om op het scherm in te vullen, uit dezelfde gegevens als de PDF."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE

from .docx_delen import delen
from .docx_opmaak import breedte, leeg_document
from .docx_tabel import tabel
from .docx_velden import Velden
from .docx_xml import alinea, el, stuk, vet, waarde
from .gegevens import Papier, Regel


def maak(papier: Papier) -> bytes:
    """In: de gegevens van een vel. Uit: het Word-bestand; twee keer maken geeft dezelfde bytes.

    Fout: ValueError als een tekst tekens heeft die niet in Word kunnen.
    """
    word = leeg_document(papier)
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
    return _vast(uit.getvalue())


def _begin(papier: Papier) -> list[Any]:
    uit = [alinea("Boventitel", papier.boven), alinea("Heading1", papier.titel),
           alinea("Normal", vet("Wanneer "), papier.wanneer), alinea("Normal", vet("Voor wie "), papier.voor_wie)]
    return [*uit, alinea("Letop", vet("Let op "), papier.let_op)] if papier.let_op else uit


def _checklist(papier: Papier, velden: Velden) -> list[Any]:
    gewichten = [720, 500, 0, 2000, 1500]
    gewichten[2] = breedte(papier) - sum(gewichten)
    return [
        alinea("Invulregel", vet("Groep "), velden.tekst("Groep", "typ de naam van uw groep")),
        alinea("Invulregel", vet("Ingevuld door "), velden.tekst("Ingevuld door", "typ een naam")),
        alinea("Invulregel", vet("Datum "), velden.datum("Datum")),
        tabel((f"Punten van {papier.titel}", "Per punt een vakje, het nummer, het punt, wie het doet en wanneer."),
              gewichten, ["Klaar", "Nr", "Punt", "Wie", "Wanneer"], [_rij(punt, velden) for punt in papier.punten],
              hoogte=520, eerste_kolom=False),
        alinea("Heading2", "Aantekeningen en afspraken"),
        alinea("Veld", velden.tekst("Aantekeningen en afspraken", "typ hier uw aantekeningen", regels=True)),
    ]


def _rij(punt: Regel, velden: Velden) -> list[list[Any]]:
    tekst = [alinea("Tabeltekst", punt.tekst + ("\u00a0*" if punt.ster else ""))]
    if punt.wie or punt.toelichting:
        erbij = [vet(punt.wie)] if punt.wie else []
        tussen = " · " if punt.wie and punt.toelichting else ""
        tekst.append(alinea("Tabelklein", *erbij, tussen + punt.toelichting))
    return [[alinea("Tabeltekst", velden.vakje(f"Punt {punt.nr} klaar"))], [alinea("Tabeltekst", str(punt.nr))], tekst,
            [alinea("Tabeltekst", velden.tekst(f"Punt {punt.nr}: wie", "naam"))],
            [alinea("Tabeltekst", velden.datum(f"Punt {punt.nr}: wanneer"))]]


def _bron(papier: Papier, word: Any) -> list[Any]:
    """Uit: de bron, en op een eigen regel de volgende stap en het adres van de pagina."""
    bron = " ".join(zin for zin in (f"* {papier.ster}" if papier.ster else "", papier.bron) if zin)
    verder = f"{papier.volgende} Op de site: ".lstrip()
    plek = stuk(papier.kort_adres)
    if papier.adres:
        band = word.part.relate_to(papier.adres, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        opmaak = waarde("w:color", "0B4F8A"), waarde("w:u", "single")
        plek = el("w:hyperlink", {"r:id": band}, stuk(papier.adres, *opmaak))
    return [*([alinea("Klein", bron)] if bron else []), alinea("Klein", verder, plek)]


def _vast(bestand: bytes) -> bytes:
    """Pakt opnieuw in met vaste datums, en zet de taal ook in de stijlen die python-docx niet kent."""
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(bestand)) as oud, zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as nieuw:
        for naam in oud.namelist():
            inhoud = oud.read(naam)
            if naam.startswith("word/") and naam.endswith(".xml"):
                inhoud = inhoud.replace(b'"en-US"', b'"nl-NL"')
            plek = zipfile.ZipInfo(naam, (1980, 1, 1, 0, 0, 0))
            plek.compress_type, plek.create_system, plek.external_attr = zipfile.ZIP_DEFLATED, 0, 0
            nieuw.writestr(plek, inhoud, compresslevel=9)
    return uit.getvalue()

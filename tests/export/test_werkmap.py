"""De werkmap: alles erin, in volgorde, met een inhoud die klopt."""

from __future__ import annotations

import io
from collections import Counter

import pikepdf

from macros.export.gegevens import Papier
from macros.export.werkmap import Werkmap, werkmappen
from macros.handreiking import Handreiking
from tests.export.hulp import checklist, elementen, geheel, kenmerk, op_volgorde, pdf_maker, pdf_tekst, sjabloon, vel

ALLE = ["fase-1", "fase-2", "fase-3"]
DOCUMENTEN = (
    checklist(id="een", titel="Lijst van een", fasen=["fase-1"], stappen=[]),
    checklist(id="twee", titel="Lijst van twee", fasen=["fase-2"], stappen=[], volgorde=20),
    checklist(id="vroeg", titel="Eerdere lijst", fasen=["fase-2"], stappen=[], volgorde=10),
    checklist(id="altijd", titel="Lijst voor altijd", fasen=ALLE, stappen=[]),
    sjabloon(id="agenda", titel="Onze agenda", fasen=ALLE, werkblad=True),
    sjabloon(id="kaart", titel="Een kaart", fasen=["fase-2"], werkblad=True, liggend=True),
    sjabloon(id="brief", titel="Geen werkblad", fasen=["fase-2"]),
)


def mappen(handreiking: Handreiking) -> dict[str, Werkmap]:
    vellen: dict[str, Papier] = {document.id: vel(document) for document in DOCUMENTEN}
    return {map_.id: map_ for map_ in werkmappen(handreiking, vellen)}


def test_de_hele_werkmap_begint_met_de_agenda_en_gaat_dan_per_fase() -> None:
    alle = mappen(geheel(*DOCUMENTEN))
    assert list(alle) == ["werkmap", "werkmap-fase-1", "werkmap-fase-2"]  # fase 3 heeft hier geen eigen blad
    assert [blad.id for blad in alle["werkmap"].bladen] == ["agenda", "altijd", "een", "vroeg", "twee", "kaart"]
    assert [blad.id for blad in alle["werkmap-fase-2"].bladen] == ["agenda", "vroeg", "twee", "kaart", "altijd"]


def test_op_papier_staan_omslag_inhoud_en_elk_blad() -> None:
    handreiking = geheel(*DOCUMENTEN, naam_site="Onze site", naam_regio="Regio Noord")
    bestand, bladen = mappen(handreiking)["werkmap"].maak(pdf_maker())
    assert not op_volgorde(pdf_tekst(bestand), [
        "Onze site · Regio Noord", "Werkmap", "Alle checklists en werkbladen", "Inhoud", "Bij elke fase", "Onze agenda",
        "Lijst voor altijd", "Fase 1: Verdiepen", "Fase 2: Visie", "Een kaart",
        "Bij elke fase", "Onze agenda", "Artikel 1", "Lijst voor altijd", "Eerste punt.", "Fase 1: Verdiepen",
        "Lijst van een", "Fase 2: Visie", "Eerdere lijst", "Lijst van twee", "Een kaart", "Artikel 1"])
    with pikepdf.open(io.BytesIO(bestand)) as open_pdf:
        assert len(open_pdf.pages) == bladen
        liggend = [float(blad.MediaBox[2]) > float(blad.MediaBox[3]) for blad in open_pdf.pages]
        assert any(liggend) and not all(liggend)
        boom = elementen(open_pdf)
        koppen = [soort for soort, _ in boom if soort in ("H1", "H2", "H3")]
        assert koppen[:4] == ["H1", "H1", "H1", "H2"] and "H3" in koppen
        assert "TOC" in {soort for soort, _ in boom}
        eerste = open_pdf.Root.Outlines.First
        assert eerste.Title == "Werkmap"
        bereik = Counter(kenmerk(element, "/Scope") for soort, element in boom if soort == "TH")
        assert bereik["/Row"] == 4 * 2 + 2 * 2  # elk punt van elke checklist, en elke gevulde rij van een werkblad


def test_de_inhoud_noemt_het_blad_waar_iets_echt_staat() -> None:
    bestand, _ = mappen(geheel(*DOCUMENTEN))["werkmap"].maak(pdf_maker())
    with pikepdf.open(io.BytesIO(bestand)) as open_pdf:
        nummers = {blad.obj.objgen: nummer for nummer, blad in enumerate(open_pdf.pages, 1)}
        inhoud = next(blad for blad in open_pdf.pages if len(blad.get("/Annots", [])) > 5)
        doelen = [nummers[link.Dest[0].objgen if "/Dest" in link else link.A.D[0].objgen] for link in inhoud.Annots]
    assert doelen == sorted(doelen) and len(doelen) == 3 + 6
    assert doelen[0] == 3  # omslag, inhoud, dan het eerste tussenblad


def test_twee_keer_maken_geeft_dezelfde_bytes_en_dezelfde_sleutel() -> None:
    een, twee = (mappen(geheel(*DOCUMENTEN))["werkmap-fase-2"] for _ in range(2))
    assert een.als_json() == twee.als_json()
    assert een.maak(pdf_maker()) == twee.maak(pdf_maker())


def test_zonder_checklists_en_werkbladen_is_er_geen_werkmap() -> None:
    assert not list(werkmappen(geheel(sjabloon()), {"brief": vel(sjabloon())}))

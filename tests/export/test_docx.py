"""Word: echte koppen en velden, overal Nederlands, en elke keer dezelfde bytes."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import pytest

from macros.export import docx
from tests.export.hulp import (
    KOP_VAN_LIJST,
    LIJST_MET_ALLES,
    NS,
    SLOT_VAN_LIJST,
    TEKST_VAN_SJABLOON,
    W,
    checklist,
    op_volgorde,
    sjabloon,
    vel,
    word_deel,
    word_tekst,
)


def word(document: Any, **regio: str) -> bytes:
    return docx.maak(vel(document, **regio))


def xpath(element: Any, pad: str) -> list[Any]:
    return list(element.xpath(pad, namespaces=NS))


@pytest.mark.parametrize("document", [checklist(), sjabloon(), sjabloon(liggend=True)],
                         ids=["checklist", "sjabloon", "liggend"])
def test_titel_taal_en_koppen(document: Any) -> None:
    bestand = word(document, naam_site="Onze site")
    over, romp = word_deel(bestand, "docProps/core.xml"), word_deel(bestand)
    assert xpath(over, "//dc:title/text()") == [document.titel]
    assert xpath(over, "//dc:language/text()") == ["nl-NL"]
    assert xpath(over, "//dc:creator/text()") == ["Onze site"]
    koppen = [(s, "".join(p.itertext(f"{W}t"))) for p in romp.iter(f"{W}p")
              for s in xpath(p, "w:pPr/w:pStyle/@w:val") if s.startswith("Heading")]
    assert koppen[0] == ("Heading1", document.titel)
    assert {stijl for stijl, _ in koppen[1:]} <= {"Heading2"}
    maat = xpath(romp, "//w:pgSz")[0]
    assert (int(maat.get(f"{W}w")) > int(maat.get(f"{W}h"))) == getattr(document, "liggend", False)


def test_nergens_een_andere_taal_of_een_ander_lettertype_dan_van_ons() -> None:
    with zipfile.ZipFile(io.BytesIO(word(checklist()))) as pak:
        for naam in pak.namelist():
            inhoud = pak.read(naam)
            assert b"en-US" not in inhoud, naam
            talen = set(re.findall(rb'<w:lang [^>]*w:val="([^"]+)"', inhoud))
            assert talen <= {b"nl-NL"}, naam
        letters = set(re.findall(rb'w:ascii="([^"]+)"', pak.read("word/styles.xml") + pak.read("word/document.xml")))
    assert letters == {b"Arial", b"MS Gothic"}


def test_elk_punt_heeft_een_vakje_dat_aan_kan_en_velden_met_een_naam() -> None:
    romp = word_deel(word(checklist("Een.", "Twee.", "Drie.")))
    assert xpath(romp, "//w:sdt[.//w14:checkbox]/w:sdtPr/w:alias/@w:val") == [f"Punt {nr} klaar" for nr in (1, 2, 3)]
    velden = xpath(romp, "//w:sdt")
    assert len(velden) == 3 + 3 * 3 + 1
    assert all(xpath(veld, "w:sdtPr/w:alias/@w:val")[0] for veld in velden)
    nummers = xpath(romp, "//w:sdtPr/w:id/@w:val")
    assert len(set(nummers)) == len(velden)
    leeg = ["".join(veld.itertext(f"{W}t")) for veld in velden if xpath(veld, "w:sdtPr/w:showingPlcHdr")]
    assert len(leeg) == len(velden) - 3
    assert all(len(tekst) > 8 and not tekst.strip() for tekst in leeg)  # breed genoeg om aan te klikken; op papier staat er niets


@pytest.mark.parametrize("document", [checklist(), sjabloon()], ids=["checklist", "sjabloon"])
def test_tabellen_hebben_een_kop_een_naam_en_hele_rijen(document: Any) -> None:
    romp = word_deel(word(document))
    tabellen = xpath(romp, "//w:tbl")
    assert tabellen
    for tabel in tabellen:
        assert xpath(tabel, "w:tr[1]/w:trPr/w:tblHeader") and xpath(tabel, "w:tblPr/w:tblCaption/@w:val")[0]
        assert len(xpath(tabel, "w:tr/w:trPr/w:cantSplit")) == len(xpath(tabel, "w:tr"))
        assert len({len(xpath(rij, "w:tc")) for rij in xpath(tabel, "w:tr")}) == 1
    assert not xpath(romp, "//w:vMerge")


def test_koptekst_en_voettekst_noemen_site_regio_versie_en_blad() -> None:
    bestand = word(checklist(), naam_site="Onze site", naam_regio="Regio Noord")
    assert "".join(word_deel(bestand, "word/header1.xml").itertext(f"{W}t")) == "Onze site · Regio Noord"
    voet = word_deel(bestand, "word/footer1.xml")
    assert "22 november 2026" in "".join(voet.itertext(f"{W}t"))
    assert [opdracht.strip() for opdracht in xpath(voet, "//w:fldSimple/@w:instr")] == ["PAGE", "NUMPAGES"]


def test_alles_uit_de_gegevens_staat_in_word() -> None:
    bestand = word(LIJST_MET_ALLES, site_url="https://voorbeeld.nl/")
    assert not op_volgorde(word_tekst(bestand), [
        *KOP_VAN_LIJST, "1", "Bel elkaar.", "2", "Teken samen. *", *SLOT_VAN_LIJST, "https://voorbeeld.nl/checklists/proef/"])
    assert not op_volgorde(word_tekst(word(sjabloon())), [
        "Een brief", "Bron: Proefbron, § 2, aangevuld door de redactie.", *TEKST_VAN_SJABLOON, "De huisartsen"])


def test_twee_keer_maken_geeft_dezelfde_bytes() -> None:
    for document in (checklist(), sjabloon()):
        assert word(document) == word(document)
        assert len(word(document)) <= 100_000


def test_een_stuurteken_geeft_de_reden() -> None:
    with pytest.raises(ValueError, match="stuurteken"):
        word(checklist("Bel \x01 elkaar."))


def test_een_vraag_en_haar_antwoorden_blijven_op_een_blad() -> None:
    romp = word_deel(docx.maak(vel(sjabloon({"soort": "keuze", "vraag": "Hoe vaak?", "opties": ["a", "b", "c"]}))))
    samen = romp.xpath("//w:p[w:pPr/w:pStyle/@w:val='Optie']/w:pPr[w:keepNext]", namespaces=NS)
    assert len(samen) == 2

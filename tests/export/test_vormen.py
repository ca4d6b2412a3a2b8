"""De andere vormen van een vel: grote letters en het werkblad op A3."""

from __future__ import annotations

import io
from collections import Counter
from typing import Any

import pikepdf
import pytest
from pydantic import ValidationError

from macros.model.sjabloon import Sjabloon
from tests.export.hulp import (
    KOP_VAN_LIJST,
    LIJST_MET_ALLES,
    elementen,
    kenmerk,
    op_volgorde,
    pdf_maker,
    pdf_tekst,
    sjabloon,
    vel,
)

VAKKEN = [{"soort": "tabel", "titel": titel, "kolommen": ["Punt", "Waarom bij ons?", "Actie", "Wie", "Wanneer"],
           "lege_rijen": 2} for titel in ("Sterk: wat gaat goed?", "Zwak", "Kans: wat helpt?", "Gevaar: wat: dan?")]


def op_a3() -> Sjabloon:
    velden = [{"soort": "invulveld", "label": label} for label in ("Onderwerp", "Datum")]
    return sjabloon(*velden, *VAKKEN, a3=True)


def maak(document: Any, vorm: str, **regio: str) -> bytes:
    return pdf_maker().vel(vel(document, **regio), vorm)[0]


def letters(bestand: bytes) -> set[float]:
    """Uit: elke lettergrootte waarin op de bladen tekst staat, in punten."""
    with pikepdf.open(io.BytesIO(bestand)) as open_pdf:
        return {float(opdracht.operands[1]) for blad in open_pdf.pages
                for opdracht in pikepdf.parse_content_stream(blad) if str(opdracht.operator) == "Tf"}


def test_in_grote_letters_is_niets_kleiner_dan_achttien_punt() -> None:
    bestand = maak(LIJST_MET_ALLES, "groot", site_url="https://voorbeeld.nl/", naam_regio="Regio Noord")
    assert min(letters(bestand)) >= 18
    tekst = pdf_tekst(bestand)
    assert not op_volgorde(tekst, [*KOP_VAN_LIJST[:8], "1.", "Bel elkaar.", "2.", "Teken samen.*", "Op papier.",
                                   "Jurist", "Wie", "Wanneer", "Aantekeningen en afspraken"])
    assert "https://voorbeeld.nl/checklists/proef/" in tekst


def test_grote_letters_zijn_te_lezen_met_een_schermlezer() -> None:
    with pikepdf.open(io.BytesIO(maak(LIJST_MET_ALLES, "groot"))) as bestand:
        assert str(bestand.docinfo.Title) == "Samen beginnen in grote letters"
        boom = elementen(bestand)
        assert [str(element.Alt) for soort, element in boom if soort == "Figure"] == [
            "Vakje om punt 1 aan te vinken", "Vakje om punt 2 aan te vinken"]
        assert [soort for soort, _ in boom if soort in ("H1", "H2")] == ["H1", "H2"]


def test_het_werkblad_is_een_liggende_a3_met_vier_vakken_en_een_lijst_van_acties() -> None:
    bestand = maak(op_a3(), "a3", site_url="https://voorbeeld.nl/")
    assert not op_volgorde(pdf_tekst(bestand), [
        "Een brief", "Onderwerp", "Datum", "Dit helpt", "Dit hindert", "Bij onszelf", "Sterk", "Wat gaat goed?", "Zwak",
        "Om ons heen", "Kans", "Wat helpt?", "Gevaar", "Wat: dan?", "Wat gaan wij doen?", "Waarom bij ons?", "Wie",
        "Wanneer"])
    with pikepdf.open(io.BytesIO(bestand)) as open_pdf:
        assert len(open_pdf.pages) == 1
        breed, hoog = [float(maat) / 72 * 25.4 for maat in list(open_pdf.pages[0].MediaBox)[2:]]
        assert (round(breed), round(hoog)) == (420, 297)
        boom = elementen(open_pdf)
        assert [soort for soort, _ in boom if soort in ("H1", "H2")] == ["H1", "H2", "H2", "H2", "H2"]
        bereik = Counter(kenmerk(element, "/Scope") for soort, element in boom if soort == "TH")
        assert bereik == {"/Column": 5, "/Row": 3}
    assert min(letters(bestand)) >= 11  # ook verkleind tot A4 nog te lezen


def test_een_werkblad_op_a3_zonder_vier_tabellen_wordt_geweigerd() -> None:
    with pytest.raises(ValidationError, match="vier vakken"):
        sjabloon(*VAKKEN[:3], a3=True)


def test_twee_keer_maken_geeft_dezelfde_bytes() -> None:
    for document, vorm in ((LIJST_MET_ALLES, "groot"), (op_a3(), "a3")):
        assert maak(document, vorm) == maak(document, vorm)

"""De PDF: te lezen met een schermlezer, volledig, op één vel en elke keer gelijk."""

from __future__ import annotations

import io
from collections import Counter
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from macros.errors import Meldingen
from macros.export import docx
from macros.export.gegevens import papier
from macros.export.huisstijl import Huisstijl
from macros.export.pdf import PdfMaker
from macros.export.pdf_opbouw import lees, schrijf
from macros.export.rijkoppen import met_rijkoppen
from macros.export.zetter import Zetter
from macros.handreiking import laad
from tests.export.hulp import (
    ALLE_DELEN,
    KOP_VAN_LIJST,
    LIJST_MET_ALLES,
    SLOT_VAN_LIJST,
    TEKST_VAN_SJABLOON,
    TEMPLATES,
    W,
    checklist,
    elementen,
    kenmerk,
    op_volgorde,
    pdf,
    pdf_bladen,
    pdf_maker,
    pdf_tekst,
    sjabloon,
    vel,
    word_deel,
)

DOCS = Path(__file__).parents[2] / "docs"
LANG_PUNT = {"tekst": "Wij spreken af wie er belt als het druk is, en wie er dan meeluistert in de praktijk.",
             "rol": "jurist", "toelichting": "Schrijf het op de kaart bij de telefoon."}
DRIE = pytest.mark.parametrize("document", [checklist(), sjabloon(), sjabloon(liggend=True)],
                               ids=["checklist", "sjabloon", "liggend"])


def soorten(bestand: bytes) -> Counter[str]:
    return Counter(soort for soort, _ in elementen(pikepdf.open(io.BytesIO(bestand))))


@DRIE
def test_een_schermlezer_kan_het_document_lezen(document: Any) -> None:
    with pikepdf.open(io.BytesIO(pdf(document, site_url="https://voorbeeld.nl/"))) as bestand:
        assert bestand.Root.MarkInfo.Marked
        assert str(bestand.Root.Lang).startswith("nl")
        assert bestand.Root.ViewerPreferences.DisplayDocTitle
        assert str(bestand.docinfo.Title) == document.titel
        with bestand.open_metadata() as over:
            assert over["pdfuaid:part"] == "1"
            assert over["dc:title"] == document.titel
        boom = elementen(bestand)
        koppen = [soort for soort, _ in boom if soort in ("H1", "H2", "H3")]
        assert koppen[0] == "H1" and koppen.count("H1") == 1 and "H3" not in koppen
        assert all(str(element.Alt).strip() for soort, element in boom if soort == "Figure")
        assert bestand.Root.Outlines.First.Title == document.titel
        breed, hoog = [float(maat) for maat in list(bestand.pages[0].MediaBox)[2:]]
        assert (breed > hoog) == getattr(document, "liggend", False)


def test_elk_vakje_heeft_een_naam_en_elke_rij_een_kop() -> None:
    with pikepdf.open(io.BytesIO(pdf(checklist("Een.", "Twee.", "Drie.")))) as bestand:
        boom = elementen(bestand)
        namen = [str(element.Alt) for soort, element in boom if soort == "Figure"]
        assert namen == [f"Vakje om punt {nr} aan te vinken" for nr in (1, 2, 3)]
        bereik = Counter(kenmerk(element, "/Scope") for soort, element in boom if soort == "TH")
        assert bereik == {"/Column": 5, "/Row": 3}
        rijen = [list(element.K) for soort, element in boom if soort == "TR"]
        assert {len(rij) for rij in rijen} == {5}


def test_een_tabel_in_een_sjabloon_heeft_koppen_en_gelijke_rijen() -> None:
    with pikepdf.open(io.BytesIO(pdf(sjabloon(ALLE_DELEN[7])))) as bestand:
        boom = elementen(bestand)
        bereik = Counter(kenmerk(element, "/Scope") for soort, element in boom if soort == "TH")
        assert bereik == {"/Column": 3, "/Row": 2}
        assert [len(element.K) for soort, element in boom if soort == "TR"] == [3] * 5
        assert "Caption" in [soort for soort, _ in boom]


def test_alles_uit_de_gegevens_staat_op_papier() -> None:
    tekst = pdf_tekst(pdf(LIJST_MET_ALLES, naam_regio="Regio Noord"))
    assert not op_volgorde(tekst, [*KOP_VAN_LIJST, "1", "Bel elkaar.", "2", "Teken samen. *", *SLOT_VAN_LIJST,
                                   "checklists/proef", "Regio Noord", "22 november 2026", "Blad 1 van 1"])


def test_een_kop_kan_een_nieuw_blad_beginnen_in_pdf_en_word() -> None:
    for nieuw, bladen in ((False, 1), (True, 2)):
        document = sjabloon({"soort": "alinea", "tekst": "Deel A."}, {"soort": "kop", "tekst": "Deel B", "nieuw_blad": nieuw},
                            {"soort": "alinea", "tekst": "Verder."})
        assert len(pikepdf.open(io.BytesIO(pdf(document))).pages) == bladen
        assert len(list(word_deel(docx.maak(vel(document))).iter(f"{W}pageBreakBefore"))) == bladen - 1


def test_korte_antwoorden_naast_elkaar_houden_hun_volgorde() -> None:
    kort = {"soort": "keuze", "vraag": "Hoe vaak?", "opties": ["altijd", "soms", "nooit"]}
    bestand = pdf(sjabloon(kort))
    assert not op_volgorde(pdf_tekst(bestand), ["Hoe vaak?", "altijd", "soms", "nooit"])
    assert soorten(bestand)["LI"] == 3 and soorten(bestand)["L"] == 1


def test_alle_delen_van_een_sjabloon_staan_op_papier() -> None:
    assert not op_volgorde(pdf_tekst(pdf(sjabloon())), [
        "Sjabloon", "Een brief", "Bron: Proefbron, § 2, aangevuld door de redactie.", *TEKST_VAN_SJABLOON,
        "Handtekening"])


def test_met_een_adres_staat_er_een_qr_code() -> None:
    def beelden(**regio: str) -> list[str]:
        with pikepdf.open(io.BytesIO(pdf(sjabloon({"soort": "alinea", "tekst": "Tekst."}), **regio))) as bestand:
            return [str(element.Alt) for soort, element in elementen(bestand) if soort == "Figure"]

    assert beelden(site_url="https://voorbeeld.nl") == ["QR-code naar deze pagina: https://voorbeeld.nl/sjablonen/brief/"]
    assert beelden() == []


def test_veertien_punten_passen_op_een_vel() -> None:
    lijst = checklist(*[LANG_PUNT] * 14, let_op="Laat dit toetsen door een jurist.")
    bestand = pdf(lijst, site_url="https://voorbeeld.nl/")
    assert len(pikepdf.open(io.BytesIO(bestand)).pages) == 1
    assert len(bestand) <= 100_000


@pytest.mark.parametrize("tekens", [20, 49, 51, 99])
def test_tot_veertien_punten_is_er_altijd_een_vel_of_wij_nu_meten_of_schatten(tekens: int) -> None:
    punt = {"tekst": (LANG_PUNT["tekst"] * 2)[:tekens].strip(), "toelichting": LANG_PUNT["tekst"][:64].strip()}
    for aantal in range(6, 15 if tekens < 60 else 11):
        assert len(pdf_bladen(pdf(checklist(*[punt] * aantal, titel="Een lange titel over twee regels papier")))) == 1, aantal


def test_een_handtekening_staat_niet_zonder_tekst_op_een_vel() -> None:
    tekenen = {"soort": "ondertekening", "partijen": ["Praktijk", "Sociaal team", "Gemeente"]}
    for regels in range(20, 28):
        bladen = pdf_bladen(pdf(sjabloon({"soort": "invulveld", "label": "Verhaal", "regels": 9},
                                         {"soort": "invulveld", "label": "Vervolg", "regels": regels - 18}, tekenen)))
        laatste = [blad for blad in bladen if "Handtekening" in blad]
        assert len(laatste) == 1 and "Vervolg" in laatste[0], regels


def test_een_lange_lijst_gaat_door_op_een_tweede_vel_met_dezelfde_kop() -> None:
    bestand = pdf(checklist(*[LANG_PUNT] * 30))
    assert len(pikepdf.open(io.BytesIO(bestand)).pages) > 1
    assert pdf_tekst(bestand).count("KlaarNrPunt") > 1
    assert soorten(bestand)["THead"] == 1  # herhaald op papier, één keer voor een schermlezer


def test_twee_keer_maken_geeft_dezelfde_bytes() -> None:
    for document in (checklist(), sjabloon()):
        een, twee = (pdf_maker().maak(vel(document, site_url="https://voorbeeld.nl/")) for _ in range(2))
        assert een == twee


def test_tekst_wordt_geen_opmaak() -> None:
    streken = '#panic("x") *a* _b_ $c$ <d> @e \\f // -- "q" \'s\' [h] = i'
    assert not op_volgorde(pdf_tekst(pdf(checklist(streken))), [streken])


def test_een_onbekend_teken_geeft_de_reden() -> None:
    with pytest.raises(ValueError, match='"漢" staat in geen van de lettertypen'):
        pdf(checklist("Teken 漢."))


def test_een_pdf_met_een_andere_opbouw_wordt_geweigerd() -> None:
    with pytest.raises(ValueError, match="onbekende opbouw"):
        lees(b"%PDF-1.7 iets anders")
    with pytest.raises(ValueError, match="0 tabellen; verwacht waren er 1"):
        met_rijkoppen({1: b"<</Type/Pages>>"}, [0])


def test_een_klein_opgeschreven_pdf_is_heel_en_een_stuk_kleiner() -> None:
    ruw: list[bytes] = []
    zetter = Zetter(TEMPLATES, Huisstijl().als_json())
    echt = zetter.typst.compile

    class Meelezer:
        def compile(self, *argumenten: Any, **benoemd: Any) -> bytes:
            uit = echt(*argumenten, **benoemd)
            assert isinstance(uit, bytes)
            ruw.append(uit)
            return uit

    zetter.typst = Meelezer()
    klein, _ = PdfMaker(zetter).maak(vel(LIJST_MET_ALLES))
    assert len(klein) < len(ruw[0]) * 0.75
    assert schrijf(*lees(ruw[0])) == schrijf(*lees(ruw[0]))
    with pikepdf.open(io.BytesIO(klein)) as bestand:
        assert not bestand.check_pdf_syntax()
        assert bestand.pdf_version == "1.7" and len(bestand.pages) == 1


def test_elk_echt_document_is_licht_en_elke_korte_checklist_past_op_een_vel() -> None:
    echt = laad(DOCS, Meldingen())
    maker = pdf_maker()
    for soort in ("checklist", "sjabloon"):
        for id, ding in echt.soorten.get(soort, {}).items():
            bestand, bladen = maker.maak(papier(echt, soort, ding))
            assert len(bestand) <= 100_000, id
            if soort == "checklist" and len(ding.punten) <= 14:
                assert bladen == 1, id
            if soort == "checklist":
                assert not op_volgorde(pdf_tekst(bestand), [punt.tekst for punt in ding.punten]), id

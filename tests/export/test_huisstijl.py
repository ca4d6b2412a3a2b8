"""Eén plek voor kleur en logo: wat in regio.yml staat, verandert de site, de PDF en Word tegelijk."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest

from macros.export import docx, huisstijl
from macros.huisstijl import DONKER, LICHT, tokens
from macros.kleur import contrast, grijs
from macros.render import regiostijl
from tests.export.hulp import NS, checklist, elementen, geheel, pdf_maker, vel, word_deel

KLEUR = "#7a1f5c"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 20"><circle cx="10" cy="10" r="9"/></svg>'


def kleuren(bestand: bytes) -> set[str]:
    """Uit: elke kleur van tekst en lijnen op de bladen."""
    uit = set()
    with pikepdf.open(io.BytesIO(bestand)) as open_pdf:
        for blad in open_pdf.pages:
            for opdracht in pikepdf.parse_content_stream(blad):
                if str(opdracht.operator) in ("scn", "SCN", "rg", "RG") and len(opdracht.operands) == 3:
                    uit.add("#" + "".join(f"{round(float(deel) * 255):02x}" for deel in opdracht.operands))
    return uit


def test_kleur_en_logo_van_de_regio_staan_op_de_site_de_pdf_en_in_word(tmp_path: Path) -> None:
    handreiking = geheel(checklist(), kleur=KLEUR, logo="l.svg", naam_regio="Noord")
    (tmp_path / "regio").mkdir()
    (tmp_path / "regio" / "l.svg").write_bytes(SVG)
    handreiking.docs = tmp_path
    handreiking.regiomap = type(handreiking.regiomap).bij(tmp_path)
    stijl = huisstijl.lees_huisstijl(handreiking)
    assert f"--actie: {KLEUR}" in regiostijl(KLEUR)
    bestand = pdf_maker(kleur=stijl.kleur, logo=stijl.logo).maak(vel(checklist()))[0]
    assert KLEUR in kleuren(bestand)
    with pikepdf.open(io.BytesIO(bestand)) as open_pdf:
        assert "Logo van Noord" in [str(e.Alt) for soort, e in elementen(open_pdf) if soort == "Figure"]
    word = docx.maak(vel(checklist()), stijl)
    titel = word_deel(word, "word/styles.xml").xpath("//w:style[@w:styleId='Heading1']//w:color/@w:val", namespaces=NS)
    assert titel == [KLEUR[1:].upper()]
    assert b"Logo van Noord" in word_deel(word, "word/header1.xml").xpath("string(//@descr)").encode()


def test_zonder_kleur_is_alles_zwart_of_grijs() -> None:
    for kleur in kleuren(pdf_maker().maak(vel(checklist()))[0]):
        assert kleur[1:3] == kleur[3:5] == kleur[5:7], kleur


def test_de_grijzen_komen_van_de_site_en_zijn_te_lezen() -> None:
    stijl = huisstijl.Huisstijl()
    assert stijl.tekst == grijs(tokens(LICHT)["inkt2"])
    assert contrast(stijl.tekst, "#ffffff") == pytest.approx(contrast(tokens(LICHT)["inkt2"], "#ffffff"), abs=0.1)
    assert tokens(LICHT)["papier"] == "#ffffff" and tokens(DONKER).keys() == tokens(LICHT).keys()
    with pytest.raises(ValueError, match="geen kleuren"):
        tokens("bestaat-niet")

"""Het logo van de regio: op elke PDF en in Word, met tekst voor wie het niet ziet."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import Path

import pikepdf
import pytest

from macros.errors import Meldingen
from macros.export import docx
from macros.export.huisstijl import Huisstijl
from macros.export.logo import Logo, als_png, lees_logo
from macros.regio import Regiomap, lees_regio
from tests.export.hulp import NS, checklist, elementen, geheel, pdf_maker, sjabloon, vel, word_deel

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 20"><circle cx="10" cy="10" r="9"/></svg>'


def png() -> bytes:
    def stuk(naam: bytes, inhoud: bytes) -> bytes:
        return struct.pack(">I", len(inhoud)) + naam + inhoud + struct.pack(">I", zlib.crc32(naam + inhoud))

    kop = struct.pack(">IIBBBBB", 2, 1, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + stuk(b"IHDR", kop) + stuk(b"IDAT", zlib.compress(b"\0" * 7)) + stuk(b"IEND", b"")


LOGOS = pytest.mark.parametrize("logo", [Logo("svg", SVG, "Logo van Noord"), Logo("png", png(), "Logo van Noord")],
                                ids=["svg", "png"])


@LOGOS
@pytest.mark.parametrize("vorm", ["checklist", "groot", "a3"])
def test_het_logo_staat_op_de_pdf_met_tekst(logo: Logo, vorm: str) -> None:
    tabel = {"soort": "tabel", "titel": "Vak", "kolommen": ["a", "b"]}
    document = sjabloon(*[tabel] * 4, a3=True) if vorm == "a3" else checklist()
    bestand, bladen = pdf_maker(logo=logo).vel(vel(document, site_url="https://voorbeeld.nl/"), vorm)
    with pikepdf.open(io.BytesIO(bestand)) as open_pdf:
        beelden = [str(element.Alt) for soort, element in elementen(open_pdf) if soort == "Figure"]
    assert beelden.count("Logo van Noord") == 1
    assert bladen == 1 or vorm == "groot"


@LOGOS
def test_het_logo_staat_in_word_met_tekst(logo: Logo) -> None:
    bestand = docx.maak(vel(checklist()), Huisstijl(logo=logo))
    kop = word_deel(bestand, "word/header1.xml")
    wp = {**NS, "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"}
    assert kop.xpath("//wp:docPr/@descr", namespaces=wp) == ["Logo van Noord"]
    maat = kop.xpath("//wp:inline/wp:extent", namespaces=wp)[0]
    assert int(maat.get("cx")) <= 45 * 36000 and int(maat.get("cy")) <= 9 * 36000
    with zipfile.ZipFile(io.BytesIO(bestand)) as pak:
        assert [pak.read(naam)[:4] for naam in pak.namelist() if "media" in naam] == [b"\x89PNG"]
    assert bestand == docx.maak(vel(checklist()), Huisstijl(logo=logo))


def test_de_tekst_noemt_de_regio_en_anders_de_site(tmp_path: Path) -> None:
    (tmp_path / "regio").mkdir()
    (tmp_path / "regio" / "l.svg").write_bytes(SVG)
    for veld in ("naam_regio", "naam_site"):
        handreiking = geheel(logo="l.svg", **{veld: "Noord"})
        handreiking.regiomap = Regiomap.bij(tmp_path)
        gevonden = lees_logo(handreiking)
        assert gevonden and gevonden.tekst == "Logo van Noord" and gevonden.soort == "svg"
    assert lees_logo(geheel()) is None


@pytest.mark.parametrize(("naam", "inhoud", "melding"), [
    ("weg.svg", None, "bestaat niet"), ("../buiten.svg", SVG, "bestaat niet"),
    ("foto.jpg", b"\xff\xd8", "geen PNG of SVG"),
    ("nep.png", SVG, "geen PNG of SVG"), ("nep.svg", b"tekst", "geen PNG of SVG"),
    ("groot.svg", SVG + b" " * 300_000, "groter dan 200 kB"),
])
def test_een_logo_dat_niet_kan_noemt_regio_yml_en_de_regel(naam: str, inhoud: bytes | None, melding: str,
                                                           tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    (docs / "regio").mkdir(parents=True)
    if inhoud is not None:
        (docs / "regio" / naam).write_bytes(inhoud)
    (docs / "regio" / "regio.yml").write_text(f"naam_regio: Noord\nlogo: {naam}\n", encoding="utf-8")
    meldingen = Meldingen()
    lees_regio(Regiomap.bij(docs), meldingen)
    assert [(fout.bestand, fout.regel) for fout in meldingen.fouten] == [("docs/regio/regio.yml", 2)]
    assert melding in meldingen.fouten[0].melding and meldingen.fouten[0].hulp


def test_een_logo_dat_goed_is_geeft_geen_melding(tmp_path: Path) -> None:
    (tmp_path / "regio").mkdir()
    (tmp_path / "regio" / "l.png").write_bytes(png())
    (tmp_path / "regio" / "regio.yml").write_text("logo: l.png\n", encoding="utf-8")
    meldingen = Meldingen()
    assert lees_regio(Regiomap.bij(tmp_path), meldingen)[0].logo == "l.png" and not meldingen.fouten


def test_een_svg_die_stuk_is_geeft_de_reden() -> None:
    stuk = Logo("svg", b"<svg", "Logo")
    with pytest.raises(ValueError, match="Het logo in docs/regio is geen goed bestand"):
        als_png(stuk)
    with pytest.raises(ValueError, match="Het logo in docs/regio is geen goed bestand"):
        pdf_maker(logo=stuk).maak(vel(checklist()))


@pytest.mark.parametrize(("inhoud", "verhouding"), [
    (SVG, 4.0), (b"<svg width='30mm' height='10mm'/>", 3.0), (b"<svg/>", 1.0), (b'<?xml version="1.0"?><svg viewBox="0,0,5,10">', 0.5)])
def test_de_verhouding_van_een_svg(inhoud: bytes, verhouding: float) -> None:
    assert Logo("svg", inhoud, "Logo").verhouding == verhouding


def test_de_verhouding_van_een_png() -> None:
    assert Logo("png", png(), "Logo").verhouding == 2.0

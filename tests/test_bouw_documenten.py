"""Elk document op de site is te lezen met hulpsoftware: elke PDF en elk Word-bestand, niet alleen de voorbeelden in tests/export."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf

from tests.export.hulp import W, elementen, kenmerk, word_deel
from tests.kwaliteit import Kwaliteit

BLADWIJZERS_VANAF = 10


def _mis_in_pdf(pad: Path) -> Iterator[str]:
    """Uit: wat een schermlezer mist (PDF/UA-1)."""
    with pikepdf.open(pad) as pdf, pdf.open_metadata() as over:
        boom = elementen(pdf)
        koppen = [int(soort[1]) for soort, _ in boom if re.fullmatch("H[1-6]", soort)]
        tabellen = [[(soort, kenmerk(cel, "/Scope")) for soort, cel in _onder(tabel)] for soort, tabel in boom if soort == "Table"]
        links = [(link, blad) for blad in pdf.pages for link in blad.get("/Annots", []) if link.Subtype == "/Link"]
        eisen = {
            "labels": bool(pdf.Root.MarkInfo.Marked),
            "taal": str(pdf.Root.Lang).startswith("nl"),
            "PDF/UA": over.get("pdfuaid:part") == "1",
            "titel": bool(over.get("dc:title")) and bool(pdf.Root.ViewerPreferences.DisplayDocTitle),
            "koppen": koppen[:1] == [1] and all(b <= a + 1 for a, b in itertools.pairwise(koppen)),
            "beelden met tekst": all(str(beeld.get("/Alt", "")).strip() for soort, beeld in boom if soort == "Figure"),
            "tabellen met koppen": all(bereik for tabel in tabellen for soort, bereik in tabel if soort == "TH")
                                   and all("TH" in dict(tabel) for tabel in tabellen),
            "links met woorden": all(str(link.get("/Contents", "")).strip() for link, _ in links),
            "volgorde van Tab": all(blad.get("/Tabs") == "/S" for _, blad in links),
            "bladwijzers": len(pdf.pages) < BLADWIJZERS_VANAF or "/Outlines" in pdf.Root,
            "letters die meekomen": all("/ToUnicode" in letter for letter in _letters(pdf)),
        }
    yield from (naam for naam, goed in eisen.items() if not goed)


def _onder(element: Any) -> Iterator[tuple[str, Any]]:
    for kind in element.get("/K", []):
        if isinstance(kind, pikepdf.Dictionary) and "/S" in kind:
            yield str(kind["/S"])[1:], kind
            yield from _onder(kind)


def _letters(pdf: pikepdf.Pdf) -> list[Any]:
    return [letter for blad in pdf.pages for letter in blad.Resources.get("/Font", {}).values()]


def _mis_in_word(pad: Path) -> Iterator[str]:
    """Uit: wat hulpsoftware in Word mist."""
    bestand = pad.read_bytes()
    romp, stijlen, over = (word_deel(bestand, f"{naam}.xml") for naam in ("word/document", "word/styles", "docProps/core"))
    koppen = [int(stijl[-1]) for stijl in romp.xpath("//w:pStyle/@w:val", namespaces=romp.nsmap) if re.fullmatch(r"Heading\d", stijl)]
    talen = [taal for deel in (romp, stijlen) for taal in deel.xpath("//w:lang/@w:val", namespaces=deel.nsmap)]
    nummers = romp.xpath("//w:sdtPr/w:id/@w:val", namespaces=romp.nsmap)
    eisen = {
        "titel": bool(over.findtext("{http://purl.org/dc/elements/1.1/}title")),
        "taal": bool(talen) and set(talen) == {"nl-NL"} and over.findtext("{http://purl.org/dc/elements/1.1/}language") == "nl-NL",
        "koppen": koppen[:1] == [1] and all(b <= a + 1 for a, b in itertools.pairwise(koppen)),
        "tabellen met herhaalde kop": all(tabel.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None for tabel in romp.iter(f"{W}tbl")),
        "tabellen met naam": all(tabel.find(f"{W}tblPr/{W}tblCaption") is not None for tabel in romp.iter(f"{W}tbl")),
        "geen vette regel als kop": not [regel for regel in romp.findall(f"{W}body/{W}p") if _lijkt_kop(regel)],
        "velden met naam": all(veld.find(f"{W}alias") is not None for veld in romp.iter(f"{W}sdtPr")),
        "velden uit elkaar te houden": len(nummers) == len(set(nummers)),
    }
    yield from (naam for naam, goed in eisen.items() if not goed)


def _lijkt_kop(regel: Any) -> bool:
    """Uit: of een gewone alinea alleen uit vette woorden bestaat, zonder punt of dubbele punt: dat leest als een kop."""
    stukken = [stuk for stuk in regel.iter(f"{W}r") if "".join(stuk.itertext(f"{W}t")).strip()]
    tekst = "".join(regel.itertext(f"{W}t")).strip()
    stijl = regel.find(f"{W}pPr/{W}pStyle")
    gewoon = stijl is None or not stijl.get(f"{W}val").startswith("Heading")
    return gewoon and bool(stukken) and not tekst.endswith((":", ".")) and all(s.find(f"{W}rPr/{W}b") is not None for s in stukken)


def test_elk_document_is_te_lezen_met_hulpsoftware(site: Path, kwaliteit: Kwaliteit) -> None:
    documenten = {"*.pdf": _mis_in_pdf, "*.docx": _mis_in_word}
    paden = [(pad, kijk) for vorm, kijk in documenten.items() for pad in sorted(site.rglob(vorm))]
    assert len(paden) > 80
    mis = {pad.name: fouten for pad, kijk in paden if (fouten := list(kijk(pad)))}
    kwaliteit.noteer("documenten", str(len(mis)), gehaald=not mis, omvang=f"{len(paden)} documenten (PDF en Word)",
                     middel=f"pikepdf {pikepdf.__version__}, regels van PDF/UA-1")
    assert mis == {}

"""Het boek en de samenvatting: alle tekst van de site, veilig, te lezen met een schermlezer en elke keer gelijk."""

from __future__ import annotations

import io
import itertools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.errors import HandreikingFout, Meldingen
from macros.export.boek.boek import GROOTSTE, Boek, Samenvatting
from macros.export.boek.hoofdstukken import Overslaan, delen, labels_voor, markdown_van
from macros.export.boek.markdown import breekbare_tabellen, gewoon, rechte_koppen, voor_papier, zonder_lege_koppen
from macros.export.boek.pandoc import naar_typst
from macros.export.boek.papiermacros import NIETS
from macros.export.downloads import maak_downloads
from macros.export.interne_links import met_interne_links
from macros.handreiking import Handreiking, laad
from macros.render import SJABLONEN
from tests.export.hulp import TEMPLATES, elementen, kenmerk, op_volgorde, pdf_maker, pdf_tekst, zonder_wit
from tests.mini_project import kopieer, vervang

MAKER = pdf_maker()
DOCS = Path(__file__).parents[2] / "docs"
STAP = "docs/stappen/stap-1.md"


def project(tmp_path: Path, **bestanden: str) -> Handreiking:
    """Een kleine handreiking; tekst bij stap 1 komt op de plaats van het blok, een ander bestand wordt gemaakt."""
    kopieer(tmp_path)
    for naam, tekst in bestanden.items():
        vervang(tmp_path, naam, "{{ blok() }}" if naam == STAP else "", tekst)
    meldingen = Meldingen()
    geheel = laad(tmp_path / "docs", meldingen)
    assert not meldingen.fouten
    return geheel


def boek(geheel: Handreiking) -> bytes:
    eigen = Boek(geheel)
    return eigen.maak(MAKER, eigen.tekst(), print)[0]


def vel(markdown: str) -> bytes:
    """Uit: een stuk Markdown als PDF."""
    gegevens = {"titel": "T", "kort": "", "site": "S", "regio": "", "versie": "1", "datum": "nu", "adres": "", "qr": "",
                "letter": 9, "tekst": naar_typst([markdown])[0]}
    return MAKER.zet("bestuurders", gegevens, "2026-11-22", 0)[0]


def als_pdf(markdown: str) -> str:
    """Uit: de tekst die van een stuk Markdown op papier komt."""
    return pdf_tekst(vel(markdown))


def onder(element: Any) -> Iterator[tuple[str, Any]]:
    for kind in element.get("/K", []):
        if isinstance(kind, pikepdf.Dictionary) and "/S" in kind:
            yield str(kind["/S"])[1:], kind
            yield from onder(kind)


# --- wat erin staat ------------------------------------------------------------------------------

def test_het_boek_volgt_het_menu_en_heeft_elke_tekst(tmp_path: Path) -> None:
    geheel = project(tmp_path)
    tekst = pdf_tekst(boek(geheel))
    assert not op_volgorde(tekst, [
        geheel.regio.naam_site, "De hele handreiking", "Inhoud", "In het kort", "Eerst kijken, dan doen.", "Wat u doet",
        "Vraag het sociaal team om uitleg.", "(Groningen § 3.1.1)", "Twee kanten", "De praktijken", "Brengt in: Tijd"])
    assert "Sneloverleg." in tekst and "Welkom." not in tekst  # de startpagina is er alleen voor het scherm


def test_een_schermlezer_kan_het_boek_lezen(tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(boek(project(tmp_path)))) as bestand:
        assert bestand.Root.MarkInfo.Marked and str(bestand.Root.Lang).startswith("nl")
        with bestand.open_metadata() as over:
            assert over["pdfuaid:part"] == "1"
        boom = elementen(bestand)
        koppen = [int(soort[1]) for soort, _ in boom if re.fullmatch("H[1-6]", soort)]
        assert koppen[0] == 1 and all(b <= a + 1 for a, b in itertools.pairwise(koppen))
        assert {"TOC", "TOCI", "L", "Link"} <= {soort for soort, _ in boom}
        assert bestand.Root.Outlines.Count != 0
        for tabel in [element for soort, element in boom if soort == "Table"]:
            assert "/Row" in {kenmerk(cel, "/Scope") for soort, cel in onder(tabel) if soort == "TH"}


def test_een_link_naar_een_pagina_springt_naar_het_hoofdstuk_in_het_boek(tmp_path: Path) -> None:
    geheel = project(tmp_path)
    labels = labels_voor(Boek(geheel).paginas)
    tekst = markdown_van(geheel, geheel.paginas["stappen/stap-1.md"], labels)
    assert f"[de eerste fase](#{labels['stappen/fase-1.md']})" in tekst
    with pikepdf.open(io.BytesIO(boek(geheel))) as bestand:
        plekken = [str(plek) for plek in bestand.Root.Names.Dests.Names if isinstance(plek, pikepdf.String)]
        assert set(plekken) == set(labels.values())
        links = [link for blad in bestand.pages for link in blad.get("/Annots", []) if isinstance(link.get("/Dest"), pikepdf.String)]
        assert labels["stappen/fase-1.md"] in [str(link.Dest) for link in links]
        assert "Naar een ander hoofdstuk" in {str(link.Contents) for link in links}
        assert b"boek:" not in b"".join(bestand.get_object(nr, 0).unparse() for nr in range(1, len(bestand.objects)))


def test_een_link_naar_een_label_dat_er_niet_is_wordt_een_fout() -> None:
    link = b"/A<</Type/Action/S/URI/URI(boek:pagina-9)>>/F 4/StructParent 0/Contents(boek:pagina-9)"
    with pytest.raises(ValueError, match="pagina-9"):
        met_interne_links({1: link})


def test_het_blok_van_de_regio_staat_in_het_boek(tmp_path: Path) -> None:
    geheel = project(tmp_path, **{"docs/regio/blokken/stappen/stap-1.md": "Bij ons belt u {{ gemeente.de }}.\n"})
    assert "Bijonsbeltudegemeente." in pdf_tekst(boek(geheel))


def test_twee_keer_maken_geeft_dezelfde_bytes_en_de_bron_merkt_elke_wijziging(tmp_path: Path) -> None:
    geheel = project(tmp_path)
    assert boek(geheel) == boek(geheel)
    eerst = list(Boek(geheel).bron())
    assert eerst == list(Boek(geheel).bron())
    vervang(tmp_path, STAP, "om uitleg", "om raad")
    assert list(Boek(laad(tmp_path / "docs", Meldingen())).bron()) != eerst


def test_elke_pagina_van_de_site_staat_in_het_boek_en_elke_macro_wordt_tekst() -> None:
    geheel = laad(DOCS, Meldingen())
    paginas = Boek(geheel).paginas
    niet = {p.pad for p in geheel.paginas.values() if p.kop.soort == "start" or "menu" in p.kop.verberg}
    assert {pagina.pad for pagina in paginas} == geheel.paginas.keys() - niet - {"404.md"}
    assert [deel.paginas[0].pad.split("/")[1] for deel in delen(geheel)] == ["index.md"] * len(delen(geheel))
    labels = labels_voor(paginas)
    for pagina in paginas:
        tekst = markdown_van(geheel, pagina, labels)
        assert "&#124;--" not in tekst, pagina.pad  # een tabel die tekst zou blijven
        lopend = re.sub(r"(?sm)^```.*?^```$|`[^`\n]*`", "", tekst)  # in een voorbeeld voor auteurs mogen accolades staan
        assert "{{" not in lopend and "<" not in lopend.replace("<http", ""), pagina.pad


def test_elk_sjabloon_voor_het_scherm_heeft_er_een_voor_papier() -> None:
    scherm = {pad.name.removesuffix(".html.j2") for pad in SJABLONEN.glob("*.j2") if not pad.name.startswith("_")}
    papier = {pad.name.removesuffix(".md.j2") for pad in (TEMPLATES / "md").glob("*.j2")}
    niet_in_het_boek = {"beheer", "fouten", "start", "verhuisd", "wijzigingen"}
    assert scherm - niet_in_het_boek - NIETS <= papier


# --- de samenvatting -----------------------------------------------------------------------------

def test_de_samenvatting_past_op_een_blad() -> None:
    kort = Samenvatting.van(laad(DOCS, Meldingen()))
    assert kort
    pdf, bladen = kort.maak(MAKER, print)
    assert bladen == 1 and kort.maak(MAKER, print)[0] == pdf
    tekst = pdf_tekst(pdf)
    for kop in re.findall(r"^## (.*)$", kort.pagina.tekst, re.M):
        assert (zonder_wit(kop) in tekst) == (kop != "Op papier")  # daar staan alleen knoppen


def test_zonder_pagina_voor_bestuurders_is_er_geen_samenvatting(tmp_path: Path) -> None:
    assert Samenvatting.van(project(tmp_path)) is None


# --- fouten --------------------------------------------------------------------------------------

def test_een_pagina_met_een_fout_houdt_het_boek_tegen_maar_niet_de_rest(tmp_path: Path) -> None:
    geheel = project(tmp_path, **{STAP: "{{ bestaatniet() }}"})
    with pytest.raises(Overslaan):
        Boek(geheel).tekst()
    uit = maak_downloads(geheel, tmp_path / "cache", lambda regel: None)
    assert "handreiking" not in uit and "starten" in uit


def test_te_veel_tekst_voor_een_boek_kost_geen_ander_document(tmp_path: Path) -> None:
    geheel = project(tmp_path, **{STAP: "Een zin. " * (GROOTSTE // 8)})
    gemeld: list[str] = []
    uit = maak_downloads(geheel, tmp_path / "cache", gemeld.append)
    assert "handreiking" not in uit and "starten" in uit
    assert [regel for regel in gemeld if regel.startswith("LET OP docs: Er is te veel tekst voor één boek")]


def test_een_onbekend_teken_valt_weg_en_de_auteur_hoort_waar_het_staat(tmp_path: Path) -> None:
    geheel = project(tmp_path, **{STAP: "Een 漢 teken en 🙂🙂."})
    gemeld: list[str] = []
    uit = maak_downloads(geheel, tmp_path / "cache", gemeld.append)
    plek = f"LET OP {STAP}:23: Het teken"
    assert [regel[: len(plek)] for regel in gemeld if regel.startswith("LET OP")] == [plek] * 2
    assert "Eentekenen." in pdf_tekst(uit["handreiking"][0].pad.read_bytes())


def test_een_onbekend_teken_in_een_titel_is_een_fout(tmp_path: Path) -> None:
    project(tmp_path)
    vervang(tmp_path, "docs/praktijk/voorbeeld.md", "titel: Een voorbeeld", "titel: Een 漢 voorbeeld")
    geheel = laad(tmp_path / "docs", Meldingen())
    with pytest.raises(HandreikingFout, match="漢") as fout:
        maak_downloads(geheel, tmp_path / "cache", lambda regel: None)
    assert fout.value.bestand == "docs" and fout.value.hulp


# --- niets uit een tekst wordt code --------------------------------------------------------------

AANVALLEN = [
    '`#panic("x")`{=typst}', '```{=typst}\n#panic("x")\n```', '[x]{typst:text:size="panic(1)"}',
    "# Kop {typst:text:size=1}", '<b onclick="x">vet</b>', "<script>alert(1)</script>", "\\LaTeX \\input{/etc/passwd}",
    "$x^2$ en $$y$$", '#read("/etc/passwd")', '#import "@preview/x:0.1.0"', "#let a = 1", "@bron <label> #[x]",
    "::: {.x}\ntekst\n:::", "---\ntitle: x\n---", "[^1]: noot", "![beeld](/etc/passwd)", "= Kop\n== Kop",
    "// weg /* weg */", "a ~ b --- c ... d", "| = a | - |\n|---|---|\n| 1. b | + |", "- = a\n- - b", "#",
    "[= l](https://a.nl)",
]


@pytest.mark.parametrize("tekst", AANVALLEN)
def test_wat_een_auteur_ook_schrijft_het_wordt_nooit_typst(tekst: str) -> None:
    uit = naar_typst([voor_papier(tekst, "a.md", {})])[0]
    aanroepen = set(re.findall(r"(?<!\\)#(\w+)", re.sub(r"`+[^`]*`+|\"[^\"]*\"", "", uit)))
    assert aanroepen <= {"strong", "emph", "quote", "horizontalrule", "link", "figure", "table"}, uit
    als_pdf(voor_papier(tekst, "a.md", {}))  # en Typst struikelt er niet over


def test_een_link_die_geen_webadres_is_wordt_gewone_tekst() -> None:
    with pikepdf.open(io.BytesIO(vel("[a](javascript:alert(1)) [b](https://b.nl) [c][d]\n\n[d]: ../x.md"))) as bestand:
        assert [str(link.A.URI) for blad in bestand.pages for link in blad.get("/Annots", [])] == ["https://b.nl"]


@pytest.mark.parametrize("open_", ["```\ncode", "~~~ yaml", "<!-- opmerking", "<script>", "<div>", "<![CDATA[", "<?php",
                                   "> citaat"])
def test_wat_een_auteur_open_laat_slokt_de_volgende_pagina_niet_op(open_: str) -> None:
    een, _, drie = naar_typst(["Eerst.", open_, "Daarna."])
    assert (een.strip(), drie.strip()) == ("Eerst.", "Daarna.")


TEKENS = st.text("abcé1.)#*_-+`~^$|<>[]{}()!&;:=@\\/\"'’–€ ", min_size=1, max_size=25).map(str.strip).filter(bool)
SLORDIG = st.text("ab1.)#*_-+`~^$|<>[]{}()!&;:=@\\/\"' \n\t", min_size=1, max_size=60)


@settings(max_examples=25, deadline=None, database=None)
@given(teksten=st.lists(TEKENS, min_size=1, max_size=5))
def test_tekst_uit_gegevens_komt_letterlijk_op_papier(teksten: list[str]) -> None:
    """In een alinea, een lijst, een tabel en vet: geen teken wordt opmaak."""
    for tekst in teksten:
        vast = gewoon(tekst)
        papier = als_pdf(f"begin {vast} eind\n\n- {vast}\n\n| {vast} | b |\n|---|---|\n| c | {vast} |\n\n{vast}\n\n"
                         f"**{vast}** x")
        assert not op_volgorde(papier, [f"begin {tekst} eind", tekst, tekst, tekst, tekst, tekst])


@settings(max_examples=40, deadline=None, database=None)
@given(tekst=SLORDIG)
def test_hoe_slordig_een_auteur_ook_schrijft_er_komt_een_pdf(tekst: str) -> None:
    als_pdf(rechte_koppen(voor_papier(tekst, "a.md", {})))


# --- Markdown ------------------------------------------------------------------------------------

@pytest.mark.parametrize(("tekst", "verwacht"), [
    ("Zie [b](b.md#x) en [c](c.md).", "Zie [b](#pagina-2) en c."),
    ("[hier](#boven) en [web](https://a.nl).", "hier en [web](https://a.nl)."),
    ("![Een wijk](x.png)", "*Afbeelding: Een wijk*"), ("a<br>b <small>c</small>", "a  \nb c"),
    ("Kop {: .klas }\n{: #id }", "Kop\n"), ("<!-- weg -->blijft", "blijft"), ("`<br> [b](b.md)`", "`<br> [b](b.md)`"),
    ('!!! note "Let op"\n    Een regel.\n\n    Nog een.\n\nDaarna.',
     "> **Let op**\n>\n> Een regel.\n>\n> Nog een.\n\nDaarna."),
])
def test_voor_papier(tekst: str, verwacht: str) -> None:
    assert voor_papier(tekst, "a.md", {"b.md": "pagina-2"}) == verwacht


def test_koppen_slaan_geen_niveau_over_en_lege_koppen_vallen_weg() -> None:
    assert rechte_koppen("# Een\n\n#### Diep\n\n```\n# code\n```\n\n## Twee") == (
        "## Een\n\n### Diep\n\n```\n# code\n```\n\n## Twee")
    assert zonder_lege_koppen("## Leeg\n\n## Vol\n\ntekst\n\n## Ook leeg\n\n") == "\n\n## Vol\n\ntekst\n\n\n\n"
    assert zonder_lege_koppen("## Boven\n\n### Onder\n\ntekst") == "## Boven\n\n### Onder\n\ntekst"
    assert zonder_lege_koppen("gewoon") == "gewoon"


def test_alleen_een_lang_woord_in_een_tabel_mag_breken() -> None:
    uit = breekbare_tabellen("gezondheidsambassadeurs\n| gezondheidsambassadeurs | wijk |")
    assert uit.count("gezondheidsambassadeurs") == 1 and "\u00ad" in uit
    assert uit.replace("\u00ad", "").endswith("| wijk |")

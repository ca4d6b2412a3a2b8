"""Het lege Word-document: blad, stijlen, taal, eigenschappen, koptekst en voettekst."""

from __future__ import annotations

import datetime
import io
from functools import cache
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor, Twips

from .docx_xml import el, stuk, veld
from .gegevens import Papier
from .huisstijl import Huisstijl
from .logo import Logo, als_png

LETTER = "Arial"  # staat op elke computer; ons eigen lettertype niet
MARGE, KORT, LANG = Mm(18), Mm(210), Mm(297)
GRIJS = Huisstijl().tekst[1:].upper()
BREED, HOOG = Mm(45), Mm(9)
"""Zo groot mag het logo zijn."""

# naam: (punten, vet, ruimte boven, ruimte onder, bij het volgende houden)
STIJLEN: dict[str, tuple[float, bool, float, float, bool]] = {
    "Normal": (10.5, False, 0, 5, False),
    "Heading 1": (22, True, 0, 6, True),
    "Heading 2": (13, True, 16, 5, True),
    "Caption": (11, True, 10, 4, True),
    "List Bullet": (10.5, False, 0, 3, False),
    "Header": (8.5, False, 0, 0, False),
    "Footer": (8.5, False, 0, 0, False),
    "Boventitel": (9.5, False, 0, 2, True),
    "Let op": (10, False, 8, 8, False),
    "Vraag": (10.5, True, 10, 3, True),
    "Hulp": (9, False, 0, 3, True),
    "Optie": (10.5, False, 0, 2, False),
    "Invulregel": (10.5, False, 2, 8, False),
    "Veld": (10.5, False, 2, 8, False),
    "Tabelkop": (9, True, 0, 0, True),
    "Tabeltekst": (10, False, 0, 0, False),
    "Tabelklein": (8.5, False, 1, 0, False),
    "Klein": (8.5, False, 3, 4, False),
    "Tussen": (2, False, 0, 0, False),
}
VAN_WORD = {"Normal", "Heading 1", "Heading 2", "Caption", "List Bullet", "Header", "Footer"}


def leeg_document(papier: Papier, huisstijl: Huisstijl) -> WordDocument:
    """In: de gegevens van een vel en de huisstijl. Uit: een leeg document met alles eromheen al goed."""
    word = Document(io.BytesIO(_basis()))
    _blad(word, papier)
    _eigenschappen(word, papier)
    _kop_en_voet(word, papier)
    for naam in ("Heading 1", "Heading 2", "Caption"):
        stijl: Any = word.styles[naam]
        stijl.font.color.rgb = RGBColor.from_string(huisstijl.kleur[1:].upper())
    if huisstijl.logo:
        _beeldmerk(word, papier, huisstijl.logo)
    return word


@cache
def _basis() -> bytes:
    """Uit: het document met onze stijlen, één keer gemaakt voor alle documenten."""
    word = Document()
    _stijlen(word)
    for onderdeel in (word.part, word.part.package):
        # het voorbeeldplaatje en de oude stijlen van het lege document zeggen iets anders dan wat erin staat
        banden: Any = getattr(onderdeel, "rels", {})
        for id in [id for id, band in banden.items() if band.reltype.endswith(("/thumbnail", "/stylesWithEffects"))]:
            del banden[id]
    opties: Any = word.settings.element
    modus = {"w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word", "w:val": "15"}
    nieuw = el("w:compat", None, el("w:compatSetting", modus))  # in een oudere stand zijn vakjes niet aan te klikken
    oud = opties.find(qn("w:compat"))
    if oud is None:
        raise ValueError("Het lege document van python-docx is anders dan verwacht.")
    opties.replace(oud, nieuw)
    uit = io.BytesIO()
    word.save(uit)
    return uit.getvalue()


def breedte(papier: Papier) -> int:
    """Uit: de ruimte tussen de marges, in twintigste punten."""
    return int(((LANG if papier.liggend else KORT) - 2 * MARGE) / 635)


def rijhoogte(breed: int) -> int:
    """In: de ruimte tussen de marges. Uit: hoe hoog een lege rij minstens is; op een liggend vel 8 mm, want daar is minder hoogte."""
    return 460 if breed * 635 > KORT else 560


def _blad(word: WordDocument, papier: Papier) -> None:
    blad = word.sections[0]
    blad.orientation = WD_ORIENT.LANDSCAPE if papier.liggend else WD_ORIENT.PORTRAIT
    blad.page_width, blad.page_height = (LANG, KORT) if papier.liggend else (KORT, LANG)
    blad.left_margin = blad.right_margin = MARGE
    # een liggend vel is 87 mm lager: met de staande marges valt een kaart van één vel op twee
    blad.top_margin, blad.bottom_margin = (Mm(16), Mm(14)) if papier.liggend else (Mm(20), Mm(18))
    blad.header_distance = blad.footer_distance = Mm(9)


def _stijlen(word: WordDocument) -> None:
    stijlen: Any = word.styles
    for oud in [s for s in stijlen if s.type == WD_STYLE_TYPE.TABLE and s.name != "Normal Table"]:
        oud.delete()  # honderd kleurige tabelstijlen die niemand gebruikt
    for naam, (punten, is_vet, boven, onder, samen) in STIJLEN.items():
        stijl = stijlen[naam] if naam in VAN_WORD else stijlen.add_style(naam, WD_STYLE_TYPE.PARAGRAPH)
        if naam not in VAN_WORD:
            stijl.base_style = stijlen["Normal"]
        stijl.font.size, stijl.font.bold, stijl.font.italic = Pt(punten), is_vet, False
        stijl.font.color.rgb = RGBColor.from_string(GRIJS) if naam == "Hulp" else RGBColor(0, 0, 0)
        stijl.font.name = LETTER
        vorm = stijl.paragraph_format
        vorm.space_before, vorm.space_after, vorm.keep_with_next = Pt(boven), Pt(onder), samen
        vorm.line_spacing = 1.1
    voorbeeld = stijlen.add_style("Placeholder Text", WD_STYLE_TYPE.CHARACTER)
    voorbeeld.font.color.rgb = RGBColor.from_string(GRIJS)
    # de standaard van Word wijst naar lettertypen van een thema; die gaan voor, dus haal ze overal weg
    for letters in stijlen.element.iter(qn("w:rFonts")):
        letters.attrib.clear()
        for welk in ("ascii", "hAnsi", "eastAsia", "cs"):
            letters.set(qn(f"w:{welk}"), LETTER)
    lijn = {"w:val": "single", "w:space": "4", "w:color": "000000"}
    _rand(stijlen["Let op"], *(el(f"w:{kant}", {**lijn, "w:sz": "10"}) for kant in ("top", "left", "bottom", "right")))
    _rand(stijlen["Veld"], el("w:bottom", {**lijn, "w:sz": "4", "w:space": "1", "w:color": GRIJS}))
    # na het veld loopt een lijn tot de marge: wie de lijst leeg print, schrijft daarop
    stijlen["Invulregel"].paragraph_format.tab_stops.add_tab_stop(KORT - 2 * MARGE, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)
    stijlen["Optie"].paragraph_format.left_indent = Mm(9)
    stijlen["Optie"].paragraph_format.first_line_indent = Mm(-9)
    stijlen["Optie"].paragraph_format.tab_stops.add_tab_stop(Mm(9))


def _rand(stijl: Any, *kanten: Any) -> None:
    """Zet de rand op de plaats die het schema van Word voorschrijft: vóór afstand en inspringing."""
    eigen = stijl.element.get_or_add_pPr()
    eigen.insert_element_before(el("w:pBdr", None, *kanten), "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing",
                                "w:ind", "w:jc", "w:outlineLvl")


def _eigenschappen(word: WordDocument, papier: Papier) -> None:
    dag = datetime.datetime.combine(datetime.date.fromisoformat(papier.dag), datetime.time(12))
    over = word.core_properties
    over.title, over.subject, over.comments, over.keywords = papier.titel, papier.kort, "", ""
    over.author = over.last_modified_by = papier.site
    over.language, over.version, over.revision = "nl-NL", papier.versie, 1
    over.created = over.modified = dag


def _kop_en_voet(word: WordDocument, papier: Papier) -> None:
    blad = word.sections[0]
    kop, voet = blad.header.paragraphs[0], blad.footer.paragraphs[0]
    kop.add_run(" · ".join(naam for naam in (papier.site, papier.regio) if naam))
    voet.add_run(f"Versie {papier.versie}, {papier.datum}\tBlad ")
    for deel in (veld("PAGE"), stuk(" van "), veld("NUMPAGES")):
        voet._p.append(deel)
    for alinea in (kop, voet):
        stops: Any = alinea.style
        stops.paragraph_format.tab_stops.clear_all()
    voet.paragraph_format.tab_stops.add_tab_stop(Twips(breedte(papier)), WD_TAB_ALIGNMENT.RIGHT)


def _beeldmerk(word: WordDocument, papier: Papier, logo: Logo) -> None:
    """Zet het logo rechts in de koptekst, met de tekst voor wie het niet ziet."""
    blad = word.sections[0]
    blad.top_margin = Mm(26)
    kop = blad.header.paragraphs[0]
    beeld: Any = kop.add_run("\t").add_picture(io.BytesIO(als_png(logo)), height=HOOG)
    if beeld.width > BREED:
        beeld.width, beeld.height = BREED, int(beeld.height * BREED / beeld.width)
    over = beeld._inline.docPr
    over.set("descr", logo.tekst)
    over.set("name", "Logo")
    kop.paragraph_format.tab_stops.add_tab_stop(Twips(breedte(papier)), WD_TAB_ALIGNMENT.RIGHT)

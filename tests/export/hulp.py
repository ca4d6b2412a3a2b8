"""Een kleine handreiking voor de tests van de documenten, en lezers die zeggen wat er in een PDF of Word staat."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pikepdf
from lxml import etree

from macros.export.gegevens import Papier, papier
from macros.export.huisstijl import Huisstijl
from macros.export.pdf import PdfMaker
from macros.export.zetter import Zetter
from macros.handreiking import Handreiking
from macros.loader import Document
from macros.model.bron import Bron
from macros.model.checklist import Checklist
from macros.model.fase import Fase
from macros.model.lezer import Doelgroep, Rol
from macros.model.regio import Regio
from macros.model.sjabloon import Sjabloon

TEMPLATES = Path(__file__).parents[2] / "macros" / "templates"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NS = {"w": W[1:-1], "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
      "dc": "http://purl.org/dc/elements/1.1/"}
_makers: dict[Path, PdfMaker] = {}


def fase(nr: int, naam: str, vorm: str, *merken: str) -> Fase:
    stappen = [{"id": f"stap-{merk.lower()}", "merk": merk, "naam": f"Naam van {merk}", "kort": merk, "doel": "Doel.",
                "voor_wie": [], "bron": "proef", "project": not merk.isdigit()} for merk in merken]
    return Fase.model_validate({"id": f"fase-{nr}", "nr": nr, "naam": naam, "kort": naam, "doel": "Doel.", "vorm": vorm,
                                "bron": "proef", "stappen": stappen})


def geheel(*documenten: Checklist | Sjabloon, **regio: str) -> Handreiking:
    """In: documenten en velden van regio.yml. Uit: een handreiking met drie fasen, zonder bestanden."""
    uit = Handreiking(Path("docs"), Regio.model_validate(regio))
    fasen = [fase(1, "Verdiepen", "cirkel", "1", "2"), fase(2, "Visie", "vierkant", "3", "4"),
             fase(3, "Projecten", "huis", "A", "B")]
    uit.soorten = {
        "fase": {f.id: f for f in fasen}, "stap": {s.id: s for f in fasen for s in f.stappen},
        "doelgroep": {id: Doelgroep(id=id, naam=naam, meervoud="-", kort="-")
                      for id, naam in (("huisarts", "Huisarts"), ("poh", "POH"), ("sociaal-team", "Sociaal team"))},
        "rol": {"jurist": Rol(id="jurist", naam="Jurist", samenvatting="-", taken=["-"], waar="-", betaalt="-",
                              bron=[])},
        "bron": {"proef": Bron(id="proef", soort="hoofdbron", kort="Proefbron", titel="-", datum="-"),
                 "redactie": Bron(id="redactie", soort="redactie", kort="Redactie", titel="-", datum="-")},
    }
    for document in documenten:
        soort = "checklist" if isinstance(document, Checklist) else "sjabloon"
        uit.soorten.setdefault(soort, {})[document.id] = document
        uit.herkomst[soort, document.id] = (Document(f"docs/_data/{soort}s/{document.id}.yml", None, {(): 1}), ())
    return uit


def checklist(*punten: str | dict[str, Any], **meer: Any) -> Checklist:
    lijst = [{"id": f"p{nr}", "bron": "proef § 1", **({"tekst": punt} if isinstance(punt, str) else punt)}
             for nr, punt in enumerate(punten or ("Eerste punt.", "Tweede punt."))]
    return Checklist.model_validate({
        "id": "proef", "titel": "Samen beginnen", "kort": "Kort.", "wanneer": "Vooraf", "voor_wie": ["huisarts", "poh"],
        "stappen": ["stap-3"], "bijgewerkt": "2026-11-22", "punten": lijst, **meer})


def sjabloon(*delen: dict[str, Any], **meer: Any) -> Sjabloon:
    return Sjabloon.model_validate({
        "id": "brief", "titel": "Een brief", "kort": "Kort.", "wanneer": "Na afloop", "voor_wie": ["sociaal-team"],
        "bijgewerkt": "2026-11-22", "bron": ["proef § 2", "redactie"], "delen": delen or ALLE_DELEN, **meer})


ALLE_DELEN: tuple[dict[str, Any], ...] = (
    {"soort": "kop", "tekst": "Artikel 1"},
    {"soort": "alinea", "tekst": "Eerste alinea.\nTweede alinea."},
    {"soort": "lijst", "inleiding": "Wij spreken af:", "punten": ["een ding;", "nog een ding."]},
    {"soort": "keuze", "vraag": "Hoe vaak?", "opties": ["elke week", "elke maand"]},
    {"soort": "keuze", "vraag": "Waarover?", "opties": ["jeugd", "ouderen"], "meerdere": True},
    {"soort": "invulveld", "label": "Naam van de groep"},
    {"soort": "invulveld", "label": "Ons doel", "hulp": "In eigen woorden.", "regels": 3},
    {"soort": "tabel", "titel": "Taken", "kolommen": ["Thema", "Wie", "Wanneer"],
     "rijen": [["Bellen", "team"], ["Schrijven", "", ""]], "lege_rijen": 2},
    {"soort": "ondertekening", "partijen": ["De gemeente", "De huisartsen"]},
)


LIJST_MET_ALLES = checklist(
    "Bel elkaar.", {"tekst": "Teken samen.", "rol": "jurist", "toelichting": "Op papier.", "bron": "redactie"},
    let_op="Laat dit toetsen.")
KOP_VAN_LIJST = ["Checklist bij stap 3 · Fase 2 Visie", "Samen beginnen", "Wanneer Vooraf", "Voor wie Huisarts, POH",
                 "Let op Laat dit toetsen.", "Groep", "Ingevuld door", "Datum", "Klaar", "Nr", "Punt", "Wie", "Wanneer"]
SLOT_VAN_LIJST = ["Jurist · Op papier.", "Aantekeningen en afspraken", "* Aanvulling van de redactie.",
                  "Bron van de andere punten: Proefbron, § 1.", "Volgende stap: 4, Naam van 4."]
TEKST_VAN_SJABLOON = ["Artikel 1", "Eerste alinea.", "Tweede alinea.", "Wij spreken af:", "een ding;", "nog een ding.",
                      "Hoe vaak?", "Kies er één.", "elke week", "elke maand", "Waarover?", "U mag er meer kiezen.",
                      "jeugd", "Naam van de groep", "Ons doel", "In eigen woorden.", "Taken", "Thema", "Wie", "Wanneer",
                      "Bellen", "team", "Schrijven", "De gemeente"]


def vel(document: Checklist | Sjabloon, **regio: str) -> Papier:
    soort = "checklist" if isinstance(document, Checklist) else "sjabloon"
    return papier(geheel(document, **regio), soort, document)


def pdf_maker(**huisstijl: Any) -> PdfMaker:
    """Uit: een eigen Typst in dit proces, met de kleur en het logo die erbij staan."""
    return PdfMaker(Zetter(TEMPLATES, Huisstijl(**huisstijl).als_json()))


def pdf(document: Checklist | Sjabloon, **regio: str) -> bytes:
    """Uit: de PDF; alle tests delen één Typst, net als de bouw."""
    return _makers.setdefault(TEMPLATES, pdf_maker()).maak(vel(document, **regio))[0]


# --- wat staat er in een PDF ---------------------------------------------------------------------

def elementen(bestand: pikepdf.Pdf) -> list[tuple[str, Any]]:
    """Uit: elk element van de boom die een schermlezer leest, als (soort, element), in leesvolgorde."""
    uit: list[tuple[str, Any]] = []

    def loop(knoop: Any) -> None:
        if isinstance(knoop, pikepdf.Array):
            for kind in knoop:
                loop(kind)
        elif isinstance(knoop, pikepdf.Dictionary) and "/S" in knoop:
            uit.append((str(knoop["/S"])[1:], knoop))
            loop(knoop.get("/K", pikepdf.Array()))

    loop(bestand.Root.StructTreeRoot.K)
    return uit


def kenmerk(element: Any, naam: str) -> str:
    """Uit: een kenmerk zoals ``/Scope`` van een cel, of een lege tekst."""
    return next((str(a[naam]) for a in element.get("/A", []) if naam in a), "")


def pdf_tekst(bestand: bytes) -> str:
    """Uit: alle tekst van de bladen, zonder spaties, want een regeleinde is in een PDF geen teken."""
    return "".join(pdf_bladen(bestand))


def pdf_bladen(bestand: bytes) -> list[str]:
    """Uit: per blad de tekst, zonder spaties."""
    bladen = []
    with pikepdf.open(io.BytesIO(bestand)) as open_pdf:
        for blad in open_pdf.pages:
            uit: list[str] = []
            tabellen = {naam: _tekens(letter) for naam, letter in blad.Resources.Font.items()}
            nu: dict[bytes, str] = {}
            for opdracht in pikepdf.parse_content_stream(blad):
                if str(opdracht.operator) == "Tf":
                    nu = tabellen[str(opdracht.operands[0])]
                elif str(opdracht.operator) in ("Tj", "TJ"):
                    delen = opdracht.operands[0] if str(opdracht.operator) == "TJ" else opdracht.operands
                    for deel in delen:
                        if isinstance(deel, pikepdf.String):
                            ruw, breed = bytes(deel), len(next(iter(nu)))
                            uit += [nu[ruw[n:n + breed]] for n in range(0, len(ruw), breed)]
            bladen.append(zonder_wit("".join(uit)))
    return bladen


def _tekens(letter: Any) -> dict[bytes, str]:
    """Uit: per nummer in het lettertype de tekens, uit de tabel ToUnicode."""
    ruw = letter.ToUnicode.read_bytes().decode("latin-1")
    uit = {}
    for blok in re.findall(r"beginbfchar(.*?)endbfchar", ruw, re.S):
        for nummer, tekens in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", blok):
            uit[bytes.fromhex(nummer)] = bytes.fromhex(tekens).decode("utf-16-be")
    for blok in re.findall(r"beginbfrange(.*?)endbfrange", ruw, re.S):
        for van, tot, eerste in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", blok):
            for nummer in range(int(van, 16), int(tot, 16) + 1):
                uit[nummer.to_bytes(len(van) // 2)] = chr(int(eerste, 16) + nummer - int(van, 16))
    return uit


# --- wat staat er in een Word-bestand ------------------------------------------------------------

def word_deel(bestand: bytes, naam: str = "word/document.xml") -> Any:
    with zipfile.ZipFile(io.BytesIO(bestand)) as pak:
        return etree.fromstring(pak.read(naam))


def word_tekst(bestand: bytes) -> str:
    return zonder_wit("".join(word_deel(bestand).itertext(f"{W}t")))


def zonder_wit(tekst: str) -> str:
    return re.sub(r"\s", "", tekst)


def op_volgorde(tekst: str, delen: list[str]) -> list[str]:
    """Uit: de delen die niet, of niet na het vorige, in de tekst staan."""
    plek, mist = 0, []
    for deel in map(zonder_wit, delen):
        gevonden = tekst.find(deel, plek)
        if gevonden < 0:
            mist.append(deel)
        else:
            plek = gevonden + len(deel)
    return mist

"""De downloads bij elke checklist en elk sjabloon: een PDF om te printen en een Word-bestand om in te vullen."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from macros.handreiking import Handreiking
from macros.model.checklist import Checklist
from macros.model.sjabloon import Sjabloon

from .gegevens import Papier, papier
from .opzoeken import fout_in
from .voorraad import Bewaard, Voorraad, hash_van, hash_van_bestanden

TEMPLATES = Path(__file__).parents[1] / "templates"
HIER = Path(__file__).parent
NAMEN = {"pdf": "PDF", "docx": "Word"}


@dataclass(frozen=True)
class Download:
    """Eén bestand dat een lezer kan ophalen. ``bladen`` is alleen van een PDF bekend."""

    naam: str
    soort: str
    pad: Path
    omvang: int
    bladen: int | None


def maak_downloads(geheel: Handreiking, cache: Path, meld: Callable[[str], None], *,
                   templates: Path = TEMPLATES) -> dict[str, list[Download]]:
    """In: de handreiking, de map voor bewaarde documenten en een functie die voortgang toont.

    Uit: per id van een checklist of sjabloon de PDF en het Word-bestand. Wat niet veranderde, komt uit de
    cache. Geeft een HandreikingFout met het bestand als van de gegevens geen document te maken is.
    """
    voorraad = Voorraad(cache / "documenten")
    merken = {"pdf": _merk_pdf(templates), "docx": _merk_docx()}
    vellen = [*(papier(geheel, "checklist", ding) for ding in geheel.alle("checklist", Checklist)),
              *(papier(geheel, "sjabloon", ding) for ding in geheel.alle("sjabloon", Sjabloon))]
    klaar: dict[tuple[str, str], Bewaard] = {}
    te_maken: list[tuple[Papier, str, str]] = []
    for vel in vellen:
        gegevens = vel.als_json().encode("utf-8")
        for soort, merk in merken.items():
            sleutel = hash_van(merk.encode(), gegevens)
            bewaard = voorraad.zoek(vel.id, sleutel, soort)
            if bewaard is None:
                te_maken.append((vel, soort, sleutel))
            else:
                klaar[vel.id, soort] = bewaard
    if te_maken:
        maker = _Maker(templates)
        for nummer, (vel, soort, sleutel) in enumerate(te_maken, 1):
            meld(f"Documenten maken: {nummer} van {len(te_maken)}")
            try:
                inhoud, bladen = maker.maak(vel, soort)
            except ValueError as reden:
                raise fout_in(geheel, vel.soort, vel.id, (),
                              f"Van dit document is geen {NAMEN[soort]}-bestand te maken. {reden}",
                              "Kijk of er een vreemd teken in de tekst staat en schrijf het anders.") from reden
            klaar[vel.id, soort] = voorraad.bewaar(vel.id, sleutel, soort, inhoud, bladen)
    voorraad.ruim_op()
    return {vel.id: [Download(f"{vel.id}.{soort}", naam, bewaard.pad, bewaard.omvang, bewaard.bladen or None)
                     for soort, naam in NAMEN.items() for bewaard in (klaar[vel.id, soort],)] for vel in vellen}


class _Maker:
    """Start Typst en python-docx pas als er iets te maken is, en dan één keer."""

    def __init__(self, templates: Path) -> None:
        from .docx import maak
        from .pdf import PdfMaker

        self.pdf, self.docx = PdfMaker(templates), maak

    def maak(self, vel: Papier, soort: str) -> tuple[bytes, int]:
        """Uit: het document en het aantal bladen; van Word staat dat niet vast."""
        return self.pdf.maak(vel) if soort == "pdf" else (self.docx(vel), 0)


def _merk_pdf(templates: Path) -> str:
    """Uit: wat naast de gegevens een PDF bepaalt: opmaak, lettertypen, code en versies."""
    bestanden = [*(templates / "pdf").glob("*.typ"), *(templates / "fonts").glob("*.[to]tf"),
                 HIER / "pdf.py", HIER / "rijkoppen.py"]
    return hash_van_bestanden(bestanden) + _versies("typst", "segno")


def _merk_docx() -> str:
    """Uit: wat naast de gegevens een Word-bestand bepaalt: code en versies."""
    return hash_van_bestanden(HIER.glob("docx*.py")) + _versies("python-docx", "lxml")


def _versies(*pakketten: str) -> str:
    return " ".join(f"{pakket}={importlib.metadata.version(pakket)}" for pakket in pakketten)

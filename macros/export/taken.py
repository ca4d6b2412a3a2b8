"""Alle bestanden die er moeten zijn: per bestand hoe het heet, waarvan het afhangt en hoe het ontstaat."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from macros.errors import HandreikingFout
from macros.handreiking import Handreiking
from macros.model.checklist import Checklist
from macros.model.sjabloon import Sjabloon

from . import codeboek, csv_bestand, rekenblad, xlsx
from .boek.boek import Boek, Samenvatting, fout_in_boek
from .boek.hoofdstukken import Overslaan
from .gegevens import Papier, papier
from .huisstijl import Huisstijl, lees_huisstijl
from .opzoeken import fout_in
from .pdf import PdfMaker
from .voorraad import hash_van, hash_van_bestanden
from .werkmap import Werkmap, werkmappen
from .zetproces import Zetproces

HIER = Path(__file__).parent
VEL = ("vel", "deel", "checklist", "sjabloon", "groot", "a3")
Gemaakt = tuple[bytes, int]


class Werkplaats:
    """Wat het maken van een document nodig heeft. Typst start pas bij de eerste PDF."""

    def __init__(self, geheel: Handreiking, templates: Path, meld: Callable[[str], None]) -> None:
        self.huisstijl, self.meld = lees_huisstijl(geheel), meld
        self.zetter = Zetproces(templates, self.huisstijl.als_json())
        self.pdf = PdfMaker(self.zetter)

    def met_leeg_geheugen(self) -> PdfMaker:
        """Uit: dezelfde maker, met een Typst die net begint: een dik document heeft al dat geheugen zelf nodig."""
        self.zetter.stop()
        return self.pdf


@dataclass(frozen=True)
class Taak:
    """Eén bestand. ``vooraf`` is werk dat naast het andere kan lopen; ``maak`` krijgt wat dat gaf.

    ``dik`` is een document uit veel delen: bijna elke wijziging raakt het.
    """

    id: str
    naam: str
    soort: str
    titel: str
    sleutel: str
    maak: Callable[[Werkplaats, Any], Gemaakt]
    fout: Callable[[str], HandreikingFout]
    vooraf: Callable[[], Any] | None = None
    dik: bool = False

    @property
    def stam(self) -> str:
        """De naam zonder wat achter de punt staat."""
        return self.naam.partition(".")[0]

    @property
    def achter(self) -> str:
        """Wat achter de punt staat, zoals ``pdf``."""
        return self.naam.partition(".")[2]


class Taken:
    """Maakt de lijst van taken voor één handreiking."""

    def __init__(self, geheel: Handreiking, templates: Path) -> None:
        self.geheel, self.templates = geheel, templates
        self.huisstijl = lees_huisstijl(geheel).als_json()
        self.vellen = {ding.id: papier(geheel, "checklist", ding) for ding in geheel.alle("checklist", Checklist)}
        self.vellen |= {ding.id: papier(geheel, "sjabloon", ding) for ding in geheel.alle("sjabloon", Sjabloon)}

    def alle(self) -> Iterator[Taak]:
        """Uit: elke taak; het boek eerst, want dat duurt het langst en kan naast de rest lopen."""
        yield from self._boek()
        pdf, word, lijst = self._merk_pdf(*VEL), self._merk_word(), self._merk_lijst()
        for vel in self.vellen.values():
            yield from self._vel(vel, pdf, word, lijst)
        yield from self._werkmappen()

    def _vel(self, vel: Papier, pdf: str, word: str, lijst: str) -> Iterator[Taak]:
        gegevens = vel.als_json

        def taak(naam: str, soort: str, merk: str, maak: Callable[[Werkplaats, Any], Gemaakt]) -> Taak:
            def fout(reden: str) -> HandreikingFout:
                return fout_in(self.geheel, vel.soort, vel.id, (),
                               f"Het bestand {naam} is niet te maken. {reden}",
                               "Kijk of er een vreemd teken in de tekst staat en schrijf het anders.")

            return Taak(vel.id, naam, soort, vel.titel, hash_van(merk.encode(), gegevens.encode()), maak, fout)

        yield taak(f"{vel.id}.pdf", "PDF", pdf, lambda w, _: w.pdf.maak(vel))
        yield taak(f"{vel.id}.docx", "Word", word, lambda w, _: (_word(vel, w.huisstijl), 0))
        if vel.soort == "checklist":
            yield taak(f"{vel.id}-groot.pdf", "PDF in grote letters", pdf, lambda w, _: w.pdf.vel(vel, "groot"))
            yield taak(f"{vel.id}.xlsx", "Excel", lijst, lambda w, _: (xlsx.maak(vel), 0))
            yield taak(f"{vel.id}.csv", "CSV", lijst, lambda w, _: (csv_bestand.maak(vel), 0))
        if rekenblad.telt_op(vel):
            yield taak(f"{vel.id}.xlsx", "Excel", lijst, lambda w, _: (rekenblad.maak(vel), 0))
        if vel.codeboek:
            yield taak(f"{vel.id}-codeboek.csv", "Codeboek als CSV", lijst, lambda w, _: (codeboek.maak(vel), 0))
        if vel.a3:
            yield taak(f"{vel.id}-a3.pdf", "PDF op A3", pdf, lambda w, _: w.pdf.vel(vel, "a3"))

    def _werkmappen(self) -> Iterator[Taak]:
        merk = self._merk_pdf(*VEL, "werkmap", "omslag", code=("werkmap.py", "omslag.py"))
        for werkmap in werkmappen(self.geheel, self.vellen):
            sleutel = hash_van(merk.encode(), werkmap.als_json().encode())
            yield Taak(werkmap.id, f"{werkmap.id}.pdf", "PDF", werkmap.titel, sleutel, partial(_werkmap, werkmap),
                       _fout_in_werkmap, dik=True)

    def _boek(self) -> Iterator[Taak]:
        code = [*HIER.parent.glob("*.py"), *(HIER / "boek").glob("*.py"), *(self.templates / "md").glob("*.j2")]
        merk = hash_van_bestanden(code) + _versies("pypandoc-binary", "jinja2")
        boek = Boek(self.geheel)
        if not boek.paginas:
            return
        opmaak = self._merk_pdf("boek", "bestuurders", "deel", "tekst", "omslag", code=("omslag.py",))

        def maak(w: Werkplaats, tekst: list[str] | None) -> Gemaakt:
            return boek.sla_over(w.meld) if tekst is None else boek.maak(w.met_leeg_geheugen(), tekst, w.meld)

        yield self._tekst("handreiking", "De hele handreiking", [merk.encode(), opmaak.encode(), *boek.bron()], maak,
                          None if boek.te_dik else boek.tekst, dik=True)
        try:
            kort = Samenvatting.van(self.geheel)
        except Overslaan:
            return
        if kort:
            yield self._tekst("bestuurders", self.geheel.titel_van(kort.pagina),
                              [merk.encode(), opmaak.encode(), *kort.bron()], lambda w, _: kort.maak(w.pdf, w.meld))

    def _tekst(self, id: str, titel: str, bron: Iterable[bytes], maak: Callable[[Werkplaats, Any], Gemaakt],
               vooraf: Callable[[], Any] | None = None, dik: bool = False) -> Taak:
        return Taak(id, f"{id}.pdf", "PDF", titel, hash_van(*bron), maak, fout_in_boek, vooraf, dik)

    def _merk_pdf(self, *sjablonen: str, code: Iterable[str] = ()) -> str:
        """Uit: wat naast de gegevens een PDF bepaalt: opmaak, lettertypen, huisstijl, code en versies."""
        bestanden = [*(self.templates / "pdf" / f"{naam}.typ" for naam in sjablonen),
                     *(self.templates / "fonts").glob("*.[to]tf"),
                     *(HIER / naam for naam in ("pdf.py", "zetter.py", "pdf_opbouw.py", "rijkoppen.py", "interne_links.py",
                                                "afbreken.py", *code))]
        return hash_van_bestanden(bestanden) + self.huisstijl + _versies("typst", "segno")

    def _merk_word(self) -> str:
        """Uit: wat naast de gegevens een Word-bestand bepaalt: code, huisstijl en versies."""
        code = [*HIER.glob("docx*.py"), HIER / "inpakken.py", HIER / "logo.py", HIER / "huisstijl.py"]
        return hash_van_bestanden(code) + self.huisstijl + _versies("python-docx", "lxml", "typst")

    def _merk_lijst(self) -> str:
        """Uit: wat naast de gegevens een actielijst bepaalt: code en versies."""
        namen = ("actielijst.py", "xlsx.py", "xlsx_boek.py", "rekenblad.py", "csv_bestand.py", "codeboek.py", "inpakken.py")
        return hash_van_bestanden(HIER / naam for naam in namen) + _versies("openpyxl")


def _werkmap(werkmap: Werkmap, werkplaats: Werkplaats, vooraf: None) -> Gemaakt:
    return werkmap.maak(werkplaats.pdf if werkmap.fase else werkplaats.met_leeg_geheugen())


def _fout_in_werkmap(reden: str) -> HandreikingFout:
    return HandreikingFout("docs/_data", None, f"Van de werkmap is geen PDF te maken. {reden}",
                           "Kijk of er een vreemd teken in een checklist of sjabloon staat.")


def _word(vel: Papier, huisstijl: Huisstijl) -> bytes:
    from .docx import maak

    return maak(vel, huisstijl)


def _versies(*pakketten: str) -> str:
    return " ".join(f"{pakket}={importlib.metadata.version(pakket)}" for pakket in pakketten)

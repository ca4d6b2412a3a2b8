"""Het hele handboek en de samenvatting voor bestuurders: van pagina's naar PDF."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, NoReturn

from macros.errors import HandreikingFout
from macros.export.omslag import omslag
from macros.export.pdf import PdfMaker
from macros.handreiking import Handreiking
from macros.model.checklist import Checklist
from macros.model.sjabloon import Sjabloon
from macros.paginas import Paginabron

from .hoofdstukken import Deel, Overslaan, delen, labels_voor, markdown_van
from .pandoc import naar_typst

BESTUURDERS = "begin/bestuurders.md"
LETTERS = (11.5, 11, 10.5, 10, 9.5, 9)
"""De grootte van de letter in punten: de eerste waarmee de samenvatting op één blad past."""
GROOTSTE = 600_000
"""Zoveel tekens tekst passen in één boek, ongeveer 450 bladzijden: meer kost Typst meer dan een halve gigabyte geheugen."""
VREEMD = re.compile('Het teken "(.+?)" staat in geen')
Typst = list[str]
Meld = Callable[[str], None]


@dataclass(frozen=True)
class Boek:
    """Alle pagina's als boek. Typst krijgt per deel en per hoofdstuk de titel, het label en de tekst."""

    geheel: Handreiking

    @property
    def paginas(self) -> list[Paginabron]:
        """Alle pagina's die erin staan, op volgorde."""
        return [pagina for deel in delen(self.geheel) for pagina in deel.paginas]

    @property
    def te_dik(self) -> bool:
        """Waar als er meer tekst is dan in één boek past."""
        return sum(len(pagina.tekst) for pagina in self.paginas) > GROOTSTE

    def sla_over(self, meld: Meld) -> NoReturn:
        """Zegt waarom er geen boek komt. Fout: altijd Overslaan."""
        meld(f"LET OP docs: Er is te veel tekst voor één boek (hoogstens {GROOTSTE} tekens). Er komt nu geen handreiking.pdf. "
             "Laat onderdelen weg met weglaten: in docs/regio/regio.yml, of wijs lezers op de documenten per pagina.")
        raise Overslaan("handreiking.pdf")

    def bron(self) -> Iterator[bytes]:
        """Uit: alles wat de tekst van het boek bepaalt, zonder die tekst te maken: dat kost te veel bij elke bouw."""
        geheel = self.geheel
        yield repr(geheel.regio).encode()
        documenten = {id(d): d for d, _ in geheel.herkomst.values()}
        documenten |= {id(pagina.document): pagina.document for pagina in geheel.paginas.values()}
        yield from (f"{d.bestand}\0{d.tekst}".encode() for d in documenten.values())
        for pagina in geheel.paginas.values():
            yield f"{pagina.pad}\0{pagina.tekst}\0{geheel.blokken.get(pagina.pad)}".encode()

    def tekst(self) -> Typst:
        """Uit: van elke pagina de Typst. Fout: Overslaan als een pagina nog een fout heeft, anders ValueError."""
        paginas = self.paginas
        labels = labels_voor(paginas)
        return naar_typst(markdown_van(self.geheel, pagina, labels) for pagina in paginas)

    def maak(self, maker: PdfMaker, tekst: Typst, meld: Meld) -> tuple[bytes, int]:
        """In: de maker, de tekst van ``tekst()`` en wie het hoort als een teken ontbreekt. Uit: de PDF en de bladen."""
        return _zonder_vreemde_tekens(self.geheel, tekst, meld, lambda tekst: self._maak(maker, tekst))

    def _maak(self, maker: PdfMaker, tekst: Typst) -> tuple[bytes, int]:
        geheel, paginas = self.geheel, self.paginas
        labels = labels_voor(paginas)
        op_pad = dict(zip((pagina.pad for pagina in paginas), tekst, strict=True))

        def hoofdstuk(pagina: Paginabron) -> dict[str, str]:
            return {"titel": geheel.titel_van(pagina), "label": labels[pagina.pad], "tekst": op_pad[pagina.pad]}

        def deel(deel: Deel) -> dict[str, Any]:
            begin = deel.paginas[:1] if deel.paginas[0].id == deel.paginas[0].pad.split("/")[0] else []
            eerst = hoofdstuk(begin[0]) if begin else {"label": "", "tekst": ""}
            return {"titel": deel.titel, "label": eerst["label"], "tekst": eerst["tekst"],
                    "hoofdstukken": [hoofdstuk(pagina) for pagina in deel.paginas[len(begin):]]}

        dagen = [*(pagina.kop.gecontroleerd for pagina in paginas),
                 *(lijst.bijgewerkt for lijst in geheel.alle("checklist", Checklist)),
                 *(document.bijgewerkt for document in geheel.alle("sjabloon", Sjabloon))]
        gegevens = {**omslag(geheel, dagen, ""), "titel": geheel.regio.naam_site, "onder": "De hele handreiking",
                    "kort": "De tekst van de hele site als boek.", "delen": [deel(d) for d in delen(geheel)]}
        return maker.zet("boek", gegevens, gegevens["dag"], 0)


@dataclass(frozen=True)
class Samenvatting:
    """De pagina voor bestuurders op één A4."""

    geheel: Handreiking
    pagina: Paginabron
    markdown: str

    @classmethod
    def van(cls, geheel: Handreiking) -> Samenvatting | None:
        """Uit: de samenvatting, of None als de pagina er niet is. Fout: Overslaan als zij nog een fout heeft."""
        pagina = geheel.paginas.get(BESTUURDERS)
        return cls(geheel, pagina, markdown_van(geheel, pagina, {})) if pagina else None

    def bron(self) -> Iterator[bytes]:
        """Uit: alles wat de samenvatting bepaalt."""
        yield self.markdown.encode()
        yield repr(self._gegevens()).encode()

    def maak(self, maker: PdfMaker, meld: Meld) -> tuple[bytes, int]:
        """Uit: de PDF en het aantal bladen."""
        tekst = naar_typst([self.markdown])
        return _zonder_vreemde_tekens(self.geheel, tekst, meld, lambda tekst: self._maak(maker, tekst[0]))

    def _maak(self, maker: PdfMaker, tekst: str) -> tuple[bytes, int]:
        gegevens = {**self._gegevens(), "tekst": tekst}
        for letter in LETTERS:
            pdf, bladen = maker.zet("bestuurders", {**gegevens, "letter": letter}, gegevens["dag"], 0)
            if bladen == 1:
                break
        return pdf, bladen

    def _gegevens(self) -> dict[str, Any]:
        return {**omslag(self.geheel, [self.pagina.kop.gecontroleerd], self.pagina.adres),
                "titel": self.geheel.titel_van(self.pagina), "kort": self.pagina.kop.omschrijving}


def _zonder_vreemde_tekens(geheel: Handreiking, tekst: Typst, meld: Meld,
                           maak: Callable[[Typst], tuple[bytes, int]]) -> tuple[bytes, int]:
    """Laat een teken weg dat geen lettertype kent, zoals een smiley: daarvoor mag een site niet stilvallen."""
    while True:
        try:
            return maak(tekst)
        except ValueError as reden:
            vreemd = VREEMD.match(str(reden))
            if not vreemd or not any(teken in deel for teken in vreemd[1] for deel in tekst):
                raise
            meld(f"LET OP {plaats_van(geheel, vreemd[1])}: {reden} Het staat nu niet in de PDF.")
            tekst = [deel.translate({ord(teken): None for teken in vreemd[1]}) for deel in tekst]


def plaats_van(geheel: Handreiking, teken: str) -> str:
    """Uit: ``bestand:regel`` van de eerste pagina waar het teken staat, of de map als het uit de gegevens komt."""
    for pagina in geheel.paginas.values():
        eigen = geheel.blokken.get(pagina.pad, ("", ""))
        for bestand, tekst, eerste in ((pagina.bestand, pagina.tekst, pagina.eerste_regel), (*eigen, 1)):
            if teken in tekst:
                return f"{bestand}:{eerste + tekst[: tekst.find(teken)].count(chr(10))}"
    return "docs"


def fout_in_boek(reden: str) -> HandreikingFout:
    """In: waarom het boek niet lukt. Uit: de fout voor de auteur."""
    return HandreikingFout("docs", None, f"Van de site is geen boek te maken. {reden}",
                           "Kijk of er een vreemd teken in een titel staat en schrijf het anders.")

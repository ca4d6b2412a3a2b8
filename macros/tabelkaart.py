"""Een tabel uit Markdown: een gebied met een naam op een breed scherm, een rij kaarten op een telefoon."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_KLASSEN = {"text-align: center;": "midden", "text-align: right;": "rechts"}
_KOPPEN = {"h1", "h2", "h3", "h4", "h5", "h6"}


class Tabelkaarten(Extension):
    """Uitbreiding van Markdown; hoort bij ``docs/assets/css/tabellen.css``."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Zet de stap achter de uitleg van begrippen, die niet in koppen van rijen komt."""
        md.treeprocessors.register(_Stap(md), "tabelkaarten", 10)


class _Stap(Treeprocessor):
    def run(self, root: Element) -> None:
        kop, genoemd = "", 0
        for ouder in root.iter():
            for plek, kind in enumerate(ouder):
                if kind.tag in _KOPPEN:
                    kop, genoemd = "".join(kind.itertext()).strip(), 0
                elif kind.tag == "table" and ouder.get("role") != "region":
                    _benoem(kind)
                    genoemd += 1
                    gebied = Element("div", {"class": "tabel", "role": "region", "tabindex": "0",
                                             "aria-label": f"Tabel{f' {genoemd}' if genoemd > 1 else ''}{f': {kop}' if kop else ''}"})
                    gebied.append(kind)
                    gebied.tail, kind.tail = kind.tail, None
                    ouder[plek] = gebied


def _benoem(tabel: Element) -> None:
    """Elke cel krijgt de naam van haar kolom; de eerste cel is de kop van de rij."""
    tabel.set("class", "kaarttabel gewoon")
    namen = ["".join(cel.itertext()).strip() for cel in tabel.findall("thead/tr/th")]
    for cel in tabel.findall("thead/tr/th"):
        cel.attrib = {"scope": "col", **_uitlijning(cel)}
    for rij in tabel.findall("tbody/tr"):
        for nr, cel in enumerate(rij):
            cel.attrib = {"data-label": namen[nr], **_uitlijning(cel)}
        if "".join(rij[0].itertext()).strip():  # een lege kop zegt een schermlezer niets
            rij[0].tag, rij[0].attrib = "th", {"scope": "row", **_uitlijning(rij[0])}


def _uitlijning(cel: Element) -> dict[str, str]:
    """Uit: de uitlijning van de kolom als klasse; Markdown schrijft haar als opmaak, en die voert de browser niet uit."""
    klasse = _KLASSEN.get(cel.get("style", "")) or cel.get("class", "")
    return {"class": klasse} if klasse else {}

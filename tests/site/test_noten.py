"""Een bron is een nummer in de tekst; onderaan de pagina staat bij dat nummer welke bron het is."""

from __future__ import annotations

from pathlib import Path

from lxml import html as lxml_html


def test_nummers_lopen_op_en_staan_onderaan(site: Path) -> None:
    """Op elke pagina: 1, 2, 3 in de volgorde van de tekst, en wie laat voorlezen hoort de bron die onderaan staat."""
    genoemd = 0
    for pad in site.rglob("index.html"):
        boom = lxml_html.parse(str(pad)).getroot()
        noten = boom.xpath("//a[@class='noot']")
        nummers = list(dict.fromkeys(noot.get("href").removeprefix("#noot-") for noot in noten))
        assert nummers == [str(nr) for nr in range(1, len(nummers) + 1)], pad
        for noot in noten:
            (plek,) = boom.xpath("//*[@id=$id]", id=noot.get("href")[1:])
            nummer, _, plaats = plek.text_content().partition(" ")
            naam = noot.text_content()
            assert naam.startswith(f"Bron {nummer}: "), pad
            assert naam.endswith(plaats) or plaats == "de hele bron", (pad, naam, plaats)
        genoemd += len(noten)
    assert genoemd > 900

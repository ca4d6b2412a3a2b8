"""Maakt een gewoon Material-project van dezelfde tekst, om onze bouw mee te vergelijken."""

from __future__ import annotations

from pathlib import Path

from macros.errors import Meldingen
from macros.handreiking import laad
from macros.pagina_render import render_alles

INSTELLINGEN = """\
site_name: Kaal
strict: false
theme:
  name: material
  language: nl
  font: false
  features: [navigation.tabs, navigation.indexes, navigation.path, navigation.prune]
plugins: [search]
markdown_extensions: [attr_list, def_list, tables, admonition, pymdownx.details, pymdownx.superfences, toc]
validation: {links: {not_found: ignore, anchors: ignore, absolute_links: ignore, unrecognized_links: ignore}}
"""


def maak_kaal(docs: Path, doel: Path) -> int:
    """In: onze docs en een lege map. Uit: het aantal pagina's; elke pagina heeft dezelfde tekst als bij ons."""
    meldingen = Meldingen()
    render = render_alles(laad(docs, meldingen), meldingen)
    for pad, resultaat in render.klaar.items():
        bestand = doel / "docs" / pad
        bestand.parent.mkdir(parents=True, exist_ok=True)
        titel = render.geheel.titel_van(render.geheel.paginas[pad])
        bestand.write_text(f"# {titel}\n\n{resultaat.macros.vul_zinnen(resultaat.markdown)}\n", encoding="utf-8")
    (doel / "mkdocs.yml").write_text(INSTELLINGEN, encoding="utf-8")
    return len(render.klaar)

"""Kijkt of in de map van de regio alleen staat wat de handreiking kent, zodat een tikfout in een naam niet stil blijft."""

from __future__ import annotations

from collections.abc import Collection

from ..errors import Meldingen, bedoelde_u
from ..regio import BESTAND, Regiomap
from .paginas import BEELDEN

TEKSTMAPPEN = ("paginas", "blokken")
TOELICHTING = ("LEESMIJ.md", "README.md")


def controleer_map(map_: Regiomap, lijsten: Collection[str], mappen: Collection[str], meldingen: Meldingen) -> None:
    """In: de map van de regio, en welke lijsten en mappen zij mag aanpassen. Uit: een fout bij elk ander bestand."""
    for pad in sorted(map_.map.rglob("*")):
        delen = pad.relative_to(map_.map).parts
        if pad.is_dir() or any(deel.startswith((".", "_")) for deel in delen):
            continue
        naam, eerste = "/".join(delen), delen[0] if len(delen) > 1 else ""
        if eerste == "paginas" and pad.suffix.lower() not in (".md", *BEELDEN):
            meldingen.fout(map_.bestand(naam), None, f'Een bestand van de soort "{pad.suffix}" kan niet op de site.',
                           f"Naast een pagina mag alleen {', '.join(BEELDEN)} staan.")
        elif pad.suffix in (".yml", ".yaml") and not ((eerste in mappen and len(delen) == 2) or naam in (BESTAND, *lijsten)):
            meldingen.fout(map_.bestand(naam), None, "Dit bestand kent de handreiking niet.",
                           f"{bedoelde_u(naam, [BESTAND, *lijsten, *(f'{m}/{delen[-1]}' for m in mappen)])}"
                           f"Een regio kan aanpassen: {', '.join([BESTAND, *lijsten, *(f'{m}/…' for m in mappen)])}.")
        elif pad.suffix == ".md" and eerste not in TEKSTMAPPEN and naam not in TOELICHTING:
            meldingen.fout(map_.bestand(naam), None, "Deze pagina staat op een plek waar de handreiking niet kijkt.",
                           f"Zet een eigen pagina in {map_.bestand('paginas')}/, en tekst bij een landelijke pagina in "
                           f"{map_.bestand('blokken')}/.")

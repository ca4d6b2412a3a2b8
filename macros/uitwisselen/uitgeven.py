"""Maakt ``casussen.json`` van de voorbeelden die de regio zelf schreef; alleen als zij dat wil."""

from __future__ import annotations

import re

from ..auteursmacros import stille_macros
from ..errors import Meldingen
from ..handreiking import Handreiking
from ..links import vervang_links
from ..model.pagina import Casus
from ..model.uitwisseling import Ingezonden, Uitwisseling
from ..regio import zandbak

BESTAND = "casussen.json"


def casussen_json(geheel: Handreiking) -> str | None:
    """Uit: het bestand, of None als de regio niets deelt of geen eigen voorbeelden heeft."""
    eigen = [pagina for pagina in geheel.paginas.values()
             if isinstance(pagina.kop, Casus) and geheel.merk("casus", pagina.id) == "eigen"]
    if not geheel.regio.casussen_delen or not eigen:
        return None
    vuller = zandbak(geheel.regio, stille_macros())  # een macro haalt iets op van deze site; op reis gaat alleen de tekst
    rij = [Ingezonden(id=p.id, kop=p.kop.model_dump(mode="json", exclude_defaults=True),
                      tekst=_kaal(vuller.render(p.tekst, p.bestand, p.eerste_regel, Meldingen()))) for p in eigen]
    uit = Uitwisseling(regio=geheel.regio.naam_regio or geheel.regio.naam_site, site=geheel.regio.site_url, casussen=rij)
    return uit.model_dump_json(indent=1) + "\n"


def _kaal(tekst: str) -> str:
    """Uit: de tekst met alleen links naar buiten; een link binnen de site wordt gewone tekst, een beeld valt weg."""
    def link(beeld: bool, woorden: str, doel: str) -> str | None:
        return "" if beeld else None if doel.startswith("https://") else woorden

    return re.sub(r"\n{3,}", "\n\n", vervang_links(tekst, link)).strip() + "\n"

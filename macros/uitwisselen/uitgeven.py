"""Maakt ``casussen.json`` van de voorbeelden die de regio zelf schreef; alleen als zij dat wil."""

from __future__ import annotations

import re

from ..auteursmacros import NAMEN
from ..errors import Meldingen
from ..handreiking import Handreiking
from ..links import vervang_links
from ..model.pagina import Casus
from ..model.uitwisseling import Ingezonden, Uitwisseling
from ..regio import namen, waarden
from ..zandbak import Macro, Zandbak

BESTAND = "casussen.json"


def casussen_json(geheel: Handreiking) -> str | None:
    """Uit: het bestand, of None als de regio niets deelt of geen eigen voorbeelden heeft."""
    eigen = [pagina for pagina in geheel.paginas.values()
             if isinstance(pagina.kop, Casus) and geheel.merk("casus", pagina.id) == "eigen"]
    if not geheel.regio.casussen_delen or not eigen:
        return None
    zandbak = Zandbak(namen(geheel.regio), waarden(geheel.regio), dict[str, Macro].fromkeys(NAMEN, _niets))
    rij = [Ingezonden(id=p.id, kop=p.kop.model_dump(mode="json", exclude_defaults=True),
                      tekst=_kaal(zandbak.render(p.tekst, p.bestand, p.eerste_regel, Meldingen()))) for p in eigen]
    uit = Uitwisseling(regio=geheel.regio.naam_regio or geheel.regio.naam_site, site=geheel.regio.site_url, casussen=rij)
    return uit.model_dump_json(indent=1) + "\n"


def _niets(*argumenten: str, **benoemd: str) -> str:
    """Een macro haalt iets op van deze site; in een voorbeeld dat op reis gaat, blijft alleen de tekst over."""
    return ""


def _kaal(tekst: str) -> str:
    """Uit: de tekst met alleen links naar buiten; een link binnen de site wordt gewone tekst, een beeld valt weg."""
    def link(beeld: bool, woorden: str, doel: str) -> str | None:
        return "" if beeld else None if doel.startswith("https://") else woorden

    return re.sub(r"\n{3,}", "\n\n", vervang_links(tekst, link)).strip() + "\n"

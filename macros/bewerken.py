"""Links naar de editor van GitHub of GitLab, voor elk bestand dat een regio kan maken of veranderen.

Een redacteur hoeft zo geen weg te kennen en wij hoeven geen wachtwoord of sleutel te vragen: de dienst zelf regelt het inloggen.
"""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import quote

from .handreiking import Handreiking
from .model.regio import Beheer
from .regio import BESTAND


class Bewerklink(NamedTuple):
    """Wat de redacteur leest, en waar de link heen gaat. ``nieuw``: het bestand is er nog niet."""

    naam: str
    adres: str
    nieuw: bool = False


def adres(beheer: Beheer, pad: str, nieuw: bool) -> str:
    """In: waar het project staat en een bestand. Uit: het adres waar de dienst het laat maken of veranderen."""
    if beheer.dienst == "github":
        basis = f"https://github.com/{beheer.project}"
        return f"{basis}/new/{quote(beheer.tak)}?filename={quote(pad)}" if nieuw else f"{basis}/edit/{quote(beheer.tak)}/{quote(pad)}"
    basis = f"{(beheer.adres or 'https://gitlab.com').rstrip('/')}/{beheer.project}/-"
    return f"{basis}/new/{quote(beheer.tak)}?file_name={quote(pad)}" if nieuw else f"{basis}/edit/{quote(beheer.tak)}/{quote(pad)}"


def bewerklinks(geheel: Handreiking, beheer: Beheer) -> list[tuple[str, list[Bewerklink]]]:
    """Uit: groepen links, elk met een kop: de gegevens, wat er al is, wat nieuw kan, en tekst bij elke pagina."""
    map_ = geheel.regiomap.map
    eigen = sorted(p.relative_to(map_).as_posix() for p in map_.rglob("*") if p.suffix in (".md", ".yml") and p.name != BESTAND
                   and not p.name.startswith("_"))

    def link(naam: str, bestand: str, nieuw: bool = False) -> Bewerklink:
        return Bewerklink(naam, adres(beheer, f"docs/regio/{bestand}", nieuw), nieuw)

    groepen = [("Namen, contact en kleur", [link("Gegevens van uw regio", BESTAND)]),
               ("Wat u al maakte", [link(naam, naam) for naam in eigen]),
               ("Iets nieuws", [link("Een eigen pagina", "paginas/begin/nieuwe-pagina.md", True),
                                link("Een eigen voorbeeld", "paginas/praktijk/nieuw-voorbeeld.md", True),
                                link("Een eigen tip", "tips.yml", True) if "tips.yml" not in eigen else link("Uw tips", "tips.yml")])]
    for map_naam in dict.fromkeys(pad.rpartition("/")[0] for pad in geheel.paginas):
        rij = [link(geheel.titel_van(pagina), f"blokken/{pad}", True) for pad, pagina in geheel.paginas.items()
               if pad.rpartition("/")[0] == map_naam and f"blokken/{pad}" not in eigen]
        titel = geheel.paginas.get(f"{map_naam}/index.md") or geheel.paginas.get("index.md")
        groepen.append((f"Tekst bij een pagina: {geheel.titel_van(titel) if titel else map_naam}", rij))
    return [(kop, rij) for kop, rij in groepen if rij]

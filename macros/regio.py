"""De regio: haar map en haar eigen namen. Hier komt niets van MkDocs aan te pas."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from .errors import Meldingen
from .loader import Document, alleen_uitleg, lees_tekst, lees_yaml, maak
from .model.regio import LANDELIJK, Benaming, Regio, vanzelf_meervoud
from .zandbak import Macro, Zandbak

BESTAND = "regio.yml"
_KIJK, _GROOTST = 2000, 200_000


OMGEVING = "HANDREIKING_REGIO"
"""De omgevingsvariabele met de map van de regio, voor wie uit één kopie de uitgaven van veel regio's bouwt."""


def gekozen_map(omgeving: Mapping[str, str]) -> Path | None:
    """Uit: de map van de regio als iemand een andere koos dan ``docs/regio``. Alleen ``hooks`` en ``cli`` vragen dit."""
    return Path(omgeving[OMGEVING]) if omgeving.get(OMGEVING) else None


@dataclass(frozen=True)
class Regiomap:
    """De map van een regio, en hoe zij heet in een melding aan de auteur."""

    map: Path
    naam: str

    @classmethod
    def bij(cls, docs: Path, elders: Path | None = None) -> Regiomap:
        """In: de map docs, en eventueel een map ergens anders. Uit: die map, anders ``docs/regio``."""
        return cls(elders, elders.as_posix()) if elders else cls(docs / "regio", f"{docs.name}/regio")

    def bestand(self, *delen: str) -> str:
        """Uit: de naam van een bestand in deze map, voor in een melding."""
        return "/".join((self.naam, *delen))


def lees_regio(map_: Regiomap, meldingen: Meldingen) -> tuple[Regio, Document]:
    """In: de map van de regio. Uit: de regio en haar bestand; zonder bestand, of na meldingen, de landelijke namen."""
    pad, bestand = map_.map / BESTAND, map_.bestand(BESTAND)
    leeg = Regio(), Document(bestand, {})
    tekst = lees_tekst(pad, bestand, meldingen) if pad.is_file() else None
    if tekst is None or alleen_uitleg(tekst):
        return leeg
    document = lees_yaml(tekst, bestand, meldingen)
    regio = maak(Regio, document, meldingen) if document else None
    if document is None or regio is None:
        return leeg
    _noem_meervoud(regio, document, meldingen)
    if regio.logo:
        _controleer_logo(map_, regio.logo, document, meldingen)
    return regio, document


def _noem_meervoud(regio: Regio, document: Document, meldingen: Meldingen) -> None:
    """Waarschuwt als een regio een naam geeft zonder meervoud, en dat niet vanzelf volgt."""
    for veld in [veld for veld in LANDELIJK if veld in document.data]:
        naam, waarde = getattr(regio, veld).naam, document.data[veld]
        if not (isinstance(waarde, dict) and waarde.get("meervoud")) and not vanzelf_meervoud(veld, naam):
            meldingen.let_op(document.bestand, document.regel((veld,)),
                             f'Het meervoud van "{naam}" ontbreekt; de teksten schrijven nu "{LANDELIJK[veld].meervoud}".',
                             f"Schrijf {veld}: {{naam: {naam}, lidwoord: {getattr(regio, veld).lidwoord}, meervoud: …}}.")


def _controleer_logo(map_: Regiomap, naam: str, document: Document, meldingen: Meldingen) -> None:
    """Het logo is een PNG of SVG die naast ``regio.yml`` staat; de documenten nemen het over."""
    pad = map_.map / naam
    begin = pad.read_bytes()[:_KIJK] if Path(naam).name == naam and pad.is_file() else None
    if begin is None:
        melding = f'Het logo "{naam}" bestaat niet.'
        hulp = f"Zet het bestand in {map_.naam}/ en schrijf alleen de naam, zoals logo: mijn-logo.svg."
    elif not {".png": begin.startswith(b"\x89PNG\r\n"), ".svg": b"<svg" in begin}.get(pad.suffix.lower(), False):
        melding, hulp = f'Het logo "{naam}" is geen PNG of SVG.', f"Bewaar het logo als PNG of SVG in {map_.naam}/."
    elif pad.stat().st_size > _GROOTST:
        melding = f'Het logo "{naam}" is groter dan {_GROOTST // 1000} kB.'
        hulp = "Bewaar het kleiner. Het gaat mee in elk document dat lezers ophalen."
    else:
        return
    meldingen.fout(document.bestand, document.regel(("logo",)), melding, hulp)


def zandbak(regio: Regio, macros: Mapping[str, Macro] = MappingProxyType({})) -> Zandbak:
    """In: ook de macro's die een tekst mag noemen. Uit: een zandbak die verder alleen de namen van deze regio kent."""
    namen: dict[str, Benaming] = {naam: getattr(regio, naam) for naam in LANDELIJK}
    return Zandbak(namen, {"naam_site": regio.naam_site, "naam_regio": regio.naam_regio}, macros)

"""Het bestand ``docs/regio/regio.yml``: de eigen namen en gegevens van een regio."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, StringConstraints, ValidationInfo

from .basis import Model, Tekst


class Benaming(Model):
    """Hoe iets in deze regio heet, met lidwoord en meervoud."""

    naam: Tekst
    lidwoord: Literal["de", "het"] = "de"
    meervoud: str = ""


Kleur = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]

LANDELIJK: dict[str, Benaming] = {
    "sociaal_team": Benaming(naam="sociaal team", lidwoord="het", meervoud="sociale teams"),
    "gemeente": Benaming(naam="gemeente", meervoud="gemeenten"),
    "huisartsengroep": Benaming(naam="huisartsengroep", meervoud="huisartsengroepen"),
    "praktijk": Benaming(naam="huisartsenpraktijk", meervoud="huisartsenpraktijken"),
    "regio": Benaming(naam="regio", meervoud="regio’s"),
    "zorgverzekeraar": Benaming(naam="zorgverzekeraar", meervoud="zorgverzekeraars"),
    "ros": Benaming(naam="ROS", meervoud="ROS’en"),
}
"""De woorden die in elke tekst terugkomen, zoals de landelijke handreiking ze schrijft."""


def _lees_benaming(waarde: Any, info: ValidationInfo) -> Any:
    """Vult aan wat een regio wegliet: het lidwoord, en het meervoud als het woord op hetzelfde eindigt."""
    gegeven = {"naam": waarde} if isinstance(waarde, str) else waarde
    standaard = LANDELIJK.get(info.field_name or "")
    if not isinstance(gegeven, dict) or standaard is None:
        return gegeven
    aangevuld = {"lidwoord": standaard.lidwoord, **gegeven}
    naam, einde = str(gegeven.get("naam", "")), standaard.naam.split()[-1]
    if "meervoud" not in gegeven and naam.endswith(einde):
        aangevuld["meervoud"] = naam.removesuffix(einde) + standaard.meervoud.split()[-1]
    return aangevuld


Naamveld = Annotated[Benaming, BeforeValidator(_lees_benaming)]


Email = Annotated[str, StringConstraints(pattern=r"^$|^[^@\s<>\"']+@[^@\s<>\"']+\.[a-z]{2,}$")]
Telefoon = Annotated[str, StringConstraints(pattern=r"^$|^\+?[0-9][0-9 ()-]{2,18}[0-9]$")]
Webadres = Annotated[str, StringConstraints(pattern=r"^$|^https?://[^\s<>\"']+$")]
Meldadres = Annotated[str, StringConstraints(pattern=r"^$|^https?://[^\s<>\"']+$|^[^@\s<>\"']+@[^@\s<>\"']+\.[a-z]{2,}$")]


class Contact(Model):
    """Wie een lezer kan bellen of mailen; een functie, geen privépersoon."""

    wat: Tekst
    wie: str = ""
    telefoon: Telefoon = ""
    email: Email = ""
    bereikbaar: str = ""


class Link(Model):
    """Een site van de regio waar lezers naartoe kunnen."""

    naam: Tekst
    adres: Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"']+$")]


class Regio(Model):
    """Alles wat een regio zelf bepaalt. Elk veld mag weg. ``weglaten``: wat niet op haar site staat."""

    naam_site: Tekst = "Samenwerken in het sociaal domein"
    naam_regio: str = ""
    site_url: Webadres = ""
    kleur: Kleur | None = None
    logo: str = ""
    feedback: Meldadres = ""
    contact: list[Contact] = []
    links: list[Link] = []
    weglaten: list[Tekst] = []
    sociaal_team: Naamveld = LANDELIJK["sociaal_team"]
    gemeente: Naamveld = LANDELIJK["gemeente"]
    huisartsengroep: Naamveld = LANDELIJK["huisartsengroep"]
    praktijk: Naamveld = LANDELIJK["praktijk"]
    regio: Naamveld = LANDELIJK["regio"]
    zorgverzekeraar: Naamveld = LANDELIJK["zorgverzekeraar"]
    ros: Naamveld = LANDELIJK["ros"]

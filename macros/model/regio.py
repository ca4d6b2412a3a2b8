"""Het bestand ``docs/regio/regio.yml``: de eigen namen en gegevens van een regio."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ConfigDict, Field, StringConstraints, ValidationInfo

from .adressen import Email, Linkadres, Meldadres, Telefoon, Webadres
from .basis import Model, Tekst
from .verantwoording import Privacy, Toegankelijkheid, Veiligheid

UITGELEGD = ConfigDict(use_attribute_docstrings=True)
"""De uitleg onder een veld is ook wat een editor, het beheer en ``start.py regio`` erbij laten lezen."""


class Benaming(Model):
    """Hoe iets in deze regio heet, met lidwoord en meervoud."""

    model_config = UITGELEGD

    naam: Tekst
    """Het woord zelf, zoals het midden in een zin staat."""
    lidwoord: Literal["de", "het"] = "de"
    """De of het."""
    meervoud: str = ""
    """Meer dan één. Mag weg als het vanzelf volgt, zoals bij wijkteam of gemeente Oost."""


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


def vanzelf_meervoud(veld: str, naam: str) -> str:
    """In: een van de namen hierboven, en hoe een regio het noemt. Uit: het meervoud als dat vanzelf volgt, anders leeg.

    ``wijkteam`` eindigt als ``sociaal team``; ``gemeente Oost`` begint met ``gemeente``.
    """
    standaard = LANDELIJK[veld]
    een, meer = standaard.naam.split()[-1], standaard.meervoud.split()[-1]
    if naam.endswith(een):
        return naam.removesuffix(een) + meer
    return standaard.meervoud if naam.startswith(f"{standaard.naam} ") else ""


def _lees_benaming(waarde: Any, info: ValidationInfo) -> Any:
    """Vult aan wat een regio wegliet: het lidwoord, en het meervoud; volgt dat niet vanzelf, dan het landelijke."""
    gegeven = {"naam": waarde} if isinstance(waarde, str) else waarde
    standaard = LANDELIJK.get(info.field_name or "")
    if not isinstance(gegeven, dict) or standaard is None:
        return gegeven
    vanzelf = vanzelf_meervoud(str(info.field_name), str(gegeven.get("naam", "")))
    return {"lidwoord": standaard.lidwoord, **gegeven,
            "meervoud": gegeven.get("meervoud") or vanzelf or standaard.meervoud}


Naamveld = Annotated[Benaming, BeforeValidator(_lees_benaming, json_schema_input_type=str | Benaming)]


class Contact(Model):
    """Wie een lezer kan bellen of mailen; een functie, geen privépersoon."""

    model_config = UITGELEGD

    wat: Tekst
    """Waarvoor een lezer hier terechtkan."""
    wie: str = ""
    """Een functie of een team, geen privépersoon."""
    telefoon: Telefoon = ""
    """Een algemeen nummer."""
    email: Email = ""
    """Een algemeen mailadres."""
    bereikbaar: str = ""
    """Op welke dagen en tijden."""


class Link(Model):
    """Een site van de regio waar lezers naartoe kunnen."""

    model_config = UITGELEGD

    naam: Tekst
    """Wat de lezer ziet."""
    adres: Linkadres
    """Het adres, met https."""


class Beheer(Model):
    """Waar de bestanden van de regio staan, voor de pagina met links voor redacteuren."""

    model_config = UITGELEGD

    dienst: Literal["github", "gitlab"]
    """GitHub of GitLab."""
    project: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)+$")]
    """Uw fork, zoals naam/project."""
    tak: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_./-]+$")] = "main"
    """De tak waar uw site van gemaakt wordt."""
    adres: Webadres = ""
    """Het adres van een eigen GitLab; leeg is gitlab.com."""


class Regio(Model):
    """Alles wat een regio zelf bepaalt. Elk veld mag weg: dan blijft het zoals in de landelijke handreiking."""

    model_config = UITGELEGD

    naam_regio: str = Field("", examples=["Voorbeeldstad"])
    """De naam van uw regio."""
    naam_site: Tekst = Field("Samenwerken in het sociaal domein", examples=["Samenwerken in Voorbeeldstad"])
    """De naam van uw site."""
    site_url: Webadres = Field("", examples=["https://handreiking.example.org/"])
    """Het adres van uw site, met https."""
    kleur: Kleur | None = Field(None, examples=["#7a1f5c"])
    """De kleur van knoppen en links."""
    logo: str = Field("", examples=["mijn-logo.svg"])
    """Een PNG of SVG in deze map; komt boven elke pagina, op elke PDF en in Word."""
    feedback: Meldadres = Field("", examples=["melden@example.org"])
    """Waar een lezer meldt dat iets niet klopt: een mailadres of een adres met https."""
    contact: list[Contact] = Field([], examples=[[{"wat": "Vragen over deze handreiking", "wie": "projectleider samenwerking",
                                                   "telefoon": "088 000 00 00"}]])
    """Wie een lezer kan bellen of mailen. De eerste drie staan op elke pagina."""
    links: list[Link] = Field([], examples=[[{"naam": "Sociale kaart", "adres": "https://example.org/"}]])
    """Sites van uw regio waar lezers naartoe kunnen."""
    beheer: Beheer | None = Field(None, examples=[{"dienst": "github", "project": "naam/project"}])
    """Waar uw bestanden staan. Dan komt er een pagina beheer/ met een link om elk bestand te bewerken."""
    casussen_delen: bool = Field(False, examples=[True])
    """Zet uw eigen voorbeelden ook in casussen.json op uw site, zodat anderen ze kunnen overnemen."""
    weglaten: list[Tekst] = Field([], examples=[["praktijk/corona-zeeland"]])
    """Wat niet op uw site staat; schrijf de weg vanaf docs."""
    toegankelijkheid: Toegankelijkheid = Field(Toegankelijkheid(), examples=[{
        "organisatie": "gemeente Voorbeeldstad", "status": "C", "ondertekenaar": "gemeentesecretaris", "datum": "2026-11-22",
        "contact": "toegankelijk@example.org"}])
    """De toegankelijkheidsverklaring van uw uitgave; zij geldt een jaar."""
    privacy: Privacy = Field(Privacy(), examples=[{
        "organisatie": "gemeente Voorbeeldstad", "logboek": "De server bewaart internetadressen, zeven dagen lang.",
        "contact": "privacy@example.org", "datum": "2026-11-22"}])
    """Wie verantwoordelijk is voor de gegevens van bezoekers, en wat uw server bijhoudt; geldt een jaar."""
    veiligheid: Veiligheid = Field(Veiligheid(), examples=[{"contact": "veiligheid@example.org", "geldig_tot": "2027-11-01"}])
    """Waar iemand een lek meldt; komt in security.txt."""
    sociaal_team: Naamveld = Field(LANDELIJK["sociaal_team"], examples=[{"naam": "wijkteam", "lidwoord": "het",
                                                                         "meervoud": "wijkteams"}])
    """Hoe het sociaal team bij u heet."""
    gemeente: Naamveld = Field(LANDELIJK["gemeente"], examples=[{"naam": "gemeente Voorbeeldstad", "meervoud": "gemeenten"}])
    """Hoe de teksten uw gemeente noemen."""
    huisartsengroep: Naamveld = Field(LANDELIJK["huisartsengroep"], examples=["huisartsengroep"])
    """Hoe de groep huisartsen bij u heet."""
    praktijk: Naamveld = Field(LANDELIJK["praktijk"], examples=["huisartsenpraktijk"])
    """Hoe de teksten een praktijk noemen."""
    regio: Naamveld = Field(LANDELIJK["regio"], examples=["regio"])
    """Hoe de teksten uw regio noemen."""
    zorgverzekeraar: Naamveld = Field(LANDELIJK["zorgverzekeraar"], examples=["zorgverzekeraar"])
    """Hoe de teksten de zorgverzekeraar noemen."""
    ros: Naamveld = Field(LANDELIJK["ros"], examples=["ROS"])
    """Hoe de regionale ondersteuning van de eerste lijn bij u heet."""

    @property
    def eigen_uitgave(self) -> bool:
        """Waar als dit de site van een regio is, en niet de landelijke."""
        return bool(self.naam_regio or self.site_url)

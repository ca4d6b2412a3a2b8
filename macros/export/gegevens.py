"""Wat er op papier komt: één checklist of sjabloon als platte gegevens, gelijk voor PDF en Word."""

from __future__ import annotations

import json
import tomllib
from dataclasses import asdict, dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from macros.handreiking import PAGINA_UIT_DATA, Handreiking
from macros.model.checklist import Checklist
from macros.model.sjabloon import Deel, Sjabloon, Tabel
from macros.render import datum

from .opzoeken import Opzoeken
from .zinnen import schoon

STER = "Aanvulling van de redactie."
STER_DEELS = "Geheel of voor een deel een aanvulling van de redactie."


@dataclass(frozen=True)
class Knoop:
    """Eén stap in de strook van het pad; ``hier`` is een stap waar het document bij hoort."""

    merk: str
    vorm: str
    hier: bool


@dataclass(frozen=True)
class Regel:
    """Eén punt van een checklist zoals het op papier staat; ``ster`` merkt een aanvulling van de redactie."""

    nr: int
    tekst: str
    wie: str
    toelichting: str
    ster: bool


@dataclass(frozen=True)
class Papier:
    """Alles wat een vel nodig heeft. Wat hier niet in staat, kan het document niet veranderen."""

    soort: str
    id: str
    titel: str
    kort: str
    boven: str
    wanneer: str
    voor_wie: str
    let_op: str
    liggend: bool
    a3: bool
    codeboek: bool
    pad: list[Knoop]
    punten: list[Regel]
    delen: list[dict[str, Any]]
    ster: str
    bron: str
    volgende: str
    site: str
    regio: str
    versie: str
    dag: str
    datum: str
    adres: str
    kort_adres: str

    @cached_property
    def als_json(self) -> str:
        """Alle gegevens als tekst, steeds in dezelfde volgorde."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)


@cache
def versie() -> str:
    """Uit: de versie van de handreiking, uit pyproject.toml."""
    tekst = (Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8")
    return str(tomllib.loads(tekst)["project"]["version"])


def papier(geheel: Handreiking, soort: str, ding: Checklist | Sjabloon) -> Papier:
    """In: de handreiking en een checklist of sjabloon. Uit: wat er op het vel komt.

    Geeft een HandreikingFout als het document naar iets verwijst dat niet bestaat, of als een rij
    van een tabel meer cellen heeft dan er kolommen zijn.
    """
    zoek = Opzoeken(geheel, soort, ding)
    kort_adres, site = f"{PAGINA_UIT_DATA[soort]}/{ding.id}", geheel.regio.site_url.rstrip("/")
    punten: list[Regel] = []
    delen: list[dict[str, Any]] = []
    ster = ""
    if isinstance(ding, Checklist):
        punten = [Regel(nr, schoon(punt.tekst), zoek.rol(punt.rol, nr - 1),
                        _met(schoon(punt.toelichting), geheel.van_wie(soort, ding.id, punt.id)),
                        any(bron.redactie for bron in punt.bron)) for nr, punt in enumerate(ding.punten, 1)]
        # een punt kan uit een bron komen en door de redactie zijn aangevuld; dan zeggen wij dat ook zo
        deels = any({bron.redactie for bron in punt.bron} == {True, False} for punt in ding.punten)
        ster = (STER_DEELS if deels else STER) if any(punt.ster for punt in punten) else ""
        bronnen = zoek.bronnen([bron for punt in ding.punten for bron in punt.bron])
        bron = f"{'Bron van de andere punten' if ster and not deels else 'Bron'}: {bronnen}." if bronnen else ""
    else:
        delen = [_deel(zoek, nummer, deel, ding.liggend) for nummer, deel in enumerate(ding.delen)]
        bronnen = zoek.bronnen(ding.bron)
        erbij = ", aangevuld door de redactie" if any(bron.redactie for bron in ding.bron) else ""
        wie = "onze regio" if any(bron.eigen for bron in ding.bron) else "de redactie"
        bron = f"Bron: {bronnen}{erbij}." if bronnen else f"Opgesteld door {wie}."
    bron = _met(bron, geheel.van_wie(soort, ding.id))
    return Papier(
        soort=soort, id=ding.id, titel=schoon(ding.titel), kort=schoon(ding.kort), boven=zoek.boven(),
        wanneer=schoon(ding.wanneer), voor_wie=zoek.voor_wie(), let_op=schoon(ding.let_op),
        liggend=isinstance(ding, Sjabloon) and ding.liggend, a3=isinstance(ding, Sjabloon) and ding.a3,
        codeboek=isinstance(ding, Sjabloon) and ding.codeboek,
        pad=[Knoop(*knoop) for knoop in zoek.pad()],
        punten=punten, delen=delen, ster=ster, bron=bron,
        volgende=zoek.volgende(), site=geheel.regio.naam_site, regio=geheel.regio.naam_regio, versie=versie(),
        dag=ding.bijgewerkt.isoformat(), datum=datum(ding.bijgewerkt),
        adres=f"{site}/{kort_adres}/" if site else "", kort_adres=kort_adres,
    )


def _met(tekst: str, van_wie: str) -> str:
    """Uit: de tekst met erachter dat een regio haar schreef of aanpaste; in elke vorm van het document gelijk."""
    return f"{tekst} {van_wie.capitalize()}.".strip() if van_wie else tekst


def _deel(zoek: Opzoeken, nummer: int, deel: Deel, liggend: bool) -> dict[str, Any]:
    """Uit: een deel van een sjabloon; een alinea wordt een lijst van alinea's, een tabel krijgt breedtes."""
    uit = deel.model_dump(mode="json", exclude={"id"})
    if isinstance(deel, Tabel):
        kolommen = [schoon(kolom) for kolom in deel.kolommen]
        for plek, rij in enumerate(deel.rijen):
            if len(rij) > len(kolommen):
                raise zoek.fout(("delen", nummer, "rijen", plek),
                                f"Deze rij heeft {len(rij)} cellen, maar de tabel heeft {len(kolommen)} kolommen.",
                                "Haal een cel weg, of voeg een kolom toe.")
        # een korte rij wordt aangevuld, zodat elke rij evenveel cellen heeft
        rijen = [[schoon(cel) for cel in rij] + [""] * (len(kolommen) - len(rij)) for rij in deel.rijen]
        breed = breedtes(kolommen, rijen, deel.lege_rijen > 0)
        heel = _hoogte(breed, rijen, 170 if liggend else 105) + 11 * deel.lege_rijen < 90
        return {**uit, "kolommen": kolommen, "rijen": rijen, "breedtes": breed, "heel": heel,
                "som": [schoon(kolom) for kolom in deel.som]}
    if uit["soort"] == "alinea":
        return {"soort": "alinea", "alineas": [schoon(regel) for regel in uit["tekst"].split("\n") if regel.strip()]}
    return {naam: schoon(waarde) if isinstance(waarde, str) else
            [schoon(tekst) for tekst in waarde] if isinstance(waarde, list) else waarde for naam, waarde in uit.items()}


def _hoogte(breed: list[int], rijen: list[list[str]], tekens: int) -> float:
    """Uit: ongeveer de hoogte van de gevulde rijen in millimeters, als er ``tekens`` op een hele regel passen."""
    regels = [max(1 + len(cel) * sum(breed) // (tekens * deel) for cel, deel in zip(rij, breed, strict=True))
              for rij in rijen]
    return sum(max(4.4 * aantal + 3.2, 11 if "" in rij else 0) for aantal, rij in zip(regels, rijen, strict=True))


def breedtes(kolommen: list[str], rijen: list[list[str]], leeg: bool) -> list[int]:
    """Uit: per kolom een gewicht: genoeg voor het langste woord, en meer naarmate er meer tekst staat."""
    uit = []
    for nummer, kop in enumerate(kolommen):
        teksten = [kop, *(rij[nummer] for rij in rijen)]
        woord = max(len(woord) for tekst in teksten for woord in tekst.split() or [""])
        gemiddeld = sum(map(len, teksten)) // len(teksten)
        # een lege cel is er om in te schrijven: hoe minder kolommen, hoe meer ruimte
        ruimte = max(14, 70 // len(kolommen)) if (leeg and (nummer or not rijen)) or not all(teksten) else 6
        uit.append(max(woord + 4, min(gemiddeld, 45), ruimte))
    return uit



"""Schrijft de map van een regio. Wat er al staat, gaat nooit verloren."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..loader import alleen_uitleg
from ..model.regio import Regio
from ..regio import BESTAND, Regiomap
from ..render import SJABLONEN

BLOK = Path("blokken/over/deze-site.md")
"""Een eerste blok, als voorbeeld van tekst die een regio bij een landelijke pagina zet."""
_BREED = 110


def als_yaml(veld: str, waarde: Any) -> list[str]:
    """Uit: het veld zoals het in een bestand staat; de kortste groepen op één regel."""
    tekst = yaml.safe_dump({veld: waarde}, allow_unicode=True, sort_keys=False, width=_BREED,
                          default_flow_style=None if isinstance(waarde, list | dict) else False)
    return tekst.rstrip("\n").split("\n")


def regio_yml(antwoorden: Mapping[str, Any]) -> str:
    """In: wat de regio invulde. Uit: ``regio.yml`` met bij elk veld de uitleg; wat leeg is, staat er als voorbeeld."""
    velden = []
    for naam, veld in Regio.model_fields.items():
        ingevuld = antwoorden.get(naam) not in (None, "", [])
        voorbeeld = (veld.examples or [""])[0]
        velden.append({"uitleg": textwrap.wrap(str(veld.description), _BREED), "ingevuld": ingevuld,
                       "regels": als_yaml(naam, antwoorden[naam] if ingevuld else voorbeeld)})
    return _sjabloon("regio.yml.j2", velden=velden)


def is_ingevuld(map_: Regiomap) -> bool:
    """Waar als er een ``regio.yml`` is met meer dan uitleg erin."""
    doel = map_.map / BESTAND
    return doel.is_file() and not alleen_uitleg(doel.read_text(encoding="utf-8-sig", errors="replace"))


def schrijf(map_: Regiomap, antwoorden: Mapping[str, Any]) -> list[str]:
    """In: de map en de antwoorden. Uit: de geschreven bestanden. Een bestaand ``regio.yml`` krijgt eerst een kopie ernaast."""
    doel, geschreven = map_.map / BESTAND, [map_.bestand(BESTAND)]
    map_.map.mkdir(parents=True, exist_ok=True)
    if is_ingevuld(map_):
        kopie = next(pad for nummer in range(1, 10_000) if not (pad := map_.map / f"_regio-oud-{nummer}.yml").exists())
        kopie.write_bytes(doel.read_bytes())
        geschreven.append(f"{map_.bestand(kopie.name)} (uw vorige {BESTAND})")
    doel.write_text(regio_yml(antwoorden), encoding="utf-8", newline="\n")
    blok = map_.map / BLOK
    if antwoorden.get("naam_regio") and not blok.exists():
        blok.parent.mkdir(parents=True, exist_ok=True)
        wie = str((antwoorden.get("contact") or [{}])[0].get("wie", ""))
        blok.write_text(_sjabloon("blok.md.j2", wie=wie[:1].upper() + wie[1:]), encoding="utf-8", newline="\n")
        geschreven.append(f"{map_.bestand(BLOK.as_posix())} (een voorbeeld van eigen tekst)")
    return geschreven


def _sjabloon(naam: str, **gegevens: Any) -> str:
    """Hier ontstaat een bestand en geen HTML; daarom een omgeving die niets ontsnapt."""
    omgeving = Environment(autoescape=False, loader=FileSystemLoader(SJABLONEN.parent / "yml"), undefined=StrictUndefined,  # noqa: S701
                           trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True)
    return omgeving.get_template(naam).render(**gegevens)

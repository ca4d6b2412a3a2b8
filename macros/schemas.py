"""De JSON-schema's van de YAML-bestanden, uit de modellen: daarmee helpt een editor terwijl u typt."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from .gegevens import LIJSTEN, MAPPEN, OVERAL_GELIJK
from .model.overlay import Overlay, Verhuizing
from .model.regio import Regio
from .overlay.verhuisd import BESTAND as VERHUISD

MAP = Path("schemas")
_VAST = ("pattern", "format", "enum", "const")


def bronnen() -> dict[str, tuple[Any, str]]:
    """Uit: per schema het model en de bestanden waarvoor het geldt."""
    uit: dict[str, tuple[Any, str]] = {"regio": (Regio, "docs/regio/regio.yml"), "verhuisd": (list[Verhuizing], f"docs/{VERHUISD}")}
    for bestand, (_, model) in LIJSTEN.items():
        naam = bestand.removesuffix(".yml")
        uit[naam] = (list[model], f"docs/_data/{bestand}")  # type: ignore[valid-type]
        if bestand not in OVERAL_GELIJK:
            uit[f"regio-{naam}"] = (Overlay, f"docs/regio/{bestand}")
    for map_, (_, model) in MAPPEN.items():
        uit[map_] = (model, f"docs/_data/{map_}/*.yml")
        uit[f"regio-{map_}"] = (model | Overlay, f"docs/regio/{map_}/*.yml")
    return uit


def schema(model: Any) -> dict[str, Any]:
    """In: een model. Uit: zijn schema, zonder Engelse titels; waar tekst mag, mag ook een getal, net als bij het laden."""
    ruw: dict[str, Any] = TypeAdapter(model).json_schema()
    return {"$schema": "http://json-schema.org/draft-07/schema#", **_gewoon(ruw)}


def _gewoon(deel: Any) -> Any:
    if isinstance(deel, list):
        return [_gewoon(stuk) for stuk in deel]
    if not isinstance(deel, dict):
        return deel
    velden = deel.get("properties")
    uit = {naam: _gewoon(waarde) for naam, waarde in deel.items()
           if naam not in ("properties", "default", "discriminator") and not (naam == "title" and isinstance(waarde, str))}
    if "gt" in uit:  # zo schrijft pydantic het bij een keuze; JSON-schema kent dat woord niet
        uit["exclusiveMinimum"] = uit.pop("gt")
    if velden:
        uit["properties"] = {naam: _gewoon(veld) for naam, veld in velden.items()}
    if "description" in uit:
        uit["description"] = " ".join(str(uit["description"]).replace("``", "").split())
    if uit.get("type") == "string" and not any(naam in uit for naam in _VAST):
        uit["type"] = ["string", "number"]
    return uit


def bestanden() -> dict[Path, str]:
    """Uit: elk schema als bestand, en de instellingen waarmee VS Code ze vindt."""
    uit = {MAP / f"{naam}.json": _tekst(schema(model)) for naam, (model, _) in bronnen().items()}
    plekken = {f"./{(MAP / naam).as_posix()}.json": plek for naam, (_, plek) in bronnen().items()}
    uit[Path(".vscode/settings.json")] = _tekst({"yaml.schemas": plekken, "yaml.validate": True, "files.eol": "\n",
                                                 "[yaml]": {"editor.tabSize": 2, "editor.insertSpaces": True}})
    return uit


def schrijf(wortel: Path) -> int:
    """Schrijft alle schema's onder deze map; een schema dat niet meer bestaat, gaat weg. Uit: altijd 0."""
    for oud in (wortel / MAP).glob("*.json"):
        oud.unlink()
    for pad, tekst in bestanden().items():
        (wortel / pad).parent.mkdir(parents=True, exist_ok=True)
        (wortel / pad).write_text(tekst, encoding="utf-8", newline="\n")
    return 0


def _tekst(inhoud: Any) -> str:
    return json.dumps(inhoud, ensure_ascii=False, indent=1) + "\n"

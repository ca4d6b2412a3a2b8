"""De schema's voor editors volgen de modellen, en keuren goed wat er staat en fout wat de handreiking ook fout vindt."""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path
from typing import Any

import pytest

from macros.errors import Meldingen
from macros.loader import lees_yaml
from macros.schemas import MAP, bestanden, bronnen, schema
from tests.heel_project import WORTEL

_SOORTEN: dict[str, tuple[type, ...]] = {"string": (str,), "number": (int, float), "integer": (int,), "boolean": (bool,),
                                         "object": (dict,), "array": (list,), "null": (type(None),)}
_WOORDEN = {"$schema", "$defs", "$ref", "type", "properties", "required", "additionalProperties", "items", "enum", "const", "anyOf",
            "oneOf", "pattern", "format", "minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum", "exclusiveMinimum",
            "propertyNames", "description", "examples"}


def past(deel: Any, waarde: Any, wortel: dict[str, Any]) -> bool:
    """Een kleine lezer van JSON-schema: alleen de woorden die onze schema's gebruiken; een ander woord laat de test mislukken."""
    assert deel.keys() <= _WOORDEN, deel.keys()
    if "$ref" in deel and not past(wortel["$defs"][deel["$ref"].rpartition("/")[2]], waarde, wortel):
        return False
    soorten = deel.get("type", [])
    soorten = [soorten] if isinstance(soorten, str) else soorten
    if soorten and not any(isinstance(waarde, _SOORTEN[s]) and not (s != "boolean" and isinstance(waarde, bool)) for s in soorten):
        return False
    for woord in ("anyOf", "oneOf"):
        if woord in deel and not any(past(keuze, waarde, wortel) for keuze in deel[woord]):
            return False
    if ("enum" in deel and waarde not in deel["enum"]) or ("const" in deel and waarde != deel["const"]):
        return False
    if isinstance(waarde, str):
        return bool(re.search(deel.get("pattern", ""), waarde)) and len(waarde) >= deel.get("minLength", 0) \
            and len(waarde) <= deel.get("maxLength", len(waarde))
    if isinstance(waarde, list):
        return len(waarde) >= deel.get("minItems", 0) and all(past(deel.get("items", {}), stuk, wortel) for stuk in waarde)
    if isinstance(waarde, dict):
        velden, meer = deel.get("properties", {}), deel.get("additionalProperties", True)
        if not set(deel.get("required", [])) <= waarde.keys() or (meer is False and not waarde.keys() <= velden.keys()):
            return False
        return all(past(velden.get(naam, meer if isinstance(meer, dict) else {}), stuk, wortel) for naam, stuk in waarde.items())
    return True


def _als_json(waarde: Any) -> Any:
    """Een editor leest een datum als tekst."""
    if isinstance(waarde, list):
        return [_als_json(stuk) for stuk in waarde]
    if isinstance(waarde, dict):
        return {naam: _als_json(stuk) for naam, stuk in waarde.items()}
    return waarde.isoformat() if isinstance(waarde, datetime.date) else waarde


def _past(naam: str, tekst: str) -> bool:
    document = lees_yaml(tekst, naam, Meldingen())
    assert document is not None
    wortel = schema(bronnen()[naam][0])
    return past(wortel, _als_json(document.data), wortel)


def test_bewaard_is_wat_de_modellen_zeggen() -> None:
    """Mislukt dit? Doe dan: python -m macros.cli schemas."""
    for pad, tekst in bestanden().items():
        assert (WORTEL / pad).read_text(encoding="utf-8") == tekst, pad
    assert {pad.name for pad in (WORTEL / MAP).iterdir()} == {pad.name for pad in bestanden() if pad.parent == MAP}


def test_elk_gegevensbestand_past() -> None:
    gekeken = 0
    for naam, (_, plek) in bronnen().items():
        for pad in WORTEL.glob(plek):
            tekst = pad.read_text(encoding="utf-8")
            if any(regel.strip() and not regel.startswith("#") for regel in tekst.splitlines()):
                assert _past(naam, tekst), pad
                gekeken += 1
    assert gekeken > 40
    assert {p.as_posix() for p in Path(WORTEL / "docs" / "_data").rglob("*.yml")} <= {
        p.as_posix() for _, plek in bronnen().values() for p in WORTEL.glob(plek)}


@pytest.mark.parametrize(("naam", "goed", "fout"), [
    ("regio", "naam_regio: Oost\n", "naam: Oost\n"), ("regio", "sociaal_team: wijkteam\n", "sociaal_team: [wijkteam]\n"),
    ("regio", 'kleur: "#7a1f5c"\n', "kleur: paars\n"), ("regio", "contact: [{wat: Vragen}]\n", "contact: [{wie: balie}]\n"),
    ("regio-checklists", "weg: [stuurgroep]\n", "wegh: [stuurgroep]\n"),
    ("regio-tips", "erbij: [{id: koffie, tekst: Eerst koffie., voor_wie: [huisarts]}]\n", "erbij: [{tekst: Zonder id.}]\n"),
    ("tips", "[{id: t, tekst: Doe het., bron: groningen § 2.1}]\n", "[{id: Tip Een, tekst: Doe het., bron: groningen}]\n"),
])
def test_goed_en_fout(naam: str, goed: str, fout: str) -> None:
    assert _past(naam, goed)
    assert not _past(naam, fout)


def test_uitleg_is_er_in_het_nederlands() -> None:
    regio = schema(bronnen()["regio"][0])
    assert [naam for naam, veld in regio["properties"].items() if not veld.get("description")] == []
    assert "title" not in json.dumps(regio)


def test_vs_code_weet_waar() -> None:
    instellingen = json.loads((WORTEL / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    assert all((WORTEL / pad).is_file() for pad in instellingen["yaml.schemas"])
    assert "redhat.vscode-yaml" in json.loads((WORTEL / ".vscode" / "extensions.json").read_text(encoding="utf-8"))["recommendations"]

"""Zet de meldingen van YAML en pydantic om in gewoon Nederlands."""

from __future__ import annotations

import difflib
import re
import typing
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError

from .errors import bedoelde_u, keuzefout
from .model.basis import Pad, modellen_in

_VOORBEELD = {"telefoon": "050 123 45 67", "email": "team@example.org", "site_url": "https://handreiking.example.org/",
              "adres": "https://example.org/", "van": "praktijk/oude-naam", "naar": "praktijk/nieuwe-naam",
              "feedback": "redactie@example.org of https://example.org/melden",
              "contact": "meld@example.org of https://example.org/melden", "verklaring": "https://example.org/verklaring"}
_SOORT = {
    "string_type": ("tekst", "Schrijf hier gewone tekst."),
    "int_type": ("een heel getal", "Schrijf een getal zonder aanhalingstekens."),
    "int_parsing": ("een heel getal", "Schrijf een getal zonder aanhalingstekens."),
    "int_from_float": ("een heel getal", "Schrijf een getal zonder komma."),
    "bool_type": ("true of false", "Schrijf true of false, zonder aanhalingstekens."),
    "bool_parsing": ("true of false", "Schrijf true of false, zonder aanhalingstekens."),
    "list_type": ("een lijst", "Zet elk onderdeel op een eigen regel met een streepje ervoor."),
    "dict_type": ("een groep velden", "Schrijf elk veld als naam: waarde, op een eigen regel."),
    "model_type": ("een groep velden", "Schrijf elk veld als naam: waarde, op een eigen regel."),
    "model_attributes_type": ("een groep velden", "Schrijf elk veld als naam: waarde, op een eigen regel."),
    "date_type": ("een datum", "Schrijf een datum als 2026-11-22."),
    "date_parsing": ("een datum", "Schrijf een datum als 2026-11-22."),
    "date_from_datetime_parsing": ("een datum", "Schrijf een datum als 2026-11-22."),
    "date_from_datetime_inexact": ("een datum", "Schrijf een datum als 2026-11-22."),
}


def vertaal_yamlfout(fout: yaml.YAMLError, tekst: str) -> tuple[int, str, str]:
    """In: een fout van PyYAML en de tekst. Uit: regel (vanaf 1), melding en raad."""
    merk = getattr(fout, "problem_mark", None) or getattr(fout, "context_mark", None)
    regel = merk.line + 1 if merk else 1
    begin = getattr(fout, "context_mark", None)
    probleem, omgeving = getattr(fout, "problem", "") or "", getattr(fout, "context", "") or ""
    regels = tekst.split("\n")
    hier = regels[regel - 1] if regel <= len(regels) else ""
    if isinstance(fout, yaml.reader.ReaderError):
        plek = fout.position if isinstance(fout.position, int) else 0
        return (tekst[:plek].count("\n") + 1, "Hier staat een onzichtbaar teken dat niet mag.",
                "Typ de regel opnieuw over, zonder plakken.")
    if "\t" in hier[: len(hier) - len(hier.lstrip())] or "'\\t'" in probleem:
        return regel, "De regel begint met een tab.", "Vervang de tab door spaties; twee spaties per niveau."
    if re.search(r"[:-]\s+\{\{", hier):
        return (regel, "De tekst {{ … }} staat zonder aanhalingstekens.",
                'Zet de hele waarde tussen dubbele aanhalingstekens: "{{ gemeente }} …".')
    if ("expected" in probleem) and (open_regel := _open_aanhaling(regels[:regel])):
        return open_regel, "Een aanhalingsteken is niet gesloten.", "Zet aan het einde van de tekst hetzelfde aanhalingsteken."
    if "quoted scalar" in omgeving:
        return ((begin.line + 1) if begin else regel, "Een aanhalingsteken is niet gesloten.",
                "Zet aan het einde van de tekst hetzelfde aanhalingsteken.")
    if "mapping values are not allowed" in probleem:
        return (regel, "Er staat een dubbele punt op een plek waar dat niet kan.",
                "Zet tekst met een dubbele punt tussen aanhalingstekens, of kijk of de regel goed inspringt.")
    if "expected <block end>" in probleem or "did not find expected" in probleem:
        return (regel, "Deze regel springt niet goed in, of er staat iets te veel na een aanhalingsteken.",
                "Laat de regel even ver inspringen als de regel erboven en kijk naar de aanhalingstekens.")
    if "could not find expected ':'" in probleem or "simple key" in omgeving:
        return (regel, "Er ontbreekt een dubbele punt na de naam van een veld.", "Schrijf het veld als naam: waarde.")
    if "flow" in omgeving:
        return ((begin.line + 1) if begin else regel, "Een haakje [ of { is niet gesloten.",
                "Sluit de lijst met ] of de groep met }, of zet de tekst tussen aanhalingstekens.")
    if "cannot start any token" in probleem:
        return regel, "De waarde begint met een teken dat niet mag.", "Zet de waarde tussen aanhalingstekens."
    if "undefined alias" in probleem or "anchor" in omgeving or "alias" in omgeving:
        return regel, "De waarde begint met * of &.", "Zet de waarde tussen aanhalingstekens."
    if "expected a single document" in omgeving + probleem:
        return regel, "Er staat een regel --- midden in het bestand.", "Haal die regel weg."
    return regel, "De opmaak van deze regel klopt niet.", "Vergelijk de regel met het voorbeeld in docs/_voorbeelden."


def _open_aanhaling(regels: list[str]) -> int | None:
    """Uit: de eerste regel waar een tekst met " begint en niet eindigt, of None."""
    for nummer, regel in enumerate(regels, 1):
        waarde = re.search(r"[:-]\s+(\".*)$", regel)
        if waarde and len(re.findall(r'(?<!\\)"', waarde[1])) % 2:
            return nummer
    return None


def _velden_bij(model: type[BaseModel], plek: Pad) -> list[str]:
    """Uit: de namen van de velden die op deze plek mogen."""
    klassen: list[type[BaseModel]] = [model]
    for stuk in plek:
        if isinstance(stuk, int):
            continue
        volgende = [k for klasse in klassen if stuk in klasse.model_fields
                    for k in modellen_in(klasse.model_fields[stuk].annotation)]
        gekozen = [k for k in klassen if typing.get_args(getattr(k.model_fields.get("soort"), "annotation", None)) == (stuk,)]
        klassen = volgende or gekozen or klassen
    return sorted({naam for klasse in klassen for naam in klasse.model_fields})


def _pad_in_data(loc: tuple[Any, ...], data: Any) -> Pad:
    """Laat uit het pad van pydantic weg wat niet in de data staat, zoals de naam van een keuze."""
    pad: list[str | int] = []
    for stuk in loc:
        if (isinstance(data, dict) and stuk in data) or (isinstance(data, list) and isinstance(stuk, int) and stuk < len(data)):
            data = data[stuk]
        else:
            continue
        pad.append(stuk)
    return tuple(pad)


def vertaal_modelfouten(model: type[BaseModel], fout: ValidationError, data: Any) -> list[tuple[Pad, str, str]]:
    """In: alle fouten van pydantic. Uit: per fout het pad, de melding en de raad.

    Een veld dat verkeerd gespeld is, geeft bij pydantic twee fouten (onbekend en ontbreekt); de auteur leest er één.
    """
    fouten = fout.errors(include_url=False)
    bedoeld = {(f["loc"][:-1], naam) for f in fouten if f["type"] == "extra_forbidden"
               for naam in difflib.get_close_matches(str(f["loc"][-1]), _velden_bij(model, f["loc"][:-1]), n=1)}
    return [_vertaal(model, f, data) for f in fouten
            if not (f["type"] == "missing" and (f["loc"][:-1], f["loc"][-1]) in bedoeld)]


def _vertaal(model: type[BaseModel], fout: Any, data: Any) -> tuple[Pad, str, str]:
    """In: het model, één fout van pydantic en de data. Uit: het pad naar de plek, melding en raad."""
    loc, soort, omstandig = tuple(fout["loc"]), fout["type"], fout.get("ctx") or {}
    pad = _pad_in_data(loc, data)
    naam = next((str(stuk) for stuk in reversed(loc) if isinstance(stuk, str)), "dit veld")
    waarde = fout.get("input")
    if soort == "geweigerd":
        return pad, omstandig["melding"], omstandig["hulp"]
    if soort == "extra_forbidden":
        velden = _velden_bij(model, loc[:-1])
        hulp = bedoelde_u(naam, velden) or ""
        return pad, f'Het veld "{naam}" bestaat niet.', f"{hulp}Deze velden mogen: {', '.join(velden)}."
    if soort == "missing":
        return pad, f'Het veld "{naam}" ontbreekt.', f"Voeg {naam}: toe en vul het in."
    if soort == "literal_error":
        mogelijk = str(omstandig.get("expected", "")).replace("'", "").replace(" or ", ", ").split(", ")
        return pad, *keuzefout(naam, waarde, f'"{waarde}" kan niet bij het veld "{naam}".', mogelijk)
    if soort == "union_tag_invalid":
        mogelijk = str(omstandig.get("expected_tags", "")).replace("'", "").split(", ")
        tag = waarde.get("soort") if isinstance(waarde, dict) else waarde
        return pad, *keuzefout("soort", tag, f'De soort "{tag}" bestaat niet.', mogelijk)
    if soort == "union_tag_not_found":
        return pad, 'Het veld "soort" ontbreekt.', "Zeg wat voor deel dit is, bijvoorbeeld soort: kop."
    if soort == "string_pattern_mismatch":
        if naam == "kleur":
            return pad, f'"{waarde}" is geen kleur.', 'Schrijf een kleur als "#15384A", tussen aanhalingstekens.'
        if naam in _VOORBEELD:
            return pad, f'"{waarde}" past niet bij {naam}.', f'Schrijf het als "{_VOORBEELD[naam]}".'
        return (pad, f'"{waarde}" kan geen {naam} zijn.',
                "Gebruik alleen kleine letters, cijfers en streepjes, zoals visie-bijeenkomst.")
    if soort in ("too_short", "string_too_short"):
        return pad, f'Het veld "{naam}" is leeg.', "Vul het in."
    if soort in ("too_long", "string_too_long", "less_than_equal", "greater_than_equal"):
        grens = next((str(v) for k, v in omstandig.items() if k in ("max_length", "le", "ge")), "")
        return pad, f'Het veld "{naam}" past niet binnen de grens van {grens}.', "Maak het korter of kleiner."
    if waarde is None and soort in _SOORT:
        return pad, f'Het veld "{naam}" is leeg.', "Vul het in, of haal het veld weg."
    if soort in _SOORT:
        wat, hulp = _SOORT[soort]
        return pad, f'Bij "{naam}" hoort {wat} te staan.', hulp
    return pad, f'De waarde van "{naam}" klopt niet.', "Vergelijk met het voorbeeld in docs/_voorbeelden."

"""Wat alle modellen delen: strenge velden, ids, verwijzingen naar elkaar en naar bronnen."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, TypeVar, get_args, get_origin

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

Pad = tuple[str | int, ...]
Zekerheid = Literal["gemeten", "ervaring", "verwachting", "onduidelijk"]

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
EIGEN_BRON = "regio"
"""De bron van wat een regio zelf schreef; een eigen punt zonder bron krijgt deze."""
Tekst = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


@dataclass(frozen=True)
class Ref:
    """Merkt een veld als verwijzing: de waarde moet het id van een bestaande ``soort`` zijn."""

    soort: str


RolId = Annotated[str, Ref("rol")]
DoelgroepId = Annotated[str, Ref("doelgroep")]
FaseId = Annotated[str, Ref("fase")]
StapId = Annotated[str, Ref("stap")]
ThemaId = Annotated[str, Ref("thema")]
BronId = Annotated[str, Ref("bron")]
CasusId = Annotated[str, Ref("casus")]
ChecklistId = Annotated[str, Ref("checklist")]
SjabloonId = Annotated[str, Ref("sjabloon")]
CijferId = Annotated[str, Ref("cijfer")]
FinancieringId = Annotated[str, Ref("financiering")]


class Model(BaseModel):
    """Basis van elk model: onbekende velden zijn een fout en niets verandert na het laden."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=False, coerce_numbers_to_str=True)


M = TypeVar("M", bound=Model)


class Verwijzing(Model):
    """Waar een uitspraak vandaan komt: een bron met de plaats daarin, of de redactie zelf."""

    bron: BronId
    plaats: str = ""

    @property
    def redactie(self) -> bool:
        """Waar als dit een aanvulling van de redactie is en niet uit een bron komt."""
        return self.bron == "redactie"

    @property
    def eigen(self) -> bool:
        """Waar als dit tekst van de regio zelf is."""
        return self.bron == EIGEN_BRON


def weiger(melding: str, hulp: str) -> PydanticCustomError:
    """Uit: de fout waarmee een model een waarde weigert, met wat de auteur leest."""
    return PydanticCustomError("geweigerd", "{melding}", {"melding": melding, "hulp": hulp})


def _lees_verwijzing(waarde: Any) -> Any:
    if isinstance(waarde, str):
        delen = re.split(r"\s+", waarde.strip(), maxsplit=1)
        return {"bron": delen[0], "plaats": delen[1] if len(delen) > 1 else ""}
    return waarde


def _lees_lijst(waarde: Any) -> Any:
    return [waarde] if isinstance(waarde, (str, dict)) else waarde


Herkomst = Annotated[Verwijzing, BeforeValidator(_lees_verwijzing, json_schema_input_type=str | Verwijzing)]
"""Eén verwijzing, geschreven als ``groningen § 3.2.1`` of ``redactie``."""

Bronnen = Annotated[list[Herkomst], BeforeValidator(_lees_lijst, json_schema_input_type=Herkomst | list[Herkomst])]
"""Eén of meer verwijzingen."""


def _soort_in(annotatie: Any) -> str:
    """In: de annotatie van een veld. Uit: de soort waarnaar het verwijst, of een lege tekst."""
    for merk in getattr(annotatie, "__metadata__", ()):
        if isinstance(merk, Ref):
            return merk.soort
    return next((soort for deel in get_args(annotatie) if (soort := _soort_in(deel))), "")


@cache
def _ref_velden(model: type[Model]) -> dict[str, str]:
    """Uit: per veld van het model de soort waarnaar het verwijst, of een lege tekst."""
    velden = {}
    for naam, veld in model.model_fields.items():
        merk = next((m.soort for m in veld.metadata if isinstance(m, Ref)), "")
        velden[naam] = merk or _soort_in(veld.annotation)
    return velden


def _bladeren(waarde: Any, pad: Pad) -> Iterator[tuple[Pad, Any]]:
    if isinstance(waarde, list):
        for nummer, deel in enumerate(waarde):
            yield from _bladeren(deel, (*pad, nummer))
    elif waarde:
        yield pad, waarde


def verwijzingen(model: Model, pad: Pad = ()) -> Iterator[tuple[Pad, str, str]]:
    """In: een model. Uit: elke verwijzing erin als (pad, soort, id); het pad wijst naar de regel."""
    for naam, soort in _ref_velden(type(model)).items():
        for plek, blad in _bladeren(getattr(model, naam), (*pad, naam)):
            if isinstance(blad, Model):
                yield from verwijzingen(blad, plek)
            elif soort and isinstance(blad, str):
                yield plek, soort, blad


def modellen_in(annotatie: Any) -> Iterator[type[BaseModel]]:
    """In: de annotatie van een veld. Uit: elk model dat erin voorkomt, ook binnen een lijst of een keuze."""
    if isinstance(annotatie, type) and issubclass(annotatie, BaseModel):
        yield annotatie
    for deel in get_args(annotatie):
        yield from modellen_in(deel)


@cache
def puntlijsten(model: type[BaseModel]) -> dict[str, type[BaseModel]]:
    """Uit: elk veld met een lijst van punten die een eigen id hebben, zoals ``punten``, met het model van zo'n punt."""
    return {naam: soort for naam, veld in model.model_fields.items() if get_origin(veld.annotation) is list
            for soort in list(modellen_in(veld.annotation))[:1] if "id" in soort.model_fields}


_WEG = object()


def _herschrijf(waarde: Any, soort: str, vervang: Callable[[str, str], str]) -> Any:
    if isinstance(waarde, list):
        return [nieuw for deel in waarde if (nieuw := _herschrijf(deel, soort, vervang)) is not _WEG]
    if isinstance(waarde, Model):
        nieuw = herschrijf_verwijzingen(waarde, vervang)
        return _WEG if nieuw is None else nieuw
    if soort and isinstance(waarde, str) and waarde:
        return vervang(soort, waarde) or _WEG
    return waarde


def herschrijf_verwijzingen(model: M, vervang: Callable[[str, str], str]) -> M | None:
    """In: een model en een functie (soort, id) die zegt wat er moet staan; leeg betekent dat de verwijzing vervalt.

    Uit: het model met die verwijzingen, of None als een verwijzing vervalt die het niet kan missen.
    """
    anders: dict[str, Any] = {}
    for naam, soort in _ref_velden(type(model)).items():
        oud = getattr(model, naam)
        nieuw = _herschrijf(oud, soort, vervang)
        if nieuw is _WEG and type(model).model_fields[naam].is_required():
            return None
        if nieuw is _WEG or nieuw != oud:
            anders[naam] = None if nieuw is _WEG else nieuw
    return model.model_copy(update=anders) if anders else model

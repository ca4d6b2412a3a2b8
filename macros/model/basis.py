"""Wat alle modellen delen: strenge velden, ids, verwijzingen naar elkaar en naar bronnen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

Pad = tuple[str | int, ...]
Zekerheid = Literal["gemeten", "ervaring", "verwachting", "onduidelijk"]

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
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
WetId = Annotated[str, Ref("wet")]


class Model(BaseModel):
    """Basis van elk model: onbekende velden zijn een fout en niets verandert na het laden."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=False, coerce_numbers_to_str=True)


class Verwijzing(Model):
    """Waar een uitspraak vandaan komt: een bron met de plaats daarin, of de redactie zelf."""

    bron: BronId
    plaats: str = ""

    @property
    def redactie(self) -> bool:
        """Waar als dit een aanvulling van de redactie is en niet uit een bron komt."""
        return self.bron == "redactie"


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


Herkomst = Annotated[Verwijzing, BeforeValidator(_lees_verwijzing)]
"""Eén verwijzing, geschreven als ``groningen § 3.2.1`` of ``redactie``."""

Bronnen = Annotated[list[Herkomst], BeforeValidator(_lees_lijst)]
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

"""Een grafiek: getallen uit een bron als staven, met dezelfde getallen als tabel."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator

from .basis import Bronnen, CijferId, Id, Model, Tekst, Zekerheid, weiger

_GETAL = re.compile(r"\d{1,3}(\.\d{3})+(,\d+)?|\d+(,\d+)?")


def _lees_getal(waarde: Any) -> Any:
    """In: een getal zoals wij het schrijven, zoals ``2.902`` of ``15,4``. Uit: dat getal."""
    if waarde is None:
        raise weiger("Hier ontbreekt een getal.",
                     "Zet een getal met een komma op een eigen regel, dus niet tussen { en }.")
    geen_woord = isinstance(waarde, (bool, list, dict))
    if geen_woord or not _GETAL.fullmatch(str(waarde).strip()):
        raise weiger("Hier hoort één getal te staan." if geen_woord else f'"{waarde}" is geen getal.',
                     "Schrijf een getal als 61, 2.902 of 15,4. Schrijf de eenheid bij eenheid:.")
    return Decimal(str(waarde).strip().replace(".", "").replace(",", "."))


Getal = Annotated[Decimal, BeforeValidator(_lees_getal)]


class Reeks(Model):
    """Een kolom in de tabel en een soort staaf, zoals de wijk of het hele land."""

    id: Id
    naam: Tekst


class Grafiekrij(Model):
    """Eén regel: wat er geteld is, met een getal voor elke reeks."""

    naam: Tekst
    waarden: dict[str, Getal]
    deel: str = ""


class Grafieksom(Model):
    """De regel onder de tabel die alles optelt."""

    naam: Tekst = "Samen"
    deel: str = ""


class Grafiek(Model):
    """Staven op één schaal. Eén reeks of twee; meer wordt onleesbaar."""

    id: Id
    titel: Tekst
    kort: Tekst
    bron: Bronnen
    peildatum: Tekst
    zekerheid: Zekerheid
    eenheid: Tekst
    tot: Annotated[Getal, Field(gt=0)] | None = None
    kolom: Tekst
    deelkolom: str = ""
    reeksen: list[Reeks] = Field(min_length=1, max_length=2)
    rijen: list[Grafiekrij] = Field(min_length=1)
    samen: Grafieksom | None = None
    cijfers: list[CijferId] = Field(default_factory=list)
    noot: str = ""
    los: bool = False

    @field_validator("reeksen")
    @classmethod
    def _elke_reeks_heeft_een_eigen_id(cls, reeksen: list[Reeks]) -> list[Reeks]:
        if len({reeks.id for reeks in reeksen}) < len(reeksen):
            raise weiger(f'Het id "{reeksen[0].id}" bestaat al.', "Geef elke reeks een eigen id.")
        return reeksen

    @field_validator("rijen")
    @classmethod
    def _elke_rij_past(cls, rijen: list[Grafiekrij], info: ValidationInfo) -> list[Grafiekrij]:
        """Weigert een rij die een reeks mist of buiten de schaal valt."""
        reeksen, tot = [r.id for r in info.data.get("reeksen", [])], info.data.get("tot")
        for rij in rijen:
            if reeksen and set(rij.waarden) != set(reeksen):
                raise weiger(f'Bij "{rij.naam}" horen getallen voor: {", ".join(reeksen)}.',
                             "Geef elke reeks één getal. Zet een getal met een komma op een eigen regel.")
            if tot is not None and max(rij.waarden.values(), default=tot) > tot:
                raise weiger(f'Een getal bij "{rij.naam}" is groter dan {tot}.',
                             "Maak tot: groter, of verbeter het getal.")
        return rijen

    @property
    def schaal(self) -> Decimal:
        """Waar de as eindigt: ``tot``, of anders het grootste getal."""
        return self.tot or max(waarde for rij in self.rijen for waarde in rij.waarden.values()) or Decimal(1)

    def breedte(self, waarde: Decimal) -> Decimal:
        """Uit: hoeveel procent van de as de staaf lang is."""
        return round(100 * waarde / self.schaal, 2)

    def som(self, reeks: str) -> Decimal:
        """Uit: de getallen van één reeks bij elkaar."""
        return sum((rij.waarden[reeks] for rij in self.rijen), Decimal(0))

    @property
    def teken(self) -> str:
        """Wat direct achter een getal staat: een procentteken of niets."""
        return "%" if self.eenheid == "%" else ""

"""Wat geen programma kan beoordelen en wat de makers daarom zelf bekeken; zie de toegankelijkheidsverklaring."""

from __future__ import annotations

import datetime
from typing import Literal

from .basis import Id, Model, Tekst


class Opengelaten(Model):
    """Wat axe openlaat: de regel en de elementen (CSS) waarvoor dit oordeel geldt."""

    regel: Tekst
    elementen: Tekst


class Beoordeling(Model):
    """Eén oordeel van de makers. ``hoe`` zegt waarmee, ``omvang`` hoeveel er bekeken is, ``toelichting`` waarom het zo is."""

    id: Id
    deel: Literal["contrast", "volgorde", "beeld", "woorden", "bediening", "open"]
    wat: Tekst
    hoe: Tekst
    omvang: Tekst
    oordeel: Literal["goed", "verbeterd", "kan beter", "niet bekeken"]
    toelichting: Tekst
    axe: list[Opengelaten] = []
    bekeken: datetime.date
    versie: Tekst

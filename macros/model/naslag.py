"""Naslag: geld, wetten, organisaties en de tijdlijn."""

from __future__ import annotations

from .basis import Bronnen, Id, Model, Tekst


class Financiering(Model):
    """Een manier om samenwerking te betalen."""

    id: Id
    naam: Tekst
    uitleg: Tekst
    peildatum: Tekst
    bron: Bronnen


class Wet(Model):
    """Een wet zoals de bron hem beschrijft; wat nu geldt, zegt de handreiking niet."""

    id: Id
    naam: Tekst
    afkorting: str = ""
    uitleg: Tekst
    peildatum: Tekst
    bron: Bronnen


class Organisatie(Model):
    """Een organisatie uit de bronnen."""

    id: Id
    naam: Tekst
    regio: Tekst
    uitleg: Tekst
    bron: Bronnen


class Gebeurtenis(Model):
    """Een punt op de tijdlijn. ``datum`` zoals de bron hem geeft, ``jaar`` om op te sorteren."""

    id: Id
    jaar: int
    datum: Tekst
    tekst: Tekst
    bron: Bronnen

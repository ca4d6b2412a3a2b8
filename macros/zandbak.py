"""Voert de accolades in een pagina uit, en niets anders.

De tekst wordt met de lezer van Jinja ontleed, maar nooit door Jinja uitgevoerd: deze module kent zes
soorten knopen (tekst, naam, onderdeel van een naam, vaste waarde, lijst en aanroep van een macro) en
weigert de rest. Zo kan een pagina geen code uitvoeren, geen bestand lezen en niets van Python zien.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes
from markupsafe import Markup, escape

from .errors import Meldingen, bedoelde_u
from .model.regio import Benaming

_LEZER = Environment(autoescape=True)


@lru_cache(maxsize=1024)  # in de voorvertoning blijft bijna elke tekst gelijk; de boom wordt nooit veranderd
def _ontleed(tekst: str) -> nodes.Template:
    return _LEZER.parse(tekst)


Macro = Callable[..., str]


class MacroFout(Exception):
    """Een macro kan niet doen wat de auteur vraagt. In: de melding en de raad."""

    def __init__(self, melding: str, hulp: str) -> None:
        super().__init__(melding, hulp)
        self.melding, self.hulp = melding, hulp


class Onvindbaar(MacroFout):
    """Een macro noemt iets dat niet bestaat. In de tekst van een regio is dat geen fout: het kan landelijk verdwenen zijn."""


def vormen(naam: str, benaming: Benaming) -> dict[str, str]:
    """In: de naam van een variabele en hoe iets heet. Uit: de vormen die een auteur mag schrijven.

    ``""`` is het kale woord, ``de`` met lidwoord, ``De`` aan het begin van een zin, ``Naam`` met een
    hoofdletter en ``meervoud``/``Meervoud``.
    """
    return {"": benaming.naam, "de": f"{benaming.lidwoord} {benaming.naam}",
            "De": f"{benaming.lidwoord.capitalize()} {benaming.naam}", "Naam": benaming.naam[:1].upper() + benaming.naam[1:],
            "meervoud": benaming.meervoud, "Meervoud": benaming.meervoud[:1].upper() + benaming.meervoud[1:]}


class Zandbak:
    """In: de namen van de regio met hun vormen, losse vaste waarden en de macro's die een pagina mag gebruiken."""

    def __init__(self, namen: Mapping[str, Benaming], waarden: Mapping[str, str], macros: Mapping[str, Macro]) -> None:
        self.namen = {naam: vormen(naam, benaming) for naam, benaming in namen.items()}
        self.waarden, self.macros = waarden, macros

    def render(self, tekst: str, bestand: str, eerste_regel: int, meldingen: Meldingen, van_regio: bool = False) -> str:
        """In: Markdown met accolades. Uit: Markdown zonder; elke fout staat met haar ware regel in ``meldingen``.

        In tekst ``van_regio`` is iets dat niet bestaat een LET OP: zo stopt een landelijke wijziging haar bouw niet.
        """
        if "{{" not in tekst and "{%" not in tekst and "{#" not in tekst:
            return tekst
        try:
            boom = _ontleed(tekst)
        except TemplateSyntaxError as fout:
            melding, hulp = _vertaal(fout)
            meldingen.fout(bestand, fout.lineno + eerste_regel - 1, melding, hulp)
            return ""
        uit: list[str] = []
        for blok in boom.body:
            if not isinstance(blok, nodes.Output):
                meldingen.fout(bestand, blok.lineno + eerste_regel - 1, "Een opdracht met {% … %} kan hier niet.",
                               "Gebruik alleen macro's en namen tussen {{ en }}; zie CONTRIBUTING.md.")
                continue
            for knoop in blok.nodes:
                if isinstance(knoop, nodes.TemplateData):
                    uit.append(knoop.data)
                    continue
                try:
                    uit.append(str(escape(self._waarde(knoop))))
                except MacroFout as fout:
                    zeg = meldingen.let_op if van_regio and isinstance(fout, Onvindbaar) else meldingen.fout
                    zeg(bestand, knoop.lineno + eerste_regel - 1, fout.melding, fout.hulp)
        return "".join(uit)

    def vul(self, tekst: str) -> str:
        """In: een tekst uit de gegevens. Uit: de tekst met de namen ingevuld. Fouten: ValueError met uitleg."""
        meldingen = Meldingen()
        gevuld = self.render(tekst, "", 1, meldingen)
        if meldingen.fouten:
            raise ValueError(meldingen.fouten[0].melding)
        return Markup(gevuld).unescape()

    def _waarde(self, knoop: nodes.Node) -> Any:
        if isinstance(knoop, nodes.Const):
            return knoop.value
        if isinstance(knoop, nodes.List):
            return [self._waarde(deel) for deel in knoop.items]
        if isinstance(knoop, nodes.Name):
            return self._naam(knoop.name)
        if isinstance(knoop, nodes.Getattr) and isinstance(knoop.node, nodes.Name) and knoop.node.name in self.namen:
            return self._vorm(knoop.node.name, knoop.attr)
        if isinstance(knoop, nodes.Call) and isinstance(knoop.node, nodes.Name):
            return self._aanroep(knoop, knoop.node.name)
        raise MacroFout("Dit mag niet tussen {{ en }} staan.",
                        "Gebruik alleen een macro zoals {{ checklist(\"starten\") }} of een naam zoals {{ gemeente }}.")

    def _naam(self, naam: str) -> str:
        if naam in self.namen:
            return self.namen[naam][""]
        if naam in self.waarden:
            return self.waarden[naam]
        if naam in self.macros:
            raise MacroFout(f'Achter "{naam}" ontbreken haakjes.', f"Schrijf {{{{ {naam}() }}}}.")
        raise MacroFout(f'De naam "{naam}" bestaat niet.',
                        f"{bedoelde_u(naam, [*self.namen, *self.waarden, *self.macros])}"
                        f"Deze namen kunt u gebruiken: {', '.join(sorted([*self.namen, *self.waarden]))}.")

    def _vorm(self, naam: str, vorm: str) -> str:
        mogelijk = self.namen[naam]
        if vorm in mogelijk:
            return mogelijk[vorm]
        raise MacroFout(f'De vorm "{naam}.{vorm}" bestaat niet.',
                        f"{bedoelde_u(vorm, [v for v in mogelijk if v])}Kies uit: "
                        f"{', '.join(f'{naam}.{v}' for v in mogelijk if v)}.")

    def _aanroep(self, knoop: nodes.Call, naam: str) -> str:
        macro = self.macros.get(naam)
        if macro is None:
            raise MacroFout(f'De macro "{naam}" bestaat niet.',
                            f"{bedoelde_u(naam, self.macros)}Deze macro's zijn er: {', '.join(sorted(self.macros))}.")
        if knoop.dyn_args is not None or knoop.dyn_kwargs is not None:
            raise MacroFout("Sterretjes mogen niet in een aanroep.", "Schrijf elk argument voluit.")
        vast = [self._waarde(deel) for deel in knoop.args]
        benoemd = {deel.key: self._waarde(deel.value) for deel in knoop.kwargs}
        handtekening = inspect.signature(macro)
        try:
            handtekening.bind(*vast, **benoemd)
        except TypeError:
            onbekend = [sleutel for sleutel in benoemd if sleutel not in handtekening.parameters]
            raad = bedoelde_u(onbekend[0], handtekening.parameters) if onbekend else ""
            raise MacroFout(f'De macro "{naam}" krijgt niet de goede argumenten.',
                            f"{raad}Schrijf {gebruik(naam, macro)}.") from None
        for sleutel, waarde in [*zip(handtekening.parameters, vast, strict=False), *benoemd.items()]:
            if not isinstance(waarde, str):
                raise MacroFout(f'Bij "{sleutel}" hoort tekst tussen aanhalingstekens te staan.',
                                f"Schrijf {gebruik(naam, macro)}.")
        return macro(*vast, **benoemd)


def gebruik(naam: str, macro: Macro) -> str:
    """In: een macro. Uit: hoe een auteur haar schrijft, zoals ``{{ bron("…", plaats="…") }}``."""
    delen = [f'{p.name}="…"' if p.default is not p.empty else '"…"' for p in inspect.signature(macro).parameters.values()]
    return f"{{{{ {naam}({', '.join(delen)}) }}}}"


def _vertaal(fout: TemplateSyntaxError) -> tuple[str, str]:
    tekst = fout.message or ""
    if "unknown tag" in tekst or "Encountered" in tekst:
        return "Een opdracht met {% … %} kan hier niet.", "Gebruik alleen macro's en namen tussen {{ en }}."
    if "unexpected char" in tekst:
        return ("Tussen {{ en }} staat een teken dat niet kan.",
                "Gebruik rechte aanhalingstekens (\") en geen andere leestekens.")
    if "comment" in tekst:
        return "Een opmerking met {# is niet gesloten.", "Zet aan het einde #}."
    return ("De accolades kloppen niet: er ontbreekt een haakje, aanhalingsteken of }}.",
            "Vergelijk met {{ checklist(\"starten\") }}. Wilt u accolades laten zien, zet er dan {% raw %} en {% endraw %} omheen.")

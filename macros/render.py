"""Eén Jinja-omgeving voor de sjablonen van de site. Alles uit gegevens wordt onschadelijk gemaakt."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from .kleur import palet
from .sjabloongeheugen import Sjabloongeheugen

SJABLONEN = Path(__file__).parent / "templates" / "html"

VERTAALD = Path(__file__).parents[1] / ".cache" / "sjablonen"
"""Vertaalde sjablonen; Jinja kijkt zelf of een sjabloon veranderd is. Scheelt een tiende van de bouw."""

MAANDEN = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
           "november", "december")


def datum(dag: Any) -> str:
    """In: een datum. Uit: ``22 november 2026``."""
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def omvang(bytes_: int) -> str:
    """In: een aantal bytes. Uit: ``38 kB`` of ``4,5 MB``."""
    if bytes_ >= 1_000_000:
        return f"{bytes_ / 1_000_000:.1f} MB".replace(".", ",")
    return f"{max(1, round(bytes_ / 1000))} kB"


def getal(waarde: Decimal) -> str:
    """In: een getal. Uit: zoals wij het schrijven, zoals ``2.902`` of ``15,4``."""
    return f"{waarde:,f}".translate(str.maketrans(",.", ".,"))


def telefoon(nummer: str) -> str:
    """In: een nummer zoals mensen het schrijven. Uit: het nummer voor een link: ``050 123-45 67`` wordt ``0501234567``."""
    return "".join(teken for teken in nummer if teken.isdigit() or teken == "+")


@cache
def omgeving() -> Environment:
    """Uit: de omgeving; zij ontsnapt HTML, kent geen stille lege waarden en laadt alleen onze sjablonen."""
    env = Environment(loader=FileSystemLoader(SJABLONEN), autoescape=True, undefined=StrictUndefined,
                      trim_blocks=True, lstrip_blocks=True, bytecode_cache=Sjabloongeheugen(VERTAALD))
    env.filters["datum"] = datum
    env.filters["omvang"] = omvang
    env.filters["telefoon"] = telefoon
    env.filters["getal"] = getal
    return env


def regiostijl(kleur: str) -> str:
    """In: de kleur van de regio. Uit: het stijlblad met alles wat daaruit volgt, in licht en donker."""
    sjabloon = (SJABLONEN.parent / "css" / "regio.css.j2").read_text(encoding="utf-8")
    licht, donker = palet(kleur)
    return omgeving().from_string(sjabloon).render(licht=licht, donker=donker)


def html(sjabloon: str, gegevens: Mapping[str, Any]) -> Markup:
    """In: de naam van een sjabloon en gegevens. Uit: HTML zonder lege regels, zodat Markdown het heel laat."""
    tekst = omgeving().get_template(f"{sjabloon}.html.j2").render(**gegevens)
    return Markup("\n".join(regel.strip() for regel in tekst.split("\n") if regel.strip()))

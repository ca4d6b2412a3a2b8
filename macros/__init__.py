"""De macro's van de handreiking, aangemeld bij de macros-plugin."""

from __future__ import annotations

from functools import partial
from typing import Any


def define_env(env: Any) -> None:
    """Meldt elke macro aan. Uitvoeren doet de eigen zandbak; ``hooks.py`` zet die in de plugin."""
    from macros.auteursmacros import NAMEN  # pas hier: het proces dat PDF's zet, heeft de macro's niet nodig

    for naam in NAMEN:
        env.macro(partial(_roep, env, naam), naam)


def _roep(env: Any, naam: str, *argumenten: Any, **benoemd: Any) -> str:
    resultaat = env.conf["bouw"].render.klaar[env.page.file.src_uri]
    return str(resultaat.macros.macros()[naam](*argumenten, **benoemd))

"""Hoe een document eruitziet: de kleur en het logo van de regio, en de grijzen van de huisstijl."""

from __future__ import annotations

import json
from dataclasses import dataclass

from macros.handreiking import Handreiking
from macros.huisstijl import LICHT, tokens
from macros.kleur import grijs

from .logo import Logo, lees_logo

ZWART = "#000000"


@dataclass(frozen=True)
class Huisstijl:
    """``kleur`` is voor titels en de lijn onder een tabelkop. Zonder regio is alles zwart, zodat het op elke printer kan."""

    kleur: str = ZWART
    logo: Logo | None = None

    @property
    def tekst(self) -> str:
        """Het grijs van bijschriften: even donker als op de site, maar zonder kleur."""
        return grijs(tokens(LICHT)["inkt2"])

    @property
    def lijn(self) -> str:
        """Het grijs van dunne lijnen."""
        return grijs(tokens(LICHT)["rand"])

    def als_json(self) -> str:
        """Uit: de huisstijl zoals Typst haar leest; JSON kent geen bytes, wel getallen."""
        logo = self.logo and {"soort": self.logo.soort, "inhoud": list(self.logo.inhoud), "tekst": self.logo.tekst}
        return json.dumps({"kleur": self.kleur, "grijs": self.tekst, "lijn": self.lijn, "logo": logo})


def lees_huisstijl(geheel: Handreiking) -> Huisstijl:
    """In: de handreiking. Uit: haar huisstijl."""
    return Huisstijl(geheel.regio.kleur or ZWART, lees_logo(geheel))

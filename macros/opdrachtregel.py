"""De uitleg van een opdracht in het Nederlands; argparse kent alleen Engels."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import Any, NoReturn


class _Opmaak(argparse.HelpFormatter):
    def add_usage(self, usage: str | None, actions: Iterable[argparse.Action], groups: Iterable[Any],
                  prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "Gebruik: " if prefix is None else prefix)


class Opdrachtregel(argparse.ArgumentParser):
    """Een lezer van de opdrachtregel, met Nederlandse koppen en een Nederlandse melding.

    In: wat argparse vraagt. ``vul_in`` is de groep voor wat een auteur achter de opdracht zet.
    Fouten: stopt met afloop 2 en toont hoe het wel moet.
    """

    def __init__(self, **wat: Any) -> None:
        super().__init__(**wat, formatter_class=_Opmaak, add_help=False)
        self.vul_in = self.add_argument_group("wat u erachter zet")
        self.vul_in.add_argument("-h", "--help", action="help", help="toont deze uitleg")

    def error(self, message: str) -> NoReturn:
        """In: de Engelse melding van argparse; die laten wij weg."""
        self.exit(2, f"Deze opdracht is niet af, of er staat iets achter dat zij niet kent. Zo werkt zij:\n\n{self.format_help()}")

"""Kiest uit lijsten op rol, fase, thema en stap; keuzes tellen samen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

T = TypeVar("T")


def past(ding: Any, *, rol: str = "", fase: str = "", thema: str = "", stap: str = "", regio: str = "") -> bool:
    """In: een model en de keuzes. Uit: of het bij al die keuzes past; een lege keuze laat alles door.

    ``rol`` mag een lezer (``huisarts``) of een van de rollen met taken (``ojg``) zijn.
    """
    return (
        (not rol or rol in getattr(ding, "voor_wie", []) or rol in getattr(ding, "rollen", []))
        and (not fase or fase in getattr(ding, "fasen", []))
        and (not thema or thema in getattr(ding, "themas", []))
        and (not stap or stap in getattr(ding, "stappen", []))
        and (not regio or regio == getattr(ding, "regio", ""))
    )


def kies(dingen: Iterable[T], **keuzes: str) -> list[T]:
    """Uit: de dingen die bij alle keuzes passen, in dezelfde volgorde."""
    return [ding for ding in dingen if past(ding, **keuzes)]

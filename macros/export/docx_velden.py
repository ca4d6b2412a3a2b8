"""Invulvelden in Word: vakjes om aan te klikken, tekst en datum. Elk veld heeft een naam en een eigen nummer."""

from __future__ import annotations

from typing import Any

from .docx_xml import el, stuk, waarde
from .huisstijl import Huisstijl

_EERSTE = 100_000_000
LEEG, AAN, LETTER = "2610", "2612", "MS Gothic"
"""De tekens van een leeg en een aangekruist vakje en hun lettertype, zoals Word ze zelf kiest."""


class Velden:
    """Deelt de nummers uit; één per document, zodat twee keer bouwen hetzelfde geeft."""

    def __init__(self) -> None:
        self.aantal = 0

    def _veld(self, naam: str, soort: Any, inhoud: Any, *, voorbeeld: bool) -> Any:
        self.aantal += 1
        return el("w:sdt", None, el(
            "w:sdtPr", None, waarde("w:alias", naam[:64]), waarde("w:tag", f"veld-{self.aantal}"),
            waarde("w:id", str(_EERSTE + self.aantal)), el("w:showingPlcHdr") if voorbeeld else None, soort,
        ), el("w:sdtContent", None, inhoud))

    def vakje(self, naam: str) -> Any:
        """In: waar het vakje bij hoort. Uit: een vakje dat Word aan en uit klikt."""
        soort = el("w14:checkbox", None, el("w14:checked", {"w14:val": "0"}),
                   el("w14:checkedState", {"w14:val": AAN, "w14:font": LETTER}),
                   el("w14:uncheckedState", {"w14:val": LEEG, "w14:font": LETTER}))
        letter = el("w:rFonts", {"w:ascii": LETTER, "w:eastAsia": LETTER, "w:hAnsi": LETTER, "w:hint": "eastAsia"})
        return self._veld(naam, soort, stuk(chr(int(LEEG, 16)), letter, waarde("w:sz", "28")), voorbeeld=False)

    def tekst(self, naam: str, voorbeeld: str, *, regels: bool = False) -> Any:
        """In: de naam en de grijze tekst die verdwijnt bij typen. Uit: een veld voor tekst."""
        soort = el("w:text", {"w:multiLine": "1"} if regels else None)
        return self._veld(naam, soort, _voorbeeld(voorbeeld), voorbeeld=True)

    def datum(self, naam: str, voorbeeld: str = "kies datum") -> Any:
        """Uit: een veld met een kalender."""
        soort = el("w:date", None, waarde("w:dateFormat", "d MMMM yyyy"), waarde("w:lid", "nl-NL"),
                   waarde("w:storeMappedDataAs", "dateTime"), waarde("w:calendar", "gregorian"))
        return self._veld(naam, soort, _voorbeeld(voorbeeld), voorbeeld=True)


def _voorbeeld(tekst: str) -> Any:
    # de kleur staat er ook los bij: LibreOffice leest de stijl in een tekstveld niet
    return stuk(tekst, waarde("w:rStyle", "PlaceholderText"), waarde("w:color", Huisstijl().tekst[1:].upper()))

"""Invulvelden in Word: vakjes om aan te klikken, tekst en datum. Elk veld heeft een naam en een eigen nummer."""

from __future__ import annotations

from typing import Any

from .docx_xml import el, stuk, waarde

_EERSTE = 100_000_000
LEEG, AAN, LETTER = "2610", "2612", "MS Gothic"
"""De tekens van een leeg en een aangekruist vakje en hun lettertype, zoals Word ze zelf kiest."""
_OPEN = 12 * "\u00a0"
"""Wat er in een leeg veld staat: alleen wit. Word en LibreOffice drukken de tekst van een leeg veld ook af, en woorden zoals
"typ hier" staan dan op papier waar iemand met de pen wil schrijven. Wit is breed genoeg om aan te klikken."""


class Velden:
    """Deelt de nummers uit; één per document, zodat twee keer bouwen hetzelfde geeft."""

    def __init__(self) -> None:
        self.aantal = 0

    def _veld(self, naam: str, soort: Any, inhoud: Any, *, leeg: bool) -> Any:
        self.aantal += 1
        return el("w:sdt", None, el(
            "w:sdtPr", None, waarde("w:alias", naam[:64]), waarde("w:tag", f"veld-{self.aantal}"),
            waarde("w:id", str(_EERSTE + self.aantal)), el("w:showingPlcHdr") if leeg else None, soort,
        ), el("w:sdtContent", None, inhoud))

    def vakje(self, naam: str) -> Any:
        """In: waar het vakje bij hoort. Uit: een vakje dat Word aan en uit klikt."""
        soort = el("w14:checkbox", None, el("w14:checked", {"w14:val": "0"}),
                   el("w14:checkedState", {"w14:val": AAN, "w14:font": LETTER}),
                   el("w14:uncheckedState", {"w14:val": LEEG, "w14:font": LETTER}))
        letter = el("w:rFonts", {"w:ascii": LETTER, "w:eastAsia": LETTER, "w:hAnsi": LETTER, "w:hint": "eastAsia"})
        return self._veld(naam, soort, stuk(chr(int(LEEG, 16)), letter, waarde("w:sz", "28")), leeg=False)

    def tekst(self, naam: str, *, regels: bool = False) -> Any:
        """In: de naam, die Word bij het veld laat zien. Uit: een leeg veld voor tekst."""
        return self._veld(naam, el("w:text", {"w:multiLine": "1"} if regels else None), _leeg(), leeg=True)

    def datum(self, naam: str) -> Any:
        """Uit: een veld met een kalender."""
        soort = el("w:date", None, waarde("w:dateFormat", "d MMMM yyyy"), waarde("w:lid", "nl-NL"),
                   waarde("w:storeMappedDataAs", "dateTime"), waarde("w:calendar", "gregorian"))
        return self._veld(naam, soort, _leeg(), leeg=True)


def _leeg() -> Any:
    return stuk(_OPEN, waarde("w:rStyle", "PlaceholderText"))

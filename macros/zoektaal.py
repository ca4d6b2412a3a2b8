"""De taalregels van het zoeken die de bouw nodig heeft: gelijk aan ``docs/assets/js/zoeken/analyse.js``.

Beide worden getoetst met dezelfde voorbeelden: ``tests/vectoren/zoeken.json``.
"""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache

MAX_WOORD = 40
STOPWOORDEN = frozenset({
    "aan", "al", "alle", "als", "alsof", "altijd", "andere", "anders", "bedoel", "bedoeld", "ben", "bent", "beste",
    "betekenis", "betekent", "betreft", "bij", "bijv", "bijvoorbeeld", "daar", "dan", "dat", "de", "den", "der",
    "deze", "die", "dit", "doe", "doen", "doet", "door", "dus", "een", "eens", "eerst", "eigen", "eigenlijk", "elk",
    "elke", "en", "er", "even", "gaan", "gaat", "geef", "geen", "geven", "goed", "goede", "graag", "haar", "had",
    "heb", "hebben", "hebt", "heeft", "heet", "hem", "hen", "het", "heten", "hier", "hij", "hoe", "hun", "ie",
    "iemand", "iets", "ik", "in", "is", "ja", "je", "jij", "jou", "jouw", "jullie", "kan", "kom", "komen", "komt",
    "krijg", "krijgen", "kun", "kunnen", "kunt", "laat", "laten", "ligt", "maak", "maar", "mag", "maken", "me",
    "meer", "men", "met", "mij", "mijn", "moet", "moeten", "mogelijk", "na", "naar", "nee", "niet", "niets", "nodig",
    "nog", "nou", "nu", "of", "om", "omdat", "ons", "onze", "ook", "op", "over", "per", "staan", "staat", "steeds",
    "te", "toch", "toen", "tot", "tussen", "u", "uit", "uitleg", "uw", "vaak", "van", "vanuit", "veel", "via", "vind",
    "vinden", "voor", "vs", "waar", "waarom", "waarover", "wanneer", "want", "waren", "was", "wat", "we", "weer",
    "weet", "weg", "weinig", "wel", "welk", "welke", "werd", "weten", "wie", "wij", "wil", "willen", "wilt", "word",
    "worden", "wordt", "zal", "ze", "zeer", "zelf", "zich", "zie", "zien", "ziet", "zij", "zijn", "zit", "zitten",
    "zo", "zoals", "zoek", "zoeken", "zonder", "zou", "zouden", "zullen",
})
_WOORD = re.compile(r"[a-z0-9]+")
_VERVANG = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "ĳ": "ij", "đ": "d"})


def vouw(tekst: str) -> str:
    """In: een tekst. Uit: dezelfde tekst in kleine letters en zonder accenten."""
    if tekst.isascii():
        return tekst.lower()
    los = unicodedata.normalize("NFD", tekst.lower().translate(_VERVANG))
    return "".join(teken for teken in los if not unicodedata.combining(teken))


def woorden(tekst: str) -> list[str]:
    """In: een tekst. Uit: de woorden erin, gevouwen en niet langer dan een echt woord kan zijn."""
    return list(_woorden(tekst))


@lru_cache(maxsize=40_000)
def _woorden(tekst: str) -> tuple[str, ...]:
    return tuple(woord[:MAX_WOORD] for woord in _WOORD.findall(vouw(tekst)))


def kale_tekst(stuk: str) -> str:
    """In: een stuk HTML. Uit: de tekst, met één spatie tussen de woorden."""
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", stuk))).strip()

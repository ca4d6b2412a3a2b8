"""Verandert bestanden zoals een vergissing, een slechte editor of een kwade hand dat doet; bij een zaad steeds hetzelfde."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

TEKENS = [
    "\t", "\x00", "\x07", "\u200b", "\ufeff", "\ue000" + "0\ue001", "\ue002" + "7\ue003", "\u202e", "\u2028", "é", "漢", "🏠", "'",
    '"', "`", ":", ": ", "#", " #", "-", "- ", "|", ">", "<", "<b>", "&amp;", "*", "&", "!", "!!x", "%", "@", "[", "]", "{", "}",
    "{{", "}}", "{%", "{{ kapot }}", "{{ gemeente }}", '{{ checklist("starten") }}', "{#", "\\", "---\n", "```\n", "<!--", "](",
    "![](x.png)", "\r", "\r\n", "  ", "\n", "\n\n", "0", "9" * 30,
]
WAARDEN = [
    "", "null", "true", "12", "-1", "1e999", "2026-11-22", "2026-02-30", "[]", "{}", "[een, twee]", "{a: b}", '""', "'  '", "*a",
    "&a x", "|\n  x", "!!python/object:os.system x", "x" * 3000, "groningen § 3.2.1", "bestaat-niet", "Grote Letters", "redactie",
    "~", "<script>", "../../etc/passwd",
]
Verandering = Callable[[random.Random, str], str]


def _teken(kies: random.Random, tekst: str) -> str:
    plek = kies.randint(0, len(tekst))
    return tekst[:plek] + kies.choice(TEKENS) + tekst[plek:]


def _weg(kies: random.Random, tekst: str) -> str:
    plek = kies.randint(0, len(tekst))
    return tekst[:plek] + tekst[plek + kies.randint(1, 40):]


def _afgekapt(kies: random.Random, tekst: str) -> str:
    return tekst[: kies.randint(0, len(tekst))]


def _regels(kies: random.Random, tekst: str) -> str:
    regels = tekst.split("\n")
    een, ander = kies.randrange(len(regels)), kies.randrange(len(regels))
    wat = kies.choice(["weg", "dubbel", "wissel", "verder", "terug", "plak"])
    if wat == "weg":
        del regels[een]
    elif wat == "dubbel":
        regels.insert(een, regels[een])
    elif wat == "wissel":
        regels[een], regels[ander] = regels[ander], regels[een]
    elif wat == "verder":
        regels[een] = kies.choice([" ", "  ", "\t"]) + regels[een]
    elif wat == "terug":
        regels[een] = regels[een][1:] if regels[een].startswith(" ") else regels[een]
    else:
        regels[een] += regels[ander]
    return "\n".join(regels)


def _waarde(kies: random.Random, tekst: str) -> str:
    regels = tekst.split("\n")
    met = [n for n, regel in enumerate(regels) if ": " in regel or regel.rstrip().endswith(":")]
    if met:
        n = kies.choice(met)
        regels[n] = regels[n].partition(":")[0] + ": " + kies.choice(WAARDEN)
    return "\n".join(regels)


def _sleutel(kies: random.Random, tekst: str) -> str:
    regels = tekst.split("\n")
    met = [n for n, regel in enumerate(regels) if ":" in regel]
    if met:
        n = kies.choice(met)
        naam, _, rest = regels[n].partition(":")
        regels[n] = f"{naam[:-1] if kies.random() < 0.5 else naam + naam[-1:]}:{rest}"
    return "\n".join(regels)


def _geheel(kies: random.Random, tekst: str) -> str:
    return kies.choice(["", "\n", "---\n", "null\n", "[]\n", "- \n", "x", tekst + tekst, tekst.replace("\n", "\r\n"),
                       tekst.upper(), tekst.replace(" ", "")])


VERANDERINGEN: list[Verandering] = [_teken, _teken, _weg, _weg, _afgekapt, _regels, _regels, _regels, _waarde, _waarde, _waarde,
                                    _sleutel, _geheel]


def bestanden(docs: Path) -> list[Path]:
    """Uit: elk bestand dat een auteur schrijft, op volgorde."""
    return sorted(p for p in [*docs.rglob("*.yml"), *docs.rglob("*.md")] if "_voorbeelden" not in p.parts)


def muteer(kies: random.Random, tekst: str) -> bytes:
    """Uit: de tekst met een of meer veranderingen, soms in een andere codering."""
    for _ in range(kies.choice([1, 1, 1, 2, 5])):
        tekst = kies.choice(VERANDERINGEN)(kies, tekst)
    nieuw = tekst.encode("utf-8", "surrogatepass")
    if kies.random() < 0.05:  # een andere codering, of een kapotte byte
        plek = kies.randint(0, len(nieuw))
        nieuw = kies.choice([tekst.encode("utf-16"), nieuw[:plek] + b"\xff\xfe" + nieuw[plek:], b"\xef\xbb\xbf" + nieuw])
    return nieuw


def verander(docs: Path, zaad: int) -> tuple[Path, bytes]:
    """Verandert één bestand. Uit: welk, en wat er stond."""
    kies = random.Random(zaad)
    pad = kies.choice(bestanden(docs))
    oud = pad.read_bytes()
    pad.write_bytes(muteer(kies, oud.decode()))
    return pad, oud

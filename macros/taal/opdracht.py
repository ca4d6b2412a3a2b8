"""De opdracht ``taal``: meet de hele site of één pagina en zegt wat beter kan."""

from __future__ import annotations

import time
from pathlib import Path

from ..errors import Meldingen, bedoelde_u
from ..handreiking import Handreiking, laad
from .lezen import Lezer
from .maten import per_deel
from .spelling import WOORDENLIJST, Spelling, lees_woordenlijst
from .verslag import slechtste, tabel, te_lange, toon
from .zinnen import Zin


def zinnen_van(docs: Path) -> tuple[list[Zin], Handreiking]:
    """In: de map docs. Uit: alle zinnen en de handreiking; wat niet te lezen is, meldt ``controleer``."""
    geheel = laad(docs, Meldingen())
    return list(Lezer(geheel).alles()), geheel


def spelfouten(zinnen: list[Zin], docs: Path) -> list[tuple[Zin, str]]:
    """Uit: elk woord dat niet in het woordenboek, onze lijst of die van de regio staat."""
    eigen = lees_woordenlijst(WOORDENLIJST) | lees_woordenlijst(docs / "regio" / "woordenlijst.txt")
    return Spelling(eigen).onbekend(zinnen)


def _kies(zinnen: list[Zin], pagina: str, docs: Path) -> list[Zin]:
    kaal = pagina.replace("\\", "/").removeprefix("./").removeprefix(f"{docs.name}/").strip("/")
    namen = {f"{docs.name}/{kaal}{einde}" for einde in ("", ".md", "/index.md")}
    return [zin for zin in zinnen if zin.bestand in namen]


def taal(docs: Path, pagina: str, spelling: bool) -> int:
    """In: de map, een pagina of niets, en of de spelling mee moet. Uit: 0 als de tekst voldoet, anders 1."""
    begin = time.perf_counter()
    zinnen, _ = zinnen_van(docs)
    gekozen = _kies(zinnen, pagina, docs) if pagina else zinnen
    if not gekozen:
        bekend = sorted({zin.bestand.removeprefix(f"{docs.name}/") for zin in zinnen})
        print(f'De pagina "{pagina}" heeft geen tekst of bestaat niet. {bedoelde_u(pagina, bekend)}'
              "Schrijf de weg vanaf docs, zoals stappen/stap-1.")
        return 1
    maten, lang = per_deel(gekozen), te_lange(gekozen)
    print("\n".join(tabel(maten)))
    if lang:
        print("\nTe lang. Maak er twee zinnen van:\n" + "\n".join(map(toon, lang)))
    rest = list(slechtste([zin for zin in gekozen if zin not in lang], 50 if pagina else 2))
    if rest:
        print(f"\nKan korter of actiever:\n{chr(10).join(rest)}")
    fout = spelfouten(gekozen, docs) if spelling else []
    if fout:
        print("\nOnbekende woorden. Verbeter ze, of zet een goed woord in docs/regio/woordenlijst.txt "
              "(van uw regio) of macros/taal/woordenlijst.txt (van iedereen):")
        print("\n".join(f"{zin.plaats}: {woord}" for zin, woord in fout))
    goed = not lang and not fout and all(maat.goed for maat in maten)
    oordeel = "De tekst voldoet aan de normen." if goed else "De tekst kan beter."
    print(f"\n{oordeel} ({time.perf_counter() - begin:.1f} s)")
    return 0 if goed else 1

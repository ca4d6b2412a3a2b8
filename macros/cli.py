"""De opdrachten voor auteurs, zoals ``python -m macros.cli controleer``."""

from __future__ import annotations

import datetime
import os
import sys
import time
from pathlib import Path

from .controle import controleer_gebruik
from .errors import Meldingen
from .nakijken import laad_en_controleer
from .opdrachtregel import Opdrachtregel
from .pagina_render import render_alles
from .regio import Regiomap, gekozen_map

DOCS, CACHE = Path("docs"), Path(".cache")


def _toon(meldingen: Meldingen, seconden: float) -> int:
    """Zegt alles wat de auteur moet weten. Uit: 0 als alles goed is, anders 1."""
    meldingen.zeg_aandacht()
    meldingen.zeg_fouten()
    meldingen.zeg_annotaties()
    aantal = len(meldingen.fouten)
    oordeel = f"{aantal} fout{'' if aantal == 1 else 'en'} gevonden." if aantal else "Alles klopt."
    print(f"{oordeel} ({seconden:.1f} s)")
    return 1 if aantal else 0


def _lezer() -> Opdrachtregel:
    """Uit: wat een auteur achter start.py mag zetten."""
    lezer = Opdrachtregel(prog="start.py", description="De opdrachten voor wie de inhoud maakt.")
    opdrachten = lezer.add_subparsers(dest="opdracht", required=True, title="opdrachten", metavar="opdracht")

    def opdracht(naam: str, uitleg: str) -> Opdrachtregel:
        return opdrachten.add_parser(naam, help=uitleg, description=uitleg)

    opdracht("controleer", "kijkt gegevens, pagina's en verwijzingen na")
    opdracht("bijwerken", "wat landelijk veranderde onder tekst van uw regio, met toen en nu")
    opdracht("regio", "maakt de map van uw regio, met vragen of uit een bestand").vul_in.add_argument(
        "antwoorden", nargs="?", default="", help="een bestand met de velden van regio.yml; zonder: vragen")
    opdracht("links", "of de links naar andere sites nog werken; vraagt elke site rustig en hoogstens eens per week")
    land = opdracht("regios", "bouwt de uitgaven van veel regio's, naast elkaar").vul_in
    land.add_argument("lijst", help="een map met van elke regio een map, of een YAML- of CSV-bestand")
    land.add_argument("--deel", default="", help="alleen een deel van de lijst, zoals 2/10; voor meer computers naast elkaar")
    opdracht("haal-op", "maakt concepten van de voorbeelden van een regio (casussen.json)").vul_in.add_argument(
        "bestanden", nargs="+", metavar="bestand", help="een casussen.json, of meer dan één")
    opdracht("schemas", "maakt de JSON-schema's opnieuw, na een wijziging in macros/model")
    meting = opdracht("taal", "lengte van zinnen, lijdende vorm, leesgemak en spelling").vul_in
    meting.add_argument("pagina", nargs="?", default="", help="één pagina, zoals stappen/stap-1; zonder: de hele site")
    meting.add_argument("--spelling", action="store_true", help="ook de spelling; dat duurt een paar tellen langer")
    return lezer


def _bijwerken() -> int:
    """Toont wat landelijk veranderde onder tekst van de regio. Uit: 0; ook een fout staat in het verslag."""
    from .bijhouden.verslag import verslag

    meldingen = Meldingen()
    _, verschillen = laad_en_controleer(DOCS, meldingen, gekozen_map(os.environ))
    print(verslag(verschillen, meldingen))
    return 0


def _controleer() -> int:
    """Kijkt alles na. Uit: 0 als alles goed is, anders 1."""
    begin, meldingen = time.perf_counter(), Meldingen()
    geheel, _ = laad_en_controleer(DOCS, meldingen, gekozen_map(os.environ))
    render = render_alles(geheel, meldingen)
    controleer_gebruik(geheel, (r.macros.gebruikt for r in render.klaar.values()), meldingen)
    return _toon(meldingen, time.perf_counter() - begin)


def main(argumenten: list[str] | None = None) -> int:
    """In: de opdracht en wat erachter staat. Uit: 0 als alles goed is, 1 bij fouten van de auteur.

    Een opdracht laadt alleen wat zij zelf nodig heeft: daardoor blijft ``controleer`` snel.
    """
    keuze = _lezer().parse_args(argumenten)
    match keuze.opdracht:
        case "bijwerken":
            return _bijwerken()
        case "taal":
            from .taal.opdracht import taal

            return taal(DOCS, keuze.pagina, keuze.spelling)
        case "links":
            from .bijhouden.weblinks import weblinks

            return weblinks(DOCS, CACHE, datetime.date.today())
        case "haal-op":
            from .uitwisselen.ophalen import haal_op

            return haal_op(keuze.bestanden, Path("concepten"))
        case "schemas":
            from . import schemas

            return schemas.schrijf(Path())
        case "regios":
            from .uitgaven.opdracht import regios

            return regios(keuze.lijst, keuze.deel, Path("regios"), CACHE)
        case "regio":
            from .inrichten.opdracht import regio

            return regio(Regiomap.bij(DOCS, gekozen_map(os.environ)), keuze.antwoorden) or _controleer()
    return _controleer()


if __name__ == "__main__":
    sys.exit(main())

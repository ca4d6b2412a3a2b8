"""De kopie zonder internet: dezelfde site in één zip, zo dat zij werkt als u index.html dubbelklikt.

Een browser opent van een schijf geen map en leest er geen JSON. Daarom wijst elke link in de kopie naar een bestand en
is de zoekindex een script; ``docs/assets/js/kopie.js`` doet de rest. De kopie ontstaat uit de pagina's die net gebouwd
zijn: er is geen tweede bouw die iets anders kan zeggen. Niets hiervan kent MkDocs.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

from .export.downloads import Download
from .export.inpakken import zip_van
from .export.voorraad import Voorraad, hash_van
from .links import extern
from .render import omvang

ID = "handreiking-offline"
NAAM = f"{ID}.zip"
ADRES = f"downloads/{NAAM}"
OMVANG = re.compile(rb"<small data-vul=\"omvang\">(\w+)")
"""Hier komt op een pagina van de site hoe groot de kopie is: dat staat pas vast als alle pagina's er zijn."""
NIET = ("404.html", "sitemap.xml*", "_headers", ".well-known/*", "*.map", "beheer/*", "casussen.json", ADRES)
"""Wat alleen een webhost of een ontwikkelaar nodig heeft."""
TALEN, EIGEN_TAAL = "assets/javascripts/lunr/*", ("lunr.nl.min.js", "lunr.stemmer.support.min.js")
INDEX = "search/search_index.json"
_TAG = re.compile(r"<(?:a|area|form|link|meta|script)\b(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_ADRES = re.compile(r"(\s(?:href|action)=\")([^\"]*)")
_IN_KOPIE = re.compile(r"(<p)\b[^>]*\sdata-in-kopie=\"([^\"]*)\"[^>]*(>).*?(</p>)", re.S)
"""Wat alleen op internet kan, met de tekst die er in de kopie staat (``templates/html/downloads.html.j2``)."""
_WEG = re.compile(r"<meta\s[^>]*http-equiv=|<link\s[^>]*(?:rel=\"canonical\"|crossorigin)")
"""Een beveiligingsregel en een vaste plek op internet gelden hier niet; van een schijf is ``crossorigin`` een fout."""


def aangekondigd() -> dict[str, list[Download]]:
    """Uit: de kopie als document zonder omvang, zodat een pagina er al naar kan wijzen."""
    return {ID: [Download(NAAM, "ZIP", Path(NAAM), 0, None, "De hele site")]}


def maak_kopie(site: Path, cache: Path) -> None:
    """Zet in de gebouwde site haar kopie en op de pagina's hoe groot die is. Niets veranderd: uit de cache."""
    namen = [naam for pad in sorted(site.rglob("*")) if pad.is_file() and _hoort_erbij(naam := pad.relative_to(site).as_posix())]
    voorraad = Voorraad(cache / "offline")
    # steeds één bestand tegelijk: een grote site past anders twee keer in het geheugen
    afdrukken = (f"{naam} {hash_van((site / naam).read_bytes())}".encode() for naam in namen)
    sleutel = hash_van(Path(__file__).read_bytes(), *afdrukken)
    bewaard = voorraad.zoek(ID, sleutel, "zip") or voorraad.bewaar(ID, sleutel, "zip", zip_van(_kopie(site, namen)), 0)
    voorraad.ruim_op()
    (site / "downloads").mkdir(exist_ok=True)
    (site / ADRES).write_bytes(bewaard.pad.read_bytes())
    for pad in (site / naam for naam in namen if naam.endswith(".html")):
        inhoud = pad.read_bytes()
        if OMVANG.search(inhoud):
            pad.write_bytes(OMVANG.sub(rb"<small>\1, " + omvang(bewaard.omvang).encode(), inhoud))


def _hoort_erbij(naam: str) -> bool:
    vreemd = fnmatch(naam, TALEN) and not naam.endswith(EIGEN_TAAL)
    return not vreemd and not any(fnmatch(naam, patroon) for patroon in NIET)


def _kopie(site: Path, namen: list[str]) -> Iterator[tuple[str, bytes]]:
    """Uit: elk bestand van de kopie."""
    for naam in namen:
        inhoud = (site / naam).read_bytes()
        if naam.endswith(".html"):
            yield naam, pagina(inhoud.decode()).encode()
        elif naam == INDEX:
            yield naam.removesuffix("on"), _index(inhoud)
        else:
            yield naam, inhoud


def _index(inhoud: bytes) -> bytes:
    """In: de zoekindex. Uit: dezelfde als script, onder de naam die het thema van een schijf leest."""
    index = json.loads(inhoud)
    for doc in index["docs"]:
        doc["location"] = lokaal("./" + doc["location"]).removeprefix("./")
    return f"var __index = {json.dumps(index, ensure_ascii=False, separators=(',', ':'))};\n".encode()


def pagina(html: str) -> str:
    """In: een pagina van de site. Uit: die pagina voor op een schijf."""
    return _TAG.sub(_tag, _IN_KOPIE.sub(r"\1\3\2\4", html))


def _tag(gevonden: re.Match[str]) -> str:
    tag = gevonden[0]
    if _WEG.match(tag):
        return ""
    if tag.endswith('zoek-later.js">'):
        return tag.replace("zoek-later", "kopie") + "</script>" + tag
    return _ADRES.sub(lambda adres: adres[1] + lokaal(adres[2]), tag)


def lokaal(adres: str) -> str:
    """In: een adres uit een pagina. Uit: hetzelfde adres, maar een map wordt het bestand dat een webhost zou tonen."""
    pad = re.split(r"[?#]", adres, maxsplit=1)[0]
    rest = adres[len(pad):]
    if not pad or pad.startswith("/") or extern(pad):
        return adres
    if pad.endswith("/"):
        return f"{pad}index.html{rest}"
    return f"{pad}/index.html{rest}" if pad.endswith(".") else adres

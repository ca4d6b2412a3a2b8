"""Vertaalt de gebeurtenissen van MkDocs naar ``Bouw``. Dit is de enige module die MkDocs kent."""

from __future__ import annotations

import errno
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

WORTEL = Path(__file__).resolve().parent.parent
if str(WORTEL) not in sys.path:  # MkDocs laadt dit bestand los; zo vindt het de rest van het pakket
    sys.path.insert(0, str(WORTEL))

from mkdocs.exceptions import Abort  # noqa: E402
from mkdocs.structure.files import File  # noqa: E402
from mkdocs.utils import CountHandler  # noqa: E402

from macros.beleid import Beleid  # noqa: E402
from macros.bestanden import vul, zet_losse_paginas, zet_stijl, zet_zoeken  # noqa: E402
from macros.bouw import Bouw  # noqa: E402
from macros.errors import HandreikingFout, HandreikingFouten  # noqa: E402
from macros.export.gegevens import versie  # noqa: E402
from macros.export.logo import lees_logo  # noqa: E402
from macros.geheugen import Geheugen  # noqa: E402
from macros.menu import maak_menu  # noqa: E402
from macros.publiceren import bouwmoment  # noqa: E402
from macros.regio import gekozen_map  # noqa: E402
from macros.render import datum, html  # noqa: E402
from macros.tabelkaart import Tabelkaarten  # noqa: E402
from macros.uitleg import Uitlegger  # noqa: E402
from macros.zoeken import herschrijf  # noqa: E402

GEHEUGEN = Geheugen()  # MkDocs laadt dit bestand één keer per proces; alleen de voorvertoning bouwt vaker


def _zeg(tekst: str) -> None:
    """Zegt de auteur in het Nederlands wat er gebeurt."""
    print(tekst, flush=True)


@contextmanager
def _stopt(bouw: Bouw) -> Iterator[None]:
    """Een fout die de hele bouw raakt, stopt haar met een uitleg in plaats van een traceback."""
    try:
        yield
    except HandreikingFout as fout:
        bouw.stop()
        raise Abort(str(fout)) from fout


def on_startup(command: str, dirty: bool) -> None:
    """Laat het Engelse verslag van MkDocs weg; met ``-v`` staat het er wel."""
    if logging.getLogger("mkdocs").level == logging.INFO:
        logging.getLogger("mkdocs").setLevel(logging.WARNING)


def on_config(config: Any) -> Any:
    """Laadt de handreiking, vult de instellingen uit de regio en zet onze zandbak in de macros-plugin."""
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(bouwmoment(WORTEL)))
    voorvertoning = "serve" in sys.argv
    bouw = Bouw.begin(Path(config.docs_dir), Path(config.site_dir), WORTEL / ".cache", _zeg,
                      GEHEUGEN if voorvertoning else Geheugen(), voorvertoning=voorvertoning, regio=gekozen_map(os.environ))
    teller = CountHandler()
    teller.setLevel(logging.WARNING)
    logging.getLogger("mkdocs").addHandler(teller)
    config["bouw"], config["teller"] = bouw, teller
    config.site_dir = str(bouw.werk)
    regio = bouw.geheel.regio
    config.site_name = regio.naam_site
    if regio.site_url and not voorvertoning:
        config.site_url = regio.site_url.rstrip("/") + "/"
    config.extra |= {"versie": versie(), "versiedatum": datum(datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC)),
                     "naam_regio": regio.naam_regio, "regiolinks": [(link.naam, link.adres) for link in regio.links]}
    logo = lees_logo(bouw.geheel)
    if logo:
        config.extra["logo"] = {"adres": logo.adres, "verhouding": logo.verhouding}
    config.nav = maak_menu(bouw.geheel)
    config.markdown_extensions += [Uitlegger(bouw.merk_begrippen), Tabelkaarten()]
    plugin = config.plugins["macros"]
    # De plugin zou de pagina met een onbeschermde Jinja-omgeving uitvoeren; dit is zijn eigen openbare ingang.
    # Hij roept haar ook aan voor een titel met accolades; die is al gevuld.
    plugin.render = lambda markdown, force_rendering=False: (
        markdown if markdown == plugin.page.title else bouw.markdown(plugin.page.file.src_uri))
    return config


def on_files(files: Any, config: Any) -> Any:
    """Zegt welke bestanden op de site komen; zie ``bestanden.py``."""
    bouw: Bouw = config["bouw"]
    maak = partial(File.generated, config)
    vul(files, bouw, maak)
    with _stopt(bouw):
        zet_zoeken(files, bouw, maak)
        config.extra_css = [zet_stijl(files, bouw, maak, [str(blad) for blad in config.extra_css])]
        zet_losse_paginas(files, bouw, maak, config.extra_css[0])
    return files


def on_page_read_source(page: Any, config: Any) -> str | None:
    """Geeft de tekst zonder kop: die is al gelezen, met regelnummers en controle."""
    pagina = config["bouw"].geheel.paginas.get(page.file.src_uri)
    return pagina.tekst if pagina else "Deze pagina heeft een fout."


def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:
    """Geeft de pagina haar titel, omschrijving en wat het thema moet weten."""
    bouw: Bouw = config["bouw"]
    pagina = bouw.geheel.paginas.get(page.file.src_uri)
    if pagina:
        kop = pagina.kop
        page.meta |= {"title": bouw.geheel.titel_van(pagina), "soort": kop.soort, "id": pagina.id,
                      "zoekwoorden": kop.zoekwoorden, "hide": [_VERBERG[deel] for deel in kop.verberg],
                      "search": {"exclude": True}}  # onze eigen zoekindex leest de pagina, en sneller
        if kop.omschrijving:
            page.meta["description"] = kop.omschrijving
    return markdown


_VERBERG = {"menu": "navigation", "inhoud": "toc", "kop": "path"}


def on_page_content(html: str, page: Any, config: Any, files: Any) -> str:
    """Zet het kader om de pagina."""
    pagina = config["bouw"].omlijst(page.file.src_uri, html, page.toc)
    page.toc = pagina.toc
    return str(pagina.html)


def on_env(env: Any, config: Any, files: Any) -> Any:
    """Alle pagina's zijn gelezen en nog niets is geschreven: het moment om alle fouten in één keer te melden."""
    bouw: Bouw = config["bouw"]
    paginas = [(f.src_uri, f.page.content or "") for f in files.documentation_pages() if f.page]
    bouw.controleer(paginas, {f.url for f in files})
    bouw.meldingen.zeg_aandacht()
    bouw.meldingen.zeg_annotaties()
    if bouw.meldingen.fouten and not bouw.voorvertoning:
        bouw.stop()
        raise Abort(str(HandreikingFouten(bouw.meldingen.gesorteerd())))
    if not bouw.voorvertoning:  # de voorvertoning zet zelf een script in elke pagina, om te verversen
        with _stopt(bouw):
            config["beleid"] = Beleid(env, config)
        env.globals["csp"] = config["beleid"].meta
    return env


def on_post_page(output: str, page: Any, config: Any) -> str:
    """Kijkt of de pagina haar regels voor de browser heeft, en geen script dat wij niet kennen."""
    if "beleid" in config:
        with _stopt(config["bouw"]):
            config["beleid"].controleer(output, page.file.src_uri)
    return output


_VOL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}


def on_build_error(error: Exception) -> None:
    """Zegt in gewoon Nederlands dat de schijf vol is. Een andere fout is van ons: die mag gezien worden."""
    if isinstance(error, OSError) and error.errno in _VOL:
        raise Abort("De schijf is vol, of een bestand mag niet zo groot worden. Er is niets gepubliceerd.\n"
                    "    Wat u kunt doen: maak ongeveer 1 GB vrij en probeer het opnieuw.") from error


def on_post_build(config: Any) -> None:
    """Publiceert, behalve als er iets mis was."""
    bouw: Bouw = config["bouw"]
    logging.getLogger("mkdocs").removeHandler(config["teller"])
    if bouw.meldingen.fouten:  # alleen bij serve: de vorige stand blijft te zien
        _zeg(str(HandreikingFouten(bouw.meldingen.gesorteerd())))
        bouw.stop()
        if not (bouw.doel / "index.html").exists():
            tekst = html("fouten", {"fouten": bouw.meldingen.gesorteerd()})
            (bouw.doel / "index.html").write_text(tekst, encoding="utf-8")
    elif config["teller"].get_counts() and config.strict:
        bouw.stop()
    else:
        herschrijf(bouw.geheel, bouw.downloads, bouw.werk, {pad: p.html for pad, p in bouw.gemaakt.items()},
                   zuinig=not bouw.voorvertoning)
        if "beleid" in config:
            (bouw.werk / "_headers").write_text(config["beleid"].kopregels(), encoding="utf-8")
        bouw.publiceer()
        _zeg(f"De site is klaar: {len(bouw.geheel.paginas)} pagina's en {sum(map(len, bouw.downloads.values()))} documenten.")
    config.site_dir = str(bouw.doel)


def on_serve(server: Any, config: Any, builder: Any) -> Any:
    """Kijkt in de voorvertoning ook naar de sjablonen."""
    server.watch(str(WORTEL / "macros" / "templates"))
    _zeg(f"De voorvertoning staat op {server.url} en ververst bij elke bewaring. Stoppen: Ctrl+C.")
    return server

"""Wat op elk dik document hetzelfde is: de naam van de site, de versie, de datum en de fasen als beeldmerk."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

from macros.handreiking import Handreiking
from macros.render import datum

from .gegevens import versie
from .pdf import qr


def omslag(geheel: Handreiking, dagen: Iterable[datetime.date | None], pad: str) -> dict[str, Any]:
    """In: de handreiking, de dagen van alles wat erin staat en het adres van de pagina. Uit: gegevens voor Typst.

    De datum is die van het nieuwste deel: zo verandert het document alleen als er iets in verandert.
    """
    dag = max((dag for dag in dagen if dag), default=datetime.date(2000, 1, 1))
    regio = geheel.regio
    adres = f"{regio.site_url.rstrip('/')}/{pad}" if regio.site_url else ""
    return {"site": regio.naam_site, "regio": regio.naam_regio, "versie": versie(), "dag": dag.isoformat(),
            "datum": datum(dag), "adres": adres, "qr": qr(adres) if adres else "",
            "fasen": [{"nr": fase.nr, "naam": fase.naam, "vorm": fase.vorm} for fase in geheel.fasen]}

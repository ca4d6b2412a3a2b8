"""De opdracht ``start.py regios``: leest de lijst, bouwt alle uitgaven en zegt hoe het ging."""

from __future__ import annotations

import os
import re
import sys
import time
from pathlib import Path

from ..errors import Meldingen
from .bouwen import Afloop, bouw_alle
from .lijst import Uitgave, lees_lijst

_DEEL = re.compile(r"([1-9]\d{0,3})/([1-9]\d{0,3})")


def regios(lijst: str, deel: str, doel: Path, cache: Path) -> int:
    """In: de lijst, welk deel daarvan (``2/10``; leeg is alles), waar de sites komen en de cache. Uit: 0 als alles goed is."""
    meldingen = Meldingen()
    uitgaven = lees_lijst(Path(lijst), cache / "regios", meldingen)
    welk = _DEEL.fullmatch(deel or "1/1")
    if not welk or int(welk[1]) > int(welk[2]):
        meldingen.fout("--deel", None, f'"{deel}" is geen deel.', "Schrijf bijvoorbeeld --deel 2/10: het tweede van tien delen.")
    if meldingen.fouten or not welk:
        meldingen.zeg_fouten()
        print("Er is niets gebouwd.", file=sys.stderr)
        return 1
    uitgaven = uitgaven[int(welk[1]) - 1:: int(welk[2])]
    naast_elkaar = max(1, min(os.cpu_count() or 1, len(uitgaven)))
    print(f"{len(uitgaven)} uitgaven, {naast_elkaar} tegelijk, in de map {doel.as_posix()}/", flush=True)
    begin, aflopen = time.monotonic(), []
    for af in bouw_alle(uitgaven, doel, naast_elkaar):
        aflopen.append(af)
        print(f"  {len(aflopen)} van {len(uitgaven)}: {af.uitgave.id} {'klaar' if af.goed else 'MISLUKT'}", flush=True)
    print(tabel(uitgaven, aflopen, time.monotonic() - begin))
    for af in aflopen:
        if not af.goed:
            print(f"\n{af.uitgave.id}: de vorige site is niet veranderd.\n{af.verslag.strip()}", file=sys.stderr)
    return 0 if all(af.goed for af in aflopen) else 1


def tabel(uitgaven: list[Uitgave], aflopen: list[Afloop], seconden: float) -> str:
    """Uit: per uitgave of zij klaar is, hoe lang dat duurde en hoe groot zij is, met een regel voor alles samen."""
    op_id = {af.uitgave.id: af for af in aflopen}
    breed = max([len(u.id) for u in uitgaven] + [len("uitgave")])
    regels = ["", f"{'uitgave':<{breed}}  afloop   seconden  omvang"]
    for uitgave in uitgaven:
        af = op_id[uitgave.id]
        regels.append(f"{uitgave.id:<{breed}}  {'goed   ' if af.goed else 'MISLUKT'}  {af.seconden:8.0f}  {af.omvang}".rstrip())
    goed = sum(af.goed for af in aflopen)
    regels.append(f"\n{goed} van {len(uitgaven)} uitgaven klaar in {seconden:.0f} s.")
    return "\n".join(regels)

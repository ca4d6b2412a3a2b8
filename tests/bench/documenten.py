"""Meet alle documenten zonder de rest van de bouw, van ingelezen gegevens tot alle bestanden: koud, en als niets veranderde.

    python -m tests.bench.documenten [keren]
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

from tests.bench.geheugen import meet
from tests.heel_project import WORTEL

MAAK = """
import sys, time
from pathlib import Path
from macros.errors import Meldingen
from macros.export.downloads import maak_downloads
from macros.handreiking import laad
geheel = laad(Path("docs"), Meldingen())
begin = time.perf_counter()
maak_downloads(geheel, Path(sys.argv[1]), lambda regel: None)
Path(sys.argv[2]).write_text(str(time.perf_counter() - begin))
"""


def meet_documenten(keren: int) -> tuple[float, float, float]:
    """Uit: seconden koud, seconden als niets veranderde (medianen), en het meeste geheugen van alle processen samen in MB."""
    koud: list[float] = []
    warm: list[float] = []
    geheugen: list[float] = []
    for _ in range(keren):
        with tempfile.TemporaryDirectory() as cache, tempfile.NamedTemporaryFile("r") as klok:
            for tijden in (koud, warm):
                geheugen.append(meet([sys.executable, "-c", MAAK, cache, klok.name], WORTEL)[1])
                tijden.append(float(Path(klok.name).read_text()))
    return statistics.median(koud), statistics.median(warm), max(geheugen)


if __name__ == "__main__":
    aantal = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    seconden, ongewijzigd, megabytes = meet_documenten(aantal)
    print(f"alle documenten, mediaan van {aantal}: koud {seconden:.2f} s, ongewijzigd {ongewijzigd:.2f} s, {megabytes:.0f} MB")

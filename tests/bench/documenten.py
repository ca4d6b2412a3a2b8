"""Meet alle documenten zonder de rest van de bouw: koud, en als er niets veranderde.

    python -m tests.bench.documenten [keren]
"""

from __future__ import annotations

import statistics
import sys
import tempfile

from tests.bench.geheugen import meet
from tests.heel_project import WORTEL

MAAK = ("import sys; from pathlib import Path; from macros.errors import Meldingen; from macros.handreiking import laad; "
        "from macros.export.downloads import maak_downloads; "
        "maak_downloads(laad(Path('docs'), Meldingen()), Path(sys.argv[1]), print)")


def main(keren: int) -> None:
    """Drukt de tabel af."""
    koud, warm, geheugen = [], [], []
    for _ in range(keren):
        with tempfile.TemporaryDirectory() as cache:
            opdracht = [sys.executable, "-c", MAAK, cache]
            tijd, meeste = meet(opdracht, WORTEL)
            koud.append(tijd)
            geheugen.append(meeste)
            warm.append(meet(opdracht, WORTEL)[0])
    print(f"alle documenten, mediaan van {keren}\n")
    print(f"koud         {statistics.median(koud):6.2f} s   geheugen van alle processen samen {max(geheugen):4.0f} MB")
    print(f"ongewijzigd  {statistics.median(warm):6.2f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)

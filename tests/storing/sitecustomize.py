"""Laat in het proces van een proefbouw iets misgaan. Python laadt dit zelf, als deze map in PYTHONPATH staat.

``HANDREIKING_STORING`` zegt wat:
    tel:<bestand>         schrijf op hoeveel handelingen op de schijf er waren
    dood:<n>              stop bij de n-de handeling zonder iets op te ruimen, alsof de stroom uitvalt
    vol:<n>               vanaf de n-de handeling is de schijf vol
    groot:<bytes>         geen bestand mag groter worden
    anders                mappen geven hun bestanden in een andere volgorde, en het is honderd dagen later
"""

from __future__ import annotations

import atexit
import errno
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

_SCHRIJFT = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_HANDELING = {"os.rename", "os.mkdir", "os.remove", "os.rmdir", "os.chmod", "os.utime", "ctypes.dlsym"}
_DAG = 24 * 3600


def _tel_handelingen(bij: Callable[[int], None]) -> None:
    """Roept ``bij`` aan voor elke handeling op de schijf in de map waar de bouw draait, met haar nummer."""
    hier, nummer = str(Path.cwd()), 0

    def hoor(gebeurtenis: str, waarden: tuple[Any, ...]) -> None:
        nonlocal nummer
        if gebeurtenis == "open":
            telt = isinstance(waarden[2], int) and bool(waarden[2] & _SCHRIJFT) and str(waarden[0]).startswith(hier)
        else:
            telt = gebeurtenis in _HANDELING
        if telt:
            nummer += 1
            bij(nummer)

    sys.addaudithook(hoor)


def _dood(bij: int, nummer: int) -> None:
    if nummer == bij:
        os.kill(os.getpid(), signal.SIGKILL)


def _vol(vanaf: int, nummer: int) -> None:
    if nummer >= vanaf:
        raise OSError(errno.ENOSPC, "No space left on device")


def _groot(bytes_: int) -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_, bytes_))


def _anders() -> None:
    lijst, kijk, nu = os.listdir, os.scandir, time.time

    class Omgekeerd:
        def __init__(self, pad: Any) -> None:
            with kijk(pad) as rij:
                self.rij = iter(sorted(rij, key=lambda deel: deel.name, reverse=True))

        def __enter__(self) -> Omgekeerd:
            return self

        def __exit__(self, *fout: object) -> None:
            self.close()

        def __iter__(self) -> Any:
            return self.rij

        def __next__(self) -> Any:
            return next(self.rij)

        def close(self) -> None:
            self.rij = iter(())

    os.listdir = lambda pad=".": sorted(lijst(pad), reverse=True)  # type: ignore[assignment]
    os.scandir = lambda pad=".": Omgekeerd(pad)  # type: ignore[assignment]
    time.time = lambda: nu() + 100 * _DAG


def _begin(wat: str, waarde: str) -> None:
    if wat == "tel":
        teller = [0]
        _tel_handelingen(lambda nummer: teller.__setitem__(0, nummer))
        atexit.register(lambda: Path(waarde).write_text(str(teller[0]), encoding="utf-8"))
    elif wat == "dood":
        _tel_handelingen(lambda nummer: _dood(int(waarde), nummer))
    elif wat == "vol":
        _tel_handelingen(lambda nummer: _vol(int(waarde), nummer))
    elif wat == "groot":
        _groot(int(waarde))
    elif wat == "anders":
        _anders()


_begin(*os.environ.get("HANDREIKING_STORING", "").partition(":")[::2])

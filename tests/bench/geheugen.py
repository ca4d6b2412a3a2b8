"""Voert een opdracht uit en meet hoe lang zij duurt en hoeveel geheugen al haar processen samen gebruiken (Linux).

Geheugen dat processen delen, telt één keer (``Pss`` in proc(5)).
"""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

PER_SECONDE = 20


def meet(opdracht: list[str], map_: Path) -> tuple[float, float]:
    """Uit: seconden, en de grootste som van het geheugen in MB."""
    begin, meeste = time.perf_counter(), 0
    proces = subprocess.Popen(opdracht, cwd=map_, stdout=subprocess.DEVNULL)
    while proces.poll() is None:
        meeste = max(meeste, sum(_gebruikt(pid) for pid in _met_kinderen(proces.pid)))
        time.sleep(1 / PER_SECONDE)
    if proces.returncode:
        raise subprocess.CalledProcessError(proces.returncode, opdracht)
    return time.perf_counter() - begin, meeste / 1e6


def _met_kinderen(pid: int) -> Iterator[int]:
    yield pid
    for draad in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):  # het proces eindigde net
            for kind in draad.read_text().split():
                yield from _met_kinderen(int(kind))


def _gebruikt(pid: int) -> int:
    with suppress(OSError):
        regels = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        return 1024 * sum(int(regel.split()[1]) for regel in regels if regel.startswith("Pss:"))
    return 0

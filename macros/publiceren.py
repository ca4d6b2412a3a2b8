"""Zet een nieuwe site pas op zijn plaats als zij helemaal goed is; de vorige blijft tot dan staan."""

from __future__ import annotations

import calendar
import ctypes
import errno
import gzip
import os
import secrets
import shutil
import subprocess
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from .schijf import gewijzigd

_BEGIN = ".nieuw-"
_OUD = ".oud-"
_DAG = 24 * 3600
_POGINGEN, _BEZET = 100, {errno.ENOTEMPTY, errno.EEXIST, errno.EACCES}
_HIER, _VERWISSEL = -100, 2  # AT_FDCWD; RENAME_EXCHANGE en RENAME_SWAP hebben dezelfde waarde


def werkmap(doel: Path) -> Path:
    """In: de map van de site. Uit: een eigen, lege map ernaast waarin deze bouw werkt.

    Ruimt resten van afgebroken bouwen op die ouder zijn dan een dag, en zet een site terug die door een
    afgebroken wissel weg is.
    """
    doel.parent.mkdir(parents=True, exist_ok=True)
    resten = sorted(doel.parent.glob(f".{doel.name}{_OUD}*"), key=gewijzigd, reverse=True)
    if not doel.exists() and resten:
        with suppress(OSError):  # een andere bouw was ons voor
            resten.pop(0).replace(doel)
    for rest in [*resten, *doel.parent.glob(f".{doel.name}{_BEGIN}*")]:
        if 0 < gewijzigd(rest) < time.time() - _DAG:
            shutil.rmtree(rest, ignore_errors=True)
    return Path(tempfile.mkdtemp(prefix=f".{doel.name}{_BEGIN}", dir=doel.parent))


def wissel(nieuw: Path, doel: Path) -> None:
    """Zet ``nieuw`` op de plaats van ``doel``. Waar het systeem dat kan, gaat dat in één stap: er is altijd een hele site."""
    nieuw.chmod(0o755)
    if doel.exists() and _ruil(nieuw, doel):
        shutil.rmtree(nieuw, ignore_errors=True)
        return
    for poging in range(_POGINGEN):
        oud, weg = (doel.with_name(f".{doel.name}{soort}{secrets.token_hex(6)}") for soort in (_OUD, _BEGIN))
        with suppress(FileNotFoundError):
            doel.replace(oud)
        try:
            nieuw.replace(doel)
        except OSError as fout:  # een andere bouw zette net haar site neer; die gaat de volgende keer opzij
            if fout.errno not in _BEZET or poging == _POGINGEN - 1:
                raise
        with suppress(FileNotFoundError):
            oud.replace(weg)  # nu telt zij niet meer als site om terug te zetten, ook niet als het wissen half lukt
        shutil.rmtree(weg, ignore_errors=True)
        if not nieuw.exists():
            return


def _ruil(een: Path, ander: Path) -> bool:
    """Verwisselt twee mappen in één stap. Uit: of dat kon; niet elk systeem en niet elke schijf kan het.

    Linux: renameat2(2) met RENAME_EXCHANGE. macOS: renamex_np(2) met RENAME_SWAP.
    """
    systeem: Any = ctypes.CDLL(None) if os.name == "posix" else None
    paden = os.fsencode(een), os.fsencode(ander)
    if hasattr(systeem, "renameat2"):
        return bool(systeem.renameat2(_HIER, paden[0], _HIER, paden[1], _VERWISSEL) == 0)
    return hasattr(systeem, "renamex_np") and bool(systeem.renamex_np(*paden, _VERWISSEL) == 0)


def vaste_sitemap(map_: Path) -> None:
    """Pakt de sitemap opnieuw in zonder tijd erin: MkDocs zet er de tijdzone van de computer in."""
    sitemap = map_ / "sitemap.xml"
    if sitemap.exists():
        (map_ / "sitemap.xml.gz").write_bytes(gzip.compress(sitemap.read_bytes(), mtime=0))


def ruim_op(nieuw: Path) -> None:
    """Gooit een mislukte bouw weg."""
    shutil.rmtree(nieuw, ignore_errors=True)


def bouwmoment(wortel: Path) -> int:
    """Uit: het moment van de laatste wijziging in git, in seconden sinds 1970; zonder git dat van CHANGELOG.md.

    Zo geeft dezelfde stand van het project altijd dezelfde site.
    """
    git = subprocess.run(["git", "-C", str(wortel), "log", "-1", "--format=%ct"], capture_output=True, text=True,
                         check=False) if shutil.which("git") else None
    if git and git.returncode == 0 and git.stdout.strip().isdigit():
        return int(git.stdout)
    for regel in (wortel / "CHANGELOG.md").read_text(encoding="utf-8").split("\n"):
        if regel.startswith("## ") and regel.strip()[-10:].count("-") == 2:
            return calendar.timegm(time.strptime(regel.strip()[-10:], "%Y-%m-%d"))
    return 0

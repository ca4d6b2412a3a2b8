"""Zet een nieuwe site pas op zijn plaats als zij helemaal goed is; de vorige blijft tot dan staan."""

from __future__ import annotations

import calendar
import gzip
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

_BEGIN = ".nieuw-"
_OUD = ".oud-"
_DAG = 24 * 3600


def werkmap(doel: Path) -> Path:
    """In: de map van de site. Uit: een eigen, lege map ernaast waarin deze bouw werkt.

    Ruimt resten van afgebroken bouwen op die ouder zijn dan een dag, en zet een site terug die door een
    afgebroken wissel weg is.
    """
    doel.parent.mkdir(parents=True, exist_ok=True)
    resten = sorted(doel.parent.glob(f".{doel.name}{_OUD}*"), key=lambda p: p.stat().st_mtime, reverse=True)
    if not doel.exists() and resten:
        resten.pop(0).replace(doel)
    for rest in [*resten, *doel.parent.glob(f".{doel.name}{_BEGIN}*")]:
        if time.time() - rest.stat().st_mtime > _DAG:
            shutil.rmtree(rest, ignore_errors=True)
    return Path(tempfile.mkdtemp(prefix=f".{doel.name}{_BEGIN}", dir=doel.parent))


def wissel(nieuw: Path, doel: Path) -> None:
    """Zet ``nieuw`` op de plaats van ``doel``; dat zijn twee hernoemingen, dus een lezer ziet nooit een halve site."""
    nieuw.chmod(0o755)
    oud = Path(tempfile.mkdtemp(prefix=f".{doel.name}{_OUD}", dir=doel.parent))
    try:
        doel.replace(oud)
    except FileNotFoundError:
        oud.rmdir()
    nieuw.replace(doel)
    shutil.rmtree(oud, ignore_errors=True)


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

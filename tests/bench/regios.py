"""Meet het bouwen van veel uitgaven uit één kopie: tijd, rekentijd, geheugen en schijf. Zie de pagina over het hele land.

    python -m tests.bench.regios [uitgaven]
"""

from __future__ import annotations

import colorsys
import datetime
import os
import platform
import resource
import shutil
import sys
import tempfile
from pathlib import Path

import yaml

from macros.export.gegevens import versie
from macros.inrichten.schrijven import regio_yml
from macros.kleur import LICHT, dichtstbij
from tests.bench.geheugen import meet
from tests.heel_project import WORTEL

TEAMS = ("wijkteam", "buurtteam", "gebiedsteam", "dorpsteam", "stadsteam")
MB = 1_000_000


def _regios(map_: Path, aantal: int) -> Path:
    """Uit: een map met zoveel regio's, elk met eigen namen, een eigen kleur en een eigen stuk tekst."""
    for nummer in range(1, aantal + 1):
        rood, groen, blauw = colorsys.hls_to_rgb(nummer / aantal, 0.3, 0.7)
        kleur = dichtstbij("#" + "".join(f"{round(deel * 255):02x}" for deel in (rood, groen, blauw)), LICHT)
        naam, plek = f"Voorbeeldstad {nummer}", map_ / f"voorbeeldstad-{nummer}"
        (plek / "blokken" / "stappen").mkdir(parents=True)
        (plek / "regio.yml").write_text(regio_yml({
            "naam_regio": naam, "naam_site": f"Samenwerken in {naam}", "kleur": kleur, "sociaal_team": TEAMS[nummer % len(TEAMS)],
            "gemeente": {"naam": f"gemeente {naam}", "meervoud": "gemeenten"},
            "contact": [{"wat": "Vragen", "wie": "projectleider", "email": f"team{nummer}@example.org"}]}), encoding="utf-8")
        (plek / "blokken" / "stappen" / "stap-8.md").write_text(f"## Zo doen wij dat in {naam}\n\nElk voorjaar.\n", encoding="utf-8")
    return map_


def _meet(opdracht: list[str], map_: Path) -> tuple[float, float, float]:
    """Uit: seconden, rekentijd van alle processen samen in seconden, en het meeste geheugen in MB."""
    voor = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconden, geheugen = meet(opdracht, map_)
    na = resource.getrusage(resource.RUSAGE_CHILDREN)
    return seconden, na.ru_utime + na.ru_stime - voor.ru_utime - voor.ru_stime, geheugen


def _omvang(map_: Path) -> float:
    return sum(pad.stat().st_size for pad in map_.rglob("*") if pad.is_file()) / MB


def main(aantal: int) -> None:
    """Meet één uitgave alleen en daarna alle, steeds met een lege cache, en drukt de uitkomst af."""
    with tempfile.TemporaryDirectory() as tijdelijk:
        ons = Path(shutil.copytree(WORTEL, Path(tijdelijk) / "ons", symlinks=True, ignore=shutil.ignore_patterns(
            ".venv", ".git", "site", ".site.*", "regios", ".cache", "tests")))
        lijst, een = _regios(Path(tijdelijk) / "regios", aantal), Path(tijdelijk) / "een"
        shutil.copytree(lijst / "voorbeeldstad-1", een / "voorbeeldstad-1")
        opdracht = [sys.executable, "-m", "macros.cli", "regios"]
        alleen, rekentijd_alleen, geheugen_alleen = _meet([*opdracht, str(een)], ons)
        _, rekentijd_nogmaals, _ = _meet([*opdracht, str(een)], ons)
        shutil.rmtree(ons / ".cache")
        samen, rekentijd, geheugen = _meet([*opdracht, str(lijst)], ons)
        kernen = os.cpu_count() or 1
        uitkomst = {"uitgaven": aantal, "kernen": kernen, "alleen": round(alleen),
                    "rekentijd_alleen": round(rekentijd_alleen), "rekentijd_nogmaals": round(rekentijd_nogmaals),
                    "samen": round(samen), "rekentijd": round(rekentijd), "geheugen_alleen": round(geheugen_alleen),
                    "geheugen": round(geheugen), "site": round(_omvang(ons / "regios" / "voorbeeldstad-1")),
                    "cache": round(_omvang(ons / ".cache")), "computer": f"{platform.system()}, Python {platform.python_version()}",
                    "gemeten": datetime.date.today(), "versie": versie()}
        print(yaml.safe_dump(uitkomst, allow_unicode=True, sort_keys=False))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 30)

"""Schrijft de kwaliteitstabel: wat de tests maten, met de dag, het middel en de versie. Nooit met de hand.

Een test krijgt ``kwaliteit`` als fixture en noemt wat zij zag: ``kwaliteit.noteer("axe", "0 fouten", …)``.
Alleen ``python3 start.py test --alles`` en ``python -m tests.bench`` bewaren dat, in ``docs/_data/kwaliteit.yml``.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from macros.export.gegevens import versie
from macros.model.kwaliteit import Meting
from tests.heel_project import WORTEL

BESTAND = WORTEL / "docs" / "_data" / "kwaliteit.yml"
KOP = "# Gemaakt door python3 start.py test --alles. Niet met de hand wijzigen: de volgende keer staat er wat dan gemeten is.\n"

# Wat wij meten en wat wij eisen, op volgorde van de tabel: id -> (deel, wat, norm).
MAATSTAVEN = {
    "axe": ("toegankelijk", "Fouten volgens axe op elke pagina", "0"),
    "html": ("toegankelijk", "Fouten tegen de regels van HTML op elke pagina", "0"),
    "vergroot": ("toegankelijk", "Pagina’s die opzij schuiven op 320 pixels breed", "0"),
    "toetsen": ("toegankelijk", "Plekken waar u met toetsen niet ziet waar u bent", "0"),
    "documenten": ("papier", "Documenten met fouten in de toegankelijkheid", "0"),
    "afdruk": ("papier", "Pagina’s die niet heel op papier komen", "0"),
    "lighthouse": ("lezen", "Laagste cijfers van Lighthouse op een telefoon", "snelheid 98, de rest 100"),
    "lcp": ("lezen", "Seconden tot het grootste deel van de pagina er staat", "hoogstens 1,6"),
    "wachten": ("lezen", "Milliseconden dat een telefoon bij het laden niet reageert", "minder dan 50"),
    "gewicht": ("lezen", "Kilobytes bij het eerste bezoek, de zwaarste pagina", "hoogstens 120"),
    "bouw-warm": ("bouwen", "Bouw zonder gewijzigde documenten, tegenover gewoon Material", "hoogstens 2 keer"),
    "bouw-koud": ("bouwen", "Bouw met alle documenten opnieuw, tegenover gewoon Material", "hoogstens 6 keer"),
    "documenten-koud": ("bouwen", "Seconden voor alle documenten", "minder dan 6"),
    "controleer": ("bouwen", "Seconden voor controleer", "hoogstens 2"),
    "bewaring": ("bouwen", "Seconden extra tot een bewaring op het scherm staat", "hoogstens 0,5"),
    "groei": ("bouwen", "Rekentijd bij veel meer pagina’s en lijsten", "hoogstens 1,1 keer zoveel per pagina"),
    "geheugen": ("bouwen", "Megabytes geheugen bij tien keer zoveel", "hoogstens 500"),
    "csp": ("veilig", "Meldingen van het beveiligingsbeleid in de browser", "0"),
    "fuzz": ("veilig", "Veranderde bestanden die de bouw laten struikelen", "0"),
    "tests": ("tests", "Tests die mislukken", "0"),
}


@dataclass
class Kwaliteit:
    """De metingen van één run."""

    metingen: dict[str, Meting] = field(default_factory=dict)

    def noteer(self, id: str, uitkomst: str, *, omvang: str, middel: str, gehaald: bool = True) -> None:
        """In: een id uit ``MAATSTAVEN`` en wat er gemeten is. ``omvang`` zegt hoeveel, ``middel`` waarmee en welke versie."""
        deel, wat, norm = MAATSTAVEN[id]
        self.metingen[id] = Meting.model_validate({
            "id": id, "deel": deel, "wat": wat, "norm": norm, "uitkomst": uitkomst, "gehaald": gehaald, "omvang": omvang,
            "middel": middel, "gemeten": datetime.date.today(), "versie": versie()})

    def bewaar(self, bestand: Path = BESTAND) -> None:
        """Zet deze metingen in het bestand. Wat deze keer niet gemeten is, blijft staan met zijn eigen datum."""
        oud: list[dict[str, Any]] = yaml.safe_load(bestand.read_text(encoding="utf-8")) if bestand.exists() else []
        alles = {rij["id"]: rij for rij in oud if rij["id"] in MAATSTAVEN}
        alles |= {id: meting.model_dump(mode="python") for id, meting in self.metingen.items()}
        rijen = [alles[id] for id in MAATSTAVEN if id in alles]
        if rijen:
            tekst = yaml.safe_dump(rijen, allow_unicode=True, sort_keys=False, width=130)
            bestand.write_text(KOP + tekst, encoding="utf-8", newline="\n")

"""Draait ruff, mypy en pytest, in die volgorde; de laatste regel is die van pytest.

    python -m tests            alles wat bij elke wijziging hoort
    python -m tests --alles    ook elke pagina in zes instellingen, en daarna de metingen voor de kwaliteitstabel
    python -m tests -k woord   een deel; alles na de opdracht gaat naar pytest
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

WORTEL = Path(__file__).resolve().parent.parent


def main() -> int:
    """Uit: 0 als alles slaagt."""
    rest = [woord for woord in sys.argv[1:] if woord != "--alles"]
    if len(rest) < len(sys.argv) - 1:
        os.environ["HANDREIKING_ALLES"] = "1"
    mislukt = 0
    if not rest:
        for naam, opdracht in (("ruff", ["ruff", "check", "."]), ("mypy", ["mypy"])):
            print(f"== {naam}", flush=True)
            mislukt |= subprocess.run([sys.executable, "-m", *opdracht], cwd=WORTEL, check=False).returncode
    print("== pytest", flush=True)
    afloop = subprocess.run([sys.executable, "-m", "pytest", *rest], cwd=WORTEL, check=False).returncode
    if "HANDREIKING_ALLES" in os.environ and not rest:
        for meting in ("tests.bench", "tests.bench.groei", "tests.bench.lighthouse"):
            print(f"== {meting}", flush=True)
            mislukt |= subprocess.run([sys.executable, "-m", meting], cwd=WORTEL, check=False).returncode
    return afloop or (1 if mislukt else 0)


if __name__ == "__main__":
    sys.exit(main())

"""Een kopie van het project om in te meten, zonder wat een bouw zelf maakt."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from tests.heel_project import WORTEL

MKDOCS = [sys.executable, "-m", "mkdocs"]


def kopie(doel: Path) -> Path:
    """In: een map die er nog niet is. Uit: die map met het project erin."""
    return Path(shutil.copytree(WORTEL, doel, ignore=shutil.ignore_patterns(".venv", ".git", "site", ".site.*", "tests", ".cache")))

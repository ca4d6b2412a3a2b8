"""De hulpmiddelen uit gegevens: wat er staat zonder script en op papier, en een fout in de gegevens is te vinden."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html as lxml_html

from macros.bouw import Bouw
from macros.errors import Meldingen
from macros.handreiking import laad
from tests.mini_project import kopieer

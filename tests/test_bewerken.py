"""De pagina voor redacteuren: alleen als de regio zegt waar haar bestanden staan, en alleen links naar haar eigen map."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.bewerken import adres, bewerklinks
from macros.errors import Meldingen
from macros.handreiking import Handreiking, laad
from macros.losse_paginas import BEWERKEN, losse_paginas
from macros.model.regio import Beheer
from tests.mini_project import controleer, kopieer, vervang


def _geheel(project: Path, regio: str) -> Handreiking:
    vervang(project, "docs/regio/regio.yml", "", regio)
    vervang(project, "docs/regio/blokken/stappen/stap-1.md", "", "Van ons.\n")
    meldingen = Meldingen()
    geheel = laad(project / "docs", meldingen)
    assert meldingen.fouten == []
    return geheel


@pytest.mark.parametrize(("beheer", "nieuw", "verwacht"), [
    (Beheer(dienst="github", project="a/b"), False, "https://github.com/a/b/edit/main/docs/regio/regio.yml"),
    (Beheer(dienst="github", project="a/b", tak="x"), True, "https://github.com/a/b/new/x?filename=docs/regio/regio.yml"),
    (Beheer(dienst="gitlab", project="a/b/c"), False, "https://gitlab.com/a/b/c/-/edit/main/docs/regio/regio.yml"),
    (Beheer(dienst="gitlab", project="a/b", adres="https://git.example.org/"), True,
     "https://git.example.org/a/b/-/new/main?file_name=docs/regio/regio.yml")])
def test_adres(beheer: Beheer, nieuw: bool, verwacht: str) -> None:
    assert adres(beheer, "docs/regio/regio.yml", nieuw) == verwacht


def test_zonder_beheer_is_er_niets(tmp_path: Path) -> None:
    geheel = _geheel(kopieer(tmp_path), "naam_regio: Oost\n")
    assert BEWERKEN not in dict(losse_paginas(geheel, [], Meldingen(), "stijl.css"))


def test_elke_pagina_en_elk_eigen_bestand_heeft_een_link(tmp_path: Path) -> None:
    geheel = _geheel(kopieer(tmp_path), "naam_regio: Oost\nbeheer: {dienst: github, project: oost/handreiking}\n")
    assert geheel.regio.beheer is not None
    links = [link for _, rij in bewerklinks(geheel, geheel.regio.beheer) for link in rij]
    assert "https://github.com/oost/handreiking/edit/main/docs/regio/blokken/stappen/stap-1.md" in [link.adres for link in links]
    gedekt = {m[1] for link in links if (m := re.search(r"docs/regio/blokken/(.*)", link.adres))}
    assert gedekt == set(geheel.paginas)
    html = dict(losse_paginas(geheel, [], Meldingen(), "stijl.css"))[BEWERKEN]
    assert "noindex" in html and "<script" not in html and "default-src 'none'" in html
    buiten = re.findall(r'href="(https://[^"]+)"', html)
    assert len(buiten) == len(links)
    assert all(weg.startswith("https://github.com/oost/handreiking/") and "docs/regio/" in weg for weg in buiten)


@pytest.mark.parametrize("fout", ["{dienst: bitbucket, project: a/b}", "{dienst: github, project: 'a/b\"><script>'}",
                                  "{dienst: gitlab, project: a/b, adres: 'javascript:1'}", "{dienst: github}"])
def test_een_verkeerd_beheer_is_een_fout(fout: str, tmp_path: Path) -> None:
    project = kopieer(tmp_path)
    vervang(project, "docs/regio/regio.yml", "", f"beheer: {fout}\n")
    afloop, _, fouten = controleer(project)
    assert afloop == 1
    assert "docs/regio/regio.yml:1" in fouten

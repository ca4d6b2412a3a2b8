"""Een uitgave verklaart zelf hoe het met haar staat: wat ontbreekt is te zien, en wat verlopen is houdt de bouw tegen."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from macros.errors import Meldingen
from macros.handreiking import laad
from macros.verantwoording import controleer_verantwoording, ontbreekt, security_txt
from tests.heel_project import bouw, fork
from tests.hele_pagina import maak_paginas
from tests.mini_project import kopieer, vervang

REGIO = """naam_regio: Voorbeeldstad
site_url: https://voorbeeld.example.org/
toegankelijkheid:
  organisatie: gemeente Voorbeeldstad
  status: B
  ondertekenaar: gemeentesecretaris
  datum: 2026-10-01
  contact: toegankelijk@example.org
  rapporten: [{naam: Onderzoek, adres: https://example.org/rapport}]
privacy:
  organisatie: gemeente Voorbeeldstad
  logboek: De server bewaart internetadressen zeven dagen.
  contact: https://example.org/privacy
  datum: 2026-10-01
veiligheid:
  contact: lek@example.org
  geldig_tot: 2027-06-01
"""
BEOORDELING = """- id: letters
  deel: contrast
  wat: De letters
  hoe: Op een schermbeeld.
  omvang: 3 keer
  oordeel: kan beter
  toelichting: Zij zijn grijs.
  bekeken: 2026-10-01
  versie: 0.1.0
"""
PAGINA = "---\nsoort: pagina\ntitel: Verklaring\n---\n\n{{ toegankelijkheid() }}\n\n{{ privacy() }}\n"


def _project(tmp_path: Path, regio: str) -> Path:
    project = kopieer(tmp_path)
    vervang(project, "docs/regio/regio.yml", "", regio)
    vervang(project, "docs/over/verklaring.md", "", PAGINA)
    return project


def _kijk(tmp_path: Path, regio: str, dag: str) -> Meldingen:
    geheel = laad(_project(tmp_path, regio) / "docs", Meldingen())
    meldingen = Meldingen()
    controleer_verantwoording(geheel.regio, geheel.regiobestand, datetime.date.fromisoformat(dag), meldingen)
    return meldingen


def test_een_ingevulde_verklaring(tmp_path: Path) -> None:
    gemaakt = maak_paginas(_project(tmp_path, REGIO) / "docs")
    tekst = gemaakt.html["over/verklaring.md"]
    assert gemaakt.meldingen.fouten == []
    for deel in ("gemeente Voorbeeldstad", "B: voldoet gedeeltelijk", "gemeentesecretaris", "1 oktober 2026", "zeven dagen",
                 'href="mailto:toegankelijk@example.org"', 'href="https://example.org/rapport"', 'href="https://example.org/privacy"'):
        assert deel in tekst
    assert "Nog niet" not in tekst


@pytest.mark.parametrize(("regio", "wat"), [("naam_regio: Voorbeeldstad\n", "Onze regio moet nog invullen: organisatie, status, "),
                                            ("# leeg\n", "Dit is de landelijke uitgave.")])
def test_wat_ontbreekt_staat_er(tmp_path: Path, regio: str, wat: str) -> None:
    """Een regio erft niets: zij ziet wat zij nog moet doen, en haar lezers ook."""
    tekst = maak_paginas(_project(tmp_path, regio) / "docs").html["over/verklaring.md"]
    assert wat in tekst
    assert "voldoet" not in tekst
    assert tekst.count("Nog niet ingevuld") >= 8


def test_een_eigen_uitgave_krijgt_te_horen_wat_ontbreekt(tmp_path: Path) -> None:
    punten = [str(p) for p in _kijk(tmp_path, REGIO.replace("  ondertekenaar: gemeentesecretaris\n", ""), "2026-11-22").aandacht]
    assert len(punten) == 1
    assert punten[0].startswith("docs/regio/regio.yml:3: De toegankelijkheidsverklaring is niet af: ondertekenaar ontbreekt.")


def test_wie_net_begint_krijgt_een_regel(tmp_path: Path) -> None:
    punten = [str(p) for p in _kijk(tmp_path, "naam_regio: Voorbeeldstad\n", "2026-11-22").aandacht]
    assert len(punten) == 1
    assert "de toegankelijkheidsverklaring, de privacyverklaring en het adres voor wie een lek ziet." in punten[0]
    assert "toegankelijkheid, privacy en veiligheid" in punten[0]


def test_de_landelijke_uitgave_krijgt_geen_aandachtspunten(tmp_path: Path) -> None:
    assert _kijk(tmp_path, "# leeg\n", "2026-11-22").aandacht == []


@pytest.mark.parametrize(("dag", "fouten", "aandacht"), [
    ("2026-11-22", [], []),
    ("2027-05-20", [], ["docs/regio/regio.yml:17: Het adres voor wie een lek ziet verloopt op 1 juni 2027"]),
    ("2027-06-01", [], ["docs/regio/regio.yml:17: Het adres voor wie een lek ziet verloopt op 1 juni 2027"]),
    ("2027-06-02", ["docs/regio/regio.yml:17: Het adres voor wie een lek ziet is verlopen op 1 juni 2027."], []),
    ("2027-10-02", ["docs/regio/regio.yml:17: ",
                    "docs/regio/regio.yml:7: De toegankelijkheidsverklaring is verlopen op 1 oktober 2027.",
                    "docs/regio/regio.yml:14: De privacyverklaring is verlopen"], []),
])
def test_verlopen(tmp_path: Path, dag: str, fouten: list[str], aandacht: list[str]) -> None:
    meldingen = _kijk(tmp_path, REGIO, dag)
    assert len(meldingen.fouten) == len(fouten)
    assert all(any(str(f).startswith(begin) for f in meldingen.fouten) for begin in fouten)
    assert len(meldingen.aandacht) == len(aandacht)
    assert all(str(p).startswith(begin) for p, begin in zip(meldingen.aandacht, aandacht, strict=True))


@pytest.mark.parametrize(("oud", "nieuw", "regel"), [
    ("status: B", "status: F", 5), ("contact: lek@example.org", "contact: lek", 16),
    ("contact: lek@example.org", "contact: javascript:x", 16),
    ("contact: lek@example.org", "contact: http://example.org", 16), ("geldig_tot: 2027-06-01", "geldig_tot: ooit", 17),
    ("datum: 2026-10-01", "dag: 2026-10-01", 7),
])
def test_een_vergissing(tmp_path: Path, oud: str, nieuw: str, regel: int) -> None:
    meldingen = maak_paginas(_project(tmp_path, REGIO.replace(oud, nieuw, 1)) / "docs").meldingen
    assert {f.plaats for f in meldingen.fouten} == {f"docs/regio/regio.yml:{regel}"}
    assert not any("kleine letters" in f.hulp for f in meldingen.fouten)


@pytest.mark.parametrize("regio", ["", "naam_regio: Voorbeeldstad\n"], ids=["landelijk", "regio"])
def test_een_regio_erft_geen_oordeel(tmp_path: Path, regio: str) -> None:
    """Wat de makers zelf bekeken, staat bij een regio als het oordeel van een ander."""
    project = _project(tmp_path, regio)
    vervang(project, "docs/over/verklaring.md", PAGINA, PAGINA + "\n{{ beoordeling() }}\n")
    vervang(project, "docs/_data/beoordeling.yml", "", BEOORDELING)
    gemaakt = maak_paginas(project / "docs")
    tekst = gemaakt.html["over/verklaring.md"]
    assert gemaakt.meldingen.fouten == []
    assert '<td data-label="Oordeel">Kan beter</td>' in tekst
    assert ("Geen oordeel van onze regio" in tekst) == bool(regio)


def test_security_txt(tmp_path: Path) -> None:
    """Volgens RFC 9116: een adres, een einddatum, de taal en het vaste adres van het bestand zelf."""
    regio = laad(_project(tmp_path, REGIO) / "docs", Meldingen()).regio
    assert ontbreekt(regio.veiligheid) == []
    assert security_txt(regio) == ("Contact: mailto:lek@example.org\nExpires: 2027-06-01T00:00:00Z\nPreferred-Languages: nl, en\n"
                                   "Canonical: https://voorbeeld.example.org/.well-known/security.txt\n")


@pytest.mark.parametrize("weg", ["  contact: lek@example.org\n", "  geldig_tot: 2027-06-01\n"])
def test_geen_vals_bestand(tmp_path: Path, weg: str) -> None:
    """Zonder adres of einddatum komt er geen bestand."""
    assert security_txt(laad(_project(tmp_path, REGIO.replace(weg, "")) / "docs", Meldingen()).regio) == ""


def test_het_bestand_staat_op_de_site(tmp_path: Path) -> None:
    project = fork(tmp_path)
    dag = datetime.date.today()
    regio = REGIO.replace("2026-10-01", dag.isoformat()).replace("2027-06-01", (dag + datetime.timedelta(200)).isoformat())
    vervang(project, "docs/regio/regio.yml", "", regio)
    klaar = bouw(project)
    assert klaar.returncode == 0, klaar.stdout + klaar.stderr
    assert "Contact: mailto:lek@example.org" in (project / "site/.well-known/security.txt").read_text(encoding="utf-8")

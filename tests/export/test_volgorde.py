"""Uit dezelfde gegevens ontstaan pagina, PDF en Word: met dezelfde punten in dezelfde volgorde. En één bestand is genoeg."""

from __future__ import annotations

from pathlib import Path

import lxml.html
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.auteursmacros import Auteursmacros
from macros.errors import Meldingen
from macros.export import docx
from macros.export.downloads import maak_downloads
from macros.export.gegevens import papier
from macros.handreiking import laad
from macros.loader import Document
from macros.model.checklist import Checklist
from macros.model.pagina import Pagina
from macros.model.sjabloon import Sjabloon
from macros.paginas import Paginabron
from macros.render import html
from macros.uitleg import Woordenlijst
from tests.export.hulp import checklist, geheel, op_volgorde, pdf, pdf_tekst, sjabloon, vel, word_tekst, zonder_wit
from tests.mini_project import kopieer

WOORDEN = st.text("abcdefghijklmnopqrstuvwxyzABDEéëïöüç’‘–€0123456789.,;:?!()\"'*#_$<>@&/%+=", min_size=1, max_size=12)
TEKSTEN = st.lists(WOORDEN, min_size=1, max_size=9).map(" ".join)
DELEN = st.one_of(
    TEKSTEN.map(lambda tekst: {"soort": "kop", "tekst": tekst}),
    st.builds(lambda vraag, opties: {"soort": "keuze", "vraag": vraag, "opties": opties}, TEKSTEN,
              st.lists(TEKSTEN, min_size=2, max_size=4)),
    st.builds(lambda label, regels: {"soort": "invulveld", "label": label, "regels": regels}, TEKSTEN, st.integers(1, 3)),
    st.builds(lambda punten: {"soort": "lijst", "punten": punten}, st.lists(TEKSTEN, min_size=1, max_size=4)),
)


def pagina_tekst(document: Checklist | Sjabloon) -> str:
    """Uit: de tekst van het document zoals het op de site staat."""
    soort = "checklist" if isinstance(document, Checklist) else "sjabloon"
    alles = geheel(document)
    pagina = Paginabron("a.md", "docs/a.md", Pagina(soort="pagina", titel="A"), "", 1, Document("docs/a.md", None, {(): 1}))
    macros = Auteursmacros(alles, pagina, {}, Woordenlijst([]))
    gegevens = {"m": macros, "geheel": alles, "pagina": pagina, "lijst": document, "document": document}
    return zonder_wit(str(lxml.html.fromstring(str(html(soort, gegevens))).xpath("string()")))


@settings(max_examples=15, database=None)
@given(teksten=st.lists(TEKSTEN, min_size=1, max_size=14))
def test_de_punten_van_een_checklist(teksten: list[str]) -> None:
    lijst = checklist(*teksten)
    for tekst in (pagina_tekst(lijst), pdf_tekst(pdf(lijst)), word_tekst(docx.maak(vel(lijst)))):
        assert not op_volgorde(tekst, teksten)


@settings(max_examples=15, database=None)
@given(delen=st.lists(DELEN, min_size=1, max_size=6))
def test_de_delen_van_een_sjabloon(delen: list[dict[str, object]]) -> None:
    document = sjabloon(*delen)
    teksten = [tekst for deel in papier(geheel(document), "sjabloon", document).delen
               for waarde in (deel.get("tekst"), deel.get("vraag"), deel.get("label"), *deel.get("opties", []), *deel.get("punten", []))
               if (tekst := waarde)]
    for tekst in (pagina_tekst(document), pdf_tekst(pdf(document)), word_tekst(docx.maak(vel(document)))):
        assert not op_volgorde(tekst, teksten)


def test_een_nieuwe_checklist_is_een_bestand_en_verder_niets(tmp_path: Path) -> None:
    kopieer(tmp_path)
    map_ = tmp_path / "docs" / "_data" / "checklists"
    oud = (map_ / "starten.yml").read_text(encoding="utf-8")
    (map_ / "nieuw.yml").write_text(oud.replace("id: starten", "id: nieuw", 1), encoding="utf-8")
    meldingen = Meldingen()
    alles = laad(tmp_path / "docs", meldingen)
    assert not meldingen.fouten and "checklists/nieuw.md" in alles.paginas
    namen = {d.naam for d in maak_downloads(alles, tmp_path / "cache", lambda regel: None)["nieuw"]}
    assert namen == {"nieuw.pdf", "nieuw.docx", "nieuw-groot.pdf", "nieuw.xlsx", "nieuw.csv"}

"""De controle van links naar andere sites: zij vraagt rustig, onthoudt wat werkte en zegt het als er geen internet is."""

from __future__ import annotations

import datetime
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.bijhouden.weblinks import Antwoord, kijk_na, verzamel, vraag_site, weblinks

DAG = datetime.date(2026, 11, 22)


class _Site(http.server.BaseHTTPRequestHandler):
    def do_HEAD(self) -> None:
        """Een site die bestaat, verhuist, weg is, of geen HEAD wil."""
        code = {"/goed": 200, "/oud": 301, "/weg": 404, "/alleen-get": 405 if self.command == "HEAD" else 200}[self.path]
        self.send_response(code)
        if code == 301:
            self.send_header("Location", "/goed")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_GET(self) -> None:
        """Dezelfde antwoorden, met een pagina."""
        self.do_HEAD()

    def log_message(self, format: str, *args: object) -> None:
        """Zwijgt."""


@pytest.fixture()
def site() -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def _docs(tmp_path: Path, **bestanden: str) -> Path:
    for naam, tekst in bestanden.items():
        pad = tmp_path / "docs" / naam.replace("__", "/").replace("_md", ".md").replace("_yml", ".yml")
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.write_text(tekst, encoding="utf-8")
    return tmp_path / "docs"


def test_vindt_elk_adres_met_zijn_plaats(tmp_path: Path) -> None:
    docs = _docs(tmp_path, a_md="---\ntitel: x\n---\n\nZie [hier](https://een.nl/a) en <https://twee.nl/b>.\n\n`https://code.nl`\n",
                 b_yml="# https://weg.nl\n- adres: https://een.nl/a\n- tekst: Kijk op https://drie.nl/c.\n", c_md="[x](https://voorbeeld.example.org/)\n")
    assert verzamel(docs) == {"https://een.nl/a": [("docs/a.md", 5), ("docs/b.yml", 2)], "https://twee.nl/b": [("docs/a.md", 5)],
                              "https://drie.nl/c": [("docs/b.yml", 3)]}


@pytest.mark.parametrize(("pad", "code", "naar"), [("/goed", 200, "/goed"), ("/oud", 200, "/goed"), ("/weg", 404, ""),
                                                   ("/alleen-get", 200, "/alleen-get")])
def test_vraagt_het_de_site(site: str, pad: str, code: int, naar: str) -> None:
    assert vraag_site(site + pad) == Antwoord(code, site + naar if naar else "")


def test_een_site_die_er_niet_is() -> None:
    assert vraag_site("http://127.0.0.1:9/") == Antwoord(0)


def test_rustig_en_met_geheugen(tmp_path: Path) -> None:
    """Dezelfde site krijgt de volgende vraag pas na een seconde; wat werkte, vragen wij een week niet opnieuw."""
    gevraagd: list[str] = []
    gewacht: list[float] = []

    def vraag(adres: str) -> Antwoord:
        gevraagd.append(adres)
        return Antwoord(404 if adres.endswith("weg") else 200, adres)

    adressen = ["https://een.nl/a", "https://een.nl/b", "https://twee.nl/weg"]
    kijk_na(adressen, tmp_path, DAG, vraag, gewacht.append)
    assert gevraagd == adressen
    assert len(gewacht) == 1 and 0 < gewacht[0] <= 1
    kijk_na(adressen, tmp_path, DAG + datetime.timedelta(6), vraag, gewacht.append)
    assert gevraagd == [*adressen, "https://twee.nl/weg"]
    kijk_na(adressen[:1], tmp_path, DAG + datetime.timedelta(7), vraag, gewacht.append)
    assert gevraagd[-1] == adressen[0]


@pytest.mark.parametrize("inhoud", ["", "{", "[]", '{"https://een.nl/a": 3}', '{"https://een.nl/a": [200, "", "gisteren"]}'])
def test_een_bedorven_geheugen_telt_niet(tmp_path: Path, inhoud: str) -> None:
    (tmp_path / "weblinks.json").write_text(inhoud)
    assert kijk_na(["https://een.nl/a"], tmp_path, DAG, lambda adres: Antwoord(200, adres)) == {
        "https://een.nl/a": Antwoord(200, "https://een.nl/a")}


@pytest.mark.parametrize(("code", "naar", "afloop", "zin"), [
    (200, "https://een.nl/a", 0, "1 links naar andere sites nagekeken; alles werkt."),
    (404, "", 1, 'docs/a.md:1: De link "https://een.nl/a" werkt niet: de site zegt 404.'),
    (403, "", 0, 'LET OP docs/a.md:1: De link "https://een.nl/a" is niet na te kijken: de site zegt 403.'),
    (200, "https://een.nl/nieuw", 0, 'LET OP docs/a.md:1: De link "https://een.nl/a" komt uit op "https://een.nl/nieuw".'),
    (0, "", 0, "Geen internet: 1 links naar andere sites zijn niet nagekeken."),
])
def test_wat_de_redacteur_leest(tmp_path: Path, capsys: pytest.CaptureFixture[str], code: int, naar: str, afloop: int,
                                zin: str) -> None:
    docs = _docs(tmp_path, a_md="[x](https://een.nl/a)\n")
    assert weblinks(docs, tmp_path / "cache", DAG, lambda _: Antwoord(code, naar)) == afloop
    assert zin in capsys.readouterr().out


def test_een_site_onbereikbaar_is_iets_anders_dan_geen_internet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    docs = _docs(tmp_path, a_md="[x](https://een.nl/a) [y](https://twee.nl/b)\n")
    assert weblinks(docs, tmp_path / "cache", DAG, lambda adres: Antwoord(0 if "twee" in adres else 200, adres)) == 1
    assert 'De link "https://twee.nl/b" werkt niet: de site is niet te bereiken.' in capsys.readouterr().out

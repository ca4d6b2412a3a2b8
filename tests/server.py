"""Serveert een gebouwde site op deze computer, zoals een gewone webhost dat doet, met de kopregels uit ``_headers``.

De browser meldt hier wat de regels tegenhouden; zo is elke test met een browser ook een test van die regels.
"""

from __future__ import annotations

import functools
import gzip
import http.server
import threading
from pathlib import Path
from types import TracebackType
from typing import Any

MELDPUNT = "/__csp"
TEKST = {".html", ".css", ".js", ".json", ".svg", ".xml"}
"""Wat een webhost ingepakt stuurt."""


def kopregels(map_: Path) -> dict[str, str]:
    """Uit: de kopregels die ``_headers`` voor elke pagina noemt."""
    bestand = map_ / "_headers"
    regels = bestand.read_text(encoding="utf-8").split("\n") if bestand.exists() else []
    return dict(regel.strip().split(": ", 1) for regel in regels if regel.startswith("  "))


@functools.lru_cache(maxsize=200)  # stijl en scripts horen bij elke pagina
def _ingepakt(pad: Path, gewijzigd: int) -> bytes:
    return gzip.compress(pad.read_bytes())


class _Stil(http.server.SimpleHTTPRequestHandler):
    def __init__(self, *args: Any, regels: dict[str, str], tegengehouden: list[str], **kwargs: Any) -> None:
        self.regels, self.tegengehouden = regels, tegengehouden
        super().__init__(*args, **kwargs)

    def end_headers(self) -> None:
        """Stuurt bij elk antwoord de kopregels van de site mee."""
        for naam, waarde in self.regels.items():
            self.send_header(naam, waarde + (f"; report-uri {MELDPUNT}" if naam == "Content-Security-Policy" else ""))
        super().end_headers()

    def do_POST(self) -> None:
        """Neemt een melding van de browser aan."""
        self.tegengehouden.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.send_response(204)
        self.end_headers()

    def do_GET(self) -> None:
        """Stuurt tekst ingepakt aan wie dat kan lezen."""
        pad = Path(self.translate_path(self.path))
        pad = pad / "index.html" if pad.is_dir() and self.path.partition("?")[0].endswith("/") else pad
        if "gzip" not in self.headers.get("Accept-Encoding", "") or pad.suffix not in TEKST or not pad.is_file():
            super().do_GET()
            return
        inhoud = _ingepakt(pad, pad.stat().st_mtime_ns)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(pad)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(inhoud)))
        self.end_headers()
        self.wfile.write(inhoud)

    def log_message(self, format: str, *args: object) -> None:
        """Zwijgt; de tests zeggen zelf wat er mis is."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Geeft bij 404 de eigen pagina van de site, zoals een webhost."""
        pagina = Path(self.directory) / "404.html"
        if code != 404 or not pagina.exists():
            super().send_error(code, message, explain)
            return
        inhoud = pagina.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(inhoud)))
        self.end_headers()
        self.wfile.write(inhoud)


class Server:
    """Een server die stopt als het blok klaar is. ``tegengehouden`` is wat een browser niet mocht."""

    def __init__(self, map_: Path) -> None:
        self.tegengehouden: list[str] = []
        antwoord = functools.partial(_Stil, directory=str(map_), regels=kopregels(map_), tegengehouden=self.tegengehouden)
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), antwoord)
        self._draad = threading.Thread(target=self._server.serve_forever, daemon=True)

    @property
    def adres(self) -> str:
        """Uit: het adres, met een schuine streep aan het einde."""
        return f"http://127.0.0.1:{self._server.server_address[1]}/"

    def __enter__(self) -> Server:
        self._draad.start()
        return self

    def __exit__(self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None) -> None:
        self._server.shutdown()
        self._server.server_close()

"""Serveert een gebouwde site op deze computer, zoals een gewone webhost dat doet."""

from __future__ import annotations

import functools
import http.server
import threading
from pathlib import Path
from types import TracebackType


class _Stil(http.server.SimpleHTTPRequestHandler):
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
    """Een server die stopt als het blok klaar is."""

    def __init__(self, map_: Path) -> None:
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Stil, directory=str(map_)))
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

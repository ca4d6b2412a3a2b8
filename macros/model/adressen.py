"""Hoe iemand een mailadres, een webadres of een telefoonnummer schrijft. Alleen een ``Linkadres`` mag niet leeg zijn."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

_MAIL = r"[^@\s<>\"']+@[^@\s<>\"']+\.[a-z]{2,}"
_REST = r"[^\s<>\"']+"
_WEB, _HTTPS = rf"https?://{_REST}", rf"https://{_REST}"

Email = Annotated[str, StringConstraints(pattern=rf"^$|^{_MAIL}$")]
Telefoon = Annotated[str, StringConstraints(pattern=r"^$|^\+?[0-9][0-9 ()-]{2,18}[0-9]$")]
Webadres = Annotated[str, StringConstraints(pattern=rf"^$|^{_WEB}$")]
Linkadres = Annotated[str, StringConstraints(pattern=rf"^{_WEB}$")]
Meldadres = Annotated[str, StringConstraints(pattern=rf"^$|^{_WEB}$|^{_MAIL}$")]
"""Een webadres of een mailadres."""
Bereikbaar = Annotated[str, StringConstraints(pattern=rf"^$|^{_HTTPS}$|^{_MAIL}$")]
"""Een mailadres, of een adres dat met https begint."""

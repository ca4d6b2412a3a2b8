#!/usr/bin/env python3
"""Bouwt, toont en controleert de handreiking. Nodig: Python 3.11.5 of nieuwer, verder niets.

    python3 start.py bouw         de hele site met alle documenten, in de map site
    python3 start.py serve        voorvertoning op deze computer; ververst bij elke bewaring
    python3 start.py controleer   kijkt gegevens en pagina's na, in twee tellen
    python3 start.py bijwerken    wat landelijk veranderde onder eigen tekst van uw regio
    python3 start.py regio        maakt de handreiking van uw regio: een paar vragen, of een bestand met antwoorden
    python3 start.py regios       bouwt de uitgaven van veel regio's naast elkaar, uit een lijst
    python3 start.py haal-op      maakt concepten van de voorbeelden van een regio (haar casussen.json)
    python3 start.py taal         meet de tekst, van alles of van één pagina; met --spelling ook de spelling
    python3 start.py links        kijkt na of de links naar andere sites nog werken
    python3 start.py test         alle tests
Op Windows: py start.py bouw. De eerste keer worden de hulpmiddelen opgehaald, in de map .venv.
"""

import sys

if sys.version_info < (3, 11, 5):
    sys.exit("Deze computer heeft Python " + ".".join(map(str, sys.version_info[:3])) + ". Nodig: 3.11.5 of nieuwer.\n"
             "Haal Python op via python.org of het softwarecentrum van uw organisatie en probeer het opnieuw.")

import hashlib
import os
import shutil
import socket
import subprocess
import time
from pathlib import Path

WORTEL = Path(__file__).resolve().parent
VENV = WORTEL / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
NODIG = {"bouw": "requirements.txt", "test": "requirements-test.txt"}

_PROXY = "Vraag uw helpdesk om het adres en zet het in de omgevingsvariabele HTTPS_PROXY."
_VOL = "De schijf is vol. Maak ongeveer 1 GB vrij en probeer het opnieuw."
HULP = {
    "CERTIFICATE_VERIFY_FAILED": "Python kent het certificaat van uw organisatie niet. Vraag uw helpdesk om het "
    "bestand (.pem)\nen zet het pad in de omgevingsvariabele PIP_CERT. Beheerdersrechten zijn niet nodig.",
    "407 Proxy": f"De proxy van uw organisatie vraagt een wachtwoord.\n{_PROXY}",
    "ProxyError": f"De proxy van uw organisatie laat het verzoek niet door.\n{_PROXY}",
    "No space left": _VOL, "not enough space": _VOL,
    "DO NOT MATCH THE HASHES": "Een opgehaald bestand is niet wat wij verwachten. Er is niets geïnstalleerd."
    "\nProbeer het later opnieuw. Blijft het zo, meld het dan bij de beheerders.",
    "Permission denied": "Python mag hier niet schrijven. Zet de map van de handreiking op een plek die van u is.",
    "No matching distribution": f"Een hulpmiddel is niet te vinden. Is er internet? Geldt er een proxy?\n{_PROXY}",
    "Connection": f"Er is geen verbinding met internet. De eerste keer is die nodig.\nGebruikt uw organisatie een proxy? {_PROXY}",
}


def zeg(tekst: str) -> None:
    """Zegt wat er gebeurt, meteen."""
    print(tekst, flush=True)


def stop(tekst: str, verslag: str = "") -> None:
    """Stopt met een uitleg; het hele verslag staat in een bestand voor wie helpt."""
    if verslag:
        (VENV / "installatie.log").write_text(verslag, encoding="utf-8")
        tekst += f"\n(Het hele verslag staat in {VENV.name}/installatie.log.)"
    sys.exit(tekst)


def maak_omgeving() -> None:
    """Maakt .venv, ook als een oude .venv naar een verdwenen Python wijst."""
    if PYTHON.exists() and subprocess.run([str(PYTHON), "-c", ""], capture_output=True, check=False).returncode == 0:
        return
    zeg("Een eigen plek voor de hulpmiddelen maken (.venv) …")
    shutil.rmtree(VENV, ignore_errors=True)
    klaar = subprocess.run([sys.executable, "-m", "venv", str(VENV)], capture_output=True, text=True, check=False)
    if klaar.returncode:
        verslag = klaar.stdout + klaar.stderr
        shutil.rmtree(VENV, ignore_errors=True)
        stop(next((hulp for teken, hulp in HULP.items() if teken in verslag),
                  "Python kan geen eigen omgeving maken: het onderdeel venv ontbreekt.\nOp Debian en Ubuntu: sudo apt "
                  f"install python3-venv. Anders: installeer Python opnieuw, met pip.\n\n{verslag[-400:]}"))


def pip(lijst: str, extra: list[str]) -> tuple[int, str]:
    """Installeert een lijst, toont hoever het is. Uit: de afloop en het verslag."""
    totaal, nummer, regels = (WORTEL / lijst).read_text(encoding="utf-8").count("=="), 0, []
    opdracht = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--require-hashes",
                *extra, "-r", lijst]
    proces = subprocess.Popen(opdracht, cwd=WORTEL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    for regel in proces.stdout or ():
        regels.append(regel)
        if regel.startswith(("Collecting", "Requirement already")):
            nummer += 1
            if nummer % 5 == 0:
                zeg(f"  {min(nummer, totaal)} van ongeveer {totaal} hulpmiddelen")
        elif regel.startswith("Installing"):
            zeg("  uitpakken …")
    return proces.wait(), "".join(regels)


def zorg_voor(lijst: str) -> None:
    """Installeert wat de lijst noemt, als dat niet al is gebeurd; de inhoud van de lijst beslist."""
    merken = {naam: VENV / f"klaar-{hashlib.sha256((WORTEL / naam).read_bytes()).hexdigest()[:16]}" for naam in NODIG.values()}
    if merken[lijst].exists() and PYTHON.exists():
        return
    maak_omgeving()
    zeg("Hulpmiddelen ophalen. Dit gebeurt alleen de eerste keer en duurt een paar minuten …")
    afloop, verslag = pip(lijst, [])
    if afloop and "CERTIFICATE_VERIFY_FAILED" in verslag:
        zeg("  opnieuw, met de certificaten van deze computer …")
        afloop, verslag = pip(lijst, ["--use-feature=truststore"])
    if afloop:
        stop(next((hulp for teken, hulp in HULP.items() if teken in verslag), "Het ophalen lukte niet."), verslag)
    for naam in NODIG.values() if lijst == NODIG["test"] else [lijst]:  # de testlijst bevat ook de gewone
        merken[naam].touch()


def doe(*opdracht: str) -> int:
    """Voert een opdracht uit in de eigen omgeving. Uit: de afloop."""
    rustig = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "PYTHONUTF8": "1"}  # geen reclame
    return subprocess.run([str(PYTHON), *opdracht], cwd=WORTEL, check=False, env=os.environ | rustig).returncode


def vrije_poort() -> int:
    """Uit: de eerste vrije poort vanaf 8000."""
    for poort in range(8000, 8050):
        with socket.socket() as s:
            if s.connect_ex(("127.0.0.1", poort)):
                return poort
    return 8000


def main() -> int:
    """Uit: 0 als het lukte."""
    wat, rest = (sys.argv[1] if len(sys.argv) > 1 else ""), sys.argv[2:]
    if f" start.py {wat} " not in str(__doc__):
        zeg(str(__doc__).strip())
        return 0 if wat in ("", "-h", "--help", "help") else 2
    begin = time.monotonic()
    zorg_voor(NODIG.get(wat, NODIG["bouw"]))
    if wat == "serve":
        return doe("-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{vrije_poort()}", *rest)
    if wat != "bouw":
        return doe("-m", *(["tests"] if wat == "test" else ["macros.cli", wat]), *rest)
    afloop = doe("-m", "mkdocs", "build", "--strict", *rest)
    zeg(f"Klaar in {time.monotonic() - begin:.0f} s." if afloop == 0 else "De bouw is gestopt; de vorige site is niet veranderd.")
    return afloop


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("Gestopt met Ctrl+C.")

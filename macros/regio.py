"""De regio: eigen namen en eigen tekst. Hier komt niets van MkDocs aan te pas."""

from __future__ import annotations

from pathlib import Path

from .errors import Meldingen
from .loader import Document, lees_tekst, lees_yaml, maak
from .model.regio import LANDELIJK, Benaming, Regio
from .zandbak import Zandbak

BESTAND = "regio/regio.yml"
_KIJK, _GROOTST = 2000, 200_000


def lees_regio(docs: Path, meldingen: Meldingen) -> Regio:
    """In: de map docs. Uit: de regio; zonder bestand, of na meldingen, de landelijke namen."""
    pad, bestand = docs / BESTAND, f"{docs.name}/{BESTAND}"
    if not pad.is_file():
        return Regio()
    tekst = lees_tekst(pad, bestand, meldingen)
    if tekst is None or not any(regel.strip() and not regel.lstrip().startswith("#") for regel in tekst.split("\n")):
        return Regio()
    document = lees_yaml(tekst, bestand, meldingen)
    regio = maak(Regio, document, meldingen) if document else None
    if document and regio and regio.logo:
        _controleer_logo(docs, regio.logo, document, meldingen)
    return regio or Regio()


def _controleer_logo(docs: Path, naam: str, document: Document, meldingen: Meldingen) -> None:
    """Het logo is een PNG of SVG die naast ``regio.yml`` staat; de documenten nemen het over."""
    pad, map_ = docs / "regio" / naam, f"{docs.name}/regio"
    begin = pad.read_bytes()[:_KIJK] if Path(naam).name == naam and pad.is_file() else None
    if begin is None:
        melding = f'Het logo "{naam}" bestaat niet.'
        hulp = f"Zet het bestand in {map_}/ en schrijf alleen de naam, zoals logo: mijn-logo.svg."
    elif not {".png": begin.startswith(b"\x89PNG\r\n"), ".svg": b"<svg" in begin}.get(pad.suffix.lower(), False):
        melding, hulp = f'Het logo "{naam}" is geen PNG of SVG.', f"Bewaar het logo als PNG of SVG in {map_}/."
    elif pad.stat().st_size > _GROOTST:
        melding = f'Het logo "{naam}" is groter dan {_GROOTST // 1000} kB.'
        hulp = "Bewaar het kleiner. Het gaat mee in elk document dat lezers ophalen."
    else:
        return
    meldingen.fout(document.bestand, document.regel(("logo",)), melding, hulp)


def namen(regio: Regio) -> dict[str, Benaming]:
    """Uit: de naam van elke variabele met hoe dat in deze regio heet."""
    return {naam: getattr(regio, naam) for naam in LANDELIJK}


def waarden(regio: Regio) -> dict[str, str]:
    """Uit: de vaste waarden die een pagina mag noemen."""
    return {"naam_site": regio.naam_site, "naam_regio": regio.naam_regio}


def naamvuller(regio: Regio) -> Zandbak:
    """Uit: een zandbak die alleen de namen kent, voor teksten in gegevens en koppen."""
    return Zandbak(namen(regio), waarden(regio), {})


def blok(docs: Path, pad: str, meldingen: Meldingen) -> tuple[str, str] | None:
    """In: het pad van een pagina. Uit: (bestand, tekst) van het blok van de regio, of None als dat er niet is."""
    plek = docs / "regio" / "blokken" / pad
    if not plek.is_file():
        return None
    bestand = f"{docs.name}/regio/blokken/{pad}"
    tekst = lees_tekst(plek, bestand, meldingen)
    return (bestand, tekst) if tekst else None

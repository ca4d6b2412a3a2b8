"""De geschiedenis van de bestanden van een regio, uit git. Alleen wat gevraagd wordt, wordt gelezen."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

from ..regio import Regiomap


class GeenGeschiedenis(Exception):
    """Het is niet te weten. In: waarom niet, en wat de auteur kan doen."""

    def __init__(self, melding: str, hulp: str) -> None:
        super().__init__(melding, hulp)
        self.melding, self.hulp = melding, hulp


ONDIEP = GeenGeschiedenis(
    "De geschiedenis van git is hier niet compleet. Daarom weten wij niet wat landelijk veranderde onder uw eigen tekst.",
    "Haal alles op met: git fetch --unshallow. In een workflow: fetch-depth: 0.")
GEEN_GIT = GeenGeschiedenis(
    "Hier is geen geschiedenis van git. Daarom weten wij niet wat landelijk veranderde onder uw eigen tekst.",
    "Kijk daarvoor in uw kopie op GitHub of GitLab, of haal die op met git clone.")
ELDERS = GeenGeschiedenis(
    "De map van de regio hoort bij een ander project. Daarom weten wij niet wat landelijk veranderde onder haar eigen tekst.",
    "Zet de map van de regio in hetzelfde project als de landelijke tekst.")


def _git(map_: Path, *opdracht: str) -> str:
    """Uit: wat git zegt. Fout: GeenGeschiedenis als git er niet is of de map niet kent."""
    if not shutil.which("git"):
        raise GEEN_GIT
    klaar = subprocess.run(["git", "-C", str(map_), "-c", "core.quotepath=off", *opdracht], capture_output=True, check=False)
    if klaar.returncode:
        raise GEEN_GIT
    return klaar.stdout.decode("utf-8", "replace")


@dataclass
class Geschiedenis:
    """De commits die de map van de regio raakten, met hun ouders; nieuwste eerst. Gebruik haar met ``with``."""

    wortel: Path
    commits: list[str]
    ouders: dict[str, list[str]]
    dagen: dict[str, str]
    _proces: subprocess.Popen[bytes] | None = None
    _gelezen: dict[str, str | None] = field(default_factory=dict)

    @classmethod
    def van(cls, docs: Path, map_: Regiomap) -> Geschiedenis:
        """In: de map docs en die van de regio. Fout: GeenGeschiedenis als er niet genoeg geschiedenis is."""
        wortel, ondiep, _ = _git(docs, "rev-parse", "--show-toplevel", "--is-shallow-repository", "HEAD").split("\n")[:3]
        if ondiep == "true":
            raise ONDIEP
        top = Path(wortel).resolve()
        if not map_.map.resolve().is_relative_to(top):
            raise ELDERS
        regels = _git(top, "log", "--topo-order", "--parents", "--format=%H %P %cs", "--", str(map_.map.resolve())).split("\n")
        rijen = [regel.split() for regel in regels if regel]
        return cls(top, [rij[0] for rij in rijen], {rij[0]: rij[1:-1] for rij in rijen}, {rij[0]: rij[-1] for rij in rijen})

    def naam(self, pad: Path) -> str:
        """Uit: het pad zoals git het schrijft."""
        return pad.resolve().relative_to(self.wortel).as_posix()

    def lees_vooraf(self, namen: Iterable[str]) -> None:
        """In: bestanden van de regio. Leest in twee keer elke versie ervan; één vraag per versie duurt veel te lang."""
        vragen = [f"{commit}:{naam}" for naam in namen for commit in self.commits]
        antwoorden = _vraag(self.wortel, "--batch-check=%(objectname)", vragen).decode().split("\n")
        soorten = {vraag: blob for vraag, blob in zip(vragen, antwoorden, strict=False) if " " not in blob}
        blobs = list(dict.fromkeys(soorten.values()))
        ruw, plek, teksten = _vraag(self.wortel, "--batch", blobs), 0, {}
        for blob in blobs:
            kop = ruw.index(b"\n", plek)
            omvang = int(ruw[plek:kop].split()[2])
            teksten[blob] = gewone_tekst(ruw[kop + 1: kop + 1 + omvang])
            plek = kop + omvang + 2
        self._gelezen |= {vraag: teksten[soorten[vraag]] if vraag in soorten else None for vraag in vragen}

    def lees(self, commit: str, naam: str) -> str | None:
        """Uit: de tekst van een bestand zoals het in die commit was, met gewone regeleinden, of None."""
        vraag = f"{commit}:{naam}"
        if vraag not in self._gelezen:
            ruw = self._object(vraag)
            self._gelezen[vraag] = None if ruw is None else gewone_tekst(ruw)
        return self._gelezen[vraag]

    def is_samenvoeging(self, commit: str) -> bool:
        """Waar als de commit twee takken samenvoegde."""
        return self._object(f"{commit}^2") is not None

    def _object(self, vraag: str) -> bytes | None:
        if self._proces is None:
            self._proces = subprocess.Popen(["git", "-C", str(self.wortel), "cat-file", "--batch"], stdin=subprocess.PIPE,
                                            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        heen, terug = self._proces.stdin, self._proces.stdout
        if heen is None or terug is None:
            return None
        heen.write(f"{vraag}\n".encode())
        heen.flush()
        kop = terug.readline().split()
        if len(kop) != 3 or not kop[2].isdigit():
            return None
        inhoud = terug.read(int(kop[2]))
        terug.read(1)
        return inhoud

    def __enter__(self) -> Geschiedenis:
        return self

    def __exit__(self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None) -> None:
        if self._proces and self._proces.stdin and self._proces.stdout:
            self._proces.stdin.close()
            self._proces.stdout.close()
            self._proces.wait()


def _vraag(wortel: Path, hoe: str, vragen: list[str]) -> bytes:
    invoer = "".join(f"{vraag}\n" for vraag in vragen).encode()
    return subprocess.run(["git", "-C", str(wortel), "cat-file", hoe], input=invoer, capture_output=True, check=False).stdout


def gewone_tekst(ruw: bytes) -> str:
    """Uit: de tekst zonder merk vooraan en met gewone regeleinden; andere regeleinden zijn geen verschil."""
    return ruw.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")

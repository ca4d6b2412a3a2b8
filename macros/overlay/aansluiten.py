"""Maakt het geheel weer heel als een regio iets weglaat of als iets landelijk verdween: geen link en geen lijst blijft stuk."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from ..errors import Meldingen, bedoelde_u, noem
from ..gegevens import MAPPEN
from ..links import doelpad, extern, links_in, naar_ander_pad, vervang_links
from ..loader import Document
from ..model.basis import M, Pad, herschrijf_verwijzingen, verwijzingen
from ..model.tip import Tip

if TYPE_CHECKING:
    from ..handreiking import Handreiking

DOCUMENTEN = {soort: map_ for map_, (soort, _) in MAPPEN.items()}
PLEKKEN = {**DOCUMENTEN, "rol": "themas/rollen", "thema": "themas", "casus": "praktijk"}
"""Waar een ding staat, voor wie het weglaat of een nieuwe naam geeft: ``checklists/detachering``."""
ONMISBAAR = ("index", "stappen", "begin/voor", "begin/wie-bel-ik", "checklists/index", "sjablonen/index", "praktijk/index",
             "themas/index", "naslag/begrippen", "naslag/bronnen", "over/aanpassen", "over/colofon", "over/meedoen",
             "over/privacy", "over/toegankelijkheid")
"""Het pad, de lezers, de overzichten en waar elke pagina naar wijst: dat staat in elke uitgave."""
_MACRO = re.compile(rf'(\{{\{{\s*({"|".join([*DOCUMENTEN, "rol"])})\(\s*")([^"]+)(")')


def sluit_aan(geheel: Handreiking, meldingen: Meldingen) -> None:
    """In: de geladen handreiking. Uit: zonder wat de regio weglaat, en met elke verwijzing daarnaar weg of veranderd."""
    werk = _Aansluiting(geheel, meldingen)
    werk.laat_weg()
    if geheel.weggelaten or geheel.merken or geheel.blokken:
        werk.verwijzingen()
        werk.links()


def valt_onder(plek: str, map_: str) -> bool:
    """Waar als de plek deze map of pagina is of erin staat; ``praktijk/index`` is ook ``praktijk``."""
    return plek == map_ or plek.startswith(f"{map_}/") or plek == f"{map_}/index"


@dataclass
class _Aansluiting:
    geheel: Handreiking
    meldingen: Meldingen

    def laat_weg(self) -> None:
        """Haalt weg wat in ``weglaten:`` staat."""
        dingen = {(soort, id): f"{map_}/{id}" for soort, map_ in PLEKKEN.items() for id in self.geheel.soorten.get(soort, {})}
        paginas = {pad: pad.removesuffix(".md") for pad in self.geheel.paginas}
        for nummer, gezegd in enumerate(self.geheel.regio.weglaten):
            map_, plaats = gezegd.strip("/").removesuffix(".md"), self.geheel.regiobestand.plaats(("weglaten", nummer))
            nodig = next((plek for plek in ONMISBAAR if valt_onder(map_, plek) or valt_onder(plek, map_)), None)
            if nodig:
                self.meldingen.fout(*plaats, f'"{gezegd}" kan niet weg: "{nodig}" hoort bij elke uitgave.',
                                    "Kies kleinere delen om weg te laten, bijvoorbeeld één pagina.")
                continue
            weg = {sleutel for sleutel, plek in dingen.items() if valt_onder(plek, map_)}
            weg |= {("pagina", pad) for pad, plek in paginas.items() if valt_onder(plek, map_)}
            if not weg:
                bekend = {*dingen.values(), *paginas.values()}
                self.meldingen.let_op(*plaats, f'"{gezegd}" bestaat niet of niet meer.',
                                      f"{bedoelde_u(map_, bekend)}Schrijf de weg vanaf docs, zoals praktijk/corona-zeeland.")
            self.geheel.weggelaten |= weg
        for soort, id in self.geheel.weggelaten:
            if soort == "pagina":
                del self.geheel.paginas[id]
            elif soort != "casus":
                del self.geheel.soorten[soort][id]

    def verwijzingen(self) -> None:
        """Geeft elk model en elke kop zonder verwijzingen die nergens meer heen gaan."""
        for soort, dingen in self.geheel.soorten.items():
            for id, ding in list(dingen.items()):
                if (soort, id) in self.geheel.herkomst:
                    nieuw = self._zonder(ding, *self.geheel.herkomst[soort, id])
                    if isinstance(ding, Tip) and any(getattr(ding, v) and not getattr(nieuw, v) for v in ("voor_wie", "themas")):
                        del dingen[id]  # een leeg veld betekent: voor alles; deze tip ging alleen over wat weg is
                    else:
                        dingen[id] = nieuw
        for pad, pagina in self.geheel.paginas.items():
            kop = self._zonder(pagina.kop, pagina.document, ())
            if kop.volgende and kop.volgende not in self.geheel.paginas:
                kop = kop.model_copy(update={"volgende": self._volgende(pagina.eigen, kop.volgende, pagina.document)})
            if kop is not pagina.kop:
                self.geheel.paginas[pad] = replace(pagina, kop=kop)

    def _volgende(self, eigen: bool, pad: str, document: Document) -> str:
        if self._weg(pad):
            return ""
        nieuw = self.geheel.verhuisd.volg(pad.removesuffix(".md"))
        if not eigen or (nieuw and nieuw == pad.removesuffix(".md")):
            return pad  # de controle meldt dit als fout
        self.meldingen.let_op(*document.plaats(("volgende",)), f'De pagina "{pad}" bestaat niet meer.', _raad(nieuw))
        return f"{nieuw}.md" if nieuw else ""

    def _zonder(self, ding: M, document: Document, plek: Pad) -> M:
        mist = {}
        for pad, soort, id in verwijzingen(ding):
            bestand, regel = document.plaats((*plek, *pad))
            if bestand.startswith(f"{self.geheel.regiomap.naam}/") and self.geheel.mist(soort, id):
                mist[soort, id] = self._nu(soort, id)
                self.meldingen.let_op(bestand, regel, f'{noem(soort)} "{id}" bestaat niet of niet meer.',
                                      _raad(mist[soort, id]) if mist[soort, id]
                                      else f"{bedoelde_u(id, self.geheel.soorten.get(soort, {}))}Kies een ander id of haal dit weg.")

        def vervang(soort: str, id: str) -> str:
            return "" if (soort, id) in self.geheel.weggelaten else mist.get((soort, id), id)

        return herschrijf_verwijzingen(ding, vervang) or ding

    def _nu(self, soort: str, id: str) -> str:
        """Uit: hoe iets nu heet; leeg als het er niet meer is."""
        nieuw = self.geheel.verhuisd.volg(f"{PLEKKEN[soort]}/{id}").rpartition("/")[2] if soort in PLEKKEN else ""
        return nieuw if nieuw in self.geheel.soorten.get(soort, {}) else ""

    def links(self) -> None:
        """Maakt van elke link naar wat weg is gewone tekst; een link in tekst van de regio gaat mee met een verhuizing."""
        for pad, pagina in self.geheel.paginas.items():
            tekst = self._tekst(pad, pagina.bestand, pagina.tekst, pagina.eerste_regel if pagina.eigen else None)
            if tekst != pagina.tekst:
                self.geheel.paginas[pad] = replace(pagina, tekst=tekst)
        for pad, (bestand, tekst) in self.geheel.blokken.items():
            self.geheel.blokken[pad] = (bestand, self._tekst(pad, bestand, tekst, 1))

    def _tekst(self, pad: str, bestand: str, tekst: str, eerste: int | None) -> str:
        """In: de tekst van een pagina of blok; ``eerste`` is haar eerste regel als zij van de regio is."""
        regels = {doel: regel + eerste - 1 for regel, _, doel, _ in links_in(tekst)} if eerste else {}
        tekst = vervang_links(tekst, partial(self._link, pad, bestand, regels))
        return _MACRO.sub(partial(self._macro, bestand, tekst, eerste), tekst) if eerste else tekst

    def _macro(self, bestand: str, tekst: str, eerste: int, m: re.Match[str]) -> str:
        """Uit: de aanroep van een macro, met het id van nu als het ding een andere naam kreeg."""
        nieuw = self._nu(m[2], m[3]) if self.geheel.mist(m[2], m[3]) else ""
        if not nieuw:
            return m[0]
        self.meldingen.let_op(bestand, eerste + tekst.count("\n", 0, m.start()),
                              f'{noem(m[2])} "{m[3]}" bestaat niet meer.', _raad(nieuw))
        return f"{m[1]}{nieuw}{m[4]}"

    def _link(self, pad: str, bestand: str, regels: dict[str, int], beeld: bool, woorden: str, doel: str) -> str | None:
        if beeld or extern(doel) or doel.startswith("#") or "{{" in doel:
            return None
        naar = doelpad(pad, doel)
        if self._weg(naar):
            return woorden
        if doel not in regels or naar in self.geheel.paginas or not naar.endswith(".md") or ("pagina", naar) in self.geheel.stuk:
            return None
        nieuw = self.geheel.verhuisd.volg(naar.removesuffix(".md"))
        gevonden = f"{nieuw}.md" in self.geheel.paginas
        self.meldingen.let_op(bestand, regels[doel], f'De pagina "{doel}" bestaat niet of niet meer.', _raad(nieuw) if gevonden else
                              f"{bedoelde_u(naar, self.geheel.paginas)}Zolang dit zo is, staan de woorden er zonder link.")
        return f"[{woorden}]({naar_ander_pad(pad, doel, f'{nieuw}.md')})" if gevonden else woorden

    def _weg(self, naar: str) -> bool:
        """Waar als een link wijst naar een pagina of document dat de regio weglaat."""
        if naar.startswith("downloads/"):
            stam = naar.removeprefix("downloads/").partition(".")[0]
            return any(soort in ("checklist", "sjabloon") and stam in (id, f"{id}-groot", f"{id}-a3")
                       for soort, id in self.geheel.weggelaten)
        return ("pagina", naar) in self.geheel.weggelaten or any(
            naar == f"{PLEKKEN[soort]}/{id}.md" for soort, id in self.geheel.weggelaten if soort in PLEKKEN)


def _raad(nieuw: str) -> str:
    return f'Het heet nu "{nieuw}"; schrijf dat op deze plek.' if nieuw else "Haal dit weg."

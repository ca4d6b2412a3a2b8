"""Klopt het geheel? Elke verwijzing bestaat, elk id is uniek en elk ding heeft zijn pagina."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from .errors import Meldingen, bedoelde_u, noem
from .gegevens import MAPPEN
from .handreiking import PAGINA_NODIG, PAGINA_UIT_DATA, Handreiking
from .kleur import LICHT, dichtstbij, genoeg
from .loader import Document
from .model.basis import Model, Pad, puntlijsten, verwijzingen
from .model.regio import Regio
from .overlay.verhuisd import BESTAND as VERHUISD
from .verantwoording import controleer_verantwoording


def controleer(geheel: Handreiking, meldingen: Meldingen) -> None:
    """In: de geladen handreiking. Uit: in ``meldingen`` elke verwijzing, elk id en elke pagina die niet klopt."""
    for soort, dingen in geheel.soorten.items():
        if soort not in ("stap", "casus"):
            for id, ding in dingen.items():
                _controleer_verwijzingen(geheel, ding, *geheel.herkomst[soort, id], meldingen)
    for pagina in geheel.paginas.values():
        _controleer_verwijzingen(geheel, pagina.kop, pagina.document, (), meldingen)
        volgende = pagina.kop.volgende
        if volgende and volgende not in geheel.paginas and ("pagina", volgende) not in geheel.stuk:
            meldingen.fout(pagina.bestand, pagina.document.regel(("volgende",)), f'De pagina "{volgende}" bestaat niet.',
                           f"{bedoelde_u(volgende, geheel.paginas)}Schrijf de weg vanaf docs, zoals stappen/stap-1.md.")
        if not pagina.kop.titel and pagina.kop.soort not in {**PAGINA_NODIG, **PAGINA_UIT_DATA}:
            meldingen.fout(pagina.bestand, 2, 'Het veld "titel" ontbreekt.', "Voeg titel: toe en vul het in.")
    _controleer_dubbel(geheel, meldingen)
    controleer_kleur(geheel.regio, geheel.regiobestand, meldingen)
    _controleer_verhuisd(geheel, meldingen)
    for soort, map_ in {**PAGINA_NODIG, **PAGINA_UIT_DATA}.items():
        bekend = geheel.soorten.get(soort, {})
        for id in bekend if soort in PAGINA_NODIG else ():
            if f"{map_}/{id}.md" not in geheel.paginas and not (geheel.docs / map_ / f"{id}.md").exists():
                document, plek = geheel.herkomst.get((soort, id)) or _plek_van_stap(geheel, id)
                meldingen.fout(*document.plaats(plek), f'{noem(soort)} "{id}" heeft geen pagina.',
                               f"Maak het bestand docs/{map_}/{id}.md met soort: {soort}.")
        for pagina in geheel.paginas.values():
            if pagina.kop.soort == soort and pagina.id != map_.split("/")[-1] and geheel.mist(soort, pagina.id):
                zeg = meldingen.let_op if pagina.eigen else meldingen.fout  # van een regio kan het landelijk verdwenen zijn
                zeg(pagina.bestand, pagina.document.regel(("soort",)), f'{noem(soort)} "{pagina.id}" bestaat niet.',
                    f"{bedoelde_u(pagina.id, bekend)}De naam van het bestand moet het id van een {soort} zijn.")


def _controleer_verhuisd(geheel: Handreiking, meldingen: Meldingen) -> None:
    """Een oud adres is echt oud, en een nieuw adres bestaat; wat een regio weglaat of terugzet, is geen fout."""
    for van, verhuizing in geheel.verhuisd.verhuizingen.items():
        plaats = (f"{geheel.docs.name}/{VERHUISD}", geheel.verhuisd.regels[van])
        pagina, nu = geheel.paginas.get(f"{van}.md"), geheel.verhuisd.volg(van).partition("#")[0]
        if pagina and not pagina.eigen:
            meldingen.fout(*plaats, f'De pagina "{van}" is er nog.', "Haal de regel weg, of haal de pagina weg.")
        bestaat = f"{nu}.md" in geheel.paginas or ("pagina", f"{nu}.md") in geheel.weggelaten
        bestaat = bestaat or (geheel.docs / "_data" / f"{nu}.yml").is_file()
        if nu and not bestaat:
            meldingen.fout(*plaats, f'"{verhuizing.naar}" bestaat niet.',
                           f"{bedoelde_u(nu, [pad.removesuffix('.md') for pad in geheel.paginas])}Schrijf waar het nu staat, of laat "
                           "naar: weg als het er niet meer is.")


def _plek_van_stap(geheel: Handreiking, id: str) -> tuple[Document, Pad]:
    for fase in geheel.fasen:
        for nummer, stap in enumerate(fase.stappen):
            if stap.id == id:
                document, plek = geheel.herkomst["fase", fase.id]
                return document, (*plek, "stappen", nummer)
    raise KeyError(id)


_OVER_ALLES = ("fase", "onderwerp")


def _controleer_dubbel(geheel: Handreiking, meldingen: Meldingen) -> None:
    """Elk punt binnen één document heeft een eigen id; een stap of stelling is uniek over alle fasen of onderwerpen."""
    samen: dict[str, dict[str, str]] = {soort: {} for soort in _OVER_ALLES}
    for (soort, id), (document, plek) in geheel.herkomst.items():
        ding = geheel.een(soort, Model, id)
        gezien: dict[str, str] = samen.get(soort, {})
        for lijst in puntlijsten(type(ding)) if ding else ():
            for nummer, punt in enumerate(getattr(ding, lijst)):
                if punt.id and punt.id in gezien:
                    meldingen.fout(*document.plaats((*plek, lijst, nummer, "id")), f'Het id "{punt.id}" bestaat al.',
                                   f"Kies een ander id; het staat ook bij {gezien[punt.id]}.")
                gezien[punt.id] = f"{f'{id}, ' if soort in samen else ''}{lijst}, nummer {nummer + 1}"


def _controleer_verwijzingen(geheel: Handreiking, ding: Model, document: Document, plek: Pad, meldingen: Meldingen) -> None:
    for pad, soort, id in verwijzingen(ding):
        if geheel.mist(soort, id):
            bekend: Iterable[str] = geheel.soorten.get(soort, {})
            meldingen.fout(*document.plaats((*plek, *pad)), f'{noem(soort)} "{id}" bestaat niet.',
                           f"{bedoelde_u(id, bekend)}Kies een id uit de lijst, of voeg hem toe in docs/_data.")


def controleer_kleur(regio: Regio, document: Document, meldingen: Meldingen) -> None:
    """Uit: een fout als de kleur van de regio niet te lezen is, met de kleur die er het meest op lijkt en wel kan."""
    if regio.kleur and not genoeg(regio.kleur, LICHT):
        meldingen.fout(*document.plaats(("kleur",)), f"De kleur {regio.kleur} is te licht: tekst is dan slecht te lezen.",
                       f'Neem bijvoorbeeld kleur: "{dichtstbij(regio.kleur, LICHT)}"; die lijkt er het meest op.')


HOUDBAAR = datetime.timedelta(days=365)
"""Zo lang mag een pagina zonder nieuwe controle; daarna krijgt de redacteur een LET OP."""


def controleer_datums(geheel: Handreiking, meldingen: Meldingen, vandaag: datetime.date) -> None:
    """Uit: een LET OP bij elke pagina die te lang geleden is nagekeken, en wat er met de verklaringen van de uitgave is."""
    for pagina in geheel.paginas.values():
        dag = pagina.kop.gecontroleerd
        if dag and vandaag - dag > HOUDBAAR:
            meldingen.let_op(pagina.bestand, pagina.document.regel(("gecontroleerd",)),
                             f"Deze pagina is op {dag} voor het laatst gecontroleerd.",
                             "Kijk na of zij nog klopt en zet de nieuwe datum bij gecontroleerd.")
    controleer_verantwoording(geheel.regio, geheel.regiobestand, vandaag, meldingen)


def controleer_gebruik(geheel: Handreiking, gebruikt: Iterable[set[tuple[str, str]]], meldingen: Meldingen) -> None:
    """In: wat elke pagina noemt. Uit: een fout bij elk document dat nergens staat en dat niet zelf zegt.

    Vervangt een regio de pagina waar een landelijk document op stond, of laat zij die weg, dan kan zij daar niets aan doen:
    het bestand is niet van haar. Bij haar telt daarom alleen wat zij zelf schreef.
    """
    if any(soort == "pagina" for soort, _ in geheel.stuk):
        return  # op een pagina die niet te lezen is, kan het document staan
    genoemd = set().union(*gebruikt)
    for soort, _ in MAPPEN.values():
        for id, ding in geheel.soorten.get(soort, {}).items():
            mag_weg = geheel.aangepast and geheel.merk(soort, id) != "eigen"
            if (soort, id) not in genoemd and not ding.los and not mag_weg:
                document, plek = geheel.herkomst[soort, id]
                meldingen.fout(*document.plaats(plek), f'"{id}" staat op geen enkele pagina.',
                               f'Zet op een pagina {{{{ {soort}("{id}") }}}}, of schrijf hier los: true.')

"""Herkent een zin in de lijdende vorm: een vorm van worden of zijn met een voltooid deelwoord."""

from __future__ import annotations

import re

from .zinnen import woorden, woordenrij

_WORDEN = woordenrij("word wordt worden werd werden")
_ZIJN = woordenrij("is zijn was waren")
_HEBBEN = woordenrij("heb hebt heeft hebben had hadden")
_DEELZIN = re.compile(r"[,;:()–—?!“”]|\b(?:als|omdat|doordat|voordat|nadat|totdat|zodat|terwijl|waar\w*|wat|"
                      r"wie|maar|want|dus|of|hoe|zoals|toen|dan|om)\b", re.I)
_VOOR = ("(?:aan|achter|af|bij|bijeen|binnen|door|geheim|gelijk|goed|heen|in|klaar|los|mee|na|neer|om|onder|op|open|"
         "over|plaats|rond|samen|stil|tegen|terug|thuis|toe|uit|vast|vol|voor|vrij|weg)")
_ZWAK = "(?:d|(?:[fkpsx]|ch)t)"  # een t alleen na een letter uit ’t kofschip: betaald en bereikt, niet betaalt
_DEELWOORD = re.compile(rf"{_VOOR}?(?:ge\w{{2,}}(?:{_ZWAK}|en)|(?:be|ver|ont|her|er)\w{{2,}}{_ZWAK})$")
_STERK = woordenrij("""
    aanbesteed aanbevolen aanvaard achterhaald bedacht bedorven begrepen beheerst bekeken beschreven besloten
    besproken bevolen bewezen doorbroken doorlopen herschreven herzien misbruikt omschreven onderhandeld onderhouden
    onderschreven ondersteund ondertekend ondervonden onderwezen onderzocht ontbonden onthouden ontnomen ontslagen
    ontvangen overhandigd overlegd overwogen overwonnen uitbesteed verboden verborgen verbroken verdreven vergeten
    verholpen verkozen verkregen verlaten verloren vernomen verschoven verstaan vervangen verwezen verworpen verzonden
    volbracht voltooid voorbereid voorspeld voorzien weersproken
""")
"""Deelwoorden die het patroon niet vindt."""
_ANDERS = woordenrij("""
    beeld beelden begrijpt begrip bekend bekijkt belang belangen beleid bent bereid berg bericht berichten beroemd
    beschrijft besluit besluiten bespreekt best bestand bestanden beste betreft betrekt bevoegd bewijst bewust bezoek
    eerst ergst ervaart gebeuren gebied gebieden gebouwen gebreken gebruiken gedachten gedeelten geeft geheimen
    geheugen geld gelden gelooft geloven geluid geluiden gemeenten gemiddeld geneesmiddelen geneest genezen genieten
    gerecht gering gerust geschiedenis gesprekken getallen gevallen gevangen gevaren geven gevoelens gevolgen geweld
    geweten gewicht gewoonten gezamenlijk gezicht gezichten gezinnen gezond herfst ingewikkeld onderwerpen ontbreekt
    verantwoord verband verbanden vereist vergeleken verkeerd verlaat verleden verliest verschijnt verslagen verstand
    vertrekt verwant verwijst verzet verzoek vraagt
""")
"""Andere woorden met die vorm, zoals gemeenten en gesprekken."""
_ANDER_EINDE = ("beeld", "beelden", "beleid", "bericht", "gebied", "gebieden", "gemeenten", "gesprek", "gesprekken",
                "gewicht", "gericht", "gezicht", "gezinnen", "heid", "verband", "besluit")
_EIGEN_ZIJN = woordenrij("""
    aangekomen afgehaakt afgelopen afgenomen afgestudeerd bedoeld begonnen beperkt betrokken bevriend bijgekomen
    doorgegaan ervaren gebaat gebleken gebleven gebonden geboren gedaald gefuseerd gegaan gegroeid gehandicapt gekomen
    geleden gelukt gemotiveerd gericht gescheiden geschikt geschrokken gespecialiseerd gestart gestegen gesteld
    gestopt gestorven getrouwd gevestigd gevorderd gewaagd geweest gewend gewenst gewild geworden gezakt geëindigd
    geïnteresseerd ingegaan ingewikkeld meegegaan mislukt ontspannen ontstaan opgegaan opgehouden opgekomen overgegaan
    overgestapt overleden overtuigd teruggegaan teruggekomen toegenomen uiteengevallen uitgegroeid uitgevallen
    vastgelopen veranderd verbaasd verbonden verdeeld verdwenen verhuisd verlopen verplicht verschenen verslechterd
    verstreken vertrokken vertrouwd vervallen weggegaan weggevallen
""")
"""Deelwoorden die bij zijn niet lijdend zijn: is begonnen, is gewend."""
_OOK_PERSOONSVORM = woordenrij("bereikt bezocht gebruikt ontmoet verwacht")
"""Hij verwacht, en het wordt verwacht: lijdend als het naast het hulpwerkwoord of achteraan staat."""
_VOORZETSEL = woordenrij("aan bij door in met naar om op over per tegen tot uit van voor en of zonder")


def is_deelwoord(woord: str) -> bool:
    """Waar als het woord de vorm van een voltooid deelwoord heeft en geen bekend ander woord is."""
    klein = woord.lower()
    if klein in _ANDERS or klein.startswith("geld") or klein.endswith(_ANDER_EINDE):
        return False
    return klein in _STERK or bool(_DEELWOORD.match(klein))


def is_lijdend(zin: str) -> bool:
    """Waar als in een deel van de zin een deelwoord bij worden of zijn hoort.

    Bij elk deelwoord beslist het hulpwerkwoord dat er het dichtst bij staat: ``hebben`` is bedrijvend, ``worden``
    lijdend, ``zijn`` ook, tenzij het deelwoord zijn eigen voltooide tijd met zijn maakt (is begonnen) of een
    eigenschap noemt (is bekend). Na ``te`` en als bezit (``met zijn gezin``) is het geen hulpwerkwoord.
    """
    return any(_in_deel([w.lower() for w in woorden(deel)]) for deel in _DEELZIN.split(zin))


def _in_deel(rij: list[str]) -> bool:
    hulp = {plek: woord for plek, woord in enumerate(rij) if _is_hulp(rij, plek)}
    for plek, woord in enumerate(rij):
        if not hulp or not is_deelwoord(woord) or (plek and rij[plek - 1] == "te"):
            continue
        naast = min(hulp, key=lambda h: (abs(h - plek), h))
        if woord in _OOK_PERSOONSVORM and abs(naast - plek) > 1 and plek < len(rij) - 1:
            continue
        if hulp[naast] in _WORDEN or (hulp[naast] in _ZIJN and woord not in _EIGEN_ZIJN):
            return True
    return False


def _is_hulp(rij: list[str], plek: int) -> bool:
    woord = rij[plek]
    if woord == "zijn":
        ander = any(w in _WORDEN | _HEBBEN for w in rij)
        return not ander and not (plek and rij[plek - 1] in _VOORZETSEL)
    return woord in _WORDEN | _ZIJN | _HEBBEN

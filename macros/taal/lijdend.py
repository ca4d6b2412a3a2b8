"""Herkent een zin in de lijdende vorm: een vorm van worden of zijn met een voltooid deelwoord."""

from __future__ import annotations

import re

from .zinnen import woorden

_WORDEN = frozenset("word wordt worden werd werden".split())
_ZIJN = frozenset("is zijn was waren".split())
_HEBBEN = frozenset("heb hebt heeft hebben had hadden".split())
_DEELZIN = re.compile(r"[,;:()–—?!“”]|\b(?:dat|die|als|omdat|doordat|voordat|nadat|totdat|zodat|terwijl|waar\w*|wat|wie|"
                      r"maar|want|dus|of|hoe|zoals|toen|dan|om)\b", re.I)
_VOOR = ("(?:aan|achter|af|bij|bijeen|binnen|door|geheim|gelijk|goed|heen|in|klaar|los|mee|na|neer|om|onder|op|open|over|"
         "plaats|rond|samen|stil|tegen|terug|thuis|toe|uit|vast|vol|voor|vrij|weg)")
_MET_GE = re.compile(rf"{_VOOR}?ge(?![ein]n)\w{{2,}}(?:[dt]|en)$")
_ZONDER_GE = re.compile(rf"{_VOOR}?(?:be|ver|ont|her|er)\w{{2,}}[dt]$")
_STERK = frozenset("""
    aanbevolen aanvaard achterhaald bedacht begrepen begrensd bekeken beschreven besloten besproken bevolen bewezen
    doorbroken doorlopen herschreven herzien misbruikt omschreven onderhandeld onderhouden onderschreven ondersteund
    ondertekend ondervonden onderzocht onderwezen ontbonden onthouden ontnomen ontslagen ontvangen overhandigd overlegd
    overtuigd overwogen verboden verbroken vergeten verholpen verkozen verkregen verlaten verloren vernomen verschoven
    verspreid verstaan vertrouwd vervangen verwezen verwoord verworpen verzonden volbracht voltooid voorbereid voorspeld
    voorkomen voorzien uitbesteed aanbesteed weersproken
""".split())
_GEEN_DEELWOORD = frozenset("""
    gebeuren gebeurt gebied gebieden gebeurtenis gebouwen gebrek gebruiken gebruikt gedachten gedrag geduld geeft gegevens geheel
    geheimen geheugen geld gelden geldt geloof gelooft geloven geluid geluiden gemeente gemeenten gemiddeld geneest
    genezen geniet genieten genoot gerecht gericht gerust geschikt geschiedenis gesprek gesprekken getal getallen gevaar
    geval gevallen gevangen gevel geven gevoel gevoelens gevolg gevolgen geweld geweten gewend gewicht gewoon gewoonten gezag
    gezamenlijk gezicht gezichten gezien gezin gezinnen gezond gezondheid beeld beelden bekend belang beleid bent
    bereid bericht berichten beroemd bestaat bestand besluit best beste bevoegd bewust bezoek betaalt bevat begint
    begrijpt bekijkt belt bemoeit bepaalt bereikt beschikt beschrijft bespreekt betreft betrekt beweegt bezet biedt
    verantwoord verband verbindt verdient vergeleken vergoedt verklaart verleden verlangt verliest vermeldt verschilt
    verstand vertelt vertrekt verwacht verwijst verzoek verandert vereist verloopt verbetert verwant verzekerd
    ontbreekt onthoudt ontslag ontstaat ontstond ontwikkelt hersteld herkent herhaalt erkent ervaart ergst eerst ontmoet
""".split())
_ZIJN_ZONDER_LIJDEN = frozenset("""
    afgelopen afgenomen begonnen bekend betrokken bedoeld bereid bevoegd bevriend bezig geboren gebleken gebleven
    gebonden gedaald geëindigd gefuseerd gegaan gegroeid gekomen geleden gelukt gemotiveerd genoeg gescheiden geschrokken
    gespecialiseerd gestart gestegen gestopt gestorven getrouwd gevestigd gevallen gewaagd gewend geweest geworden
    geïnteresseerd gezakt mislukt ontstaan opgegaan opgehouden opgelost opgekomen overgegaan overgestapt overleden
    teruggegaan teruggekomen toegenomen uitgegroeid veranderd verantwoord verbaasd verbeterd verbonden verdeeld verdwenen
    vergeten verhuisd verlopen verplicht verschenen verslechterd vertrokken vertrouwd vervallen voorbij gevorderd gebaat
    gebouwd gericht gesteld verwant verstreken aangekomen afgehaakt afgestudeerd doorgegaan ingegaan meegegaan bijgekomen
    gevolgd weggevallen weggegaan uitgevallen uiteengevallen
""".split())
_VOORZETSEL = frozenset("aan bij door in met naar om op over per tegen tot uit van voor en of zonder".split())


def is_deelwoord(woord: str) -> bool:
    """Waar als het woord de vorm van een voltooid deelwoord heeft en geen bekend ander woord is."""
    klein = woord.lower()
    if klein in _STERK or klein in ("gebruikt", "verwacht"):
        return True
    return klein not in _GEEN_DEELWOORD and bool(_MET_GE.match(klein) or _ZONDER_GE.match(klein))


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
        dichtst = hulp[min(hulp, key=lambda h: (abs(h - plek), h))]
        if dichtst in _WORDEN or (dichtst in _ZIJN and woord not in _ZIJN_ZONDER_LIJDEN):
            return True
    return False


def _is_hulp(rij: list[str], plek: int) -> bool:
    woord = rij[plek]
    if woord == "zijn":
        ander = any(w in _WORDEN | _HEBBEN for w in rij)
        return not ander and not (plek and rij[plek - 1] in _VOORZETSEL)
    return woord in _WORDEN | _ZIJN | _HEBBEN

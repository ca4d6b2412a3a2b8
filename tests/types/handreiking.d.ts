// De soorten die de scripts van de site delen. Alleen voor de controle; een browser leest dit niet.

interface Opslag<T> {
  lees(): Map<string, T>;
  kan(): boolean;
  wijzig(punt: string, deel: Partial<T>): void;
  vervang(standen: Map<string, T>): () => void; // uit: maakt het ongedaan
  volg(doe: () => void): void;
}

interface Bewaard<T> { lijst: string; titel: string; standen: Map<string, T> }

// Wat een lezer invult: een checklist of een hulpmiddel. `wat` is een de-woord: lijst, kaart, zelfscan.
interface Invulling<T> {
  soort: string;
  wat: string;
  id: string;
  titel: string;
  standen(): Map<string, T>;
  leesStand(ding: unknown): T;
  leeg(): boolean;
  vertel(standen: Map<string, T>): string;
  meld(tekst: string, terug?: () => void): void;
  neemOver(standen: Map<string, T>, tekst: string): void;
}

interface Nakijken {
  MEESTE: number;
  weiger(wat: string): never;
  voorwerp(ding: unknown): Record<string, unknown>;
  rij(ding: unknown, meeste?: number): unknown[];
  tekst(ding: unknown, langste: number): string;
  naam(ding: unknown): string;
  bestand<T>(ruw: string, soort: string, leesStand: (ding: unknown) => T): Bewaard<T>;
  maakBestand<T>(soort: string, wat: Bewaard<T>, dag: string): string;
}

interface Dom {
  el<T extends keyof HTMLElementTagNameMap>(soort: T, kenmerken: Record<string, string>, ...inhoud: (Node | string)[]): HTMLElementTagNameMap[T];
  svg(soort: string, kenmerken: Record<string, string>, ...inhoud: Node[]): SVGElement;
  teken(klas: string, pad: string, maat: number): SVGElement;
  knop(tekst: string, doe: () => void, klas?: string): HTMLButtonElement;
  stil(tekst: string): HTMLSpanElement;
  weghaalknop(wat: string, doe: () => void): HTMLButtonElement;
  zorg(id: string, zin?: string): HTMLElement;
  vraag(vraag: { titel: string; zinnen: string[]; ja: string; nee: string }): Promise<boolean>;
  meldvak(daarna: () => HTMLElement): { vak: HTMLElement; meld(tekst: string, terug?: () => void): void };
}

interface Deellink { adres: string; past: boolean; lengte: number; langste: number }
interface Link {
  maak(soort: string, id: string, pakket: unknown): Deellink;
  lees(soort: string, hekje: string): { id: string; pakket: Record<string, unknown> } | null;
}

type Bestandssoort = "docx" | "xlsx" | "csv" | "json" | "ics";
type Cel = string | number; // een getal blijft in Excel een getal
interface Mee {
  regel(id: string, kop: string, ...inhoud: Node[]): HTMLElement;
  rij(...knoppen: Node[]): HTMLElement;
  zin(tekst: string): HTMLElement;
  haalknop<T extends object>(naam: string, ding: Invulling<T>, wat: Bestandssoort, scripts: string[], maak: () => string | Uint8Array<ArrayBuffer>): HTMLButtonElement;
  tabelknoppen<T extends object>(ding: Invulling<T>, rijen: () => Cel[][], keuzes?: Record<number, string[]>): HTMLButtonElement[];
  download<T extends object>(ding: Invulling<T>, wat: Bestandssoort, inhoud: string | Uint8Array<ArrayBuffer>): void;
  bestandknop<T extends object>(woorden: string, ding: Invulling<T>, doe: (standen: Map<string, T>) => Promise<void>): [HTMLButtonElement, HTMLInputElement];
  deelregel<T extends object, K extends string>(ding: Invulling<T>, keuzes: Record<K, string>, maakLink: (keuze: K) => Deellink, scripts?: string[]): { vak: HTMLElement; vergeet(): void };
  meenemen<T extends object>(ding: Invulling<T>, keuze: { knoppen?: HTMLElement[]; papier?: HTMLElement[]; drukLeeg?: boolean; extra?: Node[] }): HTMLElement;
  storing<T extends object>(ding: Invulling<T>, opslag: Opslag<T>): { vak: HTMLElement; toon(): void };
}

interface Stand { af?: boolean; wie?: string; wanneer?: string; notitie?: string; tekst?: string; eigen?: number }
interface Puntgegevens { id: string; tekst: string; rol: string; rolnaam: string; soort: "vast" | "eigen" | "vervallen" }
interface Puntbeeld extends Puntgegevens { li: HTMLElement; vak: HTMLInputElement; stand(): Stand; toon(stand: Stand): void }
interface Lijstdelen { id: string; waarschuwing: string; namen: string; bijWijziging(punt: Puntgegevens, deel: Stand): void }

interface Lijst extends Invulling<Stand> {
  site: string;
  punten(): Puntbeeld[];
  vervallen(): Set<string>;
  bijVerandering(doe: () => void): void;
}

interface Lijsthulp {
  MATEN: { wie: number; wanneer: number; notitie: number; tekst: number };
  EIGEN_PUNTEN: number;
  stand(ding: unknown): Stand;
  leeg(stand: Stand): boolean;
  maakPunt(li: HTMLLIElement, punt: Puntgegevens, lijst: Lijstdelen): Puntbeeld;
  nieuwPunt(punt: Puntgegevens, lijst: string, weg: () => void): HTMLLIElement;
  pad(klaar: number, samen: number): SVGElement;
  maakLink(lijst: string, standen: Map<string, Stand>, alles: boolean): Deellink;
  leesLink(hekje: string, kent: (lijst: string) => string[] | null): { lijst: string; alles: boolean; onbekend: number; standen: Map<string, Stand> } | null;
  word(lijst: Lijst, dag: Date): Uint8Array<ArrayBuffer>;
  vak(lijst: Lijst): HTMLElement;
}

interface Hulp {
  wisselKleur(): void;
  zip(bestanden: { naam: string; inhoud: string | Uint8Array }[], nu?: Date): Uint8Array<ArrayBuffer>;
  csv(rijen: Cel[][]): string;
  xlsx(rijen: Cel[][], blad: string, keuzes?: Record<number, string[]>): Uint8Array<ArrayBuffer>;
  xml(tekst: string): string;
  bewaar(naam: string, inhoud: string | Uint8Array<ArrayBuffer>, soort: string): void;
  haal(...namen: string[]): Promise<void>;
  nakijken: Nakijken;
  opslag<T extends object>(soort: string, lijst: string, leesStand: (ding: unknown) => T, leeg: (stand: T) => boolean): Opslag<T>;
  nieuweNaam(begin: string): string;
  wisSite(): void;
  wisknop(meld: (tekst: string) => void): HTMLButtonElement;
  dom: Dom;
  link: Link;
  mee: Mee;
  veld: Veldhulp;
  ics(naam: string, afspraken: Afspraak[], nu: Date): string;
  rijen(deel: HTMLElement, wens: Rijenwens): void;
  uitslagvak(id: string, kop: string): { vak: HTMLElement; kort: HTMLElement; uitslag: HTMLElement; link(): HTMLAnchorElement };
  tabel(titel: string, koppen: string[], inhoud: (string | Node)[][]): HTMLElement;
  lijst: Lijsthulp;
}

interface Window { Handreiking: Hulp }
interface WindowEventMap { "site-gewist": CustomEvent }

type Veldsoort = "tekst" | "keuze" | "dag" | "bedrag" | "getal";
interface Veld { naam: string; kop: string; soort: Veldsoort; langste: number; opties: string[]; lijst: string }
interface Veldbeeld { invoer: HTMLInputElement | HTMLSelectElement; doos: HTMLElement; toon(waarde: string): void }
type Rij = Record<string, string>;
interface Rijenwens {
  rij: string; // het woord voor één rij
  erbij: string;
  kop: string;
  uitslag(rijen: Rij[], vooraf: Rij): { zin: string; delen: Node[] };
  tabel(rijen: Rij[], vooraf: Rij): Cel[][];
}
interface Afspraak { id: string; dag: string; begin: string; minuten: number; titel: string; uitleg: string; adres: string }
interface Veldhulp {
  isDag(tekst: string): boolean;
  centen(tekst: string): number | null;
  geld(bedrag: number): string;
  datum(dag: string): string;
  mis(veld: Veld, waarde: string): string;
  veldUit(bron: HTMLElement): Veld;
  leesRij(velden: Veld[], ding: unknown): Rij;
  maakVeld(veld: Veld, id: string, bij: string, waarschuwing: string, meld: (waarde: string) => void): Veldbeeld;
}

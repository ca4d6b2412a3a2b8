// De soorten die de scripts van de site delen. Alleen voor de controle; een browser leest dit niet.

interface Stand { af?: boolean; wie?: string; wanneer?: string; notitie?: string; tekst?: string; eigen?: number }

interface Opslag {
  lees(): Map<string, Stand>;
  kan(): boolean;
  wijzig(punt: string, deel: Stand): void;
  vervang(standen: Map<string, Stand>): void;
  volg(doe: () => void): void;
  vergeet(): void;
}

interface Puntgegevens { id: string; tekst: string; rol: string; rolnaam: string; soort: "vast" | "eigen" | "vervallen" }
interface Puntbeeld extends Puntgegevens { li: HTMLElement; vak: HTMLInputElement; stand(): Stand; toon(stand: Stand): void }
interface Lijstdelen { id: string; waarschuwing: string; namen: string; bijWijziging(punt: Puntgegevens, deel: Stand): void }

interface Lijst {
  id: string;
  titel: string;
  site: string;
  punten(): Puntbeeld[];
  leeg(): boolean;
  meld(tekst: string, terug?: () => void): void;
  neemOver(standen: Map<string, Stand>, tekst: string): void;
  bijVerandering(doe: () => void): void;
  herlees(tekst: string): void;
}

interface Dom {
  el<T extends keyof HTMLElementTagNameMap>(soort: T, kenmerken: Record<string, string>, ...inhoud: (Node | string)[]): HTMLElementTagNameMap[T];
  svg(soort: string, kenmerken: Record<string, string>, ...inhoud: Node[]): SVGElement;
  teken(klas: string, pad: string, maat: number): SVGElement;
  knop(tekst: string, doe: () => void, klas?: string): HTMLButtonElement;
  stil(tekst: string): HTMLSpanElement;
  vraag(vraag: { titel: string; zinnen: string[]; ja: string; nee: string }): Promise<boolean>;
}

interface Lijsthulp {
  SOORT: string;
  VERSIE: number;
  MATEN: { wie: number; wanneer: number; notitie: number; tekst: number };
  stand(ding: unknown): Stand;
  bestand(ruw: string): { lijst: string; titel: string; standen: Map<string, Stand> };
  rij(ding: unknown, meeste?: number): unknown[];
  voorwerp(ding: unknown): Record<string, unknown>;
  tekst(ding: unknown, langste: number): string;
  opslag(lijst: string): Opslag;
  wisSite(): void;
  maakPunt(li: HTMLLIElement, punt: Puntgegevens, lijst: Lijstdelen): Puntbeeld;
  nieuwPunt(punt: Puntgegevens, lijst: string, weg: () => void): HTMLLIElement;
  pad(klaar: number, samen: number): SVGElement;
  maakLink(lijst: string, standen: Map<string, Stand>, alles: boolean): { adres: string; past: boolean; lengte: number; langste: number };
  leesLink(hekje: string, kent: (lijst: string) => string[] | null): { lijst: string; alles: boolean; onbekend: number; standen: Map<string, Stand> } | null;
  word(lijst: Lijst, dag: Date): Uint8Array<ArrayBuffer>;
  meenemen(lijst: Lijst): HTMLElement;
  download(lijst: Lijst, wat: "docx" | "xlsx" | "csv" | "json"): void;
}

interface Hulp {
  zip(bestanden: { naam: string; inhoud: string | Uint8Array }[], nu?: Date): Uint8Array<ArrayBuffer>;
  csv(rijen: string[][]): string;
  xlsx(rijen: string[][], blad: string, keuzes?: Record<number, string[]>): Uint8Array<ArrayBuffer>;
  xml(tekst: string): string;
  bewaar(naam: string, inhoud: string | Uint8Array<ArrayBuffer>, soort: string): void;
  dom: Dom;
  lijst: Lijsthulp;
}

interface Window { Handreiking: Hulp }
interface WindowEventMap { "lijsten-gewist": CustomEvent }

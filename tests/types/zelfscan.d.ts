// De soorten van de zelfscan. Alleen voor de controle; een browser leest dit niet.

interface Antwoord { a?: number; naam?: string }
type Antwoorden = Map<string, Antwoord>;
interface Onderwerp { id: string; naam: string; verder: HTMLElement; stellingen: string[] }
interface Score { onderwerp: Onderwerp; ik: number | null; zij: number | null; samen: number | null; verschil: number | null }
interface Namen { ik: string; zij: string }

interface Scan {
  onderwerpen: Onderwerp[];
  woorden: Map<number, string>;
  teksten: Map<string, string>;
  mijn: Opslag<Antwoord>;
  ander: Opslag<Antwoord>;
  mijnDing: Invulling<Antwoord>;
  namen(): Namen;
  samen(): boolean;
}

interface Scanhulp {
  HOOGSTE: number;
  NAAM: number;
  PARTIJ: string;
  leesAntwoord(ding: unknown): Antwoord;
  leeg(antwoord: Antwoord): boolean;
  scores(onderwerpen: Onderwerp[], mijn: Antwoorden, ander: Antwoorden): Score[];
  zwakste(rijen: Score[]): Score[];
  grootsteVerschil(rijen: Score[]): Score[];
  toonCijfer(cijfer: number | null): string;
  vulTabel(tabel: HTMLTableElement, rijen: Score[], namen: Namen): void;
  vulBesluit(vak: HTMLElement, rijen: Score[], namen: Namen, stand: { open: number; onbekend: number; samen: boolean }): void;
  maakLink(scan: Scan, metNaam: boolean): Deellink;
  leesLink(hekje: string): Antwoorden | null;
  vak(scan: Scan): { vak: HTMLElement; vergeet(): void };
}

interface Hulp { scan: Scanhulp }

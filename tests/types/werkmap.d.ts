// De soorten van de werkmap die een lezer zelf maakt. Alleen voor de controle; een browser leest dit niet.

interface Mapdeel { aan?: boolean; tekst?: string }
interface Mapdocument { id: string; titel: string; liggend: boolean }
interface Omslag { titel: string; datum: string; plaats: string; deelnemers: string }

interface Werkmaphulp {
  VELDEN: Record<keyof Omslag, number>;
  leesDeel(ding: unknown): Mapdeel;
  leeg(deel: Mapdeel): boolean;
  omslag(keuze: Map<string, Mapdeel>): Omslag;
  maakLink(gekozen: string[], keuze: Map<string, Mapdeel>, alles: boolean): Deellink;
  leesLink(hekje: string, kent: string[]): { keuze: Map<string, Mapdeel>; onbekend: number; alles: boolean } | null;
  haalBladen(documenten: Mapdocument[]): Promise<void>;
  maakPak(documenten: Mapdocument[], omslag: Omslag, van: { site: string; regio: string }, sluit: () => void): HTMLElement;
}

interface Hulp {
  werkmap: Werkmaphulp;
  bladen: Record<string, string>; // de HTML van elk document dat opgehaald is
}

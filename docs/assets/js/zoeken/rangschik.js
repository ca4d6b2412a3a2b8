/**
 * De volgorde van de resultaten. Puur: begrippen en vindplaatsen erin, pagina's met punten eruit.
 *
 * @typedef {Record<string, Record<string, { position: number[] }>>} Vindplaats  veld -> ingang -> plaatsen
 * @typedef {{ pagina: string, kop: boolean, soort: string, titel: string[] }} Ingang
 * @typedef {{ ref: string, punten: number, kop: boolean, gevonden: Map<string, Record<string, number[]>> }} Resultaat
 */
const Rangschik = (() => {
  const VELD = { title: 4, tags: 1.1, zoekwoorden: 2.7, text: 1, rest: 0.7 };
  const KOP = 2.6, SOM = 0.4, SPREIDING = 0.35, DEKKING = 1.2, IDF = 0.7, BIJZAAK = 0.5, TITEL = 0.8, STAART = 0.08, MAX_STUKKEN = 3, MAX_PAGINAS = 40;
  const SOORT = { PDF: 0.35, Word: 0.35, Begrip: 0.6, Overzicht: 0.85, Start: 0.5 };
  const GROEP = { PDF: "Document", Word: "Document", Fase: "Stap", Overzicht: "Pagina", Start: "Pagina" };
  const PAPIER = new Set(["pdf", "word", "docx", "download", "downloads", "downloaden", "document", "printen", "uitprinten"]);

  /** Waar de woorden van een groep staan. @returns {Map<string, Record<string, {gewicht: number, plaatsen: number[]}>>} */
  function plekken(groep, vindplaats) {
    const uit = new Map();
    for (const [woord, gewicht] of groep) {
      const bij = vindplaats(woord);
      if (!bij) continue;
      for (const veld in VELD) {
        const refs = bij[veld];
        for (const ref in refs) {
          let velden = uit.get(ref);
          if (!velden) uit.set(ref, (velden = {}));
          const oud = velden[veld] || (velden[veld] = { gewicht: 0, plaatsen: [], aantal: 0 });
          oud.gewicht = Math.max(oud.gewicht, gewicht);
          oud.aantal += gewicht * refs[ref].position.length;
          for (const p of refs[ref].position) oud.plaatsen.push(p);
        }
      }
    }
    return uit;
  }

  /** Voegt een reeks toe: alle delen in hetzelfde veld; naast elkaar telt vol. */
  function metReeks(uit, reeks, vindplaats) {
    const delen = reeks.delen.map((groep) => plekken(groep, vindplaats));
    for (const [ref, velden] of delen[0]) for (const veld in velden) {
      const rij = delen.map((deel) => deel.get(ref)?.[veld]);
      if (!rij.every(Boolean)) continue;
      const plaatsen = rij.flatMap((r) => r.plaatsen);
      const naast = rij.length < 2 || rij[0].plaatsen.some((p) => rij[1].plaatsen.some((q) => q - p > 0 && q - p <= rij.length));
      const gewicht = reeks.gewicht * Math.min(...rij.map((r) => r.gewicht)) * (naast ? 1 : 0.45);
      if (!uit.has(ref)) uit.set(ref, {});
      const alle = uit.get(ref), oud = alle[veld];
      if (!oud || oud.gewicht < gewicht) alle[veld] = { gewicht, plaatsen: [...plaatsen, ...(oud?.plaatsen || [])], aantal: gewicht * (naast ? rij[0].plaatsen.length : 1) };
      else oud.plaatsen.push(...plaatsen);
    }
  }

  /**
   * @param {import("./analyse").Begrip[]} begrippen
   * @param {(woord: string) => Vindplaats | undefined} vindplaats
   * @param {Map<string, Ingang>} ingangen @param {string} alleen soort waartoe de lezer zich beperkt, of leeg
   * @param {boolean} kort de vraag is een afkorting met uitleg: dan mag een begrip voorop
   * @returns {{ resultaten: Resultaat[], soorten: Record<string, number> }}
   */
  function rangschik(begrippen, vindplaats, ingangen, alleen, kort) {
    const paginas = new Map(), aantal = new Set([...ingangen.values()].map((i) => i.pagina)).size;
    const papier = begrippen.some((b) => b.typte.some((w) => PAPIER.has(w)));
    const gewichten = [];
    begrippen.forEach((b, nr) => {
      const uit = plekken(b.groep, vindplaats);
      for (const reeks of b.reeksen) metReeks(uit, reeks, vindplaats);
      const raak = new Set();
      let onderwerp = false;
      for (const [ref, velden] of uit) {
        const ingang = ingangen.get(ref);
        if (!ingang) continue;
        let beste = 0, som = 0, sterk = 0;
        for (const veld in velden) {
          const v = velden[veld];
          let punten = v.gewicht * (veld === "title" && !ingang.kop ? KOP : VELD[veld]);
          if (veld === "text") punten *= 0.75 + 0.5 * (v.aantal / (v.aantal + 2));
          if (v.gewicht > 0.6 && (veld === "zoekwoorden" || (veld === "title" && ingang.kop))) onderwerp = true;
          beste = Math.max(beste, punten); som += punten; sterk = Math.max(sterk, v.gewicht);
        }
        if (sterk > 0.45) raak.add(ingang.pagina);
        let p = paginas.get(ingang.pagina);
        if (!p) paginas.set(ingang.pagina, (p = { stukken: new Map(), best: new Array(begrippen.length).fill(0), som: new Array(begrippen.length).fill(0) }));
        let stuk = p.stukken.get(ref);
        if (!stuk) p.stukken.set(ref, (stuk = { punten: new Array(begrippen.length).fill(0), velden: [] }));
        stuk.punten[nr] = beste + SOM * (som - beste);
        stuk.velden[nr] = velden;
        p.best[nr] = Math.max(p.best[nr], stuk.punten[nr]);
        p.som[nr] += stuk.punten[nr];
      }
      gewichten[nr] = b.tel * Math.log(1 + aantal / (3 + raak.size)) ** IDF * (onderwerp ? 1 : BIJZAAK);
    });
    const totaal = gewichten.reduce((a, b) => a + b, 0) || 1;
    const som = (stuk) => gewichten.reduce((s, g, nr) => s + g * stuk.punten[nr], 0);
    const uit = [], alle = [], soorten = {};
    let hoogst = 0;
    for (const [pagina, p] of paginas) {
      const kop = ingangen.get(pagina);
      let punten = 0, gedekt = 0, samen = 0;
      gewichten.forEach((g, nr) => {
        if (!p.best[nr]) return;
        punten += g * (p.best[nr] + SPREIDING * Math.log1p(p.som[nr] - p.best[nr]));
        gedekt += g;
      });
      for (const stuk of p.stukken.values())
        samen = Math.max(samen, gewichten.reduce((s, g, nr) => s + g * Math.min(stuk.punten[nr], 1.5), 0));
      punten = (punten + samen) * (gedekt / totaal) ** DEKKING;
      const titel = kop ? kop.titel : [];
      punten *= 1 + TITEL * overeenkomst(titel, begrippen, gewichten, totaal);
      punten *= (kop && !papier && SOORT[kop.soort]) || 1;
      if (papier && kop && !SOORT[kop.soort]) punten *= 0.9;
      const top = [...p.stukken].reduce((a, b) => (som(b[1]) > som(a[1]) ? b : a))[0];
      if (!kort && ingangen.get(top).soort === "Begrip") punten *= SOORT.Begrip;
      const merk = ingangen.get(top).soort === "Begrip" ? "Begrip" : kop?.soort || "Pagina";
      const soort = GROEP[merk] || merk;
      alle.push({ pagina, p, punten, soort });
      hoogst = Math.max(hoogst, punten);
    }
    alle.sort((a, b) => b.punten - a.punten);
    for (const { pagina, p, punten, soort } of alle.filter((a) => a.punten >= STAART * hoogst).slice(0, MAX_PAGINAS)) {
      soorten[soort] = (soorten[soort] || 0) + 1;
      if (!alleen || alleen === soort.toLowerCase().replace(/[^a-z]/g, "")) uit.push(...stukken(pagina, p, punten, gewichten, begrippen));
    }
    return { resultaten: uit, soorten };
  }

  /** Hoe goed titel en vraag op elkaar passen, van 0 tot 1. @param {string[]} titel */
  function overeenkomst(titel, begrippen, gewichten, totaal) {
    const raak = new Set();
    let vraag = 0;
    begrippen.forEach((b, nr) => {
      const goed = titel.filter((w) => (b.groep.get(w) || 0) > 0.6
        || b.reeksen.some((r) => r.gewicht > 0.7 && r.delen.every((d) => titel.some((v) => d.get(v) > 0.6)) && r.delen.some((d) => d.get(w) > 0.6)));
      goed.forEach((w) => raak.add(w));
      if (goed.length) vraag += gewichten[nr];
    });
    const deel = raak.size / (titel.length || 1), dekking = vraag / totaal;
    return raak.size ? (2 * deel * dekking) / (deel + dekking) : 0;
  }

  /** De pagina en haar beste stukken, met wat er oplicht. */
  function stukken(pagina, p, punten, gewichten, begrippen) {
    const rij = [...p.stukken].map(([ref, stuk]) => ({ ref, stuk, eigen: gewichten.reduce((s, g, nr) => s + g * stuk.punten[nr], 0) }));
    rij.sort((a, b) => b.eigen - a.eigen);
    const gekozen = rij.slice(0, MAX_STUKKEN);
    if (!gekozen.some((r) => r.ref === pagina)) gekozen.push({ ref: pagina, stuk: { punten: [], velden: [] }, eigen: 0 });
    const hoogst = rij[0].eigen || 1;
    return gekozen.map(({ ref, stuk, eigen }) => {
      const gevonden = new Map(), bezet = {};
      begrippen.forEach((b, nr) => {
        if (!p.best[nr]) return;
        const plaats = {};
        for (const veld in stuk.velden[nr] || {}) {
          const al = bezet[veld] || (bezet[veld] = new Set());
          plaats[veld] = stuk.velden[nr][veld].plaatsen.filter((x) => !al.has(x) && al.add(x));
        }
        b.typte.forEach((w, i) => gevonden.set(w, i ? {} : plaats));
      });
      return { ref, punten: punten * (eigen / hoogst), kop: ref === pagina, gevonden };
    });
  }
  return { rangschik };
})();

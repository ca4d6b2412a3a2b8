/**
 * De woordenschat van de site: welk woord er staat, met welke stam, in welke samenstelling. Puur.
 */
const Schat = (() => {
  /** @type {Map<string, number>} welke letters een woord heeft, als bits */
  const maskers = new Map();
  function masker(/** @type {string} */ w) {
    let m = maskers.get(w);
    if (m === undefined) {
      m = 0;
      for (let i = 0; i < w.length; i++) m |= 1 << (w.charCodeAt(i) - 97 & 31);
      maskers.set(w, m);
    }
    return m;
  }
  function aantal(/** @type {number} */ bits) {
    let n = 0;
    for (; bits; bits &= bits - 1) n++;
    return n;
  }

  /**
   * @param {string[]} schat alle woorden @param {(w: string) => number} telling op hoeveel plekken een woord staat
   * @param {Set<string>} stop stopwoorden @param {Record<string, unknown>} kort afkortingen: die mogen drie letters hebben
   */
  function maak(schat, telling, stop, kort) {
    const stam = Stam.stam;
    const bekend = new Set(schat), gesorteerd = [...schat].sort();
    const perStam = new Map(), perLinks = new Map(), perRechts = new Map(), perPaar = new Map();
    const zet = (kaart, sleutel, w) => { const rij = kaart.get(sleutel); if (rij) rij.push(w); else kaart.set(sleutel, [w]); };
    for (const w of gesorteerd) zet(perStam, stam(w), w);
    const kent = (/** @type {string} */ w) => bekend.has(w) || perStam.has(stam(w));

    /** Verdeelt een samenstelling in twee bekende woorden. @param {string} w @param {(w: string) => boolean} kent @returns {[string, string] | null} */
    function splits(w, kent) {
      let beste = null, hoogst = 0;
      for (let i = 3; i <= w.length - 4; i++) {
        const rechts = w.slice(i);
        if (!kent(rechts) || stop.has(rechts)) continue;
        for (const links of [w.slice(0, i), ...(w[i - 1] === "s" ? [w.slice(0, i - 1)] : [])]) {
          if (links.length < 4 && !(links.length === 3 && kort[links])) continue;
          if (stop.has(links) || !kent(links)) continue;
          const punten = Math.min(links.length, rechts.length) + (bekend.has(rechts) ? 1 : 0) + (bekend.has(links) ? 1 : 0);
          if (punten > hoogst) { hoogst = punten; beste = [links, rechts]; }
        }
      }
      return beste;
    }
    for (const w of gesorteerd) {
      const paar = w.length > 6 ? splits(w, kent) : null;
      if (!paar) continue;
      const [a, b] = paar.map(stam);
      zet(perLinks, a, w); zet(perRechts, b, w); zet(perPaar, a + " " + b, w);
    }

    /** @param {string} begin @param {number} hoogstens */
    function metBegin(begin, hoogstens) {
      let laag = 0, hoog = gesorteerd.length;
      while (laag < hoog) { const m = (laag + hoog) >> 1; if (gesorteerd[m] < begin) laag = m + 1; else hoog = m; }
      const uit = [];
      while (uit.length < hoogstens && laag < hoog + hoogstens && gesorteerd[laag]?.startsWith(begin)) uit.push(gesorteerd[laag++]);
      return uit;
    }
    /** Het woord dat een lezer bedoelde. @param {string} w @param {string[]} extra woorden uit de thesaurus die niet op de site staan */
    function verbeter(w, extra) {
      if (w.length < 4 || /\d/.test(w)) return null;
      const grens = w.length < 8 ? 1 : 2;
      let beste = null, laagst = Infinity;
      const letters = masker(w);
      for (const rij of [gesorteerd, extra]) for (const v of rij) {
        if (v.length < 4 || Math.abs(v.length - w.length) > grens || aantal(letters ^ masker(v)) > 2 * grens) continue;
        const d = Taal.afstand(w, v, grens);
        if (d > grens) continue;
        const punten = d + (v[0] === w[0] ? 0 : 0.6) - Math.min(0.4, Math.log1p(telling(v)) / 15);
        if (punten < laagst) { laagst = punten; beste = v; }
      }
      return beste;
    }

    /** Woorden van de site die lijken op wat de lezer typte: veel paren letters gelijk. @param {string[]} rij @returns {string[]} */
    function dichtbij(rij) {
      const punten = new Map();
      for (const w of rij.slice(0, 4)) {
        const paren = new Set(Array.from({ length: w.length - 1 }, (_, i) => w.slice(i, i + 2)));
        for (const v of gesorteerd) {
          if (v.length < 4 || /\d/.test(v) || telling(v) < 2) continue;
          let gelijk = 0;
          for (let i = 0; i + 1 < v.length; i++) if (paren.has(v.slice(i, i + 2))) gelijk++;
          if (gelijk) punten.set(v, Math.max(punten.get(v) || 0, (2 * gelijk) / (paren.size + v.length - 1) + (v[0] === w[0] ? 0.1 : 0)));
        }
      }
      return [...punten].sort((a, b) => b[1] - a[1]).slice(0, 5).filter(([, p]) => p > 0.2).map(([v]) => v);
    }
    return { gesorteerd, bekend, perStam, perLinks, perRechts, perPaar, zet, kent, splits, metBegin, verbeter, dichtbij };
  }
  return { maak };
})();

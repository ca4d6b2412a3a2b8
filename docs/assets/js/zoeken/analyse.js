/**
 * Wat een zoekvraag betekent: woorden erin, begrippen met andere woorden en hun gewicht eruit.
 * Puur: kent alleen de woordenschat die het krijgt, geen zoekmachine en geen pagina's.
 *
 * @typedef {Map<string, number>} Groep           woord uit de woordenschat -> gewicht
 * @typedef {{ gewicht: number, delen: Groep[] }} Reeks   delen die samen moeten voorkomen
 * @typedef {{ typte: string[], groep: Groep, reeksen: Reeks[], correctie?: string, tel: number }} Begrip
 * @typedef {{ woorden: string[], begrippen: Begrip[], uitleg: string[] | null }} Vraag
 */
const Analyse = (() => {
  const MAX_TEKENS = 300, MAX_WOORDEN = 12;
  const G = { vorm: 0.9, begin: 0.55, links: 0.5, rechts: 0.8, gelijk: 0.75, splits: 0.8, typefout: 0.85, los: 0.3 };
  /**
   * Leest de woordenschat van de site één keer.
   * @param {string[]} schat alle woorden @param {(w: string) => number} telling op hoeveel plekken een woord staat
   * @param {{ stop: string[], gelijk: string[][], naar: string[][][], uitleg: Record<string, string[]> }} gegevens
   */
  function maak(schat, telling, gegevens) {
    const stam = Stam.stam, stop = new Set(gegevens.stop);
    const { bekend, perStam, perLinks, perRechts, perPaar, zet, kent, splits, metBegin, verbeter, dichtbij } =
      Schat.maak(schat, telling, stop, gegevens.uitleg);
    const thesaurus = new Map();
    const kentOok = (/** @type {string} */ w) => kent(w) || thesaurus.has(stam(w));

    /** @param {string} term @returns {string} de woorden van een term als stammen */
    const sleutel = (term) => term.split(" ").map(stam).join(" ");
    const koppel = (van, naar) => { if (van !== naar) zet(thesaurus, sleutel(van), naar); };
    for (const rij of gegevens.gelijk) for (const van of rij) for (const naar of rij) koppel(van, naar);
    for (const [van, naar] of gegevens.naar) for (const a of van) for (const b of naar) koppel(a, b);
    const langst = Math.max(1, ...[...thesaurus.keys()].map((s) => s.split(" ").length));
    const extra = [...new Set([...gegevens.gelijk.flat(), ...gegevens.naar.flatMap(([van]) => van)])]
      .filter((t) => !t.includes(" ") && !bekend.has(t));

    const neem = (/** @type {Groep} */ g, w, gewicht) => { if ((g.get(w) || 0) < gewicht) g.set(w, gewicht); };

    /** Alle vormen van één woord. @param {string} w @param {boolean} laatste is de lezer dit nog aan het typen @returns {Groep} */
    function vormen(w, laatste) {
      const g = new Map(), s = stam(w);
      if (bekend.has(w)) g.set(w, 1);
      for (const v of perStam.get(s) || []) neem(g, v, G.vorm);
      if (w.length > 4) for (const [v, zeker] of Stam.verwant(w)) for (const x of perStam.get(v) || []) neem(g, x, zeker);
      if (w.length > 3 || gegevens.uitleg[w]) {
        for (const v of perLinks.get(s) || []) neem(g, v, G.links);
        for (const v of perRechts.get(s) || []) neem(g, v, G.rechts);
      }
      if (w.length > 3 || (laatste && w.length > 1))
        for (const v of metBegin(w, 80)) neem(g, v, laatste && !bekend.has(w) ? 0.7 : G.begin);
      return g;
    }

    /** Wat een term uit de thesaurus toevoegt aan een begrip. @param {Begrip} b @param {string} term @param {number} gewicht */
    function voegToe(b, term, gewicht) {
      const delen = term.split(" ");
      if (delen.length === 1) for (const [w, g] of vormen(term, false)) neem(b.groep, w, g * gewicht);
      else b.reeksen.push({ gewicht, delen: delen.filter((w, i) => !stop.has(w) || i === 0).map((w) => vormen(w, false)) });
    }

    /** @param {string} w @param {Groep} groep @returns {Begrip} */
    const leeg = (w, groep) => ({ typte: [w], groep, reeksen: [], tel: 1 });

    /** Eén woord wordt een begrip; een samenstelling die de site niet kent, wordt er twee. @param {string} w @param {boolean} laatste @returns {Begrip[]} */
    function begrip(w, laatste) {
      const b = leeg(w, vormen(w, laatste)), paar = splits(w, kentOok), termen = thesaurus.get(stam(w));
      if (!b.groep.size && !termen) {
        const kort = /^(.{2,})ers?$/.exec(w)?.[1]; // een ojger, zonder apostrof getypt, is een OJG'er
        if (kort && gegevens.uitleg[kort]) return [{ ...begrip(kort, false)[0], typte: [w] }];
        const samen = paar && perPaar.get(paar.map(stam).join(" "));
        const goed = samen ? null : verbeter(w, extra);
        if (goed) return verbeterd(w, goed);
        const delen = paar || gesplitst(w);
        if (delen) {
          const uit = delen.map((d) => ({ ...begrip(d, false)[0], typte: [w], tel: 0.7 }));
          for (const v of samen || []) for (const deel of uit) neem(deel.groep, v, G.vorm);
          if (!paar) uit[0].correctie = delen.join(" ");
          return uit;
        }
        for (let i = 2; i <= w.length - 5; i++)
          if (kentOok(w.slice(i)) && !stop.has(w.slice(i))) return [{ ...begrip(w.slice(i), false)[0], typte: [w] }];
        for (let i = w.length - 3; i >= 6; i--)
          if (kentOok(w.slice(0, i)) && !stop.has(w.slice(0, i))) return [{ ...begrip(w.slice(0, i), false)[0], typte: [w] }];
      }
      if (paar && b.groep.size) {
        for (const [v, g] of vormen(paar[0], false)) neem(b.groep, v, g * G.los);
        b.reeksen.push({ gewicht: G.splits, delen: paar.map((d) => metTermen(d)) });
      }
      for (const term of termen || []) voegToe(b, term, G.gelijk);
      return [b];
    }
    /** @param {string} w @returns {Groep} het woord met de losse woorden uit de thesaurus */
    function metTermen(w) {
      const b = leeg(w, vormen(w, false));
      for (const term of thesaurus.get(stam(w)) || []) if (!term.includes(" ")) voegToe(b, term, G.gelijk);
      return b.groep;
    }
    /** @param {string} w @param {string} goed @returns {Begrip[]} */
    function verbeterd(w, goed) {
      const b = leeg(w, new Map());
      b.correctie = goed;
      for (const [v, g] of vormen(goed, false)) neem(b.groep, v, g * G.typefout);
      for (const term of thesaurus.get(stam(goed)) || []) voegToe(b, term, G.gelijk);
      return [b];
    }
    /** Een samenstelling met een typefout in een van de delen. @param {string} w @returns {string[] | null} */
    function gesplitst(w) {
      for (let i = w.length - 4; i >= 4; i--) {
        const links = w.slice(0, i).replace(/s$/, ""), rechts = w.slice(i);
        if (links.length < 4 || kentOok(links) === kentOok(rechts) || stop.has(links) || stop.has(rechts)) continue;
        const goed = verbeter(kentOok(links) ? rechts : links, extra);
        if (goed && goed.length > 4) return kentOok(links) ? [links, goed] : [goed, rechts];
      }
      return null;
    }

    /** @param {string} tekst wat de lezer typte @returns {Vraag} */
    function vraag(tekst) {
      const alle = Taal.woorden(tekst.slice(0, MAX_TEKENS)).slice(0, MAX_WOORDEN);
      const open = !/\s$/.test(tekst);
      const stammen = alle.map(stam), begrippen = [];
      let over = alle.map((w) => stop.has(w) || (w.length === 1 && !/\d/.test(w)));
      if (over.every(Boolean)) over = alle.map(() => false);
      for (let i = 0; i < alle.length;) {
        let n = Math.min(langst, alle.length - i);
        while (n > 1 && !thesaurus.has(stammen.slice(i, i + n).join(" "))) n--;
        if (n > 1) {
          const eigen = alle.slice(i, i + n), inhoud = eigen.filter((w) => !stop.has(w));
          const b = { typte: inhoud.length ? inhoud : eigen, groep: new Map(), reeksen: [], tel: Math.max(1, inhoud.length) };
          b.reeksen.push({ gewicht: 1, delen: eigen.map((w, k) => vormen(w, open && i + k === alle.length - 1)) });
          for (const w of inhoud) for (const [v, g] of vormen(w, false)) neem(b.groep, v, g * G.los);
          for (const term of thesaurus.get(stammen.slice(i, i + n).join(" "))) voegToe(b, term, G.gelijk);
          begrippen.push(b);
        } else if (!over[i]) begrippen.push(...begrip(alle[i], open && i === alle.length - 1));
        i += n;
      }
      verbind(begrippen);
      return { woorden: alle, begrippen, uitleg: gegevens.uitleg[alle.filter((w, i) => !over[i]).join(" ")] || null };
    }

    /** Twee woorden naast elkaar kunnen samen één woord zijn: jeugd hulp. @param {Begrip[]} rij */
    function verbind(rij) {
      for (let i = 0; i + 1 < rij.length; i++) {
        if (rij[i].typte.length > 1 || rij[i + 1].typte.length > 1) continue;
        const [a, b] = [rij[i].typte[0], rij[i + 1].typte[0]];
        if (a === b) continue;
        const samen = new Set([...(perPaar.get(stam(a) + " " + stam(b)) || []), ...(perPaar.get(stam(b) + " " + stam(a)) || [])]);
        for (const tussen of ["", "s", "en", "n", "e"]) for (const [x, y] of [[a, b], [b, a]])
          for (const v of perStam.get(stam(x + tussen + y)) || []) samen.add(v);
        for (const v of samen) for (const deel of [rij[i], rij[i + 1]]) { neem(deel.groep, v, G.vorm); }
        for (const term of thesaurus.get(stam(a + b)) || []) for (const deel of [rij[i], rij[i + 1]]) voegToe(deel, term, G.gelijk);
      }
    }

    return { vraag, splits: (/** @type {string} */ w) => splits(w, kent), vormen, dichtbij };
  }
  return { maak };
})();

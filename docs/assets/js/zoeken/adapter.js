/**
 * De dunne laag tussen onze regels en lunr, zoals het zoekscript van Material haar gebruikt.
 *
 * lunr houdt alleen bij welk woord waar staat. Material vraagt drie dingen: de vraag in stukjes (QueryLexer), de woorden
 * die het als "ontbreekt" kan noemen (QueryParser) en de resultaten (Index.search); die drie geven wij.
 */
(() => {
  const lunr = self.lunr;
  const FILTER = /^zzsoort([a-z]+)$/;
  /** @type {ReturnType<typeof Analyse.maak>} */
  let regels;
  let laatste = { tekst: "", vraag: null, alleen: "" };

  /** Leest wat Material doorgeeft: woorden met * erachter, soms het filter op soort. @param {string} tekst */
  function lees(tekst) {
    if (laatste.tekst === tekst && laatste.vraag) return laatste;
    let alleen = "";
    const rest = tekst.split(" ").map((w) => w.replace(/\*$/, "")).filter((w) => {
      const soort = FILTER.exec(w);
      if (soort) alleen = soort[1];
      return !soort;
    });
    laatste = { tekst, vraag: regels.vraag(rest.join(" ")), alleen };
    return laatste;
  }

  lunr.QueryLexer = function (tekst) {
    this.lexemes = [];
    this.run = () => { this.lexemes = tekst ? [{ type: "TERM", str: tekst.slice(0, 60), start: 0, end: tekst.length }] : []; };
  };
  lunr.QueryParser = function (tekst, query) {
    this.parse = () => {
      const typte = lees(tekst).vraag.begrippen.flatMap((b) => b.typte);
      for (const term of new Set(typte.length ? typte : ["?"])) query.clauses.push({ term, presence: lunr.Query.presence.OPTIONAL });
      return query;
    };
  };
  lunr.stopWordFilter = (term) => term;
  lunr.Pipeline.registerFunction(lunr.stopWordFilter, "elk-woord");

  lunr.nl = function () {
    this.pipeline.reset();
    this.searchPipeline.reset();
    this.pipeline.add(lunr.nl.vouw);
    const ingangen = new Map(), voegToe = this.add;
    this.add = (doc, opties) => {
      const pagina = doc.location.split("#")[0];
      ingangen.set(doc.location, { pagina, kop: pagina === doc.location, soort: (doc.tags || ["Pagina"])[0],
        titel: Taal.woorden(doc.title).filter((w) => !GEGEVENS.stop.includes(w)) });
      voegToe.call(this, doc, opties);
    };
    this.build = () => {
      const index = this.invertedIndex;
      const telling = (w) => { let n = 0; for (const veld of ["title", "text"]) for (const _ in index[w]?.[veld]) n++; return n; };
      regels = Analyse.maak(Object.keys(index), telling, GEGEVENS);
      return { invertedIndex: index, fields: Object.keys(this._fields), query: () => [],
        search: (tekst) => zoek(tekst, (w) => index[w], ingangen, this._fields) };
    };
  };
  lunr.nl.vouw = (token) => {
    const w = Taal.vouw(token.toString());
    return w.length > 40 ? token.update(() => w.slice(0, 40)) : token.update(() => w);
  };
  lunr.Pipeline.registerFunction(lunr.nl.vouw, "vouw-nl");

  /** Eén zoekopdracht; vertelt de pagina daarnaast wat zij erbij kan zeggen. */
  function zoek(tekst, vindplaats, ingangen) {
    const { vraag, alleen } = lees(tekst);
    const { resultaten, soorten } = Rangschik.rangschik(vraag.begrippen, vindplaats, ingangen, alleen, Boolean(vraag.uitleg));
    const woorden = new Set(vraag.begrippen.flatMap((b) => b.typte)).size || 1;
    const bericht = {
      bedoelt: vraag.begrippen.filter((b) => b.correctie).map((b) => [b.typte[0], b.correctie]),
      uitleg: vraag.uitleg, soorten, alleen, lijkt: resultaten.length ? [] : regels.dichtbij(vraag.woorden),
    };
    if (typeof postMessage === "function") postMessage({ type: "zoeken", data: bericht });
    return resultaten.map(({ ref, punten, kop, gevonden }) => {
      const metadata = Object.create(null);
      for (const [woord, velden] of gevonden) {
        metadata[woord] = {};
        for (const veld in velden) metadata[woord][veld] = { position: velden[veld] };
      }
      // Material maakt de punten nog groter voor een kop en voor elk gevonden woord; dat hebben wij al gewogen.
      const factor = 1 + ((kop ? 1 : 0) + gevonden.size / woorden) ** 2;
      return { ref, score: punten / factor, matchData: { metadata } };
    });
  }
})();

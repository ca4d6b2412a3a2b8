/* Een keuze voor de werkmap in een link: wat erin gaat, en wat er van een link uit komt. */
(() => {
  "use strict";
  const { VELDEN, leesDeel, omslag } = window.Handreiking.werkmap;

  /** @param {string[]} gekozen @param {Map<string, Mapdeel>} keuze @param {boolean} alles ook wat op de omslag komt @returns {Deellink} */
  function maakLink(gekozen, keuze, alles) {
    return window.Handreiking.link.maak("werkmap", "werkmap", alles ? { d: gekozen, o: omslag(keuze) } : { d: gekozen });
  }

  /**
   * @param {string} hekje @param {string[]} kent de documenten die er zijn
   * @returns {{keuze: Map<string, Mapdeel>, onbekend: number, alles: boolean} | null} null zonder werkmap erin; een fout als het niet klopt
   */
  function leesLink(hekje, kent) {
    const { rij, naam, voorwerp } = window.Handreiking.nakijken, link = window.Handreiking.link.lees("werkmap", hekje);
    if (!link) return null;
    const documenten = rij(link.pakket.d).map(naam), goed = documenten.filter((id) => kent.includes(id));
    /** @type {Map<string, Mapdeel>} */
    const keuze = new Map(goed.map((id) => [id, { aan: true }]));
    if (link.pakket.o !== undefined) {
      const velden = voorwerp(link.pakket.o);
      for (const veld of Object.keys(VELDEN)) if (velden[veld] !== undefined) keuze.set(`${veld}-`, leesDeel({ tekst: velden[veld] }));
    }
    return { keuze, onbekend: documenten.length - goed.length, alles: link.pakket.o !== undefined };
  }

  Object.assign(window.Handreiking.werkmap, { maakLink, leesLink });
})();

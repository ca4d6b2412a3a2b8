/* De antwoorden op de zelfscan in een link: wat erin gaat, en wat er van een link uit komt. */
(() => {
  "use strict";
  const { PARTIJ, leesAntwoord } = window.Handreiking.scan;

  /** @param {Scan} scan @param {boolean} metNaam @returns {Deellink} */
  function maakLink({ mijn, teksten }, metNaam) {
    const antwoorden = [...mijn.lees()], naam = mijn.lees().get(PARTIJ)?.naam;
    const a = Object.fromEntries(antwoorden.filter(([id]) => teksten.has(id)).map(([id, antwoord]) => [id, antwoord.a]));
    return window.Handreiking.link.maak("zelfscan", "zelfscan", metNaam && naam ? { a, n: naam } : { a });
  }

  /** @param {string} hekje @returns {Antwoorden | null} null zonder zelfscan erin; een fout als het niet klopt */
  function leesLink(hekje) {
    const { voorwerp, naam, rij } = window.Handreiking.nakijken, link = window.Handreiking.link.lees("zelfscan", hekje);
    if (!link) return null;
    /** @type {Antwoorden} */
    const uit = new Map(rij(Object.entries(voorwerp(link.pakket.a))).map((paar) => {
      const [id, a] = rij(paar);
      return [naam(id), leesAntwoord({ a })];
    }));
    if (link.pakket.n !== undefined) uit.set(PARTIJ, leesAntwoord({ naam: link.pakket.n }));
    return uit;
  }

  Object.assign(window.Handreiking.scan, { maakLink, leesLink });
})();

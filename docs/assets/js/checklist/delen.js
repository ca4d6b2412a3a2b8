/* Een ingevulde checklist in een link: wat erin gaat, en wat er van een link uit komt. */
(() => {
  "use strict";

  /**
   * Maakt de link. Zonder `alles` gaan alleen de vinkjes mee.
   * @param {string} lijst
   * @param {Map<string, Stand>} standen alleen punten die nu op de lijst staan
   * @param {boolean} alles ook namen, data, notities en eigen punten
   */
  function maakLink(lijst, standen, alles) {
    const vast = [...standen].filter(([, stand]) => !stand.eigen);
    /** @param {Stand} s */
    const velden = (s) => [s.wie ?? "", s.wanneer ?? "", s.notitie ?? ""];
    /** @type {Record<string, unknown>} */
    const pakket = { a: vast.filter(([, stand]) => stand.af).map(([id]) => id) };
    if (alles) {
      pakket.d = vast.filter(([, s]) => velden(s).some(Boolean)).map(([id, s]) => [id, ...velden(s)]);
      pakket.e = [...standen.values()].filter((s) => s.eigen).map((s) => [s.tekst ?? "", s.af ? 1 : 0, ...velden(s)]);
    }
    return window.Handreiking.link.maak("lijst", lijst, pakket);
  }

  /**
   * Leest een link. Uit: null als er geen lijst in staat. Fout van welke soort ook: een TypeError of andere fout.
   * @param {string} hekje location.hash
   * @param {(lijst: string) => string[] | null} kent de punten van een lijst op deze pagina
   * @returns {{lijst: string, alles: boolean, onbekend: number, standen: Map<string, Stand>} | null}
   */
  function leesLink(hekje, kent) {
    const { rij, tekst, weiger } = window.Handreiking.nakijken, { stand, EIGEN_PUNTEN } = window.Handreiking.lijst;
    const link = window.Handreiking.link.lees("lijst", hekje);
    if (!link) return null;
    const { pakket } = link, punten = kent(link.id) ?? weiger("een andere lijst");
    /** @type {Map<string, Stand>} */
    const standen = new Map();
    let onbekend = 0;
    /** @param {unknown} id @param {Stand} deel */
    const zet = (id, deel) => {
      const naam = tekst(id, 80);
      if (punten.includes(naam)) standen.set(naam, { ...standen.get(naam), ...deel });
      else onbekend += 1;
    };
    for (const id of rij(pakket.a)) zet(id, { af: true });
    if (pakket.d !== undefined) {
      for (const regel of rij(pakket.d)) {
        const [id, wie, wanneer, notitie] = rij(regel, 4);
        zet(id, stand({ wie, wanneer, notitie }));
      }
      for (const [nr, regel] of rij(pakket.e, EIGEN_PUNTEN).entries()) {
        const [woorden, af, wie, wanneer, notitie] = rij(regel, 5);
        const eigen = stand({ tekst: woorden, af: af === 1, wie, wanneer, notitie, eigen: nr + 1 });
        standen.set(`eigen-link-${nr + 1}`, eigen.tekst ? eigen : weiger("leeg punt"));
      }
    }
    return { lijst: link.id, alles: pakket.d !== undefined, onbekend, standen };
  }

  Object.assign(window.Handreiking.lijst, { maakLink, leesLink });
})();

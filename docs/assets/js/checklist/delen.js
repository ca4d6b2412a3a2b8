/* Een ingevulde lijst in een link. De stand staat achter het hekje; dat deel stuurt een browser nooit naar een server. */
(() => {
  "use strict";
  const LANGSTE = 4000, BEGIN = "#lijst=";

  /** @param {string} tekst @returns {string} base64 zoals die in een adres mag staan */
  function pak(tekst) {
    const bytes = Array.from(new TextEncoder().encode(tekst), (byte) => String.fromCharCode(byte)).join("");
    return btoa(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  /** @param {string} code @returns {string} */
  function uit(code) {
    const bytes = Uint8Array.from(atob(code.replace(/-/g, "+").replace(/_/g, "/")), (teken) => teken.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  }

  /**
   * Maakt de link. Zonder `alles` gaan alleen de vinkjes mee.
   * @param {string} lijst
   * @param {Map<string, Stand>} standen alleen punten die nu op de lijst staan
   * @param {boolean} alles ook namen, data, notities en eigen punten
   * @returns {{adres: string, past: boolean, lengte: number, langste: number}}
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
    const adres = `${location.href.split("#")[0]}${BEGIN}${lijst}.1.${pak(JSON.stringify(pakket))}`;
    return { adres, past: adres.length <= LANGSTE, lengte: adres.length, langste: LANGSTE };
  }

  /**
   * Leest een link. Uit: null als er geen lijst in staat. Fout van welke soort ook: een TypeError of andere fout.
   * @param {string} hekje location.hash
   * @param {(lijst: string) => string[] | null} kent de punten van een lijst op deze pagina
   * @returns {{lijst: string, alles: boolean, onbekend: number, standen: Map<string, Stand>} | null}
   */
  function leesLink(hekje, kent) {
    if (!hekje.startsWith(BEGIN)) return null;
    const { rij, voorwerp, stand, tekst } = window.Handreiking.lijst;
    const delen = hekje.slice(BEGIN.length).split(".");
    const punten = delen.length === 3 && delen[1] === "1" && hekje.length <= LANGSTE ? kent(delen[0]) : null;
    if (!punten) throw new TypeError("deze link hoort hier niet");
    const pakket = voorwerp(JSON.parse(uit(delen[2])));
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
      for (const [nr, regel] of rij(pakket.e, 50).entries()) {
        const [woorden, af, wie, wanneer, notitie] = rij(regel, 5);
        const eigen = stand({ tekst: woorden, af: af === 1, wie, wanneer, notitie, eigen: nr + 1 });
        if (!eigen.tekst) throw new TypeError("leeg punt");
        standen.set(`eigen-link-${nr + 1}`, eigen);
      }
    }
    return { lijst: delen[0], alles: pakket.d !== undefined, onbekend, standen };
  }

  Object.assign(window.Handreiking.lijst, { maakLink, leesLink });
})();

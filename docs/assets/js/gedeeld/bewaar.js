/* Geeft de lezer een bestand, en haalt daarvoor zo nodig eerst de scripts op die het maken. */
(() => {
  "use strict";
  const MAP = new URL("../", /** @type {HTMLScriptElement} */ (document.currentScript).src);
  /** @type {Map<string, Promise<void>>} */
  const gehaald = new Map();

  /**
   * Laat de browser een bestand bewaren.
   * @param {string} naam
   * @param {string | Uint8Array<ArrayBuffer>} inhoud
   * @param {string} soort het mediatype
   */
  function bewaar(naam, inhoud, soort) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([inhoud], { type: soort }));
    link.download = naam;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  /** @param {string} naam @returns {Promise<void>} */
  function een(naam) {
    const adres = new URL(`${naam}.js`, MAP).href, staatEr = [...document.scripts].some((script) => script.src === adres);
    const klaar = staatEr ? Promise.resolve() : new Promise((goed, mis) => {
      const script = document.createElement("script");
      script.src = adres;
      script.addEventListener("load", () => goed(undefined));
      script.addEventListener("error", () => {
        gehaald.delete(naam);
        mis(new Error(`niet opgehaald: ${naam}`));
      });
      document.head.append(script);
    });
    gehaald.set(naam, klaar);
    return klaar;
  }

  /**
   * Haalt scripts op die pas nodig zijn als de lezer erom vraagt: zo blijft een eerste bezoek klein.
   * @param {...string} namen in volgorde, zoals gedeeld/zip
   */
  async function haal(...namen) {
    for (const naam of namen) await (gehaald.get(naam) ?? een(naam));
  }

  window.Handreiking = Object.assign(window.Handreiking || {}, { bewaar, haal });
})();

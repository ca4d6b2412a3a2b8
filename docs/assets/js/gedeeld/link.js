/* Wat een lezer invulde in een link. Het staat achter het hekje; dat deel stuurt een browser nooit naar een server. */
(() => {
  "use strict";
  const LANGSTE = 4000, VERSIE = "1";

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
   * @param {string} soort het woord voor het isgelijkteken: lijst, zelfscan
   * @param {string} id
   * @param {unknown} pakket
   * @returns {{adres: string, past: boolean, lengte: number, langste: number}}
   */
  function maak(soort, id, pakket) {
    const adres = `${location.href.split("#")[0]}#${soort}=${id}.${VERSIE}.${pak(JSON.stringify(pakket))}`;
    return { adres, past: adres.length <= LANGSTE, lengte: adres.length, langste: LANGSTE };
  }

  /**
   * @param {string} soort
   * @param {string} hekje location.hash
   * @returns {{id: string, pakket: Record<string, unknown>} | null} null als er niets van deze soort in staat; een fout als het niet klopt
   */
  function lees(soort, hekje) {
    if (!hekje.startsWith(`#${soort}=`)) return null;
    const { voorwerp, naam, weiger } = window.Handreiking.nakijken;
    const delen = hekje.slice(soort.length + 2).split(".");
    if (delen.length !== 3 || delen[1] !== VERSIE || hekje.length > LANGSTE) weiger("deze link hoort hier niet");
    return { id: naam(delen[0]), pakket: voorwerp(JSON.parse(uit(delen[2]))) };
  }

  Object.assign(window.Handreiking, { link: { maak, lees } });
})();

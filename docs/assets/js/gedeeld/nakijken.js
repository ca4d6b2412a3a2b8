/* Kijkt na wat van buiten komt: uit een link, een bestand of de browser. Niets ervan wordt vertrouwd. Eén fout is genoeg om
   alles te weigeren: elke functie gooit dan een TypeError. */
(() => {
  "use strict";
  const VERSIE = 1, MEESTE = 200, LANGSTE_BESTAND = 300000;
  const ID = /^[a-z0-9][a-z0-9-]{0,79}$/;
  const STUUR = /[\u0000-\u0008\u000b-\u001f\u007f\u2028-\u202e\u2066-\u2069\ufeff]/g;

  /** @param {string} wat @returns {never} */
  function weiger(wat) {
    throw new TypeError(wat);
  }

  /** @param {unknown} ding @returns {Record<string, unknown>} */
  function voorwerp(ding) {
    return ding && typeof ding === "object" && !Array.isArray(ding) ? /** @type {Record<string, unknown>} */ (ding) : weiger("geen voorwerp");
  }

  /** @param {unknown} ding @param {number} [meeste] @returns {unknown[]} */
  function rij(ding, meeste = MEESTE) {
    return Array.isArray(ding) && ding.length <= meeste ? ding : weiger("geen rij");
  }

  /**
   * Tekst zonder stuurtekens, ook zonder tekens die de leesrichting omdraaien.
   * @param {unknown} ding @param {number} langste
   */
  function tekst(ding, langste) {
    if (typeof ding !== "string" || ding.length > langste) return weiger("geen tekst");
    return ding.replace(STUUR, "").trim();
  }

  /** @param {unknown} ding @returns {string} */
  function naam(ding) {
    return typeof ding === "string" && ID.test(ding) ? ding : weiger("geen id");
  }

  /**
   * Leest een bewaard bestand.
   * @template T
   * @param {string} ruw de inhoud
   * @param {string} soort checklist, zelfscan, gezichten …
   * @param {(ding: unknown) => T} leesStand
   * @returns {Bewaard<T>}
   */
  function bestand(ruw, soort, leesStand) {
    if (ruw.length > LANGSTE_BESTAND) weiger("te groot");
    const alles = voorwerp(JSON.parse(ruw));
    if (alles.soort !== `handreiking-${soort}` || alles.versie !== VERSIE) weiger("ander bestand");
    const punten = Object.entries(voorwerp(alles.punten));
    if (punten.length > MEESTE) weiger("te veel");
    return { lijst: naam(alles.lijst), titel: tekst(alles.titel, 200), standen: new Map(punten.map(([id, wat]) => [naam(id), leesStand(wat)])) };
  }

  /**
   * @template T
   * @param {string} soort @param {Bewaard<T>} wat @param {string} dag
   * @returns {string} het bestand om later weer te openen
   */
  function maakBestand(soort, { lijst, titel, standen }, dag) {
    return JSON.stringify({ soort: `handreiking-${soort}`, versie: VERSIE, lijst, titel, bewaard: dag, punten: Object.fromEntries(standen) }, null, 1);
  }

  window.Handreiking = Object.assign(window.Handreiking || {}, { nakijken: { MEESTE, weiger, voorwerp, rij, tekst, naam, bestand, maakBestand } });
})();

/* Kijkt na wat van buiten komt: uit een link, een bestand of de browser. Niets ervan wordt vertrouwd. Eén fout is genoeg om
   alles te weigeren; een punt dat de lijst niet kent, wordt overgeslagen. */
(() => {
  "use strict";
  const SOORT = "handreiking-checklist", VERSIE = 1, MEESTE = 200, LANGSTE_BESTAND = 300000;
  const MATEN = { wie: 80, wanneer: 40, notitie: 500, tekst: 400 };
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

  /** @param {unknown} ding @returns {Stand} alleen bekende velden; fout soort of te lang: TypeError */
  function stand(ding) {
    const bron = voorwerp(ding);
    /** @type {Stand} */
    const uit = {};
    if (bron.af !== undefined) uit.af = typeof bron.af === "boolean" ? bron.af : weiger("af");
    if (bron.eigen !== undefined) uit.eigen = Number.isSafeInteger(bron.eigen) ? Number(bron.eigen) : weiger("eigen");
    for (const veld of /** @type {const} */ (["wie", "wanneer", "notitie", "tekst"])) {
      if (bron[veld] !== undefined) uit[veld] = tekst(bron[veld], MATEN[veld]);
    }
    return uit;
  }

  /**
   * Leest een bewaard bestand.
   * @param {string} ruw de inhoud
   * @returns {{lijst: string, titel: string, standen: Map<string, Stand>}}
   */
  function bestand(ruw) {
    if (ruw.length > LANGSTE_BESTAND) weiger("te groot");
    const alles = voorwerp(JSON.parse(ruw));
    if (alles.soort !== SOORT || alles.versie !== VERSIE) weiger("ander bestand");
    const punten = Object.entries(voorwerp(alles.punten));
    if (punten.length > MEESTE) weiger("te veel");
    const lijst = tekst(alles.lijst, 80);
    return {
      lijst: ID.test(lijst) ? lijst : weiger("lijst"),
      titel: tekst(alles.titel, 200),
      standen: new Map(punten.map(([id, wat]) => [ID.test(id) ? id : weiger("id"), stand(wat)])),
    };
  }

  Object.assign(window.Handreiking, { lijst: { SOORT, VERSIE, MATEN, stand, bestand, rij, voorwerp, tekst } });
})();

/* Wat een lezer bij één punt van een checklist invult, en hoe lang dat mag zijn. */
(() => {
  "use strict";
  const MATEN = { wie: 80, wanneer: 40, notitie: 500, tekst: 400 }, EIGEN_PUNTEN = 50;

  /** @param {unknown} ding @returns {Stand} alleen bekende velden; fout soort of te lang: TypeError */
  function stand(ding) {
    const { voorwerp, tekst, weiger } = window.Handreiking.nakijken, bron = voorwerp(ding);
    /** @type {Stand} */
    const uit = {};
    if (bron.af !== undefined) uit.af = typeof bron.af === "boolean" ? bron.af : weiger("af");
    if (bron.eigen !== undefined) uit.eigen = Number.isSafeInteger(bron.eigen) ? Number(bron.eigen) : weiger("eigen");
    for (const veld of /** @type {const} */ (["wie", "wanneer", "notitie", "tekst"])) {
      if (bron[veld] !== undefined) uit[veld] = tekst(bron[veld], MATEN[veld]);
    }
    return uit;
  }

  /** @param {Stand} stand @returns {boolean} er staat niets in dat bewaard hoeft te worden */
  const leeg = (stand) => !stand.af && !stand.wie && !stand.wanneer && !stand.notitie && !stand.eigen;

  Object.assign(window.Handreiking, { lijst: { MATEN, EIGEN_PUNTEN, stand, leeg } });
})();

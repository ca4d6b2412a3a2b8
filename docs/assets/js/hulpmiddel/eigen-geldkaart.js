/* De eigen geldkaart: wie betaalt wat, wie er baat bij heeft, en wat binnen een jaar stopt. Rekent in centen. */
(() => {
  "use strict";
  const { tabel } = window.Handreiking, { el } = window.Handreiking.dom, { centen, geld, datum, isDag } = window.Handreiking.veld;
  const NIEMAND = "Nog niemand";

  /** @param {Rij} rij */
  const bedrag = (rij) => centen(rij.bedrag ?? "") ?? 0;

  /** @param {string} dag @returns {string} dezelfde dag, een jaar later; na 28 februari komt in een gewoon jaar 1 maart */
  function jaarLater(dag) {
    const later = new Date(`${dag}T12:00:00Z`);
    later.setUTCFullYear(later.getUTCFullYear() + 1);
    return later.toISOString().slice(0, 10);
  }

  /** @param {Rij} rij @param {string} vanaf @returns {string} wat er aan de hand is met het einde; leeg als het goed is */
  function einde(rij, vanaf) {
    const tot = rij.tot ?? "";
    if (!isDag(tot)) return "Geen einddatum";
    if (!isDag(vanaf)) return "";
    if (tot < vanaf) return "Al gestopt";
    return tot <= jaarLater(vanaf) ? "Stopt binnen een jaar" : "";
  }

  /** @param {Rij[]} rijen @returns {[string, number][]} per betaler de som, in centen, de grootste eerst */
  function perBetaler(rijen) {
    /** @type {Map<string, {naam: string, som: number}>} */
    const som = new Map();
    for (const rij of rijen) {
      const naam = rij.betaalt?.trim().replace(/\s+/g, " ") || NIEMAND, sleutel = naam.toLocaleLowerCase("nl"), al = som.get(sleutel);
      som.set(sleutel, { naam: al?.naam ?? naam, som: (al?.som ?? 0) + bedrag(rij) });
    }
    return [...som.values()].map(({ naam, som: deel }) => /** @type {[string, number]} */ ([naam, deel])).sort(([, a], [, b]) => b - a);
  }

  /** @param {Rij[]} rijen @param {Rij} vooraf @returns {{zin: string, delen: Node[]}} */
  function uitslag(rijen, vooraf) {
    if (!rijen.length) return { zin: "Vul hierboven een initiatief in. Dan telt de kaart op.", delen: [] };
    const vanaf = vooraf.vanaf ?? "", som = rijen.reduce((deel, rij) => deel + bedrag(rij), 0), zonder = rijen.filter((rij) => centen(rij.bedrag ?? "") === null).length;
    const mis = rijen.map((rij) => ({ naam: rij.initiatief?.trim() || "Zonder naam", wat: einde(rij, vanaf), tot: rij.tot ?? "" })).filter(({ wat }) => wat);
    /** @param {string} wat */
    const bij = (wat) => mis.filter((rij) => rij.wat === wat);
    const stopt = bij("Stopt binnen een jaar"), gestopt = bij("Al gestopt");
    return {
      zin: [`Samen ${geld(som)}.`, zonder ? `Bij ${zonder === 1 ? "1 rij" : `${zonder} rijen`} staat nog geen bedrag dat telt.` : "", isDag(vanaf) ? (stopt.length ? `Let op: ${stopt.length} ${stopt.length === 1 ? "stopt" : "stoppen"} binnen een jaar.` : "Niets stopt binnen een jaar.")
        : "Vul in vanaf welke dag u rekent. Dan ziet u wat binnen een jaar stopt.", gestopt.length ? `${gestopt.length} ${gestopt.length === 1 ? "is" : "zijn"} al gestopt.` : ""].filter(Boolean).join(" "),
      delen: [tabel("Wie betaalt hoeveel", ["Wie betaalt", "Bedrag"], [...perBetaler(rijen).map(([naam, deel]) => [naam, geld(deel)]), ["Samen", geld(som)]]),
        ...(mis.length ? [el("h4", {}, "Let op het einde"), el("ul", {}, ...mis.map(({ naam, wat, tot }) => el("li", {}, el("b", {}, naam), `: ${wat.toLocaleLowerCase("nl")}${isDag(tot) ? `, op ${datum(tot)}` : ""}.`)))] : [])],
    };
  }

  /** @param {Rij[]} rijen @param {Rij} vooraf @returns {Cel[][]} */
  const blad = (rijen, vooraf) => [["Initiatief", "Wie betaalt", "Wie heeft er baat bij", "Tot wanneer", "Hoe zeker", "Bedrag in euro", "Let op"],
    ...rijen.map((rij) => [rij.initiatief ?? "", rij.betaalt ?? "", rij.baat ?? "", rij.tot ?? "", rij.zeker ?? "", centen(rij.bedrag ?? "") === null ? "" : bedrag(rij) / 100, einde(rij, vooraf.vanaf ?? "")]),
    ...perBetaler(rijen).map(([naam, som]) => ["", `Samen van: ${naam}`, "", "", "", som / 100, ""]),
    ["", "Samen", "", "", "", rijen.reduce((som, rij) => som + bedrag(rij), 0) / 100, ""]];

  const deel = /** @type {HTMLElement | null} */ (document.querySelector('[data-hulpmiddel="eigen-geldkaart"]'));
  if (deel) window.Handreiking.rijen(deel, { rij: "initiatief", erbij: "Initiatief erbij", kop: "De som", uitslag, tabel: blad });
})();

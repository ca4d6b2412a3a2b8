/* Wat de zelfscan kan verlaten: als Excel, CSV en link. */
(() => {
  "use strict";
  const { scores } = window.Handreiking.scan;

  /** @param {Scan} scan @returns {Cel[][]} de koppen, elke stelling, en per onderwerp het gemiddelde */
  function rijen({ onderwerpen, woorden, teksten, namen, mijn, ander, samen }) {
    const partijen = samen() ? [mijn.lees(), ander.lees()] : [mijn.lees()], { ik, zij } = namen();
    /** @param {string} id */
    const antwoorden = (id) => partijen.map((partij) => woorden.get(partij.get(id)?.a ?? -1) ?? "");
    const cijfers = scores(onderwerpen, partijen[0], partijen[1] ?? new Map());
    return [["Onderwerp", "Stelling", ...(samen() ? [ik, zij] : [ik])],
      ...onderwerpen.flatMap(({ naam, stellingen }) => stellingen.map((id) => [naam, teksten.get(id) ?? "", ...antwoorden(id)])),
      ...cijfers.map((rij) => [rij.onderwerp.naam, "Gemiddelde", ...(samen() ? [rij.ik, rij.zij] : [rij.ik]).map((cijfer) => (cijfer === null ? "" : Math.round(cijfer * 10) / 10))])];
  }

  /** @param {Scan} scan */
  function vak(scan) {
    const { deelregel, meenemen, tabelknoppen } = window.Handreiking.mee;
    const delen = deelregel(scan.mijnDing, { kaal: "Zonder de naam van uw partij", naam: "Met de naam van uw partij" },
      (keuze) => window.Handreiking.scan.maakLink(scan, keuze === "naam"), ["zelfscan/delen"]);
    return { vak: meenemen(scan.mijnDing, { knoppen: tabelknoppen(scan.mijnDing, () => rijen(scan)), drukLeeg: true, extra: [delen.vak] }), vergeet: delen.vergeet };
  }

  Object.assign(window.Handreiking.scan, { vak });
})();

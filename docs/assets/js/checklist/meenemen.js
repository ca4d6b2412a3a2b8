/* Wat een ingevulde checklist kan verlaten: als Word, Excel of CSV, en als link. */
(() => {
  "use strict";
  const { haalknop, tabelknoppen, meenemen, deelregel } = window.Handreiking.mee;

  /** @param {Lijst} lijst @returns {string[][]} de koppen en de punten als rijen */
  function rijen(lijst) {
    return [["Nr", "Punt", "Rol", "Wie", "Wanneer", "Status", "Notitie"], ...lijst.punten().map((punt, n) => {
      const { af, wie = "", wanneer = "", notitie = "" } = punt.stand();
      return [String(n + 1), (punt.soort === "vervallen" ? "(vervallen) " : "") + punt.tekst, punt.rolnaam, wie, wanneer, af ? "Klaar" : "Open", notitie].map((cel) => cel.trim());
    })];
  }

  /** @param {Lijst} lijst @returns {HTMLElement[]} */
  const knoppen = (lijst) => [
    haalknop("Word", lijst, "docx", ["gedeeld/zip", "gedeeld/uitvoer", "checklist/word"], () => window.Handreiking.lijst.word(lijst, new Date())),
    ...tabelknoppen(lijst, () => rijen(lijst), { 5: ["Open", "Bezig", "Klaar", "Niet nodig"] }),
  ];

  /** @param {Lijst} lijst @returns {HTMLElement} */
  function vak(lijst) {
    const delen = deelregel(lijst, { vinkjes: "Alleen de vinkjes", alles: "Ook namen, data, notities en eigen punten" }, (keuze) => {
      const vast = new Map([...lijst.standen()].filter(([punt]) => !lijst.vervallen().has(punt)));
      return window.Handreiking.lijst.maakLink(lijst.id, vast, keuze === "alles");
    }, ["checklist/delen"]);
    lijst.bijVerandering(delen.vergeet);
    return meenemen(lijst, { knoppen: knoppen(lijst), drukLeeg: true, extra: [delen.vak] });
  }

  Object.assign(window.Handreiking.lijst, { vak });
})();

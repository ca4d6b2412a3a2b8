/* Wat een lezer voor de werkmap kiest: welke documenten, en wat er op de omslag komt. Kent geen scherm. */
(() => {
  "use strict";
  /** De velden van de omslag, met hun langste tekst. Een veld heet in de opslag zo, met een streepje erachter: een document nooit. */
  const VELDEN = { titel: 80, datum: 10, plaats: 80, deelnemers: 1000 };

  /** @param {unknown} ding @returns {Mapdeel} alleen bekende velden; fout soort of te lang: TypeError */
  function leesDeel(ding) {
    const { voorwerp, tekst, weiger } = window.Handreiking.nakijken, bron = voorwerp(ding);
    /** @type {Mapdeel} */
    const uit = {};
    if (bron.aan !== undefined) uit.aan = typeof bron.aan === "boolean" ? bron.aan : weiger("aan");
    if (bron.tekst !== undefined) uit.tekst = tekst(bron.tekst, VELDEN.deelnemers);
    return uit;
  }

  /** @param {Mapdeel} deel */
  const leeg = (deel) => !deel.aan && !deel.tekst;

  /** @param {Map<string, Mapdeel>} keuze @returns {Omslag} */
  function omslag(keuze) {
    /** @param {keyof Omslag} naam */
    const veld = (naam) => (keuze.get(`${naam}-`)?.tekst ?? "").slice(0, VELDEN[naam]);
    return { titel: veld("titel"), datum: /^\d{4}-\d\d-\d\d$/.test(veld("datum")) ? veld("datum") : "", plaats: veld("plaats"), deelnemers: veld("deelnemers") };
  }

  window.Handreiking = Object.assign(window.Handreiking || {}, { werkmap: { VELDEN, leesDeel, leeg, omslag } });
})();

/* Rekent met antwoorden op de zelfscan en kijkt ze na. Kent geen scherm. */
(() => {
  "use strict";
  const HOOGSTE = 4, NAAM = 60;
  /** Hieronder staat de naam van de partij. Geen stelling kan zo heten: een id eindigt nooit op een streepje. */
  const PARTIJ = "partij-";

  /** @param {unknown} ding @returns {Antwoord} alleen bekende velden; fout soort of te lang: TypeError */
  function leesAntwoord(ding) {
    const { voorwerp, tekst, weiger } = window.Handreiking.nakijken, bron = voorwerp(ding);
    /** @type {Antwoord} */
    const uit = {};
    if (bron.a !== undefined) uit.a = typeof bron.a === "number" && [0, 1, 2, 3, HOOGSTE].includes(bron.a) ? bron.a : weiger("antwoord");
    if (bron.naam !== undefined) uit.naam = tekst(bron.naam, NAAM);
    return uit;
  }

  /** @param {Antwoord} antwoord */
  const leeg = (antwoord) => antwoord.a === undefined && !antwoord.naam;

  /** @param {string[]} stellingen @param {Antwoorden} antwoorden @returns {number | null} null zonder antwoord; weet ik niet telt niet mee */
  function gemiddelde(stellingen, antwoorden) {
    const cijfers = stellingen.map((id) => antwoorden.get(id)?.a ?? 0).filter((cijfer) => cijfer > 0);
    return cijfers.length ? cijfers.reduce((som, cijfer) => som + cijfer, 0) / cijfers.length : null;
  }

  /** @param {Onderwerp[]} onderwerpen @param {Antwoorden} mijn @param {Antwoorden} ander @returns {Score[]} */
  function scores(onderwerpen, mijn, ander) {
    return onderwerpen.map((onderwerp) => {
      const ik = gemiddelde(onderwerp.stellingen, mijn), zij = gemiddelde(onderwerp.stellingen, ander);
      const beide = [ik, zij].filter((cijfer) => cijfer !== null);
      return { onderwerp, ik, zij, samen: beide.length ? beide.reduce((a, b) => a + b) / beide.length : null, verschil: ik === null || zij === null ? null : Math.abs(ik - zij) };
    });
  }

  /** @param {Score[]} rijen @returns {Score[]} hooguit drie, laagste eerst; wat overal ja is, is niet zwak */
  const zwakste = (rijen) => rijen.filter(({ samen }) => samen !== null && samen < HOOGSTE).sort((a, b) => Number(a.samen) - Number(b.samen)).slice(0, 3);

  /** @param {Score[]} rijen @returns {Score[]} de onderwerpen met het grootste verschil; leeg als er geen verschil is */
  function grootsteVerschil(rijen) {
    const meest = Math.max(0, ...rijen.map(({ verschil }) => verschil ?? 0));
    return meest ? rijen.filter(({ verschil }) => verschil === meest) : [];
  }

  /** @param {number | null} cijfer @returns {string} 2,5 of een streepje */
  const toonCijfer = (cijfer) => (cijfer === null ? "–" : String(Math.round(cijfer * 10) / 10).replace(".", ","));

  Object.assign(window.Handreiking, { scan: { HOOGSTE, NAAM, PARTIJ, leesAntwoord, leeg, scores, zwakste, grootsteVerschil, toonCijfer } });
})();

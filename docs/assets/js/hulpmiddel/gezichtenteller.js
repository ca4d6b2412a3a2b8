/* De gezichtenteller: hoeveel verschillende mensen een huisarts moet kennen, en waar niemand invalt. */
(() => {
  "use strict";
  const { tabel } = window.Handreiking, { el } = window.Handreiking.dom;
  const ALLE = "Elke praktijk";

  /** @param {string | undefined} tekst @returns {string} dezelfde naam, ook met een hoofdletter of spatie anders */
  const gelijk = (tekst) => (tekst ?? "").trim().replace(/\s+/g, " ").toLocaleLowerCase("nl");
  /** @param {(string | undefined)[]} namen @returns {string[]} elke naam één keer, zoals hij het eerst geschreven is */
  const verschillend = (namen) => namen.filter((naam, n) => naam?.trim() && namen.findIndex((ander) => gelijk(ander) === gelijk(naam)) === n).map((naam) => (naam ?? "").trim().replace(/\s+/g, " "));

  /**
   * Per praktijk wat er geldt. Een rij zonder praktijk geldt voor elke praktijk.
   * @param {Rij[]} rijen
   */
  function tel(rijen) {
    const namen = verschillend(rijen.map((rij) => rij.praktijk));
    return (namen.length ? namen : [ALLE]).map((praktijk) => {
      const eigen = rijen.filter((rij) => !rij.praktijk?.trim() || gelijk(rij.praktijk) === gelijk(praktijk));
      return {
        praktijk,
        gezichten: verschillend(eigen.map((rij) => rij.wie)),
        samen: verschillend(eigen.flatMap((rij) => [rij.wie, rij.vervanger])),
        niemand: verschillend(eigen.filter((rij) => letOp(rij) === "Geen contact").map((rij) => rij.onderwerp)),
        // een rij zonder onderwerp heet naar het contact: zo staat er geen leeg woord in de zin, en mist er toch niemand
        zonder: verschillend(eigen.filter((rij) => letOp(rij) === "Geen vervanger").map((rij) => rij.onderwerp?.trim() || rij.wie)),
      };
    });
  }

  /** @param {Rij[]} rijen @returns {{zin: string, delen: Node[]}} */
  function uitslag(rijen) {
    if (!rijen.length) return { zin: "Vul hierboven een contact in. Dan ziet u hoeveel gezichten het zijn.", delen: [] };
    const per = tel(rijen), meest = per.reduce((een, ander) => (ander.gezichten.length > een.gezichten.length ? ander : een));
    const zonder = verschillend(per.flatMap((p) => p.zonder)), niemand = verschillend(per.flatMap((p) => p.niemand));
    const { length: n } = meest.gezichten;
    const zinnen = [`${meest.praktijk} ziet ${n === 1 ? "1 gezicht" : `${n} verschillende gezichten`}${per.length > 1 ? ", het meest van alle praktijken" : ""}.`,
      ...(zonder.length ? [`Niemand valt in bij: ${zonder.join(", ")}.`] : n ? ["Elk contact heeft een vervanger."] : []), ...(niemand.length ? [`Er is nog geen contact voor: ${niemand.join(", ")}.`] : [])];
    return {
      zin: zinnen.join(" "),
      delen: [tabel("Gezichten per praktijk", ["Praktijk of huisarts", "Gezichten", "Met vervangers", "Wie", "Geen vervanger", "Geen contact"],
        per.map((p) => [p.praktijk, String(p.gezichten.length), String(p.samen.length), p.gezichten.join(", ") || "Niemand", p.zonder.join(", ") || "Geen", p.niemand.join(", ") || "Geen"])),
      el("p", { class: "klein" }, "Wie voor meer onderwerpen staat, telt één keer. Schrijf dezelfde persoon daarom overal hetzelfde.")],
    };
  }

  /** @param {Rij} rij @returns {string} */
  function letOp(rij) {
    if (!rij.wie?.trim()) return "Geen contact";
    return !rij.vervanger?.trim() || gelijk(rij.vervanger) === gelijk(rij.wie) ? "Geen vervanger" : "";
  }

  /** @param {Rij[]} rijen @returns {Cel[][]} eerst wat u invulde, daarna de telling */
  const blad = (rijen) => [["Praktijk of huisarts", "Onderwerp", "Contact", "Vervanger", "Let op"],
    ...rijen.map((rij) => [rij.praktijk?.trim() || ALLE, rij.onderwerp ?? "", rij.wie ?? "", rij.vervanger ?? "", letOp(rij)]),
    ...tel(rijen).map((p) => [p.praktijk, `Aantal gezichten: ${p.gezichten.length}`, p.gezichten.join(", "), `Met vervangers: ${p.samen.length}`, ""])];

  const deel = /** @type {HTMLElement | null} */ (document.querySelector('[data-hulpmiddel="gezichtenteller"]'));
  if (deel) window.Handreiking.rijen(deel, { rij: "contact", erbij: "Contact erbij", kop: "Zo veel gezichten", uitslag, tabel: blad });
})();

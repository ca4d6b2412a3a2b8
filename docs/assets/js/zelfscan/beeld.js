/* Zet de uitslag van de zelfscan in de pagina: per onderwerp een lijn met een merk per partij, de cijfers ernaast en wat u ermee doet. */
(() => {
  "use strict";
  const { el, svg } = window.Handreiking.dom, { HOOGSTE, toonCijfer, zwakste, grootsteVerschil } = window.Handreiking.scan;

  /** @param {number} cijfer @returns {string} waar het op de lijn staat */
  const plek = (cijfer) => `${4 + (92 * (cijfer - 1)) / (HOOGSTE - 1)}%`;
  /** @param {string} x @param {string} y */
  const rondje = (x, y) => svg("circle", { class: "ik", cx: x, cy: y, r: "6" });
  /** @param {string} x @param {string} y */
  const blokje = (x, y) => svg("rect", { class: "zij", x, y, width: "18", height: "18", rx: "2", transform: "translate(-9 -9)" });

  /** @param {Score} score @returns {SVGElement} dicht tot waar u staat, stippen voor wat nog komt */
  function lijn({ ik, zij }) {
    /** @param {string} klas @param {number} van @param {number} tot */
    const streep = (klas, van, tot) => svg("line", { class: klas, x1: plek(van), x2: plek(tot), y1: "14", y2: "14" });
    return svg("svg", { class: "scan-lijn", width: "100%", height: "28", "aria-hidden": "true", focusable: "false" },
      streep("nog", 1, HOOGSTE), ...[1, 2, 3, HOOGSTE].map((n) => svg("circle", { class: "maat", cx: plek(n), cy: "14", r: "2.5" })),
      ...(ik === null ? [] : [streep("al", 1, ik)]), ...(ik === null || zij === null ? [] : [streep("verschil", Math.min(ik, zij), Math.max(ik, zij))]),
      ...(zij === null ? [] : [blokje(plek(zij), "14")]), ...(ik === null ? [] : [rondje(plek(ik), "14")]));
  }

  /** @param {"ik" | "zij"} wie @returns {SVGElement} hetzelfde merk, naast de naam */
  const merk = (wie) => svg("svg", { class: "scan-merk", width: "20", height: "20", "aria-hidden": "true", focusable: "false" }, wie === "ik" ? rondje("10", "10") : blokje("10", "10"));

  /** @param {HTMLTableElement} tabel @param {Score[]} rijen @param {Namen} namen */
  function vulTabel(tabel, rijen, namen) {
    for (const wie of /** @type {const} */ (["ik", "zij"])) tabel.querySelector(`th.scan-${wie}`)?.replaceChildren(merk(wie), namen[wie]);
    for (const rij of rijen) {
      const tr = /** @type {HTMLTableRowElement} */ (tabel.querySelector(`tr[data-onderwerp="${rij.onderwerp.id}"]`));
      const [beeld, ik, zij, verschil] = tr.querySelectorAll("td");
      beeld.replaceChildren(lijn(rij));
      ik.replaceChildren(el("span", { class: "scan-wie", "aria-hidden": "true" }, merk("ik"), namen.ik), toonCijfer(rij.ik));
      zij.replaceChildren(el("span", { class: "scan-wie", "aria-hidden": "true" }, merk("zij"), namen.zij), toonCijfer(rij.zij));
      verschil.replaceChildren(el("span", { class: "scan-wie", "aria-hidden": "true" }, "Verschil"), toonCijfer(rij.verschil));
    }
  }

  /** @param {Score} rij @param {Namen} namen @param {boolean} samen @returns {string} */
  function cijfers({ ik, zij }, namen, samen) {
    return samen ? `${namen.ik}: ${toonCijfer(ik)}. ${namen.zij}: ${toonCijfer(zij)}.` : `${toonCijfer(ik)} van ${HOOGSTE}.`;
  }

  /** @param {Score} rij @returns {HTMLElement} dezelfde links als bij de stellingen van dit onderwerp */
  function verder({ onderwerp }) {
    const zin = /** @type {HTMLElement} */ (onderwerp.verder.cloneNode(true));
    zin.className = "scan-verder";
    return zin;
  }

  /** @param {Score[]} rijen @param {Namen} namen @returns {HTMLElement[]} waarover u eerst praat */
  function gesprek(rijen, namen) {
    const meest = grootsteVerschil(rijen), kop = el("h3", {}, "Praat hier eerst over");
    if (!rijen.some(({ verschil }) => verschil !== null)) return [];
    if (!meest.length) return [kop, el("p", {}, "U gaf overal hetzelfde antwoord. Kijk samen naar het zwakste onderwerp.")];
    return [kop, ...meest.slice(0, 1).map((rij) => el("p", {}, el("b", {}, rij.onderwerp.naam), `. Hier is het verschil het grootst. ${cijfers(rij, namen, true)} Vertel elkaar wat u ziet.`)),
      ...(meest.length > 1 ? [el("p", {}, `Even groot is het verschil bij: ${meest.slice(1).map(({ onderwerp }) => onderwerp.naam.toLowerCase()).join(", ")}.`)] : []), verder(meest[0])];
  }

  /** @param {Score[]} rijen @param {Namen} namen @param {boolean} samen @returns {HTMLElement[]} de zwakste onderwerpen, met wat u kunt doen */
  function begin(rijen, namen, samen) {
    const laagste = zwakste(rijen);
    if (!laagste.length) return [el("h3", {}, "Alles staat op ja"), el("p", {}, "Er is geen zwak onderwerp. Kijk over een tijd nog eens.")];
    return [el("h3", {}, laagste.length === 1 ? "Hier begint u" : `De ${laagste.length === 2 ? "twee" : "drie"} zwakste onderwerpen`),
      el("ol", { class: "scan-zwak" }, ...laagste.map((rij) => el("li", {}, el("p", {}, el("b", {}, rij.onderwerp.naam), `. ${cijfers(rij, namen, samen)}`), verder(rij))))];
  }

  /** @param {HTMLElement} vak @param {Score[]} rijen @param {Namen} namen @param {{open: number, onbekend: number, samen: boolean}} stand */
  function vulBesluit(vak, rijen, namen, { open, onbekend, samen }) {
    const iets = rijen.some((rij) => rij.samen !== null);
    vak.replaceChildren(...(!iets ? [el("p", {}, "Er is nog geen uitslag. Vul eerst een paar stellingen in.")] : [
      ...(open ? [el("p", {}, `${open === 1 ? "1 stelling is" : `${open} stellingen zijn`} nog niet ingevuld. De uitslag kan dus nog veranderen.`)] : []),
      ...(onbekend ? [el("p", {}, `Bij ${onbekend === 1 ? "1 stelling" : `${onbekend} stellingen`} weet u het niet. Vraag het na; ook dat is een uitkomst.`)] : []),
      ...(samen ? gesprek(rijen, namen) : []), ...begin(rijen, namen, samen)]));
  }

  Object.assign(window.Handreiking.scan, { vulTabel, vulBesluit });
})();

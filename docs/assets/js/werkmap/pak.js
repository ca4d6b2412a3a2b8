/* Maakt van gekozen documenten één map om af te drukken: omslag, inhoud, en elk document op een nieuw blad. De bladen komen als script
   van de site zelf, gemaakt bij het bouwen; zo werkt het ook in een kopie op schijf. */
(() => {
  "use strict";
  const { el, knop } = window.Handreiking.dom;

  /** @param {string} dag 2026-11-22 @returns {string} 22 november 2026, of leeg */
  function voluit(dag) {
    const [jaar, maand, nummer] = dag.split("-").map(Number);
    return dag && new Date(jaar, maand - 1, nummer).toLocaleDateString("nl-NL", { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  }

  /** @param {Omslag} omslag @param {{site: string, regio: string}} van @returns {HTMLElement} een leeg veld wordt een regel om op te schrijven */
  function voorop({ titel, datum, plaats, deelnemers }, { site, regio }) {
    const versie = document.querySelector(".voet p")?.textContent ?? ""; // de voet van de site staat niet in de map
    const velden = Object.entries({ Datum: voluit(datum), Plaats: plaats, Deelnemers: deelnemers });
    return el("section", { class: "pak-omslag" }, el("p", { class: "pak-site" }, regio ? `${site} · ${regio}` : site), el("h2", {}, titel || "Werkmap"),
      el("dl", {}, ...velden.map(([wat, tekst]) => el("div", {}, el("dt", {}, wat), el("dd", tekst ? {} : { class: "leeg" }, tekst)))),
      el("p", { class: "klein" }, `Zet geen gegevens van inwoners in deze map.${location.protocol === "file:" ? "" : ` Gemaakt op ${location.origin}${location.pathname}`}`), el("p", { class: "klein" }, versie));
  }

  /** @param {Mapdocument} document_ @param {number} n @returns {HTMLElement} */
  function blad({ id, titel, liggend }, n) {
    const html = new DOMParser().parseFromString(window.Handreiking.bladen[id], "text/html");
    const vak = el("section", { class: `pak-blad${liggend ? " liggend" : ""}`, id: `pak-${id}`, "aria-label": titel }, ...html.body.children);
    vak.querySelector("h3")?.prepend(`${n}. `);
    for (const vakje of vak.querySelectorAll("input")) vakje.disabled = true;
    for (const gebied of vak.querySelectorAll("[role=region]")) gebied.setAttribute("aria-label", `${titel}: ${gebied.getAttribute("aria-label")}`);
    return vak;
  }

  /** @param {Mapdocument[]} documenten @returns {Promise<void>} haalt op wat er nog niet is */
  async function haalBladen(documenten) {
    await Promise.all(documenten.map(({ id }) => window.Handreiking.haal(`gegevens/werkmap/${id}`)));
  }

  /**
   * @param {Mapdocument[]} documenten waarvan de bladen er zijn
   * @param {Omslag} omslag @param {{site: string, regio: string}} van @param {() => void} sluit
   * @returns {HTMLElement}
   */
  function maakPak(documenten, omslag, van, sluit) {
    return el("div", { class: "pak", role: "region", "aria-label": "Uw werkmap", tabindex: "-1" },
      el("div", { class: "pak-balk lijstknoppen" }, knop("Print de map", () => print(), "knop"), knop("Terug naar de keuze", sluit)),
      voorop(omslag, van),
      el("section", { class: "pak-inhoud" }, el("h3", {}, "Inhoud"), el("ol", {}, ...documenten.map(({ id, titel }) => el("li", {}, el("a", { href: `#pak-${id}` }, titel))))),
      ...documenten.map((document_, n) => blad(document_, n + 1)));
  }

  Object.assign(window.Handreiking.werkmap, { haalBladen, maakPak });
})();

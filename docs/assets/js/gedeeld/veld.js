/* Eén veld dat een lezer invult: tekst, een dag, een bedrag, een getal of een keuze. Maakt het, en kijkt na wat van buiten komt. */
(() => {
  "use strict";
  const { el, stil } = window.Handreiking.dom;
  const DAG = /^\d{4}-\d{2}-\d{2}$/;

  /** @param {string} tekst @returns {boolean} een dag die bestaat, zoals 2026-11-22 */
  const isDag = (tekst) => DAG.test(tekst) && !Number.isNaN(Date.parse(tekst)) && new Date(tekst).toISOString().startsWith(tekst);

  /** @param {string} tekst @returns {number | null} het bedrag in centen, of null als het geen bedrag is */
  function centen(tekst) {
    const kaal = tekst.replace(/[€\s\u00a0]/g, "").replace(/,-$/, "");
    if (!/^\d{1,3}(\.\d{3})*(,\d{1,2})?$|^\d{1,9}(,\d{1,2})?$/.test(kaal)) return null;
    const [heel, deel = ""] = kaal.replace(/\./g, "").split(",");
    return Number(heel) * 100 + Number(deel.padEnd(2, "0"));
  }

  /** @param {number} bedrag in centen @returns {string} 1.250,50 */
  const geld = (bedrag) => (bedrag / 100).toLocaleString("nl-NL", { style: "currency", currency: "EUR", minimumFractionDigits: bedrag % 100 ? 2 : 0 });

  /** @param {string} dag @returns {string} 22 november 2026 */
  const datum = (dag) => new Date(`${dag}T12:00:00`).toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });

  /** Wat er mis is met een veld; leeg als het klopt. @type {Record<Veldsoort, (tekst: string, veld: Veld) => string>} */
  const MIS = {
    tekst: () => "",
    keuze: (tekst, veld) => (veld.opties.includes(tekst) ? "" : "Kies uit de lijst."),
    dag: (tekst) => (isDag(tekst) ? "" : "Schrijf een dag zoals 2026-11-22."),
    bedrag: (tekst) => (centen(tekst) === null ? "Schrijf een bedrag zoals 1250 of 1.250,50." : ""),
    getal: (tekst, veld) => (/^\d{1,3}$/.test(tekst) && Number(tekst) >= 1 && Number(tekst) <= veld.langste ? "" : `Schrijf een getal van 1 tot en met ${veld.langste}.`),
  };
  /** @param {Veld} veld @param {string} waarde */
  const mis = (veld, waarde) => (waarde ? MIS[veld.soort](waarde, veld) : "");

  /** @param {HTMLElement} bron een element met data-veld uit de pagina @returns {Veld} */
  function veldUit(bron) {
    const { veld = "", soort = "tekst", langste = "80", opties = "", lijst = "" } = bron.dataset;
    return { naam: veld, kop: (bron.textContent ?? "").trim(), soort: /** @type {Veldsoort} */ (soort), langste: Number(langste), opties: opties ? opties.split("|") : [], lijst };
  }

  /**
   * @param {Veld[]} velden @param {unknown} ding
   * @returns {Rij} alleen bekende velden; TypeError bij een andere soort, te lang, of een keuze die er niet is
   */
  function leesRij(velden, ding) {
    const { voorwerp, tekst, weiger } = window.Handreiking.nakijken, bron = voorwerp(ding);
    /** @type {Rij} */
    const uit = {};
    if (bron.nr !== undefined) uit.nr = /^\d{1,15}$/.test(tekst(bron.nr, 15)) ? tekst(bron.nr, 15) : weiger("nr");
    for (const veld of velden) {
      if (bron[veld.naam] === undefined) continue;
      const waarde = tekst(bron[veld.naam], veld.soort === "tekst" ? veld.langste : 40);
      if (veld.soort === "keuze" && mis(veld, waarde)) weiger("keuze");
      uit[veld.naam] = waarde;
    }
    return uit;
  }

  /**
   * @param {Veld} veld @param {string} id @param {string} bij waar het veld bij hoort, voor wie luistert
   * @param {string} waarschuwing het id van de zin over patiëntgegevens @param {(waarde: string) => void} meld
   * @returns {Veldbeeld}
   */
  function maakVeld(veld, id, bij, waarschuwing, meld) {
    const gewoon = { id, class: "veld-invoer", autocomplete: "off", "aria-describedby": `${id}-fout ${waarschuwing}` };
    const soorten = { tekst: { type: "text", maxlength: String(veld.langste) }, dag: { type: "date", min: "2000-01-01", max: "2099-12-31" }, bedrag: { type: "text", inputmode: "decimal", maxlength: "20" }, getal: { type: "number", min: "1", max: String(veld.langste), step: "1" } };
    const invoer = veld.soort === "keuze" ? el("select", gewoon, el("option", { value: "" }, "Kies"), ...veld.opties.map((optie) => el("option", {}, optie)))
      : el("input", { ...gewoon, ...soorten[veld.soort], ...(veld.lijst ? { list: veld.lijst } : {}) });
    const papier = el("span", { class: "op-papier", "aria-hidden": "true" }), fout = el("p", { class: "veld-fout", id: `${id}-fout` });
    function kijk() {
      const wat = mis(veld, invoer.value.trim());
      fout.textContent = wat;
      if (wat) invoer.setAttribute("aria-invalid", "true");
      else invoer.removeAttribute("aria-invalid");
    }
    function opPapier() {
      const wat = invoer.value.trim();
      papier.textContent = veld.soort === "dag" && isDag(wat) ? datum(wat) : wat;
    }
    invoer.addEventListener("input", () => {
      opPapier();
      meld(invoer.value);
      if (fout.textContent) kijk();
    });
    invoer.addEventListener("change", kijk);
    return {
      invoer,
      doos: el("div", { class: `veld veld-soort-${veld.soort}` }, el("label", { for: id }, el("span", { class: "veld-kop" }, veld.kop), stil(bij ? ` bij ${bij}` : "")), invoer, papier, fout),
      toon(waarde) {
        if (document.activeElement !== invoer && invoer.value.trim() !== waarde) invoer.value = waarde;
        opPapier();
        if (document.activeElement !== invoer) kijk();
      },
    };
  }

  Object.assign(window.Handreiking, { veld: { isDag, centen, geld, datum, mis, veldUit, leesRij, maakVeld } });
})();

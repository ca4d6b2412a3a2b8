/* Kleine hulp om elementen te maken. Tekst gaat altijd als tekst de pagina in, nooit als HTML. */
(() => {
  "use strict";

  /**
   * @template {keyof HTMLElementTagNameMap} T
   * @param {T} soort
   * @param {Record<string, string>} kenmerken
   * @param {...(Node | string)} inhoud
   * @returns {HTMLElementTagNameMap[T]}
   */
  function el(soort, kenmerken, ...inhoud) {
    const nieuw = document.createElement(soort);
    for (const [naam, waarde] of Object.entries(kenmerken)) nieuw.setAttribute(naam, waarde);
    nieuw.append(...inhoud);
    return nieuw;
  }

  /** @param {string} soort @param {Record<string, string>} kenmerken @param {...Node} inhoud @returns {SVGElement} */
  function svg(soort, kenmerken, ...inhoud) {
    const nieuw = document.createElementNS("http://www.w3.org/2000/svg", soort);
    for (const [naam, waarde] of Object.entries(kenmerken)) nieuw.setAttribute(naam, waarde);
    nieuw.append(...inhoud);
    return nieuw;
  }

  /** @param {string} klas @param {string} pad @param {number} maat @returns {SVGElement} een lijntekening naast een tekst */
  function teken(klas, pad, maat) {
    return svg("svg", { class: `ic ${klas}`, width: `${maat}`, height: `${maat}`, viewBox: "0 0 20 20", "aria-hidden": "true", focusable: "false" },
      svg("path", { d: pad }));
  }

  /** @param {string} tekst @param {() => void} doe @param {string} [klas] @returns {HTMLButtonElement} */
  function knop(tekst, doe, klas = "knop omlijnd") {
    const nieuw = el("button", { type: "button", class: klas }, tekst);
    nieuw.addEventListener("click", doe);
    return nieuw;
  }

  /** @param {string} tekst @returns {HTMLSpanElement} alleen voor wie luistert */
  const stil = (tekst) => el("span", { class: "sr" }, tekst);

  /** @param {string} wat @param {() => void} doe @returns {HTMLButtonElement} de knop bij één rij of punt; wie luistert, hoort welke */
  function weghaalknop(wat, doe) {
    const nieuw = knop("Haal weg", doe, "tekstknop");
    nieuw.append(stil(`: ${wat}`));
    return nieuw;
  }

  /** @param {string} id @param {string} [zin] @returns {HTMLElement} wat er niet in mag, en waar het blijft; elk veld wijst ernaar */
  const zorg = (id, zin = "Vul geen patiëntgegevens in.") => el("p", { class: "lijstzorg klein", id }, `${zin} Wat u invult, blijft in deze browser. Wij zien het niet.`);

  /**
   * Vraagt iets in een venster. De knop om niets te doen staat klaar.
   * @param {{titel: string, zinnen: string[], ja: string, nee: string}} vraag
   * @returns {Promise<boolean>}
   */
  function vraag({ titel, zinnen, ja, nee }) {
    return new Promise((klaar) => {
      const kop = el("h2", { id: "vraagkop" }, titel);
      const terug = el("button", { class: "knop omlijnd", value: "nee", autofocus: "" }, nee);
      const venster = el("dialog", { class: "lijstvraag md-typeset", "aria-labelledby": "vraagkop" }, kop, ...zinnen.map((zin) => el("p", {}, zin)),
        el("form", { method: "dialog", class: "lijstknoppen" }, el("button", { class: "knop", value: "ja" }, ja), terug));
      venster.addEventListener("close", () => {
        klaar(venster.returnValue === "ja");
        venster.remove();
      });
      document.body.append(venster);
      venster.showModal();
      terug.focus();
    });
  }

  /**
   * Een plek voor meldingen, die ook wie luistert hoort.
   * @param {() => HTMLElement} daarna waar u verder gaat na ongedaan maken
   */
  function meldvak(daarna) {
    const vak = el("div", { class: "lijstmelding", role: "status" });
    /** @param {string} tekst @param {() => void} [terug] */
    function meld(tekst, terug) {
      vak.replaceChildren(el("p", {}, tekst));
      if (!terug) return;
      const herstel = knop("Ongedaan maken", () => {
        terug();
        meld("Alles staat weer zoals het was.");
        daarna().focus();
      });
      vak.append(herstel);
      herstel.focus();
    }
    return { vak, meld };
  }

  window.Handreiking = Object.assign(window.Handreiking || {}, { dom: { el, svg, teken, knop, stil, weghaalknop, zorg, vraag, meldvak } });
})();

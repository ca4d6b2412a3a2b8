/* Eén punt op het scherm: het vakje, wie, wanneer en de notitie. Weet niets van bewaren; meldt alleen wat de lezer verandert. */
(() => {
  "use strict";
  const { el, svg, teken, stil, weghaalknop } = window.Handreiking.dom;

  /**
   * @param {"wie" | "wanneer" | "notitie"} naam
   * @param {string} id
   * @param {string} kop het woord boven het veld
   * @param {string} bij de tekst van het punt
   * @param {Lijstdelen} lijst
   */
  function veld(naam, id, kop, bij, lijst) {
    const soort = { id: `${id}-${naam}`, class: "veld-invoer", autocomplete: "off", maxlength: String(window.Handreiking.lijst.MATEN[naam]), "aria-describedby": lijst.waarschuwing };
    const invoer = naam === "notitie" ? el("textarea", { ...soort, rows: "2" }) : el("input", { ...soort, type: "text", ...(naam === "wie" ? { list: lijst.namen } : {}) });
    const papier = el("span", { class: "op-papier", "aria-hidden": "true" });
    const doos = el("div", { class: `veld veld-${naam}` },
      el("label", { for: `${id}-${naam}` }, el("span", { class: "veld-kop" }, kop), stil(` bij: ${bij}`)), invoer, papier);
    return { invoer, papier, doos };
  }

  /**
   * @param {HTMLLIElement} li een punt uit de pagina, of een nieuw
   * @param {Puntgegevens} punt
   * @param {Lijstdelen} lijst
   * @returns {Puntbeeld}
   */
  function maakPunt(li, punt, lijst) {
    const id = `veld-${lijst.id}-${punt.id}`, bij = punt.tekst.length > 80 ? `${punt.tekst.slice(0, 78)}…` : punt.tekst;
    const vak = /** @type {HTMLInputElement} */ (li.querySelector("input[type=checkbox]"));
    const wie = veld("wie", id, "Wie", bij, lijst), wanneer = veld("wanneer", id, "Wanneer", bij, lijst), notitie = veld("notitie", id, "Notitie", bij, lijst);
    const velden = { wie, wanneer, notitie };
    const breed = el("span", { class: "sr op-breed" }, "Notitie");
    const meer = el("button", { type: "button", class: "punt-meer", "aria-expanded": "false", "aria-controls": `${id}-velden` },
      teken("op-breed", "M4 2.5h8l4 4v11H4zM12 2.5v4h4M7 11h6M7 14h4", 22), teken("op-smal", "m4.5 7.5 5.5 5.5 5.5-5.5", 20),
      breed, el("span", { class: "sr op-smal" }, "Wie, wanneer en notitie"), stil(` bij: ${bij}`));
    const kort = el("p", { class: "punt-stand" });
    notitie.doos.append(el("p", { class: "geen-patient", "aria-hidden": "true" }, "Geen patiëntgegevens."));
    const groep = el("div", { class: "punt-velden", id: `${id}-velden` }, wie.doos, wanneer.doos, notitie.doos,
      el("p", { class: "geen-patient bij-velden", "aria-hidden": "true" }, "Geen patiëntgegevens."));
    li.append(kort, meer, groep);
    /** @type {Stand} */
    let nu = {};

    function toonKort() {
      const delen = /** @type {const} */ ([["wie", nu.wie], ["wanneer", nu.wanneer], ["notitie", nu.notitie]]);
      kort.replaceChildren(...delen.filter(([, tekst]) => tekst).map(([naam, tekst]) => el("span", { class: `stand-${naam}` }, tekst ?? "")));
      li.classList.toggle("met-notitie", Boolean(nu.notitie));
    }
    /** @param {Stand} deel */
    function meld(deel) {
      nu = { ...nu, ...deel };
      toonKort();
      lijst.bijWijziging(punt, deel);
    }

    vak.addEventListener("change", () => meld({ af: vak.checked }));
    for (const [naam, { invoer, papier }] of Object.entries(velden)) {
      invoer.addEventListener("input", () => {
        papier.textContent = invoer.value;
        meld({ [naam]: invoer.value });
      });
    }
    meer.addEventListener("click", () => {
      const open = li.classList.toggle("is-open");
      meer.setAttribute("aria-expanded", String(open));
      if (open && breed.checkVisibility()) notitie.invoer.focus();
    });

    return {
      ...punt,
      li,
      vak,
      stand: () => nu,
      toon(stand) {
        nu = stand;
        vak.checked = Boolean(stand.af);
        for (const [naam, { invoer, papier }] of Object.entries(velden)) {
          const tekst = stand[/** @type {"wie" | "wanneer" | "notitie"} */ (naam)] ?? "";
          if (document.activeElement !== invoer && invoer.value.trim() !== tekst) invoer.value = tekst;
          papier.textContent = invoer.value;
        }
        toonKort();
      },
    };
  }

  /**
   * Een punt dat niet in de pagina staat: van de lezer zelf, of vervallen.
   * @param {Puntgegevens} punt
   * @param {string} lijst het id van de lijst
   * @param {() => void} weg
   * @returns {HTMLLIElement}
   */
  function nieuwPunt(punt, lijst, weg) {
    const id = `punt-${lijst}-${punt.id}`;
    const uitleg = punt.soort === "eigen" ? "Eigen punt" : "Vervallen: dit punt staat niet meer op de lijst";
    return el("li", { class: `punt punt-${punt.soort}`, "data-punt": punt.id },
      el("span", { class: "vak" }, el("input", { type: "checkbox", id, autocomplete: "off", "aria-describedby": `${id}-soort` })),
      el("div", {}, el("label", { for: id }, punt.tekst),
        el("p", { class: "punt-bron punt-soort" }, el("span", { id: `${id}-soort` }, uitleg), weghaalknop(punt.tekst, weg))));
  }

  /** @param {number} klaar @param {number} samen @returns {SVGElement} het pad: dicht is klaar, stippen zijn nog te doen */
  function pad(klaar, samen) {
    const straal = samen > 16 ? 3.5 : 5.5;
    /** @param {number} n */
    const plek = (n) => `${samen > 1 ? 1.5 + (97 * n) / (samen - 1) : 50}%`;
    /** @param {string} klas @param {number} van @param {number} tot */
    const lijn = (klas, van, tot) => svg("line", { class: klas, x1: plek(van), x2: plek(tot), y1: "9", y2: "9" });
    return svg("svg", { class: "voortgang", width: "100%", height: "18", "aria-hidden": "true", focusable: "false" },
      ...(klaar < samen && samen > 1 ? [lijn("nog", Math.max(0, klaar - 1), samen - 1)] : []), ...(klaar > 1 ? [lijn("al", 0, klaar - 1)] : []),
      ...Array.from({ length: samen }, (_, n) => svg("circle", { class: n < klaar ? "al" : "nog", cx: plek(n), cy: "9", r: String(straal) })));
  }

  Object.assign(window.Handreiking.lijst, { maakPunt, nieuwPunt, pad });
})();

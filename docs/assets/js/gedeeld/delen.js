/* De regel om te delen: de lezer kiest wat er in de link gaat, maakt haar en kopieert haar. Voor elk hulpmiddel hetzelfde. */
(() => {
  "use strict";
  const { el, knop } = window.Handreiking.dom, { regel, rij, zin } = window.Handreiking.mee;

  /**
   * @template {object} T
   * @template {string} K
   * @param {Invulling<T>} ding
   * @param {Record<K, string>} keuzes per keuze de woorden erbij; de eerste staat klaar
   * @param {(keuze: K) => Deellink} maakLink
   * @param {string[]} [scripts] wat maakLink nog nodig heeft; het komt pas als de lezer een link maakt
   * @returns {{vak: HTMLElement, vergeet: () => void}} vergeet: wat de lezer invulde is anders, de link klopt niet meer
   */
  function deelregel(ding, keuzes, maakLink, scripts = []) {
    const id = `deel-${ding.id}`;
    if (location.protocol === "file:") {
      return { vak: regel(id, "Delen", zin(`U leest een kopie op uw eigen computer. Een link daarheen werkt bij een ander niet. Bewaar uw ${ding.wat} in een bestand en stuur dat.`)), vergeet() {} };
    }
    const adres = el("input", { type: "text", readonly: "", id: `${id}-link`, class: "veld-invoer" });
    const uitslag = el("div", { class: "deel-link" }, el("label", { for: `${id}-link` }, "Uw link"), adres, knop("Kopieer de link", kopieer));
    const mis = el("p", { role: "status", class: "klein" });
    const rondjes = /** @type {[K, string][]} */ (Object.entries(keuzes)).map(([wat, woorden], n) => {
      const rondje = el("input", { type: "radio", name: id, id: `${id}-${wat}`, value: wat, autocomplete: "off" });
      rondje.checked = n === 0;
      rondje.addEventListener("change", vergeet);
      return { wat, rondje, regel: el("p", { class: "lijstkeus" }, rondje, el("label", { for: rondje.id }, woorden)) };
    });
    uitslag.hidden = true;

    async function kopieer() {
      adres.select();
      try {
        await navigator.clipboard.writeText(adres.value);
        mis.textContent = "De link is gekopieerd.";
      } catch {
        mis.textContent = "De link is geselecteerd. Druk op Ctrl en C om de link te kopiëren.";
      }
    }
    async function maak() {
      try {
        await window.Handreiking.haal("gedeeld/link", ...scripts);
      } catch {
        mis.textContent = `Dat lukt nu niet: er is geen verbinding. Bewaar de ${ding.wat} in een bestand en stuur dat.`;
        return;
      }
      const gekozen = rondjes.find(({ rondje }) => rondje.checked) ?? rondjes[0], link = maakLink(gekozen.wat);
      uitslag.hidden = !link.past;
      adres.value = link.past ? link.adres : "";
      mis.textContent = link.past ? "" : `De link wordt te lang: ${link.lengte} tekens, en ${link.langste} mag. Maak uw teksten korter, of bewaar de ${ding.wat} in een bestand en stuur dat.`;
      if (link.past) adres.select();
    }
    function vergeet() {
      uitslag.hidden = true;
      adres.value = mis.textContent = "";
    }
    const vak = regel(id, "Delen", ...rondjes.map((keus) => keus.regel), rij(knop("Maak een link", maak)), uitslag, mis,
      zin("Wat u invulde, zit in de link zelf en gaat niet naar een server. Wie de link heeft, kan het lezen."));
    return { vak, vergeet };
  }

  Object.assign(window.Handreiking.mee, { deelregel });
})();

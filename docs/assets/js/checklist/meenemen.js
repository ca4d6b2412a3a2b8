/* Wat een ingevulde checklist kan verlaten: als Word, Excel of CSV, en als link. */
(() => {
  "use strict";
  const { el, knop } = window.Handreiking.dom, { regel, rij, zin, download, meenemen } = window.Handreiking.mee;

  /** @param {Lijst} lijst @returns {string[][]} de koppen en de punten als rijen */
  function rijen(lijst) {
    return [["Nr", "Punt", "Rol", "Wie", "Wanneer", "Status", "Notitie"], ...lijst.punten().map((punt, n) => {
      const { af, wie = "", wanneer = "", notitie = "" } = punt.stand();
      return [String(n + 1), (punt.soort === "vervallen" ? "(vervallen) " : "") + punt.tekst, punt.rolnaam, wie, wanneer, af ? "Klaar" : "Open", notitie].map((cel) => cel.trim());
    })];
  }

  /** @param {Lijst} lijst @returns {HTMLElement[]} */
  function knoppen(lijst) {
    const { csv, xlsx, lijst: { word } } = window.Handreiking;
    return [
      knop("Word", () => download(lijst, "docx", word(lijst, new Date()))),
      knop("Excel", () => download(lijst, "xlsx", xlsx(rijen(lijst), lijst.titel, { 5: ["Open", "Bezig", "Klaar", "Niet nodig"] }))),
      knop("CSV", () => download(lijst, "csv", csv(rijen(lijst)))),
    ];
  }

  /** @param {Lijst} lijst @returns {HTMLElement} */
  function deelregel(lijst) {
    const id = `deel-${lijst.id}`, adres = el("input", { type: "text", readonly: "", id: `${id}-link`, class: "veld-invoer" });
    if (location.protocol === "file:") return regel(id, "Delen", zin("U leest een kopie op uw eigen computer. Een link daarheen werkt bij een ander niet. Bewaar uw lijst in een bestand en stuur dat."));
    const uitslag = el("div", { class: "deel-link" }, el("label", { for: `${id}-link` }, "Uw link"), adres, knop("Kopieer de link", kopieer));
    const kaal = keus("vinkjes", "Alleen de vinkjes"), alles = keus("alles", "Ook namen, data, notities en eigen punten");
    kaal.rondje.checked = true;
    const mis = el("p", { role: "status", class: "klein" });
    uitslag.hidden = true;
    /** @param {string} wat @param {string} woorden */
    function keus(wat, woorden) {
      const rondje = el("input", { type: "radio", name: id, id: `${id}-${wat}`, value: wat, autocomplete: "off" });
      rondje.addEventListener("change", vergeet);
      return { rondje, regel: el("p", { class: "lijstkeus" }, rondje, el("label", { for: rondje.id }, woorden)) };
    }
    async function kopieer() {
      adres.select();
      try {
        await navigator.clipboard.writeText(adres.value);
        mis.textContent = "De link is gekopieerd.";
      } catch {
        mis.textContent = "De link is geselecteerd. Druk op Ctrl en C om haar te kopiëren.";
      }
    }
    function maak() {
      const vast = new Map([...lijst.standen()].filter(([punt]) => !lijst.vervallen().has(punt)));
      const link = window.Handreiking.lijst.maakLink(lijst.id, vast, alles.rondje.checked);
      uitslag.hidden = !link.past;
      adres.value = link.past ? link.adres : "";
      mis.textContent = link.past ? "" : `De link wordt te lang: ${link.lengte} tekens, en ${link.langste} mag. Maak notities korter, of bewaar de lijst in een bestand en stuur dat.`;
      if (link.past) adres.select();
    }
    function vergeet() {
      uitslag.hidden = true;
      adres.value = mis.textContent = "";
    }
    lijst.bijVerandering(vergeet);
    return regel(id, "Delen", kaal.regel, alles.regel,
      rij(knop("Maak een link", maak)), uitslag, mis, zin("Wat u invulde, zit in de link zelf en gaat niet naar een server. Wie de link heeft, kan het lezen."));
  }

  /** @param {Lijst} lijst @returns {HTMLElement} */
  const vak = (lijst) => meenemen(lijst, { knoppen: knoppen(lijst), drukLeeg: true, extra: [deelregel(lijst)] });

  Object.assign(window.Handreiking.lijst, { vak });
})();

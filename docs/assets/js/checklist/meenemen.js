/* Het vak onder de lijst: afdrukken, downloaden, bewaren in een bestand, delen met een link, en wissen. */
(() => {
  "use strict";
  const { el, knop, vraag } = window.Handreiking.dom;
  const { SOORT, VERSIE } = window.Handreiking.lijst;

  /** @param {Date} dag @returns {string} 2026-11-22, in de tijd van de lezer */
  const dagtekst = (dag) => `${dag.getFullYear()}-${String(dag.getMonth() + 1).padStart(2, "0")}-${String(dag.getDate()).padStart(2, "0")}`;

  /** @param {string} id @param {string} kop @param {...Node} inhoud */
  function regel(id, kop, ...inhoud) {
    return el("div", { class: "meeneem-regel", role: "group", "aria-labelledby": id }, el("p", { id, class: "meeneem-kop" }, kop), el("div", {}, ...inhoud));
  }

  /** @param {...Node} knoppen */
  const rij = (...knoppen) => el("div", { class: "lijstknoppen" }, ...knoppen);
  /** @param {string} tekst */
  const zin = (tekst) => el("p", { class: "klein" }, tekst);

  /** @param {boolean} leeg zonder vinkjes en namen */
  function druk(leeg) {
    const wortel = document.documentElement;
    wortel.classList.toggle("druk-leeg", leeg);
    addEventListener("afterprint", () => wortel.classList.remove("druk-leeg"), { once: true });
    print();
  }

  /** @param {Lijst} lijst @returns {string[][]} de koppen en de punten als rijen */
  function rijen(lijst) {
    return [["Nr", "Punt", "Rol", "Wie", "Wanneer", "Status", "Notitie"], ...lijst.punten().map((punt, n) => {
      const { af, wie = "", wanneer = "", notitie = "" } = punt.stand();
      return [String(n + 1), (punt.soort === "vervallen" ? "(vervallen) " : "") + punt.tekst, punt.rolnaam, wie, wanneer, af ? "Klaar" : "Open", notitie].map((cel) => cel.trim());
    })];
  }

  /** @param {Lijst} lijst @returns {string} het bestand om later weer te openen */
  function bewaarbestand(lijst) {
    const punten = Object.fromEntries(lijst.punten().map((punt) => [punt.id, { ...punt.stand(), tekst: punt.tekst }]));
    return JSON.stringify({ soort: SOORT, versie: VERSIE, lijst: lijst.id, titel: lijst.titel, bewaard: dagtekst(new Date()), punten }, null, 1);
  }

  /** @param {Lijst} lijst @param {"docx" | "xlsx" | "csv" | "json"} wat */
  function download(lijst, wat) {
    const { csv, xlsx, bewaar, lijst: delen } = window.Handreiking;
    const office = "application/vnd.openxmlformats-officedocument.";
    const maak = {
      docx: () => bewaar(naam, delen.word(lijst, new Date()), `${office}wordprocessingml.document`),
      xlsx: () => bewaar(naam, xlsx(rijen(lijst), lijst.titel, { 5: ["Open", "Bezig", "Klaar", "Niet nodig"] }), `${office}spreadsheetml.sheet`),
      csv: () => bewaar(naam, csv(rijen(lijst)), "text/csv;charset=utf-8"),
      json: () => bewaar(naam, bewaarbestand(lijst), "application/json"),
    };
    const naam = `${lijst.id}-ingevuld-${dagtekst(new Date())}.${wat}`;
    maak[wat]();
    lijst.meld(`Het bestand ${naam} staat bij uw downloads.`);
  }

  /** @param {Lijst} lijst @param {File | undefined} bestand */
  async function open(lijst, bestand) {
    if (!bestand) return;
    let gelezen;
    try {
      if (bestand.size > 600000) throw new TypeError("te groot");
      gelezen = window.Handreiking.lijst.bestand(await bestand.text());
    } catch {
      lijst.meld("Dit bestand is niet te gebruiken. Het is beschadigd, te groot of het komt niet van deze site. Er is niets veranderd.");
      return;
    }
    if (gelezen.lijst !== lijst.id) {
      lijst.meld(`Dit bestand hoort bij een andere checklist: ${gelezen.titel}. Open die checklist en probeer het daar.`);
      return;
    }
    const af = [...gelezen.standen.values()].filter((stand) => stand.af).length;
    const ja = await vraag({
      titel: "Wilt u dit bestand openen?", ja: "Open het bestand", nee: "Niet doen",
      zinnen: [af === 1 ? "In het bestand is 1 punt klaar." : `In het bestand zijn ${af} punten klaar.`, lijst.leeg() ? "Uw lijst is nog leeg." : "Het vervangt alles wat u nu in deze lijst hebt staan."],
    });
    if (ja) lijst.neemOver(gelezen.standen, "Het bestand is geopend.");
  }

  /** @param {Lijst} lijst @returns {HTMLElement} */
  function deelregel(lijst) {
    const id = `deel-${lijst.id}`, adres = el("input", { type: "text", readonly: "", id: `${id}-link`, class: "veld-invoer" });
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
      const vast = new Map(lijst.punten().filter((punt) => punt.soort !== "vervallen").map((punt) => [punt.id, { ...punt.stand(), tekst: punt.tekst }]));
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
  function wisregel(lijst) {
    async function alles() {
      const ja = await vraag({
        titel: "Wilt u alles wissen?", ja: "Wis alles", nee: "Niet doen",
        zinnen: ["U wist alle checklists die u op deze site invulde, en uw keuze voor licht of donker. Dit kunt u niet terugdraaien."],
      });
      if (!ja) return;
      window.Handreiking.lijst.wisSite();
      lijst.herlees("Alles wat deze site in deze browser bewaarde, is gewist.");
    }
    return regel(`wis-${lijst.id}`, "Wissen", rij(knop("Wis deze lijst", () => lijst.neemOver(new Map(), "De lijst is gewist.")), knop("Wis alles wat deze site bewaart", alles)),
      zin("Werkt u op een gedeelde computer? Bewaar uw lijst in een bestand en wis daarna alles. Anders kan een ander lezen wat u invulde."));
  }

  /** @param {Lijst} lijst @returns {HTMLElement} */
  function meenemen(lijst) {
    const kies = el("input", { type: "file", accept: ".json,application/json", "aria-label": "Open een bestand", hidden: "" });
    kies.addEventListener("change", () => {
      open(lijst, kies.files?.[0]).finally(() => { kies.value = ""; });
    });
    return el("div", { class: "meenemen", role: "group", "aria-label": "Uw ingevulde lijst meenemen, delen of wissen" },
      regel(`druk-${lijst.id}`, "Afdrukken", rij(knop("Met wat u invulde", () => druk(false)), knop("Leeg, voor de pen", () => druk(true))), zin("Een PDF maakt u ook zo: kies bij het afdrukken voor opslaan als PDF.")),
      regel(`haal-${lijst.id}`, "Downloaden", rij(knop("Word", () => download(lijst, "docx")), knop("Excel", () => download(lijst, "xlsx")), knop("CSV", () => download(lijst, "csv")))),
      regel(`houd-${lijst.id}`, "Bewaren", rij(knop("Bewaar in een bestand", () => download(lijst, "json")), knop("Open een bestand", () => kies.click())), kies, zin("Zo gaat u op een ander apparaat verder.")),
      deelregel(lijst), wisregel(lijst));
  }

  Object.assign(window.Handreiking.lijst, { meenemen, download });
})();

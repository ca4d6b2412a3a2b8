/* Laat een lezer zelf een werkmap samenstellen: kiezen op fase, thema of rol, aanvinken, omslag invullen en afdrukken. */
(() => {
  "use strict";
  const { el, knop, vraag, meldvak } = window.Handreiking.dom, hulp = window.Handreiking.werkmap;
  const deel = /** @type {HTMLElement} */ (document.querySelector("[data-werkmap]")), wortel = document.documentElement;
  const vorm = /** @type {HTMLElement} */ (deel.querySelector(".map-keuze")), stand = /** @type {HTMLElement} */ (deel.querySelector(".map-stand"));
  const filters = [.../** @type {NodeListOf<HTMLSelectElement>} */ (deel.querySelectorAll("select[data-filter]"))];
  const velden = [.../** @type {NodeListOf<HTMLInputElement | HTMLTextAreaElement>} */ (deel.querySelectorAll(".map-omslag :is(input, textarea)"))];
  const opslag = window.Handreiking.opslag("werkmap", "keuze", hulp.leesDeel, hulp.leeg);
  const { vak: melding, meld } = meldvak(() => telling);
  const telling = el("p", { class: "telling", role: "status", tabindex: "-1" });
  /** @type {HTMLElement | null} */
  let pak = null;

  /** @type {(Mapdocument & {rij: HTMLElement, vak: HTMLInputElement})[]} */
  const documenten = [.../** @type {NodeListOf<HTMLElement>} */ (deel.querySelectorAll(".map-document"))].map((rij) => ({
    id: rij.dataset.document ?? "", titel: rij.querySelector("b")?.textContent ?? "", liggend: rij.dataset.liggend !== undefined, rij,
    vak: /** @type {HTMLInputElement} */ (rij.querySelector("input")),
  }));
  const gekozen = () => documenten.filter(({ vak }) => vak.checked);

  /** @type {Invulling<Mapdeel>} */
  const ding = {
    soort: "werkmap", wat: "werkmap", id: "werkmap", titel: "Werkmap", leesStand: hulp.leesDeel, meld,
    standen: opslag.lees,
    leeg: () => opslag.lees().size === 0,
    vertel(keuze) {
      const aantal = documenten.filter(({ id }) => keuze.get(id)?.aan).length;
      return `${aantal === 1 ? "Er is 1 document" : `Er zijn ${aantal} documenten`} gekozen.`;
    },
    neemOver(keuze, tekst) {
      const terug = opslag.vervang(keuze);
      toon();
      meld(tekst, () => {
        terug();
        toon();
      });
    },
  };
  const delen = window.Handreiking.mee.deelregel(ding, { keuze: "Alleen welke documenten u koos", alles: "Ook wat op de omslag staat" },
    (wat) => hulp.maakLink(gekozen().map(({ id }) => id), opslag.lees(), wat === "alles"), ["werkmap/delen"]);
  const storing = window.Handreiking.mee.storing(ding, opslag);

  /** Een map die niet meer klopt met de keuze, gaat weg. */
  function sluit() {
    pak?.remove();
    pak = null;
    wortel.classList.remove("met-pak");
  }

  function filter() {
    const keuzes = filters.filter(({ value }) => value);
    for (const { rij } of documenten) rij.hidden = !keuzes.every(({ dataset, value }) => (rij.dataset[dataset.filter ?? ""] ?? "").split(" ").includes(value));
    for (const lijst of deel.querySelectorAll("fieldset.map-lijst")) lijst.classList.toggle("niets", !lijst.querySelector(".map-document:not([hidden])"));
    tel();
  }

  function tel() {
    const aantal = gekozen().length, ziet = documenten.filter(({ rij }) => !rij.hidden).length;
    const tekst = `${aantal} gekozen. U ziet ${ziet === documenten.length ? "alle" : `${ziet} van de`} ${documenten.length} documenten.`;
    if (telling.textContent !== tekst) telling.textContent = tekst;
  }

  /** Zet op het scherm wat bewaard is, ook als een ander venster het veranderde. */
  function toon() {
    const keuze = opslag.lees(), omslag = hulp.omslag(keuze);
    for (const { id, vak } of documenten) vak.checked = Boolean(keuze.get(id)?.aan);
    for (const veld of velden) {
      const tekst = omslag[/** @type {keyof Omslag} */ (veld.name)];
      if (document.activeElement !== veld && veld.value.trim() !== tekst) veld.value = tekst;
    }
    veranderd();
  }

  function veranderd() {
    sluit();
    tel();
    storing.toon();
    delen.vergeet();
  }

  /** @returns {Promise<boolean>} of de map er is */
  async function maak() {
    const nu = gekozen();
    if (!nu.length) {
      meld("Vink eerst aan wat u wilt meenemen.");
      documenten.find(({ rij }) => !rij.hidden)?.vak.focus();
      return false;
    }
    try {
      await hulp.haalBladen(nu);
    } catch {
      meld("Dat lukt nu niet: er is geen verbinding. Probeer het straks nog eens.");
      return false;
    }
    sluit();
    pak = hulp.maakPak(nu, hulp.omslag(opslag.lees()), { site: deel.dataset.site ?? "", regio: deel.dataset.regio ?? "" }, () => {
      sluit();
      telling.focus();
    });
    deel.append(pak);
    wortel.classList.add("met-pak");
    melding.replaceChildren();
    return true;
  }

  async function toonMap() {
    if (!await maak() || !pak) return;
    pak.focus({ preventScroll: true });
    pak.scrollIntoView(); // anders komt het midden van de map in beeld
  }

  /** Kiest alles wat het filter laat zien, of haalt alle vinkjes weg. @param {boolean} aan */
  function kiesAlles(aan) {
    const keuze = opslag.lees();
    for (const { id, rij } of documenten) {
      if (aan && !rij.hidden) keuze.set(id, { aan: true });
      if (!aan) keuze.delete(id);
    }
    ding.neemOver(keuze, aan ? "Alles wat u ziet, is gekozen." : "Er is niets meer gekozen.");
  }

  for (const keus of filters) {
    keus.value = new URLSearchParams(location.search).get(keus.dataset.filter ?? "") ?? "";
    if (keus.selectedIndex < 0) keus.value = "";
    keus.addEventListener("change", () => {
      const vragen = new URLSearchParams(filters.filter(({ value }) => value).map(({ dataset, value }) => [dataset.filter ?? "", value]));
      history.replaceState(history.state, "", `${location.pathname}${vragen.size ? `?${vragen}` : ""}${location.hash}`);
      filter();
    });
  }
  for (const { id, vak } of documenten) {
    vak.addEventListener("change", () => {
      opslag.wijzig(id, { aan: vak.checked });
      veranderd();
    });
  }
  for (const veld of velden) {
    veld.addEventListener("input", () => {
      opslag.wijzig(`${veld.name}-`, { tekst: veld.value.trim() });
      veranderd();
    });
  }
  stand.append(telling, window.Handreiking.mee.rij(knop("Kies wat u ziet", () => kiesAlles(true)), knop("Kies niets", () => kiesAlles(false))), storing.vak);
  vorm.append(el("p", { class: "map-maak" }, knop("Maak de map", toonMap, "knop")));
  vorm.after(melding, window.Handreiking.mee.meenemen(ding, { papier: [knop("Print de map", async () => { if (await maak()) print(); })], extra: [delen.vak] }));
  deel.hidden = false;
  opslag.volg(toon);
  toon();
  filter();

  /** Een link met een keuze: eerst nakijken, dan vragen, dan pas overnemen. */
  async function leesLink() {
    const hekje = location.hash;
    if (!hekje.startsWith("#werkmap=")) return;
    try {
      await window.Handreiking.haal("gedeeld/link", "werkmap/delen");
    } catch {
      meld("De keuze in deze link is nu niet te lezen: er is geen verbinding. Open de link later nog eens.");
      return;
    }
    history.replaceState(history.state, "", location.pathname + location.search);
    let link;
    try {
      link = hulp.leesLink(hekje, documenten.map(({ id }) => id));
    } catch {
      meld("De keuze in deze link is niet te lezen. De link is beschadigd of te lang. Er is niets veranderd.");
      return;
    }
    if (!link) return;
    const { keuze, onbekend, alles } = link, ja = await vraag({
      titel: "Deze link bevat een keuze voor de werkmap", ja: "Neem over", nee: "Niet doen",
      zinnen: [`${ding.vertel(keuze)} ${alles ? "Er staat ook tekst voor op de omslag in." : "Er staat geen tekst voor op de omslag in."}`,
        ...(onbekend ? [`${onbekend === 1 ? "1 document uit de link is" : `${onbekend} documenten uit de link zijn`} er niet. Dat slaan wij over.`] : []),
        ding.leeg() ? "U koos zelf nog niets." : alles ? "Dit vervangt uw keuze en uw omslag." : "Dit vervangt uw keuze. Uw omslag blijft staan."],
    });
    if (!ja) return;
    const eigen = new Map([...opslag.lees()].filter(([id]) => !alles && id.endsWith("-")));
    ding.neemOver(new Map([...eigen, ...keuze]), "De keuze uit de link is overgenomen.");
  }
  addEventListener("hashchange", leesLink);
  leesLink();
})();

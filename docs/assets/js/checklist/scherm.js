/* Maakt van een checklist in de pagina een lijst die u invult: vinkjes, voortgang, filter en eigen punten. Zonder dit bestand
   blijft het een lijst om af te drukken. */
(() => {
  "use strict";
  const { el, knop, zorg, vraag, meldvak } = window.Handreiking.dom;
  const hulp = window.Handreiking.lijst;

  /** @param {HTMLElement} deel een section.checklist uit de pagina */
  function begin(deel) {
    const id = deel.dataset.checklist ?? "", titel = deel.dataset.titel ?? "";
    const opslag = window.Handreiking.opslag("checklist", id, hulp.stand, hulp.leeg), lijstvak = /** @type {HTMLUListElement} */ (deel.querySelector(".punten"));
    const telling = /** @type {HTMLElement} */ (deel.querySelector(".telling"));
    const { vak: melding, meld } = meldvak(() => telling);
    const namen = el("datalist", { id: `namen-${id}` });
    const getoond = el("p", { class: "getoond klein", role: "status" });
    /** @type {Map<string, Puntbeeld>} */
    const beelden = new Map();
    /** @type {Array<() => void>} */
    const luisteraars = [];
    /** @type {Lijstdelen} */
    const delen = { id, waarschuwing: `geen-patient-${id}`, namen: namen.id, bijWijziging };
    let pad = hulp.pad(0, 1), filter = () => {}, alleenOpen = false;

    /** @returns {Puntbeeld[]} op de volgorde van het scherm */
    const punten = () => [...lijstvak.children].map((li) => beelden.get(/** @type {HTMLElement} */ (li).dataset.punt ?? "")).filter((p) => p !== undefined);

    function tel() {
      const tellen = punten().filter((punt) => punt.soort !== "vervallen"), klaar = tellen.filter((punt) => punt.vak.checked).length;
      const tekst = `${klaar} van de ${tellen.length} klaar`;
      storing.toon();
      if (telling.textContent === tekst) return;
      telling.textContent = tekst;
      const nieuw = hulp.pad(klaar, tellen.length);
      pad.replaceWith(nieuw);
      pad = nieuw;
    }

    /** Een punt kan een andere naam hebben gekregen: wat bij de oude naam bewaard is, hoort bij de nieuwe. */
    function verhuis() {
      const standen = opslag.lees();
      for (const li of /** @type {NodeListOf<HTMLElement>} */ (lijstvak.querySelectorAll(":scope > .punt[data-vroeger]"))) {
        const nieuw = li.dataset.punt ?? "", oud = (li.dataset.vroeger ?? "").split(" ").find((naam) => standen.has(naam));
        if (oud === undefined || standen.has(nieuw)) continue;
        standen.set(nieuw, /** @type {Stand} */ (standen.get(oud)));
        standen.delete(oud);
      }
      opslag.vervang(standen);
    }

    /** Bij wie stelt de lijst de rollen voor, en wie u al eerder noemde. */
    function noemNamen() {
      const bekend = new Set(punten().flatMap((punt) => [punt.rolnaam, punt.stand().wie ?? ""]));
      namen.replaceChildren(...[...bekend].filter(Boolean).map((naam) => el("option", { value: naam })));
    }

    /** @param {Puntgegevens} punt @param {Stand} wat */
    function bijWijziging(punt, wat) {
      opslag.wijzig(punt.id, { ...wat, tekst: punt.tekst });
      tel();
      luisteraars.forEach((doe) => doe());
    }

    /** Zet op het scherm wat bewaard is, ook als een ander venster het veranderde. */
    function toon() {
      const standen = opslag.lees();
      for (const [naam, beeld] of beelden) {
        if (beeld.soort === "vast" || standen.has(naam)) continue;
        beeld.li.remove();
        beelden.delete(naam);
      }
      const erbij = [...standen].filter(([naam]) => !beelden.has(naam)).sort(([, a], [, b]) => (a.eigen ?? Infinity) - (b.eigen ?? Infinity) || 0);
      for (const [naam, stand] of erbij) voegToe({ id: naam, tekst: stand.tekst || naam, rol: "", rolnaam: "", soort: stand.eigen ? "eigen" : "vervallen" });
      for (const [naam, beeld] of beelden) beeld.toon(standen.get(naam) ?? {});
      tel();
      noemNamen();
      luisteraars.forEach((doe) => doe());
    }

    /** @param {Puntgegevens} punt */
    function voegToe(punt) {
      const li = hulp.nieuwPunt(punt, id, () => neemOver(new Map([...opslag.lees()].filter(([naam]) => naam !== punt.id)), "Het punt is weg."));
      const vervallen = punt.soort === "eigen" ? lijstvak.querySelector(".punt-vervallen") : null;
      lijstvak.insertBefore(li, vervallen);
      beelden.set(punt.id, hulp.maakPunt(li, punt, delen));
    }

    /** @param {Map<string, Stand>} standen @param {string} tekst wat er gebeurd is; ongedaan maken kan altijd */
    function neemOver(standen, tekst) {
      const terug = opslag.vervang(standen);
      toon();
      filter();
      meld(tekst, () => {
        terug();
        toon();
        filter();
      });
    }

    /** @type {Lijst} */
    const lijst = {
      soort: "checklist",
      wat: "lijst",
      id,
      titel,
      site: deel.dataset.site ?? "",
      punten,
      meld,
      neemOver,
      leesStand: hulp.stand,
      leeg: () => opslag.lees().size === 0,
      standen: () => new Map(punten().map((punt) => [punt.id, { ...punt.stand(), tekst: punt.tekst }])),
      vervallen: () => new Set(punten().filter((punt) => punt.soort === "vervallen").map((punt) => punt.id)),
      vertel: (standen) => {
        const af = [...standen.values()].filter((stand) => stand.af).length;
        return af === 1 ? "In het bestand is 1 punt klaar." : `In het bestand zijn ${af} punten klaar.`;
      },
      bijVerandering: (doe) => luisteraars.push(doe),
    };
    const storing = window.Handreiking.mee.storing(lijst, opslag);

    /** @returns {HTMLElement[]} kiezen wat u ziet */
    function keuzes() {
      const rollen = new Map(punten().filter((punt) => punt.rol).map((punt) => [punt.rol, punt.rolnaam]));
      const kies = el("select", { id: `rol-${id}` }, el("option", { value: "" }, "Alle punten"), ...[...rollen].map(([rol, naam]) => el("option", { value: rol }, naam)), el("option", { value: "-" }, "Geen rol genoemd"));
      filter = () => {
        const alles = punten();
        for (const punt of alles) punt.li.hidden = (alleenOpen && punt.vak.checked) || (kies.value !== "" && (punt.rol || "-") !== kies.value);
        const ziet = alles.filter((punt) => !punt.li.hidden).length;
        getoond.textContent = kies.value || alleenOpen ? `U ziet ${ziet} van de ${alles.length} punten.` : "";
      };
      kies.addEventListener("change", filter);
      const open = knop("Alleen open punten", () => {
        alleenOpen = !alleenOpen;
        open.setAttribute("aria-pressed", String(alleenOpen));
        filter();
      }, "keusknop");
      open.setAttribute("aria-pressed", "false");
      return [...(rollen.size ? [el("p", { class: "lijstkeus" }, el("label", { for: kies.id }, "Rol"), kies)] : []),
        open];
    }

    function eigenPunt() {
      const veld = el("input", { type: "text", id: `eigen-${id}`, class: "veld-invoer", maxlength: "200", autocomplete: "off", "aria-describedby": delen.waarschuwing });
      const vorm = el("form", { class: "eigen-punt" }, el("label", { for: veld.id }, "Eigen punt erbij"), veld, el("button", { class: "knop omlijnd" }, "Voeg toe"));
      vorm.addEventListener("submit", (e) => {
        e.preventDefault();
        const tekst = veld.value.trim();
        if (!tekst) return veld.focus();
        if (punten().filter((punt) => punt.soort === "eigen").length >= hulp.EIGEN_PUNTEN) return meld(`Meer dan ${hulp.EIGEN_PUNTEN} eigen punten kan niet. Uw punt is niet toegevoegd.`);
        opslag.wijzig(window.Handreiking.nieuweNaam("eigen"), { tekst, eigen: Date.now() });
        veld.value = "";
        toon();
        return meld("Uw punt staat onderaan de lijst.");
      });
      return vorm;
    }

    for (const li of /** @type {NodeListOf<HTMLLIElement>} */ (lijstvak.querySelectorAll(":scope > .punt"))) {
      const punt = li.dataset.punt ?? "", rolnaam = li.querySelector(".punt-rol")?.textContent ?? "";
      beelden.set(punt, hulp.maakPunt(li, { id: punt, tekst: (li.querySelector("label")?.textContent ?? "").slice(0, hulp.MATEN.tekst), rol: li.dataset.rol ?? "", rolnaam, soort: "vast" }, delen));
    }
    telling.setAttribute("role", "status");
    telling.tabIndex = -1;
    const kop = el("div", { class: "lijstkop" });
    telling.before(kop);
    kop.append(telling, ...keuzes());
    kop.after(pad, storing.vak, zorg(delen.waarschuwing), getoond,
      el("div", { class: "kolomkop", "aria-hidden": "true" }, el("span", {}, "Notitie"), el("span", {}, "Wie"), el("span", {}, "Wanneer")));
    lijstvak.after(eigenPunt(), melding, hulp.vak(lijst), namen);
    deel.classList.add("invulbaar");
    lijstvak.addEventListener("change", noemNamen);
    verhuis();
    opslag.volg(toon);
    toon();
    return { lijst, opslag };
  }

  const lijsten = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("section[data-checklist]"))].map(begin);

  /** Een link met een ingevulde lijst: eerst nakijken, dan vragen, dan pas overnemen. */
  async function leesLink() {
    const zoek = /** @param {string} id */ (id) => lijsten.find(({ lijst }) => lijst.id === id);
    const hekje = location.hash;
    if (!hekje.startsWith("#lijst=")) return;
    try {
      await window.Handreiking.haal("gedeeld/link", "checklist/delen");
    } catch {
      lijsten[0]?.lijst.meld("De lijst in deze link is nu niet te lezen: er is geen verbinding. Open de link later nog eens.");
      return;
    }
    history.replaceState(history.state, "", location.pathname + location.search);
    let link;
    try {
      link = hulp.leesLink(hekje, (id) => zoek(id)?.lijst.punten().filter((punt) => punt.soort === "vast").map((punt) => punt.id) ?? null);
    } catch {
      lijsten[0]?.lijst.meld("De lijst in deze link is niet te lezen. De link is beschadigd, te lang of hoort bij een andere checklist. Er is niets veranderd.");
      return;
    }
    const doel = link && zoek(link.lijst);
    if (!link || !doel) return;
    const { lijst, opslag } = doel, { standen, alles, onbekend } = link, af = [...standen.values()].filter((stand) => stand.af).length;
    const ja = await vraag({
      titel: "Deze link bevat een ingevulde lijst", ja: "Neem over", nee: "Niet doen",
      zinnen: [`${lijst.titel}: ${af === 1 ? "1 punt is" : `${af} punten zijn`} klaar. ${alles ? "Er zitten ook namen, data of notities in." : "Er zitten geen namen of notities in."}`,
        ...(onbekend ? [`${onbekend === 1 ? "1 punt uit de link staat" : `${onbekend} punten uit de link staan`} niet op deze lijst. Dat slaan wij over.`] : []),
        lijst.leeg() ? "Uw eigen lijst is nog leeg." : alles ? "Dit vervangt alles wat u nu in deze lijst hebt staan." : "Dit vervangt uw vinkjes. Uw namen, notities en eigen punten blijven staan."],
    });
    if (!ja) return;
    const oud = opslag.lees(), vast = lijst.punten().filter((punt) => punt.soort === "vast");
    /** @type {Map<string, Stand>} */
    const nieuw = alles ? new Map([...standen].filter(([, stand]) => stand.eigen)) : oud;
    for (const { id, tekst } of vast) nieuw.set(id, { ...(alles ? {} : oud.get(id)), ...standen.get(id), af: Boolean(standen.get(id)?.af), tekst });
    lijst.neemOver(nieuw, "De lijst uit de link is overgenomen.");
  }
  addEventListener("hashchange", leesLink);
  leesLink();
})();

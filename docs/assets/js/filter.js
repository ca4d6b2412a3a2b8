/* Lijsten die u kunt filteren. De filters en hun namen staan al in de pagina (macros/lijstfilter.py); hier gaan zij aan.
   Binnen één filter telt elke keuze mee, tussen filters tellen keuzes samen. Zonder dit bestand ziet u de lijst in groepen. */
(() => {
  "use strict";
  const BREED = matchMedia("(min-width: 48em)");
  const KORT = 8; // zoveel staan er op een telefoon, tot u kiest of om meer vraagt

  /**
   * @typedef {{id: string, naam: string, doos: HTMLDetailsElement, opties: Optie[]}} Filter
   * @typedef {{id: string, naam: string, vink: HTMLInputElement, telling: HTMLElement}} Optie
   * @typedef {{element: HTMLElement, waarden: Record<string, string[]>}} Ding
   */

  /** @param {string} tekst @param {string} klas @param {() => void} doe @returns {HTMLButtonElement} */
  function knop(tekst, klas, doe) {
    const nieuw = document.createElement("button");
    nieuw.type = "button";
    nieuw.className = klas;
    nieuw.textContent = tekst;
    nieuw.addEventListener("click", doe);
    return nieuw;
  }

  /** @param {HTMLElement} inhoud @returns {HTMLLIElement} */
  function regel(inhoud) {
    const li = document.createElement("li");
    li.append(inhoud);
    return li;
  }

  /** @param {string[]} woorden @returns {string} a, b en c */
  function opsomming(woorden) {
    return woorden.length < 2 ? woorden.join("") : `${woorden.slice(0, -1).join(", ")} en ${woorden.at(-1)}`;
  }

  /** @param {Filter} filter @param {Optie[]} opties @returns {string} Regio: Zeeland; bij een fase of stap staat dat er al */
  function voluit(filter, opties) {
    const namen = opsomming(opties.map((optie) => optie.naam));
    return namen.startsWith(filter.naam) ? namen : `${filter.naam}: ${namen}`;
  }

  /**
   * Maakt één lijst klaar.
   * @param {HTMLElement} lijst
   * @param {boolean} metAdres of deze lijst haar keuze in het adres zet: de eerste op de pagina
   */
  function start(lijst, metAdres) {
    const kies = (zoek) => /** @type {HTMLElement} */ (lijst.querySelector(zoek));
    const alle = (zoek, waar = lijst) => [...waar.querySelectorAll(zoek)];
    const { een, meer, bestand } = lijst.dataset;
    const balk = kies(".filter"), status = kies(".filter-status"), chips = kies(".filter-chips"), wis = kies(".filter-wis");
    const open = kies(".filter-open"), toon = kies(".filter-toon"), niets = kies(".filter-niets"), gekozen = kies(".filter-gekozen");

    /** @type {Filter[]} */
    const filters = alle(".filter-veld").map((doos) => ({
      id: doos.dataset.filter, doos, naam: doos.querySelector("legend").textContent,
      opties: alle("label", doos).map((label) => ({
        id: label.firstChild.value, naam: label.querySelector("span").textContent, vink: label.firstChild, telling: label.querySelector("small"),
      })),
    }));
    /** @type {Ding[]} */
    const dingen = alle("[data-ding]").map((element) => ({
      element, waarden: Object.fromEntries(filters.map(({ id }) => [id, (element.dataset[id] || "").split(" ")])),
    }));
    const groepen = alle(".groep");
    const meerKnop = knop(`Toon alle ${dingen.length} ${meer}`, "knop omlijnd filter-meer", () => {
      const eerste = dingen[KORT].element;
      lijst.classList.remove("kan-kort");
      eerste.tabIndex = -1;
      eerste.focus();
    });

    const aan = (filter) => filter.opties.filter((optie) => optie.vink.checked);
    /** Uit: de dingen die passen bij alle keuzes, behalve die van één filter. */
    const passend = (behalve) => {
      const eisen = filters.filter((f) => f !== behalve).map((f) => [f.id, aan(f).map((o) => o.id)]).filter(([, ids]) => ids.length);
      return dingen.filter((ding) => eisen.every(([id, ids]) => ids.some((waarde) => ding.waarden[id].includes(waarde))));
    };
    const tel = (aantal) => `${aantal} ${aantal === 1 ? een : meer}`;

    function laatLos(opties) {
      opties.forEach((optie) => { optie.vink.checked = false; });
      ververs();
    }

    function ververs() {
      const over = new Set(passend(null)), aantal = over.size, keuzes = filters.filter((f) => aan(f).length);
      lijst.classList.toggle("ingekort", !keuzes.length);
      dingen.forEach((ding) => { ding.element.hidden = !over.has(ding); });
      groepen.forEach((groep) => { groep.hidden = !groep.querySelector("[data-ding]:not([hidden])"); });
      for (const filter of filters) {
        const rest = passend(filter), namen = aan(filter).map((o) => o.naam), stand = filter.doos.querySelector(".filter-stand");
        for (const optie of filter.opties) {
          const past = rest.filter((ding) => ding.waarden[filter.id].includes(optie.id)).length;
          optie.telling.textContent = String(past);
          optie.vink.parentElement.classList.toggle("leeg", !past);
        }
        stand.textContent = opsomming(namen) || stand.dataset.alle;
        filter.doos.classList.toggle("aan", namen.length > 0);
      }
      const tekst = keuzes.length ? `${aantal} van de ${tel(dingen.length)}` : tel(dingen.length);
      if (status.textContent !== tekst) status.textContent = tekst;
      gekozen.textContent = keuzes.length ? `Gekozen: ${keuzes.map((f) => voluit(f, aan(f))).join(". ")}.` : "";
      open.firstChild.textContent = keuzes.length ? `Filters, ${keuzes.length} aan` : "Filters";
      toon.textContent = aantal ? `Toon ${tel(aantal)}` : "Sluit de filters";
      wis.hidden = chips.hidden = !keuzes.length;
      niets.hidden = aantal > 0;
      kies(".filter-bewaar").hidden = !aantal;
      maakChips(keuzes);
      niets.querySelector("ul").replaceChildren(...(aantal ? [] : uitwegen(keuzes)));
      if (metAdres) schrijfAdres();
    }

    /** Eén knop per keuze; wie er een weghaalt, staat daarna op de volgende. */
    function maakChips(keuzes) {
      chips.replaceChildren(...keuzes.flatMap((filter) => aan(filter).map((optie) => {
        const chip = knop(optie.naam, "chip", () => {
          const plek = [...chips.children].indexOf(chip.parentElement);
          laatLos([optie]);
          (chips.children[Math.min(plek, chips.children.length - 1)]?.firstChild || status).focus();
        });
        chip.setAttribute("aria-label", `Haal weg: ${voluit(filter, [optie])}`);
        return regel(chip);
      })));
    }

    /** Past niets, dan wijst dit de weg terug: welk filter los moet, en wat dat geeft. */
    function uitwegen(keuzes) {
      const los = keuzes.map((filter) => [filter, passend(filter).length]).filter(([, geeft]) => geeft);
      const knoppen = los.map(([filter, geeft]) => knop(`${filter.naam}: dan ${geeft === 1 ? "blijft" : "blijven"} er ${tel(geeft)}`, "filter-los", () => {
        laatLos(filter.opties);
        status.focus();
      }));
      return [...knoppen, knop(`Alles: dan ziet u alle ${tel(dingen.length)}`, "filter-los", wisAlles)].map(regel);
    }

    function wisAlles() {
      laatLos(filters.flatMap((filter) => filter.opties));
      status.focus();
    }

    function leesAdres() {
      const vraag = new URLSearchParams(location.search);
      for (const filter of filters) {
        const ids = vraag.getAll(filter.id).flatMap((deel) => deel.split(","));
        filter.opties.forEach((optie) => { optie.vink.checked = metAdres && ids.includes(optie.id); });
      }
    }

    function schrijfAdres() {
      const eigen = new Set(filters.map((filter) => filter.id));
      const delen = [...new URLSearchParams(location.search)].filter(([naam]) => !eigen.has(naam)).map((paar) => paar.map(encodeURIComponent).join("="));
      filters.forEach((filter) => { if (aan(filter).length) delen.push(`${filter.id}=${aan(filter).map((o) => o.id).join(",")}`); });
      const adres = location.pathname + (delen.length ? `?${delen.join("&")}` : "") + location.hash;
      try { history.replaceState(history.state, "", adres); } catch { /* een lokaal bestand mag dit niet altijd */ }
    }

    /** Uit: wat nu te zien is als rijen; de kolommen staan in de pagina. */
    function rijen() {
      const basis = document.querySelector("link[rel=canonical]")?.href || location.href.split(/[?#]/)[0];
      const lees = (cel) => {
        const kaal = cel.cloneNode(true);
        alle(".uitleg, .sr", kaal).forEach((weg) => weg.remove());
        return kaal.textContent.replace(/\s+/g, " ").trim();
      };
      const kolommen = lijst.dataset.kolommen.split("|");
      const inhoud = passend(null).map(({ element, waarden }) => [
        ...kolommen.map((naam) => alle("[data-kolom]", element).filter((cel) => cel.dataset.kolom === naam).map(lees).join(" ")),
        ...filters.map((f) => f.opties.filter((o) => waarden[f.id].includes(o.id)).map((o) => o.naam).join(", ")),
        new URL(element.querySelector("[data-kolom] > a[href]")?.getAttribute("href") || `#${element.id}`, basis).href,
      ]);
      return [[...kolommen, ...filters.map((f) => f.naam), "Adres"], ...inhoud];
    }

    async function bewaarAls(soort) {
      await window.Handreiking.haal(...(soort === "csv" ? [] : ["gedeeld/zip"]), "gedeeld/uitvoer");
      const { csv, xlsx, bewaar } = window.Handreiking;
      if (soort === "csv") bewaar(`${bestand}.csv`, csv(rijen()), "text/csv;charset=utf-8");
      else bewaar(`${bestand}.xlsx`, xlsx(rijen(), bestand), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    const zetOpen = (ja) => open.setAttribute("aria-expanded", String(ja));
    open.addEventListener("click", () => zetOpen(open.getAttribute("aria-expanded") !== "true"));
    toon.addEventListener("click", () => {
      zetOpen(false);
      status.focus();
      status.scrollIntoView();
    });
    wis.addEventListener("click", wisAlles);
    balk.addEventListener("change", ververs);
    alle("[data-bewaar]").forEach((b) => b.addEventListener("click", () => bewaarAls(b.dataset.bewaar)));
    if (metAdres) window.addEventListener("popstate", () => { leesAdres(); ververs(); });

    /* Op een breed scherm ligt een open filter over de lijst: het gaat dicht als u verder gaat. */
    for (const { doos } of filters) {
      doos.addEventListener("focusout", (e) => { if (BREED.matches && e.relatedTarget && !doos.contains(e.relatedTarget)) doos.open = false; });
      doos.addEventListener("keydown", (e) => {
        if (e.key !== "Escape" || !doos.open) return;
        doos.open = false;
        doos.firstElementChild.focus();
      });
    }
    document.addEventListener("pointerdown", (e) => {
      if (BREED.matches) filters.forEach(({ doos }) => { if (!doos.contains(e.target)) doos.open = false; });
    });

    /* Een lange lijst begint op een telefoon kort. Wie naar één ding verwezen is, ziet alles. */
    if (dingen.length > KORT + 4 && !location.hash) {
      dingen.slice(KORT).forEach((ding) => ding.element.classList.add("later"));
      groepen.forEach((groep) => groep.classList.toggle("later", !groep.querySelector("[data-ding]:not(.later)")));
      lijst.classList.add("kan-kort");
      lijst.append(meerKnop);
    }
    leesAdres();
    balk.hidden = false;
    ververs();
  }

  document.querySelectorAll(".filterlijst").forEach((lijst, nummer) => start(lijst, nummer === 0));
})();

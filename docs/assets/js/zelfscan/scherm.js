/* Maakt van de stellingen in de pagina een zelfscan die onthoudt, een uitslag geeft en naast die van een andere partij te leggen is.
   Zonder dit bestand blijft het een lijst met een tabel om met de pen in te vullen. */
(() => {
  "use strict";
  const { el, knop, zorg, vraag, meldvak } = window.Handreiking.dom, hulp = window.Handreiking.scan, { PARTIJ } = hulp;
  const deel = /** @type {HTMLElement} */ (document.querySelector("[data-zelfscan]"));
  /** @template {HTMLElement} T @param {string} kiezer @returns {T} iets wat in elke zelfscan staat */
  const vind = (kiezer) => /** @type {T} */ (deel.querySelector(kiezer));
  const stand = vind(".scan-stand"), tabel = /** @type {HTMLTableElement} */ (vind(".scan-tabel")), kop = vind("#uitslag");

  /** @type {Onderwerp[]} */
  const onderwerpen = [.../** @type {NodeListOf<HTMLElement>} */ (deel.querySelectorAll(".scan-onderwerp"))].map((vak) => ({
    id: vak.dataset.onderwerp ?? "", naam: vak.querySelector("h3")?.textContent ?? "", verder: /** @type {HTMLElement} */ (vak.querySelector(".scan-verder")),
    stellingen: [.../** @type {NodeListOf<HTMLElement>} */ (vak.querySelectorAll(".stelling"))].map((stelling) => stelling.dataset.stelling ?? ""),
  }));
  const stellingen = onderwerpen.flatMap((onderwerp) => onderwerp.stellingen);
  const teksten = new Map(stellingen.map((id) => [id, vind(`[data-stelling="${id}"] legend`).textContent ?? ""]));
  const woorden = new Map([...vind(".stelling").querySelectorAll("label")].map((label) => [Number(label.querySelector("input")?.value), label.textContent ?? ""]));
  const mijn = window.Handreiking.opslag("zelfscan", "mijn", hulp.leesAntwoord, hulp.leeg);
  const ander = window.Handreiking.opslag("zelfscan", "ander", hulp.leesAntwoord, hulp.leeg);
  const { vak: melding, meld } = meldvak(() => kop);

  /** @param {Antwoorden} antwoorden @returns {number} */
  const ingevuld = (antwoorden) => stellingen.filter((id) => antwoorden.get(id)?.a !== undefined).length;
  const samen = () => ander.lees().size > 0;
  const namen = () => ({ ik: mijn.lees().get(PARTIJ)?.naam || "Wij", zij: ander.lees().get(PARTIJ)?.naam || "De ander" });

  /** @param {Antwoorden} antwoorden @returns {string} wat er in een bestand of link zit */
  function vertel(antwoorden) {
    const naam = antwoorden.get(PARTIJ)?.naam, vreemd = [...antwoorden.keys()].filter((id) => id !== PARTIJ && !stellingen.includes(id)).length;
    return `${naam ? `Namens: ${naam}. ` : ""}${ingevuld(antwoorden)} van de ${stellingen.length} stellingen zijn ingevuld.${vreemd ? ` ${vreemd === 1 ? "1 antwoord hoort" : `${vreemd} antwoorden horen`} bij een stelling die hier niet staat. Dat telt niet mee.` : ""}`;
  }

  /** @param {Opslag<Antwoord>} opslag @returns {Invulling<Antwoord>} */
  function ding(opslag) {
    return {
      soort: "zelfscan", wat: "zelfscan", id: "zelfscan", titel: "Zelfscan", leesStand: hulp.leesAntwoord, vertel, meld,
      standen: opslag.lees,
      leeg: () => opslag.lees().size === 0,
      neemOver(antwoorden, tekst) {
        const terug = opslag.vervang(antwoorden);
        toon();
        meld(tekst, () => {
          terug();
          toon();
        });
      },
    };
  }
  const mijnDing = ding(mijn), anderDing = ding(ander);
  const meenemen = hulp.vak({ onderwerpen, woorden, teksten, namen, mijn, ander, samen, mijnDing });
  const storing = window.Handreiking.mee.storing(mijnDing, mijn);
  const partij = el("input", { type: "text", id: "scan-partij", class: "veld-invoer", maxlength: String(hulp.NAAM), autocomplete: "off", "aria-describedby": "scan-zorg" });
  const besluit = el("div", { class: "scan-besluit" });

  /** @param {Antwoorden} antwoorden @param {string} van @returns {Promise<void>} vraagt het eerst */
  async function legErnaast(antwoorden, van) {
    const ja = await vraag({
      titel: `${van} bevat een zelfscan`, ja: "Leg ernaast", nee: "Niet doen",
      zinnen: [vertel(antwoorden), "Wij leggen deze antwoorden naast die van u. Uw eigen antwoorden blijven staan.", ...(samen() ? [`Dit vervangt de antwoorden van: ${namen().zij}.`] : [])],
    });
    if (!ja) return;
    anderDing.neemOver(antwoorden, "De antwoorden staan naast die van u.");
    kop.scrollIntoView();
  }

  function verwissel() {
    const was = samen(), [ik, zij] = [mijn.lees(), ander.lees()], terug = [mijn.vervang(zij), ander.vervang(ik)];
    toon();
    meld(was ? "De twee partijen zijn verwisseld." : "Uw antwoorden staan nu ernaast. De ander kan hier invullen.", () => {
      terug.forEach((doe) => doe());
      toon();
    });
  }

  const haalWeg = knop("Haal de ander weg", () => anderDing.neemOver(new Map(), "De antwoorden van de ander zijn weg."));
  const wissel = knop("", verwissel);

  /** Zet op het scherm wat bewaard is, ook als een ander venster het veranderde. */
  function toon() {
    const ik = mijn.lees(), zij = ander.lees(), rijen = hulp.scores(onderwerpen, ik, zij), klaar = ingevuld(ik), naam = ik.get(PARTIJ)?.naam ?? "";
    for (const id of stellingen) {
      for (const rondje of /** @type {NodeListOf<HTMLInputElement>} */ (deel.querySelectorAll(`[data-stelling="${id}"] input`))) rondje.checked = rondje.value === String(ik.get(id)?.a);
    }
    if (document.activeElement !== partij && partij.value.trim() !== naam) partij.value = naam;
    const tekst = `${klaar} van de ${stellingen.length} ingevuld`;
    if (stand.textContent !== tekst) stand.textContent = tekst;
    deel.classList.toggle("met-ander", samen());
    wissel.textContent = samen() ? "Verwissel de partijen" : "Laat de ander hier invullen";
    wissel.hidden = !samen() && mijnDing.leeg();
    haalWeg.hidden = !samen();
    hulp.vulTabel(tabel, rijen, namen());
    hulp.vulBesluit(besluit, rijen, namen(), { open: stellingen.length - klaar, onbekend: stellingen.filter((id) => ik.get(id)?.a === 0).length, samen: samen() });
    storing.toon();
    meenemen.vergeet();
  }

  deel.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !stellingen.includes(target.name)) return;
    mijn.wijzig(target.name, { a: Number(target.value) });
    toon();
  });
  partij.addEventListener("input", () => {
    mijn.wijzig(PARTIJ, { naam: partij.value.trim() });
    toon();
  });

  stand.setAttribute("role", "status");
  kop.tabIndex = -1;
  const regel = el("div", { class: "lijstkop" });
  stand.before(regel);
  regel.append(stand, el("a", { class: "naar-uitkomst", href: "#uitslag" }, "Naar de uitslag"));
  regel.after(storing.vak, el("div", { class: "scan-partij" }, el("label", { for: partij.id }, "Namens wie vult u in? Bijvoorbeeld: huisartsen"), partij),
    zorg("scan-zorg", "Vul geen naam van een persoon in en geen patiëntgegevens."));
  tabel.after(besluit, el("div", { class: "scan-ander" }, el("h3", {}, "Leg uw antwoorden naast die van een ander"),
    el("p", {}, "Vul elk apart in. Stuur elkaar daarna een link of een bestand; die maakt u hieronder. Kreeg u een bestand? Open het dan hier."),
    window.Handreiking.mee.rij(...window.Handreiking.mee.bestandknop("Open het bestand van de ander", anderDing, (antwoorden) => legErnaast(antwoorden, "Dit bestand")), wissel, haalWeg)));
  deel.append(melding, meenemen.vak);
  deel.classList.add("werkt");
  for (const opslag of [mijn, ander]) opslag.volg(toon);
  toon();

  /** Een link met een zelfscan: eerst nakijken, dan vragen, dan pas ernaast leggen. */
  async function leesLink() {
    const hekje = location.hash;
    if (!hekje.startsWith("#zelfscan=")) return;
    try {
      await window.Handreiking.haal("gedeeld/link", "zelfscan/delen");
    } catch {
      meld("De zelfscan in deze link is nu niet te lezen: er is geen verbinding. Open de link later nog eens.");
      return;
    }
    history.replaceState(history.state, "", location.pathname + location.search);
    let antwoorden;
    try {
      antwoorden = hulp.leesLink(hekje);
    } catch {
      meld("De zelfscan in deze link is niet te lezen. De link is beschadigd of te lang. Er is niets veranderd.");
      return;
    }
    if (antwoorden) await legErnaast(antwoorden, "Deze link");
  }
  addEventListener("hashchange", leesLink);
  leesLink();
})();

/* Maakt van een tabel in de pagina een lijst die u invult: rijen erbij en eraf, bewaren, een uitslag, en meenemen. De koppen van
   de tabel (data-veld) zijn de velden; zonder dit bestand blijft het een tabel om op papier in te vullen. */
(() => {
  "use strict";
  const { el, knop, weghaalknop, zorg, meldvak } = window.Handreiking.dom, { veldUit, leesRij, maakVeld } = window.Handreiking.veld;
  const VOORAF = "vooraf", MEESTE = 100;

  /** @param {HTMLElement} deel @param {Rijenwens} wens wat dit hulpmiddel eigen is */
  function rijen(deel, wens) {
    const id = deel.dataset.hulpmiddel ?? "", tabel = /** @type {HTMLElement} */ (deel.querySelector(".tabel"));
    const velden = [.../** @type {NodeListOf<HTMLElement>} */ (deel.querySelectorAll("th[data-veld]"))].map(veldUit);
    const eerst = [.../** @type {NodeListOf<HTMLElement>} */ (deel.querySelectorAll(".vooraf-veld > [data-veld]"))].map(veldUit), alle = [...velden, ...eerst];
    const opslag = window.Handreiking.opslag(id, id, (ding) => leesRij(alle, ding), (rij) => alle.every(({ naam }) => !rij[naam]?.trim()));
    const waarschuwing = `geen-patient-${id}`, lijst = el("ol", { class: "invulrijen" });
    const { vak, kort, uitslag, link } = uitslagvak(id, wens.kop), erbij = knop(wens.erbij, () => {
      if (lijst.children.length >= MEESTE) meld(`Meer dan ${MEESTE} rijen kan niet.`);
      else nieuw().querySelector("input")?.focus();
    });
    const { vak: melding, meld } = meldvak(() => erbij);
    /** `nieuw`: nog niets van bewaard. @type {Map<string, {li: HTMLElement, velden: Map<string, Veldbeeld>, nieuw: boolean}>} */
    const beelden = new Map();
    let nummer = 0;

    /** @param {Map<string, Rij>} standen @returns {[string, Rij][]} op volgorde van toevoegen */
    const opVolgorde = (standen) => [...standen].filter(([naam]) => naam !== VOORAF).sort(([, a], [, b]) => Number(a.nr ?? 0) - Number(b.nr ?? 0));

    function reken() {
      const standen = opslag.lees(), vooraf = standen.get(VOORAF) ?? {}, ingevuld = opVolgorde(standen).map(([, rij]) => rij);
      const { zin, delen } = wens.uitslag(ingevuld, vooraf);
      if (kort.textContent !== zin) kort.textContent = zin;
      uitslag.replaceChildren(...delen);
      storing.toon();
    }

    /** @param {string} naam @param {Rij} begin waarmee de rij begint als er nog niets bewaard is @param {Veld[]} welke @param {string} bij */
    function maak(naam, begin, welke, bij) {
      return new Map(welke.map((veld) => [veld.naam, maakVeld(veld, `${id}-${naam}-${veld.naam}`, bij, waarschuwing, (waarde) => {
        opslag.wijzig(naam, { ...begin, [veld.naam]: waarde });
        const beeld = beelden.get(naam);
        if (beeld) beeld.nieuw = false;
        reken();
      })]));
    }

    /** @param {string} [naam] @param {Rij} [begin] @returns {HTMLElement} een rij op het scherm */
    function nieuw(naam = window.Handreiking.nieuweNaam("rij"), begin = { nr: String(Date.now()) }) {
      nummer += 1;
      const inhoud = maak(naam, begin, velden, `${wens.rij} ${nummer}`);
      const weg = weghaalknop(`${wens.rij} ${nummer}`, () => {
        const standen = opslag.lees(), had = standen.delete(naam);
        beelden.get(naam)?.li.remove();
        beelden.delete(naam);
        if (had) neemOver(standen, "De rij is weg.");
        else erbij.focus();
      });
      const li = el("li", { class: "invulrij" }, ...[...inhoud.values()].map(({ doos }) => doos), el("div", { class: "rijknoppen" }, weg, link()));
      beelden.set(naam, { li, velden: inhoud, nieuw: true });
      lijst.append(li);
      return li;
    }

    /** Zet op het scherm wat bewaard is, ook als een ander venster het veranderde. */
    function toon() {
      const standen = opslag.lees();
      for (const [naam, beeld] of beelden) {
        if (standen.has(naam)) beeld.nieuw = false;
        else if (naam !== VOORAF && !(beeld.nieuw && beeld.li.contains(document.activeElement))) {
          beeld.li.remove();
          beelden.delete(naam);
        }
      }
      const rij = opVolgorde(standen).map(([naam, { nr = "0" }]) => beelden.get(naam)?.li ?? nieuw(naam, { nr }));
      if (rij.some((li, n) => lijst.children[n] !== li)) lijst.prepend(...rij);
      if (!lijst.children.length) nieuw();
      for (const [naam, beeld] of beelden) for (const [veld, { toon: zet }] of beeld.velden) zet(standen.get(naam)?.[veld] ?? "");
      reken();
    }

    /** @param {Map<string, Rij>} standen @param {string} tekst */
    function neemOver(standen, tekst) {
      const terug = opslag.vervang(standen);
      toon();
      meld(tekst, () => {
        terug();
        toon();
      });
    }

    /** @type {Invulling<Rij>} */
    const ding = {
      soort: id, wat: "kaart", id, titel: deel.dataset.titel ?? "", meld, neemOver,
      leesStand: (wat) => leesRij(alle, wat),
      standen: opslag.lees,
      leeg: () => opslag.lees().size === 0,
      vertel: (standen) => `In het bestand ${opVolgorde(standen).length === 1 ? "staat 1 rij" : `staan ${opVolgorde(standen).length} rijen`}.`,
    };
    const storing = window.Handreiking.mee.storing(ding, opslag), vooraf = maak(VOORAF, {}, eerst, "");
    beelden.set(VOORAF, { li: el("div", { class: "invulrij vooraf" }, ...[...vooraf.values()].map(({ doos }) => doos)), velden: vooraf, nieuw: false });
    const blad = () => {
      const standen = opslag.lees();
      return wens.tabel(opVolgorde(standen).map(([, rij]) => rij), standen.get(VOORAF) ?? {});
    };
    tabel.replaceWith(zorg(waarschuwing),
      storing.vak, ...(eerst.length ? [/** @type {HTMLElement} */ (beelden.get(VOORAF)?.li)] : []), lijst, erbij, melding, vak,
      window.Handreiking.mee.meenemen(ding, { knoppen: window.Handreiking.mee.tabelknoppen(ding, blad) }));
    for (const p of deel.querySelectorAll(".vooraf-veld")) p.remove();
    deel.classList.add("invulbaar");
    opslag.volg(toon);
    toon();
  }

  /**
   * Het vak met de uitkomst. De link erheen staat bij de velden: op een telefoon begint het vak een paar schermen lager.
   * @param {string} id @param {string} kop
   */
  function uitslagvak(id, kop) {
    const naam = `uitslag-${id}`, kort = el("p", { class: "uitslag-kort", role: "status" }), uitslag = el("div", { class: "uitslag" });
    const vak = el("section", { class: "uitslagvak", "aria-labelledby": naam }, el("h3", { id: naam }, kop), kort, uitslag);
    return { vak, kort, uitslag, link: () => el("a", { class: "naar-uitkomst", href: `#${naam}` }, "Naar de uitkomst") };
  }

  /**
   * @param {string} titel @param {string[]} koppen @param {(string | Node)[][]} inhoud
   * @returns {HTMLElement} een tabel in een gebied dat u met de toetsen kunt verschuiven
   */
  function tabel(titel, koppen, inhoud) {
    return el("div", { class: "tabel", role: "region", "aria-label": titel, tabindex: "0" }, el("table", { class: "kaarttabel" }, el("caption", {}, titel),
      el("thead", {}, el("tr", {}, ...koppen.map((kop) => el("th", { scope: "col" }, kop)))),
      el("tbody", {}, ...inhoud.map(([eerste, ...cellen]) => el("tr", {}, el("th", { scope: "row" }, eerste), ...cellen.map((cel, n) => el("td", { "data-label": koppen[n + 1] }, cel)))))));
  }

  Object.assign(window.Handreiking, { rijen, tabel, uitslagvak });
})();

/* Het vak onder wat een lezer invult: afdrukken, downloaden, bewaren in een bestand en wissen. Voor elk hulpmiddel hetzelfde. */
(() => {
  "use strict";
  const { el, knop, vraag } = window.Handreiking.dom;
  const OFFICE = "application/vnd.openxmlformats-officedocument.";
  const SOORTEN = {
    docx: `${OFFICE}wordprocessingml.document`, xlsx: `${OFFICE}spreadsheetml.sheet`, csv: "text/csv;charset=utf-8",
    json: "application/json", ics: "text/calendar;charset=utf-8",
  };

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

  /** @param {boolean} leeg zonder wat de lezer invulde */
  function druk(leeg) {
    const wortel = document.documentElement;
    wortel.classList.toggle("druk-leeg", leeg);
    addEventListener("afterprint", () => wortel.classList.remove("druk-leeg"), { once: true });
    print();
  }

  /**
   * @template {object} T
   * @param {Invulling<T>} ding @param {keyof typeof SOORTEN} wat @param {string | Uint8Array<ArrayBuffer>} inhoud
   */
  function download(ding, wat, inhoud) {
    const naam = `${ding.id}-ingevuld-${dagtekst(new Date())}.${wat}`;
    window.Handreiking.bewaar(naam, inhoud, SOORTEN[wat]);
    ding.meld(`Het bestand ${naam} staat bij uw downloads.`);
  }

  /**
   * Een knop die een bestand maakt met scripts die dan pas opgehaald worden.
   * @template {object} T
   * @param {string} naam @param {Invulling<T>} ding @param {keyof typeof SOORTEN} wat
   * @param {string[]} scripts @param {() => string | Uint8Array<ArrayBuffer>} maak
   */
  function haalknop(naam, ding, wat, scripts, maak) {
    return knop(naam, async () => {
      try {
        await window.Handreiking.haal(...scripts);
      } catch {
        ding.meld("Dat lukt nu niet: er is geen verbinding. Bewaren in een bestand en printen werken wel.");
        return;
      }
      download(ding, wat, maak());
    });
  }

  /**
   * Knoppen voor dezelfde rijen als Excel en als CSV.
   * @template {object} T
   * @param {Invulling<T>} ding @param {() => Cel[][]} rijen @param {Record<number, string[]>} [keuzes]
   */
  function tabelknoppen(ding, rijen, keuzes) {
    return [
      haalknop("Excel", ding, "xlsx", ["gedeeld/zip", "gedeeld/uitvoer"], () => window.Handreiking.xlsx(rijen(), ding.titel, keuzes)),
      haalknop("CSV", ding, "csv", ["gedeeld/uitvoer"], () => window.Handreiking.csv(rijen())),
    ];
  }

  /** @template {object} T @param {Invulling<T>} ding */
  function bewaar(ding) {
    const wat = { lijst: ding.id, titel: ding.titel, standen: ding.standen() };
    download(ding, "json", window.Handreiking.nakijken.maakBestand(ding.soort, wat, dagtekst(new Date())));
  }

  /**
   * @template {object} T
   * @param {Invulling<T>} ding @param {File} bestand
   * @returns {Promise<Map<string, T> | null>} null als het niet te gebruiken is; de lezer weet dan waarom
   */
  async function leesBestand(ding, bestand) {
    let gelezen;
    try {
      if (bestand.size > 600000) throw new TypeError("te groot");
      gelezen = window.Handreiking.nakijken.bestand(await bestand.text(), ding.soort, ding.leesStand);
    } catch {
      ding.meld("Dit bestand is niet te gebruiken. Het is beschadigd, te groot of het komt niet van deze site. Er is niets veranderd.");
      return null;
    }
    if (gelezen.lijst === ding.id) return gelezen.standen;
    ding.meld(`Dit bestand hoort bij een andere ${ding.wat}: ${gelezen.titel}. Open die ${ding.wat} en probeer het daar.`);
    return null;
  }

  /**
   * Een knop om een bestand te kiezen; wat erin staat, is dan nagekeken.
   * @template {object} T
   * @param {string} woorden @param {Invulling<T>} ding @param {(standen: Map<string, T>) => Promise<void>} doe
   * @returns {[HTMLButtonElement, HTMLInputElement]}
   */
  function bestandknop(woorden, ding, doe) {
    const kies = el("input", { type: "file", accept: ".json,application/json", "aria-label": woorden, hidden: "" });
    kies.addEventListener("change", async () => {
      const standen = kies.files?.[0] ? await leesBestand(ding, kies.files[0]) : null;
      kies.value = "";
      if (standen) await doe(standen);
    });
    return [knop(woorden, () => kies.click()), kies];
  }

  /** @template {object} T @param {Invulling<T>} ding @param {Map<string, T>} standen */
  async function open(ding, standen) {
    const ja = await vraag({
      titel: "Wilt u dit bestand openen?", ja: "Open het bestand", nee: "Niet doen",
      zinnen: [ding.vertel(standen), ding.leeg() ? `Uw ${ding.wat} is nog leeg.` : `Het vervangt alles wat u nu in deze ${ding.wat} hebt staan.`],
    });
    if (ja) ding.neemOver(standen, "Het bestand is geopend.");
  }

  /**
   * @template {object} T
   * @param {Invulling<T>} ding
   * @param {{knoppen?: HTMLElement[], papier?: HTMLElement[], drukLeeg?: boolean, extra?: Node[]}} keuze de knoppen om te downloaden, eigen
   *   knoppen om af te drukken, en regels erbij
   * @returns {HTMLElement}
   */
  function meenemen(ding, { knoppen = [], papier, drukLeeg = false, extra = [] }) {
    const { id, wat } = ding, [openknop, kies] = bestandknop("Open een bestand", ding, (standen) => open(ding, standen));
    const drukknoppen = papier ?? (drukLeeg ? [knop("Met wat u invulde", () => druk(false)), knop("Leeg, voor de pen", () => druk(true))] : [knop("Print", () => druk(false))]);
    return el("div", { class: "meenemen", role: "group", "aria-label": `Uw ingevulde ${wat} meenemen of wissen` },
      regel(`druk-${id}`, "Printen", rij(...drukknoppen), zin("Een PDF maakt u ook zo: kies bij het printen voor opslaan als PDF.")),
      ...(knoppen.length ? [regel(`haal-${id}`, "Downloaden", rij(...knoppen))] : []),
      regel(`houd-${id}`, "Bewaren", rij(knop("Bewaar in een bestand", () => bewaar(ding)), openknop), kies, zin("Zo gaat u op een ander apparaat verder.")),
      ...extra,
      regel(`wis-${id}`, "Wissen", rij(knop(`Wis deze ${wat}`, () => ding.neemOver(new Map(), `De ${wat} is gewist.`)), window.Handreiking.wisknop(ding.meld)),
        zin(`Werkt u op een gedeelde computer? Bewaar uw ${wat} in een bestand en wis daarna alles. Anders kan een ander lezen wat u invulde.`)));
  }

  /**
   * Zegt het als de browser niets wil bewaren, en biedt dan een bestand aan.
   * @template {object} T
   * @param {Invulling<T>} ding @param {Opslag<T>} opslag
   */
  function storing(ding, opslag) {
    const vak = el("div", { role: "alert" });
    function toon() {
      if (opslag.kan() === !vak.firstChild) return;
      vak.replaceChildren(...(opslag.kan() ? [] : [el("div", { class: "let-op" }, el("p", {}, el("b", {}, "Uw browser bewaart dit niet."),
        ` De opslag staat uit of is vol. Wat u invult, is weg als u deze pagina sluit. Bewaar uw ${ding.wat} daarom in een bestand.`), knop("Bewaar in een bestand", () => bewaar(ding)))]));
    }
    return { vak, toon };
  }

  Object.assign(window.Handreiking, { mee: { regel, rij, zin, haalknop, tabelknoppen, download, bestandknop, meenemen, storing } });
})();

/* De borgingskalender: van de dag van het convenant naar een lijst met momenten, en die als bestand voor uw agenda. */
(() => {
  "use strict";
  const { el, zorg, meldvak } = window.Handreiking.dom, { isDag, datum, leesRij, maakVeld } = window.Handreiking.veld, { mee, tabel, uitslagvak } = window.Handreiking;
  const ID = "borgingskalender", VOORAF = "vooraf", WAARSCHUWING = `geen-patient-${ID}`;
  /** @param {string} naam @param {string} kop @param {Veldsoort} soort @param {number} langste @returns {Veld} */
  const veld = (naam, kop, soort, langste) => ({ naam, kop, soort, langste, opties: [], lijst: "" });
  const NAAM = veld("naam", "Naam van uw samenwerking", "tekst", 60), DAG = veld("dag", "Dag van het convenant", "dag", 10), MAANDEN = veld("maanden", "Om de hoeveel maanden", "getal", 60);
  const UIT = { ...veld("uit", "", "keuze", 2), opties: ["ja"] };

  /** @param {string} dag @param {number} maanden @returns {string} zoveel maanden later; valt dat in het weekend, dan maandag */
  function later(dag, maanden) {
    const [jaar, maand, nummer] = dag.split("-").map(Number), laatste = new Date(Date.UTC(jaar, maand + maanden, 0)).getUTCDate();
    const wanneer = new Date(Date.UTC(jaar, maand - 1 + maanden, Math.min(nummer, laatste))), weekdag = wanneer.getUTCDay();
    wanneer.setUTCDate(wanneer.getUTCDate() + (weekdag === 6 ? 2 : weekdag === 0 ? 1 : 0));
    return wanneer.toISOString().slice(0, 10);
  }

  /** @param {HTMLElement} deel */
  function begin(deel) {
    const velden = [NAAM, DAG, MAANDEN, UIT], leesStand = /** @param {unknown} ding */ (ding) => leesRij(velden, ding);
    const opslag = window.Handreiking.opslag(ID, ID, leesStand, (rij) => velden.every(({ naam }) => !rij[naam]?.trim()));
    const lijst = /** @type {HTMLElement} */ (deel.querySelector(".momenten")), { vak: uitkomst, kort, uitslag, link } = uitslagvak(ID, "Uw kalender");
    const { vak: melding, meld } = meldvak(() => kort);
    /** @param {string} punt @param {Veld} welk @param {string} bij */
    const maak = (punt, welk, bij) => maakVeld(welk, `${ID}-${punt}-${welk.naam}`, bij, WAARSCHUWING, (waarde) => {
      opslag.wijzig(punt, { [welk.naam]: waarde });
      reken();
    });
    const naam = maak(VOORAF, NAAM, ""), dag = maak(VOORAF, DAG, "");
    const momenten = [.../** @type {NodeListOf<HTMLElement>} */ (lijst.querySelectorAll("[data-moment]"))].map((li) => {
      const { moment: id = "", maanden = "1", keer = "1", begin: uur = "", minuten = "0" } = li.dataset, titel = li.querySelector("h3")?.textContent ?? "";
      const vak = el("input", { type: "checkbox", id: `${ID}-${id}-aan`, autocomplete: "off" }), om = maak(id, { ...MAANDEN, kop: Number(keer) > 1 ? MAANDEN.kop : "Na hoeveel maanden" }, titel);
      vak.addEventListener("change", () => {
        opslag.wijzig(id, { uit: vak.checked ? "" : "ja" });
        reken();
      });
      li.append(el("div", { class: "invulrij" }, el("p", { class: "lijstkeus" }, vak, el("label", { for: vak.id }, "Zet in mijn agenda", window.Handreiking.dom.stil(`: ${titel}`))), om.doos));
      return { id, titel, uitleg: li.querySelector(".moment-uitleg")?.textContent ?? "", maanden, keer: Number(keer), uur, minuten: Number(minuten), vak, om };
    });

    /** @param {Map<string, Rij>} standen @returns {Afspraak[]} op volgorde van de dag */
    function afspraken(standen) {
      const vooraf = standen.get(VOORAF) ?? {}, van = vooraf.naam?.trim() ?? "", start = vooraf.dag ?? "";
      const plek = van.toLocaleLowerCase("nl").normalize("NFD").replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "") || "samenwerking";
      if (!isDag(start)) return [];
      return momenten.filter(({ id }) => standen.get(id)?.uit !== "ja").flatMap(({ id, titel, uitleg, maanden, keer, uur, minuten }) => {
        const eigen = standen.get(id)?.maanden ?? "", om = Number(!eigen || window.Handreiking.veld.mis(MAANDEN, eigen) ? maanden : eigen);
        return Array.from({ length: keer }, (_, n) => ({
          id: `${id}-${n + 1}.${plek}@borgingskalender`, dag: later(start, om * (n + 1)), begin: uur, minuten, titel: van ? `${titel}: ${van}` : titel, uitleg,
          adres: location.protocol === "file:" ? "" : location.origin + location.pathname,
        }));
      }).sort((een, ander) => een.dag.localeCompare(ander.dag));
    }

    /** @param {Afspraak} afspraak */
    const wanneer = ({ dag: op, begin: uur }) => datum(op) + (uur ? ` om ${uur.replace(":", ".")} uur` : "");

    function reken() {
      const standen = opslag.lees(), rij = afspraken(standen);
      const zin = rij.length ? `${rij.length === 1 ? "1 moment" : `${rij.length} momenten`}, van ${datum(rij[0].dag)} tot en met ${datum(rij[rij.length - 1].dag)}.`
        : isDag(standen.get(VOORAF)?.dag ?? "") ? "U koos geen enkel moment." : "Vul de dag van het convenant in. Dan ziet u de momenten.";
      if (kort.textContent !== zin) kort.textContent = zin;
      uitslag.replaceChildren(...(rij.length ? [tabel("Uw momenten", ["Wat", "Wanneer"], rij.map((afspraak) => [afspraak.titel, wanneer(afspraak)]))] : []));
      storing.toon();
    }
    function toon() {
      const standen = opslag.lees(), vooraf = standen.get(VOORAF) ?? {};
      naam.toon(vooraf.naam ?? "");
      dag.toon(vooraf.dag ?? "");
      for (const { id, vak, om, maanden } of momenten) {
        vak.checked = standen.get(id)?.uit !== "ja";
        om.toon(standen.get(id)?.maanden || maanden);
      }
      reken();
    }

    /** @type {Invulling<Rij>} */
    const ding = {
      soort: ID, wat: "kalender", id: ID, titel: deel.dataset.titel ?? "", meld, leesStand,
      standen: opslag.lees,
      leeg: () => opslag.lees().size === 0,
      vertel: (standen) => `In het bestand ${afspraken(standen).length === 1 ? "staat 1 moment" : `staan ${afspraken(standen).length} momenten`}.`,
      neemOver(standen, tekst) {
        const terug = opslag.vervang(standen);
        toon();
        meld(tekst, () => {
          terug();
          toon();
        });
      },
    };
    const storing = mee.storing(ding, opslag);
    const agenda = mee.haalknop("Agenda (.ics)", ding, "ics", ["hulpmiddel/ics"], () => window.Handreiking.ics(`Borgingskalender ${opslag.lees().get(VOORAF)?.naam ?? ""}`.trim(), afspraken(opslag.lees()), new Date()));
    agenda.className = "knop";
    kort.tabIndex = -1;
    lijst.before(zorg(WAARSCHUWING), storing.vak, el("div", { class: "invulrij vooraf" }, naam.doos, dag.doos), link());
    deel.append(uitkomst, melding,
      mee.meenemen(ding, { knoppen: [agenda, ...mee.tabelknoppen(ding, () => [["Wat", "Wanneer", "Uitleg"], ...afspraken(opslag.lees()).map((afspraak) => [afspraak.titel, wanneer(afspraak), afspraak.uitleg])])] }));
    deel.classList.add("invulbaar");
    opslag.volg(toon);
    toon();
  }

  const deel = /** @type {HTMLElement | null} */ (document.querySelector('[data-hulpmiddel="borgingskalender"]'));
  if (deel) begin(deel);
})();

/* De knop die alles wist wat deze site in de browser bewaart. Vraagt het eerst. Ook los op een pagina, bij data-wissen. */
(() => {
  "use strict";
  const { knop, vraag, meldvak } = window.Handreiking.dom;

  /** @param {(tekst: string) => void} meld @returns {HTMLButtonElement} */
  function wisknop(meld) {
    return knop("Wis alles wat deze site bewaart", async () => {
      const ja = await vraag({
        titel: "Wilt u alles wissen?", ja: "Wis alles", nee: "Niet doen",
        zinnen: ["U wist alles wat u op deze site invulde, en uw keuze voor licht of donker. Dit kunt u niet terugdraaien."],
      });
      if (!ja) return;
      window.Handreiking.wisSite();
      meld("Alles wat deze site in deze browser bewaarde, is gewist.");
    });
  }

  for (const plek of document.querySelectorAll("[data-wissen]")) {
    const { vak, meld } = meldvak(() => los), los = wisknop(meld);
    plek.replaceChildren(los, vak);
  }

  Object.assign(window.Handreiking, { wisknop });
})();

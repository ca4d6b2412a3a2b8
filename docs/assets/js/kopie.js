/* Alleen in de kopie die u dubbelklikt (macros/offline.py). Een browser start vanaf een schijf geen Worker en opent er
   geen map. Hier krijgt het zoekscript van het thema daarom een onzichtbaar venster, en een link naar een map haar pagina. */
(() => {
  "use strict";

  /** @param {Window} waar @param {string} adres @returns {Promise<void>} klaar als het script gedaan is */
  function voeruit(waar, adres) {
    return new Promise((klaar, mis) => {
      const script = waar.document.createElement("script");
      script.src = adres;
      script.addEventListener("load", () => klaar());
      script.addEventListener("error", mis);
      waar.document.body.append(script);
    });
  }

  /** Doet wat een Worker doet, op dezelfde plaats. */
  class Venster extends EventTarget {
    /** @param {string} adres */
    constructor(adres) {
      super();
      const raam = document.createElement("iframe");
      raam.hidden = true;
      raam.srcdoc = "<!doctype html><title>Zoeken</title>";
      /** @type {Promise<Window>} */
      this.binnen = new Promise((klaar, mis) => raam.addEventListener("load", () => {
        const venster = /** @type {Window} */ (raam.contentWindow);
        Object.assign(venster, {
          postMessage: (/** @type {unknown} */ data) => this.dispatchEvent(new MessageEvent("message", { data })),
          importScripts: (/** @type {string[]} */ ...adressen) =>
            adressen.reduce((vorige, volgende) => vorige.then(() => voeruit(venster, volgende)), Promise.resolve()),
        });
        voeruit(venster, new URL(adres, location.href).href).then(() => klaar(venster), mis);
      }, { once: true }));
      document.body.append(raam);
    }

    /** @param {unknown} data */
    postMessage(data) {
      this.binnen.then((venster) => venster.dispatchEvent(new MessageEvent("message", { data })));
    }
  }
  /* Aan deze naam ziet het zoekscript dat het in een venster staat. */
  Object.assign(window, { Worker: Venster, IFrameWorker: Venster });

  for (const soort of ["click", "auxclick"]) document.addEventListener(soort, (e) => {
    const link = e.target instanceof Element && e.target.closest("a");
    if (link && link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  }, true);
})();

/* Bewaart wat een lezer invult, alleen in deze browser. Elk punt staat apart, onder het adres van de site, de soort, de lijst en het
   punt. Zo overschrijven twee vensters elkaar niet en blijft alles staan als de lijst verandert. */
(() => {
  "use strict";
  const VERSIE = 1;
  const EIGEN = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  /** Het adres van de site zonder de plek van de pagina: twee sites op één domein zien elkaars lijsten niet. */
  const SITE = new URL("../../../", EIGEN).pathname;
  const BEGIN = `handreiking|${SITE}|`;

  /**
   * De bewaarplaats van één lijst.
   * @template {object} T
   * @param {string} soort checklist, zelfscan, gezichten …
   * @param {string} lijst het id van de lijst
   * @param {(ding: unknown) => T} leesStand kijkt na wat er bewaard is; gooit een TypeError als het niet klopt
   * @param {(stand: T) => boolean} leeg er staat niets in dat bewaard hoeft te worden
   * @returns {Opslag<T>}
   */
  function opslag(soort, lijst, leesStand, leeg) {
    const begin = `${BEGIN}${soort}|${lijst}|`;
    /** Wat de browser niet wilde bewaren; null is weggehaald. @type {Map<string, T | null>} */
    const los = new Map();
    let kan = true;

    /** @param {string | null} ruw @returns {T | null} null als het niet te lezen is */
    function ontleed(ruw) {
      try {
        return ruw ? leesStand(JSON.parse(ruw)) : null;
      } catch {
        return null;
      }
    }

    /** @param {string} punt @param {T | null} stand */
    function schrijf(punt, stand) {
      if (stand) localStorage.setItem(begin + punt, JSON.stringify({ v: VERSIE, ...stand }));
      else localStorage.removeItem(begin + punt);
    }

    /** @param {string} punt @param {T | undefined} stand */
    function zet(punt, stand) {
      los.set(punt, stand && !leeg(stand) ? stand : null);
      try {
        for (const [wacht, wat] of los) {
          schrijf(wacht, wat);
          los.delete(wacht);
        }
        kan = true;
      } catch {
        kan = false;
      }
    }

    /** @returns {Map<string, T>} */
    function lees() {
      /** @type {Map<string, T>} */
      const alles = new Map();
      try {
        for (const sleutel of Object.keys(localStorage)) {
          const stand = sleutel.startsWith(begin) ? ontleed(localStorage.getItem(sleutel)) : null;
          if (stand) alles.set(sleutel.slice(begin.length), stand);
        }
      } catch {
        kan = false;
      }
      for (const [punt, stand] of los) {
        if (stand) alles.set(punt, stand);
        else alles.delete(punt);
      }
      return alles;
    }

    /** @param {string} punt @returns {T | null} wat er nu staat, ook als een ander venster het net schreef */
    function een(punt) {
      if (los.has(punt)) return los.get(punt) ?? null;
      try {
        return ontleed(localStorage.getItem(begin + punt));
      } catch {
        return null;
      }
    }

    try {
      localStorage.setItem(`${BEGIN}proef`, "1");
      localStorage.removeItem(`${BEGIN}proef`);
    } catch {
      kan = false;
    }

    return {
      lees,
      kan: () => kan,
      wijzig: (punt, deel) => zet(punt, /** @type {T} */ ({ ...een(punt), ...deel })),
      vervang(standen) {
        const eerst = lees();
        const anders = [...new Set([...eerst.keys(), ...standen.keys()])].filter((punt) => JSON.stringify(eerst.get(punt)) !== JSON.stringify(standen.get(punt)));
        for (const punt of anders) zet(punt, standen.get(punt));
        return () => {
          for (const punt of anders) zet(punt, eerst.get(punt));
        };
      },
      volg(doe) {
        addEventListener("storage", (e) => {
          if (e.key === null || e.key.startsWith(begin)) doe();
        });
        addEventListener("pageshow", (e) => {
          if (e.persisted) doe();
        });
        addEventListener("site-gewist", () => {
          los.clear();
          doe();
        });
      },
    };
  }

  /** @param {string} begin @returns {string} een naam die ook in een ander venster niet al gegeven is */
  const nieuweNaam = (begin) => `${begin}-${Date.now().toString(36)}-${Math.floor(Math.random() * 1e6).toString(36)}`;

  /** Wist alles wat deze site in de browser bewaart: wat u invulde en de keuze voor licht of donker. */
  function wisSite() {
    for (const plek of ["localStorage", "sessionStorage"]) {
      try {
        const kast = plek === "localStorage" ? localStorage : sessionStorage;
        for (const sleutel of Object.keys(kast)) {
          if (sleutel.startsWith(BEGIN) || sleutel.startsWith(`${SITE}.__`)) kast.removeItem(sleutel);
        }
      } catch {
        /* wat niet mag lezen, heeft ook niets bewaard */
      }
    }
    dispatchEvent(new CustomEvent("site-gewist"));
  }

  window.Handreiking = Object.assign(window.Handreiking || {}, { opslag, nieuweNaam, wisSite });
})();

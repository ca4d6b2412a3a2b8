/* Bewaart wat een lezer in een checklist invult, alleen in deze browser. Elk punt staat apart, onder het adres van de site,
   de lijst en het punt. Zo overschrijven twee vensters elkaar niet en blijft alles staan als de lijst verandert. */
(() => {
  "use strict";
  const VERSIE = 1;
  const EIGEN = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  /** Het adres van de site zonder de plek van de pagina: twee sites op één domein zien elkaars lijsten niet. */
  const SITE = new URL("../../../", EIGEN).pathname;
  const BEGIN = `handreiking|${SITE}|`;

  /** @param {Stand} stand @returns {boolean} er staat niets in dat bewaard hoeft te worden */
  const leeg = (stand) => !stand.af && !stand.wie && !stand.wanneer && !stand.notitie && !stand.eigen;

  /** @param {string | null} ruw @returns {Stand | null} null als het niet te lezen is */
  function ontleed(ruw) {
    try {
      return ruw ? window.Handreiking.lijst.stand(JSON.parse(ruw)) : null;
    } catch {
      return null;
    }
  }

  /**
   * De bewaarplaats van één lijst.
   * @param {string} lijst het id van de lijst
   * @returns {Opslag}
   */
  function opslag(lijst) {
    const begin = `${BEGIN}checklist|${lijst}|`;
    /** Wat de browser niet wilde bewaren; null is weggehaald. @type {Map<string, Stand | null>} */
    const los = new Map();
    let kan = true;

    /** @param {string} punt @param {Stand | null} stand */
    function schrijf(punt, stand) {
      if (stand) localStorage.setItem(begin + punt, JSON.stringify({ v: VERSIE, ...stand }));
      else localStorage.removeItem(begin + punt);
    }

    /** @param {string} punt @param {Stand | null} stand */
    function zet(punt, stand) {
      los.set(punt, stand);
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

    /** @returns {Map<string, Stand>} */
    function lees() {
      /** @type {Map<string, Stand>} */
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

    /** @param {string} punt @returns {Stand} wat er nu staat, ook als een ander venster het net schreef */
    function een(punt) {
      if (los.has(punt)) return los.get(punt) ?? {};
      try {
        return ontleed(localStorage.getItem(begin + punt)) ?? {};
      } catch {
        return {};
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
      wijzig(punt, deel) {
        const nieuw = { ...een(punt), ...deel };
        zet(punt, leeg(nieuw) ? null : nieuw);
      },
      vervang(standen) {
        for (const punt of lees().keys()) if (!standen.has(punt)) zet(punt, null);
        for (const [punt, stand] of standen) zet(punt, leeg(stand) ? null : stand);
      },
      volg(doe) {
        addEventListener("storage", (e) => {
          if (e.key === null || e.key.startsWith(begin)) doe();
        });
        addEventListener("pageshow", (e) => {
          if (e.persisted) doe();
        });
      },
      vergeet: () => los.clear(),
    };
  }

  /** Wist alles wat deze site in de browser bewaart: alle lijsten en de keuze voor licht of donker. */
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
  }

  Object.assign(window.Handreiking.lijst, { opslag, wisSite });
})();

/* Maakt in de browser een zipbestand zonder compressie: genoeg voor een Excelbestand. Kent niets van deze site. */
(() => {
  "use strict";
  const TABEL = Array.from({ length: 256 }, (_, n) => {
    for (let keer = 0; keer < 8; keer++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
    return n >>> 0;
  });

  /**
   * De controlegetallen van zip.
   * @param {Uint8Array} bytes
   * @returns {number} CRC-32
   */
  function crc(bytes) {
    let som = 0xffffffff;
    for (const byte of bytes) som = TABEL[(som ^ byte) & 255] ^ (som >>> 8);
    return (som ^ 0xffffffff) >>> 0;
  }

  /**
   * Zet getallen achter elkaar, laagste byte eerst.
   * @param {Array<[number, number]>} getallen elk als [aantal bytes, waarde]
   * @returns {Uint8Array}
   */
  function velden(getallen) {
    return Uint8Array.from(getallen.flatMap(([lengte, waarde]) => Array.from({ length: lengte }, (_, n) => (waarde >>> (8 * n)) & 255)));
  }

  /** @param {Uint8Array[]} delen @returns {Uint8Array<ArrayBuffer>} */
  function plak(delen) {
    const heel = new Uint8Array(delen.reduce((som, deel) => som + deel.length, 0));
    let plek = 0;
    for (const deel of delen) {
      heel.set(deel, plek);
      plek += deel.length;
    }
    return heel;
  }

  /**
   * Maakt een zipbestand.
   * @param {Array<{naam: string, inhoud: string | Uint8Array}>} bestanden
   * @param {Date} [nu] de tijd die bij de bestanden komt te staan
   * @returns {Uint8Array<ArrayBuffer>}
   */
  function zip(bestanden, nu = new Date()) {
    const tijd = (nu.getHours() << 11) | (nu.getMinutes() << 5) | (nu.getSeconds() >> 1);
    const dag = (Math.max(0, nu.getFullYear() - 1980) << 9) | ((nu.getMonth() + 1) << 5) | nu.getDate();
    const tekst = new TextEncoder(), lokaal = [], lijst = [];
    let plek = 0;
    for (const { naam, inhoud } of bestanden) {
      const weg = tekst.encode(naam), bytes = typeof inhoud === "string" ? tekst.encode(inhoud) : inhoud;
      /* versie 2.0, namen in UTF-8, geen compressie, tijd, dag, controle, twee keer de lengte, lengte van de naam, niets extra */
      /** @type {Array<[number, number]>} */
      const kop = [[2, 20], [2, 0x800], [2, 0], [2, tijd], [2, dag], [4, crc(bytes)], [4, bytes.length], [4, bytes.length], [2, weg.length], [2, 0]];
      const deel = plak([velden([[4, 0x04034b50], ...kop]), weg, bytes]);
      lokaal.push(deel);
      lijst.push(plak([velden([[4, 0x02014b50], [2, 20], ...kop, [2, 0], [2, 0], [2, 0], [4, 0], [4, plek]]), weg]));
      plek += deel.length;
    }
    const inhoud = plak(lijst), aantal = bestanden.length;
    return plak([...lokaal, inhoud, velden([[4, 0x06054b50], [4, 0], [2, aantal], [2, aantal], [4, inhoud.length], [4, plek], [2, 0]])]);
  }

  window.Handreiking = Object.assign(window.Handreiking || {}, { zip });
})();

/**
 * Letters en woorden: vouwen, in woorden knippen en de afstand tussen twee woorden. Puur.
 * Gelijk aan macros/zoektaal.py; beide worden getoetst met tests/vectoren/zoeken.json.
 */
const Taal = (() => {
  const MAX_WOORD = 40;
  const VERVANG = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "ĳ": "ij", "đ": "d" };

  /** @param {string} tekst */
  function vouw(tekst) {
    return tekst.toLowerCase().replace(/[ßæœøłĳđ]/g, (t) => VERVANG[t]).normalize("NFD").replace(/\p{M}/gu, "");
  }
  /** @param {string} tekst @returns {string[]} */
  function woorden(tekst) {
    return (vouw(tekst).match(/[a-z0-9]+/g) || []).map((w) => w.slice(0, MAX_WOORD));
  }

  /** Afstand in typefouten (erbij, weg, anders, verwisseld), of grens + 1. @param {string} a @param {string} b @param {number} grens */
  function afstand(a, b, grens) {
    if (Math.abs(a.length - b.length) > grens) return grens + 1;
    let voor = [], vorig = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
      const nu = [i];
      let laagst = i;
      for (let j = 1; j <= b.length; j++) {
        nu[j] = Math.min(vorig[j] + 1, nu[j - 1] + 1, vorig[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) nu[j] = Math.min(nu[j], voor[j - 2] + 1);
        if (nu[j] < laagst) laagst = nu[j];
      }
      if (laagst > grens) return grens + 1;
      voor = vorig; vorig = nu;
    }
    return vorig[b.length];
  }
  return { vouw, woorden, afstand };
})();

/**
 * De stam van een Nederlands woord, volgens Snowball Dutch van M.F. Porter (https://snowballstem.org, BSD-licentie),
 * opnieuw geschreven. Puur: een woord erin, een stam eruit; geen kennis van een zoekmachine.
 */
const Stam = (() => {
  const KLINKER = /[aeiouy]/;

  /** @param {string} w @param {number} vanaf @returns {number} de plek na de eerste medeklinker na een klinker */
  function gebied(w, vanaf) {
    for (let i = vanaf + 1; i < w.length; i++)
      if (!KLINKER.test(w[i]) && KLINKER.test(w[i - 1])) return i + 1;
    return w.length;
  }

  /** @param {string} w */
  const enkel = (w) => (/(kk|dd|tt)$/.test(w) ? w.slice(0, -1) : w);

  /** @param {string} w een gevouwen woord @returns {string} de stam volgens Snowball */
  function snowball(w) {
    w = w.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y").replace(/([aeiouy])i(?=[aeiouy])/g, "$1I");
    const eerste = gebied(w, 0);
    const r1 = Math.max(3, eerste), r2 = gebied(w, eerste);
    const in1 = (/** @type {number} */ n) => w.length - n >= r1;
    const in2 = (/** @type {number} */ n) => w.length - n >= r2;
    const zonder = (/** @type {number} */ n) => w.slice(0, w.length - n);
    const en = (/** @type {number} */ n) => {
      const rest = zonder(n);
      if (in1(n) && rest && !KLINKER.test(rest[rest.length - 1]) && !rest.endsWith("gem")) w = enkel(rest);
    };
    if (w.endsWith("heden")) { if (in1(5)) w = zonder(5) + "heid"; }
    else if (w.endsWith("ene")) en(3);
    else if (w.endsWith("en")) en(2);
    else if (w.endsWith("se")) { if (in1(2) && /[^aeiouyj]$/.test(zonder(2))) w = zonder(2); }
    else if (w.endsWith("s") && in1(1) && /[^aeiouyj]$/.test(zonder(1))) w = zonder(1);
    let e = false;
    const stap2 = () => {
      if (w.endsWith("e") && in1(1) && /[^aeiouy]$/.test(zonder(1))) { w = enkel(zonder(1)); e = true; }
    };
    stap2();
    if (w.endsWith("heid") && in2(4) && !zonder(4).endsWith("c")) {
      w = zonder(4);
      if (w.endsWith("en")) en(2);
    }
    if (/(end|ing)$/.test(w)) {
      if (in2(3)) {
        w = zonder(3);
        if (w.endsWith("ig") && in2(2) && !zonder(2).endsWith("e")) w = zonder(2);
        else w = enkel(w);
      }
    } else if (w.endsWith("ig")) { if (in2(2) && !zonder(2).endsWith("e")) w = zonder(2); }
    else if (w.endsWith("lijk")) { if (in2(4)) { w = zonder(4); stap2(); } }
    else if (w.endsWith("baar")) { if (in2(4)) w = zonder(4); }
    else if (w.endsWith("bar")) { if (in2(3) && e) w = zonder(3); }
    if (/[^aeiouyI](aa|ee|oo|uu)[^aeiouyI]$/.test(w)) w = w.slice(0, -2) + w.slice(-1);
    return w.toLowerCase();
  }

  /** De stam waarop wij vergelijken: brieven en brief, huizen en huis zijn één; ouders en ouderen niet. @param {string} w */
  function stam(w) {
    if (/^(groot|pleeg)?ouders$/.test(w)) return w;
    return snowball(w.replace(/(ee|ie)en$/, "$1").replace(/leden$/, "lid").replace(/kinderen$/, "kind")).replace(/v$/, "f").replace(/z$/, "s");
  }

  /**
   * Woorden die verwant kunnen zijn, met hoe zeker dat is; alleen wat de site kent, telt straks mee.
   * @param {string} w @returns {[string, number][]} stam en gewicht
   */
  function verwant(w) {
    /** @type {[string, number][]} */
    const uit = [];
    const neem = (/** @type {string | undefined} */ v, /** @type {number} */ g) => { if (v && v.length > 2) uit.push([stam(v), g]); };
    neem(/^(.{3,})ing(en)?$/.exec(w)?.[1], 0.75);
    neem(/^(.{2,}?)([b-df-hj-np-tv-z])\2ing(en)?$/.exec(w)?.slice(1, 3).join(""), 0.75);
    neem(stam(w) + "ing", 0.75);
    neem(/^(.{3,})t$/.exec(w)?.[1], 0.85);
    neem(/^(.{3,})[dt]en?$/.exec(w)?.[1], 0.75);
    neem(/^(.{3,}?)[tp]?jes?$/.exec(w)?.[1], 0.8);
    neem(/^(.{4,})ers?$/.exec(w)?.[1], 0.5);
    const atie = /^(.{3,})atie(s|f|ve)?$/.exec(w), eren = /^(.{3,})eren$/.exec(w);
    if (atie) neem(atie[1] + "eren", 0.75);
    if (eren) neem(eren[1] + "atie", 0.75);
    const deel = /^(op|af|aan|uit|in|terug|mee|samen|over|voor|na|bij|door|om|toe|weg|vast)?ge(.{3,}?)(d|t|en)$/.exec(w);
    if (deel) { neem((deel[1] || "") + deel[2], 0.85); neem(deel[2], 0.5); neem(deel[2] + "en", 0.5); }
    return uit;
  }
  return { snowball, stam, verwant };
})();

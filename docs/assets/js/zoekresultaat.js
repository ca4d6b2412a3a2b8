/* Wat er bij de zoekresultaten komt: "Bedoelde u", de betekenis van een afkorting, de soorten om uit te kiezen en wat u
   kunt doen als er niets is. Zonder dit bestand zoekt de site gewoon. Staat voor het script van het thema.
   Niets van wat iemand typt verlaat de browser: dit praat alleen met het zoekscript op dezelfde pagina. */
(function () {
  "use strict";
  var MAX_TEKENS = 200, FILTER = " zzsoort", werker = null, tekst = "", gekozen = "", bericht = null;
  var INGANGEN = [["Waar staat u?", "#waar-staat-u"], ["Wie bent u?", "#wie-bent-u"], ["Welk thema?", "#welk-thema"],
    ["Wat zoekt u?", "#wat-zoekt-u"]];
  var VOLGORDE = ["Stap", "Checklist", "Sjabloon", "Voorbeeld", "Storing", "Begrip", "Thema", "Rol", "Document"];
  var kies = function (zoek) { return document.querySelector(zoek); };

  /* Luistert mee met de resultaten en geeft de gekozen soort mee met de vraag. */
  var Vorige = window.Worker;
  window.Worker = function (adres, opties) {
    var w = new Vorige(adres, opties);
    if (!/\/search\./.test(adres)) return w;
    var stuur = w.postMessage.bind(w);
    w.postMessage = function (b) {
      if (b && b.type === 2) {
        if (b.data !== tekst) gekozen = "";
        tekst = b.data;
        bericht = null;
        b = { type: 2, data: gekozen ? tekst + FILTER + gekozen : tekst };
      }
      stuur(b);
    };
    w.addEventListener("message", function (e) {
      if (e.data && e.data.type === "zoeken") bericht = e.data.data;
      if (e.data && e.data.type === 3) { var n = e.data.data.items.length; setTimeout(function () { toon(n); }, 0); }
    });
    werker = w;
    return w;
  };

  /* Maakt een element; in: naam, eigenschappen en wat erin komt (tekst of elementen). */
  function maak(naam, eigen, inhoud) {
    var el = document.createElement(naam);
    Object.keys(eigen || {}).forEach(function (k) { el.setAttribute(k, eigen[k]); });
    [].concat(inhoud || []).forEach(function (deel) { el.append(deel); });
    return el;
  }
  function vul(vraag) {
    var veld = kies("[data-md-component=search-query]");
    veld.value = vraag;
    veld.focus();
    veld.dispatchEvent(new Event("keyup"));
  }
  function knop(woord, vraag) {
    var el = maak("button", { type: "button", class: "zoek-woord" }, woord);
    el.addEventListener("click", function () { vul(vraag); });
    return el;
  }
  function naarAdres(pad) {
    return new URL(pad, new URL(JSON.parse(kies("#__config").textContent).base.replace(/\/?$/, "/"), location.href)).href;
  }
  function verbeterd() {
    return bericht.bedoelt.reduce(function (vraag, paar) {
      return vraag.split(/(\s+)/).map(function (w) {
        return w.toLowerCase().normalize("NFD").replace(/[^a-z0-9]/g, "") === paar[0] ? paar[1] : w;
      }).join("");
    }, tekst.trim());
  }
  function soorten() {
    var namen = Object.keys(bericht.soorten), rij = maak("div", { class: "zoek-soorten", role: "group", "aria-label": "Toon alleen" });
    if (namen.length < 2) return null;
    namen = VOLGORDE.filter(function (n) { return namen.indexOf(n) >= 0; });
    [["Alles", ""]].concat(namen.map(function (n) { return [n + " ", n.toLowerCase().replace(/[^a-z]/g, "")]; })).forEach(function (paar) {
      var el = maak("button", { type: "button", "aria-pressed": String(paar[1] === gekozen) }, paar[0]);
      if (paar[1]) el.append(maak("small", {}, String(bericht.soorten[paar[0].trim()])));
      el.addEventListener("click", function () {
        gekozen = paar[1];
        werker.postMessage({ type: 2, data: tekst });
      });
      rij.append(el);
    });
    return rij;
  }
  function niets() {
    var deel = [];
    if (bericht && bericht.lijkt.length)
      deel.push(maak("p", {}, ["Woorden die erop lijken: "].concat(bericht.lijkt.reduce(function (rij, w) {
        return rij.concat(rij.length ? " " : "", knop(w, w));
      }, []))));
    deel.push(maak("p", {}, "Of begin hier:"));
    deel.push(maak("ul", {}, INGANGEN.map(function (i) { return maak("li", {}, maak("a", { href: naarAdres(i[1]) }, i[0])); })));
    return deel;
  }

  function toon(aantal) {
    var vak = kies(".md-search-result"), lijst = kies(".md-search-result__list");
    if (!vak || !lijst) return;
    var bij = kies(".zoek-bij") || vak.insertBefore(maak("div", { class: "zoek-bij" }), lijst);
    var had = bij.contains(document.activeElement) && document.activeElement.getAttribute("aria-pressed") !== null;
    bij.textContent = "";
    if (!tekst.trim()) return;
    if (bericht && bericht.bedoelt.length) {
      var goed = verbeterd();
      bij.append(maak("p", { class: "zoek-bedoelt", role: "status" }, ["Bedoelde u ", knop(goed, goed), "? Dit zijn de resultaten daarvoor."]));
    }
    if (bericht && bericht.uitleg)
      bij.append(maak("p", { class: "zoek-uitleg" }, [maak("b", {}, bericht.uitleg[0]), " betekent: ",
        maak("a", { href: naarAdres(bericht.uitleg[2]) }, bericht.uitleg[1])]));
    if (!aantal) niets().forEach(function (el) { bij.append(el); });
    var keus = aantal && bericht ? soorten() : null;
    if (keus) bij.append(keus);
    if (had && keus) keus.querySelector("[aria-pressed=true]").focus();
  }

  /* De pagina licht op wat in het resultaat oplicht: het woord dat er staat, niet het woord dat iemand typte. */
  function zetLicht(regel) {
    var woorden = {};
    regel.querySelectorAll("mark").forEach(function (m) { if (Object.keys(woorden).length < 8) woorden[m.textContent.toLowerCase()] = 1; });
    regel.querySelectorAll("a[href]").forEach(function (a) {
      var adres = new URL(a.href);
      if (/\.(pdf|docx)$/.test(adres.pathname)) adres.searchParams.delete("h");
      else if (Object.keys(woorden).length) adres.searchParams.set("h", Object.keys(woorden).join(" "));
      a.href = adres.href;
    });
  }
  document.addEventListener("DOMContentLoaded", function () {
    var lijst = kies(".md-search-result__list"), veld = kies("[data-md-component=search-query]");
    if (!lijst || !veld) return;
    veld.maxLength = MAX_TEKENS;
    veld.addEventListener("input", function () { if (veld.value.length > MAX_TEKENS) veld.value = veld.value.slice(0, MAX_TEKENS); });
    new MutationObserver(function () {
      lijst.querySelectorAll("nav:not([role])").forEach(function (el) { el.setAttribute("role", "none"); }); /* de soort is geen menu */
    }).observe(lijst, { childList: true, subtree: true });
    new MutationObserver(function (rij) {
      setTimeout(function () { /* na het tonen, zodat het resultaat niet hoeft te wachten */
        rij.forEach(function (r) { r.addedNodes.forEach(function (li) { if (li.isConnected && li.querySelectorAll) zetLicht(li); }); });
      }, 0);
    }).observe(lijst, { childList: true });
  });
})();

/* Het thema haalt bij elk bezoek de hele zoeklijst op. Hier wacht die tot iemand gaat zoeken: dat scheelt de meeste lezers
   meer dan de rest van de pagina samen. Staat voor het script van het thema. */
(function () {
  "use strict";
  if (/[?&][qh]=/.test(location.search)) return;
  var open = XMLHttpRequest.prototype.open, stuur = XMLHttpRequest.prototype.send, wachters = [], mag = false;
  XMLHttpRequest.prototype.open = function (soort, adres) {
    this.zoeklijst = /search_index\.json/.test(adres);
    return open.apply(this, arguments);
  };
  XMLHttpRequest.prototype.send = function () {
    if (mag || !this.zoeklijst) return stuur.apply(this, arguments);
    wachters.push(this);
  };
  function laad() {
    if (mag) return;
    mag = true;
    wachters.forEach(function (wachter) { stuur.call(wachter); });
  }
  ["focusin", "pointerover", "touchstart", "change"].forEach(function (wat) {
    document.addEventListener(wat, function (e) {
      if (e.target.closest && e.target.closest(".md-search, [data-doe=zoek], #__search")) laad();
    }, { passive: true });
  });
})();

/* Het thema haalt bij elk bezoek de hele zoeklijst en het zoekprogramma op. Hier wachten die tot iemand gaat zoeken: samen
   zijn zij groter dan de rest van de pagina. Staat voor het script van het thema. */
(function () {
  "use strict";
  if (/[?&][qh]=/.test(location.search)) return; /* een link die meteen zoekt */
  var wachters = [], mag = false;

  var open = XMLHttpRequest.prototype.open, stuur = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.open = function (soort, adres) {
    this.zoeklijst = /search_index\.json/.test(adres);
    return open.apply(this, arguments);
  };
  XMLHttpRequest.prototype.send = function () {
    var vraag = this;
    if (mag || !vraag.zoeklijst) return stuur.apply(vraag, arguments);
    wachters.push(function () { stuur.call(vraag); });
  };

  var Echt = window.Worker;
  window.Worker = function (adres, opties) {
    if (mag || !/\/search\./.test(adres)) return new Echt(adres, opties);
    var doel = new EventTarget(), rij = [], echt = null;
    doel.postMessage = function (bericht) { echt ? echt.postMessage(bericht) : rij.push(bericht); };
    wachters.push(function () {
      echt = new Echt(adres, opties);
      echt.addEventListener("message", function (e) { doel.dispatchEvent(new MessageEvent("message", { data: e.data })); });
      rij.forEach(function (bericht) { echt.postMessage(bericht); });
    });
    return doel;
  };

  function laad() {
    if (mag) return;
    mag = true;
    wachters.forEach(function (begin) { begin(); });
  }
  ["focusin", "pointerover", "touchstart", "change"].forEach(function (wat) {
    document.addEventListener(wat, function (e) {
      if (e.target.closest && e.target.closest(".md-search, [data-doe=zoek], #__search")) laad();
    }, { passive: true });
  });
})();

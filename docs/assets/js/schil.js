/* De knoppen van de schil: menu, zoeken en kleur. Zonder dit bestand werken alle links en alle uitleg gewoon. */
(function () {
  "use strict";
  var kies = function (zoek) { return document.querySelector(zoek); };
  var schakel = { menu: kies("#__drawer"), zoek: kies("#__search") };
  var knop = { menu: kies(".kop__menu"), zoek: kies(".kop__zoek"), kleur: kies(".kop__kleur") };
  var menu = kies("#menu"), zoeken = kies(".md-search"), vraag = kies(".md-search__input"), terug = null;

  function zet(wat, open) {
    if (schakel[wat] && schakel[wat].checked !== open) schakel[wat].click();
  }
  function sluit(wat) {
    zet(wat, false);
    var doel = wat === "zoek" ? terug || knop.zoek : knop.menu;
    if (wat === "zoek" && !(doel && doel.offsetParent)) {
      vraag.focus(); /* het thema opent het zoeken bij deze focus; dicht blijft dicht tot u typt */
      setTimeout(function () { zet("zoek", false); }, 60);
    } else if (doel) doel.focus();
    terug = null;
  }
  var doe = {
    menu: function () {
      var open = !schakel.menu.checked;
      zet("menu", open);
      if (open) requestAnimationFrame(function () { menu.querySelector("button, a").focus(); });
    },
    "sluit-menu": function () { sluit("menu"); },
    zoek: function (van) {
      terug = van;
      zet("zoek", true);
      requestAnimationFrame(function () { vraag.focus(); });
    },
    "sluit-zoek": function () { sluit("zoek"); },
    kleur: function () { window.Handreiking.wisselKleur(); }
  };
  document.addEventListener("click", function (e) {
    var bron = e.target.closest("[data-doe]");
    if (bron) doe[bron.getAttribute("data-doe")](bron);
  });

  /* Wat open of aan is, zeggen de knoppen ook aan wie niet kijkt. */
  function toon() {
    if (knop.menu) knop.menu.setAttribute("aria-expanded", schakel.menu.checked);
    if (knop.zoek) knop.zoek.setAttribute("aria-expanded", schakel.zoek.checked);
    if (knop.kleur) knop.kleur.setAttribute("aria-pressed", document.body.getAttribute("data-md-color-scheme") === "slate");
  }
  document.addEventListener("change", toon);
  new MutationObserver(toon).observe(document.body, { attributes: true, attributeFilter: ["data-md-color-scheme"] });
  toon();

  /* Wie met Tab uit het menu of de zoekresultaten loopt, laat ze dicht achter. */
  [["menu", menu], ["zoek", zoeken]].forEach(function (paar) {
    if (!paar[1]) return;
    paar[1].addEventListener("focusout", function (e) {
      if (e.relatedTarget && !paar[1].contains(e.relatedTarget) && schakel[paar[0]].checked) zet(paar[0], false);
    });
  });

  if (vraag) vraag.addEventListener("input", function () { zet("zoek", true); });

  /* Het thema haalt de gevonden pagina's uit de tabvolgorde; hier komen ze terug. */
  var lijst = kies(".md-search-result__list");
  if (lijst) new MutationObserver(function () {
    lijst.querySelectorAll("[tabindex]").forEach(function (link) { link.removeAttribute("tabindex"); });
  }).observe(lijst, { childList: true, subtree: true });

  /* Geen sneltoetsen van één letter (WCAG 2.1.4): het thema krijgt ze niet te horen. Tab loopt gewoon door de zoekresultaten. */
  window.addEventListener("keydown", function (e) {
    var inVeld = /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName) || e.target.isContentEditable;
    var inZoeken = zoeken && zoeken.contains(e.target);
    if (e.key === "Escape" && schakel.menu.checked) sluit("menu");
    else if (e.key === "Escape" && schakel.zoek.checked) { e.stopImmediatePropagation(); sluit("zoek"); }
    else if (e.key === "Tab" && inZoeken) e.stopImmediatePropagation();
    else if (!inVeld && e.key.length === 1 && !e.ctrlKey && !e.metaKey && !e.altKey) e.stopImmediatePropagation();
  }, true);
})();

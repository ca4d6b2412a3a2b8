"""Een pagina in stukken: per kop met een anker, zonder wat niet bij het zoeken hoort."""

from __future__ import annotations

from macros.zoekstukken import stukken


def test_per_kop_een_stuk() -> None:
    html = ('<div><h1 data-search-exclude="1">Titel</h1><p>Boven <b>de</b> kop.</p></div><h2 id="een">Kop <i>een</i></h2>'
            "<ul><li>Eerste</li><li>Tweede</li></ul><h3>Zonder anker</h3><p>Slot.</p>")
    rij = stukken(html, "De titel")
    assert [(s.anker, s.titel) for s in rij] == [("", "De titel"), ("een", "Kop een")]
    assert [" ".join(b.split()) for b in rij[0].blokken if b.strip()] == ["Boven de kop."]
    assert [b for b in rij[1].blokken if b.strip()] == ["Eerste", "Tweede", "Zonder anker", "Slot."]


def test_wat_niet_meedoet() -> None:
    html = '<p>Wel <span data-search-exclude>niet</span> dit.</p><svg><text>7</text></svg><script>x</script><!-- nee -->'
    assert [" ".join(b.split()) for b in stukken(html, "T")[0].blokken if b.strip()] == ["Wel dit."]

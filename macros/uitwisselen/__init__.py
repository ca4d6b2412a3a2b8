"""Goede voorbeelden reizen terug: een regio geeft haar eigen voorbeelden uit, de redactie haalt ze op als concept."""

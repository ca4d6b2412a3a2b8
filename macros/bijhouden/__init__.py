"""Vertelt een regio wat landelijk veranderde onder haar eigen tekst, uit de geschiedenis van git en zonder bewaarde hashes."""

"""Metingen met de hand: ``python -m tests.bench``. Geen enkele test rekent op een tijd."""

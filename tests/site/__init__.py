"""Tests van de gebouwde site in een echte browser."""

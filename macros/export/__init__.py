"""Documenten om mee te nemen: PDF en Word uit dezelfde gegevens als de pagina's."""

"""De tests; ``python -m tests`` draait ze allemaal, ``start.py test`` doet dat met de eigen omgeving."""

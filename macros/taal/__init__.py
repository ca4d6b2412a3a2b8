"""Meet of de tekst makkelijk leest en of de woorden goed gespeld zijn."""

"""Het land: van veel regio's de uitgave bouwen uit één kopie van het project."""

"""Het boek en de samenvatting op één A4: de tekst van de auteurs als Markdown, via pandoc naar Typst."""

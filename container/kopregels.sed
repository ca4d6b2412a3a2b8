# Maakt van de regels in _headers de regels die nginx leest.
s/^  \([A-Za-z-]*\): \(.*\)$/add_header \1 "\2" always;/p

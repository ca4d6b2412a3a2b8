"""Een regio begint: vragen stellen en haar map schrijven."""

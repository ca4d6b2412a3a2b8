"""Wat een regio in haar eigen map zet, over de landelijke inhoud heen gelegd. Hier komt niets van MkDocs aan te pas."""

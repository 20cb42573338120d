"""Data files built by the training commands; see README.md here."""

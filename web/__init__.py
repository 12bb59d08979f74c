"""The web: a folder an audience."""

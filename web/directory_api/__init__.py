"""The directory over the web."""

"""The dialogue model: trained beside the one in use, judged, put in its place or not, and taken back."""

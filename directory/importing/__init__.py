"""Fills the directory from feeds and files: read, clean, compare, store, and report what was done."""

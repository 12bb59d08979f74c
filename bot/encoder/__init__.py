"""Turns a text into a vector of what it means."""

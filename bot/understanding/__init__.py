"""Finds the topic of a message, and says how sure it is."""

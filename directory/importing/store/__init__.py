"""Stores what was read: compares with what is there, and writes it in the one transaction of its caller."""

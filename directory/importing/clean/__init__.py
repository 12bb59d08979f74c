"""Puts right what real data gets wrong, field by field; each change is noted for the report."""

"""Redaction, turns, feedback, reference codes, retention, measures."""

"""Signing in and out, for staff and members."""

"""Finds the place in what somebody wrote, and the council that serves it."""

"""Calls at the desk: what was looked up, what was sent, how the call ended. Never who rang."""

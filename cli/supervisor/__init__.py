"""Starts Signpost's processes, starts again what dies, and leaves none behind."""

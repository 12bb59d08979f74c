"""Forgetting: what is kept for how long, when it was last forgotten, and whether anything past its time is left."""

"""The chat: one turn, its API and its page."""

"""Conversations: what is masked, what is kept of a chat, and for how long."""

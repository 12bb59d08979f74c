"""Tokens that only their holder knows: the browser or the mailbox has the token, the database its hash."""

import hashlib
import secrets


def new_token() -> str:
    """A token of 256 random bits."""
    return secrets.token_urlsafe(32)


def hashed(token: str) -> str:
    """What is kept of a token. No salt and no slowness: nobody can guess 256 bits."""
    return hashlib.sha256(token.encode()).hexdigest()

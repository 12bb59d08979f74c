"""The token by which a chat is taken up again: signed, so that nobody can make or change one."""

from functools import lru_cache

from itsdangerous import BadData, URLSafeSerializer

from core.secret import secret


def token_of(conversation: str) -> str:
    """The token for a conversation's id."""
    told = _signer().dumps(conversation)
    return told.decode() if isinstance(told, bytes) else told


def conversation_of(token: str) -> str | None:
    """The conversation's id, or None when the token is not one of ours."""
    try:
        id = _signer().loads(token)
    except BadData:
        return None
    return id if isinstance(id, str) else None


@lru_cache
def _signer() -> URLSafeSerializer:
    return URLSafeSerializer(secret(), salt="conversation")

"""Ids: the source's own where it is a UUID, else one that comes out the same at every import."""

from uuid import NAMESPACE_URL, UUID, uuid5


def id_of(told: object, *known_by: str) -> str:
    """`told` as a UUID; when it is none, a UUID made from `known_by` and `told` (RFC 9562, version 5)."""
    text = str(told or "").strip()
    try:
        if len(text) >= 32:
            return str(UUID(text))
    except ValueError:
        pass
    return str(uuid5(NAMESPACE_URL, "/".join((*known_by, text))))


def scheme_of(name: str) -> str:
    """The name of a scheme of terms, spelt one way ("ESD Standards" becomes "esdstandards")."""
    return "".join(each for each in name.lower() if each.isascii() and each.isalnum())

"""Ids of the directory: UUIDs worked out from the source, so that they stay the same on every machine."""

from uuid import NAMESPACE_URL, uuid5


def identity(noun: str, *parts: str) -> str:
    """The id of a `noun` (service, phone, ...) known by `parts`, such as its row id in the source."""
    return str(uuid5(NAMESPACE_URL, "signpost:" + ":".join((noun, *parts))))

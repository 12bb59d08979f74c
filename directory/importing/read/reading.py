"""What every reader of a record's parts needs to know."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from directory.importing.clean.identity import id_of
from directory.importing.clean.notes import Notes
from directory.importing.clean.tidy import Raw


@dataclass
class Reading:
    """The service being read: its source, its id, and the notes on how its record was cleaned."""

    source: str
    service_id: str
    notes: Notes = field(default_factory=Notes)

    def own(self, told: object, noun: str, *known_by: str) -> str:
        """The id of something that belongs to this service alone."""
        return id_of(told, self.source, noun, self.service_id, *known_by)

    def shared(self, told: object, noun: str, *known_by: str) -> str:
        """The id of something that services of this source may share, such as a location."""
        return id_of(told, self.source, noun, *known_by)


def many(raw: Raw, *keys: str) -> Iterator[tuple[str, Raw]]:
    """The objects under the first of `keys` that holds any, each with its place in the list; others are left out."""
    told: Any = next((raw[key] for key in keys if raw.get(key)), [])
    for count, each in enumerate(told if isinstance(told, list) else [told]):
        if isinstance(each, dict):
            yield str(count), each


def one(raw: Raw, key: str) -> Raw:
    """The object under `key`, or the first of a list there; empty when there is none."""
    told = raw.get(key)
    told = told[0] if isinstance(told, list) and told else told
    return told if isinstance(told, dict) else {}


def text(raw: Raw, *keys: str) -> str:
    """The text under the first of `keys` that has one; numbers become text, anything else is empty."""
    for key in keys:
        told = raw.get(key)
        if isinstance(told, str | int | float) and not isinstance(told, bool):
            return str(told)
    return ""

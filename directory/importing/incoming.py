"""A record on its way in: known by its id in the source, read only when it is new or changed."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from directory.importing.bundle import Bundle
from directory.importing.clean.identity import id_of
from directory.importing.clean.notes import Notes
from directory.importing.clean.tidy import Raw, tidy
from directory.importing.legacy import is_legacy, modern
from directory.importing.read.reading import Reading, text
from directory.importing.read.record import bundle_of
from directory.importing.read.terms import Terms

READER = "2"  # raised when the same record would be read differently, so that it is read again


@dataclass(frozen=True)
class Moment:
    """When an import happens: the moment, and the day here."""

    now: datetime
    today: date


Read = Callable[[Terms, Moment], Bundle]


@dataclass(frozen=True)
class Incoming:
    """`fingerprint` is equal for the same record; `read` raises ValueError for one that cannot be a service."""

    source_id: str
    fingerprint: str
    read: Read


def fingerprint(told: Any) -> str:
    """The same for the same content, in whatever order its fields stand."""
    written = json.dumps([READER, told], sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(written.encode("utf-8", errors="replace")).hexdigest()


def of_record(raw: Any, source: str, *, legacy: bool = False) -> Incoming:
    """A record of a feed. What is not a record at all is refused when it is read."""
    told = {str(key).lower(): value for key, value in raw.items()} if isinstance(raw, dict) else {}
    source_id = text(told, "id").strip() or id_of("", source, "services", text(told, "name"), fingerprint(raw)[:8])
    return Incoming(source_id, fingerprint(raw), lambda terms, moment: _read(raw, source, legacy, terms, moment))


def _read(raw: Any, source: str, legacy: bool, terms: Terms, moment: Moment) -> Bundle:
    if not isinstance(raw, dict):
        raise ValueError("it is not a record")
    notes = Notes()
    told: Raw = tidy(raw, notes)
    if legacy or is_legacy(told):
        told = modern(told, Reading(source, "", notes))
    return bundle_of(told, source, terms, notes, moment.now, moment.today)

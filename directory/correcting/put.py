"""Puts a value into a field of a service, on its way in from a source or stored already."""

import re
from collections.abc import Callable
from typing import get_args

from core import clock
from core.records import Record
from directory.correcting.address import put_address
from directory.correcting.cost import put_cost
from directory.correcting.opening import put_opening
from directory.correcting.phone import put_phone
from directory.loading.dates import full_date, latest_day
from directory.records import Phone, Service
from directory.records.service import Flag, Status

Put = Callable[[Service, list[Record], str], str]
TEXTS = ("name", "description", "who_for", "url", "email")
OURS = ("owner_mailbox", "review_days")  # set here alone: no business of the source's owner
MAILBOX = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
MOST_DAYS = 3650
STATES = [each for each in get_args(Status) if each != "withdrawn"]


def put(service: Service, rest: list[Record], field: str, value: str) -> str:
    """Put `value` into the service, or into `rest`, which hangs on it and may be added to. Returns what stood there.

    Raises KeyError for a field that cannot be put right, ValueError, in plain words, for a value that cannot be.
    """
    before = FIELDS[field](service, rest, value)
    reachable = _mark(service, "no phone", missing=not any(isinstance(each, Phone) for each in rest))
    _mark(service, "no contact", missing=not (reachable or service.email or service.url))
    return before


def _mark(service: Service, flag: Flag, *, missing: bool) -> bool:
    """Bring a flag to what is true. Returns whether it is there, what the flag says is not."""
    others = [each for each in service.flags if each != flag]
    service.flags = [*others, flag] if missing else others
    return not missing


def _text(field: str) -> Put:
    def put_text(service: Service, _: list[Record], value: str) -> str:
        if field in ("name", "description") and not value:
            raise ValueError(f"a service must have a {field}")
        before = str(getattr(service, field))
        setattr(service, field, value)
        return before

    return put_text


def _status(service: Service, _: list[Record], value: str) -> str:
    if value not in STATES:
        raise ValueError(f'"{value}" is no status: {", ".join(STATES)}')
    before, service.status = service.status, value
    return before


def _checked(service: Service, _: list[Record], value: str) -> str:
    """Somebody looked on this day, and what stands there was right."""
    try:
        day = full_date(value)
    except ValueError:
        day = None
    if day is None or day > clock.today():
        raise ValueError(f'"{value}" is no day until today, such as 2026-05-02')
    before = service.source_date
    if (seen := latest_day(before)) is None or seen < day:
        service.source_date, service.checked_on = value, day
        service.flags = [each for each in service.flags if each not in ("old", "undated", "doubtful")]
        return before
    return value  # the source has looked since


def _owner(service: Service, _: list[Record], value: str) -> str:
    if value and not MAILBOX.fullmatch(value):
        raise ValueError(f'"{value}" is no e-mail address')
    before, service.owner_mailbox = service.owner_mailbox, value
    return before


def _review(service: Service, _: list[Record], value: str) -> str:
    """Every how many days it must be checked; empty for what is usual for its kind."""
    if value and not (value.isascii() and value.isdigit() and 1 <= int(value) <= MOST_DAYS):
        raise ValueError(f'"{value}" is no number of days from 1 to {MOST_DAYS}')
    before, service.review_days = str(service.review_days or ""), int(value or 0)
    return before


FIELDS: dict[str, Put] = {
    **{field: _text(field) for field in TEXTS},
    "status": _status,
    "checked": _checked,
    "owner_mailbox": _owner,
    "review_days": _review,
    "phone": put_phone,
    "opening": put_opening,
    "cost": put_cost,
    "address": put_address,
}

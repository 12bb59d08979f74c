"""The rows of a call. Nothing of the caller is in them: no name, no number, no address."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from core.records import Record


class Call(Record):
    """One call. `began_at` is its first key; `opened` and `slip` are items by name, such as "answer:dp_what".

    `looked_for` is the last search, masked, and `wished` the filters with it; `place` (name, district, a point rounded
    to about 1 km) goes with the wrap. `code` and `outcome` are ids of data/calls.yml, "" until the call is wrapped.
    """

    __tablename__ = "call"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    advisor: Mapped[str] = mapped_column(String(36), index=True)
    began_at: Mapped[datetime] = mapped_column(index=True)
    sent_at: Mapped[datetime | None]
    wrapped_at: Mapped[datetime | None] = mapped_column(index=True)
    code: Mapped[str] = mapped_column(String(30), default="")
    outcome: Mapped[str] = mapped_column(String(30), default="")
    district: Mapped[str] = mapped_column(String(60), default="")
    looked_for: Mapped[str] = mapped_column(Text, default="")
    wished: Mapped[dict[str, Any]] = mapped_column(default=dict)
    nothing_found: Mapped[int] = mapped_column(default=0)
    place: Mapped[dict[str, Any]] = mapped_column(default=dict)
    opened: Mapped[list[str]] = mapped_column(default=list)
    slip: Mapped[list[str]] = mapped_column(default=list)


class Sending(Record):
    """One slip that went out: by which way, and what became of it. Where it went to is written nowhere."""

    __tablename__ = "sending"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    call: Mapped[str] = mapped_column(String(32), index=True)
    way: Mapped[str] = mapped_column(String(10))
    at: Mapped[datetime] = mapped_column(index=True)
    parts: Mapped[int] = mapped_column(default=0)
    status: Mapped[str] = mapped_column(String(30))


class Favourite(Record):
    """An item kept at hand: `whose` is an account's id, or "team"."""

    __tablename__ = "favourite"

    whose: Mapped[str] = mapped_column(String(36), primary_key=True)
    item: Mapped[str] = mapped_column(String(80), primary_key=True)
    at: Mapped[datetime]


class Notice(Record):
    """What every advisor should know on these days."""

    __tablename__ = "notice"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    text: Mapped[str] = mapped_column(Text)
    until: Mapped[date] = mapped_column(index=True)
    by: Mapped[str] = mapped_column(String(36))
    at: Mapped[datetime]

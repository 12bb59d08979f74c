"""Service: something a person can use."""

from datetime import date, datetime
from typing import Any, Literal

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from core.records import Record

Status = Literal["active", "inactive", "defunct", "temporarily closed", "withdrawn"]
Flag = Literal["no phone", "no contact", "no place", "old", "undated", "doubtful", "closed", "personal email"]


class Service(Record):
    """HSDS service, with where each row came from and how far it can be trusted.

    `source_date` is the source's own date as it gives it (it may be a year alone); `checked_on` is set
    only when that is a full date. `notes` are for staff and are never shown to residents.
    `status` "withdrawn" means that its source no longer lists it (since `not_seen_since`). `from_on` and `until_on`
    are the first and last day on which it may be shown. `fingerprint` stands for the source's own record, and
    `extra` keeps those of its fields that have no place here. `review_days` and `owner_mailbox` say how often it
    must be checked and who is asked; 0 and empty for the usual.
    """

    __tablename__ = "service"

    id: Mapped[str] = mapped_column(primary_key=True)
    organisation_id: Mapped[str] = mapped_column(ForeignKey("organisation.id"))
    name: Mapped[str] = mapped_column(Text)
    alternate_name: Mapped[str] = mapped_column(Text, default="")
    description: Mapped[str] = mapped_column(Text)
    who_for: Mapped[str] = mapped_column(Text)
    minimum_age: Mapped[float | None]
    maximum_age: Mapped[float | None]
    status: Mapped[str]
    alert: Mapped[str] = mapped_column(Text, default="")
    url: Mapped[str] = mapped_column(Text, default="")
    email: Mapped[str] = mapped_column(Text, default="")
    opening: Mapped[str] = mapped_column(Text, default="")
    referral: Mapped[str] = mapped_column(default="")
    application_process: Mapped[str] = mapped_column(Text, default="")
    wait_time: Mapped[str] = mapped_column(Text, default="")
    interpretation_services: Mapped[str] = mapped_column(Text, default="")
    accreditations: Mapped[str] = mapped_column(Text, default="")
    from_on: Mapped[date | None]
    until_on: Mapped[date | None]
    source: Mapped[str]
    source_id: Mapped[str]
    source_url: Mapped[str] = mapped_column(Text, default="")
    source_date: Mapped[str] = mapped_column(default="")
    checked_on: Mapped[date | None]
    review_days: Mapped[int] = mapped_column(default=0)
    owner_mailbox: Mapped[str] = mapped_column(Text, default="")
    flags: Mapped[list[str]]
    notes: Mapped[str] = mapped_column(Text, default="")
    extra: Mapped[dict[str, Any]] = mapped_column(default=dict)
    fingerprint: Mapped[str] = mapped_column(default="")
    not_seen_since: Mapped[datetime | None]
    last_modified: Mapped[datetime]

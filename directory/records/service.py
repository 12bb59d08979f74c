"""Service: something a person can use."""

from datetime import date, datetime
from typing import Literal

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from core.records import Record

Status = Literal["active", "inactive", "defunct", "temporarily closed"]
Flag = Literal["no phone", "no contact", "no place", "old", "undated", "doubtful", "closed"]


class Service(Record):
    """HSDS service, with where each row came from and how far it can be trusted.

    `source_date` is the source's own date as it gives it (it may be a year alone); `checked_on` is set
    only when that is a full date. `notes` are for staff and are never shown to residents.
    """

    __tablename__ = "service"

    id: Mapped[str] = mapped_column(primary_key=True)
    organisation_id: Mapped[str] = mapped_column(ForeignKey("organisation.id"))
    name: Mapped[str] = mapped_column(Text)
    description: Mapped[str] = mapped_column(Text)
    who_for: Mapped[str] = mapped_column(Text)
    status: Mapped[str]
    url: Mapped[str] = mapped_column(Text, default="")
    email: Mapped[str] = mapped_column(Text, default="")
    opening: Mapped[str] = mapped_column(Text, default="")
    referral: Mapped[str] = mapped_column(default="")
    source: Mapped[str]
    source_id: Mapped[str]
    source_url: Mapped[str] = mapped_column(Text, default="")
    source_date: Mapped[str] = mapped_column(default="")
    checked_on: Mapped[date | None]
    flags: Mapped[list[str]]
    notes: Mapped[str] = mapped_column(Text, default="")
    last_modified: Mapped[datetime]

"""Two services that may be one."""

from datetime import datetime
from typing import Literal

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from core.records import Record

DuplicateState = Literal["proposed", "merged", "different"]


class Duplicate(Record):
    """A proposal to merge: a person decides. `one_id` stands before `other_id` in the alphabet.

    `score` is from 0 to 1; `reasons` are such as "same phone". A pair judged "different" is not proposed again.
    Of a "merged" pair `kept_id` stays listed; the other is withdrawn, and no import brings it back meanwhile.
    """

    __tablename__ = "duplicate"

    one_id: Mapped[str] = mapped_column(ForeignKey("service.id", ondelete="CASCADE"), primary_key=True)
    other_id: Mapped[str] = mapped_column(ForeignKey("service.id", ondelete="CASCADE"), primary_key=True)
    score: Mapped[float]
    reasons: Mapped[list[str]]
    state: Mapped[str] = mapped_column(default="proposed")
    found_at: Mapped[datetime]
    kept_id: Mapped[str] = mapped_column(Text, default="")
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[str] = mapped_column(Text, default="")
    reason: Mapped[str] = mapped_column(Text, default="")

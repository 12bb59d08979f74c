"""The rows about a version's way to the public: who wrote it, what the Panel said, who signed."""

from datetime import date, datetime
from typing import Literal

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from core.records import Record

Channel = Literal["web", "paper", "phone", "meeting"]
Clear = Literal["clear", "partly", "not_clear"]
Changed = Literal["yes", "partly", "no"]
SignoffKind = Literal["service", "safety", "publish"]


class Writer(Record):
    """Somebody who wrote at a version: they can never sign it."""

    __tablename__ = "answer_writer"

    version: Mapped[int] = mapped_column(ForeignKey("answer_version.id"), primary_key=True)
    account: Mapped[str] = mapped_column(String(100), primary_key=True)


class Review(Record):
    """What a member said of a version; or `people` of them by paper, phone or in a meeting (then `member` is None).

    `better` and `suggested` are masked. A red card says: stop, this could hurt or mislead someone.
    `by` typed it in: the member, their supporter, or a facilitator.
    """

    __tablename__ = "answer_review"
    __table_args__ = (UniqueConstraint("version", "member", name="uq_answer_review_version"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(ForeignKey("answer_version.id"), index=True)
    member: Mapped[str | None] = mapped_column(String(100))
    by: Mapped[str] = mapped_column(String(100))
    channel: Mapped[str] = mapped_column(String(10))
    people: Mapped[int]
    clear: Mapped[str | None] = mapped_column(String(10))
    red_card: Mapped[bool]
    better: Mapped[str] = mapped_column(Text)
    suggested: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]


class Reply(Record):
    """What an officer answered to a review: did we change it, and why or why not."""

    __tablename__ = "answer_reply"

    review: Mapped[int] = mapped_column(ForeignKey("answer_review.id"), primary_key=True)
    officer: Mapped[str] = mapped_column(String(100))
    text: Mapped[str] = mapped_column(Text)
    changed: Mapped[str] = mapped_column(String(10))
    at: Mapped[datetime]


class Signoff(Record):
    """One officer's name under a version. It never moves to another version."""

    __tablename__ = "answer_signoff"

    version: Mapped[int] = mapped_column(ForeignKey("answer_version.id"), primary_key=True)
    kind: Mapped[str] = mapped_column(String(10), primary_key=True)
    officer: Mapped[str] = mapped_column(String(100))
    note: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]


class Urgent(Record):
    """Words that one officer wants gone at once; a second officer must agree. The Panel sees why by `panel_by`."""

    __tablename__ = "answer_urgent"

    version: Mapped[int] = mapped_column(ForeignKey("answer_version.id"), primary_key=True)
    asked_by: Mapped[str] = mapped_column(String(100))
    asked_at: Mapped[datetime]
    reason: Mapped[str] = mapped_column(Text)
    panel_by: Mapped[date]


class Proposal(Record):
    """What somebody at the desk says of the words of a version: a comment, better `words`, both masked.

    `draft` was begun with the words; `settled_at` is set when an author has dealt with it.
    """

    __tablename__ = "answer_proposal"

    id: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(ForeignKey("answer_version.id"), index=True)
    draft: Mapped[int | None] = mapped_column(ForeignKey("answer_version.id"))
    comment: Mapped[str] = mapped_column(Text)
    words: Mapped[str] = mapped_column(Text)
    by: Mapped[str] = mapped_column(String(100))
    at: Mapped[datetime]
    settled_by: Mapped[str | None] = mapped_column(String(100))
    settled_at: Mapped[datetime | None] = mapped_column(index=True)

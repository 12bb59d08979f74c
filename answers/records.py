"""The rows of the answer store."""

from datetime import date, datetime
from typing import Any, Literal

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from core.records import Record

State = Literal[
    "draft", "panel_review", "changes_wanted", "panel_agreed", "service_signoff", "safety_signoff", "provisional",
    "live", "review_due", "superseded", "withdrawn",
]  # fmt: skip
SPOKEN: tuple[State, ...] = ("live", "review_due", "provisional")
LIVE: tuple[State, ...] = ("live", "review_due")
ENGLISH = "en"
_IN_LIVE = text("state IN ('live', 'review_due')")


class Answer(Record):
    """One topic's place in the store. `often` is an answer that very many ask for."""

    __tablename__ = "answer"

    topic: Mapped[str] = mapped_column(String(60), primary_key=True)
    owner: Mapped[str] = mapped_column(String(120))
    review_every: Mapped[str] = mapped_column(String(20))
    often: Mapped[bool] = mapped_column(default=False)


class AnswerVersion(Record):
    """One version of a topic's words; `parts` holds the text by part, `front` the rest of the file's head.

    `hangs_on` is the English version that a translation translates. Words change only while they are a draft.
    """

    __tablename__ = "answer_version"
    __table_args__ = (
        UniqueConstraint("topic", "language", "number", name="uq_answer_version_topic"),
        Index("ix_answer_version_topic_state", "topic", "state"),
        Index(
            "ix_answer_version_one_live", "topic", "language", unique=True,
            sqlite_where=_IN_LIVE, postgresql_where=_IN_LIVE,
        ),
    )  # fmt: skip

    id: Mapped[int] = mapped_column(primary_key=True)
    topic: Mapped[str] = mapped_column(String(60), ForeignKey("answer.topic"))
    language: Mapped[str] = mapped_column(String(20), default=ENGLISH)
    number: Mapped[int]
    hangs_on: Mapped[int | None] = mapped_column(ForeignKey("answer_version.id"))
    state: Mapped[str] = mapped_column(String(30))
    front: Mapped[dict[str, Any]]
    parts: Mapped[dict[str, Any]]
    checksum: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[datetime]
    panel_until: Mapped[date | None]
    live_from: Mapped[datetime | None]
    live_to: Mapped[datetime | None]
    review_on: Mapped[date | None]

    @property
    def tags(self) -> frozenset[str]:
        """Such as "safety" and "money"."""
        return frozenset(self.front.get("tags", []))


class Words(Record):
    """A question or glue words, by id."""

    __tablename__ = "words"

    id: Mapped[str] = mapped_column(String(80), primary_key=True)
    text: Mapped[str] = mapped_column(Text)
    checksum: Mapped[str] = mapped_column(String(64))

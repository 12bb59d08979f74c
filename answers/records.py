"""The rows of the answer store."""

from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from core.records import Record

State = Literal[
    "draft", "panel_review", "changes_wanted", "panel_agreed", "service_signoff", "safety_signoff", "provisional",
    "live", "review_due", "superseded", "withdrawn",
]  # fmt: skip
SPOKEN: tuple[State, ...] = ("live", "review_due", "provisional")


class Answer(Record):
    """One topic's place in the store."""

    __tablename__ = "answer"

    topic: Mapped[str] = mapped_column(String(60), primary_key=True)
    owner: Mapped[str] = mapped_column(String(120))
    review_every: Mapped[str] = mapped_column(String(20))


class AnswerVersion(Record):
    """One version of a topic's words; `parts` holds the text by part, `front` the rest of the file's head."""

    __tablename__ = "answer_version"
    __table_args__ = (
        UniqueConstraint("topic", "number", name="uq_answer_version_topic"),
        Index("ix_answer_version_topic_state", "topic", "state"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    topic: Mapped[str] = mapped_column(String(60), ForeignKey("answer.topic"))
    number: Mapped[int]
    state: Mapped[str] = mapped_column(String(30))
    front: Mapped[dict[str, Any]]
    parts: Mapped[dict[str, Any]]
    checksum: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[datetime]


class Words(Record):
    """A question or glue words, by id."""

    __tablename__ = "words"

    id: Mapped[str] = mapped_column(String(80), primary_key=True)
    text: Mapped[str] = mapped_column(Text)
    checksum: Mapped[str] = mapped_column(String(64))

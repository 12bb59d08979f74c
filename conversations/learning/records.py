"""The rows of what was not answered, and of what people made of it. Only masked text is ever written here."""

from datetime import datetime
from typing import Literal

from sqlalchemy import ForeignKey, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from core.records import Record

State = Literal["new", "assigned", "answered", "set_aside"]
Why = Literal["lost", "unsure", "else", "not_found", "did_not_help"]


class Cluster(Record):
    """Messages that ask nearly the same. `centre` is the meaning of the first: 512 float32, of length 1.

    `times` counts them all, those too whose words are past their time. `topic` is what an author gave it, `proposed`
    a topic in words where there is none yet, `set_aside` why it was. A new answer for it began as the version `draft`;
    `told` is what people asked for, as the Panel reads it.
    """

    __tablename__ = "unanswered_cluster"

    id: Mapped[int] = mapped_column(primary_key=True)
    state: Mapped[str] = mapped_column(String(10), index=True)
    centre: Mapped[bytes] = mapped_column(LargeBinary)
    times: Mapped[int]
    first_at: Mapped[datetime]
    last_at: Mapped[datetime]
    topic: Mapped[str | None] = mapped_column(String(60))
    proposed: Mapped[str] = mapped_column(Text, default="")
    set_aside: Mapped[str] = mapped_column(Text, default="")
    told: Mapped[str] = mapped_column(Text, default="")
    draft: Mapped[int | None] = mapped_column(ForeignKey("answer_version.id"))
    assigned_at: Mapped[datetime | None]
    answered_at: Mapped[datetime | None]


class Unanswered(Record):
    """One message that was not answered, and why it counts as such. `cluster` is None until it is put to its like.

    `source` names the chat by a hash and the message by its place, so that none is gathered twice; `better` is what
    the person told at the end of the chat.
    """

    __tablename__ = "unanswered_message"

    id: Mapped[int] = mapped_column(primary_key=True)
    source: Mapped[str] = mapped_column(String(80), unique=True)
    cluster: Mapped[int | None] = mapped_column(ForeignKey("unanswered_cluster.id"), index=True)
    at: Mapped[datetime] = mapped_column(index=True)
    said: Mapped[str] = mapped_column(Text)
    better: Mapped[str] = mapped_column(Text)
    why: Mapped[str] = mapped_column(String(20))


class Accepted(Record):
    """A phrase that an author gave a topic, in words that name nobody. `refused` is why it was not exported."""

    __tablename__ = "accepted_phrase"

    id: Mapped[int] = mapped_column(primary_key=True)
    cluster: Mapped[int] = mapped_column(ForeignKey("unanswered_cluster.id"), index=True)
    message: Mapped[int]
    topic: Mapped[str] = mapped_column(String(60))
    text: Mapped[str] = mapped_column(Text)
    by: Mapped[str] = mapped_column(String(100))
    at: Mapped[datetime]
    exported_at: Mapped[datetime | None] = mapped_column(index=True)
    refused: Mapped[str] = mapped_column(Text, default="")

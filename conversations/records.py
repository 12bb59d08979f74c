"""The rows of a conversation. Only masked text is ever written here."""

from datetime import datetime
from typing import Any

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from core.records import Record


class Conversation(Record):
    """One chat while it can be taken up again; `memory` is a `Memory`."""

    __tablename__ = "conversation"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    last_at: Mapped[datetime] = mapped_column(index=True)
    memory: Mapped[dict[str, Any]]
    may_learn: Mapped[bool]


class Turn(Record):
    """One message and its reply. `said` is masked, and None where the words are not kept (RED) or were a button."""

    __tablename__ = "turn"

    id: Mapped[int] = mapped_column(primary_key=True)
    conversation: Mapped[str] = mapped_column(String(32), index=True)
    at: Mapped[datetime] = mapped_column(index=True)
    said: Mapped[str | None] = mapped_column(Text)
    reply: Mapped[dict[str, Any]]
    milliseconds: Mapped[int]


class AlarmCount(Record):
    """How often the safety watch fired, by hour, class and level: all that is kept of a cry for help."""

    __tablename__ = "alarm_count"

    hour: Mapped[datetime] = mapped_column(primary_key=True)
    topic: Mapped[str] = mapped_column(String(60), primary_key=True)
    level: Mapped[str] = mapped_column(String(10), primary_key=True)
    times: Mapped[int]


class TurnCount(Record):
    """How many turns there were in an hour: all that stays of a turn whose words are gone. No word and no person.

    `topic` is the turn's first ("" for none), `outcome` one of `outcome.OUTCOMES`, `milliseconds` the upper end of the
    bucket that its time fell into, `begun` how many of the turns began a chat. `test` are turns of test chats.
    """

    __tablename__ = "turn_count"

    hour: Mapped[datetime] = mapped_column(primary_key=True)
    topic: Mapped[str] = mapped_column(String(60), primary_key=True)
    outcome: Mapped[str] = mapped_column(String(20), primary_key=True)
    milliseconds: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    test: Mapped[bool] = mapped_column(primary_key=True)
    times: Mapped[int]
    begun: Mapped[int]


class Reference(Record):
    """Leave to open one chat at the desk, for a day. The code itself is never written, only its hash."""

    __tablename__ = "reference"

    code_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    conversation: Mapped[str] = mapped_column(String(32), unique=True)
    made_at: Mapped[datetime]
    expires_at: Mapped[datetime] = mapped_column(index=True)


class Feedback(Record):
    """What a person told at the end of a chat, masked. A question that was skipped is None.

    `conversation` is None for a person who said no to learning; `band` and `topics` are those of the chat's last
    answer; `read_at` is None until the people who make the answers have read it. `test` is that of a test chat.
    """

    __tablename__ = "feedback"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)
    conversation: Mapped[str | None] = mapped_column(String(32), index=True)
    found: Mapped[str | None] = mapped_column(String(20))
    ease: Mapped[str | None] = mapped_column(String(20))
    better: Mapped[str | None] = mapped_column(Text)
    next: Mapped[str | None] = mapped_column(Text)
    band: Mapped[str] = mapped_column(String(20))
    topics: Mapped[list[str]]
    read_at: Mapped[datetime | None]
    test: Mapped[bool] = mapped_column(default=False)

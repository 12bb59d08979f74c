"""The rows of the switches. They stay, so that it can be seen what was off, or was told, and when."""

from datetime import datetime

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from core.records import Record


class ChatOff(Record):
    """A time in which the chat is off for residents; it is off as long as a row has no `on_at`."""

    __tablename__ = "chat_off"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    by: Mapped[str] = mapped_column(String(100))
    reason: Mapped[str] = mapped_column(Text)
    on_at: Mapped[datetime | None] = mapped_column(index=True)
    on_by: Mapped[str | None] = mapped_column(String(100))


class Banner(Record):
    """What every page says on top until `until`, or until somebody takes it down (`gone_at`)."""

    __tablename__ = "banner"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    by: Mapped[str] = mapped_column(String(100))
    text: Mapped[str] = mapped_column(Text)
    until: Mapped[datetime] = mapped_column(index=True)
    reason: Mapped[str] = mapped_column(Text)
    gone_at: Mapped[datetime | None]

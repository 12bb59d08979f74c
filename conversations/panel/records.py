"""The rows of the Panel's own work."""

from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from core.records import Record

ChatState = Literal["cleared", "refused", "pulled"]


class PanelChat(Record):
    """A chat that a facilitator looked at. Only a cleared one has turns, and only members see those.

    `source` is a hash of the chat's id, so that nobody looks at it twice; `month` is all that is told of its date.
    """

    __tablename__ = "panel_chat"

    id: Mapped[int] = mapped_column(primary_key=True)
    source: Mapped[str] = mapped_column(String(64), unique=True)
    month: Mapped[str] = mapped_column(String(7))
    turns: Mapped[list[dict[str, Any]]]
    upsetting: Mapped[bool]
    state: Mapped[str] = mapped_column(String(10), index=True)
    gated_by: Mapped[str] = mapped_column(String(100))
    gated_at: Mapped[datetime]


class Verdict(Record):
    """Whether one answer in a chat helped, as one member sees it."""

    __tablename__ = "panel_verdict"

    chat: Mapped[int] = mapped_column(ForeignKey("panel_chat.id", ondelete="CASCADE"), primary_key=True)
    turn: Mapped[int] = mapped_column(primary_key=True)
    member: Mapped[str] = mapped_column(String(100), primary_key=True)
    verdict: Mapped[str] = mapped_column(String(20))
    at: Mapped[datetime]


class Skip(Record):
    """What a member does not want to look at, such as "answers/12". Why is never asked."""

    __tablename__ = "panel_skip"

    member: Mapped[str] = mapped_column(String(100), primary_key=True)
    thing: Mapped[str] = mapped_column(String(40), primary_key=True)


class Choice(Record):
    """A member who said that they will look at upsetting topics too."""

    __tablename__ = "panel_choice"

    member: Mapped[str] = mapped_column(String(100), primary_key=True)
    upsetting: Mapped[bool]

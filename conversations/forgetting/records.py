"""The rows of forgetting itself: no words and no person stand here."""

from datetime import datetime
from typing import Any

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from core.records import Record


class ForgettingRun(Record):
    """One run. `gone` counts, by kind, what was past its time before it and was not after; `left` what still was."""

    __tablename__ = "forgetting_run"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)
    by: Mapped[str] = mapped_column(String(100))
    gone: Mapped[dict[str, Any]]
    left: Mapped[dict[str, Any]]


class RasaOwes(Record):
    """A chat that ended and that Rasa has not yet been seen to forget."""

    __tablename__ = "rasa_owes"

    conversation: Mapped[str] = mapped_column(String(32), primary_key=True)
    since: Mapped[datetime]

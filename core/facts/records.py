"""The rows of facts that were changed or confirmed in the browser."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from core.records.base import Record


class FactChange(Record):
    """One person's word on a fact. It holds once another person has confirmed it; `value` is as its file has it."""

    __tablename__ = "fact_change"

    id: Mapped[int] = mapped_column(primary_key=True)
    fact: Mapped[str] = mapped_column(String(80), index=True)
    value: Mapped[Any] = mapped_column(JSON)
    source: Mapped[str] = mapped_column(Text)
    expires: Mapped[date | None]
    by: Mapped[str] = mapped_column(String(100))
    at: Mapped[datetime]
    confirmed_by: Mapped[str | None] = mapped_column(String(100))
    confirmed_at: Mapped[datetime | None] = mapped_column(index=True)

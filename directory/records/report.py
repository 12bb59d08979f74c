"""What somebody told us is wrong with a service: the queue of corrections."""

from datetime import date, datetime
from typing import Literal

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from core.records import Record

ReportKind = Literal["phone", "address", "closed", "times", "cost", "duplicate", "other"]
ReportState = Literal["new", "being checked", "put right", "nothing wrong"]
Door = Literal["resident", "desk"]


class Report(Record):
    """One report of a wrong entry. `note` holds no personal details: its caller masks them before handing it in.

    `door` is where it came in, `due` the day by which it should be decided. `by`, `decided_at` and `why` are those of
    the last move: empty and None while it is new.
    """

    __tablename__ = "report"

    id: Mapped[str] = mapped_column(primary_key=True)
    service_id: Mapped[str] = mapped_column(ForeignKey("service.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str]
    note: Mapped[str] = mapped_column(Text, default="")
    door: Mapped[str]
    state: Mapped[str] = mapped_column(default="new", index=True)
    at: Mapped[datetime]
    due: Mapped[date]
    decided_at: Mapped[datetime | None]
    by: Mapped[str] = mapped_column(default="")
    why: Mapped[str] = mapped_column(Text, default="")

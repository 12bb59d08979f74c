"""Schedule: when a service is open, where its words could be read with certainty."""

from datetime import time

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from core.records import Record


class Schedule(Record):
    """HSDS schedule (iCal rule fields). `byday` such as "MO,TU"; for MONTHLY such as "2WE"."""

    __tablename__ = "schedule"

    id: Mapped[str] = mapped_column(primary_key=True)
    service_id: Mapped[str] = mapped_column(ForeignKey("service.id", ondelete="CASCADE"))
    service_at_location_id: Mapped[str | None]
    freq: Mapped[str]
    interval: Mapped[int] = mapped_column(default=1)
    byday: Mapped[str]
    opens_at: Mapped[time]
    closes_at: Mapped[time]
    description: Mapped[str] = mapped_column(Text, default="")

"""Schedule: when a service is open."""

from datetime import date, time

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from core.records import Record


class Schedule(Record):
    """HSDS schedule (iCal rule fields). `byday` such as "MO,TU"; for MONTHLY such as "2WE".

    Where the words of a source could not be read with certainty there are only its words, in `description`.
    After `valid_to` the opening is not known; it does not mean that the service has ended.
    """

    __tablename__ = "schedule"

    id: Mapped[str] = mapped_column(primary_key=True)
    service_id: Mapped[str] = mapped_column(ForeignKey("service.id", ondelete="CASCADE"))
    service_at_location_id: Mapped[str | None]
    freq: Mapped[str] = mapped_column(default="")
    interval: Mapped[int] = mapped_column(default=1)
    byday: Mapped[str] = mapped_column(default="")
    bymonthday: Mapped[str] = mapped_column(Text, default="")
    dtstart: Mapped[date | None]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    opens_at: Mapped[time | None]
    closes_at: Mapped[time | None]
    description: Mapped[str] = mapped_column(Text, default="")
    schedule_link: Mapped[str] = mapped_column(Text, default="")
    attending_type: Mapped[str] = mapped_column(Text, default="")
    notes: Mapped[str] = mapped_column(Text, default="")

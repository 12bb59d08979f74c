"""What was put right here, against what the source says."""

from datetime import datetime

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from core.records import Record


class LocalCorrection(Record):
    """One field of one service. `was` is the source's value that was found wrong, `value` what is shown instead.

    It holds over every import until the source says the same, and goes back to the source's owner as a file.
    """

    __tablename__ = "local_correction"

    service_id: Mapped[str] = mapped_column(ForeignKey("service.id", ondelete="CASCADE"), primary_key=True)
    field: Mapped[str] = mapped_column(primary_key=True)
    was: Mapped[str] = mapped_column(Text)
    value: Mapped[str] = mapped_column(Text)
    reason: Mapped[str] = mapped_column(Text, default="")
    by: Mapped[str]
    at: Mapped[datetime]

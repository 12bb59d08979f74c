"""Who can use a service: eligibility, and the languages it is offered in."""

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from core.records import Record


class Eligibility(Record):
    """Eligibility of the older standard: a word ("adult", "female") and an age range; None for no limit.

    HSDS-UK 3.0 has no such object: there it becomes the service's ages and an attribute.
    """

    __tablename__ = "eligibility"

    id: Mapped[str] = mapped_column(primary_key=True)
    service_id: Mapped[str] = mapped_column(ForeignKey("service.id", ondelete="CASCADE"))
    eligibility: Mapped[str] = mapped_column(Text)
    minimum_age: Mapped[float | None]
    maximum_age: Mapped[float | None]


class Language(Record):
    """HSDS language that a service is offered in. `code` is its ISO 639 code, where known."""

    __tablename__ = "language"

    id: Mapped[str] = mapped_column(primary_key=True)
    service_id: Mapped[str] = mapped_column(ForeignKey("service.id", ondelete="CASCADE"))
    name: Mapped[str] = mapped_column(Text, default="")
    code: Mapped[str] = mapped_column(default="")

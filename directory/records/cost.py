"""Cost option and funding: what a service costs, and who pays for it."""

from datetime import date

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from core.records import Record


class CostOption(Record):
    """HSDS cost_option. `option` is "free" or "charged", `label` the source's own words for it ("Meal").

    `amount` is in pounds, None when not known.
    """

    __tablename__ = "cost_option"

    id: Mapped[str] = mapped_column(primary_key=True)
    service_id: Mapped[str] = mapped_column(ForeignKey("service.id", ondelete="CASCADE"))
    option: Mapped[str]
    label: Mapped[str] = mapped_column(Text, default="")
    amount: Mapped[float | None]
    amount_description: Mapped[str] = mapped_column(Text, default="")
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]


class Funding(Record):
    """HSDS funding: where the money for a service comes from."""

    __tablename__ = "funding"

    id: Mapped[str] = mapped_column(primary_key=True)
    service_id: Mapped[str] = mapped_column(ForeignKey("service.id", ondelete="CASCADE"))
    source: Mapped[str] = mapped_column(Text)

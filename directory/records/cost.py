"""Cost option: what a service costs."""

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from core.records import Record


class CostOption(Record):
    """HSDS cost_option. `option` is "free" or "charged"; `amount` is in pounds, None when not known."""

    __tablename__ = "cost_option"

    id: Mapped[str] = mapped_column(primary_key=True)
    service_id: Mapped[str] = mapped_column(ForeignKey("service.id", ondelete="CASCADE"))
    option: Mapped[str]
    amount: Mapped[float | None]
    amount_description: Mapped[str] = mapped_column(Text, default="")

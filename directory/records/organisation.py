"""Organisation: who runs services."""

from sqlalchemy import Text
from sqlalchemy.orm import Mapped, mapped_column

from core.records import Record


class Organisation(Record):
    """HSDS organization. `source` names the data set it came from."""

    __tablename__ = "organisation"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    description: Mapped[str] = mapped_column(Text, default="")
    source: Mapped[str]

"""Sources: the feeds and files that the directory is filled from, and how the last import of each went."""

from datetime import datetime
from typing import Any

from sqlalchemy import Text
from sqlalchemy.orm import Mapped, mapped_column

from core.records import Record


class Source(Record):
    """A feed or file, known by `name` (also `Service.source`).

    `etag` and `changed_header` are what its server said of the version last read. `complete_at` is the start of the
    last import that read everything, `imported_at` that of the last import of any kind. `report` is that import's.
    """

    __tablename__ = "source"

    name: Mapped[str] = mapped_column(primary_key=True)
    address: Mapped[str] = mapped_column(Text)
    kind: Mapped[str]
    etag: Mapped[str] = mapped_column(Text, default="")
    changed_header: Mapped[str] = mapped_column(Text, default="")
    imported_at: Mapped[datetime]
    complete_at: Mapped[datetime | None]
    master: Mapped[bool] = mapped_column(default=False)
    report: Mapped[dict[str, Any]]

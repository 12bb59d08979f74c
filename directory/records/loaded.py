"""The log of what was loaded into the directory, and when."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from core.records import Record


class DirectoryLoad(Record):
    """One load. `fingerprint` stands for the files read, so that the same files are not loaded twice."""

    __tablename__ = "directory_load"

    seq: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    source: Mapped[str]
    fingerprint: Mapped[str]
    services: Mapped[int]

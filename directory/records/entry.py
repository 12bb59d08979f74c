"""What search reads: one entry a service, its words cut to their stems, and the directory's own vocabulary."""

from sqlalchemy import ForeignKey, LargeBinary, Text
from sqlalchemy.orm import Mapped, mapped_column

from core.records import Record


class ServiceEntry(Record):
    """A service's searchable text by field, in stems, and its meaning as a vector (float16).

    The full-text index hangs on this table in the database itself (migration 0003), so it is never out of step.
    """

    __tablename__ = "service_entry"

    seq: Mapped[int] = mapped_column(primary_key=True)
    service_id: Mapped[str] = mapped_column(ForeignKey("service.id", ondelete="CASCADE"), unique=True)
    name: Mapped[str] = mapped_column(Text)
    organisation: Mapped[str] = mapped_column(Text)
    topics: Mapped[str] = mapped_column(Text)
    who_for: Mapped[str] = mapped_column(Text)
    body: Mapped[str] = mapped_column(Text)
    vector: Mapped[bytes] = mapped_column(LargeBinary)


class ServiceWord(Record):
    """A word that the directory uses, its stem, and in how many services the stem stands."""

    __tablename__ = "service_word"

    word: Mapped[str] = mapped_column(primary_key=True)
    stem: Mapped[str]
    services: Mapped[int]

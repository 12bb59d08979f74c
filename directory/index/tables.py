"""The tables of the search index. Their full-text and spatial indexes hang on them in the database (migration 0007)."""

from typing import Any

from sqlalchemy import BigInteger, LargeBinary, Text
from sqlalchemy.orm import Mapped, mapped_column

from core.records import Record


class SearchEntry(Record):
    """An active service as search sees it.

    `name` to `body` are in stems, `marks` are its topics and areas as single words, `facts` is a `Listed`;
    `vector` is its meaning (512 float16) and `code` the sign of each of those numbers (512 bits).
    """

    __tablename__ = "search_entry"

    seq: Mapped[int] = mapped_column(primary_key=True)
    service_id: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str] = mapped_column(Text)
    organisation: Mapped[str] = mapped_column(Text)
    marks: Mapped[str] = mapped_column(Text)
    who_for: Mapped[str] = mapped_column(Text)
    body: Mapped[str] = mapped_column(Text)
    facts: Mapped[dict[str, Any]]
    vector: Mapped[bytes] = mapped_column(LargeBinary)
    code: Mapped[bytes] = mapped_column(LargeBinary)


class SearchSpot(Record):
    """One point of an entry, in degrees."""

    __tablename__ = "search_spot"

    id: Mapped[int] = mapped_column(primary_key=True)
    entry: Mapped[int] = mapped_column(index=True)
    latitude: Mapped[float]
    longitude: Mapped[float]


class SearchWord(Record):
    """A word that the directory uses, its stem, and in how many services the stem stands."""

    __tablename__ = "search_word"

    seq: Mapped[int] = mapped_column(primary_key=True)
    word: Mapped[str] = mapped_column(unique=True)
    stem: Mapped[str] = mapped_column(index=True)
    services: Mapped[int]


class SearchStale(Record):
    """A service whose entry is out of step: written by the database itself when the service's records change."""

    __tablename__ = "search_stale"

    service_id: Mapped[str] = mapped_column(primary_key=True)


class SearchState(Record):
    """The one row that says how many services are indexed; `version` is another number after every change.

    `spelling` stands for the spellings of synonyms.yml that the entries are written in.
    """

    __tablename__ = "search_state"

    id: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    services: Mapped[int]
    spelling: Mapped[str]

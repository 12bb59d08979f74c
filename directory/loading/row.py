"""One row of data/directory/*.csv, as its README describes it."""

import csv
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

Cost = Literal["free", "charged", "unknown"]
Referral = Literal["self", "both", "professional"]


class Row(BaseModel):
    """A service as its source tells it; empty text means that the source does not say."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    service_id: str = Field(pattern=r"^[a-z0-9-]+$")
    organisation: str = Field(min_length=1)
    service_name: str = Field(min_length=1)
    what_it_does: str
    who_for: str
    topics: tuple[str, ...]
    address: str
    postcode: str
    town: str
    district: str
    latitude: float | None
    longitude: float | None
    phone: str
    email: str
    website: str
    opening_hours: str
    cost: Cost
    referral: Referral
    source_url: str
    source_date: str
    notes: str
    cqc_location_id: str = ""

    @field_validator("topics", mode="before")
    @classmethod
    def split(cls, told: str) -> tuple[str, ...]:
        """Topics are written with semicolons between."""
        return tuple(topic for topic in told.split(";") if topic)

    @field_validator("latitude", "longitude", mode="before")
    @classmethod
    def unknown(cls, told: str) -> str | None:
        """An empty cell means that the point is not known."""
        return told or None


def read_rows(file: Path) -> list[Row]:
    """The rows of one CSV file. Raises ValueError, naming file and line, for a row that cannot be read."""
    with file.open(encoding="utf-8", newline="") as lines:
        return [_row(file, line, fields) for line, fields in enumerate(csv.DictReader(lines), start=2)]


def _row(file: Path, line: int, fields: dict[str, str]) -> Row:
    try:
        return Row.model_validate(fields)
    except ValidationError as wrong:
        first = wrong.errors()[0]
        raise ValueError(f"{file.name}, row {line}, {first['loc'][0]}: {first['msg']}") from wrong

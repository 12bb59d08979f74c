"""One fact: a typed value with a source and a date."""

from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from core.facts.hours import Opening, spoken_hours

FactType = Literal["phone", "money", "hours", "url", "email", "number", "date", "text"]


class Fact(BaseModel):
    """A value that may be spoken, and where it comes from.

    `value` is a string for phone, url, email and text, a number for money (pounds) and number,
    a date for date, and a list of openings for hours.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    type: FactType
    value: Any
    label: str
    source: str
    source_date: str | None = Field(None, description="As the source gives it; None when the page is undated.")
    checked_on: date
    confirmed_by: str | None = Field(None, description="None until the council confirms it.")
    expires: date | None = None
    conflict: str | None = Field(None, description="What disagrees, in plain words.")

    @property
    def openings(self) -> list[Opening]:
        """The openings of an hours fact. Raises TypeError for any other type."""
        if self.type != "hours":
            raise TypeError(f"{self.id} holds no hours")
        return [Opening.model_validate(each) for each in self.value]

    def expired(self, today: date) -> bool:
        """Whether the value is past its date."""
        return self.expires is not None and today > self.expires

    def spoken(self) -> str:
        """The value as it is said to a resident."""
        match self.type:
            case "money":
                return _pounds(float(self.value))
            case "hours":
                return spoken_hours(self.openings)
            case "date":
                return f"{self.value.day} {self.value:%B %Y}"
            case "number":
                return f"{self.value:,}"
            case _:
                return str(self.value)


def _pounds(amount: float) -> str:
    return f"£{amount:,.0f}" if amount == int(amount) else f"£{amount:,.2f}"

"""One place: a settlement, a postcode (or part of one), a district or another council's area."""

from dataclasses import dataclass, field
from typing import Literal

PlaceKind = Literal["settlement", "postcode", "sector", "postcode_district", "authority", "street_or_site"]


@dataclass(frozen=True)
class Place:
    """Where something is.

    `district` is one of the seven districts, "Leicester", "Rutland", another authority's name, or None.
    `in_area` is True inside Leicestershire county, False outside, None when unknown or straddling.
    `start` and `end` are the span in the text it was found in; `matched` is what was written there.
    `others` are further places of the same name, when it is ambiguous.
    """

    name: str
    kind: PlaceKind
    district: str | None
    in_area: bool | None
    latitude: float | None = None
    longitude: float | None = None
    matched: str = ""
    start: int = 0
    end: int = 0
    others: tuple["Place", ...] = field(default=(), compare=False)

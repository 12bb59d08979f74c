"""A service as search hands it out, and the whole result of a search."""

from dataclasses import dataclass
from datetime import date

from core.places.place import Place


@dataclass(frozen=True)
class FoundService:
    """One service, ready to show. Distances are miles; empty text means not known.

    `checked_on` is set only for a full date; `checked` says what is known of it ("2 May 2026", "May 2026", "2023").
    `being_checked` is a sentence to show while somebody's report of a mistake is open; else empty.
    """

    id: str
    source_id: str
    name: str
    organisation: str
    summary: str
    phone: str
    email: str
    website: str
    address: str
    town: str
    district: str
    distance_miles: float | None
    open: str
    cost: str
    checked_on: date | None
    warning: str
    why: str
    checked: str = ""
    being_checked: str = ""


@dataclass(frozen=True)
class Results:
    """What a search found. `weaker`: only near misses; `unmet`: nothing fits; `total` over all pages.

    `place_fault` is "unknown" when the query names a place that we do not know (`place_told`), "imprecise" when what
    it says has no point of its own, so that distances cannot be told; else empty.
    """

    services: tuple[FoundService, ...]
    total: int
    weaker: bool
    unmet: bool
    place: Place | None
    place_fault: str = ""
    place_told: str = ""

    @property
    def others(self) -> tuple[Place, ...]:
        """Further places of the same name, so that the person can be asked which."""
        return self.place.others if self.place else ()

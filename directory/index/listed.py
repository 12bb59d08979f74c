"""The facts that ranking needs of a service."""

from dataclasses import asdict, dataclass
from typing import Any

Point = tuple[float, float]
# Day (MO to SU), opens and closes in minutes after midnight; None where only the day is known.
Opening = tuple[str, int | None, int | None]
SETS = ("flags", "traits", "languages")
LISTS = ("points", "openings")


@dataclass(frozen=True)
class Listed:
    """One service: `areas` maps the areas it is for to their kind; without any, whoever can get there may come.

    `openings` is empty where the hours are not known. `traits` are what its words say for certain ("wheelchair",
    "online", "phone", "desk" for a council's or charity's main contact); `languages` are those beside English.
    `ages` are the least and the greatest in years, None for no limit. It may be shown from `from_on` to `until_on`
    (ISO dates, empty for always).
    """

    source_id: str
    name: str
    organisation: str
    district: str
    areas: dict[str, str]
    points: tuple[Point, ...]
    flags: frozenset[str]
    source_date: str
    referral: str
    cost: str
    openings: tuple[Opening, ...]
    traits: frozenset[str]
    languages: frozenset[str]
    ages: tuple[float | None, float | None] = (None, None)
    from_on: str = ""
    until_on: str = ""

    @property
    def reachable(self) -> bool:
        """Whether there is any way to make contact."""
        return "no contact" not in self.flags


def to_facts(listed: Listed) -> dict[str, Any]:
    """As plain JSON values, always in the same order."""
    return {key: sorted(value) if key in SETS else value for key, value in asdict(listed).items()}


def from_facts(facts: dict[str, Any]) -> Listed:
    """Back from JSON. Raises TypeError or KeyError when a fact is missing or unknown."""
    told = dict(facts)
    for key in SETS:
        told[key] = frozenset(told[key])
    for key in LISTS:
        told[key] = tuple(map(tuple, told[key]))
    return Listed(**told | {"ages": tuple(told["ages"])})

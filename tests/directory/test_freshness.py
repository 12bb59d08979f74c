"""How long a listing may go unchecked, by kind, and what is said when it has."""

from datetime import date

import pytest

from directory.freshness import is_stale, review_days
from directory.loading.dates import full_date
from directory.records import Service
from directory.warning import warning

LUNCH, LIBRARY = frozenset({"lunch-club", "library"}), frozenset({"library"})
GO = "Please check before you go."


def seen(told: str, *, review: int = 0, flags: tuple[str, ...] = ()) -> Service:
    return Service(source_date=told, checked_on=full_date(told), review_days=review, flags=list(flags))


@pytest.mark.parametrize(
    ("own", "topics", "days"), [(0, LUNCH, 180), (0, LIBRARY, 365), (0, frozenset(), 365), (30, LUNCH, 30)]
)
def test_the_interval_is_its_own_or_the_shortest_of_its_kinds(own: int, topics: frozenset[str], days: int) -> None:
    assert review_days(seen("", review=own), topics) == days


@pytest.mark.parametrize(
    ("today", "topics", "stale"),
    [
        (date(2026, 6, 30), LUNCH, False),
        (date(2026, 7, 1), LUNCH, True),
        (date(2026, 7, 1), LIBRARY, False),
        (date(2027, 1, 2), LIBRARY, True),
    ],
)
def test_over_its_interval_from_the_day_after(today: date, topics: frozenset[str], stale: bool) -> None:
    service = seen("2026-01-01")
    assert is_stale(service, topics, today) is stale
    assert bool(warning(service, topics, today)) is stale


@pytest.mark.parametrize(
    ("service", "told"),
    [
        (seen("2020-01-02"), f"We last saw this on 2 January 2020. {GO}"),
        (seen("2020-01"), f"We last saw this in January 2020. {GO}"),
        (seen("2020"), f"We last saw this in 2020. {GO}"),
        (seen(""), f"We do not know when this was last checked. {GO}"),
        (seen("2026-06-01", flags=("doubtful",)),
         f"This may have changed or closed. We last saw it on 1 June 2026. {GO}"),
        (seen("", flags=("doubtful",)), f"This may have changed or closed. {GO}"),
        (seen("2026-06-01"), ""),
    ],
)  # fmt: skip
def test_what_a_resident_is_told(service: Service, told: str) -> None:
    assert warning(service, LUNCH, date(2026, 6, 30)) == told

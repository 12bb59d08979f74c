"""Dates and times in words."""

from datetime import UTC, date, datetime

import pytest

from web.when import spoken_date, spoken_moment


def test_a_date() -> None:
    assert spoken_date(date(2026, 5, 2)) == "2 May 2026"


@pytest.mark.parametrize(
    "moment, said",
    [
        (datetime(2026, 11, 25, 15, 5, tzinfo=UTC), "25 November 2026 at 3.05pm"),
        (datetime(2026, 6, 30, 23, 30, tzinfo=UTC), "1 July 2026 at 12.30am"),
        (datetime(2026, 11, 25, 12, 0, tzinfo=UTC), "25 November 2026 at 12.00pm"),
    ],
)
def test_a_moment_is_told_by_the_councils_clocks(moment: datetime, said: str) -> None:
    assert spoken_moment(moment) == said

"""Opening hours, asked of the clock."""

from datetime import datetime

import pytest

from core.clock import LONDON
from core.facts.hours import Opening, is_open

DESK = [
    Opening.model_validate({"days": ["mon", "tue", "wed", "thu"], "opens": "08:30", "closes": "17:00"}),
    Opening.model_validate({"days": ["fri"], "opens": "08:30", "closes": "16:30"}),
]


@pytest.mark.parametrize(
    ("moment", "open_"),
    [
        (datetime(2026, 11, 24, 8, 29), False),
        (datetime(2026, 11, 24, 8, 30), True),
        (datetime(2026, 11, 27, 16, 45), False),
        (datetime(2026, 11, 28, 12, 0), False),
        (datetime(2026, 12, 25, 12, 0), False),
        (datetime(2026, 12, 28, 12, 0), False),
    ],
    ids=["just before", "just open", "friday is shorter", "saturday", "christmas", "boxing day's substitute"],
)
def test_is_open(moment: datetime, open_: bool) -> None:
    assert is_open(DESK, moment.replace(tzinfo=LONDON)) is open_

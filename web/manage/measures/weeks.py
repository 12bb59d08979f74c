"""The weeks of a period as a reader sees them."""

from conversations.measures.period import Period

CHOICES = (4, 13, 26)
USUAL = 13


def of_weeks(period: Period) -> tuple[str, ...]:
    """Each week by its Monday: "7 Sep". It is never broken over two lines."""
    return tuple(f"{monday.day}\u00a0{monday:%b}" for monday in period.mondays)


def chosen_weeks(told: str) -> int:
    """The number of weeks that was chosen; the usual one for anything else."""
    return next((each for each in CHOICES if str(each) == told), USUAL)

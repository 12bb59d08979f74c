"""The time now, in one place so that tests can fix it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")

_now: Callable[[], datetime] = lambda: datetime.now(UTC)  # noqa: E731


def now() -> datetime:
    """The moment now, with its zone (UTC)."""
    return _now()


def local_now() -> datetime:
    """The moment now as the council's clocks show it."""
    return now().astimezone(LONDON)


def today() -> date:
    """The date in Leicestershire."""
    return local_now().date()


@contextmanager
def fixed_clock(moment: datetime) -> Iterator[None]:
    """Hold the clock at one moment, for tests. `moment` must carry a zone."""
    global _now
    before = _now
    _now = lambda: moment  # noqa: E731
    try:
        yield
    finally:
        _now = before

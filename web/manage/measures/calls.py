"""What calls at the desk were about, how they ended, and how long they took."""

from collections.abc import Sequence
from itertools import accumulate

from sqlalchemy.orm import Session

from conversations.calls.coding import codes
from conversations.measures.calls import calls_about, calls_ended, pace_by_week
from conversations.measures.period import Period
from web.manage.measures.chart import Bars, Chart, Lines, percent
from web.manage.measures.weeks import of_weeks

NOTE = "Wrapped calls at the desk. Each is coded once, by the advisor."


def about(session: Session, period: Period) -> Chart:
    """Wrap codes, the commonest first."""
    return _counted("What calls were about", calls_about(session, period), codes().codes)


def ended(session: Session, period: Period) -> Chart:
    """Outcomes, the commonest first."""
    return _counted("How calls ended", calls_ended(session, period), codes().outcomes)


def pace(session: Session, period: Period) -> Chart:
    """From the first key to the slip sent, and to the wrap."""
    weeks = pace_by_week(session, period)
    told = [each for each in weeks if each.to_wrap is not None]
    return Chart(
        title="Time of a call",
        finding=f"In the last week with calls half of them were wrapped within {told[-1].to_wrap:.0f} seconds."
        if told
        else "No call was wrapped in these weeks.",
        columns=("Week from", "Calls", "First key to slip, seconds", "First key to wrap, seconds"),
        rows=tuple(
            (name, each.calls, _whole(each.to_sent), _whole(each.to_wrap))
            for name, each in zip(of_weeks(period), weeks, strict=True)
        ),
        picture=Lines(
            of_weeks(period),
            (
                ("To the slip", tuple(each.to_sent for each in weeks)),
                ("To the wrap", tuple(each.to_wrap for each in weeks)),
            ),
            "seconds",
        ),
        note="The median of wrapped calls; to the slip, of those in which one was sent.",
    )


def _counted(title: str, found: Sequence[tuple[str, int]], labels: dict[str, str]) -> Chart:
    whole = sum(times for _, times in found)
    so_far = list(accumulate(times for _, times in found))
    names = tuple(labels.get(id, id) for id, _ in found)
    return Chart(
        title=title,
        finding=f"“{names[0]}” was the commonest: {found[0][1]} of {whole} calls."
        if found
        else "No call was wrapped in these weeks.",
        columns=("Code", "Calls", "%", "Together with those above, %"),
        rows=tuple(
            (name, times, percent(times / whole), percent(together / whole))
            for name, (_, times), together in zip(names, found, so_far, strict=True)
        ),
        picture=Bars(names, tuple(times for _, times in found)),
        note=NOTE,
    )


def _whole(seconds: float | None) -> int | None:
    return None if seconds is None else round(seconds)

"""What people asked, and what became of it."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from conversations.measures.period import Period
from conversations.measures.turns import in_scope, outcomes_by_week, topics_answered, turn_times
from conversations.measures.unanswered import unanswered
from conversations.outcome import IN_SCOPE, Outcome
from core import clock
from core.topics import topic
from web.manage.measures.chart import Bars, Chart, Lines, Stacks, percent
from web.manage.measures.weeks import of_weeks

NAMES: dict[Outcome, str] = {
    "answered": "Answered", "provisional": "Answered, words not agreed yet", "clarified": "Asked what was meant",
    "lost": "Not understood", "degraded": "Answered with a part down", "safety": "Safety words", "talk": "Talk",
}  # fmt: skip
TOPICS_DRAWN = 15
LONGEST = 48  # letters of a label in a picture


def outcomes(session: Session, period: Period) -> Chart:
    """The bands, by week."""
    weeks = outcomes_by_week(session, period)
    whole = {each: sum(week[each] for week in weeks) for each in NAMES}
    return Chart(
        title="What became of questions",
        finding=_outcomes_finding(whole),
        columns=("Week from", *NAMES.values(), "Answered, %"),
        rows=tuple(
            (name, *(week[each] for each in NAMES), _answered(week))
            for name, week in zip(of_weeks(period), weeks, strict=True)
        ),
        picture=Stacks(
            of_weeks(period), tuple((NAMES[each], tuple(week[each] for week in weeks)) for each in IN_SCOPE)
        ),
        note="Answered: with words that the Panel agreed, or with at least one service, of all questions that were "
        "about our work. Safety words and talk (greetings, a journey’s own questions) stand beside that.",
    )


def topics(session: Session, period: Period) -> Chart:
    """What was answered, by topic."""
    found = topics_answered(session, period)
    whole = sum(times for _, times in found)
    first = f"“{topic(found[0][0]).title}” was answered most: {found[0][1]} of {whole} times." if found else ""
    return Chart(
        title="Topics answered",
        finding=first or "Nothing was answered in these weeks.",
        columns=("Topic", "Times"),
        rows=tuple((topic(id).title, times) for id, times in found),
        picture=Bars(
            tuple(topic(id).title for id, _ in found[:TOPICS_DRAWN]), tuple(times for _, times in found[:TOPICS_DRAWN])
        ),
        note=f"Each message counts once, for its first topic. The picture shows the first {TOPICS_DRAWN}.",
    )


def not_understood(session: Session, period: Period) -> Chart:
    """The messages that met nothing."""
    found = unanswered(session, period)
    return Chart(
        title="Messages without an answer",
        finding=f"“{_short(found[0].said)}” came most often: {found[0].times} times."
        if found
        else "No message stayed without an answer in these weeks.",
        columns=("What was said, masked", "Times", "First", "Last"),
        rows=tuple((each.said, each.times, *(_day(at) for at in (each.first_seen, each.last_seen))) for each in found),
        picture=Bars(tuple(_short(each.said) for each in found), tuple(each.times for each in found)),
        note="The 20 that came most, of chats that have ended. Words are kept for 90 days; those of people who said no "
        "are not.",
    )


def times(session: Session, period: Period) -> Chart:
    """How long people waited for a reply."""
    weeks = turn_times(session, period, 0.5, 0.95)
    return Chart(
        title="Time to a reply",
        finding=_times_finding(weeks),
        columns=("Week from", "Half within, ms", "95 of 100 within, ms"),
        rows=tuple((name, *week) for name, week in zip(of_weeks(period), weeks, strict=True)),
        picture=Lines(
            of_weeks(period),
            tuple((name, tuple(week[at] for week in weeks)) for at, name in enumerate(("Half", "95 of 100"))),
            "milliseconds",
        ),
        note="From when a message comes in until its reply goes out. Times are kept in steps: each is the end of one.",
    )


def _outcomes_finding(whole: dict[Outcome, int]) -> str:
    asked = in_scope(whole)
    if not asked:
        return "Nothing was asked in these weeks."
    return (
        f"{_answered(whole)} % of {asked} questions were answered with agreed words or a service, "
        f"{percent(whole['provisional'] / asked)} % with words not agreed yet; {percent(whole['lost'] / asked)} % were "
        "not understood."
    )


def _answered(counted: dict[Outcome, int]) -> int | None:
    asked = in_scope(counted)
    return percent(counted["answered"] / asked) if asked else None


def _times_finding(weeks: Sequence[tuple[int | None, ...]]) -> str:
    told = [week for week in weeks if week[0] is not None]
    if not told:
        return "Nothing was asked in these weeks."
    half, most = told[-1]
    return f"In the last week with chats half of the replies came within {half} milliseconds, 95 of 100 within {most}."


def _day(at: datetime) -> str:
    return f"{at.astimezone(clock.LONDON):%Y-%m-%d}"


def _short(said: str) -> str:
    return said if len(said) <= LONGEST else f"{said[: LONGEST - 1].rstrip()}…"

"""How fresh the words are, and how the Panel's table turns."""

from sqlalchemy.orm import Session

from conversations.measures.answers import freshness
from conversations.measures.panel import Turnaround, turnaround
from conversations.measures.period import Period
from web.manage.measures.chart import Bars, Chart, Stacks
from web.manage.measures.weeks import of_weeks

AGES = {30: "Up to 30 days", 91: "Up to 3 months", 182: "Up to 6 months", 365: "Up to a year", None: "Over a year"}


def fresh(session: Session, _: Period) -> Chart:
    """Answers by how long ago they were reviewed, as it is today."""
    told = freshness(session)
    rows = [*((AGES[end], count) for end, count in told.ages.items()), ("Due for review", told.due)]
    rows.append(("Not agreed by the Panel yet", told.provisional))
    whole = told.agreed + told.provisional
    return Chart(
        title="How fresh the answers are",
        finding=f"The Panel has agreed {told.agreed} of {whole} answers; {told.due} of them due for review.",
        columns=("Since the last review", "Answers"),
        rows=tuple(rows),
        picture=Bars(
            tuple(name for name, _ in rows), tuple(count for _, count in rows),
            hatched=tuple(name not in AGES.values() for name, _ in rows),
        ),
        note="English answers that are said today, whatever weeks are chosen above.",
    )  # fmt: skip


def panel(session: Session, period: Period) -> Chart:
    """The Panel's turnaround, by week."""
    weeks = [turnaround(session, Period(monday, 1)) for monday in period.mondays]
    whole = turnaround(session, period)
    days = (
        "no answer was agreed" if whole.days is None else f"and half of the agreed took {whole.days:.0f} days or fewer"
    )
    return Chart(
        title="The Panel’s table",
        finding=f"{whole.answered} of {whole.comments} comments have a reply, {whole.members} members took part, "
        f"{days}.",
        columns=("Week from", "Answers agreed", "Days before the Panel, median", "Comments", "With a reply", "Members"),
        rows=tuple(
            (name, each.agreed, _days(each), each.comments, each.answered, each.members)
            for name, each in zip(of_weeks(period), weeks, strict=True)
        ),
        picture=Stacks(
            of_weeks(period),
            (
                ("Comments with a reply", tuple(each.answered for each in weeks)),
                ("Comments without one", tuple(each.comments - each.answered for each in weeks)),
            ),
        ),
        note="A red card counts as a comment. Members are those who reviewed an answer or judged a chat in that week.",
    )


def _days(told: Turnaround) -> float | None:
    return None if told.days is None else round(told.days, 1)

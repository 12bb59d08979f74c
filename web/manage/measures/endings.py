"""What people told us at the end of a chat: whether they found it, and how easy it was."""

from sqlalchemy.orm import Session

from answers.words import words
from conversations.feedback import EASE
from conversations.measures.period import Period
from conversations.measures.shares import Share, ease_given, easy_to_find, found_it, together
from web.manage.measures.chart import Bars, Chart, Lines, percent
from web.manage.measures.weeks import of_weeks

# The council's own survey of 2023/24: "easy to find information and advice", by people who use services, by carers.
SURVEY = {"People who use services, survey": 0.59, "Carers, survey": 0.56}


def found(session: Session, period: Period) -> Chart:
    """Found it, by week, with its interval and how many answered."""
    shares = found_it(session, period)
    return Chart(
        title="Found what they needed",
        finding=_found_finding(together(shares)),
        columns=("Week from", "Found it, %", "From, %", "To, %", "Answered", "Chats", "Answered, % of chats"),
        rows=tuple(
            (week, *_told(share), share.answered, share.chats, percent(share.response))
            for week, share in zip(of_weeks(period), shares, strict=True)
        ),
        picture=Lines(
            of_weeks(period), (("Found it", tuple(percent(each.rate) for each in shares)),), "%",
            spans=tuple(_span(each) for each in shares), top=100,
        ),
        note="“Yes” of all who answered the question. “From” and “to” are the 95 % interval (Wilson): with few answers "
        "the true share may lie anywhere in it. Most people do not answer, and those who do may be different.",
    )  # fmt: skip


def ease(session: Session, period: Period) -> Chart:
    """Easy to find, beside the survey."""
    share, given = together(easy_to_find(session, period)), ease_given(session, period)
    low, high = share.interval
    ours = [("Here, in these weeks", percent(share.rate), percent(low), percent(high), share.answered)]
    bars = ([("Here, in these weeks", share.rate or 0.0)] if share.answered else []) + list(SURVEY.items())
    return Chart(
        title="Easy to find",
        finding=_ease_finding(share),
        columns=("Who", "Very or fairly easy, %", "From, %", "To, %", "Answered"),
        rows=(
            *(ours if share.answered else [("Here, in these weeks", None, None, None, 0)]),
            *((who, percent(rate), "", "", "") for who, rate in SURVEY.items()),
            *((f"Here: {words(session, f'ending_ease_{each}')}", "", "", "", given[each]) for each in EASE),
        ),
        picture=Bars(
            tuple(name for name, _ in bars), tuple(100 * rate for _, rate in bars), "%",
            spans=tuple(_span(share) if name.startswith("Here") else None for name, _ in bars),
            hatched=tuple(not name.startswith("Here") for name, _ in bars),
        ),
        note="The survey asks other people, about a whole year: do not read the bars as equal. Who was not looking for "
        "anything is not among those counted.",
    )  # fmt: skip


def _found_finding(share: Share) -> str:
    if share.rate is None:
        return "Nobody has answered this question in these weeks."
    low, high = share.interval
    return (
        f"{percent(share.rate)} % of the {share.answered} people who answered found what they needed "
        f"(95 % interval {percent(low)} to {percent(high)} %)."
    )


def _ease_finding(share: Share) -> str:
    if share.rate is None:
        return "Nobody has answered this question in these weeks."
    return (
        f"{percent(share.rate)} % of the {share.answered} people who were looking found it easy; in the council’s "
        "survey it was 59 % of people who use services and 56 % of carers, who are other people."
    )


def _told(share: Share) -> tuple[int | None, int | None, int | None]:
    low, high = share.interval
    return (percent(share.rate), percent(low), percent(high)) if share.answered else (None, None, None)


def _span(share: Share) -> tuple[float, float] | None:
    low, high = share.interval
    return (100 * low, 100 * high) if share.answered else None

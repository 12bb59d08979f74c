"""What the charts tell of hand-made rows: findings, tables, and what is hidden."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from xml.etree import ElementTree

import pytest
from sqlalchemy.orm import Session

from answers.load import load_answers
from conversations.calls.calls import begun, wrap
from conversations.counting import count_turn
from conversations.measures.period import Period, last_weeks
from conversations.records import Feedback
from core import clock
from directory.unmet import UnmetNeed
from tests.conversations.conftest import replied, turn
from web.manage.measures.calls import about
from web.manage.measures.chart import HIDDEN, Bars, Grid, Lines, Stacks
from web.manage.measures.charts import CHARTS
from web.manage.measures.draw import drawn
from web.manage.measures.endings import ease, found
from web.manage.measures.hours import hours
from web.manage.measures.questions import outcomes, times, topics
from web.manage.measures.unmet import nothing_found, unmet

NOW = datetime(2026, 11, 25, 15, tzinfo=clock.LONDON)  # a Wednesday
ANSWERED = turn(replied(topic="home_care"))[1]
PROVISIONAL = turn(replied(topic="falls", provisional=True))[1]
LOST = turn(replied(kind="notice"), band="lost", topics=[])[1]


@pytest.fixture(autouse=True)
def at_the_time() -> Iterator[None]:
    with clock.fixed_clock(NOW):
        yield


@pytest.fixture
def weeks() -> Period:
    return last_weeks(4)


def tell(session: Session, number: int, found: str, ease: str | None = None, *, test: bool = False) -> None:
    for each in range(number):
        session.add(
            Feedback(
                id=f"{found}{ease}{test}{each}", at=NOW - timedelta(days=1), found=found, ease=ease, band="sure",
                topics=[], test=test,
            )
        )  # fmt: skip
    session.flush()


def asked(session: Session, replies: list[dict[str, object]], moment: datetime = NOW, chat: str = "c") -> None:
    with clock.fixed_clock(moment):
        for reply in replies:
            count_turn(session, chat, reply, 60)


def need(session: Session, name: str, district: str, count: int, outcome: str = "unmet", days: int = 1) -> None:
    day = NOW.date() - timedelta(days=days)
    session.add(UnmetNeed(day=day, need=name, district=district, outcome=outcome, times=count))
    session.flush()


def test_weeks_are_whole_and_end_with_this_one(weeks: Period) -> None:
    assert [f"{monday}" for monday in weeks.mondays] == ["2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23"]


def test_found_it_shows_its_interval_and_how_many_answered(session: Session, weeks: Period) -> None:
    tell(session, 6, "yes")
    tell(session, 4, "no")
    tell(session, 9, "yes", test=True)
    asked(session, [ANSWERED] * 40)
    told = found(session, weeks)
    assert told.finding == "60 % of the 10 people who answered found what they needed (95 % interval 31 to 83 %)."
    assert told.rows[-1] == ("23\u00a0Nov", 60, 31, 83, 10, 40, 25)
    assert told.rows[0] == ("2\u00a0Nov", None, None, None, 0, 0, None)


def test_ease_stands_beside_the_survey_but_not_as_equal(session: Session, weeks: Period) -> None:
    load_answers(session)
    tell(session, 3, "yes", "very_easy")
    tell(session, 1, "no", "very_difficult")
    tell(session, 5, "unsure", "not_looking")
    told = ease(session, weeks)
    assert [row[:2] for row in told.rows[:3]] == [
        ("Here, in these weeks", 75), ("People who use services, survey", 59), ("Carers, survey", 56),
    ]  # fmt: skip
    assert "who are other people" in told.finding
    assert "do not read the bars as equal" in told.note


def test_answered_is_a_share_of_what_is_ours_to_answer(session: Session, weeks: Period) -> None:
    asked(session, [ANSWERED, ANSWERED, PROVISIONAL, LOST, turn(replied(topic="thanks"))[1]])
    told = outcomes(session, weeks)
    assert told.finding.startswith("50 % of 4 questions were answered with agreed words or a service, 25 % with")
    assert dict(zip(told.columns, told.rows[-1], strict=True))["Answered, %"] == 50
    assert topics(session, weeks).rows == (("Care at home", 2), ("Falls", 1))
    assert times(session, weeks).rows[-1] == ("23\u00a0Nov", 75, 75)


def test_small_numbers_by_district_are_hidden(session: Session, weeks: Period) -> None:
    need(session, "lunch club", "Melton", 4)
    need(session, "lunch club", "Blaby", 3)
    need(session, "lunch club", "Blaby", 2, "weaker")
    need(session, "other", "Rutland", 1)
    need(session, "other", "", 30)
    need(session, "falls", "Melton", 99, days=60)
    told = unmet(session, weeks)
    rows = {row[0]: dict(zip(told.columns, row, strict=True)) for row in told.rows}
    assert (rows["Lunch club"]["Melton"], rows["Lunch club"]["Blaby"]) == (HIDDEN, 5)
    assert (rows["Something else"]["Elsewhere"], rows["Something else"]["Harborough"]) == (HIDDEN, 0)
    assert "Falls" not in rows
    assert told.finding == "Most often not met was “Lunch club” in Blaby: 5 times."
    assert isinstance(told.picture, Grid)
    assert ">4<" not in drawn(told.picture).decode()
    assert ">&lt;5<" in drawn(told.picture).decode()


def test_searches_that_found_nothing_by_week(session: Session, weeks: Period) -> None:
    need(session, "lunch club", "Melton", 4)
    need(session, "falls", "", 2, "weaker", days=9)
    told = nothing_found(session, weeks)
    assert told.rows[-1] == ("23\u00a0Nov", 4, 0, 0)
    assert told.rows[-2] == ("16\u00a0Nov", 0, 2, 0)


def test_the_centres_hours_are_marked(session: Session, weeks: Period) -> None:
    asked(session, [ANSWERED] * 3, NOW.replace(hour=10))
    asked(session, [ANSWERED], NOW.replace(hour=20), "d")
    told = hours(session, weeks)
    assert told.finding.startswith("25 % of 4 messages came while")
    assert told.rows[10][3] == 3
    assert told.rows[10][-1] == "Mon, Tue, Wed, Thu, Fri"
    assert told.rows[20][-1] == ""
    assert isinstance(told.picture, Grid)
    assert (2, 10) in told.picture.outlined
    assert (5, 10) not in told.picture.outlined


@pytest.mark.parametrize("name", CHARTS)
def test_with_nothing_to_tell_each_says_so(session: Session, weeks: Period, name: str) -> None:
    load_answers(session)
    told = CHARTS[name](session, weeks)
    assert told.title
    assert re.fullmatch(r"[^.]+\.", told.finding), "one sentence"
    assert all(len(row) == len(told.columns) for row in told.rows)
    ElementTree.fromstring(drawn(told.picture))  # noqa: S314 - our own


PICTURES = [
    Bars(("Care at home", "Falls"), (3, 1), spans=((1, 4), None), hatched=(False, True)),
    Stacks(("2 Nov", "9 Nov"), (("Answered", (1, 2)), ("Not understood", (0, 1)))),
    Lines(("2 Nov", "9 Nov"), (("Half", (75, None)), ("95 of 100", (200, 300))), "ms", spans=((50, 90), None)),
    Grid(("Monday",), ("Blaby", "Melton"), ((7, None),), frozenset({(0, 0)})),
]


@pytest.mark.parametrize("picture", PICTURES, ids=lambda each: type(each).__name__)
def test_words_in_pictures_stay_words(picture: Bars | Stacks | Lines | Grid) -> None:
    svg = drawn(picture).decode()
    said = {text for element in ElementTree.fromstring(svg).iter() if (text := (element.text or "").strip())}  # noqa: S314
    named = picture.columns if isinstance(picture, Grid) else picture.labels
    assert set(named) <= said
    assert "<script" not in svg
    assert drawn.__wrapped__(picture) == svg.encode(), "the same every time"


def test_calls_add_up_in_their_order(session: Session, weeks: Period) -> None:
    for code in ("care", "paying", "paying", "carers"):
        wrap(session, begun(session, "advisor"), code, "answered")
    told = about(session, weeks)
    assert told.finding == "“Paying for care and benefits” was the commonest: 2 of 4 calls."
    assert [row[1:] for row in told.rows] == [(2, 50, 50), (1, 25, 75), (1, 25, 100)]

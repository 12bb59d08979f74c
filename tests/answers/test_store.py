"""The store: what loading does to it, and what is then said."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from answers.load import load_answers
from answers.records import AnswerVersion
from answers.speak import speak
from answers.spoken import About, Part
from answers.words import words
from core.clock import LONDON
from core.records.audit import Audit
from core.settings import settings
from tests.answers.life.people import APPROVER, sign

OPEN = datetime(2026, 11, 24, 10, 0, tzinfo=LONDON)
CLOSED = datetime(2026, 11, 24, 20, 0, tzinfo=LONDON)

Change = Callable[[], None]


@pytest.fixture
def change(data: Path) -> Change:
    """Makes the file about tea say something else."""
    path = data / "answers/council/tea.md"

    def rewrite() -> None:
        path.write_text(path.read_text("utf-8").replace("Tea costs", "A cup of tea costs"), "utf-8")

    return rewrite


def states(session: Session) -> list[str]:
    """The states of the versions on tea, oldest first."""
    return list(
        session.scalars(select(AnswerVersion.state).where(AnswerVersion.topic == "tea").order_by(AnswerVersion.number))
    )


def bring_to(session: Session, state: str) -> None:
    """Bring the words on tea as far as `state`, signed for the service."""
    version = session.scalars(select(AnswerVersion).where(AnswerVersion.topic == "tea")).one()
    sign(session, version, "service", APPROVER)
    version.state = state


def test_first_load(data: Path, session: Session) -> None:
    report = load_answers(session)
    assert sorted(report.created) == ["cake", "fire", "tea"]
    assert states(session) == ["provisional"]


def test_loading_twice_changes_nothing(data: Path, session: Session) -> None:
    load_answers(session)
    before = session.scalar(select(func.count()).select_from(Audit))
    report = load_answers(session)
    assert not (report.created or report.replaced or report.proposed)
    assert states(session) == ["provisional"]
    assert session.scalar(select(func.count()).select_from(Audit)) == before


def test_changed_file_replaces_provisional_words(change: Change, session: Session) -> None:
    load_answers(session)
    change()
    assert load_answers(session).replaced == ["tea"]
    assert states(session) == ["superseded", "provisional"]
    spoken = speak(session, "tea", moment=OPEN)
    assert spoken.version == 2
    assert spoken.text.startswith("A cup of tea costs")


@pytest.mark.parametrize(
    "state", ["panel_agreed", "service_signoff", "safety_signoff", "live", "review_due", "withdrawn"]
)
def test_agreed_words_are_not_replaced(change: Change, session: Session, state: str) -> None:
    load_answers(session)
    bring_to(session, state)
    change()
    assert load_answers(session).proposed == ["tea"]
    assert states(session) == [state, "draft"]


def test_live_words_are_said_rather_than_a_draft(change: Change, session: Session) -> None:
    load_answers(session)
    bring_to(session, "live")
    change()
    load_answers(session)
    spoken = speak(session, "tea", moment=OPEN)
    assert spoken.version == 1
    assert not spoken.provisional


@pytest.mark.parametrize(
    ("about", "part", "said"),
    [
        ("self", "short", "Tea costs £2.50. Call 0116 305 0004.\n\n- bring a cup"),
        ("someone", "short", "They can have tea."),
        ("client", "short", "They can have tea."),
        ("self", "more", "It is hot."),
        ("someone", "more", "It is hot."),
        ("self", "simpler", "Have tea."),
    ],
)
def test_speak_by_part_and_about(data: Path, session: Session, about: About, part: Part, said: str) -> None:
    load_answers(session)
    assert speak(session, "tea", about=about, part=part, moment=OPEN).text == said


def test_a_missing_part_falls_back_to_the_short_one(data: Path, session: Session) -> None:
    load_answers(session)
    assert speak(session, "cake", about="someone", part="more", moment=OPEN).text == "There is cake."


@pytest.mark.parametrize(
    ("moment", "line"),
    [(OPEN, "The line is open: 0116 305 0004."), (CLOSED, "The line is closed.")],
    ids=["open", "closed"],
)
def test_speak_by_the_clock(data: Path, session: Session, moment: datetime, line: str) -> None:
    load_answers(session)
    assert speak(session, "fire", moment=moment).text == f"Call 999 now.\n\n{line}"


def test_what_comes_with_the_words(data: Path, session: Session) -> None:
    load_answers(session)
    spoken = speak(session, "tea", moment=OPEN)
    assert (spoken.title, spoken.directory, spoken.next_steps) == ("Tea", "tea room", ("cake",))
    assert [(link.label, link.url) for link in spoken.links] == [("About tea", "https://example.org/tea")]
    assert spoken.parts == ("more", "simpler")
    assert spoken.provisional
    assert not speak(session, "fire", moment=OPEN).provisional


def test_provisional_words_on_money_are_withheld_in_production(
    data: Path, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_answers(session)
    monkeypatch.setattr(settings(), "production", True)
    assert speak(session, "cake", moment=OPEN).text == "Ring 0116 305 0004 about money."


def test_withdrawn_words_give_way_to_the_phone_line(data: Path, session: Session) -> None:
    load_answers(session)
    bring_to(session, "withdrawn")
    spoken = speak(session, "tea", part="more", moment=OPEN)
    assert spoken.text == spoken.summary == "These words are being put right. Ring 0116 305 0004."
    assert spoken.parts == ()


def test_no_words_on_a_topic(data: Path, session: Session) -> None:
    load_answers(session)
    with pytest.raises(KeyError, match="no words on soup"):
        speak(session, "soup")


def test_words_fill_slots_and_facts(data: Path, session: Session) -> None:
    load_answers(session)
    assert words(session, "hello", place="Enderby") == "Hello to Enderby. Call 0116 305 0004."


def test_what_a_slot_brings_is_never_read_as_a_fact(data: Path, session: Session) -> None:
    load_answers(session)
    assert words(session, "hello", place="{asc_phone}").startswith("Hello to {asc_phone}.")


@pytest.mark.parametrize(("id", "slots"), [("hello", {}), ("farewell", {"place": "Enderby"})])
def test_words_that_cannot_be_said(data: Path, session: Session, id: str, slots: dict[str, str]) -> None:
    load_answers(session)
    with pytest.raises(KeyError):
        words(session, id, **slots)

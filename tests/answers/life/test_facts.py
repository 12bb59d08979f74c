"""A fact changes by two people, and is said from then on."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from answers.life.facts import confirm_fact, open_change, propose_fact
from answers.life.forbidden import Forbidden
from answers.speak import speak
from core.accounts.account import Account
from core.facts import changes, facts
from core.facts.records import FactChange
from core.records.audit import Audit
from tests.answers.life.people import APPROVER, AUTHOR, FACILITATOR, LEAD, MEMBERS


@pytest.fixture
def told(loaded: Session, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    monkeypatch.setattr(changes, "_kept_up", None)
    yield loaded
    facts.cache_clear()


def propose(session: Session, value: str, by: Account = AUTHOR, source: str = "A letter of today") -> FactChange:
    return propose_fact(session, facts()["tea_price"], by, value, source, date(2027, 3, 31))


def test_a_confirmed_fact_is_said_at_once(told: Session) -> None:
    assert speak(told, "tea").text.startswith("Tea costs £2.50.")
    change = propose(told, "3.20")
    assert speak(told, "tea").text.startswith("Tea costs £2.50.")
    confirm_fact(told, change, APPROVER)
    assert speak(told, "tea").text.startswith("Tea costs £3.20.")
    fact = facts()["tea_price"]
    assert (fact.confirmed_by, fact.source, fact.expires) == (APPROVER.id, "A letter of today", date(2027, 3, 31))
    rows = told.execute(select(Audit.deed, Audit.actor).where(Audit.subject == "fact tea_price").order_by(Audit.seq))
    assert [tuple(row) for row in rows] == [("propose_fact", AUTHOR.id), ("confirm_fact", APPROVER.id)]


def test_another_process_takes_it_in_with_its_next_words(told: Session) -> None:
    confirm_fact(told, propose(told, "3.20"), APPROVER)
    facts.cache_clear()
    changes._kept_up = None
    told.info.clear()
    assert speak(told, "tea").text.startswith("Tea costs £3.20.")


def test_a_file_that_was_checked_later_holds(told: Session) -> None:
    change = propose(told, "3.20")
    confirm_fact(told, change, APPROVER)
    told.execute(text("UPDATE fact_change SET confirmed_at = '2020-01-01 10:00:00+00:00'"))
    told.expire_all()
    changes.keep_up(told, again=True)
    assert speak(told, "tea").text.startswith("Tea costs £2.50.")


def test_nobody_confirms_their_own(told: Session) -> None:
    change = propose(told, "3.20", APPROVER)
    with pytest.raises(Forbidden, match="You proposed this"):
        confirm_fact(told, change, APPROVER)
    confirm_fact(told, change, LEAD)
    with pytest.raises(Forbidden, match="already"):
        confirm_fact(told, change, LEAD)


def test_the_database_refuses_it_too(told: Session) -> None:
    propose(told, "3.20")
    with pytest.raises(DatabaseError):
        told.execute(text("UPDATE fact_change SET confirmed_by = by"))


@pytest.mark.parametrize("by", [FACILITATOR, MEMBERS[0]], ids=lambda by: by.id)
def test_who_may_not(told: Session, by: Account) -> None:
    with pytest.raises(Forbidden):
        propose(told, "3.20", by)
    change = propose(told, "3.20")
    for each in (by, AUTHOR):
        with pytest.raises(Forbidden):
            confirm_fact(told, change, each)
    assert facts()["tea_price"].value == 2.5


def test_a_new_proposal_takes_the_place_of_the_one_that_waits(told: Session) -> None:
    propose(told, "3.20")
    second = propose(told, "3.30", APPROVER)
    waiting = open_change(told, "tea_price")
    assert waiting and (waiting.id, waiting.value) == (second.id, 3.3)
    assert len(told.scalars(select(FactChange)).all()) == 1


@pytest.mark.parametrize(
    ("fact", "typed"),
    [
        ("tea_price", "£3"), ("tea_price", "three"), ("asc_phone", "call us"), ("tea_url", "example.org"),
        ("asc_hours", "always"), ("tea_price", ""),
    ],
)  # fmt: skip
def test_values_of_the_wrong_form(told: Session, fact: str, typed: str) -> None:
    with pytest.raises(Forbidden):
        propose_fact(told, facts()[fact], AUTHOR, typed, "A letter", None)
    assert told.scalars(select(FactChange)).all() == []


def test_no_value_without_a_source(told: Session) -> None:
    with pytest.raises(Forbidden, match="where this is from"):
        propose(told, "3.20", source=" ")


def test_hours_can_be_confirmed_as_they_are(told: Session) -> None:
    before = facts()["asc_hours"]
    change = propose_fact(told, before, AUTHOR, str(before.value), before.source, None)
    confirm_fact(told, change, APPROVER)
    assert (facts()["asc_hours"].spoken(), facts()["asc_hours"].confirmed_by) == (before.spoken(), APPROVER.id)

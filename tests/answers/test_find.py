"""Answers are found by few and short words, by slips of the fingers, and only in what may be spoken."""

from collections.abc import Sequence

import numpy as np
import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from answers.find import find_answers
from answers.indexed import Vectors
from answers.load import load_answers
from answers.records import AnswerVersion
from answers.shorthand import in_full, shorthand, stems
from core.topics import topics


def no_meaning(texts: Sequence[str]) -> Vectors:
    """All texts alike: only words tell them apart."""
    return np.ones((len(texts), 1), np.float32)


@pytest.fixture
def store(session: Session) -> Session:
    load_answers(session)
    session.commit()
    return session


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("hart ref?", "reablement_hart"),
        ("dfg", "major_adaptations_dfg"),
        ("fin ass", "financial_assessment"),
        ("ca how to get", "carer_assessment"),
        ("poa", "managing_finances_lpa"),
        ("blue bage", "blue_badge"),
        ("Carer's Assessment", "carer_assessment"),
        ("direct paym", "dp_what"),
    ],
)
def test_shorthand_slips_and_half_words_are_found(store: Session, typed: str, topic: str) -> None:
    found = find_answers(store, typed, no_meaning)
    assert found[0].topic == topic
    assert found == sorted(found, key=lambda each: -each.score)


def test_nothing_is_found_for_nothing(store: Session, session: Session) -> None:
    assert find_answers(store, "  ?! ", no_meaning) == []


def test_an_empty_store_has_no_answers(session: Session) -> None:
    assert find_answers(session, "dfg", no_meaning) == []


def test_a_withdrawn_answer_is_gone_at_once(store: Session) -> None:
    assert find_answers(store, "dfg", no_meaning)[0].state == "provisional"
    store.execute(update(AnswerVersion).where(AnswerVersion.topic == "major_adaptations_dfg").values(state="withdrawn"))
    assert "major_adaptations_dfg" not in {each.topic for each in find_answers(store, "dfg", no_meaning)}


def test_the_summary_has_its_facts_filled_in(store: Session) -> None:
    for query in ("edt", "dfg", "attendance allowance", "dols"):
        assert not [each for each in find_answers(store, query, no_meaning) if "{" in each.summary]


def test_short_words_are_written_out() -> None:
    assert in_full("fin ass?") == stems("financial assessment")


def test_every_way_of_the_file_leads_to_a_topic() -> None:
    assert {topic for ways in shorthand().ways.values() for topic in ways} <= set(topics())

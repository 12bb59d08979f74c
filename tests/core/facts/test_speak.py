"""Facts in words: every type is said plainly, and an old figure is never said without a caution."""

from datetime import date

import pytest

from core.facts import unknown_facts, with_facts
from core.facts.fact import Fact

TODAY = date(2026, 11, 24)


def fact(id: str, type: str, value: object, expires: date | None = None) -> Fact:
    return Fact(
        id=id, type=type, value=value, label=id, source="https://example.org", checked_on=TODAY, expires=expires
    )


FACTS = {
    each.id: each
    for each in (
        fact("asc_phone", "phone", "0116 496 0000"),
        fact("fee", "money", 38),
        fact("rate", "money", 76.7, expires=date(2026, 4, 5)),
        fact("limit", "number", 14250),
        fact("from_day", "date", date(2026, 4, 6)),
        fact(
            "desk",
            "hours",
            [
                {"days": ["mon", "tue", "wed", "thu"], "opens": "08:30", "closes": "17:00"},
                {"days": ["fri"], "opens": "08:30", "closes": "16:30"},
            ],
        ),
    )
}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Call {asc_phone}.", "Call 0116 496 0000."),
        ("It costs {fee}.", "It costs £38."),
        ("The limit is {limit}.", "The limit is 14,250."),
        ("From {from_day}.", "From 6 April 2026."),
        ("Open {desk}.", "Open Monday to Thursday 8.30am to 5pm, Friday 8.30am to 4.30pm."),
    ],
)
def test_each_type_is_said_plainly(words: str, said: str) -> None:
    assert with_facts(words, FACTS, TODAY).text == said


def test_an_expired_figure_is_followed_by_a_caution_with_the_phone() -> None:
    told = with_facts("It was {rate} a week. Ask us.", FACTS, TODAY)
    assert told.text == "It was £76.70 a week. This may have changed: check on 0116 496 0000. Ask us."
    assert told.expired == ("rate",)


def test_a_figure_in_date_has_no_caution() -> None:
    assert with_facts("It was {rate} a week.", FACTS, date(2026, 4, 5)).text == "It was £76.70 a week."


def test_unknown_facts_are_named() -> None:
    assert unknown_facts("{asc_phone} and {nothing_such}", FACTS) == ["nothing_such"]

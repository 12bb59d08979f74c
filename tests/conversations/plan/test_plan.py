"""The plan: in the order of use, nothing twice, and nothing that somebody else should find."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from answers.load import load_answers
from answers.speak import speak
from conversations import chats
from conversations.plan import Plan, asks_first, plan_of
from conversations.records import Conversation
from core.facts import facts
from tests.conversations.conftest import Chat, abuse, card, replied, turn

JOURNEY = "carer_identify"
LINK = {"label": "The form", "url": "https://example.org/a-long-address"}


@pytest.fixture(autouse=True)
def answers(session: Session) -> None:
    load_answers(session)


def plan(session: Session, chat: Conversation, *, safety: bool = True, typed: bool = False) -> Plan:
    return plan_of(session, chats.turns(session, chat.id), safety=safety, typed=typed)


def answer(session: Session, topic: str, part: str = "short") -> dict[str, object]:
    spoken = speak(session, topic, part=part)  # type: ignore[arg-type]
    links = [{"label": each.label, "url": each.url} for each in spoken.links]
    return replied(spoken.text, topic=topic, answer_version=spoken.version, provisional=True, links=links)


def test_the_plan_of_a_journey_comes_first_and_is_not_said_again(session: Session, chat_with: Chat) -> None:
    steps = replied("Here is your plan.\n\n- Ring them on Monday.\n- A quiet seat by the door", topic=JOURNEY)
    made = plan(session, chat_with(turn(answer(session, "care_homes")), turn(answer(session, JOURNEY)), turn(steps)))
    assert made.steps[0].topic == JOURNEY
    assert made.steps[0].items[:2] == ("Ring them on Monday.", "A quiet seat by the door")
    assert [each.topic for each in made.answers] == ["care_homes", JOURNEY]
    assert "Monday" not in made.answers[1].text


def test_of_a_journey_walked_twice_the_newest_plan_counts(session: Session, chat_with: Chat) -> None:
    old, new = (replied(f"- Ring on {day} morning please", topic=JOURNEY) for day in ("Monday", "Friday"))
    made = plan(session, chat_with(turn(old), turn(new)))
    assert [step.items for step in made.steps] == [("Ring on Friday morning please",)]


def test_a_journeys_own_answer_is_no_plan(session: Session, chat_with: Chat) -> None:
    made = plan(session, chat_with(turn(answer(session, "care_options_overview"))))
    assert not any("company, groups" in item for step in made.steps for item in step.items)
    assert made.answers[0].topic == "care_options_overview"


def test_steps_are_what_the_answer_asks_to_do(session: Session, chat_with: Chat) -> None:
    made = plan(session, chat_with(turn(answer(session, "equipment_minor_adaptations"))))
    assert made.steps[0].title == "Equipment and small changes at home"
    assert made.steps[0].items[0].startswith("Fill in the equipment form")
    assert not any(item.startswith(("Or ", "or ")) for item in made.steps[0].items)


def test_nothing_stands_twice(session: Session, chat_with: Chat) -> None:
    shown = replied("Here is what I found.", kind="services", services=[card("1"), card("2")])
    again = replied("Here is what I found.", kind="services", services=[card("2"), card("3")])
    twice = [turn(answer(session, "home_care")), turn(shown), turn(answer(session, "home_care")), turn(again)]
    made = plan(session, chat_with(*twice))
    assert [each.topic for each in made.answers] == ["home_care"]
    assert len(made.answers[0].paragraphs) == len(set(made.answers[0].paragraphs))
    assert [each["id"] for each in made.services] == ["1", "2", "3"]
    items = [item for step in made.steps for item in step.items]
    assert len(items) == len(set(items))
    assert len({number.number for number in made.numbers}) == len(made.numbers)


def test_more_on_a_topic_joins_its_answer_with_its_links_once(session: Session, chat_with: Chat) -> None:
    chat = chat_with(turn(answer(session, "carer_assessment")), turn(answer(session, "carer_assessment", "more")))
    made = plan(session, chat)
    assert len(made.answers) == 1
    assert "There are three tests" in made.answers[0].text
    assert len(made.answers[0].links) == len({link["url"] for link in made.answers[0].links})
    assert made.answers[0].provisional


def test_small_talk_stays_behind(session: Session, chat_with: Chat) -> None:
    made = plan(session, chat_with(turn(replied("Hello.", topic="greet")), turn(replied("Sorry?", kind="notice"))))
    assert made.empty


def test_numbers_say_whose_they_are_when_they_answer_and_when_they_were_checked(
    session: Session, chat_with: Chat
) -> None:
    made = plan(session, chat_with(turn(replied("Ring 0300 123 1053. It costs £101.", topic="carer_identify"))))
    first = made.numbers[0]
    assert (first.number, first.whose) == ("0300 123 1053", "Carers Direct, a national helpline")
    assert first.when
    assert isinstance(first.checked_on, date)
    numbers = [each.number for each in made.numbers]
    assert "101" not in numbers
    assert numbers[-3:] == ["0116 305 0004", "0116 305 0888", "999"]
    assert made.numbers[-3].when == facts()["asc_hours"].spoken()


def test_what_holds_only_now_is_not_for_paper(session: Session, chat_with: Chat) -> None:
    words = answer(session, "urgent_need") | {"kind": "safety"}
    assert "now" in str(words["text"]).rsplit("\n\n", 1)[-1]
    made = plan(session, chat_with(turn(words)))
    assert "is open now" not in made.answers[0].text
    assert "is closed now" not in made.answers[0].text


def test_typed_words_only_when_asked(session: Session, chat_with: Chat) -> None:
    chat = chat_with(turn(answer(session, "home_care"), said="[name] needs help"), turn(said=None))
    assert plan(session, chat).typed == []
    assert plan(session, chat, typed=True).typed == ["[name] needs help"]


def test_a_turn_about_abuse_is_left_out_whole(session: Session, chat_with: Chat) -> None:
    amber = {"class": "safeguarding_concern", "level": "amber"}
    words = replied("Ring 0808 802 0028.", kind="safety", topic="safeguarding_concern")
    shown = replied("I found this.", kind="services", services=[card("refuge")])
    chat = chat_with(turn(answer(session, "home_care")), turn(words, shown, said="he takes my money", safety=amber))
    assert asks_first(chats.turns(session, chat.id))
    careful = plan(session, chat, safety=False, typed=True)
    assert [each.topic for each in careful.answers] == ["home_care"]
    assert careful.services == []
    assert careful.typed == ["a question"]
    assert "0808 802 0028" not in [each.number for each in careful.numbers]
    whole = plan(session, chat, safety=True, typed=True)
    assert "safeguarding_concern" in [each.topic for each in whole.answers]
    assert "he takes my money" in whole.typed


def test_it_asks_first_only_when_someone_else_may_be_the_danger(session: Session, chat_with: Chat) -> None:
    urgent = replied("Ring now.", kind="safety", topic="urgent_need")
    calm = chat_with(turn(urgent, safety={"class": "urgent_need", "level": "amber"}))
    assert not asks_first(chats.turns(session, calm.id))
    assert asks_first(chats.turns(session, chat_with(abuse()).id))

"""What can be pressed under a reply: few, in a fixed order, a question's own before all."""

from typing import Any

from web.chat.choices import PERSON, SOMETHING_ELSE, topic_choice
from web.chat.offered import offered


def reply(kind: str, *choices: dict[str, Any], text: str = "") -> dict[str, Any]:
    return {"kind": kind, "text": text, "choices": list(choices)}


TOPICS = [topic_choice(id) for id in ("dp_what", "dp_apply", "dp_spend", "benefits", "falls", "dementia")]
MORE = {"label": "Tell me more", "value": "more:dp_what", "topic": "dp_what"}


def test_an_empty_chat_offers_its_six_beginnings() -> None:
    told = offered([])
    assert (len(told.ways), told.further, told.always, told.asked) == (6, [], [], False)


def test_at_most_four_topics_and_none_twice() -> None:
    told = offered([reply("answer", *TOPICS[:3], MORE), reply("choices", *TOPICS, SOMETHING_ELSE, PERSON)])
    assert told.ways == TOPICS[:4]
    assert told.further == [MORE]
    assert told.always == [SOMETHING_ELSE, PERSON]


def test_a_question_offers_its_own_answers_in_the_order_given() -> None:
    answers = [{"label": label, "value": f"pick:x:y:{label}", "topic": None} for label in ("Yes", "No", "Not sure")]
    skip = {"label": "Skip this question", "value": "skip", "topic": None}
    told = offered([reply("answer", *TOPICS), reply("question", *answers, skip, PERSON, text="Is it for you?")])
    assert told.legend == "Is it for you?"
    assert told.asked
    # The answers first and large; then the moves; the way to a person is there once, wherever it is offered.
    assert (told.ways, told.further, told.always) == (answers, [skip, PERSON], [SOMETHING_ELSE])

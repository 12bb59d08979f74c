"""What needs no understanding is known before the model is asked."""

import pytest

from bot.choice import parse_of


@pytest.mark.parametrize(
    "choice, intent",
    [
        ("topic:dp_what", "dp_what"),
        ("more:dp_what", "tell_me_more"),
        ("simpler:dp_what", "repeat_or_simplify"),
        ("near:carer_breaks", "directory_search"),
        ("person", "human_handoff"),
        ("else", "nlu_fallback"),
    ],
)
def test_a_choice_names_its_intent(choice: str, intent: str) -> None:
    assert parse_of({"choice": choice}, "")["intent"]["name"] == intent


def test_an_empty_text_is_lost() -> None:
    parse = parse_of({"text": " "}, "")
    assert (parse["intent"]["name"], parse["band"]) == ("gibberish_or_empty", "lost")


def test_another_language_is_known() -> None:
    assert parse_of({"text": "dzień dobry", "language": "Polish"}, "dzień dobry")["intent"]["name"] == "other_language"


def test_plain_words_are_left_to_the_model() -> None:
    assert parse_of({"text": "help for mum"}, "help for mum") is None

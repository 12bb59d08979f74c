"""The choices that say an answer in another language, such as "in:pl:dp_what"."""

from typing import Any

from answers.spoken import SpokenAnswer
from answers.translations import LANGUAGES
from core.topics import topics

IN = "in"


def language_choices(answer: SpokenAnswer) -> list[dict[str, Any]]:
    """One for each language in which the answer can be said, in English and in the language's own words."""
    named = {code: LANGUAGES[code] for code in answer.languages}
    return [
        {"label": f"In {english} / {own}", "value": f"{IN}:{code}:{answer.topic}", "topic": answer.topic}
        for code, (english, own) in named.items()
    ]


def is_in_language(choice: str) -> bool:
    """Whether a choice is one of those that can ever be offered."""
    kind, _, named = choice.partition(":")
    code, _, topic = named.partition(":")
    return kind == IN and code in LANGUAGES and topic in topics()


def language_pressed(choice: str | None) -> str:
    """The code of the language in a choice; "" for any other choice."""
    return choice.split(":")[1] if choice and is_in_language(choice) else ""

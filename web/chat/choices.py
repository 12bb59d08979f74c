"""The choices under a reply: labels for people, values for the next message."""

from typing import Any

from answers.spoken import SpokenAnswer
from core.topics import topic
from web.chat.languages import language_choices

Choice = dict[str, Any]
STARTING = (
    "care_options_overview",
    "carer_identify",
    "paying_for_care",
    "dp_what",
    "adult_learning_find",
    "directory_search",
)
SOMETHING_ELSE: Choice = {"label": "Something else", "value": "else", "topic": None}
PERSON: Choice = {"label": "Talk to a person", "value": "person", "topic": None}
FURTHER = {"more": "Tell me more", "simpler": "Say it more simply"}
MOST_STEPS = 4
PLACE = "place"  # such as "place:Ashby Magna"


def topic_choice(id: str) -> Choice:
    """A topic to choose, under its title."""
    return {"label": topic(id).title, "value": f"topic:{id}", "topic": id}


def starting_choices() -> list[Choice]:
    """The six big choices of an empty chat."""
    return [topic_choice(id) for id in STARTING]


def did_you_mean(topics: list[str]) -> list[Choice]:
    """Topics to choose from, and the two ways on that are always there."""
    return [*map(topic_choice, topics[:MOST_STEPS]), SOMETHING_ELSE, PERSON]


def after(answer: SpokenAnswer, part: str, nearby_shown: bool) -> list[Choice]:
    """The next steps of an answer, its other parts, and what is near."""
    about = {"topic": answer.topic}
    further = [
        {"label": label, "value": f"{kind}:{answer.topic}", **about}
        for kind, label in FURTHER.items()
        if kind in answer.parts and kind != part
    ]
    near = [{"label": "Find this near me", "value": f"near:{answer.topic}", **about}]
    return [
        *map(topic_choice, answer.next_steps[:MOST_STEPS]),
        *language_choices(answer),
        *further,
        *(near if answer.directory and not nearby_shown else []),
    ]

"""People walk through the journeys: each conversation of the files beside this one, over the real processes.

A file maps the name of a conversation to its turns. A turn is what the person does (`say`, `press` with the label of a
choice offered before, or `press_value`), and what must come back:

    asks: a piece of the question that comes last, or "nothing"
    says, not_says: a piece, or several, that the replies must hold, or must not
    topics: one of these is answered
    services: whether services are shown
    safety: a class of danger, its level, or "none"
    plan: true when the journey ends here with its steps
    place: the name of the place that is known
    chat: which chat it is said in, where one person has two open
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.chatting import Chat, Reply, all_choices, all_services, all_text

pytestmark = pytest.mark.live

Turn = dict[str, Any]
FILES = sorted(Path(__file__).parent.glob("*.yml"))
CONVERSATIONS = [
    pytest.param(turns, id=f"{file.stem}: {name}")
    for file in FILES
    for name, turns in yaml.safe_load(file.read_text("utf-8")).items()
]
DOES = ("say", "press", "press_value", "chat")


@pytest.mark.parametrize("turns", CONVERSATIONS)
def test_a_conversation(turns: list[Turn], new_chat: Callable[[], Chat]) -> None:
    chats: dict[str, Chat] = {}
    offered: dict[str, dict[str, str]] = {}
    for at, turn in enumerate(turns, start=1):
        here = turn.get("chat", "first")
        chat = chats.setdefault(here, new_chat())
        reply = take(chat, turn, offered.setdefault(here, {}))
        offered[here] |= {each["label"]: each["value"] for each in all_choices(reply)}
        for what in turn.keys() - set(DOES):
            fault = CHECKS[what](reply, turn[what])
            assert not fault, f"turn {at}, {turn}: {fault}\n\n{all_text(reply)}"


def take(chat: Chat, turn: Turn, offered: dict[str, str]) -> Reply:
    """Say or press what the turn says; `offered` are the choices so far, value by label."""
    if "press" in turn:
        assert turn["press"] in offered, f"{turn['press']} was not offered, but {[*offered]}"
        return chat.press(offered[turn["press"]])
    return chat.press(turn["press_value"]) if "press_value" in turn else chat.say(turn["say"])


def asked(reply: Reply, piece: str) -> str:
    """What is wrong with the question that comes last, if anything."""
    last = reply["replies"][-1]
    if piece == "nothing":
        return "a question is asked" if any(each["kind"] == "question" for each in reply["replies"]) else ""
    return "" if last["kind"] == "question" and piece in last["text"] else f"it asks: {last['text']}"


def said(reply: Reply, pieces: list[str] | str) -> str:
    """Which piece is missing, if any."""
    missing = [piece for piece in _several(pieces) if piece.lower() not in all_text(reply).lower()]
    return f"it does not say {missing}" if missing else ""


def not_said(reply: Reply, pieces: list[str] | str) -> str:
    """Which piece is said all the same, if any."""
    found = [piece for piece in _several(pieces) if piece.lower() in all_text(reply).lower()]
    return f"it says {found}" if found else ""


def answers_one_of(reply: Reply, topics: list[str] | str) -> str:
    """What is answered instead, if none of the topics is."""
    return "" if set(reply["topics"]) & set(_several(topics)) else f"it answers {reply['topics']}"


def shows_services(reply: Reply, wanted: bool) -> str:
    """Whether services are there that should not be, or the other way round."""
    return (
        "" if bool(all_services(reply)) == wanted else "services are shown" if not wanted else "no services are shown"
    )


def warns(reply: Reply, wanted: str) -> str:
    """What danger was heard instead, if it was not the one wanted."""
    heard = reply["safety"] or {"class": "none", "level": "none"}
    return "" if wanted in heard.values() else f"it hears {heard}"


def plans(reply: Reply, wanted: bool) -> str:
    """Why this is no plan at the end of a journey, or one too early."""
    steps = [each for each in reply["replies"] if each["kind"] == "answer" and _is_plan(reply, each)]
    return "" if bool(steps) == wanted else "there is no plan" if wanted else "there is a plan"


def is_near(reply: Reply, name: str) -> str:
    """Which place is known instead."""
    place = (reply["place"] or {"name": "none"})["name"]
    return "" if place == name else f"the place is {place}"


def _is_plan(reply: Reply, each: dict[str, Any]) -> bool:
    asks = any(other["kind"] == "question" for other in reply["replies"])
    return not asks and each["topic"] in reply["topics"] and "\n- " in each["text"] and each["answer_version"] is None


def _several(pieces: list[str] | str) -> list[str]:
    return [pieces] if isinstance(pieces, str) else pieces


CHECKS: dict[str, Callable[[Reply, Any], str]] = {
    "asks": asked,
    "says": said,
    "not_says": not_said,
    "topics": answers_one_of,
    "services": shows_services,
    "safety": warns,
    "plan": plans,
    "place": is_near,
}

"""Turns what Rasa says to say into the API's replies, with the words from the store."""

from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from answers.passages import passages
from answers.speak import speak
from answers.spoken import SpokenAnswer
from answers.words import words
from conversations.memory import Memory
from core.topics import topic as topic_of
from directory.find import services_by_id
from web.chat.choices import after, did_you_mean
from web.chat.easier import part_for
from web.chat.questions import question_choices
from web.directory_api.card import card

Reply = dict[str, Any]


def replies_of(session: Session, items: list[dict[str, Any]], memory: Memory) -> list[Reply]:
    """The replies to `items` of the inner contract, in order. Raises KeyError for an item that is not of it."""
    nearby = any(item["kind"] == "services" for item in items)
    said = [_reply(session, item, memory, nearby) for item in items]
    if any(item["kind"] == "ask" and item["choices"] for item in items):
        # One thing at a time: under a question stand its own choices alone.
        return [each | {"choices": []} if each["kind"] == "answer" else each for each in said]
    return said


def reply(kind: str, text: str, **more: Any) -> Reply:
    """A reply with every field of the contract."""
    empty: Reply = {
        "topic": None,
        "answer_version": None,
        "provisional": False,
        "links": [],
        "choices": [],
        "services": [],
    }
    return {"kind": kind, "text": text, **empty, **more}


def answer_reply(answer: SpokenAnswer, part: str = "short", *, nearby_shown: bool = True) -> Reply:
    """An answer with its links and next steps."""
    kind = {"human_handoff": "handoff"}.get(answer.topic, "answer")
    return reply(
        "safety" if topic_of(answer.topic).kind == "safety" else kind,
        answer.text,
        topic=answer.topic,
        answer_version=answer.version,
        provisional=answer.provisional,
        links=[{"label": link.label, "url": link.url} for link in answer.links],
        choices=after(answer, part, nearby_shown),
    )


def _reply(session: Session, item: dict[str, Any], memory: Memory, nearby: bool) -> Reply:
    match item["kind"]:
        case "answer":
            part = part_for(item["topic"], item["part"], memory)
            spoken = speak(session, item["topic"], about=item["about"], part=part)
            if (at := item.get("passage")) is not None:
                spoken = replace(spoken, text=passages(spoken.text)[at])
            return answer_reply(spoken, part, nearby_shown=nearby)
        case "choices":
            return reply("choices", words(session, item["id"]), choices=did_you_mean(item["topics"]))
        case "services":
            found = services_by_id(session, item["ids"], memory.place, item["whys"])
            said = words(session, item["id"], **item["slots"])
            return reply("services", said, services=[card(each) for each in found])
        case "ask":
            choices = question_choices(session, item["choices"], item["topic"])
            asked = words(session, item["id"], **item["slots"])
            return reply("question", asked, topic=item["topic"], choices=choices)
        case "plan":
            steps = "\n- ".join(words(session, id) for id in item["lines"])
            return reply("answer", steps, topic=item["topic"], provisional=True)
        case _:
            return reply("notice", words(session, item["id"], **item["slots"]))

"""Finds what is wrong in the head of an answer's file."""

from typing import Any

from answers.read import AnswerFile
from core.facts import facts
from core.topics import topics

FIELDS = (
    "id", "title", "summary", "stage", "next_steps", "links", "directory", "sources", "owner", "review_every", "tags",
)  # fmt: skip
STAGES = ("wellbeing", "prevent", "reduce", "delay", "meet")


def head_problems(file: AnswerFile) -> list[str]:
    """Every fault of the head: fields, and what they name that does not exist."""
    front = file.front
    return [
        *(f"the head lacks '{field}'" for field in FIELDS if field not in front),
        *_told_wrongly(file),
        *(f"next step {each} is no topic" for each in _list(front, "next_steps") if not _leads_on(each)),
        *(problem for link in _list(front, "links") if (problem := _link_problem(link))),
        *(f"source {each} is no fact" for each in _list(front, "sources") if each not in facts()),
    ]


def _told_wrongly(file: AnswerFile) -> list[str]:
    front, topic = file.front, topics().get(file.topic)
    problems = []
    if front.get("id", file.topic) != file.topic:
        problems.append(f"its id is {front['id']}, but the file is {file.path.name}")
    if topic and front.get("title", topic.title) != topic.title:
        problems.append(f"its title is '{front['title']}', but topics.yml says '{topic.title}'")
    if "summary" in front and not str(front["summary"] or "").strip():
        problems.append("its summary is empty")
    if front.get("stage", STAGES[0]) not in STAGES:
        problems.append(f"'{front['stage']}' is no stage")
    return problems


def _leads_on(id: str) -> bool:
    return id in topics() and topics()[id].kind != "dialogue"


def _link_problem(link: Any) -> str:
    if not isinstance(link, dict) or not link.get("label") or "fact" not in link:
        return f"link {link} lacks a label or a fact"
    fact = facts().get(link["fact"])
    if fact is None:
        return f"link fact {link['fact']} does not exist"
    return "" if fact.type == "url" else f"link fact {fact.id} is no url but a {fact.type}"


def _list(front: dict[str, Any], field: str) -> list[Any]:
    return list(front.get(field) or [])

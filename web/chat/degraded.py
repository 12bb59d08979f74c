"""Helps without Rasa: the answers and services nearest in meaning."""

from functools import lru_cache

import numpy as np
from sqlalchemy.orm import Session

from answers.speak import speak
from answers.subject import subject
from answers.words import words
from conversations.memory import Memory
from core.meaning import meaning
from core.topics import topic, topics_of
from directory.search import search
from web.chat.choices import did_you_mean
from web.chat.replies import Reply, answer_reply, reply
from web.directory_api.card import card

NEAR_ENOUGH = 0.35
SHOWN = 3


def degraded_replies(session: Session, text: str, choice: str | None, memory: Memory) -> tuple[list[Reply], list[str]]:
    """Replies and topics made from the store and the directory alone; always with a person's number."""
    near = _chosen(choice) or _nearest(text)
    found = search(session, text, place=memory.place, per_page=SHOWN) if text.strip() else None
    services = found.services if found and not found.weaker else ()
    said = [reply("notice", words(session, "degraded_answer" if near or services else "degraded_nothing"))]
    if near:
        said.append(answer_reply(speak(session, near[0], about=subject(near[0], memory.about))))
    if services:
        shown = [card(each) for each in services]
        said.append(reply("services", words(session, "search_found"), services=shown))
    said.append(reply("handoff", words(session, "degraded_person"), choices=did_you_mean(near[1:])))
    return said, [*near[:1], *(["directory_search"] if services else [])]


def _chosen(choice: str | None) -> list[str]:
    kind, _, named = (choice or "").partition(":")
    if choice == "person":
        return ["human_handoff"]
    return [named] if named and topic(named).kind in ("answer", "journey", "safety") else []


def _nearest(text: str) -> list[str]:
    if not text.strip():
        return []
    ids, vectors = _topics()
    scores = vectors @ meaning([text])[0]
    return [ids[at] for at in np.argsort(-scores)[:SHOWN] if scores[at] > NEAR_ENOUGH]


@lru_cache
def _topics() -> tuple[list[str], np.ndarray]:
    known = topics_of("answer", "journey")
    return [each.id for each in known], meaning([f"{each.title}. {each.means}" for each in known])

"""What a member can look at: answers before the Panel, and chats that a facilitator let through."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from answers.life.reviews import review_of
from answers.reading import count_words
from answers.records import AnswerVersion
from conversations.panel.chats import cleared, verdicts
from conversations.panel.choices import sees_upsetting, skipped
from core.topics import topic

WORDS_A_MINUTE = 80  # for people who read slowly, or listen
TO_ANSWER = 2  # minutes


@dataclass(frozen=True)
class Thing:
    """One thing to look at. `id` is such as "answers/12"; `done` when the member has had their say."""

    id: str
    title: str
    minutes: int
    upsetting: bool
    done: bool


def things(session: Session, member: str) -> list[Thing]:
    """All that this member may look at and has not skipped, the longest waiting first."""
    hidden, brave = skipped(session, member), sees_upsetting(session, member)
    found = [*_answers(session, member), *_chats(session, member)]
    return [each for each in found if each.id not in hidden and (brave or not each.upsetting)]


def waits(session: Session, member: str) -> int:
    """How many upsetting things are kept from this member because they have not asked for such."""
    if sees_upsetting(session, member):
        return 0
    hidden = skipped(session, member)
    found = [*_answers(session, member), *_chats(session, member)]
    return sum(each.upsetting and not each.done and each.id not in hidden for each in found)


def may_look(session: Session, member: str, *, upsetting: bool) -> bool:
    """Whether a thing may be opened: upsetting ones only by who asked for them."""
    return not upsetting or sees_upsetting(session, member)


def is_upsetting(version: AnswerVersion) -> bool:
    """Whether the words are about a crisis or abuse."""
    return topic(version.topic).kind == "safety" or "safety" in version.tags


def _answers(session: Session, member: str) -> Iterator[Thing]:
    waiting = select(AnswerVersion).where(AnswerVersion.state == "panel_review")
    for version in session.scalars(waiting.order_by(AnswerVersion.panel_until, AnswerVersion.id)):
        review = review_of(session, version, member)
        yield Thing(
            f"answers/{version.id}", version.front["title"], _minutes(*version.parts.values()),
            is_upsetting(version), review is not None and review.clear is not None,
        )  # fmt: skip


def _chats(session: Session, member: str) -> Iterator[Thing]:
    for chat in cleared(session):
        said = [text for turn in chat.turns for text in (turn["said"], *turn["replied"])]
        done = len(verdicts(session, chat, member)) == len(chat.turns)
        yield Thing(f"chats/{chat.id}", "A chat with our assistant", _minutes(*said), chat.upsetting, done)


def _minutes(*texts: str) -> int:
    return round(sum(map(count_words, texts)) / WORDS_A_MINUTE) + TO_ANSWER

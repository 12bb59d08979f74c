"""What people tell at the end of a chat: when they may be asked, and how it is kept. Only masked text comes here."""

import secrets
from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from conversations import chats
from conversations.outcome import helps
from conversations.records import Conversation, Feedback, Turn
from core import clock
from core.settings import settings
from core.test_chats import is_test

FOUND = ("yes", "some", "no", "unsure")
EASE = ("very_easy", "fairly_easy", "fairly_difficult", "very_difficult", "not_looking")


def may_ask(turns: Sequence[Turn]) -> bool:
    """Whether to ask how a chat went: never an empty one, never after a safety answer."""
    return bool(turns) and not any(turn.reply.get("safety") for turn in turns)


def keep_feedback(session: Session, conversation: Conversation, id: str, **given: str | None) -> Feedback:
    """Write what was given (`found`, `ease`, `better`, `next`) beside what the same person gave before.

    `id` is that of the feedback so far, "" at the first question.
    """
    feedback = _so_far(session, conversation, id) or _begun(session, conversation)
    for question, told in given.items():
        setattr(feedback, question, told or getattr(feedback, question))
    session.flush()
    return feedback


def waiting_feedback(session: Session) -> list[Feedback]:
    """Feedback in people's own words that nobody has read yet, the oldest first."""
    in_words = or_(Feedback.better.is_not(None), Feedback.next.is_not(None))
    waiting = select(Feedback).where(in_words, Feedback.read_at.is_(None)).order_by(Feedback.at)
    return list(session.scalars(waiting))


def _so_far(session: Session, conversation: Conversation, id: str) -> Feedback | None:
    known = session.scalars(select(Feedback).where(Feedback.conversation == conversation.id)).first()
    if known or not id:
        return known
    # A private chat leaves no trace in its feedback: there the id, which nobody can guess, stands for the person.
    fresh = Feedback.at > clock.now() - timedelta(hours=settings().keep_hours)
    return session.scalars(select(Feedback).where(Feedback.id == id, Feedback.conversation.is_(None), fresh)).first()


def _begun(session: Session, conversation: Conversation) -> Feedback:
    band, about = _last_answer(chats.turns(session, conversation.id))
    made = Feedback(
        id=secrets.token_hex(16), at=clock.now(), conversation=conversation.id if conversation.may_learn else None,
        band=band, topics=about, test=is_test(conversation.id),
    )  # fmt: skip
    session.add(made)
    return made


def _last_answer(turns: Sequence[Turn]) -> tuple[str, list[str]]:
    """Band and topics of the last turn that helped; a "thank you" after it does not count."""
    helped = [turn for turn in turns if any(helps(id) for id in turn.reply.get("topics", []))]
    last = (helped or list(turns))[-1].reply
    return last.get("band", ""), last.get("topics", [])

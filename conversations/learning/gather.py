"""Gathers what was not answered: from a chat as it ends, and from what the Panel said of chats.

Never what was answered with safety words, and never from chats of people who said no, or of staff who only tried.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from sqlalchemy import select
from sqlalchemy.orm import Session

from conversations import chats
from conversations.learning.records import Unanswered, Why
from conversations.learning.source import place_in, source_of
from conversations.outcome import helps
from conversations.panel.records import PanelChat, Verdict
from conversations.records import Feedback, Turn

NOT_FOUND = ("no", "some")
DID_NOT_HELP = ("did_not_help", "wrong")


def gather_chat(session: Session, conversation: str) -> None:
    """Gather from a chat that ends and may be learned from, while all its turns are still there."""
    turns = chats.turns(session, conversation)
    feedback = session.scalars(select(Feedback).where(Feedback.conversation == conversation)).first()
    found = dict(_misunderstood(turns))
    if feedback is not None and feedback.found in NOT_FOUND and (last := _last_answered(turns)):
        found[last] = "not_found"
    typed = [turn for turn in turns if turn.said]
    for number, turn in enumerate(typed):
        if turn in found and not turn.reply.get("safety"):
            better = (feedback.better or "") if feedback and found[turn] == "not_found" else ""
            source = place_in(source_of(conversation), number)
            _keep(session, Unanswered(source=source, at=turn.at, said=turn.said, better=better, why=found[turn]))


def gather_verdicts(session: Session) -> None:
    """Gather what members said did not help, or was wrong. Nothing of chats about a crisis or abuse."""
    bad = (
        select(Verdict.chat, Verdict.turn)
        .join(PanelChat, PanelChat.id == Verdict.chat)
        .where(PanelChat.state == "cleared", PanelChat.upsetting.is_(False), Verdict.verdict.in_(DID_NOT_HELP))
        .distinct()
    )
    for id, number in session.execute(bad).all():
        chat = session.get_one(PanelChat, id)
        source, said = place_in(chat.source, number), chat.turns[number]["said"]
        _keep(session, Unanswered(source=source, at=chat.gated_at, said=said, better="", why="did_not_help"))


def _misunderstood(turns: Sequence[Turn]) -> Iterator[tuple[Turn, Why]]:
    """Each typed message that the chat was not sure of, and each after whose offers somebody chose something else."""
    for turn, following in zip_longest(turns, turns[1:]):
        if not turn.said:
            continue
        offered = any(each["kind"] == "choices" for each in turn.reply["replies"])
        if offered and following is not None and following.reply.get("choice") == "else":
            yield turn, "else"
        elif turn.reply.get("band") in ("lost", "unsure"):
            yield turn, turn.reply["band"]


def _last_answered(turns: Sequence[Turn]) -> Turn | None:
    """The last typed message that got an answer; of a chat without one, the last that was typed."""
    typed = [turn for turn in turns if turn.said]
    answered = [turn for turn in typed if any(helps(id) for id in turn.reply.get("topics", []))]
    return next(iter(reversed(answered or typed)), None)


def _keep(session: Session, found: Unanswered) -> None:
    if session.scalar(select(Unanswered.id).where(Unanswered.source == found.source)) is None:
        session.add(found)
        session.flush()

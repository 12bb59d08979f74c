"""Chats for the Panel: a facilitator looks first, members say what helped, anyone can pull one at once."""

from dataclasses import dataclass
from typing import Any, Literal, get_args

from sqlalchemy import select
from sqlalchemy.orm import Session

from conversations.learning.source import forget_chat, source_of
from conversations.panel.records import PanelChat, Verdict
from conversations.records import Conversation, Turn
from core import clock
from core.records.audit import append
from core.topics import topics_of

Help = Literal["helped", "not_sure", "did_not_help", "wrong", "worrying"]
VERDICTS: tuple[Help, ...] = get_args(Help)


@dataclass(frozen=True)
class Candidate:
    """An ended chat that nobody has looked at yet, masked as it was kept."""

    source: str
    month: str
    turns: list[dict[str, Any]]
    upsetting: bool


def candidates(session: Session, limit: int = 10) -> list[Candidate]:
    """Ended chats of people who did not say no, newest first."""
    ended = (
        select(Turn.conversation)
        .where(Turn.said.is_not(None), Turn.conversation.not_in(select(Conversation.id)))
        .group_by(Turn.conversation)
    )
    looked_at = set(session.scalars(select(PanelChat.source)))
    found = [_candidate(session, id) for id in session.scalars(ended) if source_of(id) not in looked_at]
    return sorted(found, key=lambda each: each.month, reverse=True)[:limit]


def candidate(session: Session, source: str) -> Candidate | None:
    """The one of this source, if it still waits."""
    return next((each for each in candidates(session, limit=10_000) if each.source == source), None)


def gate(session: Session, found: Candidate, by: str, *, nobody_recognised: bool) -> PanelChat:
    """The facilitator's word on a chat. Without "no one could be recognised" nothing of it is kept."""
    chat = PanelChat(
        source=found.source, month=found.month, turns=found.turns if nobody_recognised else [],
        upsetting=found.upsetting, state="cleared" if nobody_recognised else "refused", gated_by=by,
        gated_at=clock.now(),
    )  # fmt: skip
    if not nobody_recognised:
        forget_chat(session, found.source)
    session.add(chat)
    session.flush()
    append(session, actor=by, deed=f"{chat.state} a chat for the Panel", subject=f"panel chat {chat.id}")
    return chat


def cleared(session: Session) -> list[PanelChat]:
    """The chats that members may see, oldest first."""
    return list(session.scalars(select(PanelChat).where(PanelChat.state == "cleared").order_by(PanelChat.id)))


def pull(session: Session, chat: PanelChat, by: str) -> None:
    """The privacy brake: from now on nobody sees the chat, and its words are gone."""
    chat.state, chat.turns = "pulled", []
    forget_chat(session, chat.source)
    append(session, actor=by, deed="pulled a chat from the Panel", subject=f"panel chat {chat.id}")


def judge(session: Session, chat: PanelChat, turn: int, member: str, verdict: Help) -> None:
    """Keep what a member thinks of one answer. Raises ValueError for an answer or a verdict that there is not."""
    if verdict not in VERDICTS or not 0 <= turn < len(chat.turns):
        raise ValueError(f"no verdict {verdict} on answer {turn}")
    session.merge(Verdict(chat=chat.id, turn=turn, member=member, verdict=verdict, at=clock.now()))


def verdicts(session: Session, chat: PanelChat, member: str) -> dict[int, str]:
    """What the member said of each answer, by its place in the chat."""
    said = select(Verdict).where(Verdict.chat == chat.id, Verdict.member == member)
    return {each.turn: each.verdict for each in session.scalars(said)}


def _candidate(session: Session, conversation: str) -> Candidate:
    turns = session.scalars(select(Turn).where(Turn.conversation == conversation).order_by(Turn.id)).all()
    safety = {topic.id for topic in topics_of("safety")}
    topics = {topic for turn in turns for topic in turn.reply.get("topics", [])}
    told = [
        {"said": turn.said, "replied": [each["text"] for each in turn.reply["replies"]]} for turn in turns if turn.said
    ]
    return Candidate(source_of(conversation), f"{turns[-1].at:%Y-%m}", told, bool(topics & safety))

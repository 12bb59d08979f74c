"""What an author does with messages that ask the same: give them a topic, begin an answer, or set them aside."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from answers.life import drafts
from answers.life.forbidden import Forbidden
from answers.records import AnswerVersion
from conversations.learning.records import Accepted, Cluster
from core import clock
from core.accounts.account import Account
from core.accounts.role import Role
from core.records.audit import append
from core.topics import topics


def give_topic(session: Session, cluster: Cluster, by: Account, topic: str, phrases: Mapping[int, str]) -> None:
    """Accept `phrases` (by the message that each came from) for a topic.

    Raises Forbidden for all but authors, without a phrase or a topic, and for a phrase that cannot be trained.
    """
    _only_authors(by)
    if topic not in topics():
        raise Forbidden("Choose the topic.")
    if topics()[topic].kind == "safety":
        raise Forbidden("Ask the safeguarding lead: what is learned here rings an alarm.")
    if not phrases:
        raise Forbidden("Tick the messages that this topic should answer.")
    texts = {message: _phrase(text) for message, text in phrases.items()}
    for message, text in texts.items():
        session.add(Accepted(cluster=cluster.id, message=message, topic=topic, text=text, by=by.id, at=clock.now()))
    _assign(cluster, topic)
    _tell(session, "give_topic", cluster, by, topic=topic, phrases=len(texts))


def begin_answer(session: Session, cluster: Cluster, by: Account, topic: str, told: str) -> AnswerVersion:
    """A draft that should answer them: a new one, or that which is already being written. `told` is for the Panel.

    Raises Forbidden for all but authors, without a topic or words, and where no draft can be begun.
    """
    _only_authors(by)
    if topic not in topics():
        raise Forbidden("Choose the topic.")
    if not told.strip():
        raise Forbidden("Say what people told us, in words that name nobody.")
    draft = drafts.in_work(session, topic)
    if draft is None or draft.state != "draft":
        draft = drafts.begin(session, topic, by)
    cluster.draft, cluster.told = draft.id, told.strip()
    _assign(cluster, topic)
    _tell(session, "begin_answer", cluster, by, topic=topic, version=draft.number)
    return draft


def propose_topic(session: Session, cluster: Cluster, by: Account, words: str) -> None:
    """Record that a topic is missing, in words. Raises Forbidden for all but authors, and without words."""
    _only_authors(by)
    if not words.strip():
        raise Forbidden("Say what the new topic would be about.")
    cluster.proposed = words.strip()
    _assign(cluster, None)
    _tell(session, "propose_topic", cluster, by)


def set_aside(session: Session, cluster: Cluster, by: Account, reason: str) -> None:
    """Say that nothing will be done, and why. Raises Forbidden for all but authors, and without a reason."""
    _only_authors(by)
    if not reason.strip():
        raise Forbidden("Say why nothing needs to be done.")
    cluster.state, cluster.set_aside = "set_aside", reason.strip()
    _tell(session, "set_aside", cluster, by, reason=reason.strip())


def _phrase(text: str) -> str:
    words = " ".join(text.split())
    if not words:
        raise Forbidden("A phrase that you ticked has no words.")
    if any(sign in words for sign in "[]{}"):
        raise Forbidden(f"Put something invented in place of what stands in brackets, or leave it out: {words}")
    return words


def _assign(cluster: Cluster, topic: str | None) -> None:
    cluster.state, cluster.topic = "assigned", topic
    cluster.assigned_at = cluster.assigned_at or clock.now()
    cluster.set_aside, cluster.answered_at = "", None


def _only_authors(by: Account) -> None:
    if not by.is_any_of(Role.AUTHOR):
        raise Forbidden("This is not for your account.")


def _tell(session: Session, deed: str, cluster: Cluster, by: Account, **detail: object) -> None:
    append(session, actor=by.id, deed=deed, subject=f"unanswered {cluster.id}", **detail)  # type: ignore[arg-type]

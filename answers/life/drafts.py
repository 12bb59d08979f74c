"""Drafts: begun from the words there are, and changed by authors until they go to the Panel."""

import hashlib

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from answers.life.forbidden import Forbidden
from answers.life.move import make_move
from answers.life.records import Writer
from answers.records import ENGLISH, LIVE, SPOKEN, AnswerVersion, State
from answers.write import written
from core import clock
from core.accounts.account import Account
from core.accounts.role import Role
from core.records.audit import append

IN_WORK: tuple[State, ...] = (
    "draft", "panel_review", "changes_wanted", "panel_agreed", "service_signoff", "safety_signoff",
)  # fmt: skip


def begin(session: Session, topic: str, by: Account, language: str = ENGLISH) -> AnswerVersion:
    """A new draft from the words said now; of a translation, one that hangs on the live English words.

    Raises Forbidden when the person is no author, words are in work already, or there is nothing to begin from.
    """
    _only_authors(by)
    if in_work(session, topic, language):
        raise Forbidden("Somebody is working on these words already.")
    first = _newest(session, topic, ENGLISH, SPOKEN if language == ENGLISH else LIVE)
    if first is None:
        raise Forbidden("There are no words to begin from.")
    return _draft_from(session, first, by, language)


def begin_with(session: Session, said: AnswerVersion, by: Account, short: str) -> AnswerVersion:
    """A new draft from the words of `said` with the short answer that `by`, who need be no author, proposes."""
    draft = _draft_from(session, said, by, said.language)
    draft.parts = {**draft.parts, "short": short}
    draft.checksum = checksum(draft)
    return draft


def take_up(session: Session, version: AnswerVersion, by: Account) -> AnswerVersion:
    """A new draft from words that the Panel or an officer wants changed. Raises Forbidden as the move does."""
    make_move(session, version, "take_up", by)
    return _draft_from(session, version, by, version.language)


def edit(
    session: Session, version: AnswerVersion, by: Account, summary: str, parts: dict[str, str], *, simpler_fits: bool
) -> None:
    """Change a draft. Simpler words fall away when the answer changes, unless they change too or still fit.

    Raises Forbidden when the person is no author or the words are no draft.
    """
    _only_authors(by)
    if version.state != "draft":
        raise Forbidden("Only a draft can be changed.")
    parts = {part: text.strip() for part, text in parts.items() if text.strip() or part == "short"}
    outgrown = parts["short"] != version.parts["short"] and parts.get("simpler") == version.parts.get("simpler")
    if outgrown and not simpler_fits:
        parts.pop("simpler", None)
    version.front = {**version.front, "summary": summary.strip()}
    version.parts = parts
    version.checksum = checksum(version)
    if session.get(Writer, (version.id, by.id)) is None:
        session.add(Writer(version=version.id, account=by.id))
    _tell(session, "edit", version, by)


def in_work(session: Session, topic: str, language: str = ENGLISH) -> AnswerVersion | None:
    """The version on its way to the public, if there is one."""
    return _newest(session, topic, language, IN_WORK)


def checksum(version: AnswerVersion) -> str:
    """That of the file that would say the same."""
    return hashlib.sha256(written(version.front, version.parts).encode()).hexdigest()


def _draft_from(session: Session, words: AnswerVersion, by: Account, language: str) -> AnswerVersion:
    newest = select(func.max(AnswerVersion.number)).where(
        AnswerVersion.topic == words.topic, AnswerVersion.language == language
    )
    hangs_on = words.hangs_on if words.language == language else words.id
    draft = AnswerVersion(
        topic=words.topic, language=language, number=(session.scalar(newest) or 0) + 1, state="draft",
        hangs_on=hangs_on, front=dict(words.front), parts=dict(words.parts), checksum="", created_at=clock.now(),
    )  # fmt: skip
    draft.checksum = checksum(draft)
    session.add(draft)
    session.flush()
    session.add(Writer(version=draft.id, account=by.id))
    _tell(session, "begin", draft, by)
    return draft


def _newest(session: Session, topic: str, language: str, states: tuple[State, ...]) -> AnswerVersion | None:
    found = select(AnswerVersion).where(
        AnswerVersion.topic == topic, AnswerVersion.language == language, AnswerVersion.state.in_(states)
    )
    return session.scalars(found.order_by(AnswerVersion.number.desc()).limit(1)).first()


def _only_authors(by: Account) -> None:
    if not by.is_any_of(Role.AUTHOR):
        raise Forbidden("This is not for your account.")


def _tell(session: Session, deed: str, version: AnswerVersion, by: Account) -> None:
    append(
        session, actor=by.id, deed=deed, subject=f"answer {version.topic}", version=version.number,
        language=version.language, words=version.checksum,
    )  # fmt: skip

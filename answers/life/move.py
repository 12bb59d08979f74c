"""Makes a move: looks it up in the table, asks its gates, changes the state, and writes it into the audit trail."""

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from answers.life.forbidden import Forbidden
from answers.life.gates import Asked, why_not
from answers.life.moves import NOBODY, Deed, Move, may, move_of
from answers.life.records import Signoff, SignoffKind
from answers.records import LIVE, SPOKEN, Answer, AnswerVersion
from core import clock
from core.accounts.account import Account
from core.records.audit import append, hold_the_end

SIGNS: dict[Deed, SignoffKind] = {"sign_off": "service", "sign_safety": "safety", "publish": "publish"}
PANEL_DAYS = 14


def make_move(session: Session, version: AnswerVersion, deed: Deed, by: Account, reason: str = "") -> None:
    """Make the move `deed` with these words. Raises Forbidden, before anything is written, when it is not allowed."""
    # Of two who press at once the second sees what the first did.
    hold_the_end(session)
    session.refresh(version)
    move = _allowed(Asked(session, version, by, reason), deed)
    if move.after == "live":
        _step_aside(session, version)
    append(
        session, actor=by.id, deed=deed, subject=f"answer {version.topic}", reason=reason, version=version.number,
        language=version.language, before=move.before, after=move.after, words=version.checksum,
    )  # fmt: skip
    if deed in SIGNS:
        session.add(Signoff(version=version.id, kind=SIGNS[deed], officer=by.id, note=reason, at=clock.now()))
        session.flush()
    if move.before in LIVE and move.after not in LIVE:
        _fall_away(session, version)
    _enter(session, version, move)
    session.flush()


def why_forbidden(asked: Asked, deed: Deed) -> str:
    """Why this move is not allowed now, in plain words; "" when it is."""
    move = move_of(deed, asked.version.state)
    if move is None:
        return "This cannot be done with these words now."
    if not may(asked.by, move):
        return "This is not for your account."
    return next((why for gate in move.gates if (why := why_not(gate, asked))), "")


def review_interval(answer: Answer) -> timedelta:
    """How long agreed words stand until they are looked at again; `review_every` reads such as "6 months"."""
    return timedelta(days=int(answer.review_every.split()[0]) * 365 // 12)


def _allowed(asked: Asked, deed: Deed) -> Move:
    why, move = why_forbidden(asked, deed), move_of(deed, asked.version.state)
    if why or move is None:
        raise Forbidden(why)
    return move


def _enter(session: Session, version: AnswerVersion, move: Move) -> None:
    version.state = move.after
    if move.after == "panel_review":
        version.panel_until = clock.today() + timedelta(days=PANEL_DAYS)
    if move.after == "live":
        version.live_from, version.live_to = version.live_from or clock.now(), None
        version.review_on = clock.today() + review_interval(session.get_one(Answer, version.topic))
    elif move.before in LIVE and move.after not in LIVE:
        version.live_to = clock.now()


def _step_aside(session: Session, version: AnswerVersion) -> None:
    """What was said until now in this language makes room."""
    before = select(AnswerVersion).where(
        AnswerVersion.topic == version.topic, AnswerVersion.language == version.language,
        AnswerVersion.state.in_(SPOKEN), AnswerVersion.id != version.id,
    )  # fmt: skip
    for each in session.scalars(before).all():
        make_move(session, each, "supersede", NOBODY)


def _fall_away(session: Session, version: AnswerVersion) -> None:
    """Translations of words that are no longer said are not said either."""
    hanging = select(AnswerVersion).where(AnswerVersion.hangs_on == version.id, AnswerVersion.state.in_(LIVE))
    for each in session.scalars(hanging).all():
        make_move(session, each, "supersede", NOBODY)

"""The reference: a short code by which an advisor may read one chat for a day. It cannot delete or continue it."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from conversations import chats
from conversations.records import Conversation, Reference, Turn
from core import clock
from core.records.audit import Audit, append
from core.secret import secret

# No vowels, so that no code is a word; nothing that looks or sounds like another on the phone (B 8, S 5, M N, Z 2).
ALPHABET = "2346789CDFGHJKMPQRTVWXY"
LENGTH = 8  # 23 ** 8 codes: with a hundred live, one guess in some 780 million opens a chat
GOOD_FOR = timedelta(hours=24)
OPENED, FAILED = "opened a shared chat", "tried a reference that opens nothing"


@dataclass(frozen=True)
class SharedTurn:
    """One turn as an advisor sees it: masked words, and of a safety answer its class and level alone."""

    at: datetime
    said: str | None
    replies: list[dict[str, Any]]
    topics: list[str]
    safety: dict[str, str] | None


def share(session: Session, conversation: Conversation) -> str:
    """A new code such as "K7QM-4XHT" for the chat; an earlier code stops working. Call only after consent."""
    stop_sharing(session, conversation.id)
    code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    now = clock.now()
    session.add(Reference(code_hash=_hash(code), conversation=conversation.id, made_at=now, expires_at=now + GOOD_FOR))
    session.flush()
    return f"{code[:4]}-{code[4:]}"


def stop_sharing(session: Session, conversation: str) -> None:
    """Withdraw the chat's code at once, if it has one."""
    session.execute(delete(Reference).where(Reference.conversation == conversation))


def shared_until(session: Session, conversation: str) -> datetime | None:
    """Until when the chat's code opens it, or None when it is not shared."""
    until = session.scalar(select(Reference.expires_at).where(Reference.conversation == conversation))
    return until if until and until > clock.now() else None


def open_reference(session: Session, code: str, *, by: str) -> list[SharedTurn] | None:
    """The chat's masked turns for the advisor `by`, or None for a code that opens nothing.

    Every try goes to the audit trail; the desk asks `failed_tries` before it lets anyone try again.
    """
    hashed = _hash(_plain(code))
    found = session.get(Reference, hashed)
    live = found is not None and found.expires_at > clock.now() and chats.take_up(session, found.conversation)
    # Of the hash, so that the trail, which is kept for years, names no chat; who holds the code can still ask.
    subject = f"reference {hashed[:16]}"
    append(session, actor=by, deed=OPENED if live else FAILED, subject=subject if live else "reference")
    return [_shared(turn) for turn in chats.turns(session, found.conversation)] if found and live else None


def failed_tries(session: Session, by: str, since: datetime) -> int:
    """How many codes that open nothing `by` has tried since then."""
    tried = select(func.count()).where(Audit.actor == by, Audit.deed == FAILED, Audit.at >= since)
    return session.scalar(tried) or 0


def _shared(turn: Turn) -> SharedTurn:
    told = turn.reply
    replies = [each for each in told.get("replies", []) if each["kind"] != "safety"]
    return SharedTurn(turn.at, turn.said, replies, told.get("topics", []), told.get("safety"))


def _plain(code: str) -> str:
    """As it was made, whatever case, spaces or hyphens it is typed with."""
    return "".join(letter for letter in code.upper() if letter.isalnum())[: 2 * LENGTH]


def _hash(code: str) -> str:
    # HMAC and not argon2: the desk finds a chat by its code alone, so the hash must be the same each time (no salt),
    # and a stolen database is no use for guessing codes without the installation's secret, which is not in it.
    return hmac.new(secret().encode(), f"reference:{code}".encode(), hashlib.sha256).hexdigest()

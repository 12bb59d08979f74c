"""The audit trail: who did what to what, and why. Rows are chained by hash and can never change."""

import hashlib
import json
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import String, Text, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from core import clock
from core.records.base import Record

START = "0" * 64


class Audit(Record):
    """One deed. `hash` covers the row and the hash before it."""

    __tablename__ = "audit"

    seq: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    actor: Mapped[str] = mapped_column(String(100))
    deed: Mapped[str] = mapped_column(String(60))
    subject: Mapped[str] = mapped_column(String(200))
    reason: Mapped[str] = mapped_column(Text)
    detail: Mapped[dict[str, Any]]
    previous_hash: Mapped[str] = mapped_column(String(64), unique=True)
    hash: Mapped[str] = mapped_column(String(64), unique=True)


def append(session: Session, *, actor: str, deed: str, subject: str, reason: str = "", **detail: Any) -> Audit:
    """Write one row at the end of the trail. `detail` must hold no personal data."""
    hold_the_end(session)
    last = session.scalars(select(Audit).order_by(Audit.seq.desc()).limit(1)).first()
    row = Audit(
        at=clock.now(),
        actor=actor,
        deed=deed,
        subject=subject,
        reason=reason,
        detail=detail,
        previous_hash=last.hash if last else START,
    )
    row.hash = _hash(row)
    session.add(row)
    session.flush()
    return row


def first_broken(session: Session) -> int | None:
    """The number of the first row that does not fit the chain, or None when all do."""
    previous = START
    for row in session.scalars(select(Audit).order_by(Audit.seq)):
        if row.previous_hash != previous or row.hash != _hash(row):
            return row.seq
        previous = row.hash
    return None


def hold_the_end(session: Session) -> None:
    """Let nobody else write after the same last row until this transaction ends: a chain has one end."""
    connection = session.connection()
    if connection.dialect.name == "postgresql":
        connection.execute(text("LOCK TABLE audit IN SHARE ROW EXCLUSIVE MODE"))
    elif not connection.connection.driver_connection.in_transaction:  # type: ignore[union-attr]
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _hash(row: Audit) -> str:
    # In UTC: a server may hand a time back in a zone of its own.
    told = [
        row.at.astimezone(UTC).isoformat(),
        row.actor,
        row.deed,
        row.subject,
        row.reason,
        row.detail,
        row.previous_hash,
    ]
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()

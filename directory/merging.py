"""Decides the pairs that may be one service: merges them, or says that they are two."""

from dataclasses import dataclass

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session, aliased

from core import clock
from core.records.audit import append
from directory.corrections import correct
from directory.records import Contact, Duplicate, Phone, Service

FILLED = ("url", "email", "opening")  # what the kept one takes over from the other where it has nothing itself


@dataclass(frozen=True)
class Pair:
    """Two services that may be one, the likeness from 0 to 1, and what speaks for it."""

    one: Service
    other: Service
    score: float
    reasons: tuple[str, ...]


def proposed_pairs(session: Session) -> list[Pair]:
    """The pairs that wait for a decision, the likest first."""
    return [Pair(one, other, pair.score, tuple(pair.reasons)) for pair, one, other in _pairs(session, "proposed")]


def merge(session: Session, kept_id: str, other_id: str, *, by: str, reason: str) -> Service:
    """Keep one service and withdraw the other, so that no import brings it back while the kept one is listed.

    A phone, web page, e-mail address or opening times that only the other has are put into the kept one as
    corrections. `by` is the person's account name. Returns the kept one. Raises ValueError when they cannot be merged.
    """
    kept, other = _service(session, kept_id), _service(session, other_id)
    if kept.id == other.id:
        raise ValueError("a service cannot be merged with itself")
    if kept.status == "withdrawn" or other.status == "withdrawn":
        raise ValueError("one of the two is withdrawn already")
    _fill(session, kept, other, by)
    _decided(session, kept, other, "merged", by, reason)
    _hand_over(session, other, kept, by)
    other.status, other.last_modified = "withdrawn", clock.now()
    append(session, actor=by, deed="merged", subject=f"service {kept.id}", reason=reason, withdrawn=other.id)
    return kept


def not_the_same(session: Session, one_id: str, other_id: str, *, by: str, reason: str) -> None:
    """Note that two services are two; they are not proposed again, and if they were merged both are there again.

    Raises ValueError for a service there is not.
    """
    one, other = _service(session, one_id), _service(session, other_id)
    if one.id == other.id:
        raise ValueError("that is one service twice")
    for _, kept, lost in _merged(session):
        if {kept.id, lost.id} == {one.id, other.id}:
            _bring_back(lost)
    _decided(session, one, other, "different", by, reason)
    append(session, actor=by, deed="not the same", subject=f"service {one.id}", reason=reason, other=other.id)


def merged_away(session: Session, source: str) -> set[str]:
    """The ids of the services of a source that were merged into another, which is still listed."""
    pairs = [(kept, lost) for _, kept, lost in _merged(session) if lost.source == source]
    return {lost.id for kept, lost in pairs if kept.status != "withdrawn"}


def release_merged(session: Session) -> None:
    """Bring back what was merged into a service that is withdrawn since, where its own source still lists it.

    Should the kept one come back, the pair is proposed again.
    """
    for pair, kept, lost in _merged(session):
        if kept.status == "withdrawn":
            session.delete(pair)
            _bring_back(lost)
    session.flush()


def _bring_back(lost: Service) -> None:
    """Unless its own source has dropped it meanwhile."""
    if lost.status == "withdrawn" and lost.not_seen_since is None:
        lost.status, lost.last_modified = "active", clock.now()


def _hand_over(session: Session, other: Service, kept: Service, by: str) -> None:
    """What was merged into `other` is now merged into `kept`; other proposals about it are settled."""
    for pair, holder, lost in _merged(session):
        if holder.id == other.id:
            session.delete(pair)
            _decided(session, kept, lost, "merged", by, f"merged into {other.id} before")
    waiting = or_(Duplicate.one_id == other.id, Duplicate.other_id == other.id)
    session.execute(delete(Duplicate).where(Duplicate.state == "proposed", waiting))


def _merged(session: Session) -> list[tuple[Duplicate, Service, Service]]:
    """The merged pairs, each with the kept service and the other."""
    rows = [(pair, one, other) for pair, one, other in _pairs(session, "merged")]
    return [(pair, one, other) if one.id == pair.kept_id else (pair, other, one) for pair, one, other in rows]


def _pairs(session: Session, state: str) -> list[tuple[Duplicate, Service, Service]]:
    one, other = aliased(Service), aliased(Service)
    query = (
        select(Duplicate, one, other)
        .join(one, one.id == Duplicate.one_id)
        .join(other, other.id == Duplicate.other_id)
        .where(Duplicate.state == state)
        .order_by(Duplicate.score.desc(), Duplicate.one_id, Duplicate.other_id)
        .execution_options(populate_existing=True)
    )
    return [(row[0], row[1], row[2]) for row in session.execute(query)]


def _service(session: Session, id: str) -> Service:
    found = session.get(Service, id)
    if found is None:
        raise ValueError(f"there is no service {id}")
    return found


def _decided(session: Session, kept: Service, other: Service, state: str, by: str, reason: str) -> None:
    """Note it in the pair's record, made where nobody had proposed it."""
    first, second = sorted((kept.id, other.id))
    now = clock.now()
    pair = session.get(Duplicate, (first, second)) or Duplicate(
        one_id=first, other_id=second, score=0.0, reasons=[], found_at=now
    )
    pair.state, pair.decided_at, pair.decided_by, pair.reason = state, now, by, reason
    pair.kept_id = kept.id if state == "merged" else ""
    session.add(pair)


def _fill(session: Session, kept: Service, other: Service, by: str) -> None:
    reason = f"from {other.name} ({other.source}), which was the same"
    for field in FILLED:
        if not getattr(kept, field) and (value := getattr(other, field)):
            correct(session, kept.id, field, value, by=by, reason=reason)
    if not _phone(session, kept) and (number := _phone(session, other)):
        correct(session, kept.id, "phone", number, by=by, reason=reason)


def _phone(session: Session, service: Service) -> str:
    query = select(Phone.number).join(Contact, Contact.id == Phone.contact_id).where(Contact.service_id == service.id)
    return session.scalars(query.order_by(Phone.id)).first() or ""

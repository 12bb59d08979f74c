"""Takes in the records of a source: compares each with what is there, stores what changed, withdraws what is gone."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Row, select, update
from sqlalchemy.orm import Session

from directory.freshness import mark_old
from directory.importing.bundle import Bundle
from directory.importing.incoming import Incoming, Moment
from directory.importing.read.terms import Terms
from directory.importing.report import Report
from directory.importing.store.clear import clear_orphans
from directory.importing.store.held import hold_corrections
from directory.importing.store.values import add_all
from directory.importing.store.write import Writer
from directory.merging import merged_away, release_merged
from directory.records import Service

LOT = 250
MOST_GONE, ENOUGH_TO_TELL = 0.3, 10
StoredRow = Row[tuple[str, str, str, str, datetime | None]]
UNREADABLE = (ValueError, TypeError, KeyError, AttributeError)


class ImportRefused(Exception):
    """An import that must not be stored; the words are for the person who asked for it."""


@dataclass(frozen=True)
class Known:
    """What the directory holds of one record of the source."""

    id: str
    fingerprint: str
    withdrawn: bool


class Intake:
    """One import into the session's transaction; `report` says what it did."""

    def __init__(self, session: Session, source: str, moment: Moment, report: Report | None = None) -> None:
        self.session, self.source, self.moment = session, source, moment
        self.report = report or Report(source)
        self.terms, self.writer = Terms(session), Writer(session, source)
        self.merged = merged_away(session, source)
        self.known = {each.source_id: self._known(each) for each in _stored(session, source)}
        others = session.execute(select(Service.id, Service.source).where(Service.source != source))
        self.elsewhere = dict(others.all())
        self.seen: set[str] = set()
        self.used: set[str] = set()
        self.lot: list[Bundle] = []

    def take(self, records: Iterable[Incoming], progress: Callable[[int], None] = lambda done: None) -> None:
        """Take in every record; `progress` hears how many have come."""
        for count, record in enumerate(records, start=1):
            self._take(record)
            if len(self.lot) >= LOT:
                self._store()
            progress(count)
        self._store()

    def withdraw(self, present: set[str] | None = None, *, however_many: bool = False) -> None:
        """Withdraw what the source no longer lists. `present` are the ids it lists, where not all records came.

        Raises ImportRefused when that would be more than three in ten: then the source is likely broken, unless
        somebody has looked (`however_many`).
        """
        live = {source_id: each for source_id, each in self.known.items() if not each.withdrawn}
        gone = [each.id for source_id, each in live.items() if source_id not in (present or set()) | self.seen]
        if not however_many and len(live) >= ENOUGH_TO_TELL and len(gone) > MOST_GONE * len(live):
            raise ImportRefused(
                f"{len(gone)} of the {len(live)} services from {self.source} would be withdrawn. Nothing was changed. "
                "If they are really gone, import again with --fewer."
            )
        for start in range(0, len(gone), LOT):
            some = gone[start : start + LOT]
            self.session.execute(
                update(Service)
                .where(Service.id.in_(some))
                .values(status="withdrawn", not_seen_since=self.moment.now, last_modified=self.moment.now)
            )
        self.report.withdrawn = len(gone)

    def finish(self) -> Report:
        """Clear away what nothing hangs on any more, and let the flags of age follow the calendar."""
        clear_orphans(self.session, self.source)
        release_merged(self.session)
        mark_old(self.session, self.moment.today)
        return self.report

    def _known(self, stored: StoredRow) -> Known:
        """One that was merged into another is withdrawn by us: for its source it is there all the same."""
        ours = stored.id in self.merged and stored.not_seen_since is None
        return Known(stored.id, stored.fingerprint, stored.status == "withdrawn" and not ours)

    def _take(self, record: Incoming) -> None:
        known = self.known.get(record.source_id)
        if record.source_id in self.seen:
            self.report.refuse(record.source_id, "it came twice")
            return
        self.seen.add(record.source_id)
        if known and known.fingerprint == record.fingerprint and not known.withdrawn:
            self.report.unchanged += 1
            return
        try:
            self._queue(record, record.read(self.terms, self.moment), known)
        except UNREADABLE as wrong:
            reason = str(wrong) if isinstance(wrong, ValueError) else f"it cannot be read ({wrong})"
            self.report.refuse(record.source_id, reason)

    def _queue(self, record: Incoming, bundle: Bundle, known: Known | None) -> None:
        service = bundle.service
        if held := self.elsewhere.get(service.id):
            raise ValueError(f"the directory has it already, from {held}")
        if service.id in self.used:
            raise ValueError("another record has the same id")
        if known and known.id != service.id:
            raise ValueError("its id was another one before")
        self.used.add(service.id)
        service.source_id, service.fingerprint = record.source_id, record.fingerprint
        if service.id in self.merged:
            service.status = "withdrawn"
        self.lot.append(bundle)
        self.report.changed += known is not None
        self.report.imported += known is None

    def _store(self) -> None:
        add_all(self.session, self.terms.take_fresh())
        if self.lot:
            hold_corrections(self.session, self.lot, self.report)
            self.writer.write(self.lot)
        for bundle in self.lot:
            self.report.note(bundle.notes)
        self.lot = []


def _stored(session: Session, source: str) -> Iterable[StoredRow]:
    columns = (Service.source_id, Service.id, Service.fingerprint, Service.status, Service.not_seen_since)
    return session.execute(select(*columns).where(Service.source == source))

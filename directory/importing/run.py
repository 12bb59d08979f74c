"""One import from end to end: open the source, read all of it, and store it in one transaction or not at all."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy.orm import Session

from core import clock
from core.records import open_session
from directory.duplicates import propose_duplicates
from directory.importing.document import Page
from directory.importing.feed import Feed
from directory.importing.incoming import Incoming, Moment, of_record
from directory.importing.opened import Document, is_web, name_of, open_file, open_web
from directory.importing.postcode_table import keep_postcodes
from directory.importing.regulator import regulated
from directory.importing.report import Report
from directory.importing.rows import of_rows
from directory.importing.staging import Staging
from directory.importing.store.take import Intake
from directory.importing.table import Table
from directory.importing.web_reader import WebReader
from directory.index.refresh import refresh
from directory.master import make_master
from directory.records import DirectoryLoad, Source

Tell = Callable[[str, int], None]
OVERLAP = timedelta(days=1)  # clocks differ, and a day that was half over


@dataclass(frozen=True)
class Wish:
    """What is asked of an import. `complete`: read everything, not only what changed since the last time.

    `master`: this is the council's own directory, so the starter set gives way to it. `fewer`: believe the source
    though it has lost more services than a sound one would.
    """

    address: str
    name: str = ""
    complete: bool = False
    master: bool = False
    fewer: bool = False

    @property
    def source(self) -> str:
        """The name under which the source is kept."""
        return self.name or name_of(self.address)


@dataclass(frozen=True)
class Fetched:
    """All that came of a source, and what is to be kept of how it came.

    `whole`: every record came. `present`: the ids that the source lists, where only the changed ones came.
    """

    records: Iterable[Incoming]
    kind: str
    report: Report
    whole: bool = True
    present: set[str] | None = None
    etag: str = ""
    changed: str = ""
    began: datetime | None = None


Sessions = Callable[[], AbstractContextManager[Session]]


def _silent(what: str, done: int) -> None:
    """Tell nobody."""


def run_import(wish: Wish, tell: Tell = _silent, sessions: Sessions = open_session) -> Report | int | None:
    """Import a source. Returns the report; None when its server says that nothing changed; for a table of postcodes
    how many there are now.

    `tell` hears what is being done and how much of it is done. Raises FeedError, ValueError or ImportRefused, in
    plain words, when the source cannot be read or must not be stored: then nothing is changed.
    """
    with sessions() as session:
        before = session.get(Source, wish.source)
    reader = WebReader()
    etag, changed = (before.etag, before.changed_header) if before and not wish.complete else ("", "")
    opened = open_web(wish.address, reader, etag, changed) if is_web(wish.address) else open_file(wish.address)
    if opened is None:
        return None
    if isinstance(opened, Document):
        if isinstance(opened.holds, Table) and opened.holds.kind == "postcodes":
            return keep_postcodes(opened.holds)
        return _store(wish, _of_document(opened, wish.source), tell, sessions)
    since = "" if wish.complete or before is None or before.kind != "feed" else _since(before)
    staging = Staging(wish.source, opened.base, since)
    report = _store(wish, _of_feed(opened, wish.source, since, staging, tell), tell, sessions)
    staging.clear()
    return report


def _since(before: Source) -> str:
    return (before.imported_at - OVERLAP).date().isoformat()


def _of_document(document: Document, source: str) -> Fetched:
    report, holds = Report(source), document.holds
    if isinstance(holds, Page):
        records = [of_record(raw, source, legacy=holds.legacy) for raw in holds.records]
        return Fetched(records, "file", report, etag=document.etag, changed=document.changed)
    if holds.kind == "care regulator":
        records = [of_record(raw, source) for raw in regulated(holds, report)]
    else:
        records = list(of_rows(holds.rows, source))
    return Fetched(records, holds.kind, report, etag=document.etag, changed=document.changed)


def _of_feed(feed: Feed, source: str, since: str, staging: Staging, tell: Tell) -> Fetched:
    """Everything, or what changed since a day where the feed also lists all it has."""
    present = feed.ids() if since else None
    pages: list[Page] = []
    for page in feed.pages(staging, since if present is not None else ""):
        pages.append(page)
        tell("Reading the feed", sum(len(each.records) for each in pages))
    legacy = any(page.legacy for page in pages)
    records = [of_record(raw, source, legacy=page.legacy) for page in pages for raw in page.records]
    kind, began = "older feed" if legacy else "feed", datetime.fromisoformat(staging.began)
    return Fetched(records, kind, Report(source), whole=present is None, present=present, began=began)


def _store(wish: Wish, fetched: Fetched, tell: Tell, sessions: Sessions) -> Report:
    moment = Moment(clock.now(), clock.today())
    with sessions() as session:
        intake = Intake(session, wish.source, moment, fetched.report)
        intake.take(fetched.records, lambda done: tell("Storing", done))
        if not intake.seen and not fetched.present and fetched.whole:
            raise ValueError(f"{wish.address} holds no services that we list")
        intake.withdraw(fetched.present, however_many=wish.fewer)
        report = intake.finish()
        if wish.master:
            make_master(session, moment.now)
        report.duplicates = propose_duplicates(session, wish.source, moment.now)
        _note(session, wish, fetched, moment, report)
        session.flush()
        database = session.get_bind()
    with Session(database) as session:
        # In lots of their own, so that nobody who writes meanwhile waits long.
        refresh(session, partial(_next_lot, session, tell))
        session.commit()
    return report


def _next_lot(session: Session, tell: Tell, done: int) -> None:
    session.commit()
    tell("Making them searchable", done)


def _note(session: Session, wish: Wish, fetched: Fetched, moment: Moment, report: Report) -> None:
    began = fetched.began or moment.now
    source = session.get(Source, wish.source) or Source(name=wish.source, complete_at=None, master=False)
    source.address, source.kind, source.imported_at = wish.address, fetched.kind, began
    source.etag, source.changed_header, source.report = fetched.etag, fetched.changed, report.as_data()
    source.complete_at = began if fetched.whole else source.complete_at
    source.master = source.master or wish.master
    session.add(source)
    session.add(DirectoryLoad(at=moment.now, source=wish.source, fingerprint="", services=report.records))

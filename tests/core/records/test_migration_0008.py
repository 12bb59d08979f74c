"""Migration 8 on a directory that is in use: pairs that wait are kept, and reports can be written."""

from datetime import UTC, datetime

from sqlalchemy import Engine, text
from sqlalchemy.orm import Session

from core.records.migrate import migrate
from directory.merging import merge, proposed_pairs
from directory.records import Service
from directory.reports import decide, make_report, queue
from tests.core.records.test_migration_0006 import in_use

__all__ = ["in_use"]
PAIR = (
    "INSERT INTO service (id, organisation_id, name, description, who_for, status, url, email, opening, referral, "
    "source, source_id, source_url, source_date, notes, flags, last_modified, alternate_name, alert, "
    "application_process, wait_time, interpretation_services, accreditations, owner_mailbox, fingerprint) "
    "SELECT 't', organisation_id, name, description, who_for, status, url, email, opening, referral, 'other', "
    "source_id, source_url, source_date, notes, flags, last_modified, '', '', '', '', '', '', '', '' FROM service",
    "INSERT INTO duplicate (one_id, other_id, score, reasons, state, found_at) "
    "VALUES ('s', 't', 0.9, '[\"same phone\"]', 'proposed', CURRENT_TIMESTAMP)",
)


def test_what_waits_stays_and_what_is_new_works(in_use: Engine) -> None:
    migrate(in_use, "0007")
    with in_use.begin() as connection:
        for statement in PAIR:
            connection.execute(text(statement))
    migrate(in_use)
    with Session(in_use) as session:
        assert [(each.one.id, each.other.id, each.reasons) for each in proposed_pairs(session)] == [
            ("s", "t", ("same phone",))
        ]
        report = make_report(session, "s", "closed", door="desk")
        session.commit()
        assert queue(session)[0].report.at <= datetime.now(UTC)
        decide(session, report.id, "put right", by="ann", why="closed for good")
        merge(session, "t", "s", by="ann", reason="one club")
        session.commit()
        assert session.get_one(Service, "s").status == "withdrawn"
        assert (queue(session), proposed_pairs(session)) == ([], [])

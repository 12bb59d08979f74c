"""What the database itself refuses, whatever the code above it says."""

from collections.abc import Callable

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from answers.records import AnswerVersion
from core.records.audit import append, first_broken
from tests.answers.life.people import APPROVER, AUTHOR, LEAD, sign, words_in


def refused(session: Session, version: AnswerVersion, state: str, why: str) -> None:
    with pytest.raises(DatabaseError, match=why):
        session.execute(
            text("UPDATE answer_version SET state = :state WHERE id = :id"), {"state": state, "id": version.id}
        )


@pytest.mark.parametrize("state", ["live", "review_due"])
def test_one_live_version_an_answer_and_language(store: Session, state: str) -> None:
    words_in(store, "live", number=1)
    second = words_in(store, "service_signoff", number=2)
    refused(store, second, state, "(?i)unique")


def test_one_live_version_in_each_language(store: Session) -> None:
    first = words_in(store, "live")
    for language in ("pl", "gu"):
        assert words_in(store, "live", language=language, hangs_on=first).state == "live"


def test_live_words_need_a_service_signoff(store: Session) -> None:
    refused(store, words_in(store, "panel_agreed"), "live", "service sign-off")


def test_the_authors_own_signoff_does_not_count(store: Session) -> None:
    version = words_in(store, "panel_agreed")
    sign(store, version, "service", AUTHOR)
    refused(store, version, "live", "service sign-off by another person")


def test_live_safety_words_need_a_safety_signoff(store: Session) -> None:
    version = words_in(store, "panel_agreed", tags=("safety",))
    sign(store, version, "service", APPROVER)
    refused(store, version, "live", "safety sign-off")


def test_safety_words_with_both_names_may_be_live(store: Session) -> None:
    version = words_in(store, "panel_agreed", tags=("safety",))
    sign(store, version, "service", APPROVER)
    sign(store, version, "safety", LEAD)
    version.state = "live"
    store.flush()


def test_nothing_is_born_live(store: Session) -> None:
    first = words_in(store, "draft")
    copied = {name: getattr(first, name) for name in ("topic", "front", "parts", "checksum", "created_at", "language")}
    store.add(AnswerVersion(**copied, number=11, state="live"))
    with pytest.raises(DatabaseError, match="service sign-off"):
        store.flush()


@pytest.mark.parametrize("state", ["draft", "superseded", "withdrawn", "panel_agreed"])
def test_a_translation_of_words_that_are_not_live_cannot_be_live(store: Session, state: str) -> None:
    first = words_in(store, state)
    translation = words_in(store, "service_signoff", language="pl", hangs_on=first)
    refused(store, translation, "live", "hangs on")


def test_words_cannot_leave_while_a_live_translation_hangs_on_them(store: Session) -> None:
    first = words_in(store, "live")
    words_in(store, "live", language="pl", hangs_on=first)
    refused(store, first, "superseded", "translations hang")


CHANGES: dict[str, Callable[[AnswerVersion], None]] = {
    "parts": lambda version: setattr(version, "parts", {"short": "Other words."}),
    "head": lambda version: setattr(version, "front", {**version.front, "summary": "Other words."}),
    "language": lambda version: setattr(version, "language", "pl"),
}


@pytest.mark.parametrize("what", CHANGES)
@pytest.mark.parametrize("state", ["panel_review", "service_signoff", "live", "superseded"])
def test_words_that_left_the_draft_never_change(store: Session, state: str, what: str) -> None:
    version = words_in(store, state)
    CHANGES[what](version)
    with pytest.raises(DatabaseError, match="only a draft can be changed"):
        store.flush()


@pytest.mark.parametrize("deed", ["UPDATE audit SET actor = 'nobody'", "DELETE FROM audit"])
def test_the_audit_trail_refuses_change(store: Session, deed: str) -> None:
    append(store, actor="test", deed="tried", subject="chain")
    with pytest.raises(DatabaseError, match="append-only"):
        store.execute(text(deed))


def test_the_audit_trail_cannot_be_emptied_either(store: Session) -> None:
    if store.get_bind().dialect.name != "postgresql":
        pytest.skip("SQLite has no TRUNCATE")
    with pytest.raises(DatabaseError, match="append-only"):
        store.execute(text("TRUNCATE audit"))


def test_a_change_behind_the_databases_back_is_found(store: Session) -> None:
    rows = [append(store, actor="test", deed="tried", subject=f"chain {number}") for number in range(3)]
    assert first_broken(store) is None
    unlock = "ALTER TABLE audit DISABLE TRIGGER ALL"
    store.execute(text("DROP TRIGGER audit_no_UPDATE" if store.get_bind().dialect.name == "sqlite" else unlock))
    store.execute(text("UPDATE audit SET reason = 'another' WHERE seq = :seq"), {"seq": rows[1].seq})
    store.expire_all()
    assert first_broken(store) == rows[1].seq


def test_a_chain_has_one_end(store: Session) -> None:
    row = append(store, actor="test", deed="tried", subject="chain")
    told = {
        name: getattr(row, name) for name in ("at", "actor", "deed", "subject", "reason", "detail", "previous_hash")
    }
    store.add(type(row)(**told, hash="f" * 64))
    with pytest.raises(DatabaseError, match="(?i)unique"):
        store.flush()


def test_the_chain_holds_in_any_time_zone(store: Session) -> None:
    if store.get_bind().dialect.name != "postgresql":
        pytest.skip("SQLite keeps no zone")
    append(store, actor="test", deed="tried", subject="chain")
    store.expire_all()
    store.execute(text("SET TIME ZONE 'Asia/Kolkata'"))
    assert first_broken(store) is None

"""The register of accounts, on both engines."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from core import clock
from core.accounts.council import roles_given
from core.accounts.demo import close_demo_accounts, demo_name, open_demo_accounts
from core.accounts.expire import expire_sign_ins
from core.accounts.links import make_link
from core.accounts.passwords import account_with_password
from core.accounts.records import LinkRecord, SessionRecord, TryRecord
from core.accounts.register import accounts, add_account, by_name, disable_account
from core.accounts.role import Role
from core.accounts.sessions import REMEMBERED, account_in, begin_session
from core.accounts.tries import Limit, count_try
from core.records.audit import Audit, first_broken
from tests.directory.databases import ENGINES, database


@pytest.fixture(scope="module", params=ENGINES)
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with database(request.param, tmp_path_factory.mktemp("var"), "signpost_register") as made:
        yield made


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    """Nothing is committed, so each test begins with nobody."""
    with Session(engine) as opened:
        yield opened


def test_names_and_addresses_are_taken_once_whatever_their_case(session: Session) -> None:
    add_account(session, " Ada ", [Role.ADVISOR, Role.MANAGER], by="test", email="Ada@Example.org")
    assert [record.name for record in accounts(session)] == ["ada"]
    for name, email in (("ADA", None), ("other", "ada@example.org")):
        with pytest.raises(ValueError, match="already"):
            add_account(session, name, [Role.MEMBER], by="test", email=email)
    with pytest.raises(ValueError, match="a role"):
        add_account(session, "nobody", [], by="test")


def test_disabling_ends_sessions_links_and_forgets_what_is_personal(session: Session) -> None:
    record = add_account(session, "ada", [Role.MEMBER], by="test", email="ada@example.org", password="a password")
    token = begin_session(session, record.id)
    make_link(session, record.id)
    assert account_in(session, token) is not None
    disable_account(session, record, by="test")
    assert account_in(session, token) is None
    assert session.scalars(select(SessionRecord)).all() == session.scalars(select(LinkRecord)).all() == []
    assert (record.email, record.password_hash) == (None, None)
    assert account_with_password(session, "ada", "a password") is None
    add_account(session, "ada.again", [Role.MEMBER], by="test", email="ada@example.org")


def test_the_audit_trail_tells_who_was_let_in_without_names(session: Session) -> None:
    record = add_account(session, "ada", [Role.APPROVER], by="command line", email="ada@example.org")
    disable_account(session, record, by="command line")
    rows = session.scalars(select(Audit).order_by(Audit.seq)).all()
    assert [(row.deed, row.subject) for row in rows] == [
        ("added an account", f"account {record.id}"),
        ("disabled an account", f"account {record.id}"),
    ]
    assert rows[0].detail == {"roles": ["approver"]}
    assert not any("ada" in f"{row.subject} {row.detail} {row.reason}" for row in rows)
    assert first_broken(session) is None


def test_what_is_past_its_time_is_forgotten(session: Session) -> None:
    record = add_account(session, "ada", [Role.MEMBER], by="test")
    begin_session(session, record.id)
    kept = begin_session(session, record.id, REMEMBERED)
    make_link(session, record.id)
    count_try(session, Limit("any", 1, timedelta(minutes=15)), "ada")
    with clock.fixed_clock(clock.now() + timedelta(days=2)):
        expire_sign_ins(session)
        assert account_in(session, kept) is not None
        assert len(session.scalars(select(SessionRecord)).all()) == 1
        assert session.scalars(select(LinkRecord)).all() == session.scalars(select(TryRecord)).all() == []


def test_demo_accounts_open_and_close(session: Session) -> None:
    open_demo_accounts(session, "one of this installation")
    open_demo_accounts(session, "one of this installation")
    assert [record.roles for record in accounts(session)] == [[role] for role in sorted(Role)]
    member, supporter = (by_name(session, demo_name(role)) for role in (Role.MEMBER, Role.SUPPORTER))
    assert member is not None
    assert supporter is not None
    assert supporter.helps == member.id
    assert account_with_password(session, "demo-safeguarding-lead", "one of this installation") is not None
    close_demo_accounts(session)
    assert all(record.disabled for record in accounts(session))
    open_demo_accounts(session, "another")
    assert account_with_password(session, "demo-manager", "another") is not None


def test_groups_give_roles() -> None:
    setting = "csc=advisor, managers = manager,managers=author"
    assert roles_given(setting, ["managers", "everybody"]) == {Role.MANAGER, Role.AUTHOR}
    assert roles_given(setting, []) == roles_given("", ["csc"]) == frozenset()


@pytest.mark.parametrize("setting", ["csc", "csc=king", "csc:advisor"])
def test_a_setting_that_cannot_be_read_is_refused(setting: str) -> None:
    with pytest.raises(ValueError, match=r"king|group=role"):
        roles_given(setting, [])

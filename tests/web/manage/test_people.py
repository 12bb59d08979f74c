"""Managers look after accounts, never their own, and never leave the service without a manager."""

import re

import pytest
from sqlalchemy import select

from core.accounts.managed import close, give_roles
from core.accounts.records import AccountRecord
from core.accounts.register import by_name, disable_account
from core.accounts.role import Role
from core.records import open_session
from core.records.audit import Audit, first_broken
from tests.panel_site import Site
from tests.web.manage.test_answers import account

PAGE = "/manage/people"
NEW = {"name": "Tess", "email": "tess@example.org", "role": "author"}


def record(name: str) -> AccountRecord:
    with open_session() as session:
        found = by_name(session, name)
        assert found
        return found


def page(name: str) -> str:
    return f"{PAGE}/{record(name).id}"


def trail(name: str) -> list[tuple[str, str]]:
    """What was done with an account, and by whom."""
    with open_session() as session:
        assert first_broken(session) is None
        rows = session.scalars(select(Audit).where(Audit.subject == f"account {record(name).id}").order_by(Audit.seq))
        return [(row.deed, row.actor) for row in rows]


def test_somebody_is_added_given_roles_closed_and_opened(site: Site) -> None:
    me = record("manager").id
    assert site.send("manager", PAGE, **NEW).status_code == 303
    assert site.send("manager", page("tess"), do="roles", role="approver").status_code == 303
    assert record("tess").roles == ["approver"]
    assert site.send("manager", page("tess"), do="close").status_code == 303
    assert (record("tess").disabled, record("tess").email) == (True, None)
    assert site.send("manager", page("tess"), do="reopen", email="tess@example.org").status_code == 303
    assert (record("tess").disabled, record("tess").email) == (False, "tess@example.org")
    assert trail("tess") == [
        ("added an account", me), ("changed roles", me), ("disabled an account", me), ("opened an account again", me),
    ]  # fmt: skip
    with open_session() as session:
        assert "example.org" not in str([row.detail for row in session.scalars(select(Audit))])


def test_new_roles_hold_from_the_next_page_on_and_a_closed_account_is_out(site: Site) -> None:
    assert site.browser("author").get("/manage/switches").status_code == 403
    site.send("manager", page("author"), do="roles", role="approver")
    browser = site.browser("author")
    assert browser.get("/manage/switches").status_code == 200
    site.send("manager", page("author"), do="close")
    assert browser.get("/manage/switches").status_code == 303


def test_the_list_tells_roles_and_ways_in(site: Site) -> None:
    site.send("manager", PAGE, **NEW)
    told = site.browser("manager").get(PAGE).text
    row = next(row for row in re.findall(r"<tr>.*?</tr>", told) if ">tess<" in row)
    assert all(part in row for part in ("Author", "a link to tess@example.org", "Not lately"))
    assert "Safeguarding lead" in told
    assert " at " in next(row for row in re.findall(r"<tr>.*?</tr>", told) if ">lead<" in row)  # signed in


def test_a_supporter_helps_a_member(site: Site) -> None:
    supporter = NEW | {"role": "supporter"}
    assert site.send("manager", PAGE, **supporter).status_code == 422
    assert site.send("manager", PAGE, **supporter, helps=record("author").id).status_code == 422
    assert site.send("manager", PAGE, **supporter, helps=record("member").id).status_code == 303
    assert record("tess").helps == record("member").id


@pytest.mark.parametrize("wrong", [{"name": "lead"}, {"name": " "}, {"email": ""}, {"role": "king"}, {"role": ""}])
def test_what_is_wrong_is_said(site: Site, wrong: dict[str, str]) -> None:
    answer = site.send("manager", PAGE, **(NEW | wrong))
    assert answer.status_code == 422
    assert "There is a problem" in answer.text
    with open_session() as session:
        assert by_name(session, "tess") is None


@pytest.mark.parametrize("do", [{"do": "roles", "role": "author"}, {"do": "close"}])
def test_nobody_changes_their_own_account(site: Site, do: dict[str, str]) -> None:
    before = trail("manager")
    assert site.send("manager", "/account", page("manager"), **do).status_code == 403
    assert (record("manager").roles, trail("manager")) == (["manager"], before)
    assert 'name="do"' not in site.browser("manager").get(page("manager")).text


def test_the_last_manager_stays(site: Site) -> None:
    """Somebody who has just lost the role themselves cannot take it from the last who has it."""
    was, last = account("lead"), record("manager")
    with open_session() as session:
        for deed in (lambda: give_roles(session, last, [Role.AUTHOR], was), lambda: close(session, last, was)):
            with pytest.raises(PermissionError, match="last manager"):
                deed()
    assert record("manager").roles == ["manager"]


def test_with_another_manager_one_may_go(site: Site) -> None:
    site.send("manager", PAGE, **(NEW | {"role": "manager"}))
    with open_session() as session:
        give_roles(session, session.get_one(AccountRecord, record("manager").id), [Role.AUTHOR], account("tess"))
    assert record("manager").roles == ["author"]


def test_an_account_of_the_council_keeps_the_councils_roles(site: Site) -> None:
    with open_session() as session:
        session.get_one(AccountRecord, record("author").id).council_id = "https://login.example.org 42"
    assert site.send("manager", "/account", page("author"), do="roles", role="manager").status_code == 403
    assert record("author").roles == ["author"]


def test_what_is_so_already_is_refused(site: Site) -> None:
    assert site.send("manager", "/account", page("author"), do="reopen", email="a@example.org").status_code == 403
    with open_session() as session:
        disable_account(session, session.get_one(AccountRecord, record("author").id), by="test")
    assert site.send("manager", "/account", page("author"), do="close").status_code == 403
    assert site.send("manager", page("author"), do="reopen").status_code == 422


@pytest.mark.parametrize("name", ["author", "approver", "lead", "facilitator", "member"])
def test_others_see_and_change_nobody(site: Site, name: str) -> None:
    assert site.browser(name).get(PAGE).status_code == 403
    assert site.send(name, "/account", PAGE, **NEW).status_code == 403
    assert site.send(name, "/account", page("member"), do="close").status_code == 403
    assert record("member").disabled is False

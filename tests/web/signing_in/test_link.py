"""Signing in with a link from an e-mail that a real mail server took."""

import re
from collections.abc import Iterator
from datetime import timedelta
from email import message_from_string
from email.policy import default
from pathlib import Path

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from core import clock
from core.accounts.links import make_link, use_link
from core.accounts.records import LinkRecord
from core.accounts.register import by_name, disable_account
from core.accounts.role import Role
from core.accounts.tokens import hashed
from core.records import open_session
from tests.mail import MailServer, mail_server
from tests.web.signing_in.conftest import Site, add, form_token, who_is
from web.signing_in.cookie import COOKIE

MINA = "mina@example.org"


@pytest.fixture
def post_office(site: Site, tmp_path: Path) -> Iterator[MailServer]:
    with mail_server(tmp_path) as server:
        site.set(smtp_host="127.0.0.1", smtp_port=str(server.port), smtp_security="none", smtp_from="a@example.org")
        add("mina", Role.MEMBER, password=None, email=MINA)
        yield server


def ask(browser: TestClient, email: str, **more: str):  # type: ignore[no-untyped-def]
    token = form_token(browser.get("/sign-in/link").text)
    return browser.post("/sign-in/link", data={"form_token": token, "email": email, **more})


def mailed_link(post_office: MailServer) -> str:
    mail = message_from_string(post_office.mails(1)[-1], policy=default)
    assert mail["To"] == MINA
    return re.search(r"http://127\.0\.0\.1:8080(\S+)", mail.get_content())[1]  # type: ignore[attr-defined,index,no-any-return]


def press(browser: TestClient, link: str, **more: str):  # type: ignore[no-untyped-def]
    return browser.post(link, data={"form_token": form_token(browser.get(link).text), **more})


def test_a_link_signs_in_once(site: Site, post_office: MailServer) -> None:
    assert ask(site.browser(), " Mina@Example.org ").status_code == 200
    link = mailed_link(post_office)
    browser = site.browser()
    pressed = press(browser, link)
    assert pressed.status_code == 303
    assert "max-age" not in pressed.headers["set-cookie"].lower()
    assert who_is(browser) == "mina"
    assert site.browser().get(link).status_code == 410


def test_opening_the_page_does_not_use_the_link_up(site: Site, post_office: MailServer) -> None:
    ask(site.browser(), MINA)
    link = mailed_link(post_office)
    for _ in range(3):
        scanner = site.browser()
        assert scanner.get(link).status_code == 200
        assert who_is(scanner) is None
    browser = site.browser()
    press(browser, link)
    assert who_is(browser) == "mina"


def test_pressing_it_twice_at_once_signs_in_once(site: Site, post_office: MailServer) -> None:
    ask(site.browser(), MINA)
    link = mailed_link(post_office)
    browser = site.browser()
    token = form_token(browser.get(link).text)
    assert [browser.post(link, data={"form_token": token}).status_code for _ in range(2)] == [303, 403]
    with open_session() as session:
        record = by_name(session, "mina")
        assert record is not None
        made = make_link(session, record.id)
    with open_session() as session:
        assert use_link(session, made) is not None
        assert use_link(session, made) is None


def test_a_link_is_good_for_half_an_hour(site: Site, post_office: MailServer) -> None:
    ask(site.browser(), MINA)
    link = mailed_link(post_office)
    with clock.fixed_clock(clock.now() + timedelta(minutes=29)):
        assert site.browser().get(link).status_code == 200
    with clock.fixed_clock(clock.now() + timedelta(minutes=31)):
        over = site.browser().get(link)
        assert over.status_code == 410
        assert "Send me a new link" in over.text
        browser = site.browser()
        token = form_token(browser.get("/sign-in/link").text)
        assert browser.post(link, data={"form_token": token}).status_code == 410


def test_an_own_device_is_remembered_for_thirty_days(site: Site, post_office: MailServer) -> None:
    ask(site.browser(), MINA)
    browser = site.browser()
    told = press(browser, mailed_link(post_office), own_device="yes").headers["set-cookie"].lower()
    assert f"max-age={30 * 24 * 3600}" in told
    token = browser.cookies[COOKIE]
    for days, who in ((29, "mina"), (31, None)):
        with clock.fixed_clock(clock.now() + timedelta(days=days)):
            later = site.browser()
            later.cookies.set(COOKIE, token, domain="127.0.0.1")
            assert who_is(later) == who


def test_known_and_unknown_addresses_get_the_same_answer(site: Site, post_office: MailServer) -> None:
    answers = [ask(site.browser(), email) for email in (MINA, "none@example.org")]
    assert {each.status_code for each in answers} == {200}
    assert answers[0].text.replace(MINA, "") == answers[1].text.replace("none@example.org", "")
    assert len(post_office.mails(1)) == 1


def test_a_mailbox_is_not_flooded(site: Site, post_office: MailServer) -> None:
    for _ in range(6):
        assert ask(site.browser(), MINA).status_code == 200
    assert len(post_office.mails(3)) == 3
    with clock.fixed_clock(clock.now() + timedelta(minutes=16)):
        ask(site.browser(), MINA)
    assert len(post_office.mails(4)) == 4


def test_nobody_asks_for_links_without_end(site: Site, post_office: MailServer) -> None:
    browser = site.browser(at="192.0.2.7")
    for number in range(20):
        assert ask(browser, f"nobody{number}@example.org").status_code == 200
    assert ask(browser, MINA).status_code == 429
    assert post_office.mails() == []


@pytest.mark.parametrize("email", ["", "mina", "@example.org", "mina@", "a@b\nBcc: c@example.org", "a b@example.org"])
def test_what_is_no_address_is_said(site: Site, post_office: MailServer, email: str) -> None:
    told = ask(site.browser(), email)
    assert told.status_code == 400
    assert "<title>Error: " in told.text
    assert 'href="#email"' in told.text


def test_the_way_on_is_kept_in_the_link(site: Site, post_office: MailServer) -> None:
    ask(site.browser(), MINA, next="/panel/answers?page=2")
    assert press(site.browser(), mailed_link(post_office)).headers["location"] == "/panel/answers?page=2"


def test_a_disabled_account_gets_no_mail_and_its_links_end(site: Site, post_office: MailServer) -> None:
    ask(site.browser(), MINA)
    link = mailed_link(post_office)
    with open_session() as session:
        record = by_name(session, "mina")
        assert record is not None
        disable_account(session, record, by="test")
    assert site.browser().get(link).status_code == 410
    ask(site.browser(), MINA)
    assert len(post_office.mails(1)) == 1


def test_the_token_itself_is_not_kept(site: Site, post_office: MailServer) -> None:
    ask(site.browser(), MINA)
    token = mailed_link(post_office).rsplit("/", 1)[1]
    with open_session() as session:
        assert session.scalars(select(LinkRecord.token_hash)).all() == [hashed(token)]


def test_a_mail_server_that_is_away_changes_nothing_for_the_person(
    site: Site, post_office: MailServer, capsys: pytest.CaptureFixture[str]
) -> None:
    site.set(smtp_port="9")
    assert ask(site.browser(), MINA).status_code == 200
    said = capsys.readouterr().out
    assert "a link to sign in was not sent" in said
    assert MINA not in said


def test_without_a_mail_server_there_are_no_links(site: Site) -> None:
    browser = site.browser()
    assert "/sign-in/link" not in browser.get("/sign-in").text
    assert browser.get("/sign-in/link").status_code == 404

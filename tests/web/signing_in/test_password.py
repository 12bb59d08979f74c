"""Signing in with a name and a password: the session, the lock-out, the forms' tokens."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from core import clock
from core.accounts.records import SessionRecord, TryRecord
from core.accounts.register import by_name, disable_account
from core.accounts.role import Role
from core.accounts.tries import count_try
from core.records import open_session
from tests.web.signing_in.conftest import PASSWORD, Site, add, form_token, who_is
from web.signing_in.cookie import COOKIE
from web.signing_in.limits import WRONG_FROM_A_PLACE


def sign_in(browser: TestClient, name: str, password: str = PASSWORD, **more: str):  # type: ignore[no-untyped-def]
    token = form_token(browser.get("/sign-in").text)
    return browser.post("/sign-in", data={"form_token": token, "username": name, "password": password, **more})


def test_name_and_password_sign_in_and_out(site: Site) -> None:
    add("ada", Role.MANAGER)
    browser = site.browser()
    assert who_is(browser) is None
    assert sign_in(browser, " ADA ").status_code == 303
    assert who_is(browser) == "ada"
    token = browser.cookies[COOKIE]
    out = browser.post("/sign-out", data={"form_token": form_token(browser.get("/account").text)})
    assert out.headers["location"] == "/sign-in?out=1"
    assert who_is(browser) is None
    browser.cookies.set(COOKIE, token, domain="127.0.0.1")
    assert who_is(browser) is None, "signing out ends the session itself, not only the cookie"


def test_the_cookie_is_closed_to_scripts_and_other_sites(site: Site) -> None:
    add("ada")
    told = sign_in(site.browser(), "ada").headers["set-cookie"].lower()
    assert "httponly" in told
    assert "samesite=lax" in told
    assert "path=/" in told
    assert "max-age" not in told
    assert "secure" not in told
    over_https = site.browser()
    over_https.base_url = "https://127.0.0.1:8080"
    assert "secure" in sign_in(over_https, "ada").headers["set-cookie"].lower()


def test_only_hashes_are_kept(site: Site) -> None:
    add("ada")
    browser = site.browser()
    sign_in(browser, "ada")
    with open_session() as session:
        record = by_name(session, "ada")
        kept = session.scalars(select(SessionRecord.token_hash)).all()
    assert record is not None
    assert str(record.password_hash).startswith("$argon2id$")
    assert len(kept) == 1
    assert browser.cookies[COOKIE] not in kept


def test_each_signing_in_renews_the_session(site: Site) -> None:
    add("ada", Role.MEMBER)
    browser = site.browser()
    browser.cookies.set(COOKIE, "chosen by somebody else", domain="127.0.0.1")
    sign_in(browser, "ada")
    first = browser.cookies.get(COOKIE, domain="127.0.0.1")
    assert first != "chosen by somebody else"
    page = browser.get("/account")
    browser.post("/sign-in", data={"form_token": form_token(page.text), "username": "ada", "password": PASSWORD})
    assert browser.cookies.get(COOKIE, domain="127.0.0.1") != first
    with open_session() as session:
        assert len(session.scalars(select(SessionRecord)).all()) == 1, "the former session of this browser is ended"


def test_a_session_ends_after_a_shift_and_with_the_account(site: Site) -> None:
    add("ada")
    browser = site.browser()
    sign_in(browser, "ada")
    with clock.fixed_clock(clock.now() + timedelta(hours=11, minutes=59)):
        assert who_is(browser) == "ada"
    with clock.fixed_clock(clock.now() + timedelta(hours=12, minutes=1)):
        assert who_is(browser) is None
    with open_session() as session:
        record = by_name(session, "ada")
        assert record is not None
        disable_account(session, record, by="test")
    assert who_is(browser) is None
    assert sign_in(browser, "ada").status_code == 400


@pytest.mark.parametrize("name", ["ada", "nobody"])
def test_known_and_unknown_names_are_told_the_same_and_locked_alike(site: Site, name: str) -> None:
    add("ada")
    browser = site.browser()
    for _ in range(5):
        wrong = sign_in(browser, name, "wrong")
        assert wrong.status_code == 400
        assert "The name or the password is not right" in wrong.text
        assert "<title>Error: " in wrong.text
    locked = sign_in(browser, name)
    assert locked.status_code == 429
    assert "Wait 15 minutes" in locked.text
    assert who_is(browser) is None
    with clock.fixed_clock(clock.now() + timedelta(minutes=16)):
        assert sign_in(browser, name).status_code == (303 if name == "ada" else 400)


def test_a_right_password_forgets_the_wrong_ones(site: Site) -> None:
    add("ada")
    for _ in range(2):
        for _ in range(3):
            assert sign_in(site.browser(), "ada", "wrong").status_code == 400
        assert sign_in(site.browser(), "ada").status_code == 303


def test_many_names_from_one_place_are_stopped_too(site: Site) -> None:
    add("ada")
    browser = site.browser(at="192.0.2.7")
    with open_session() as session:
        for _ in range(29):
            count_try(session, WRONG_FROM_A_PLACE, "192.0.2.7")
    assert sign_in(browser, "guess30", "wrong").status_code == 400
    assert sign_in(browser, "ada").status_code == 429
    assert sign_in(site.browser(at="192.0.2.8"), "ada").status_code == 303


def test_tries_name_nobody(site: Site) -> None:
    sign_in(site.browser(), "ada", "wrong")
    with open_session() as session:
        kept = session.scalars(select(TryRecord.who)).all()
    assert len(kept) == 2
    assert all(len(who) == 64 and "ada" not in who and "127" not in who for who in kept)


@pytest.mark.parametrize("token", [None, "", "0" * 64, "é"])
def test_a_form_without_its_token_is_refused(site: Site, token: str | None) -> None:
    add("ada")
    browser = site.browser()
    browser.get("/sign-in")
    told = {"username": "ada", "password": PASSWORD} | ({} if token is None else {"form_token": token})
    assert browser.post("/sign-in", data=told).status_code == 403
    assert who_is(browser) is None


def test_a_token_of_another_browser_is_refused(site: Site) -> None:
    add("ada")
    theirs = form_token(site.browser().get("/sign-in").text)
    browser = site.browser()
    browser.get("/sign-in")
    told = {"username": "ada", "password": PASSWORD, "form_token": theirs}
    assert browser.post("/sign-in", data=told).status_code == 403


@pytest.mark.parametrize("path", ["/sign-in", "/sign-out", "/chat", "/chat/options", "/chat/restart"])
@pytest.mark.parametrize("from_where", ["cross-site", "same-site"])
def test_no_form_of_another_site_is_taken(site: Site, path: str, from_where: str) -> None:
    assert site.browser().post(path, headers={"Sec-Fetch-Site": from_where}).status_code == 403


@pytest.mark.parametrize(
    ("wanted", "reached"),
    [
        ("/account?x=1", "/account?x=1"),
        ("//evil.invalid/", "/desk"),
        ("/\\evil.invalid", "/desk"),
        ("https://evil.invalid/", "/desk"),
        ("/\t/evil.invalid", "/desk"),
        ("javascript:alert(1)", "/desk"),
        ("", "/desk"),
    ],
)
def test_people_go_on_to_pages_of_ours_alone(site: Site, wanted: str, reached: str) -> None:
    add("ada", Role.ADVISOR)
    assert sign_in(site.browser(), "ada", next=wanted).headers["location"] == reached


def test_every_way_in_keeps_the_way_on(site: Site) -> None:
    site.set(smtp_host="127.0.0.1", oidc_issuer="http://127.0.0.1:9")
    page = site.browser().get("/account?a=1&b=2", follow_redirects=True).text
    assert '<input type="hidden" name="next" value="/account?a=1&amp;b=2">' in page
    for way in ("link", "council"):
        assert f'href="/sign-in/{way}?next=%2Faccount%3Fa%3D1%26b%3D2"' in page


def test_local_accounts_are_off_in_production_unless_asked_for(site: Site) -> None:
    add("ada")
    browser = site.browser()
    token = form_token(browser.get("/sign-in").text)
    told = {"form_token": token, "username": "ada", "password": PASSWORD}
    site.set(production="true")
    assert 'name="password"' not in browser.get("/sign-in").text
    assert browser.post("/sign-in", data=told).status_code == 404
    site.set(local_accounts="on")
    assert browser.post("/sign-in", data=told).status_code == 303


def test_pages_for_people_who_sign_in_are_never_framed(site: Site) -> None:
    site.set(embed_on="https://www.example.gov.uk")
    browser = site.browser()
    assert "frame-ancestors 'none'" in browser.get("/sign-in").headers["content-security-policy"]
    assert "https://www.example.gov.uk" in browser.get("/privacy-chat").headers["content-security-policy"]

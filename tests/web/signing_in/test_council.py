"""Signing in with the council's own account, against a real provider process on loopback."""

import subprocess
import sys
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from starlette.testclient import TestClient

from core.accounts.register import by_name, disable_account
from core.accounts.role import Role
from core.records import open_session
from core.settings import PROJECT, settings
from tests.conftest import free_ports
from tests.mail import wait_for_port
from tests.web.signing_in.conftest import Site, add, who_is

ROLES = "csc-advisors=advisor, ac-managers=manager,ac-managers=author"


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    (port,) = free_ports(1)
    process = subprocess.Popen([sys.executable, "-m", "tests.web.signing_in.provider", str(port)], cwd=PROJECT)
    try:
        wait_for_port(port)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(10)


@pytest.fixture
def council(site: Site, issuer: str) -> Site:
    site.set(oidc_issuer=issuer, oidc_client_id="signpost", oidc_client_secret="a secret", oidc_roles=ROLES)
    return site


def go(browser: TestClient, way: str = "/sign-in/council") -> str:
    """Where our page sends the browser: the provider's own page."""
    sent = browser.get(way)
    assert sent.status_code == 302
    return sent.headers["location"]


def agree(address: str, who: str) -> str:
    """What the provider sends the browser back to, once the person has signed in there."""
    back = httpx.post(address, data={"sub": who}, trust_env=False).headers["location"]
    return back.removeprefix("http://127.0.0.1:8080")


def test_the_council_account_signs_in_with_the_roles_of_its_groups(council: Site) -> None:
    browser = council.browser()
    assert "Sign in with the council account" in browser.get("/sign-in").text
    assert browser.get(agree(go(browser), "ada")).headers["location"] == "/desk"
    assert who_is(browser) == "ada.advisor"
    assert "(advisor)" in browser.get("/account").text
    manager = council.browser()
    manager.get(agree(go(manager, "/sign-in/council?next=/manage/gaps"), "mo"))
    assert "(author, manager)" in manager.get("/account").text


def test_the_same_person_comes_back_to_the_same_account(council: Site) -> None:
    for _ in range(2):
        browser = council.browser()
        browser.get(agree(go(browser), "ada"))
        assert who_is(browser) == "ada.advisor"
    with open_session() as session:
        record = by_name(session, "ada.advisor")
    assert record is not None
    assert record.email is None, "nothing is kept that is not needed"
    assert record.council_id == f"{settings().oidc_issuer} ada"


def test_the_way_on_is_kept_and_stays_here(council: Site) -> None:
    for wanted, reached in (("/desk/answers?q=1", "/desk/answers?q=1"), ("//evil.invalid", "/desk")):
        browser = council.browser()
        back = agree(go(browser, f"/sign-in/council?next={wanted}"), "ada")
        assert browser.get(back).headers["location"] == reached


def test_somebody_in_no_group_is_not_let_in(council: Site) -> None:
    browser = council.browser()
    told = browser.get(agree(go(browser), "stranger"))
    assert told.status_code == 403
    assert "in no group that works here" in told.text
    assert who_is(browser) is None
    with open_session() as session:
        assert by_name(session, "stranger") is None


def test_roles_follow_the_groups_and_leaving_them_signs_out(council: Site) -> None:
    first = council.browser()
    first.get(agree(go(first), "ada"))
    council.set(oidc_roles="csc-advisors=facilitator")
    again = council.browser()
    again.get(agree(go(again), "ada"))
    assert "(facilitator)" in first.get("/account").text
    council.set(oidc_roles="somebody-else=advisor")
    last = council.browser()
    assert last.get(agree(go(last), "ada")).status_code == 403
    assert who_is(first) is None
    assert who_is(again) is None


def test_a_disabled_account_stays_out(council: Site) -> None:
    browser = council.browser()
    browser.get(agree(go(browser), "ada"))
    with open_session() as session:
        record = by_name(session, "ada.advisor")
        assert record is not None
        disable_account(session, record, by="test")
    assert browser.get(agree(go(browser), "ada")).status_code == 403
    assert who_is(browser) is None


def test_a_name_there_never_opens_an_account_made_here(council: Site) -> None:
    add("mo", Role.SAFEGUARDING_LEAD)
    browser = council.browser()
    browser.get(agree(go(browser), "mo"))
    assert who_is(browser) == "mo-2"


def test_state_nonce_and_pkce_are_sent(council: Site) -> None:
    asked = parse_qs(urlsplit(go(council.browser())).query)
    assert asked["code_challenge_method"] == ["S256"]
    assert all(len(asked[name][0]) >= 20 for name in ("state", "nonce", "code_challenge"))
    assert asked["redirect_uri"] == ["http://127.0.0.1:8080/sign-in/council/back"]
    assert asked["scope"] == ["openid profile"]


def test_a_code_without_its_verifier_gets_no_token(council: Site, issuer: str) -> None:
    """That the provider of these tests really checks PKCE."""
    back = agree(go(council.browser()), "ada")
    told = {
        "grant_type": "authorization_code",
        "code": parse_qs(urlsplit(back).query)["code"][0],
        "client_id": "signpost",
    }
    assert httpx.post(f"{issuer}/oauth2/token", data=told, trust_env=False).status_code == 400


@pytest.mark.parametrize("change", ["other browser", "state", "code", "denied", "twice"])
def test_what_does_not_fit_signs_nobody_in(council: Site, change: str) -> None:
    browser = council.browser()
    back = agree(go(browser), "ada")
    if change == "other browser":
        browser = council.browser()
    if change == "state":
        back = back.replace("state=", "state=x")
    if change == "code":
        back = back.replace("code=", "code=x")
    if change == "denied":
        back = "/sign-in/council/back?error=access_denied&state=" + parse_qs(urlsplit(back).query)["state"][0]
    if change == "twice":
        browser.get(back)
        browser.cookies.clear()
    told = browser.get(back)
    assert told.status_code == 400
    assert "Try again" in told.text
    assert who_is(browser) is None


def test_a_code_for_another_client_is_refused(council: Site) -> None:
    browser = council.browser()
    back = agree(go(browser), "ada")
    council.set(oidc_client_id="somebody-else")
    assert browser.get(back).status_code == 400
    assert who_is(browser) is None


def test_an_issuer_that_names_itself_otherwise_is_refused(council: Site, issuer: str) -> None:
    council.set(oidc_issuer=issuer.replace("127.0.0.1", "localhost") + "/")
    browser = council.browser()
    told = browser.get(agree(go(browser), "ada"))
    assert told.status_code == 502
    assert who_is(browser) is None


def test_a_provider_that_is_away_is_said_plainly(council: Site, capsys: pytest.CaptureFixture[str]) -> None:
    council.set(oidc_issuer=f"http://127.0.0.1:{free_ports(1)[0]}")
    told = council.browser().get("/sign-in/council")
    assert told.status_code == 502
    assert "IT help desk" in told.text
    assert "the council's sign-in failed" in capsys.readouterr().out


def test_without_the_setting_there_is_no_such_way(site: Site) -> None:
    browser = site.browser()
    assert "council account" not in browser.get("/sign-in").text
    assert browser.get("/sign-in/council").status_code == 404
    assert browser.get("/sign-in/council/back").status_code == 404

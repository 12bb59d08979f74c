"""The pages of signing in, in a real browser: nothing for axe to find, by keyboard, without JavaScript, at 400 %.

They need no Rasa, so the web process runs alone here, with a real mail server beside it.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from core.accounts.role import Role
from tests.browser.conftest import SIZES, OpenPage, assert_no_violations, focused, of_size, tab_to
from tests.conftest import Running, free_ports
from tests.mail import MailServer, mail_server, wait_for_port

pytestmark = pytest.mark.browser
PREPARE = """
from cli.demo import prepare_demo_accounts; from cli.prepare import prepare_records; from cli.users import add
from core.accounts.role import Role
prepare_records(); prepare_demo_accounts(0); add("mina", [Role.MEMBER], "mina@example.org")
"""


@pytest.fixture(scope="module")
def post_office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MailServer]:
    with mail_server(tmp_path_factory.mktemp("post")) as server:
        yield server


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory, post_office: MailServer) -> Iterator[Running]:
    """The web process, in a folder and on a port of its own."""
    var = tmp_path_factory.mktemp("var")
    (port,) = free_ports(1)
    address = f"http://127.0.0.1:{port}"
    environment = os.environ | {
        "SIGNPOST_VAR": str(var), "SIGNPOST_DATABASE_URL": "", "SIGNPOST_ADDRESS": address,
        "SIGNPOST_SMTP_HOST": "127.0.0.1", "SIGNPOST_SMTP_PORT": str(post_office.port),
        "SIGNPOST_SMTP_SECURITY": "none", "SIGNPOST_SMTP_FROM": "care@example.org",
        "SIGNPOST_OIDC_ISSUER": "http://127.0.0.1:9", "SIGNPOST_OIDC_CLIENT_ID": "signpost",
    }  # fmt: skip
    subprocess.run([sys.executable, "-c", PREPARE], env=environment, check=True, capture_output=True)
    web = ["uvicorn", "web.app:create_app", "--factory", "--port", str(port), "--log-level", "warning"]
    process = subprocess.Popen([sys.executable, "-m", *web], env=environment)
    try:
        wait_for_port(port, 60)
        yield Running(address, var, process.pid, 0)
    finally:
        process.terminate()
        process.wait(30)


def sign_in(page: Page, name: str, password: str) -> None:
    page.get_by_label("Name", exact=True).fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in", exact=True).click()


def demo_password(running: Running) -> str:
    return (running.var / "demo-password").read_text().strip()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(open_page: OpenPage, running: Running, size: str, scheme: str) -> None:
    page = open_page("/sign-in", viewport=of_size(size), color_scheme=scheme)
    assert_no_violations(page)
    sign_in(page, "nobody", "wrong")
    expect(page).to_have_title(re.compile("^Error: "))
    assert_no_violations(page)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    sign_in(page, "demo-member", demo_password(running))
    page.goto("/account")
    assert_no_violations(page)


def test_signing_in_and_out_by_keyboard_without_javascript(open_page: OpenPage, running: Running) -> None:
    page = open_page("/account", java_script_enabled=False)
    expect(page).to_have_url(re.compile(r"/sign-in\?next=%2Faccount$"))
    page.get_by_label("Name", exact=True).focus()
    page.keyboard.type("demo-manager")
    page.keyboard.press("Tab")
    page.keyboard.type(demo_password(running))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="You are signed in")).to_be_visible()
    page.get_by_role("button", name="Sign out").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("You are signed out.")).to_be_visible()


def test_fields_say_what_a_browser_may_fill_in(open_page: OpenPage) -> None:
    page = open_page("/sign-in")
    expect(page.get_by_label("Name", exact=True)).to_have_attribute("autocomplete", "username")
    expect(page.get_by_label("Password")).to_have_attribute("autocomplete", "current-password")


def test_the_error_summary_leads_to_the_field(open_page: OpenPage) -> None:
    page = open_page("/sign-in")
    sign_in(page, "nobody", "wrong")
    tab_to(page, ".govuk-error-summary a")
    page.keyboard.press("Enter")
    assert focused(page) == "username"


@pytest.mark.parametrize("role", Role)
def test_every_demo_account_reaches_its_first_page(open_page: OpenPage, running: Running, role: Role) -> None:
    page = open_page("/sign-in")
    sign_in(page, f"demo-{role.replace('_', '-')}", demo_password(running))
    expect(page).to_have_url(re.compile("/(desk|panel|manage)"))


def test_a_member_signs_in_by_the_link_in_the_mail(open_page: OpenPage, post_office: MailServer) -> None:
    page = open_page("/sign-in", java_script_enabled=True, viewport=of_size("phone"))
    page.get_by_role("link", name="E-mail me a link to sign in").click()
    assert_no_violations(page)
    page.get_by_role("button", name="Send me a link").click()
    expect(page).to_have_title(re.compile("^Error: "))
    assert_no_violations(page)
    page.get_by_label("Your e-mail address").fill("mina@example.org")
    expect(page.get_by_label("Your e-mail address")).to_have_attribute("autocomplete", "email")
    page.get_by_role("button", name="Send me a link").click()
    expect(page.get_by_role("heading", name="Look at your e-mail")).to_be_visible()
    assert_no_violations(page)
    link = re.search(r"http://\S+", post_office.mails(1)[0].replace("=\n", ""))
    assert link
    page.goto(link[0])
    assert_no_violations(page)
    page.get_by_label("This is my own device").check()
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page).to_have_url(re.compile("/panel"))
    page.goto(link[0])
    expect(page.get_by_role("heading", name="This link does not work any more")).to_be_visible()
    assert_no_violations(page)


def test_what_a_person_may_not_open_is_said_plainly(open_page: OpenPage, running: Running) -> None:
    page = open_page("/sign-in?next=/desk")
    sign_in(page, "demo-member", demo_password(running))
    expect(page.get_by_role("heading", name="This page is not for your account")).to_be_visible()
    assert_no_violations(page)
    page.get_by_role("link", name="What your account may open").click()
    expect(page.get_by_role("heading", name="You are signed in")).to_be_visible()


def test_a_council_sign_in_that_is_away_is_said_plainly(open_page: OpenPage) -> None:
    page = open_page("/sign-in")
    page.get_by_role("link", name="Sign in with the council account").click()
    expect(page.get_by_role("heading", name="did not work")).to_be_visible()
    assert_no_violations(page)

"""Those who run the service, in a browser: the chat off and on again without scripts, and every page of theirs."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from sqlalchemy import select

from core import clock
from core.accounts.register import by_name
from core.records import open_session
from core.records.migrate import migrate
from directory.load import load_directory
from directory.records import Duplicate, Service
from directory.reports import make_report
from tests.browser.conftest import SIZES, ask, assert_no_violations, of_size, opener
from tests.browser.desk import web_process
from tests.installation import installation_in
from tests.panel_site import furnish

pytestmark = pytest.mark.browser
OpenAs = Callable[..., Page]
RED = "i want to kill myself"
PAGES = [
    "/manage", "/manage/switches", "/manage/directory", "/manage/directory/reports/{report}",
    "/manage/directory/duplicates", "/manage/directory/quality", "/manage/people", "/manage/people/{author}",
    "/manage/people/{manager}", "/manage/forgetting", "/manage/calendar",
]  # fmt: skip


class Site:
    """The web process alone, who may sign in, and ids for the addresses of `PAGES`."""

    def __init__(self, var: Path) -> None:
        self.address = ""
        with installation_in(var):
            migrate()
            with open_session() as session:
                self.tokens = furnish(session)
                load_directory(session)
                one, other = sorted(session.scalars(select(Service.id).order_by(Service.id).limit(2)))
                self.ids = {"report": make_report(session, one, "phone", "It rings and rings.", door="desk").id}
                session.add(Duplicate(one_id=one, other_id=other, score=0.9, reasons=["same phone"], state="proposed",
                                      found_at=clock.now()))  # fmt: skip
                found = {name: by_name(session, name) for name in ("author", "manager")}
                self.ids |= {name: account.id for name, account in found.items() if account}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    var = tmp_path_factory.mktemp("switches")
    made = Site(var)
    with web_process(var, SIGNPOST_DATABASE_URL="", SIGNPOST_RATE_LIMIT="off") as made.address:
        yield made


@pytest.fixture
def open_as(browser: Browser, site: Site) -> Iterator[OpenAs]:
    """Opens a page as one of the people, or as a resident (""): `open_as("manager", "/manage/switches")`."""
    tokens = {**site.tokens, "": ""}
    with opener(browser, site.address) as opened:
        yield lambda name, path, **options: opened(path.format(**site.ids), tokens[name], **options)


@pytest.fixture
def off(open_as: OpenAs) -> Iterator[None]:
    """The chat is off, and a banner is up, meanwhile."""
    page = open_as("manager", "/manage/switches")
    page.get_by_label("Why must the chat be off?").fill("An answer is being put right.")
    page.get_by_role("button", name="Switch the chat off now").click()
    page.get_by_label("What should every page say?").fill("The phone lines are busy. Please try after 2pm.")
    page.get_by_label("Why is it needed?").fill("Many people call.")
    page.get_by_role("button", name="Put the banner up").click()
    yield
    page.get_by_role("button", name="Take the banner down").click()
    page.get_by_role("button", name="Switch the chat on").click()
    page.get_by_role("heading", name="The chat: on").wait_for()


def fits(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("path", PAGES)
def test_pages_have_no_violations_and_fit(open_as: OpenAs, path: str, size: str) -> None:
    page = open_as("manager", path, viewport=of_size(size))
    assert_no_violations(page)
    assert page.locator("h1").count() == 1
    assert fits(page)


@pytest.mark.parametrize("options", [{}, {"viewport": of_size("phone")}, {"color_scheme": "dark"}],
                         ids=["wide", "phone", "dark"])  # fmt: skip
@pytest.mark.parametrize(("name", "path"), [("manager", "/manage/switches"), ("", "/chat"), ("", "/chat?widget=1")])
def test_what_stands_on_top_has_no_violations(
    open_as: OpenAs, off: None, name: str, path: str, options: dict[str, object]
) -> None:
    page = open_as(name, path, **options)
    page.get_by_role("region", name="Important").wait_for()
    assert_no_violations(page)
    assert fits(page)


def test_the_chat_goes_off_and_on_again_without_scripts(open_as: OpenAs) -> None:
    manager = open_as("manager", "/manage", java_script_enabled=False)
    manager.get_by_role("link", name="Switches").click()
    manager.get_by_role("button", name="Switch the chat off now").click()
    manager.get_by_role("alert").get_by_text("Say why the chat is switched off").wait_for()
    manager.get_by_label("Why must the chat be off?").fill("An answer is being put right.")
    manager.get_by_role("button", name="Switch the chat off now").click()
    manager.get_by_role("heading", name="The chat: off").wait_for()

    resident = open_as("", "/chat", java_script_enabled=False)
    resident.get_by_role("region", name="The chat is off").get_by_text("0116 305 0004").wait_for()
    ask(resident, "help with washing")
    resident.locator("#latest").get_by_text("The chat is switched off for now.").wait_for()
    ask(resident, RED)
    resident.locator("#latest").get_by_text("116 123").first.wait_for()
    assert "switched off for now" not in resident.locator("#latest").inner_text()

    manager.get_by_role("button", name="Switch the chat on").click()
    ask(resident, "help with washing")
    assert "switched off for now" not in resident.locator("#latest").inner_text()
    assert resident.get_by_role("region", name="The chat is off").count() == 0
    assert resident.locator(".exchange").count() == 3  # nothing of the chat was lost


def test_an_open_chat_hears_of_it_with_scripts(open_as: OpenAs) -> None:
    resident = open_as("", "/chat")
    manager = open_as("manager", "/manage/switches")
    manager.get_by_label("Why must the chat be off?").fill("An answer is being put right.")
    manager.get_by_role("button", name="Switch the chat off now").click()
    ask(resident, "help with washing")
    resident.get_by_role("region", name="The chat is off").wait_for()
    assert_no_violations(resident)
    manager.get_by_role("button", name="Switch the chat on").click()
    ask(resident, "help with washing")
    resident.get_by_role("region", name="The chat is off").wait_for(state="detached")


@pytest.mark.parametrize(
    ("path", "button"),
    [
        ("/manage/switches", "Put the banner up"), ("/manage/directory/reports/{report}", "It is put right"),
        ("/manage/directory/reports/{report}", "Put it right"), ("/manage/directory/duplicates", "They are two"),
        ("/manage/people", "Add them"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_without_violations(open_as: OpenAs, path: str, button: str) -> None:
    page = open_as("manager", path, viewport=of_size("phone"))
    page.get_by_role("button", name=button).click()
    page.get_by_role("alert").get_by_text("There is a problem").wait_for()
    page.get_by_role("alert").get_by_role("link").click()
    assert page.evaluate("document.querySelector(':target') !== null")
    assert_no_violations(page)
    assert fits(page)

"""A real Chromium on the real running system."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

from core.accounts.sessions import begin_session
from core.records import open_session
from tests.conftest import Running
from tests.installation import installation_in
from tests.panel_site import people
from web.signing_in.cookie import COOKIE

WIDE = {"width": 1280, "height": 800}
# The last is a window of 1280 by 1024 at 400 % zoom.
SIZES = {"desk": (1280, 800), "phone": (320, 640), "400 % zoom": (320, 256)}
# Tags, not the default: the rule on target sizes is off unless its tag is named.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OpenPage = Callable[..., Page]
As = Callable[..., Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium as found on this machine; without one the tests fail, they are never skipped."""
    path = os.environ.get("SIGNPOST_CHROMIUM")
    if not path:
        pytest.fail("SIGNPOST_CHROMIUM names no Chromium: run these tests through `make test`")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def open_page(browser: Browser, running: Running) -> Iterator[OpenPage]:
    """Opens a page in a browser of its own: `open_page("/chat", java_script_enabled=False)`."""
    contexts: list[BrowserContext] = []

    def opened(path: str = "/chat", *, before: str = "", **options: object) -> Page:
        context = browser.new_context(**({"base_url": running.address, "viewport": WIDE} | options))  # type: ignore[arg-type]
        contexts.append(context)
        context.route("**/exit", _leave_no_further)
        if before:
            context.add_init_script(before)
        page = context.new_page()
        page.goto(path)
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def tokens(running: Running) -> dict[str, str]:
    """The session's token of one person of each role, by name."""
    with installation_in(running.var), open_session() as session:
        return {name: begin_session(session, account.id) for name, account in people(session).items()}


@pytest.fixture
def as_(browser: Browser, running: Running, tokens: dict[str, str]) -> Iterator[As]:
    """Opens a page as one of the people: `as_("author", "/manage/unanswered")`."""
    with opener(browser, running.address) as opened:
        yield lambda name, path, **options: opened(path, tokens[name], **options)


@contextmanager
def opener(browser: Browser, address: str) -> Iterator[OpenPage]:
    """Opens pages of the site at `address`, each in a browser of its own: `opened("/panel", token)`.

    `token` is that of the session of who is signed in, "" for nobody; `before` a script that runs first.
    """
    contexts: list[BrowserContext] = []

    def opened(path: str, token: str = "", *, before: str = "", **options: object) -> Page:
        context = browser.new_context(**({"base_url": address, "viewport": WIDE} | options))  # type: ignore[arg-type]
        contexts.append(context)
        if token:
            context.add_cookies([{"name": COOKIE, "value": token, "url": address}])
        if before:
            context.add_init_script(before)
        page = context.new_page()
        answer = page.goto(path)
        assert answer and answer.ok, f"{path}: {answer and answer.status}"
        return page

    yield opened
    for context in contexts:
        context.close()


def _leave_no_further(route: Route) -> None:
    """The page that one is sent to on leaving stands outside, and nothing here may leave the machine: the server is
    really asked, and its answer kept, but where it leads to is only noted in the page."""
    answer = route.fetch(max_redirects=0)
    route.fulfill(response=answer, status=200, content_type="text/html", body=f"To {answer.headers['location']}")


def ask(page: Page, text: str) -> None:
    """Type a message, send it with the button and wait for the answer to it."""
    before = page.locator(".exchange").count()
    page.get_by_label("Type your question").fill(text)
    page.get_by_role("button", name="Send", exact=True).click()
    page.locator(".exchange").nth(before).wait_for()
    page.wait_for_load_state()


def of_size(name: str) -> dict[str, int]:
    """A viewport of `SIZES`."""
    width, height = SIZES[name]
    return {"width": width, "height": height}


def focused(page: Page) -> str:
    """The id of what has the focus."""
    return str(page.evaluate("document.activeElement.id"))


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until what `selector` names has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    pytest.fail(f"{selector} cannot be reached by keyboard")


def assert_no_violations(page: Page, *, colours: bool = True) -> None:
    """No axe violation, frames included."""
    rules = {"color-contrast": {"enabled": colours}}
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}, "rules": rules})
    assert found.violations_count == 0, found.generate_report()


def all_gates(as_: As, version: str) -> None:
    """A meeting finds the words of this address clear, the Panel agrees, and an approver signs and publishes them."""
    meeting_finds_clear(as_, version)
    panel_agrees_and_officer_signs(as_, version)


def meeting_finds_clear(as_: As, version: str) -> None:
    """Five members hold up green cards, and the facilitator types them in."""
    page = as_("facilitator", f"/panel/facilitate/{version.rsplit('/', 1)[1]}/meeting")
    page.get_by_label("Green: it is clear").fill("5")
    page.get_by_role("button", name="Keep the cards").click()
    page.get_by_text("The cards are kept").wait_for()


def panel_agrees_and_officer_signs(as_: As, version: str) -> None:
    """The gates are open: the facilitator says that the Panel agrees, and the words go live."""
    page = as_("facilitator", "/panel/facilitate")
    page.get_by_role("button", name="The Panel agrees").click()
    page.get_by_text("No answer is before the Panel now").wait_for()
    page = as_("approver", version)
    page.get_by_role("button", name="Sign off for the service").click()
    page.get_by_role("button", name="Publish now").click()
    page.get_by_text("Live", exact=True).first.wait_for()

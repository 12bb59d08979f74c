"""No axe violation on any page, in any state, at any of three sizes."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import ask

pytestmark = pytest.mark.browser

# Tags, not the default: the rule on target sizes is off unless its tag is named.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SIZES = {"phone": (320, 640), "tablet": (768, 1024), "desk": (1280, 800)}
ANSWER = ["how do i get a care assessment"]
STATES: dict[str, list[str]] = {
    "start": [],
    "an answer": ANSWER,
    "services": ["lunch club in Hinckley"],
    "choices": ["help with money stuff or something for my gran i dont know"],
    "lost": ["zxzxzx"],
    "crisis": ["i want to kill myself"],
    "abuse, with the exit": ["my husband hits me"],
    "six turns": [*ANSWER, "thanks", "what is a direct payment", "coffee morning near Enderby", "zxzxzx", "goodbye"],
}
PAGES = [
    "/chat/restart",
    "/chat/person",
    "/chat/print",
    "/privacy-chat",
    "/accessibility",
    "/keep-safe-online",
    "/none",
]


def assert_no_violations(page: Page, *, colours: bool = True) -> None:
    rules = {"color-contrast": {"enabled": colours}}
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}, "rules": rules})
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("state", STATES)
def test_chat_has_no_violations(open_page: Callable[..., Page], state: str, size: str) -> None:
    width, height = SIZES[size]
    page = open_page(viewport={"width": width, "height": height})
    for text in STATES[state]:
        ask(page, text)
    assert_no_violations(page)


def test_error_has_no_violations_and_is_named_in_the_title(open_page: Callable[..., Page]) -> None:
    page = open_page(java_script_enabled=True)
    page.get_by_label("Type your question").fill("word " * 300)
    page.get_by_role("button", name="Send", exact=True).click()
    page.locator(".govuk-error-summary").wait_for()
    assert page.title().startswith("Error: ")
    assert_no_violations(page)


@pytest.mark.parametrize("path", PAGES)
def test_pages_have_no_violations(open_page: Callable[..., Page], path: str) -> None:
    assert_no_violations(open_page(path))


@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_forced_colours_have_no_violations(open_page: Callable[..., Page], scheme: str) -> None:
    page = open_page(forced_colors="active", color_scheme=scheme)
    ask(page, ANSWER[0])
    # The person's own colours take the place of ours, and axe reads ours: here it cannot judge contrast.
    assert_no_violations(page, colours=False)

"""A resident's "not helpful" travels all the way: to the authors, through every gate, to "You said, we did"."""

from datetime import timedelta

import pytest
from playwright.sync_api import Page
from sqlalchemy import update

from conversations.records import Conversation
from conversations.retention import expire
from core import clock
from core.records import open_session
from tests.browser.conftest import As, OpenPage, all_gates, ask, assert_no_violations, of_size
from tests.conftest import Running
from tests.installation import installation_in
from web.jobs import gather_unanswered

pytestmark = pytest.mark.browser
QUESTION = "how do I get a break from caring for my wife"
BETTER = "Say what a break costs."
TOLD = "People ask us what a break costs."
WORDS = "You can have a break from caring. Ask us what a break costs.\n\nIn an emergency, call {emergency_999}."


def test_not_helpful_comes_back_to_the_panel_as_new_words(open_page: OpenPage, as_: As, running: Running) -> None:
    resident_says_no(open_page())
    the_chat_ends(running)
    version = author_begins_and_writes(as_("author", "/manage/unanswered"))
    all_gates(as_, version)
    page = as_("member", "/panel/you-said")
    page.get_by_role("link", name="A break from caring", exact=True).click()
    assert f"“{TOLD}”" in page.locator("main").inner_text()
    assert "Ask us what a break costs." in page.locator(".answer").inner_text()
    assert_no_violations(page)
    again = open_page()
    ask(again, QUESTION)
    assert "Ask us what a break costs." in again.locator(".exchange").last.inner_text()


def resident_says_no(page: Page) -> None:
    """Someone asks, does not find what they need, and says in words what would be better."""
    ask(page, QUESTION)
    page.goto("/chat/ending")
    page.get_by_label("No", exact=True).check()
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("link", name="Skip this question").click()
    page.locator("#better").fill(BETTER)
    page.get_by_role("button", name="Finish").click()
    page.locator("h1").wait_for()


def the_chat_ends(running: Running) -> None:
    """A day later the two jobs come round: what is past its time goes, and what was not answered is put together."""
    with installation_in(running.var):
        with open_session() as session:
            session.execute(update(Conversation).values(last_at=clock.now() - timedelta(hours=25)))
            expire(session)
        gather_unanswered()


def author_begins_and_writes(page: Page) -> str:
    """The author finds it, says what people told, and writes. Returns the address of the new version."""
    is_open_to_all(page)
    page.get_by_role("link", name=QUESTION).click()
    page.get_by_text("Write a better answer").wait_for()
    is_open_to_all(page)
    page.get_by_text("Write a better answer").click()
    page.get_by_label("Topic of the answer").select_option("carer_breaks")
    told = page.get_by_label("What did people tell us?")
    assert told.input_value() == BETTER
    told.fill(TOLD)
    page.get_by_role("button", name="Begin a draft").click()
    page.get_by_label("The answer", exact=True).fill(WORDS)
    page.get_by_role("button", name="Keep this draft").click()
    page.get_by_role("button", name="Send to the Panel").click()
    page.get_by_text("With the Panel").first.wait_for()
    return page.url


def is_open_to_all(page: Page) -> None:
    """No axe violation, and nothing wider than the window, on a desk and on a small phone."""
    for size in ("phone", "desk"):
        page.set_viewport_size(of_size(size))
        assert_no_violations(page)
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")

"""Words go from draft to live through every gate, a red card stops them, and one press brings the old ones back."""

import re

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import As, OpenPage, all_gates, ask, meeting_finds_clear, panel_agrees_and_officer_signs

pytestmark = pytest.mark.browser
QUESTION = "what museums are there"
FIRST, SECOND = "Museums tell the county's story.", "Museums are for everyone."
PLAIN = {"java_script_enabled": False}


def test_words_go_live_a_red_card_stops_them_and_the_old_ones_come_back(open_page: OpenPage, as_: As) -> None:
    first = author_writes(as_("author", "/manage/answers/museums", **PLAIN), FIRST)
    stop = red_card_at(as_, first)
    meeting_finds_clear(as_, first)
    table = as_("facilitator", "/panel/facilitate", **PLAIN).locator("main")
    assert "A red card has no reply yet." in table.inner_text()
    assert not table.get_by_role("button", name="The Panel agrees").count()
    assert FIRST not in said(open_page())
    an_officer_replies(as_("approver2", first, **PLAIN), stop)
    panel_agrees_and_officer_signs(as_, first)
    assert FIRST in said(open_page())
    second = author_writes(as_("author", "/manage/answers/museums", **PLAIN), SECOND)
    all_gates(as_, second)
    assert SECOND in said(open_page())
    go_back(as_("approver", first, **PLAIN))
    assert FIRST in said(open_page()) and SECOND not in said(open_page())


def author_writes(page: Page, words: str) -> str:
    """A new draft with these words goes to the Panel. Returns its address."""
    page.get_by_role("button", name="Begin a new draft").click()
    page.get_by_label("The answer", exact=True).fill(words)
    page.get_by_role("button", name="Keep this draft").click()
    page.get_by_role("button", name="Send to the Panel").click()
    return re.sub(r"[?#].*", "", page.url)


def red_card_at(as_: As, version: str) -> str:
    """A member says stop, in words. Returns them."""
    stop = "It could be taken for all museums in the country."
    page = as_("member", f"/panel/answers/{version.rsplit('/', 1)[1]}/clear", **PLAIN)
    page.get_by_role("button", name=re.compile("stop", re.IGNORECASE)).click()
    page.locator("#box").fill(stop)
    page.get_by_role("button", name="Next").click()
    return stop


def an_officer_replies(page: Page, stop: str) -> None:
    """The red card is met in plain words."""
    card = page.locator(".comment", has_text=stop)
    card.get_by_role("textbox").fill("The title says whose museums they are.")
    card.get_by_role("button", name="Reply: we did not change it").click()


def go_back(page: Page) -> None:
    """One press, with a reason."""
    form = page.locator("form", has_text="Go back to these words now")
    form.get_by_role("textbox").fill("The new words were too short.")
    form.get_by_role("button").click()


def said(page: Page) -> str:
    """What the chat answers."""
    ask(page, QUESTION)
    return page.locator(".exchange").last.inner_text()

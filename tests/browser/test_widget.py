"""The chat on another site's page: it opens when asked, never takes the page over, and stays a link without scripts."""

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from tests.browser.conftest import OpenPage, focused

pytestmark = pytest.mark.browser
QUESTION = "what is a direct payment"


def test_it_opens_with_the_focus_on_its_heading_and_gives_it_back(open_page: OpenPage) -> None:
    page = open_page("/demo")
    opener = page.locator("a[data-signpost]").first
    page.wait_for_selector("a[data-signpost][role=button]")
    assert page.locator("iframe").count() == 0, "it opened by itself"
    opener.focus()
    page.keyboard.press("Enter")
    assert opener.get_attribute("aria-expanded") == "true"
    panel = page.get_by_role("dialog", name="Adult social care assistant")
    assert panel.get_attribute("aria-modal") is None
    assert in_panel(page) == "H2"
    assert page.locator("iframe").get_attribute("title") == "Adult social care assistant"
    page.keyboard.press("Escape")
    assert panel.count() == 0
    assert opener.evaluate("each => each === document.activeElement")
    assert opener.get_attribute("aria-expanded") == "false"
    page.keyboard.press(" ")
    assert in_panel(page) == "H2"
    page.get_by_role("button", name="Close").click()
    assert opener.evaluate("each => each === document.activeElement")


def test_escape_inside_closes_and_the_chat_is_still_there(open_page: OpenPage) -> None:
    page = open_page("/demo")
    page.locator("a[data-signpost]").first.click()
    said(page, QUESTION).locator(".exchange").wait_for()
    page.keyboard.press("Escape")
    page.get_by_role("dialog").wait_for(state="detached")
    page.locator("a[data-signpost]").first.click()
    expect(page.frame_locator("iframe").locator(".exchange")).to_have_count(1)


def test_the_keyboard_is_never_trapped(open_page: OpenPage) -> None:
    page = open_page("/demo")
    page.wait_for_selector("a[data-signpost][role=button]")
    order = tab_stops(page)
    page.locator("a[data-signpost]").first.click()
    page.frame_locator("iframe").get_by_label("Type your question").wait_for()
    page.evaluate("document.activeElement.blur(); getSelection().removeAllRanges()")
    left = []
    for _ in range(80):
        page.keyboard.press("Tab")
        left.append(page.evaluate("document.activeElement.tagName"))
    # From the page into the chat, out at its end, and round again; the page's own order is what it was.
    assert left.count("BODY") >= 1
    assert tab_stops(page) == order


@pytest.mark.parametrize("size", [(479, 800), (1280, 499), (320, 256)])
def test_on_small_screens_it_is_a_link_to_the_full_page(open_page: OpenPage, size: tuple[int, int]) -> None:
    page = open_page("/demo", viewport={"width": size[0], "height": size[1]})
    page.wait_for_load_state("load")
    link = page.locator("a[data-signpost]").first
    assert link.get_attribute("role") is None
    link.click()
    page.wait_for_url("**/chat")


def test_it_gives_way_when_the_page_is_made_small(open_page: OpenPage) -> None:
    page = open_page("/demo")
    page.locator("a[data-signpost]").first.click()
    page.get_by_role("dialog").wait_for()
    page.set_viewport_size({"width": 320, "height": 256})
    page.get_by_role("dialog").wait_for(state="detached")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.parametrize("how", ["no scripts", "script blocked"])
def test_without_its_script_every_link_leads_to_the_chat(open_page: OpenPage, how: str) -> None:
    page = open_page("/demo", java_script_enabled=how != "no scripts")
    if how == "script blocked":
        page.route("**/widget.js", lambda route: route.abort())
        page.goto("/demo")
    assert "demonstration" in page.locator(".ribbon").inner_text()
    page.locator("main a[data-signpost]").click()
    page.wait_for_url("**/chat")
    page.goto("/demo")
    page.get_by_role("link", name="read and ask about care").click()
    page.get_by_label("Type your question").wait_for()


def test_without_a_cookie_the_page_itself_carries_the_chat(open_page: OpenPage) -> None:
    page = open_page("/chat?widget=1")
    said(page, QUESTION).locator(".exchange").wait_for()
    page.context.clear_cookies()
    said(page, "thanks").locator(".exchange").nth(0).wait_for()
    page.context.clear_cookies()
    # The first answer came with a cookie, which is gone: from here the page carries the chat.
    token = page.locator("input[name=conversation]").first.get_attribute("value")
    assert token
    before = page.locator(".exchange").count()
    said(page, QUESTION).locator(".exchange").nth(before).wait_for()
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_it_is_framed_only_where_allowed(open_page: OpenPage) -> None:
    page = open_page("/demo")
    told = page.request.get("/chat").headers["content-security-policy"]
    assert "frame-ancestors 'self'" in told


def said(page: Page, text: str) -> Page | FrameLocator:
    """Types into the chat, wherever it stands, and returns where it stands."""
    chat: Page | FrameLocator = page if page.locator("#q").count() else page.frame_locator("iframe")
    chat.get_by_text("Press Enter to send").wait_for()
    chat.get_by_label("Type your question").fill(text)
    chat.get_by_label("Type your question").press("Enter")
    return chat


def in_panel(page: Page) -> str:
    """What has the focus inside the panel."""
    return str(page.evaluate("document.activeElement.shadowRoot?.activeElement.tagName"))


def tab_stops(page: Page) -> list[str]:
    """The host page's own stops, in their order."""
    assert focused(page) is not None
    told: list[str] = page.evaluate("[...document.querySelectorAll('a[href], button')].map(each => each.innerText)")
    return told

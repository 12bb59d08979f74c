"""The way out, for people who are not safe."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage, ask

pytestmark = pytest.mark.browser
ABUSE = "my husband hits me"
WEATHER = "https://www.bbc.co.uk/weather"


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_the_link_leaves_and_forgets(open_page: OpenPage, scripts: bool) -> None:
    page = open_page(java_script_enabled=scripts)
    ask(page, ABUSE)
    assert "999" in page.locator("#latest").inner_text()
    page.get_by_role("link", name="Emergency: Exit this page").click()
    assert_left(page)
    assert page.context.cookies() == []
    page.goto("/chat")
    assert page.locator(".exchange").count() == 0
    told = page.request.get("/exit", max_redirects=0)
    assert told.headers["clear-site-data"] == '"cache", "storage"'


def test_it_stands_only_where_it_is_needed(open_page: OpenPage) -> None:
    page = open_page()
    assert exits(page) == 0
    ask(page, "how do i get a care assessment")
    assert exits(page) == 0
    for text in (ABUSE, "i want to kill myself", "i think my neighbour is being neglected by her son"):
        fresh = open_page()
        ask(fresh, text)
        assert exits(fresh) == 2, text  # the button, and the link to skip to it
    # It stays while the answer it belongs to is on the page.
    ask(fresh, "what is a direct payment")
    assert exits(fresh) == 2
    for path in ("/chat/options", "/keep-safe-online"):
        assert exits(open_page(path)) == 2


def test_it_can_be_skipped_to(open_page: OpenPage) -> None:
    page = open_page("/chat", java_script_enabled=False)
    ask(page, ABUSE)
    page.goto("/chat")
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert_left(page)


def test_shift_three_times_leaves(open_page: OpenPage) -> None:
    page = open_page()
    ask(page, ABUSE)
    told = page.locator("[data-exit-said]")
    page.keyboard.press("Shift")
    assert "2 more times" in told.inner_text()
    page.keyboard.press("Shift")
    assert "1 more time." in told.inner_text()
    page.keyboard.press("Shift")
    assert_left(page)


def test_shift_with_a_letter_does_not_count_and_a_long_pause_starts_anew(open_page: OpenPage) -> None:
    page = open_page()
    page.clock.install()
    ask(page, ABUSE)
    page.locator("#q").focus()
    for key in ("Shift+A", "Shift+B", "Shift+C", "Shift+D"):
        page.keyboard.press(key)
    assert page.locator("#q").input_value() == "ABCD"
    page.keyboard.press("Shift")
    page.clock.fast_forward(4900)
    page.keyboard.press("Shift")
    page.clock.fast_forward(5100)
    assert "still here" in page.locator("[data-exit-said]").inner_text()
    page.keyboard.press("Shift")
    assert "2 more times" in page.locator("[data-exit-said]").inner_text()
    assert page.url.endswith("/chat")


def test_shift_does_nothing_where_there_is_no_way_out(open_page: OpenPage) -> None:
    page = open_page()
    for _ in range(4):
        page.keyboard.press("Shift")
    page.wait_for_timeout(300)
    assert page.url.endswith("/chat")


def test_the_page_is_covered_at_once_and_bare_again_on_coming_back(open_page: OpenPage) -> None:
    page = open_page()
    ask(page, ABUSE)
    # The next page never comes: what is seen meanwhile is what matters.
    page.route("**/exit", lambda route: route.fulfill(status=204))
    page.get_by_role("link", name="Emergency: Exit this page").click(no_wait_after=True)
    cover = page.locator(".cover[role=alert]")
    cover.wait_for()
    assert cover.evaluate(COVERS)
    page.locator(".cover", has_text="Leaving this page.").wait_for()
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    assert cover.count() == 0


COVERS = """it => { const box = it.getBoundingClientRect(); const style = getComputedStyle(it);
  return box.width >= innerWidth && box.height >= innerHeight && style.backgroundColor === 'rgb(255, 255, 255)'
    && document.elementFromPoint(innerWidth / 2, innerHeight / 2) === it; }"""


def test_one_line_comes_before_the_first_answer_on_abuse(open_page: OpenPage) -> None:
    page = open_page()
    ask(page, ABUSE)
    ask(page, "my partner threatens me")
    line = page.locator(".exchange .aside")
    assert line.count() == 1
    assert line.locator("a").get_attribute("href") == "/keep-safe-online"
    assert page.locator(".exchange").first.locator(".aside").count() == 1


def test_the_pages_never_promise_to_hide_everything(open_page: OpenPage) -> None:
    told = open_page("/keep-safe-online").locator("main").inner_text()
    assert "cannot hide everything" in told
    assert "history" in told
    assert "library" in told
    assert "private window" in told


def test_the_whole_page_leaves_from_inside_the_widget(open_page: OpenPage) -> None:
    page = open_page("/demo")
    page.locator("a[data-signpost]").first.click()
    chat = page.frame_locator("iframe")
    chat.get_by_text("Press Enter to send").wait_for()
    chat.get_by_label("Type your question").fill(ABUSE)
    chat.get_by_label("Type your question").press("Enter")
    chat.get_by_role("link", name="Emergency: Exit this page").click(no_wait_after=True)
    assert_left(page)
    page.goto("/chat")
    assert page.locator(".exchange").count() == 0


def assert_left(page: Page) -> None:
    """The whole page is gone, and on its way to the weather."""
    page.wait_for_url("**/exit")
    assert WEATHER in page.locator("body").inner_text()


def exits(page: Page) -> int:
    """How many links lead out."""
    return page.locator("a[href='/exit']").count()

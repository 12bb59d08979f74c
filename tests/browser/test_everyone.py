"""Without scripts, by keyboard alone, on a small phone, at four times the size."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import ask

pytestmark = pytest.mark.browser
QUESTION = "how do i get a break from caring"


def latest(page: Page) -> str:
    return page.locator("#latest").inner_text()


def test_a_whole_conversation_without_scripts(open_page: Callable[..., Page]) -> None:
    page = open_page(java_script_enabled=False)
    ask(page, QUESTION)
    assert "You said:" in latest(page)
    page.locator("button[value^='topic:']").first.click()
    assert "You chose:" in latest(page)
    ask(page, "lunch club in Hinckley")
    assert page.locator("a[href^='tel:']").count() > 1
    page.get_by_role("link", name="Print or save this chat").click()
    assert "Your answers" in page.locator("h1").inner_text()
    page.go_back()
    page.get_by_role("link", name="Forget this chat and start again").click()
    page.get_by_role("button", name="Yes, forget this chat").click()
    assert "deleted" in page.locator("main").inner_text()
    assert page.locator(".exchange").count() == 0


def test_a_whole_conversation_by_keyboard_alone(open_page: Callable[..., Page]) -> None:
    page = open_page()
    tab_to(page, "#q")
    page.keyboard.type(QUESTION)
    page.keyboard.press("Enter")
    page.locator(".exchange").wait_for()
    # The place to type keeps the focus, emptied.
    assert page.evaluate("document.activeElement.id") == "q"
    assert page.locator("#q").input_value() == ""
    tab_to(page, "button[value^='topic:']")
    page.keyboard.press("Enter")
    page.locator(".exchange").nth(1).wait_for()
    assert "You chose:" in latest(page)


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until what `selector` names has the focus; each stop must be visible where it is."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    pytest.fail(f"{selector} cannot be reached by keyboard")


@pytest.mark.parametrize("size", [(320, 640), (320, 256)], ids=["small phone", "400 % zoom"])
def test_nothing_scrolls_sideways_or_hides_the_focus(open_page: Callable[..., Page], size: tuple[int, int]) -> None:
    page = open_page(viewport={"width": size[0], "height": size[1]})
    ask(page, "coffee morning near Enderby")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert page.evaluate(STUCK) == 0
    for _ in range(40):
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUS_IS_SEEN), page.evaluate("document.activeElement.outerHTML")


STUCK = """() => [...document.querySelectorAll('*')]
  .filter(each => ['fixed', 'sticky'].includes(getComputedStyle(each).position)).length"""
TOO_LOW = """() => [...document.querySelectorAll('button')]
  .filter(each => each.getBoundingClientRect().height < 44).map(each => each.innerText)"""
FOCUS_IS_SEEN = """() => {
  const it = document.activeElement;
  if (it === document.body) return true;
  const box = it.getClientRects()[0];
  const middle = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
  const met = document.elementFromPoint(box.left + box.width / 2, middle);
  return met === it || it.contains(met) || met?.contains(it);
}"""


def test_every_button_is_large_enough(open_page: Callable[..., Page]) -> None:
    page = open_page(viewport={"width": 320, "height": 640})
    ask(page, QUESTION)
    assert page.evaluate(TOO_LOW) == []


def test_the_live_part_holds_only_the_newest_exchange(open_page: Callable[..., Page]) -> None:
    page = open_page()
    for text in (QUESTION, "thanks", "what is a direct payment"):
        ask(page, text)
    assert page.locator("[role=log] .exchange").count() == 1
    assert page.locator(".exchange").count() == 3


def test_nothing_is_fetched_from_another_host(open_page: Callable[..., Page]) -> None:
    page = open_page("/chat/person")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/chat")
    ask(page, QUESTION)
    own = page.url.split("/chat")[0]
    assert [url for url in asked if not url.startswith((own, "data:"))] == []


def test_less_motion_means_none(open_page: Callable[..., Page]) -> None:
    page = open_page(reduced_motion="reduce")
    ask(page, QUESTION)
    assert page.evaluate("document.getAnimations().length") == 0


def test_exit_leaves_and_forgets(open_page: Callable[..., Page]) -> None:
    page = open_page(java_script_enabled=False)
    ask(page, "my husband hits me")
    assert "999" in latest(page)
    chat = page.url
    with page.expect_response("**/exit") as left:
        page.get_by_role("link", name="Exit this page").click()
    assert left.value.headers["location"] == "https://www.bbc.co.uk/weather"
    page.goto(chat)
    assert page.locator(".exchange").count() == 0

"""Without scripts, by keyboard alone, on a small phone, at four times the size."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage, ask, focused, tab_to

pytestmark = pytest.mark.browser
QUESTION = "how do i get a break from caring"


def latest(page: Page) -> str:
    return page.locator("#latest").inner_text()


def test_a_whole_conversation_without_scripts(open_page: OpenPage) -> None:
    page = open_page(java_script_enabled=False)
    ask(page, QUESTION)
    assert "You said:" in latest(page)
    page.locator("button[value^='topic:']").first.click()
    assert "You chose:" in latest(page)
    ask(page, "lunch club in Hinckley")
    assert page.locator("a[href^='tel:']").count() > 1
    page.get_by_role("link", name="Forget this chat and start again").click()
    page.get_by_role("button", name="Yes, forget this chat").click()
    assert "deleted" in page.locator("main").inner_text()
    assert page.locator(".exchange").count() == 0


def test_a_whole_conversation_by_keyboard_alone(open_page: OpenPage) -> None:
    page = open_page()
    tab_to(page, "#q")
    page.keyboard.type(QUESTION)
    page.keyboard.press("Enter")
    page.locator(".exchange").wait_for()
    # The place to type keeps the focus, emptied.
    assert focused(page) == "q"
    assert page.locator("#q").input_value() == ""
    tab_to(page, "button[value^='topic:']")
    page.keyboard.press("Enter")
    page.locator(".exchange").nth(1).wait_for()
    assert "You chose:" in latest(page)
    # After a suggested reply the focus goes to the place to type, and the old buttons are gone.
    assert focused(page) == "q"
    assert page.locator("#earlier button[name=choice], .exchanges button[name=choice]").count() == 0


def test_shift_and_enter_makes_a_new_line(open_page: OpenPage) -> None:
    page = open_page()
    page.locator("#q").focus()
    page.keyboard.type("one")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("two")
    assert page.locator("#q").input_value() == "one\ntwo"
    assert page.locator(".exchange").count() == 0


def test_being_moved_to_each_answer_is_a_choice(open_page: OpenPage) -> None:
    page = open_page("/chat/options")
    page.get_by_label("Move me to each new answer").check()
    page.get_by_role("button", name="Save my choices").click()
    assert "Saved" in page.locator("#saved").inner_text()
    page.goto("/chat")
    ask(page, QUESTION)
    assert focused(page) == "answer"


@pytest.mark.parametrize("size", [(320, 640), (320, 256), (1280, 800)], ids=["phone", "400 % zoom", "desk"])
@pytest.mark.parametrize("path", ["/chat", "/chat/options", "/chat?widget=1", "/demo"])
def test_nothing_scrolls_sideways_or_hides_the_focus(open_page: OpenPage, path: str, size: tuple[int, int]) -> None:
    page = open_page(path, viewport={"width": size[0], "height": size[1]})
    if page.locator("#q").count():
        ask(page, "coffee morning near Enderby")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    if path != "/demo":
        assert page.evaluate(STUCK) == []
    for _ in range(45):
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUS_IS_SEEN), page.evaluate("document.activeElement.outerHTML")


# Nothing that is pinned, and nothing but the box and the page itself that scrolls.
STUCK = """() => [...document.querySelectorAll('body *')].filter(each => {
  const style = getComputedStyle(each);
  const scrolls = ['auto', 'scroll'].some(how => [style.overflowX, style.overflowY].includes(how));
  return ['fixed', 'sticky'].includes(style.position) || (scrolls && each.tagName !== 'TEXTAREA');
}).map(each => each.outerHTML.slice(0, 80))"""
TOO_SMALL = """() => [...document.querySelectorAll('button')]
  .map(each => [each.getBoundingClientRect(), each.innerText])
  .filter(([box]) => box.height && (box.height < 44 || box.width < 44)).map(([, text]) => text)"""
FOCUS_IS_SEEN = """() => {
  const it = document.activeElement;
  if (it === document.body) return true;
  const box = it.getClientRects()[0];
  const middle = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
  const met = document.elementFromPoint(box.left + box.width / 2, middle);
  return met === it || it.contains(met) || it.shadowRoot?.contains(met);
}"""


@pytest.mark.parametrize("path", ["/chat", "/chat/options", "/chat/restart"])
def test_every_button_is_large_enough(open_page: OpenPage, path: str) -> None:
    page = open_page(path, viewport={"width": 320, "height": 640})
    assert page.evaluate(TOO_SMALL) == []
    if path == "/chat":
        ask(page, QUESTION)
        assert page.evaluate(TOO_SMALL) == []


def test_nothing_is_fetched_from_another_host(open_page: OpenPage) -> None:
    page = open_page("/chat/person")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/chat")
    ask(page, QUESTION)
    own = page.url.split("/chat")[0]
    assert [url for url in asked if not url.startswith((own, "data:"))] == []


def test_less_motion_means_none(open_page: OpenPage) -> None:
    page = open_page(reduced_motion="reduce")
    ask(page, QUESTION)
    assert page.evaluate("document.getAnimations().length") == 0
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_the_help_line_stands_first_on_every_page(open_page: OpenPage) -> None:
    seen = set()
    for path in ("/chat", "/chat?widget=1", "/chat/options", "/chat/restart", "/keep-safe-online", "/none"):
        links = open_page(path).locator("header nav[aria-label=Help] a")
        seen.add(tuple(links.all_inner_texts()))
    assert len(seen) == 1
    assert seen.pop()[0] == "Talk to a person"

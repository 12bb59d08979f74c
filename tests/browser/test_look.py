"""Text size, spacing and easier words, with and without scripts."""

import pytest

from tests.browser.conftest import OpenPage, ask, focused

pytestmark = pytest.mark.browser
QUESTION = "what is a direct payment"
SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
  p { margin-bottom: 2em !important; }"""
# Words that lie outside their own box: cut off, or over their neighbour.
LOST = """() => [...document.querySelectorAll('main *, header *, .look *')].filter(each => {
  const style = getComputedStyle(each);
  return each.children.length === 0 && each.innerText?.trim() && each.clientWidth > 1 && style.display !== 'inline'
    && each.tagName !== 'TEXTAREA'
    && (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 2);
}).map(each => each.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_text_size_stays_for_the_session_and_loses_no_words(open_page: OpenPage, scripts: bool) -> None:
    page = open_page(java_script_enabled=scripts)
    page.locator("#q").fill("half a thought")
    for name, size in (("A++ largest text", "32px"), ("A+ larger text", "24px"), ("A++ largest text", "32px")):
        page.get_by_role("button", name=name, exact=True).click()
        page.get_by_role("button", name=name, exact=True, pressed=True).wait_for()
        page.wait_for_load_state()
        assert page.locator("html").evaluate("root => getComputedStyle(root).fontSize") == size
    assert page.locator("#q").input_value() == "half a thought"
    ask(page, QUESTION)
    assert page.locator("html").evaluate("root => getComputedStyle(root).fontSize") == "32px"
    page.goto("/keep-safe-online")
    assert page.locator("html").evaluate("root => getComputedStyle(root).fontSize") == "32px"
    assert [cookie["expires"] for cookie in page.context.cookies()] == [-1, -1]


@pytest.mark.parametrize("width", [1280, 320])
def test_large_text_fits(open_page: OpenPage, width: int) -> None:
    page = open_page(viewport={"width": width, "height": 640})
    ask(page, "coffee morning near Enderby")
    page.get_by_role("button", name="A++ largest text", exact=True).click()
    page.locator("html.size-200").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert page.evaluate(LOST) == []


@pytest.mark.parametrize("path", ["/chat", "/chat/options", "/keep-safe-online"])
def test_wider_spacing_loses_nothing(open_page: OpenPage, path: str) -> None:
    page = open_page(path, viewport={"width": 320, "height": 640}, bypass_csp=True)
    if path == "/chat":
        ask(page, QUESTION)
    page.add_style_tag(content=SPACING)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert page.evaluate(LOST) == []


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_easier_words_are_said_when_asked_for(open_page: OpenPage, scripts: bool) -> None:
    page = open_page(java_script_enabled=scripts)
    ask(page, QUESTION)
    usual = page.locator("#latest .said").first.inner_text()
    page.get_by_role("button", name="Use easier words").click()
    page.locator("button[name=easy][aria-pressed=true]").wait_for()
    ask(page, QUESTION)
    easier = page.locator("#latest .said").first.inner_text()
    assert easier != usual
    # What is said already is not offered again.
    assert page.locator("button[value^='simpler:']").count() == 0
    page.get_by_role("button", name="Use easier words").click()
    page.locator("button[name=easy][aria-pressed=false]").wait_for()
    ask(page, QUESTION)
    assert page.locator("#latest .said").first.inner_text() == usual


def test_easier_words_hold_from_the_first_message_and_never_change_safety_words(open_page: OpenPage) -> None:
    page = open_page("/chat/options", java_script_enabled=False)
    page.get_by_label("Use easier words").check()
    page.get_by_role("button", name="Save my choices").click()
    page.goto("/chat")
    ask(page, QUESTION)
    assert page.locator("button[value^='simpler:']").count() == 0
    ask(page, "i want to kill myself")
    assert "999" in page.locator("#latest").inner_text()


def test_a_size_that_nobody_offered_is_not_taken(open_page: OpenPage) -> None:
    page = open_page()
    own = page.url.split("/chat")[0]
    page.context.add_cookies([{"name": "signpost_look", "value": "size=<script>&easy=maybe", "url": own}])
    page.goto("/chat")
    assert page.locator("html.size-100").count() == 1
    assert focused(page) == ""

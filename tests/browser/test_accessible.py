"""No axe violation on any page, in any state, at three sizes, in light, dark and the person's own colours."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import SIZES, OpenPage, ask, assert_no_violations, of_size

pytestmark = pytest.mark.browser

ANSWER = ["how do i get a care assessment"]
STATES: dict[str, list[str]] = {
    "opening": [],
    "an answer": ANSWER,
    "services": ["lunch club in Hinckley"],
    "choices": ["help with money stuff or something for my gran i dont know"],
    "lost": ["zxzxzx"],
    "crisis": ["i want to kill myself"],
    "abuse, with the exit": ["my husband hits me"],
    "six turns": [*ANSWER, "thanks", "what is a direct payment", "coffee morning near Enderby", "zxzxzx", "goodbye"],
}
PAGES = [
    "/chat/options",
    "/chat/restart",
    "/chat/person",
    "/privacy-chat",
    "/accessibility",
    "/keep-safe-online",
    "/demo",
    "/none",
]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("state", STATES)
def test_chat_has_no_violations(open_page: OpenPage, state: str, size: str) -> None:
    page = open_page(viewport=of_size(size))
    for text in STATES[state]:
        ask(page, text)
    assert_no_violations(page)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("path", PAGES)
def test_pages_have_no_violations(open_page: OpenPage, path: str, size: str) -> None:
    assert_no_violations(open_page(path, viewport=of_size(size)))


@pytest.mark.parametrize("size", SIZES)
def test_a_question_has_no_violations_and_names_its_choices(open_page: OpenPage, size: str) -> None:
    page = open_page(viewport=of_size(size))
    page.locator("button[value='topic:care_options_overview']").click()
    page.locator(".said--question").wait_for()
    # What is asked stands in the chat for the eye, and names the group of choices for the ear.
    assert page.locator("fieldset legend").inner_text() == page.locator(".said--question").last.inner_text().strip()
    assert_no_violations(page)


@pytest.mark.parametrize("size", SIZES)
def test_the_widget_has_no_violations(open_page: OpenPage, size: str) -> None:
    page = open_page("/demo", viewport=of_size(size))
    if size == "desk":
        page.locator("a[data-signpost]").first.click()
        page.frame_locator("iframe").get_by_label("Type your question").wait_for()
    assert_no_violations(page)
    inner = open_page("/chat?widget=1", viewport={"width": 416, "height": 600})
    ask(inner, ANSWER[0])
    assert_no_violations(inner)


@pytest.mark.parametrize("size", SIZES)
def test_an_error_has_no_violations_and_is_named_in_the_title(open_page: OpenPage, size: str) -> None:
    page = open_page(viewport=of_size(size), java_script_enabled=False)
    page.get_by_label("Type your question").fill("word " * 300)
    page.get_by_role("button", name="Send", exact=True).click()
    page.locator(".govuk-error-summary").wait_for()
    assert page.title().startswith("Error: ")
    assert page.locator("#q").input_value() == "word " * 300
    # axe is itself a script.
    scripted = open_page(viewport=of_size(size))
    scripted.get_by_label("Type your question").fill("word " * 300)
    scripted.get_by_role("button", name="Send", exact=True).click()
    scripted.locator("#q-error .govuk-error-message").wait_for()
    assert scripted.title().startswith("Error: ")
    assert_no_violations(scripted)


@pytest.mark.parametrize("text", [*ANSWER, "lunch club in Hinckley", "my husband hits me"])
@pytest.mark.parametrize("contrast", ["no-preference", "more"])
def test_dark_has_no_violations(open_page: OpenPage, text: str, contrast: str) -> None:
    page = open_page(color_scheme="dark", contrast=contrast)
    ask(page, text)
    assert_no_violations(page)
    assert luminance(page, "body") < 0.1


@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_borders_stand_out(open_page: OpenPage, scheme: str) -> None:
    """3:1 for what shows that something can be used: the box, the choices, the buttons at the top."""
    page = open_page(color_scheme=scheme)
    ask(page, ANSWER[0])
    for selector in ("#q", ".way", ".quiet", ".look__button"):
        line, behind = luminance(page, selector, "borderTopColor"), luminance(page, "body")
        assert (max(line, behind) + 0.05) / (min(line, behind) + 0.05) >= 3, selector


@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_forced_colours_have_no_violations(open_page: OpenPage, scheme: str) -> None:
    page = open_page(forced_colors="active", color_scheme=scheme)
    ask(page, ANSWER[0])
    # The person's own colours take the place of ours, and axe reads ours: here it cannot judge contrast.
    assert_no_violations(page, colours=False)
    # Backgrounds are gone; lines must still show what belongs together and what can be pressed.
    for selector in (".you", ".answer", "#q", ".way", ".look__button"):
        assert page.locator(selector).first.evaluate("each => parseFloat(getComputedStyle(each).borderTopWidth)") >= 1


def luminance(page: Page, selector: str, what: str = "backgroundColor") -> float:
    """How light a colour is, from 0 to 1, as WCAG reckons it."""
    told = page.locator(selector).first.evaluate(f"each => getComputedStyle(each).{what}")
    parts = [float(part) / 255 for part in told[told.index("(") + 1 : -1].split(",")[:3]]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

""" "This is wrong": from a card to thank you, for everyone, without scripts and on a small phone."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import SIZES, OpenPage, ask, assert_no_violations, of_size, tab_to

pytestmark = pytest.mark.browser
FITS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
ASKED = "lunch club in Hinckley"


def on_the_form(open_page: OpenPage, **options: object) -> Page:
    page = open_page(**options)
    ask(page, ASKED)
    page.get_by_role("link", name="This is wrong").first.click()
    page.get_by_role("heading", name="Tell us what is wrong").wait_for()
    return page


def test_without_scripts(open_page: OpenPage) -> None:
    page = on_the_form(open_page, java_script_enabled=False, viewport=of_size("phone"))
    page.get_by_role("button", name="Send").click()
    assert page.title().startswith("Error: ")
    page.get_by_label("The phone number").check()
    page.get_by_label("What should it say?").fill("0116 496 0123")
    page.get_by_role("button", name="Send").click()
    assert page.locator("h1").inner_text() == "Thank you"
    page.get_by_role("link", name="Back to the chat").click()
    assert "We are checking it" in page.locator(".card").first.inner_text()


@pytest.mark.parametrize("size", SIZES)
def test_no_violations_in_any_state(open_page: OpenPage, size: str) -> None:
    page = on_the_form(open_page, viewport=of_size(size))
    for fill, then in (("", "There is a problem"), ("It has closed, or stopped for now", "Thank you")):
        assert_no_violations(page)
        assert page.evaluate(FITS)
        if fill:
            page.get_by_label(fill).check()
        page.get_by_role("button", name="Send").click()
        page.get_by_role("heading", name=then).wait_for()
    assert_no_violations(page)
    page.get_by_role("link", name="Back to the chat").click()
    page.locator(".card").first.wait_for()
    assert_no_violations(page)
    page.goto("/chat/wrong?service=none")
    assert_no_violations(page)


def test_by_keyboard_alone(open_page: OpenPage) -> None:
    page = on_the_form(open_page)
    tab_to(page, "#kind")
    page.keyboard.press("Space")
    tab_to(page, "main button")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Thank you").wait_for()


@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_dark_and_in_the_persons_own_colours(open_page: OpenPage, scheme: str) -> None:
    page = on_the_form(open_page, color_scheme=scheme, forced_colors="active")
    assert_no_violations(page, colours=False)
    dark = on_the_form(open_page, color_scheme=scheme)
    assert_no_violations(dark)

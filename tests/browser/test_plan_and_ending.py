"""The plan, sharing and the ending: for everyone, without scripts, on a small phone, on paper."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import ask
from tests.browser.test_accessible import SIZES, assert_no_violations

pytestmark = pytest.mark.browser
ASKED = ["how do i get a carers assessment", "lunch club in Hinckley"]
ABUSE = [*ASKED[:1], "my husband hits me"]
PAGES = {
    "an empty plan": ([], "/chat/plan"),
    "a plan": (ASKED, "/chat/plan?typed=yes"),
    "is it safe": (ABUSE, "/chat/plan"),
    "a plan with safety answers": (ABUSE, "/chat/plan?safe=yes&safety=yes"),
    "nothing to share": ([], "/chat/share"),
    "share": (ASKED[:1], "/chat/share"),
    "found": (ASKED[:1], "/chat/ending"),
    "ease": (ASKED[:1], "/chat/ending?question=ease"),
    "own words": (ASKED[:1], "/chat/ending?question=words"),
    "thanks": (ASKED[:1], "/chat/ending?question=done"),
}
FITS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
SMALL_PRINT = """() => [...document.querySelectorAll('main *')]
  .filter(each => each.getClientRects().length && each.childNodes.length && [...each.childNodes].some(
    node => node.nodeType === Node.TEXT_NODE && node.data.trim()))
  .filter(each => parseFloat(getComputedStyle(each).fontSize) < 18.66)
  .map(each => each.innerText)"""
PHONE = {"viewport": {"width": 320, "height": 640}}


def shown(open_page: Callable[..., Page], said: list[str], path: str, **options: object) -> Page:
    page = open_page(**options)
    for text in said:
        ask(page, text)
    page.goto(path)
    return page


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", PAGES)
def test_pages_have_no_violations_and_fit(open_page: Callable[..., Page], name: str, size: str) -> None:
    width, height = SIZES[size]
    page = shown(open_page, *PAGES[name], viewport={"width": width, "height": height})
    assert_no_violations(page)
    assert page.evaluate(FITS)


def test_a_plan_without_scripts(open_page: Callable[..., Page]) -> None:
    page = shown(open_page, ASKED, "/chat", java_script_enabled=False, **PHONE)
    page.get_by_role("link", name="My plan: print or save").click()
    assert page.locator("h1").inner_text() == "My plan"
    page.locator("a[href='tel:01163050004']").first.wait_for()
    assert ASKED[1] not in page.locator("main").inner_text()
    page.get_by_label("Show what I typed too").check()
    page.get_by_role("button", name="Change my plan").click()
    assert ASKED[1] in page.locator("main").inner_text()
    with page.expect_download() as saved:
        page.get_by_role("link", name="Save as plain text").click()
    assert saved.value.suggested_filename == "my-notes.txt"
    assert ASKED[1] in Path(saved.value.path()).read_text("utf-8")


def test_the_saved_page_has_no_violations(open_page: Callable[..., Page], tmp_path: Path) -> None:
    page = shown(open_page, ASKED, "/chat/plan")
    with page.expect_download() as saved:
        page.get_by_role("link", name="Save as a page").click()
    kept = tmp_path / saved.value.suggested_filename
    saved.value.save_as(kept)
    page.goto(kept.as_uri())
    assert kept.name == "my-notes.html"
    assert page.locator("h1").inner_text() == "My notes"
    assert_no_violations(page)


def test_on_paper_nothing_is_small_and_only_the_plan_stands(open_page: Callable[..., Page]) -> None:
    page = shown(open_page, ASKED, "/chat/plan?typed=yes")
    page.emulate_media(media="print")
    assert page.evaluate(SMALL_PRINT) == []
    for gone in (".masthead", ".foot", "form", "#print"):
        assert not page.locator(gone).first.is_visible(), gone
    assert "https://" in page.locator("main").inner_text()


def test_with_scripts_there_is_a_button_to_print(open_page: Callable[..., Page]) -> None:
    page = shown(open_page, ASKED[:1], "/chat/plan")
    page.evaluate("window.print = () => { window.printed = true; }")
    page.get_by_role("button", name="Print this page").click()
    assert page.evaluate("window.printed")


def test_after_an_abuse_answer_the_plan_asks_and_the_way_out_is_there(open_page: Callable[..., Page]) -> None:
    page = shown(open_page, ABUSE, "/chat/plan", java_script_enabled=False)
    assert page.locator("h1").inner_text() == "Is it safe to keep this here?"
    page.locator("main a[href='/exit']").first.wait_for()
    page.get_by_role("button", name="Yes, show my plan").click()
    assert "Freeva" not in page.locator("main").inner_text()
    page.get_by_label("Show the safety answers too").check()
    page.get_by_role("button", name="Change my plan").click()
    assert "Freeva" in page.locator("main").inner_text()


def test_sharing_without_scripts(open_page: Callable[..., Page]) -> None:
    page = shown(open_page, ASKED[:1], "/chat", java_script_enabled=False, **PHONE)
    page.get_by_role("link", name="Share this chat with an advisor").click()
    page.get_by_role("button", name="Yes, make a code").click()
    assert re.fullmatch(r"\w{4}-\w{4}", page.locator("#code").inner_text())
    page.get_by_role("button", name="Stop sharing").click()
    assert "Sharing has stopped" in page.locator("main").inner_text()


def test_a_shown_code_has_no_violations_and_fits(open_page: Callable[..., Page]) -> None:
    page = shown(open_page, ASKED[:1], "/chat/share", **PHONE)
    page.get_by_role("button", name="Yes, make a code").click()
    page.locator("#code").wait_for()
    assert_no_violations(page)
    assert page.evaluate(FITS)
    page.goto("/chat/share")
    assert_no_violations(page)


def test_the_ending_without_scripts(open_page: Callable[..., Page]) -> None:
    page = shown(open_page, ASKED[:1], "/chat", java_script_enabled=False, **PHONE)
    page.get_by_role("link", name="I am finished: tell us how it went").click()
    page.get_by_label("Some of it").check()
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("link", name="Skip this question").click()
    page.get_by_label("What could be better?").fill("shorter words")
    page.get_by_role("button", name="Finish").click()
    assert page.locator("h1").inner_text() == "Thank you"


def test_a_cry_for_help_and_a_fault_have_no_violations(open_page: Callable[..., Page]) -> None:
    page = shown(open_page, ASKED[:1], "/chat/ending?question=words", **PHONE)
    page.get_by_label("What could be better?").fill("A longer list of local groups would help. " * 30)
    page.get_by_role("button", name="Finish").click()
    page.locator(".govuk-error-summary").wait_for()
    assert page.title().startswith("Error: ")
    assert_no_violations(page)
    page.get_by_label("What could be better?").fill("i want to kill myself")
    page.get_by_role("button", name="Finish").click()
    page.get_by_role("heading", name="Please read this first").wait_for()
    assert_no_violations(page)

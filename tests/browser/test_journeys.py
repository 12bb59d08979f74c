"""Every journey is walked to its plan without scripts, and again by keyboard alone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from core.topics import topics_of
from tests.browser.conftest import ask
from tests.browser.test_everyone import tab_to

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]
MOST_QUESTIONS = 25
JOURNEYS = {topic.id: topic.title for topic in topics_of("journey")}
FIRST_WAY = "button[value^='pick:']"
SKIP = "button[value='skip']"


def at_the_plan(page: Page) -> bool:
    return page.locator("#latest .said--answer li").count() > 0 and page.locator(SKIP).count() == 0


@pytest.mark.parametrize("topic", JOURNEYS)
def test_a_journey_without_scripts(open_page: Callable[..., Page], topic: str) -> None:
    page = open_page(java_script_enabled=False)
    ask(page, JOURNEYS[topic])
    for _ in range(MOST_QUESTIONS):
        if at_the_plan(page):
            return
        page.locator(FIRST_WAY if page.locator(FIRST_WAY).count() else SKIP).first.click()
        # A press waits until the next page begins to come; what is on it is known only when it is whole.
        page.wait_for_load_state()
    pytest.fail(f"{topic} does not end")


@pytest.mark.parametrize("topic", JOURNEYS)
def test_a_journey_by_keyboard_alone(open_page: Callable[..., Page], topic: str) -> None:
    page = open_page()
    tab_to(page, "#q")
    page.keyboard.type(JOURNEYS[topic])
    page.keyboard.press("Enter")
    for turn in range(MOST_QUESTIONS):
        page.locator(".exchange").nth(turn).wait_for()
        if at_the_plan(page):
            return
        tab_to(page, FIRST_WAY if page.locator(FIRST_WAY).count() else SKIP)
        page.keyboard.press("Enter")
    pytest.fail(f"{topic} does not end")

"""No axe violation on any page of the desk, in any state, at three sizes, in light and dark."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.conftest import SIZES, assert_no_violations, of_size
from tests.browser.desk import Keyboard, Site, web_alone

pytestmark = pytest.mark.browser
OpenDesk = Callable[..., Page]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with web_alone(tmp_path_factory.mktemp("desk")) as started:
        yield started


@pytest.fixture
def open_desk(browser: Browser, site: Site) -> Iterator[OpenDesk]:
    contexts: list[BrowserContext] = []

    def opened(**options: object) -> Page:
        context = browser.new_context(base_url=site.address, **options)  # type: ignore[arg-type]
        contexts.append(context)
        context.add_cookies([{"name": "signpost_session", "value": site.token, "url": site.address}])
        page = context.new_page()
        end_call(page)
        page.goto("/desk")
        return page

    yield opened
    for context in contexts:
        context.close()


def end_call(page: Page) -> None:
    """No call is open afterwards."""
    page.goto("/desk/wrap")
    if page.locator(".desk-wrap").count():
        page.get_by_role("button", name="Code the call").click()


def look_up(page: Page, typed: str) -> None:
    """Type and press Enter."""
    page.locator("#q").fill(typed)
    with page.expect_navigation():
        page.locator("#q").press("Enter")


def put_on(page: Page, typed: str, count: int) -> None:
    """Put the first results of a search on the slip."""
    look_up(page, typed)
    services = page.locator(".desk-result--service .desk-add")
    for at in range(count):
        services.nth(at).click()


def answer(page: Page) -> None:
    look_up(page, "hart ref?")


def service(page: Page) -> None:
    look_up(page, "foodbank wigston")


def nothing(page: Page) -> None:
    look_up(page, "qzxv wkpj")


def masked(page: Page) -> None:
    look_up(page, "lunch club 07700 900123")


def while_typing(page: Page) -> None:
    page.locator("#q").press_sequentially("lunch club")
    page.locator("#found .desk-result").nth(2).wait_for()


def a_slip(page: Page) -> None:
    put_on(page, "food bank", 2)


def compared(page: Page) -> None:
    a_slip(page)
    page.goto("/desk/compare")


def text(page: Page) -> None:
    a_slip(page)
    page.goto("/desk/slip/text")


def text_with_a_fault(page: Page) -> None:
    text(page)
    page.get_by_role("button", name="Send").click()
    page.locator(".desk-fault").wait_for()


def safe_to_send(page: Page) -> None:
    look_up(page, "dv helpline")
    page.locator("#add").click()
    page.goto("/desk/slip/email")


def paper(page: Page) -> None:
    a_slip(page)
    page.goto("/desk/slip/print")


def copied(page: Page) -> None:
    a_slip(page)
    page.goto("/desk/slip/copy")


def wrapping(page: Page) -> None:
    answer(page)
    page.goto("/desk/wrap")


def wrapped(page: Page) -> None:
    wrapping(page)
    page.get_by_role("button", name="Code the call").click()


def wrong(page: Page) -> None:
    look_up(page, "memory cafe melton")
    page.get_by_role("link", name="This is wrong").click()


def another_place(page: Page) -> None:
    look_up(page, "lunch club near sutton")
    page.get_by_role("button", name="Sutton in the Elms (Harborough)").wait_for()


def better_words(page: Page) -> None:
    answer(page)
    page.get_by_role("link", name="Better words").click()


def better_words_with_a_fault(page: Page) -> None:
    better_words(page)
    page.get_by_role("button", name="Send to the authors").click()
    page.locator("#fault").wait_for()


def better_words_sent(page: Page) -> None:
    better_words(page)
    page.locator("#better").fill("A worker helps you at home until you manage again.")
    page.get_by_role("button", name="Send to the authors").click()
    page.get_by_text("Sent to the authors.").wait_for()


def shared(page: Page) -> None:
    page.goto("/desk/shared")


def notices(page: Page) -> None:
    page.goto("/desk/notices")
    page.locator("#to").fill("Wigston Library is closed for snow")
    page.locator("#to").press("Enter")
    page.get_by_role("button", name="Take back").first.wait_for()


def between_calls(page: Page) -> None:
    look_up(page, "blue badge")
    page.get_by_role("button", name="My favourite").click()
    end_call(page)


STATES = [
    between_calls, while_typing, answer, service, nothing, masked, a_slip, compared, text, text_with_a_fault,
    safe_to_send, paper, copied, wrapping, wrapped, wrong, another_place, better_words,
    better_words_with_a_fault, better_words_sent, shared, notices,
]  # fmt: skip


@pytest.mark.parametrize("reach", STATES, ids=[state.__name__ for state in STATES])
def test_no_violations_at_any_size(open_desk: OpenDesk, reach: Callable[[Page], None]) -> None:
    page = open_desk(viewport=of_size("desk"))
    reach(page)
    for size in SIZES:
        page.set_viewport_size(of_size(size))  # type: ignore[arg-type]
        assert_no_violations(page)
        wide, room = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        assert wide <= room, f"it scrolls sideways at {size}"


@pytest.mark.parametrize("reach", [answer, a_slip, safe_to_send, wrapping], ids=lambda state: state.__name__)
@pytest.mark.parametrize("contrast", ["no-preference", "more"])
def test_no_violations_in_the_dark(open_desk: OpenDesk, reach: Callable[[Page], None], contrast: str) -> None:
    page = open_desk(color_scheme="dark", contrast=contrast)
    reach(page)
    assert_no_violations(page)


@pytest.mark.parametrize("size", SIZES)
def test_the_focus_is_never_hidden(open_desk: OpenDesk, size: str) -> None:
    page = open_desk(viewport=of_size(size))
    answer(page)
    keys = Keyboard(page)
    for _ in range(45):
        keys.press("Tab")
        seen = page.evaluate(
            """() => { const each = document.activeElement, box = each.getClientRects()[0];
            if (!box || each === document.body) return true;
            const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
            return !hit || each.contains(hit) || hit.contains(each); }"""
        )
        assert seen, page.evaluate("document.activeElement.outerHTML")

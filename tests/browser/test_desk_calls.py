"""Ten whole calls by keyboard alone, with scripts and without: found, read, put on the slip, sent, coded."""

import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from sqlalchemy import create_engine, select, update
from sqlalchemy.orm import Session

from conversations.calls.records import Call
from tests.browser.desk import Keyboard, Site, web_alone

pytestmark = pytest.mark.browser
MOST_SECONDS, MOST_KEYS = 10.0, 15
MOBILE = "07700 900789"
ABUSE = "domestic_abuse"


@dataclass(frozen=True)
class Scripted:
    """One call: what is typed, which result is right, further words wanted, how it is sent, how it is coded.

    `at` counts results from 0; `more` and `outcome` are the letter and the number that go with Alt.
    """

    typed: str
    title: str
    code: str
    ended: str
    at: int = 0
    more: str = ""
    way: str = "2"
    outcome: str = ""


CALLS = [
    Scripted("hart ref?", "Short-term help to get back on your feet", "hospital", "answered", more="m"),
    Scripted("dp what is", "What a direct payment is", "direct_payments", "answered", more="s"),
    Scripted("fin ass docs needed", "The financial assessment", "paying", "answered"),
    Scripted("ca how to get", "Carer's assessment", "carers", "referred", outcome="3"),
    Scripted("foodbank wigston", "", "local", "signposted", at=1),
    Scripted("memory cafe melton", "", "local", "signposted", way="4"),
    Scripted("dfg charnwood who", "Bigger changes at home", "equipment", "other_council", at=1, outcome="6"),
    Scripted("poa", "Looking after someone's money", "paying", "answered", way="1"),
    Scripted("blue badge renew", "Blue Badge and travel", "equipment", "other_format", outcome="9"),
    Scripted("dv helpline", "Abuse by a partner or family member", "safety", "safeguarding"),
]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with web_alone(tmp_path_factory.mktemp("desk")) as started:
        yield started


@pytest.fixture
def open_desk(browser: Browser, site: Site) -> Iterator[Callable[[bool], Page]]:
    """The desk in a browser of its own, signed in; with scripts or without."""
    contexts: list[BrowserContext] = []

    def opened(scripts: bool) -> Page:
        _end_calls(site)
        context = browser.new_context(base_url=site.address, java_script_enabled=scripts)
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        contexts.append(context)
        context.add_cookies([{"name": "signpost_session", "value": site.token, "url": site.address}])
        page = context.new_page()
        page.goto("/desk")
        expect(page.locator("#q")).to_be_focused()
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("call", CALLS, ids=[call.typed for call in CALLS])
def test_a_whole_call_by_keyboard(open_desk: Callable[[bool], Page], site: Site, call: Scripted, scripts: bool) -> None:
    page = open_desk(scripts)
    keys = Keyboard(page)
    began = time.monotonic()
    keys.type(call.typed)
    _find(page, keys, call, scripts)
    title = page.locator(".desk-pane .desk-title").inner_text()
    assert call.title in title
    if call.more:
        words = page.locator("#words").inner_text()
        keys.alt(call.more)
        expect(page.locator("#words")).not_to_have_text(words)
    keys.alt("a")
    expect(page.locator(".desk-slip__items li")).to_have_count(1)
    _send(page, keys, call, site, scripts)
    keys.alt("w")
    page.locator(".desk-wrap").wait_for()
    if call.outcome:
        keys.alt(call.outcome)
    keys.press("Enter")
    page.wait_for_url("**/desk?said=wrapped*")
    took = time.monotonic() - began
    print(f"\n{call.typed}, {'with' if scripts else 'without'} scripts: {took:.1f} s, {keys.pressed} keys")
    assert "Call coded." in page.locator("#said").inner_text()
    assert (_last_call(site).code, _last_call(site).outcome) == (call.code, call.ended)
    assert took < MOST_SECONDS
    assert keys.pressed <= MOST_KEYS


def _find(page: Page, keys: Keyboard, call: Scripted, scripts: bool) -> None:
    if scripts:
        # What is typed is found before Enter; the arrows go through it.
        page.locator("#found .desk-result").nth(call.at).wait_for()
        with page.expect_navigation():
            keys.press(*["ArrowDown"] * (call.at + 1 if call.at else 0), "Enter")
    else:
        with page.expect_navigation():
            keys.press("Enter")
        if call.at:
            # A result is two stops: its name, and its button.
            with page.expect_navigation():
                keys.press(*["Tab", "Tab"] * call.at, "Enter")
    page.locator(".desk-pane .desk-title").wait_for()


def _send(page: Page, keys: Keyboard, call: Scripted, site: Site, scripts: bool) -> None:
    keys.alt(call.way)
    if call.way == "2":
        page.locator("#to").wait_for()
        if call.code == "safety":
            keys.press("Space", "Tab")
        keys.type(MOBILE)
        keys.press("Enter")
        page.wait_for_url("**/desk?said=text")
        assert list(site.texts.sent.values())[-1]["phone_number"] == "+447700900789"
    elif call.way == "1" and scripts:
        expect(page.locator("#said")).to_have_text("Copied.")
        assert page.evaluate("navigator.clipboard.readText()").startswith("The information you asked for:")
    else:
        page.locator(".desk-back").wait_for()
        keys.alt("b")
        page.wait_for_url(re.compile(r"/desk$"))


def _end_calls(site: Site) -> None:
    """Whatever a test before left open."""
    with Session(create_engine(site.database)) as session:
        session.execute(update(Call).where(Call.wrapped_at.is_(None)).values(wrapped_at=Call.began_at))
        session.commit()


def _last_call(site: Site) -> Call:
    with Session(create_engine(site.database)) as session:
        found = session.scalars(select(Call).order_by(Call.began_at.desc()).limit(1)).first()
    assert found
    return found


def test_every_key_of_the_desk_works_by_itself(open_desk: Callable[[bool], Page]) -> None:
    page = open_desk(True)
    keys = Keyboard(page)
    keys.type("lunch club")
    page.locator("#found .desk-result").nth(2).wait_for()
    keys.press("ArrowDown", "ArrowDown")
    second = page.locator("#found .desk-result__name").nth(1)
    expect(second).to_be_focused()
    keys.press("ArrowUp", "ArrowUp")
    expect(page.locator("#q")).to_be_focused()
    keys.press("ArrowDown", "ArrowDown", "Control+Enter")
    expect(page.locator(".desk-slip__items li")).to_have_count(1)
    keys.press("/")
    expect(page.locator("#q")).to_be_focused()
    keys.alt("2")
    page.locator("#to").wait_for()
    keys.press("Escape")
    page.wait_for_url(re.compile(r"/desk$"))
    keys.alt("w")
    page.locator(".desk-wrap").wait_for()
    keys.press("Enter")


def test_what_is_typed_stands_in_no_address(open_desk: Callable[[bool], Page]) -> None:
    page = open_desk(True)
    addresses: list[str] = []
    page.on("request", lambda told: addresses.append(told.url))
    keys = Keyboard(page)
    keys.type("lunch club 07700 900123")
    page.locator("#found .desk-result").first.wait_for()
    with page.expect_navigation():
        keys.press("Enter")
    assert "That looked like personal details." in page.locator("#said").inner_text()
    assert not [address for address in addresses if "lunch" in address or "900123" in address]
    keys.alt("w")
    page.locator(".desk-wrap").wait_for()
    keys.press("Enter")

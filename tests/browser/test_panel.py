"""The Panel's pages and those of the people who look after the words, in a browser. Rasa is not needed for them."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session

from answers.life.records import Review
from answers.records import AnswerVersion
from conversations.panel.chats import candidates, gate
from core.records.migrate import migrate
from core.settings import PROJECT
from tests.browser.conftest import SIZES, assert_no_violations, of_size, opener, tab_to
from tests.browser.test_aloud import ENGINE, LOCAL
from tests.conftest import START_WITHIN, free_ports
from tests.panel_site import furnish

pytestmark = pytest.mark.browser
OpenAs = Callable[..., Page]
# "{review}", "{live}", "{draft}" and "{chat}" stand for ids of the furnished store.
MEMBER_PAGES = [
    "/panel", "/panel/choices", "/panel/you-said", "/panel/you-said/{live}", "/panel/answers/{review}/asked",
    "/panel/answers/{review}/said", "/panel/answers/{review}/clear", "/panel/answers/{review}/better",
    "/panel/answers/{review}/words", "/panel/answers/{review}/thanks", "/panel/chats/{chat}",
]  # fmt: skip
FACILITATOR_PAGES = [
    "/panel/facilitate", "/panel/facilitate/{review}/others", "/panel/facilitate/{review}/meeting",
    "/panel/facilitate/{review}/print", "/panel/gate",
]  # fmt: skip
AUTHOR_PAGES = [
    "/manage/answers", "/manage/answers?state=live", "/manage/answers/library", "/manage/versions/{draft}",
    "/manage/versions/{draft}/edit", "/manage/versions/{draft}/preview", "/manage/versions/{review}",
    "/manage/facts?show=all", "/manage/facts/asc_phone",
]  # fmt: skip
PAGES = [
    *(("member", path) for path in MEMBER_PAGES),
    *(("facilitator", path) for path in FACILITATOR_PAGES),
    *(("author", path) for path in AUTHOR_PAGES),
    ("approver2", "/manage/versions/{live}"),
    ("manager", "/manage/record?check=yes"),
]


class Pages:
    """The web process alone on a furnished store."""

    def __init__(self, var: Path, port: int) -> None:
        self.address, self.var = f"http://127.0.0.1:{port}", var
        self.store = create_engine(f"sqlite:///{var / 'signpost.db'}")
        migrate(self.store)
        with Session(self.store) as session:
            self.tokens = furnish(session)
            gate(session, candidates(session)[0], "test", nobody_recognised=True)
            session.commit()
            self.ids = {"chat": "1", "review": self._id(session, "dp_what", "panel_review")}
            self.ids |= {"live": self._id(session, "library", "live"), "draft": self._id(session, "esol", "draft")}

    @staticmethod
    def _id(session: Session, topic: str, state: str) -> str:
        found = select(AnswerVersion.id).where(AnswerVersion.topic == topic, AnswerVersion.state == state)
        return str(session.scalars(found).one())


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pages]:
    var = tmp_path_factory.mktemp("panel")
    (port,) = free_ports(1)
    made = Pages(var, port)
    command = [sys.executable, "-m", "uvicorn", "web.app:create_app", "--factory", "--port", str(port)]
    environment = os.environ | {"SIGNPOST_VAR": str(var), "SIGNPOST_DATABASE_URL": "", "SIGNPOST_RATE_LIMIT": "off"}
    with (var / "web.log").open("w") as said:
        process = subprocess.Popen(command, cwd=PROJECT, env=environment, stdout=said, stderr=said)
    try:
        _wait(made.address, process, var / "web.log")
        yield made
    finally:
        process.terminate()
        process.wait(20)


def _wait(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_WITHIN
    while time.monotonic() < deadline and process.poll() is None:
        try:
            httpx.get(f"{address}/healthz", timeout=10, trust_env=False)
            return
        except httpx.HTTPError:
            time.sleep(0.3)
    pytest.fail(f"the pages did not start:\n{log.read_text()[-2000:]}")


@pytest.fixture
def open_as(browser: Browser, pages: Pages) -> Iterator[OpenAs]:
    """Opens a page as one of the people: `open_as("member", "/panel", java_script_enabled=False)`."""
    with opener(browser, pages.address) as opened:
        yield lambda name, path, **options: opened(path.format(**pages.ids), pages.tokens[name], **options)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("name", "path"), PAGES)
def test_pages_have_no_violations_and_fit(open_as: OpenAs, name: str, path: str, size: str) -> None:
    page = open_as(name, path, viewport=of_size(size))
    assert_no_violations(page)
    assert page.locator("h1").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.parametrize("look", [{"color_scheme": "dark"}, {"contrast": "more"}], ids=["dark", "more contrast"])
@pytest.mark.parametrize(("name", "path"), [("member", MEMBER_PAGES[6]), ("author", AUTHOR_PAGES[4])])
def test_other_colours_have_no_violations(open_as: OpenAs, name: str, path: str, look: dict[str, str]) -> None:
    assert_no_violations(open_as(name, path, **look))


def test_largest_text_and_easy_layout_fit_a_phone(open_as: OpenAs) -> None:
    page = open_as("member", "/panel/answers/{review}/clear", viewport=of_size("phone"))
    page.get_by_role("button", name="Easy layout").click()
    page.locator(".panel-page--easy").wait_for()
    page.get_by_role("button", name="A++ largest text").click()
    page.locator("html.size-200").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert "/panel/answers/" in page.url
    assert_no_violations(page)


def test_buttons_are_large(open_as: OpenAs) -> None:
    page = open_as("member", "/panel/answers/{review}/clear")
    for button in page.locator("main button:visible").all():
        box = button.bounding_box()
        assert box and box["height"] >= 44 and box["width"] >= 44


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_a_member_goes_through_an_answer(open_as: OpenAs, pages: Pages, scripts: bool) -> None:
    name = "member2" if scripts else "member3"
    page = open_as(name, "/panel", java_script_enabled=scripts)
    page.get_by_role("link", name="A break from caring", exact=True).click()
    page.get_by_role("link", name="Next: what we say").click()
    page.get_by_role("link", name="Next: is this clear?").click()
    page.get_by_role("button", name="Yes, it is clear").click()
    page.get_by_label("Your own words").fill("I like it.")
    page.get_by_role("button", name="Next").click()
    page.get_by_role("button", name="Finish").click()
    page.get_by_role("heading", name="Thank you").wait_for()
    with Session(pages.store) as session:
        said = session.scalars(select(Review).where(Review.better == "I like it.")).all()
    assert said[-1].clear == "clear"


def test_a_member_needs_no_mouse(open_as: OpenAs) -> None:
    page = open_as("member", "/panel/answers/{review}/asked")
    tab_to(page, "a[href$='/said']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/said")
    tab_to(page, "details summary")
    page.keyboard.press("Enter")
    expect(page.locator("details[open]")).to_have_count(1)
    tab_to(page, "a[href$='/clear']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/clear")
    tab_to(page, "button[value=partly]")
    page.keyboard.press("Space")
    page.wait_for_url("**/better")


def test_our_words_are_read_aloud_and_closed_parts_are_not(open_as: OpenAs) -> None:
    page = open_as("member", "/panel/answers/{review}/said", before=ENGINE % f"[{LOCAL}]")
    page.get_by_role("button", name="Listen to answer 1").click()
    for _ in range(page.locator(".answer > .said :is(p, li)").count() - 1):
        page.evaluate("finish()")
    said = [words for words, *_ in page.evaluate("said")]
    assert said[0].startswith("A direct payment is money")
    page.evaluate("finish()")
    assert page.evaluate("said.length") == len(said)


def test_the_print_pack_is_16_point(open_as: OpenAs) -> None:
    page = open_as("facilitator", "/panel/facilitate/{review}/print")
    page.emulate_media(media="print")
    size = page.locator(".paper__words p").first.evaluate("each => parseFloat(getComputedStyle(each).fontSize)")
    assert size >= 16 * 96 / 72 - 0.1
    assert not page.locator(".masthead__help").is_visible()
    page.get_by_text("Code for the envelope").wait_for()


def test_checks_follow_what_an_author_types(open_as: OpenAs) -> None:
    page = open_as("author", "/manage/versions/{draft}/edit")
    page.locator("#checks").get_by_text("Ready for the Panel.").wait_for()
    page.get_by_label("The answer", exact=True).fill("We utilise classes.")
    page.locator("#checks").get_by_text("'utilise' is a banned word").wait_for()
    assert re.match(r"\d to put right", page.locator("#status").inner_text())
    assert_no_violations(page)
    page.get_by_label("The answer", exact=True).fill("There are classes.")
    page.locator("#checks").get_by_text("Ready for the Panel.").wait_for()


def test_an_author_checks_without_scripts(open_as: OpenAs) -> None:
    page = open_as("author", "/manage/versions/{draft}/edit", java_script_enabled=False)
    page.get_by_label("The answer", exact=True).fill("We utilise classes.")
    page.get_by_role("button", name="Check only").click()
    page.get_by_text("'utilise' is a banned word").wait_for()
    assert page.get_by_label("The answer", exact=True).input_value() == "We utilise classes."

"""The measures of two invented months in a browser: without scripts, on a phone, by keyboard, as pictures."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from typer.testing import CliRunner

from cli.main import app
from core.accounts.demo import demo_name
from core.accounts.register import by_name
from core.accounts.role import Role
from core.accounts.sessions import begin_session
from core.records import open_session
from tests.browser.conftest import SIZES, assert_no_violations, of_size, opener
from tests.browser.desk import web_process
from tests.installation import installation_in
from web.manage.measures.charts import CHARTS

pytestmark = pytest.mark.browser
OpenAs = Callable[..., Page]
# Beside the measures, pages that have something to show only after two months.
OTHERS = {
    Role.MANAGER: ["/manage", "/manage/unanswered", "/manage/directory", "/manage/calendar", "/desk"],
    Role.MEMBER: ["/panel", "/panel/you-said"],
    Role.FACILITATOR: ["/panel/facilitate", "/panel/gate"],
    Role.ADVISOR: ["/desk"],
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, dict[Role, str]]]:
    """The web process on the invented data, and the token of each role's account."""
    var: Path = tmp_path_factory.mktemp("measures")
    with installation_in(var):
        loaded = CliRunner().invoke(app, ["demo"])
        assert loaded.exit_code == 0, loaded.output
        with open_session() as session:
            people = {role: by_name(session, demo_name(role)) for role in Role}
            tokens = {role: begin_session(session, found.id) for role, found in people.items() if found}
    with web_process(var, SIGNPOST_DATABASE_URL="", SIGNPOST_RATE_LIMIT="off") as address:
        yield address, tokens


@pytest.fixture
def open_as(browser: Browser, site: tuple[str, dict[Role, str]]) -> Iterator[OpenAs]:
    address, tokens = site
    with opener(browser, address) as opened:
        yield lambda role, path, **options: opened(path, tokens[role], **options)


def test_without_scripts_all_is_there(open_as: OpenAs) -> None:
    page = open_as(Role.MANAGER, "/manage/measures", java_script_enabled=False)
    assert page.locator("table").count() == page.locator("section img").count() == len(CHARTS)
    page.get_by_role("link", name="4 weeks", exact=True).click()
    page.get_by_text("The last 4 weeks").wait_for()


@pytest.mark.parametrize("size", SIZES)
def test_no_violations_at_any_size(open_as: OpenAs, size: str) -> None:
    page = open_as(Role.MANAGER, "/manage/measures", viewport=of_size(size))
    assert_no_violations(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "the page itself must not scroll"


def test_no_violations_in_dark(open_as: OpenAs) -> None:
    assert_no_violations(open_as(Role.MANAGER, "/manage/measures", color_scheme="dark"))


def test_every_picture_is_shown_and_says_its_finding(open_as: OpenAs) -> None:
    page = open_as(Role.MANAGER, "/manage/measures?weeks=26")
    for picture in page.locator("section img").all():
        picture.scroll_into_view_if_needed()
        page.wait_for_function("each => each.complete && each.naturalWidth > 0", arg=picture.element_handle())
        finding = picture.get_attribute("alt")
        assert finding and page.locator("section p", has_text=finding).count()
    assert page.locator("section img").count() == len(CHARTS)


def test_a_wide_table_scrolls_by_keyboard(open_as: OpenAs) -> None:
    page = open_as(Role.MANAGER, "/manage/measures", viewport=of_size("phone"))
    table = page.get_by_role("region", name="Needs not met, by district: table")
    table.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("each => each.scrollLeft > 0", arg=table.element_handle())


def test_a_table_can_be_taken_away_as_a_file(open_as: OpenAs) -> None:
    page = open_as(Role.MANAGER, "/manage/measures?weeks=4")
    with page.expect_download() as download:
        page.get_by_role("link", name="Found what they needed: download as CSV").click()
    assert download.value.suggested_filename == "found-4-weeks.csv"
    assert download.value.path().read_text().startswith('Week from,"Found it, %"')


@pytest.mark.parametrize(("role", "path"), [(role, path) for role, paths in OTHERS.items() for path in paths])
def test_the_other_pages_have_something_to_show(open_as: OpenAs, role: Role, path: str) -> None:
    page = open_as(role, path)
    assert page.locator("main li, main tr, main form").count() > 0
    assert_no_violations(page)

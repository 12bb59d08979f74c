"""The page of measures in a browser: for whom, for which weeks, as a picture and as a file."""

import csv
import subprocess
import sys
from datetime import timedelta

import pytest

from conversations.counting import count_turn
from conversations.records import Turn
from core import clock
from core.invented import mark_invented
from core.records import open_session
from core.test_chats import MARK
from tests.conversations.conftest import replied, turn
from tests.panel_site import Site
from web.manage.measures.charts import CHARTS

PAGE = "/manage/measures"
ANSWERED = turn(replied(topic="home_care"))[1]


def test_every_measure_stands_there_as_a_table_with_its_file(site: Site) -> None:
    told = site.browser("author").get(PAGE).text
    for name in CHARTS:
        assert f'id="{name}"' in told
    with_rows = [name for name in CHARTS if f"/{name}.csv?weeks=13" in told]
    assert {"found", "outcomes", "hours", "freshness", "panel"} <= set(with_rows)
    assert told.count("<table") == told.count("<img") == len(with_rows)
    assert '<script type="text' not in told


@pytest.mark.parametrize(("asked", "weeks"), [("", 13), ("?weeks=4", 4), ("?weeks=26", 26), ("?weeks=5000", 13)])
def test_the_weeks_are_chosen_by_links(site: Site, asked: str, weeks: int) -> None:
    told = site.browser("author").get(f"{PAGE}{asked}").text
    assert f"The last {weeks} weeks" in told
    assert f"found.svg?weeks={weeks}" in told
    rows = list(csv.reader(site.browser("author").get(f"{PAGE}/found.csv?weeks={weeks}").text.splitlines()))
    assert len(rows) == weeks + 1


def test_a_picture_is_an_svg_from_our_own_address(site: Site) -> None:
    got = site.browser("approver").get(f"{PAGE}/hours.svg")
    assert (got.status_code, got.headers["content-type"]) == (200, "image/svg+xml")
    assert "img-src 'self'" in got.headers["content-security-policy"]


@pytest.mark.parametrize("kind", ["svg", "csv"])
def test_no_such_measure(site: Site, kind: str) -> None:
    assert site.browser("author").get(f"{PAGE}/secrets.{kind}").status_code == 404


def test_test_chats_are_told_apart(site: Site) -> None:
    with open_session() as session:
        count_turn(session, "resident", ANSWERED, 20)
        for _ in range(3):
            count_turn(session, f"{MARK}of-staff", ANSWERED, 20)
    told = site.browser("author").get(PAGE).text
    assert "Test chats are not counted below: 3 in these weeks, with 3 messages." in told
    assert "“Care at home” was answered most: 1 of 1 times." in told


def test_words_never_become_a_formula(site: Site) -> None:
    with open_session() as session:
        told = {"replies": [], "topics": [], "band": "lost"}
        at = clock.now() - timedelta(days=2)
        session.add(Turn(conversation="sums", at=at, said="=cmd()", reply=told, milliseconds=5))
    assert "'=cmd()" in site.browser("author").get(f"{PAGE}/unanswered.csv").text


def test_invented_data_are_said_to_be_invented(site: Site) -> None:
    assert "invented" not in site.browser("author").get(PAGE).text
    with open_session() as session:
        mark_invented(session)
    assert "These numbers are invented." in site.browser("author").get(PAGE).text


def test_what_draws_is_loaded_for_pictures_alone() -> None:
    loaded = "import sys, web.app, web.manage.measures.charts; print('matplotlib' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"

"""Wishes in everyday words, and what they do to the order and the choice of services."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy.orm import Session

from directory.index.days import openings_told
from directory.search import search
from directory.wish import Wish
from directory.wishes import wishes
from tests.directory.databases import ENGINES, starter_directory

WEDNESDAY = date(2026, 11, 25)


@pytest.fixture(scope="module", params=ENGINES)
def directory(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """The starter directory."""
    with starter_directory(request.param, tmp_path_factory.mktemp("wishes"), "signpost_test_wishes") as session:
        yield session


@pytest.mark.parametrize(
    "query, wish",
    [
        ("lunch club", Wish()),
        ("lunch fri", Wish(days=frozenset({"FR"}))),
        ("something free on tuesdays", Wish(days=frozenset({"TU"}), free=True)),
        ("friday evening", Wish(days=frozenset({"FR"}), from_minute=17 * 60, to_minute=24 * 60)),
        ("anything on tomorrow", Wish(days=frozenset({"TH"}))),
        ("at the weekend", Wish(days=frozenset({"SA", "SU"}))),
        ("wheelchair friendly boat trip", Wish(wheelchair=True)),
        ("online courses", Wish(online=True)),
        ("help to get online", Wish()),
        ("advice in gujarati", Wish(language="gujarati")),
        ("can i refer myself", Wish(self_referral=True)),
        ("club for a 17 year old", Wish(age=17)),
    ],
)
def test_wishes_are_read_from_words(query: str, wish: Wish) -> None:
    assert wishes(query, WEDNESDAY) == wish


@pytest.mark.parametrize(
    "told, openings",
    [
        ("", ()),
        ("Tuesdays", (("TU", None, None),)),
        ("Wed 5pm-9pm; Fri 9am-1pm (2022)", (("WE", 1020, 1260), ("FR", 540, 780))),
        ("Mon, Wed, Fri 11am-1pm (2022)", (("MO", 660, 780), ("WE", 660, 780), ("FR", 660, 780))),
        ("Mon-Tue 14:00-17:00", (("MO", 840, 1020), ("TU", 840, 1020))),
        ("27 hours a week", ()),
    ],
)
def test_openings_are_read_from_words(told: str, openings: tuple[object, ...]) -> None:
    assert openings_told(told) == openings


def test_a_day_in_the_query_pushes_down_what_is_closed_then(directory: Session) -> None:
    first = search(directory, "lunch club hinckley tuesday").services[0]
    assert first.source_id == "cornerstone-lunch-hinckley"
    assert "open Tuesday" in first.why


def test_a_day_as_an_argument_leaves_out_what_is_closed_then(directory: Session) -> None:
    open_then = {each.source_id for each in search(directory, "library", only=Wish(days=frozenset({"SU"}))).services}
    assert "library-wigston" not in open_then


def test_free_as_an_argument_leaves_out_what_is_charged(directory: Session) -> None:
    found = search(directory, "home care melton", only=Wish(free=True)).services
    assert all(each.cost != "There is a charge" for each in found)


def test_who_it_is_for_joins_the_question(directory: Session) -> None:
    found = search(directory, "befriending", only=Wish(who="carers")).services
    assert "carers-befriending-vasl" in [each.source_id for each in found[:2]]

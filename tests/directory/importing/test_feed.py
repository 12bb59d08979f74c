"""Reading a feed over the web: pages, tired servers, imports that break off, and only what changed."""

from collections import Counter
from typing import Any

import pytest
from sqlalchemy import select

from directory.importing import web_reader
from directory.importing.report import Report
from directory.importing.run import Wish, run_import
from directory.importing.web_reader import FeedError
from directory.records import Contact, Service, Source
from tests.directory.importing.conftest import Sessions
from tests.directory.importing.serving import Reply, page, record, serving

FRONT = {"version": "HSDS-UK-3.0", "profile": "https://a.org/p", "openapi_url": "https://a.org/o"}


@pytest.fixture(autouse=True)
def without_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web_reader.WebReader.__init__, "__defaults__", (0.0,))


def take_in(address: str, sessions: Sessions, **more: Any) -> Report:
    report = run_import(Wish(address, name="feed", **more), sessions=sessions)
    assert isinstance(report, Report)
    return report


def test_every_page_is_read_and_short_records_are_filled(sessions: Sessions) -> None:
    def answers(path: str, asked: dict[str, str], _: dict[str, str]) -> Reply:
        if path == "/v3":
            return 200, FRONT, {}
        if path == "/v3/services":
            number = int(asked["page"])
            return 200, page([record(number * 10), record(number * 10 + 1)], number, 3), {}
        if path.endswith("11"):
            return 500, "tired", {}
        whole = record(int(path[-12:]), contacts=[{"name": "Front desk"}])
        return 200, {"content": [whole]} if path.endswith("20") else whole, {}

    with serving(answers) as address:
        assert take_in(f"{address}/v3", sessions).imported == 6
    with sessions() as session:
        assert len(session.scalars(select(Contact.id)).all()) == 5, (
            "one has no page of its own: its short record counts"
        )


def test_a_tired_server_is_asked_again(sessions: Sessions) -> None:
    asked_for: Counter[str] = Counter()

    def answers(path: str, asked: dict[str, str], _: dict[str, str]) -> Reply:
        asked_for[path] += 1
        if path == "/services" and asked_for[path] < 3:
            return 503, "", {"Retry-After": "0"}
        return (200, page([record(1, contacts=[{"name": "desk"}])], 1, 1), {}) if path == "/services" else (404, "", {})

    with serving(answers) as address:
        assert take_in(address, sessions).imported == 1
    assert asked_for["/services"] == 3


@pytest.mark.parametrize("last", ["repeats", "empty"])
def test_a_feed_that_does_not_say_where_it_ends(sessions: Sessions, last: str) -> None:
    def answers(path: str, asked: dict[str, str], _: dict[str, str]) -> Reply:
        first = [record(1, contacts=[{"name": "desk"}])]
        contents = first if asked.get("page") == "1" or last == "repeats" else []
        return (200, {"content": contents, "totalElements": 5}, {}) if path == "/services" else (404, "<html>", {})

    with serving(answers) as address:
        assert take_in(f"{address}/services", sessions).imported == 1


def test_a_feed_that_breaks_off_changes_nothing_and_goes_on_later(sessions: Sessions) -> None:
    asked_for: Counter[str] = Counter()
    broken = True

    def answers(path: str, asked: dict[str, str], _: dict[str, str]) -> Reply:
        if path != "/services":
            return 200, FRONT, {}
        asked_for[asked["page"]] += 1
        if asked["page"] == "2" and broken:
            return 400, "", {}
        return 200, page([record(int(asked["page"]), contacts=[{"name": "desk"}])], int(asked["page"]), 2), {}

    with serving(answers) as address:
        with pytest.raises(FeedError, match="error 400"):
            take_in(address, sessions)
        with sessions() as session:
            assert session.scalars(select(Service.id)).all() == []
        broken = False
        assert take_in(address, sessions).imported == 2
    assert asked_for == {"1": 1, "2": 2}, "the first page was kept"


def test_only_what_changed_and_what_is_gone(sessions: Sessions) -> None:
    wanted: list[str] = []
    now = {1: record(1, contacts=[{"name": "desk"}]), 2: record(2, contacts=[{"name": "desk"}])}

    def answers(path: str, asked: dict[str, str], _: dict[str, str]) -> Reply:
        if path != "/services":
            return 200, FRONT, {}
        if "minimal" in asked:
            return 200, [{"id": each["id"], "modified_date": "2026-01-01"} for each in now.values()], {}
        wanted.append(asked.get("modified_after", ""))
        return 200, page([now[1]] if asked.get("modified_after") else list(now.values()), 1, 1), {}

    with serving(answers) as address:
        assert take_in(address, sessions).imported == 2
        now[1]["name"] = "New name"
        del now[2]
        report = take_in(address, sessions)
        assert (report.changed, report.withdrawn) == (1, 1)
        assert take_in(address, sessions, complete=True).unchanged == 1
    assert wanted[0] == wanted[2] == ""
    assert wanted[1]


def test_a_document_that_has_not_changed_is_not_read(sessions: Sessions) -> None:
    def answers(path: str, asked: dict[str, str], headers: dict[str, str]) -> Reply:
        if headers.get("If-None-Match") == '"a"':
            return 304, "", {}
        return 200, page([record(1)], 1, 1), {"ETag": '"a"'}

    with serving(answers) as address:
        assert take_in(f"{address}/export.json", sessions).imported == 1
        assert run_import(Wish(f"{address}/export.json", name="feed"), sessions=sessions) is None
    with sessions() as session:
        assert session.get_one(Source, "feed").etag == '"a"'


@pytest.mark.parametrize("told", ["<html>", "", "{", '{"contents": 3}'])
def test_what_is_no_feed_is_refused_in_plain_words(sessions: Sessions, told: str) -> None:
    with serving(lambda *_: (200, told, {})) as address, pytest.raises((FeedError, ValueError), match=address):
        take_in(address, sessions)

"""The first page of /manage: what waits for each, and only the parts that they may open."""

import pytest

from answers.life.facts import propose_fact
from core.facts import facts
from core.records import open_session
from directory.load import load_directory
from directory.records import Service
from directory.reports import make_report
from tests.panel_site import Site
from tests.web.manage.test_answers import account

PARTS = {
    "author": ("/manage/answers", "/manage/facts"),
    "approver": ("/manage/answers", "/manage/facts", "/manage/switches"),
    "manager": ("/manage/answers", "/manage/facts", "/manage/switches", "/manage/directory", "/manage/people"),
}


@pytest.mark.parametrize("name", PARTS)
def test_only_parts_that_one_may_open_are_offered(site: Site, name: str) -> None:
    page = site.browser(name).get("/manage").text
    for part in {part for parts in PARTS.values() for part in parts}:
        assert (f'href="{part}"' in page) == (part in PARTS[name])
        assert site.browser(name).get(part).status_code == (200 if part in PARTS[name] else 403)


def test_what_waits_in_the_directory_is_told(site: Site) -> None:
    assert "Reports of wrong details" not in site.browser("manager").get("/manage").text
    with open_session() as session:
        load_directory(session)
        make_report(session, session.query(Service.id).limit(1).scalar(), "phone", door="desk")
    assert "Reports of wrong details: 1 open, 0 overdue" in site.browser("manager").get("/manage").text
    assert "Reports of wrong details" not in site.browser("author").get("/manage").text


def test_a_fact_waits_for_another_than_who_proposed_it(site: Site) -> None:
    with open_session() as session:
        propose_fact(session, facts()["asc_phone"], account("approver"), "0116 496 0123", "A letter", None)
    assert "Facts that wait to be confirmed: 1" in site.browser("approver2").get("/manage").text
    assert "Facts that wait" not in site.browser("approver").get("/manage").text


def test_that_the_chat_is_off_is_told(site: Site) -> None:
    site.send("manager", "/manage/switches", "/manage/switches/chat", do="off", reason="A test.")
    assert "The chat is switched off" in site.browser("lead").get("/manage").text
    assert "The chat is switched off" not in site.browser("author").get("/manage").text

"""Facts in the browser: one proposes, another confirms, and the chat says it at once."""

import re
from collections.abc import Callable, Iterator

import pytest

from answers.speak import speak
from core.clock import today
from core.facts import Fact, changes, facts
from core.records import open_session
from tests.panel_site import Site

PAGE = "/manage/facts/asc_phone"
NEW = {"value": "0116 496 0123", "source": "A letter of today", "expires": "2027-03-31"}


@pytest.fixture(autouse=True)
def as_before(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(changes, "_kept_up", None)
    yield
    facts.cache_clear()


def said() -> str:
    with open_session() as session:
        return speak(session, "dp_what").text


def test_two_people_change_a_phone_number(site: Site) -> None:
    assert site.send("approver", PAGE, **NEW).status_code == 303
    assert "asc_phone" in site.browser("approver2").get("/manage/facts").text
    assert "0116 305 0004" in said()
    assert site.send("approver", PAGE, f"{PAGE}/confirm").status_code == 403
    assert site.send("approver2", PAGE, f"{PAGE}/confirm").status_code == 303
    assert "0116 496 0123" in said()
    assert "Confirmed by two people." in site.browser("author").get(PAGE).text
    assert "0116 496 0123" in site.browser().get("/chat/person").text


@pytest.mark.parametrize("wrong", [{"value": "call us"}, {"source": ""}, {"expires": "soon"}])
def test_what_is_wrong_is_said(site: Site, wrong: dict[str, str]) -> None:
    answer = site.send("author", PAGE, **(NEW | wrong))
    assert answer.status_code == 422
    assert "There is a problem" in answer.text
    assert "asc_phone" not in site.browser("author").get("/manage/facts").text


def test_nothing_to_confirm(site: Site) -> None:
    assert site.send("approver", PAGE, f"{PAGE}/confirm").status_code == 403


CHOSEN: dict[str, Callable[[Fact], bool]] = {
    "waiting": lambda fact: fact.id == "asc_phone",
    "unconfirmed": lambda fact: fact.confirmed_by is None,
    "expired": lambda fact: fact.expired(today()),
    "conflict": lambda fact: fact.conflict is not None,
    "all": lambda fact: True,
}


@pytest.mark.parametrize("show", CHOSEN)
def test_the_lists(site: Site, show: str) -> None:
    site.send("author", PAGE, **NEW)
    page = site.browser("author").get(f"/manage/facts?show={show}").text
    shown = re.findall(r'href="/manage/facts/(\w+)"', page)
    assert shown == [fact.id for fact in facts().values() if CHOSEN[show](fact)]


def test_hours_are_only_confirmed(site: Site) -> None:
    page = "/manage/facts/asc_hours"
    assert site.send("author", page, source="The council's page", expires="").status_code == 303
    assert site.send("approver", page, f"{page}/confirm").status_code == 303
    assert facts()["asc_hours"].confirmed_by is not None


def test_no_such_fact(site: Site) -> None:
    assert site.browser("author").get("/manage/facts/nothing").status_code == 404

""" "This is wrong" on a service's card, as a browser without scripts uses it."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from conversations import chats
from conversations.memory import Memory
from core.records import open_session
from core.settings import settings
from directory.records import Report, Service
from directory.search import search
from directory.warning import BEING_CHECKED, NOT_LISTED
from web.app import create_app
from web.chat.cookie import COOKIE
from web.chat.token import token_of
from web.directory_api.card import card

RED = "i want to kill myself"


@pytest.fixture
def browser(installation: None) -> Iterator[TestClient]:
    """A browser with a chat that showed one service; afterwards no report is left."""
    with open_session() as session:
        chat = chats.start(session)
        told = {"kind": "services", "text": "Here", "topic": None, "provisional": False, "links": [], "choices": []}
        found = search(session, "mend toaster hinckley").services[:1]
        reply = {"replies": [told | {"services": [card(each) for each in found]}], "topics": ["directory_search"],
                 "band": "sure", "safety": None, "place": None, "choice": None}  # fmt: skip
        chats.keep(session, chat, Memory(), chats.Said("mend my toaster", reply, 5))
        token = token_of(chat.id)
    yield TestClient(create_app(), cookies={COOKIE: token})
    with open_session() as session:
        for each in session.scalars(select(Report)):
            session.delete(each)
        session.scalars(select(Service).where(Service.source_id == "hinckley-fixers")).one().status = "active"


def reports() -> list[Report]:
    with open_session() as session:
        return list(session.scalars(select(Report)))


def fixers() -> str:
    with open_session() as session:
        return session.scalars(select(Service.id).where(Service.source_id == "hinckley-fixers")).one()


def send(browser: TestClient, **given: str) -> Any:
    return browser.post("/chat/wrong", data={"service": fixers(), **given})


def test_from_the_card_to_thank_you(browser: TestClient) -> None:
    page = browser.get("/chat").text
    assert f'href="/chat/wrong?service={fixers()}"' in page
    assert BEING_CHECKED not in page
    form = browser.get(f"/chat/wrong?service={fixers()}").text
    assert "This is about: Repair volunteers (Hinckley Fixers)" in form
    assert form.count('type="radio"') == 7
    done = send(browser, kind="phone", note="Oluwaseun Canaryfield said it is 0116 496 0123 in Hinckley")
    assert "Thank you" in done.text
    assert "within 5 working days" in done.text
    assert 'href="/chat"' in done.text
    report = reports()[0]
    assert (report.kind, report.door, report.state) == ("phone", "resident", "new")
    assert "Hinckley" in report.note
    assert not any(told in report.note for told in ("Canaryfield", "0116"))


def test_the_chat_and_the_plan_say_that_it_is_being_checked(browser: TestClient) -> None:
    send(browser, kind="phone")
    for path in ("/chat", "/chat/plan", "/chat/plan.txt", "/chat/plan.html"):
        assert BEING_CHECKED in browser.get(path).text, path
    assert BEING_CHECKED in browser.get("/api/services?q=mend+toaster+hinckley").text


def test_what_is_closed_since_is_said_in_the_chat_and_the_plan(browser: TestClient) -> None:
    with open_session() as session:
        session.get_one(Service, fixers()).status = "temporarily closed"
    for path in ("/chat", "/chat/plan", "/chat/plan.txt", "/chat/plan.html"):
        assert NOT_LISTED in browser.get(path).text, path


def test_a_cry_for_help_is_answered_at_once_and_not_kept(browser: TestClient) -> None:
    answer = send(browser, kind="phone", note=f"the number is dead. {RED}")
    assert "Please read this first" in answer.text
    assert "116 123" in answer.text
    assert [each.note for each in reports()] == [""], "the number is mended all the same"
    assert RED not in answer.text
    assert "Please read this first" in send(browser, note=RED).text, "even when nothing was chosen"


@pytest.mark.parametrize(
    ("given", "status", "told"),
    [
        ({"note": "x"}, 422, "Choose what is wrong"),
        ({"kind": "colour"}, 422, "Choose what is wrong"),
        ({"kind": "phone", "note": "The hall has moved. " * 60}, 422, "more than we can read"),
    ],
)
def test_a_form_that_cannot_be_read(browser: TestClient, given: dict[str, str], status: int, told: str) -> None:
    answer = send(browser, **given)
    assert (answer.status_code, told in answer.text) == (status, True)
    assert "<title>Error: " in answer.text
    assert given.get("note", "").strip() in answer.text
    assert reports() == []


@pytest.mark.parametrize("id", ["", "none", "\x00", "x" * 10_000])
def test_an_entry_that_is_not_there_is_no_dead_end(browser: TestClient, id: str) -> None:
    for answer in (
        browser.get("/chat/wrong", params={"service": id}),
        browser.post("/chat/wrong", data={"service": id, "kind": "phone"}),
    ):
        assert answer.status_code == 404
        assert "That entry is not here now" in answer.text
        assert 'href="/chat/person"' in answer.text
        assert "0116 305 0004" in answer.text


def test_too_many_reports_are_refused_kindly(browser: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings(), "rate_limit", "on")
    answers = [send(browser, kind="phone", note=f"number {number}") for number in range(21)]
    assert [each.status_code for each in answers] == [200] * 20 + [429]
    assert "Please try again later" in answers[-1].text
    assert "Please read this first" in send(browser, kind="phone", note=RED).text


def test_inside_another_page_it_stays_there(browser: TestClient) -> None:
    assert f"/chat/wrong?service={fixers()}&amp;widget=1" in browser.get("/chat?widget=1").text
    form = browser.get(f"/chat/wrong?service={fixers()}&widget=1").text
    assert 'action="/chat/wrong?widget=1"' in form
    done = browser.post("/chat/wrong?widget=1", data={"service": fixers(), "kind": "phone"})
    assert done.url.params["widget"] == "1"
    assert 'href="/chat?widget=1"' in done.text

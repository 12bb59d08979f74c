"""What staff try out while signed in is a test chat; members, supporters and residents ask for themselves."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from conversations import chats
from conversations.measures.period import last_weeks
from conversations.measures.turns import chats_by_week, tried_out
from conversations.records import AlarmCount, Conversation
from core.records import open_session
from core.test_chats import MARK, is_test
from tests.panel_site import Site, furnished_site
from web.chat.rasa import Rasa
from web.chat.token import token_of

CRY = {"text": "i want to kill myself"}


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    yield from furnished_site(tmp_path)


def browser(site: Site, name: str) -> TestClient:
    """A browser whose web process has nobody to speak to: a cry for help is answered all the same."""
    made = site.browser(name)
    made.app.state.rasa = Rasa.connect()  # type: ignore[attr-defined]
    return made


def begun() -> list[str]:
    with open_session() as session:
        return list(session.scalars(select(Conversation.id)))


@pytest.mark.parametrize(
    ("name", "test"),
    [("", False), ("member", False), ("supporter", False), ("author", True), ("facilitator", True), ("lead", True)],
)
def test_only_what_staff_begin_is_a_test(site: Site, name: str, test: bool) -> None:
    assert browser(site, name).post("/api/chat", json=CRY).status_code == 200
    assert browser(site, name).post("/chat", data={"q": CRY["text"]}).status_code == 303
    assert browser(site, name).post("/chat/private").status_code == 303
    assert [is_test(id) for id in begun()] == [test] * 3
    with open_session() as session:
        counted = sum(session.scalars(select(AlarmCount.times)))
        period = last_weeks(4)
        assert (counted, sum(chats_by_week(session, period))) == ((0, 0) if test else (2, 2))
        assert tried_out(session, period) == ((2, 2) if test else (0, 0))


def test_a_chat_that_was_begun_before_signing_in_stays_what_it_is(site: Site) -> None:
    with open_session() as session:
        token = token_of(chats.start(session).id)
    browser(site, "author").post("/api/chat", json=CRY | {"conversation": token})
    (id,) = begun()
    assert not id.startswith(MARK)


def test_a_test_chat_goes_on_as_one_after_signing_out(site: Site) -> None:
    told = browser(site, "author").post("/api/chat", json=CRY).json()
    browser(site, "").post("/api/chat", json=CRY | {"conversation": told["conversation"]})
    (id,) = begun()
    with open_session() as session:
        assert is_test(id)
        assert tried_out(session, last_weeks(4)) == (1, 2)

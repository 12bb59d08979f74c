"""Forgetting in the browser and by command: what is past its time goes, here and at Rasa, and it is noted."""

import asyncio
from datetime import timedelta

import httpx
import pytest
from sqlalchemy import select
from typer.testing import CliRunner

from cli.main import app
from conversations import chats
from conversations.forgetting.records import ForgettingRun, RasaOwes
from conversations.forgetting.run import kept_by
from conversations.records import Conversation, Turn
from core import clock
from core.accounts.register import by_name
from core.records import open_session
from core.records.audit import Audit, first_broken
from core.records.kept import past
from tests.panel_site import Site, ended_chat
from web.chat.rasa import Rasa
from web.jobs import PARTS, forget_on_rasas_side, forget_what_is_past

PAGE = "/manage/forgetting"


class RasaThatNotes(httpx.AsyncBaseTransport):
    """The far side of the inner contract: forgets, or is away."""

    def __init__(self, *, away: bool = False) -> None:
        self.away, self.forgotten = away, 0

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if self.away:
            raise httpx.ConnectError("away")
        self.forgotten += 1
        return httpx.Response(200, json={})


def rasa(far: RasaThatNotes) -> Rasa:
    return Rasa(httpx.AsyncClient(transport=far, base_url="http://rasa"))


def old_chat(days: int = 2) -> str:
    """A chat that ended some days ago."""
    with open_session() as session:
        made = chats.start(session)
        made.last_at = clock.now() - timedelta(days=days)
        return made.id


def rows(kind: type) -> list:
    with open_session() as session:
        return list(session.scalars(select(kind)))


def left() -> dict[str, int]:
    with open_session() as session:
        return past(session, kept_by(PARTS))


@pytest.fixture(autouse=True)
def with_what_is_past(site: Site) -> None:
    old_chat()
    with clock.fixed_clock(clock.now() - timedelta(days=100)), open_session() as session:
        ended_chat(session, "long ago")


def test_a_manager_forgets_now(site: Site) -> None:
    assert "Past its time now: 3" in site.browser("manager").get(PAGE).text
    with site.browser("manager") as browser:
        browser.app.state.rasa = rasa(RasaThatNotes())  # type: ignore[attr-defined]
        token = browser.get(PAGE).text.split('name="form_token" value="')[1].split('"')[0]
        assert browser.post(PAGE, data={"form_token": token}).status_code == 303
        page = browser.get(PAGE).text
    assert "Nothing past its time is left." in page
    assert "Masked messages and their replies: 2" in page
    assert rows(Conversation) == []
    assert {turn.conversation for turn in rows(Turn)} == {"ended"}
    with open_session() as session:
        assert first_broken(session) is None
        row = session.scalars(select(Audit).where(Audit.subject == "retention")).one()
        manager = by_name(session, "manager")
    assert manager and row.actor == manager.id
    assert row.detail["gone"] == {"Chats that can be taken up again": 1, "Masked messages and their replies": 2}


@pytest.mark.parametrize("name", ["author", "approver", "lead", "member"])
def test_others_may_not(site: Site, name: str) -> None:
    assert site.browser(name).get(PAGE).status_code == 403
    assert site.send(name, "/account", PAGE).status_code == 403
    assert left() == {"Chats that can be taken up again": 1, "Masked messages and their replies": 2}
    assert rows(ForgettingRun) == []


def test_rasa_is_asked_again_until_it_has_forgotten() -> None:
    away, back = RasaThatNotes(away=True), RasaThatNotes()
    asyncio.run(forget_what_is_past(rasa(away)))
    assert len(rows(RasaOwes)) == 1
    asyncio.run(forget_what_is_past(rasa(back)))
    assert rows(RasaOwes) == []
    assert back.forgotten == 1


def test_a_chat_that_its_person_ends_is_owed_too() -> None:
    assert asyncio.run(forget_on_rasas_side(rasa(RasaThatNotes(away=True)), "c" * 32)) is False
    with clock.fixed_clock(clock.now() + timedelta(hours=2)):
        assert left()["Chats that Rasa has still to forget"] == 1


def test_runs_that_found_nothing_are_not_heaped_up() -> None:
    for _ in range(3):
        asyncio.run(forget_what_is_past(rasa(RasaThatNotes())))
    assert [bool(run.gone) for run in rows(ForgettingRun)] == [True, False]


def test_the_command_forgets_and_checks() -> None:
    assert CliRunner().invoke(app, ["retention", "check"]).exit_code == 1
    told = CliRunner().invoke(app, ["retention", "run"])
    assert told.exit_code == 0
    assert told.output.splitlines() == [
        "Chats that can be taken up again: 1", "Masked messages and their replies: 2",
        "Nothing past its time is left.",
    ]  # fmt: skip
    assert CliRunner().invoke(app, ["retention", "check"]).exit_code == 0
    assert len(rows(RasaOwes)) == 1

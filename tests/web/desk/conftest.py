"""The desk on both engines, with an advisor and a manager signed in, and a stand-in for the text service."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from core.accounts.register import add_account
from core.accounts.role import Role
from core.accounts.sessions import begin_session
from core.records import open_session
from core.records.session import engine
from core.settings import settings
from tests.directory.databases import ENGINES
from tests.mail import MailServer, mail_server
from tests.web.desk.databases import filled
from tests.web.desk.stand_in import StandIn, stand_in
from web.app import create_app
from web.signing_in.cookie import COOKIE


@dataclass
class Desk:
    """A browser with somebody signed in. `post` sends a form as a page of ours would."""

    browser: TestClient
    token: str = field(default="")

    def get(self, path: str = "/desk") -> str:
        """A page."""
        told = self.browser.get(path)
        assert told.status_code == 200, (path, told.status_code)
        return told.text

    def post(self, path: str, status: int = 200, **told: Any) -> str:
        """The page that a form leads to."""
        token = re.search(r'name="form_token" value="(\w+)"', self.browser.get("/desk").text)[1]  # type: ignore[index]
        page = self.browser.post(path, data=told | {"form_token": token})
        assert page.status_code == status, (path, page.status_code)
        return page.text

    def wrap(self) -> None:
        """End the call that is open, if one is."""
        self.post("/desk/wrap", code="local", outcome="answered")


def forget_held() -> None:
    """Settings and the engine are read once a process, save in tests."""
    for held in (settings, engine):
        held.cache_clear()


@pytest.fixture(scope="module", params=ENGINES)
def opened(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """An installation of these tests' own, on either engine."""
    var = tmp_path_factory.mktemp("var")
    with filled(request.param, var, "signpost_desk") as session, pytest.MonkeyPatch.context() as patch:
        made = session.get_bind().engine
        patch.setenv("SIGNPOST_VAR", str(var))
        patch.setenv("SIGNPOST_DATABASE_URL", made.url.render_as_string(hide_password=False))
        forget_held()
        yield made
        engine().dispose()
    forget_held()


@pytest.fixture(scope="module")
def people(opened: Engine) -> dict[Role, str]:
    """The session's token of one person of each role."""
    with open_session() as session:
        made = {role: add_account(session, f"the {role}", [role], by="test") for role in (Role.ADVISOR, Role.MANAGER)}
        return {role: begin_session(session, account.id) for role, account in made.items()}


@pytest.fixture
def desk(people: dict[Role, str]) -> Iterator[Desk]:
    """An advisor's desk between calls."""
    at = _desk(people[Role.ADVISOR])
    at.wrap()
    yield at
    at.wrap()


@pytest.fixture
def managers_desk(people: dict[Role, str]) -> Desk:
    """A manager's."""
    return _desk(people[Role.MANAGER])


@pytest.fixture
def records(opened: Engine) -> Iterator[Session]:
    """What is in the database."""
    with Session(opened) as session:
        yield session


@pytest.fixture
def texts(monkeypatch: pytest.MonkeyPatch) -> Iterator[StandIn]:
    """The text service's stand-in, with the settings pointing to it."""
    with stand_in() as service:
        monkeypatch.setenv("SIGNPOST_NOTIFY_KEY", service.key)
        monkeypatch.setenv("SIGNPOST_NOTIFY_URL", service.address)
        monkeypatch.setenv("SIGNPOST_NOTIFY_TEMPLATE", service.template)
        settings.cache_clear()
        yield service
    monkeypatch.undo()
    settings.cache_clear()


@pytest.fixture
def mails(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[MailServer]:
    """A real mail server, with the settings pointing to it."""
    with mail_server(tmp_path) as server:
        monkeypatch.setenv("SIGNPOST_SMTP_HOST", "127.0.0.1")
        monkeypatch.setenv("SIGNPOST_SMTP_PORT", str(server.port))
        monkeypatch.setenv("SIGNPOST_SMTP_SECURITY", "none")
        monkeypatch.setenv("SIGNPOST_SMTP_FROM", "desk@example.org")
        settings.cache_clear()
        yield server
    monkeypatch.undo()
    settings.cache_clear()


def _desk(token: str) -> Desk:
    browser = TestClient(create_app(), base_url="http://127.0.0.1:8080")
    browser.cookies.set(COOKIE, token)
    return Desk(browser)

"""The whole web application on an empty database, on both engines, and people to sign in as."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from sqlalchemy import delete
from starlette.testclient import TestClient

from answers.load import load_answers
from core.accounts.records import AccountRecord, LinkRecord, SessionRecord, TryRecord
from core.accounts.register import add_account
from core.accounts.role import Role
from core.records import open_session
from core.records.session import engine
from core.settings import settings
from tests.directory.databases import ENGINES, database
from web.app import create_app

PASSWORD = "a long enough password"


@dataclass
class Site:
    """The application, and the settings of it that a test may change."""

    patch: pytest.MonkeyPatch

    def set(self, **told: str) -> None:
        """Change settings, named as in the code."""
        for name, value in told.items():
            self.patch.setenv(f"SIGNPOST_{name.upper()}", value)
        settings.cache_clear()

    def browser(self, *, at: str = "127.0.0.1") -> TestClient:
        """A browser of its own; it does not follow where it is sent. `at` is its network address."""
        return TestClient(
            create_app(), base_url="http://127.0.0.1:8080", follow_redirects=False, client=(at, 50000),
            raise_server_exceptions=False,
        )  # fmt: skip


@pytest.fixture(scope="module", params=ENGINES)
def opened(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The installation's database is one of these tests' own, on either engine, with the answers loaded."""
    var = tmp_path_factory.mktemp("var")
    with database(request.param, var, "signpost_signing_in") as made, pytest.MonkeyPatch.context() as patch:
        patch.setenv("SIGNPOST_VAR", str(var))
        patch.setenv("SIGNPOST_DATABASE_URL", made.url.render_as_string(hide_password=False))
        forget_held()
        with open_session() as session:
            load_answers(session)
        yield
        engine().dispose()
    forget_held()


@pytest.fixture
def site(opened: None) -> Iterator[Site]:
    """The application with nobody in it; who came is gone afterwards."""
    with pytest.MonkeyPatch.context() as patch:
        yield Site(patch)
    settings.cache_clear()
    with open_session() as session:
        for kept in (TryRecord, LinkRecord, SessionRecord, AccountRecord):
            session.execute(delete(kept))


def forget_held() -> None:
    """Settings and the engine are read once a process, save in tests."""
    for held in (settings, engine):
        held.cache_clear()


def add(name: str, *roles: Role, password: str | None = PASSWORD, email: str | None = None) -> AccountRecord:
    """An account on the site of the test."""
    with open_session() as session:
        return add_account(session, name, roles or [Role.MEMBER], by="test", password=password, email=email)


def form_token(page: str) -> str:
    """The token that the forms of a page carry."""
    return re.search(r'name="form_token" value="(\w+)"', page)[1]  # type: ignore[index]


def who_is(browser: TestClient) -> str | None:
    """Who is signed in in this browser, None for nobody."""
    page = browser.get("/account")
    return re.search(r"signed in as <b>(.*?)</b>", page.text)[1] if page.status_code == 200 else None  # type: ignore[index]

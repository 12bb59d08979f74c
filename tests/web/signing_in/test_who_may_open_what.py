"""Every route, with who may open it, against the table beside this file: by what the code says, and by trying."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from starlette.routing import BaseRoute
from starlette.testclient import TestClient

from core.accounts.role import Role
from core.accounts.sessions import begin_session
from core.records import open_session
from tests.web.signing_in.conftest import add
from web.app import ROUTES, create_app
from web.signing_in.cookie import COOKIE

TABLE: dict[str, str] = yaml.safe_load(Path(__file__).with_name("who_may_open_what.yml").read_text("utf-8"))
VISITORS = (None, *Role)
SAID_NO = "This account may not open this page"


def walked(routes: Iterable[BaseRoute], before: str = "") -> Iterator[tuple[str, Any]]:
    """Each address and its route, those inside others too."""
    for route in routes:
        path = before + route.path  # type: ignore[attr-defined]
        inner = getattr(route, "routes", None)
        if inner:
            yield from walked(inner, path)
        else:
            yield path, route


EVERY = list(walked(ROUTES))
TRIES = [
    (path, method)
    for path, route in EVERY
    for method in sorted((getattr(route, "methods", None) or {"GET"}) - {"HEAD"})
]


def filled(path: str) -> str:
    """An address of this form, of something that is not there."""
    return re.sub(r"\{.*?\}", "x", re.sub(r"\{\w+:int\}", "999999", path))


def may_open(path: str) -> frozenset[Role] | None:
    """The roles by the table; None for everyone."""
    told = TABLE[path]
    if told == "everyone":
        return None
    return frozenset(Role) if told == "signed in" else frozenset(Role(role.strip()) for role in told.split(","))


@pytest.fixture(scope="module")
def browser(opened: None) -> Iterator[TestClient]:
    with TestClient(create_app(), follow_redirects=False, raise_server_exceptions=False) as made:
        yield made


@pytest.fixture(scope="module")
def tokens(opened: None) -> dict[Role | None, str]:
    """A session for each role."""
    accounts = {role: add(role.value, role, password=None) for role in Role}
    with open_session() as session:
        return {None: ""} | {role: begin_session(session, account.id) for role, account in accounts.items()}


def test_every_route_stands_in_the_table_and_nothing_else() -> None:
    assert {path for path, _ in EVERY} == set(TABLE)


@pytest.mark.parametrize("path", TABLE)
def test_the_code_says_the_same_as_the_table(path: str) -> None:
    for route in (route for found, route in EVERY if found == path):
        assert getattr(getattr(route, "endpoint", None), "roles", None) == may_open(path)


@pytest.mark.parametrize(("path", "method"), TRIES, ids=[f"{method} {path}" for path, method in TRIES])
def test_trying_it_as_everybody_gives_the_same(
    browser: TestClient, tokens: dict[Role | None, str], path: str, method: str
) -> None:
    roles = may_open(path)
    for visitor in VISITORS:
        browser.cookies.clear()
        if visitor:
            browser.cookies.set(COOKIE, tokens[visitor])
        told = browser.request(method, filled(path))
        was = told.status_code, told.headers.get("location", ""), SAID_NO in told.text
        if roles is None or visitor in roles:
            assert not _is_sent_away(was), f"{visitor} was kept out: {was}"
            assert told.status_code < 500 or path == "/readyz", f"{visitor} met a fault: {was}"
        elif visitor is None:
            assert _is_sent_away(was) and told.status_code == 303, f"a stranger got in: {was}"
        else:
            assert was[0] == 403 and was[2], f"{visitor} got in: {was}"
        if roles and method == "POST" and visitor in roles:
            assert told.status_code == 403, f"a form without its token was taken from {visitor}: {was}"


def _is_sent_away(was: tuple[int, str, bool]) -> bool:
    """Sent to sign in, or told that the account may not."""
    return was[1].startswith("/sign-in?next=") or was[2]


@pytest.mark.parametrize("role", Role)
def test_each_role_lands_on_its_first_page(browser: TestClient, tokens: dict[Role | None, str], role: Role) -> None:
    browser.cookies.clear()
    browser.cookies.set(COOKIE, tokens[role])
    panel = dict.fromkeys((Role.MEMBER, Role.SUPPORTER, Role.FACILITATOR), "/panel")
    first = (panel | {Role.ADVISOR: "/desk"}).get(role, "/manage")
    assert browser.get("/sign-in").headers["location"] == first
    shown = browser.get("/account").text
    for door in ("/desk", "/panel", "/manage"):
        assert (f'href="{door}"' in shown) == (role in (may_open(door) or ()))

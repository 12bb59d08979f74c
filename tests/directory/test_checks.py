"""The check of web pages and phone numbers, against a real server."""

import time
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy.orm import Session

from directory import checks
from directory.checks import link_faults, phone_faults
from directory.records import Contact, Organisation, Phone, Service
from tests.conftest import free_ports
from tests.directory.importing.serving import serving

STATUS = {"/good": 200, "/moved": 301, "/gone": 404, "/broken": 500, "/robots": 403, "/slow": 200}


@pytest.fixture
def owned(session: Session) -> Session:
    """An empty directory with one organisation."""
    session.add(Organisation(id="o", name="Owner", source="test"))
    session.flush()
    return session


def add(session: Session, id: str, **more: Any) -> None:
    session.add(
        Service(
            id=id, organisation_id="o", name=id, description="", who_for="", source="test", source_id=id, flags=[],
            last_modified=datetime.now(UTC), **{"status": "active"} | more,
        )
    )  # fmt: skip
    session.flush()


def answer(path: str, *_: object) -> tuple[int, str, dict[str, str]]:
    if path == "/slow":
        time.sleep(1.5)
    return STATUS[path], "x", {"Location": "/good"} if path == "/moved" else {}


def test_every_way_in_which_a_page_can_fail(owned: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "TIMES_OUT", (1, 1))
    nobody = f"http://127.0.0.1:{free_ports(1)[0]}"
    told: list[tuple[int, int]] = []
    with serving(answer) as address:
        for path in STATUS:
            add(owned, path[1:], url=f"{address}{path}")
        add(owned, "gone too", url=f"{address}/gone")
        add(owned, "refused", url=nobody)
        add(owned, "no address", url="www.example")
        add(owned, "closed", url=f"{address}/gone", status="temporarily closed")
        add(owned, "without", url="")
        faults = list(link_faults(owned, lambda done, of: told.append((done, of))))
    assert {each.source_id: each.wrong.split(" ", 1)[1] for each in faults} == {
        "gone": "answers with error 404",
        "gone too": "answers with error 404",
        "broken": "answers with error 500",
        "slow": "does not answer in time",
        "refused": "cannot be reached",
        "no address": "cannot be reached",
    }
    assert told == [(done, 8) for done in range(1, 9)], "a page that two share is asked once"


@pytest.mark.parametrize("number", ["0116 496 0001", "(0116) 4960001", "999", "116 123", "+44 116 496 0001"])
def test_numbers_that_can_be_dialled(owned: Session, number: str) -> None:
    ring(owned, number)
    assert list(phone_faults(owned)) == []


@pytest.mark.parametrize("number", ["12345", "0116 496", "ask at the desk", "0116 496 00011"])
def test_numbers_that_cannot(owned: Session, number: str) -> None:
    ring(owned, number)
    assert [each.wrong for each in phone_faults(owned)] == [f"phone {number} is not a number we know"]


def ring(session: Session, number: str) -> None:
    add(session, "s")
    session.add(Contact(id="c", service_id="s"))
    session.flush()
    session.add(Phone(id="p", contact_id="c", number=number))
    session.flush()

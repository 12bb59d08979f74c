"""A service that is closed for now, or out of its dates, is shown at no door; one within its dates at every one."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from conversations.memory import Memory
from core import clock
from core.clock import fixed_clock
from core.records import open_session
from directory.checks import phone_faults
from directory.exporting.file import write_services
from directory.find import services_by_id
from directory.named import named_service
from directory.quality import quality
from directory.records import Service, ServiceAtLocation
from directory.search import search
from web.app import create_app
from web.chat.degraded import degraded_replies
from web.chat.replies import replies_of

NAMED, SOUGHT = "hinckley fixers", "mend toaster hinckley"
DAY = timedelta(days=1)
HIDDEN = {
    "temporarily closed": {"status": "temporarily closed"},
    "inactive": {"status": "inactive"},
    "defunct": {"status": "defunct"},
    "withdrawn": {"status": "withdrawn"},
    "from tomorrow": {"from_on": DAY},
    "until yesterday": {"until_on": -DAY},
}
SHOWN = {"today alone": {"from_on": 0 * DAY, "until_on": 0 * DAY}, "always": {}}


@pytest.fixture
def client(installation: None) -> Iterator[TestClient]:
    """The web; afterwards the service is as it was."""
    yield TestClient(create_app())
    change({"status": "active", "from_on": None, "until_on": None})


def the(session: Session) -> Service:
    return session.scalars(select(Service).where(Service.source_id == "hinckley-fixers")).one()


def change(told: dict[str, object]) -> None:
    with open_session() as session:
        for field, value in told.items():
            setattr(the(session), field, clock.today() + value if isinstance(value, timedelta) else value)


def doors(client: TestClient, file: Path) -> dict[str, bool]:
    """Whether each door shows the service."""
    with open_session() as session:
        id, owner = the(session).id, the(session).organisation_id
        at = session.scalars(select(ServiceAtLocation.id).where(ServiceAtLocation.service_id == id)).one()
        named = named_service(session, NAMED)
        item = {"kind": "services", "id": "search_found", "ids": [id], "whys": {}, "slots": {}}
        chat = replies_of(session, [item], Memory())
        degraded, _ = degraded_replies(session, NAMED, None, Memory())
        write_services(session, file)
        inside = {
            "search": id in [each.id for each in search(session, SOUGHT).services],
            "by id": bool(services_by_id(session, [id])),
            "by name": named is not None and named.id == id,
            "chat": bool(chat[0]["services"]),
            "chat without Rasa": id in [card["id"] for each in degraded for card in each["services"]],
            "file": id in [json.loads(line)["id"] for line in file.read_text().splitlines()],
        }
    v3, v1 = "/open-referral/v3", "/open-referral/v1"
    return inside | {
        "/api/services": id in [each["id"] for each in client.get(f"/api/services?q={SOUGHT}").json()["services"]],
        **{f"{v}/services": id in client.get(f"{v}/services?per_page=1000").text for v in (v3, v1)},
        **{f"{v}/services/id": client.get(f"{v}/services/{id}").is_success for v in (v3, v1)},
        "places": id in client.get(f"{v3}/service_at_locations?per_page=1000").text,
        "one place": client.get(f"{v3}/service_at_locations/{at}").is_success,
        "organisation": id in client.get(f"{v3}/organizations/{owner}").text,
    }


@pytest.mark.parametrize("state", HIDDEN)
def test_it_is_shown_nowhere(client: TestClient, tmp_path: Path, state: str) -> None:
    change(HIDDEN[state])
    assert [door for door, shown in doors(client, tmp_path / "all.ndjson").items() if shown] == []


@pytest.mark.parametrize("state", SHOWN)
def test_it_is_shown_everywhere(client: TestClient, tmp_path: Path, state: str) -> None:
    change(SHOWN[state])
    assert [door for door, shown in doors(client, tmp_path / "all.ndjson").items() if not shown] == []


@pytest.mark.parametrize("state", HIDDEN)
def test_it_is_neither_counted_nor_checked(client: TestClient, state: str) -> None:
    with open_session() as session:
        before = quality(session, clock.today()).services
        assert before == session.scalar(select(func.count()).select_from(Service).where(Service.status == "active"))
    change(HIDDEN[state])
    with open_session() as session:
        assert quality(session, clock.today()).services == before - 1
        assert the(session).name not in [each.name for each in phone_faults(session)]


def test_the_day_begins_at_midnight_here(client: TestClient, tmp_path: Path) -> None:
    """In summer that is an hour before the day begins in Greenwich."""
    with open_session() as session:
        the(session).from_on = date(2026, 7, 2)
    for moment, shown in ((datetime(2026, 7, 1, 22, 59), False), (datetime(2026, 7, 1, 23, 0), True)):
        with fixed_clock(moment.replace(tzinfo=UTC)):
            assert set(doors(client, tmp_path / "all.ndjson").values()) == {shown}

"""What stands beside a call: shared chats, wrong entries, favourites, notices, the month's codes, the safety card."""

import re
from datetime import UTC, datetime

import pytest
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from conversations import chats
from conversations.calls.records import Call
from conversations.chats import Said
from conversations.memory import Memory
from conversations.reference import share
from core.clock import fixed_clock
from core.records import open_session
from core.records.audit import Audit
from directory.records import Report
from tests.conversations.conftest import replied
from tests.web.desk.conftest import Desk
from web.desk.safety_card import safety_card


def shared_code() -> str:
    """The code of a chat that a resident shares."""
    with open_session() as session:
        chat = chats.start(session)
        reply = {"replies": [replied("Ring them.", topic="home_care")], "topics": ["home_care"], "safety": None}
        chats.keep(session, chat, Memory(), Said("my name is [name], i need help to wash", reply, 5))
        return share(session, chat)


def test_a_shared_chat_opens_by_its_code_masked_and_logged(desk: Desk, records: Session) -> None:
    page = desk.post("/desk/shared", code=shared_code().lower())
    assert "my name is [name], i need help to wash" in page and "Ring them." in page
    assert records.scalars(select(Audit).where(Audit.deed == "opened a shared chat")).all()


def test_codes_cannot_be_guessed_for_long(desk: Desk) -> None:
    for _ in range(5):
        desk.post("/desk/shared", status=400, code="XXXX-XXXX")
    assert "Wait 15 minutes" in desk.post("/desk/shared", status=429, code=shared_code())


def a_service(desk: Desk) -> str:
    """A service that is found."""
    found = re.findall(r'data-item="(service:[^"]+)"', desk.post("/desk/typed", q="memory cafe melton"))
    return str(found[0])


def test_a_wrong_entry_goes_to_the_queue_with_its_note_masked(desk: Desk, records: Session) -> None:
    name = a_service(desk)
    assert "Phone number" in desk.get(f"/desk/wrong?open={name}")
    page = desk.post(f"/desk/wrong?open={name}", kind="phone", note="it is 07700 900321 now")
    assert "Reported." in page and "Being checked" in page
    (made,) = records.scalars(select(Report))
    assert (made.kind, made.door, made.state) == ("phone", "desk", "new") and "900321" not in made.note
    records.execute(delete(Report))
    records.commit()


def test_a_cry_for_help_in_a_note_is_not_kept(desk: Desk, records: Session) -> None:
    page = desk.post(f"/desk/wrong?open={a_service(desk)}", kind="other", note="she says she wants to kill herself")
    assert "Samaritans" in page and not records.scalars(select(Report)).all()


def test_a_favourite_stands_at_hand_between_calls(desk: Desk) -> None:
    page = desk.post("/desk/at-hand", item="answer:blue_badge", whose="mine", on="yes")
    assert 'aria-pressed="true"' in page
    desk.wrap()
    assert 'data-item="answer:blue_badge"' in desk.get()
    desk.post("/desk/at-hand", item="answer:blue_badge", whose="mine", on="no")
    desk.wrap()
    assert 'data-item="answer:blue_badge"' not in desk.get()


def test_managers_give_notices_to_every_advisor(desk: Desk, managers_desk: Desk) -> None:
    assert "Type what advisors should know" in managers_desk.post("/desk/notices", status=400, text=" ")
    page = managers_desk.post("/desk/notices", text="Wigston Library is closed for snow", until="")
    assert "Wigston Library is closed for snow" in desk.get()
    gone = re.search(r'name="gone" value="(\w+)"', page)
    assert gone
    managers_desk.post("/desk/notices", gone=gone[1])
    assert "closed for snow" not in desk.get()


def test_the_months_codes_are_told_to_managers(desk: Desk, managers_desk: Desk, records: Session) -> None:
    desk.post("/desk/search", q="dfg")
    desk.post("/desk/wrap", code="equipment", outcome="transferred")
    told = managers_desk.browser.get("/desk/calls.csv")
    assert told.headers["content-type"].startswith("text/csv")
    assert re.search(r"\d{4}-\d\d,\"?Equipment, falls and changes at home\"?,Transferred,1", told.text)
    assert managers_desk.browser.get("/desk/calls.csv?month=13").status_code == 400
    assert records.scalars(select(Call.outcome).where(Call.outcome == "transferred")).all()


@pytest.mark.parametrize(("hour", "number"), [(10, "0116 305 0004"), (22, "0116 305 0888")])
def test_the_safety_card_goes_by_the_clock(hour: int, number: str) -> None:
    with fixed_clock(datetime(2026, 11, 25, hour, tzinfo=UTC)):
        numbers = [line.number for line in safety_card()]
    assert numbers[0] == "999" and numbers[1] == number and "116 123" in numbers


def test_the_slash_can_be_switched_off(desk: Desk) -> None:
    assert 'data-keys="on"' in desk.get()
    assert 'data-keys="off"' in desk.post("/desk/keys", keys="off")
    assert 'data-keys="on"' in desk.post("/desk/keys", keys="on")


@pytest.mark.parametrize("open", ["answer:nothing", "service:nothing", "nonsense", "answer:", "answer:affirm"])
def test_what_is_not_there_opens_nothing(desk: Desk, open: str) -> None:
    assert "Type what the caller asks" in desk.get(f"/desk?open={open}")

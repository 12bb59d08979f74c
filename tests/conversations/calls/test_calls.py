"""A call from its first key to its wrap: one at a time, coded, timed, and nothing of the caller in it."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from conversations.calls.calls import begun, current, note_opened, note_place, place_of, wrap
from conversations.calls.coding import codes, suggested
from conversations.calls.favourites import TEAM, at_hand, keep_at_hand
from conversations.calls.measures import codes_of_month, pace
from conversations.calls.notices import give_notice, todays, withdraw
from conversations.calls.records import Call, Notice, Sending
from conversations.calls.retention import expire_calls
from conversations.calls.sendings import note_sent, under_way
from conversations.calls.slip import MOST, add, take_off
from core.clock import fixed_clock
from core.places.place import Place
from core.topics import topics_of
from tests.conversations.calls.conftest import ADVISOR

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
HINCKLEY = Place("LE10", "postcode", "Hinckley and Bosworth", True, 52.53781, -1.37292)


def at(seconds: float = 0) -> datetime:
    return NOON + timedelta(seconds=seconds)


def test_an_advisor_has_one_call_until_it_is_wrapped(kept: Session) -> None:
    with fixed_clock(at()):
        first = begun(kept, ADVISOR)
        assert begun(kept, ADVISOR) is first
        assert current(kept, "somebody else") is None
    with fixed_clock(at(48)):
        assert wrap(kept, first, "carers", "answered") == 48
        assert current(kept, ADVISOR) is None
        assert begun(kept, ADVISOR) is not first


def test_the_place_is_kept_to_a_kilometre_until_the_wrap_and_then_its_district(kept: Session) -> None:
    call = begun(kept, ADVISOR)
    note_place(call, HINCKLEY)
    kept.commit()
    kept.expire_all()
    told = place_of(call)
    assert told and (told.latitude, told.longitude, told.district) == (52.54, -1.37, "Hinckley and Bosworth")
    wrap(kept, call, "local", "signposted")
    assert place_of(call) is None and call.district == "Hinckley and Bosworth"


def test_what_was_looked_for_stays_only_for_an_unmet_need(kept: Session) -> None:
    left = {}
    for outcome in ("answered", "unmet_need"):
        call = begun(kept, ADVISOR)
        call.looked_for = "foot care"
        wrap(kept, call, "local", outcome)
        left[outcome] = call.looked_for
    assert left == {"answered": "", "unmet_need": "foot care"}


def test_a_slip_holds_five_with_what_to_know_first(kept: Session) -> None:
    call = begun(kept, ADVISOR)
    assert all(add(call, item) for item in ("service:a", "answer:dp_what", "service:b", "answer:dp_spend"))
    assert call.slip == ["answer:dp_what", "answer:dp_spend", "service:a", "service:b"]
    assert add(call, "service:c") and len(call.slip) == MOST
    assert not add(call, "service:d")
    assert add(call, "service:c") and len(call.slip) == MOST  # it is there already
    take_off(call, "service:a")
    assert "service:a" not in call.slip and add(call, "service:d")


def test_every_topic_of_a_call_has_exactly_one_code() -> None:
    told = [topic.id for topic in topics_of("answer", "journey", "safety", "search")]
    assert sorted(codes().of_topic) == sorted(told)
    assert len(codes().codes) == 12
    assert {"unmet_need", "other_format"} <= set(codes().outcomes)


def test_the_code_suggested_fits_what_was_opened(kept: Session) -> None:
    call = begun(kept, ADVISOR)
    assert suggested(call) == ("local", "answered")
    call.nothing_found = 1
    assert suggested(call) == ("local", "unmet_need")
    note_opened(call, "answer:carer_assessment")
    assert suggested(call) == ("carers", "answered")
    add(call, "service:a")
    assert suggested(call) == ("carers", "signposted")
    note_opened(call, "answer:dp_what")
    assert suggested(call)[0] == "direct_payments"
    note_opened(call, "answer:safeguarding_concern")
    note_opened(call, "answer:dp_what")
    assert suggested(call) == ("safety", "safeguarding")


def test_pace_is_measured_from_the_first_key(kept: Session) -> None:
    for took in (20, 40, 90):
        with fixed_clock(at()):
            call = begun(kept, ADVISOR)
        with fixed_clock(at(took / 2)):
            note_sent(kept, call, "copy")
        with fixed_clock(at(took)):
            wrap(kept, call, "carers", "answered")
    told = pace(kept, at(-1))
    assert (told.calls, told.to_sent, told.to_wrap) == (3, 20, 40)
    assert pace(kept, at(1000)).to_wrap is None


def test_a_month_is_counted_by_code_and_outcome(kept: Session) -> None:
    for moment, outcome in ((at(), "answered"), (at(), "answered"), (at(), "unmet_need"), (at(40 * 86400), "answered")):
        with fixed_clock(moment):
            wrap(kept, begun(kept, ADVISOR), "carers", outcome)
    assert codes_of_month(kept, NOON.date()).splitlines() == [
        "month,about,outcome,calls", "2026-11,Carers,Answered,2", "2026-11,Carers,Unmet need: no suitable service,1",
    ]  # fmt: skip


def test_what_is_past_its_time_is_forgotten(kept: Session) -> None:
    with fixed_clock(at()):
        left_open, wrapped = begun(kept, "one"), begun(kept, "two")
        note_sent(kept, wrapped, "text", id="gateway's", parts=2, status="sending")
        assert [each.id for each in under_way(kept)] == ["gateway's"]
        wrapped.looked_for = "foot care"
        wrap(kept, wrapped, "local", "unmet_need")
        give_notice(kept, "County Hall is closed for snow", NOON.date(), by=ADVISOR)
        kept.commit()
    with fixed_clock(at(25 * 3600)):
        expire_calls(kept)
        assert kept.scalars(select(Call.advisor)).all() == ["two"], left_open
        assert kept.scalars(select(Sending.id)).all() == ["gateway's"]
    with fixed_clock(at(8 * 86400)):
        expire_calls(kept)
        assert not kept.scalars(select(Sending)).all()
    with fixed_clock(at(91 * 86400)):
        expire_calls(kept)
        kept.expire_all()
        assert kept.scalars(select(Call.looked_for)).all() == [""]
        assert not kept.scalars(select(Notice)).all()


def test_notices_hold_to_the_end_of_their_day(kept: Session) -> None:
    with fixed_clock(at()):
        one = give_notice(kept, "County Hall is closed for snow", NOON.date(), by=ADVISOR)
        assert [each.text for each in todays(kept)] == [one.text]
    with fixed_clock(at(86400)):
        assert not todays(kept)
    with fixed_clock(at()):
        withdraw(kept, one.id)
        assert not todays(kept)


def test_favourites_are_each_persons_and_the_teams(kept: Session) -> None:
    keep_at_hand(kept, ADVISOR, "answer:dp_what", on=True)
    keep_at_hand(kept, ADVISOR, "answer:dp_what", on=True)
    keep_at_hand(kept, TEAM, "service:a", on=True)
    assert (at_hand(kept, ADVISOR), at_hand(kept, TEAM), at_hand(kept, "other")) == (
        ["answer:dp_what"], ["service:a"], [],
    )  # fmt: skip
    keep_at_hand(kept, ADVISOR, "answer:dp_what", on=False)
    assert at_hand(kept, ADVISOR) == []


def test_no_column_could_hold_who_rang() -> None:
    names = {column.name for table in (Call, Sending) for column in table.__table__.columns}
    assert not {name for name in names for word in ("name", "phone", "number", "mail", "caller", "to") if word == name}

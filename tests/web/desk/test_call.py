"""A whole call through forms, without scripts: found, read, put on the slip, sent, coded."""

import re
from email import message_from_string

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from conversations.calls.records import Call, Sending
from core.settings import settings
from tests.mail import MailServer
from tests.web.desk.conftest import Desk
from tests.web.desk.stand_in import StandIn
from web.desk.delivery import ask_after_texts

MOBILE, MAILBOX = "07700 900456", "caller@example.org"


def result_names(page: str) -> list[str]:
    """The items of the list, in order."""
    return re.findall(r'data-item="([^"]+)"', page)


def last_call(records: Session) -> Call:
    records.expire_all()
    found = records.scalars(select(Call).order_by(Call.began_at.desc()).limit(1)).first()
    assert found
    return found


def test_enter_opens_the_words_of_the_best_answer(desk: Desk) -> None:
    page = desk.post("/desk/search", q="hart ref?")
    assert result_names(page)[0] == "answer:reablement_hart"
    assert "Workers help you do things for yourself again" in page
    assert "Not yet checked with the Panel: say so after the words" in page
    simpler = desk.get("/desk?open=answer:reablement_hart&part=simpler")
    assert "A worker comes to your home for a few weeks." in simpler


def test_answers_and_services_stand_in_one_list_as_one_types(desk: Desk) -> None:
    piece = desk.post("/desk/typed", q="dfg charnwood who")
    kinds = [name.partition(":")[0] for name in result_names(piece)[:3]]
    assert set(kinds) == {"answer", "service"}
    assert "<html" not in piece


def test_a_filter_leaves_out_what_is_otherwise(desk: Desk) -> None:
    any_day = result_names(desk.post("/desk/typed", q="lunch club"))
    on_sunday = result_names(desk.post("/desk/typed", q="lunch club", day="SU"))
    services = [name for name in any_day if name.startswith("service:")]
    assert services and services != [name for name in on_sunday if name.startswith("service:")]


def test_the_other_place_of_the_name_is_one_press_away(desk: Desk) -> None:
    page = desk.post("/desk/search", q="lunch club near sutton")
    assert 'name="q" value="lunch club near Sutton in the Elms"' in page
    assert "Sutton in the Elms (Harborough)</button>" in page
    assert "More than one place" not in desk.post("/desk/search", q="lunch club near Sutton in the Elms")


def test_distance_is_told_from_the_callers_postcode_which_is_not_kept(desk: Desk, records: Session) -> None:
    page = desk.post("/desk/search", q="foodbank", near="LE10 1PH")
    assert re.search(r"Hinckley, \d+(\.\d)? miles", page)
    call = last_call(records)
    assert call.place["name"] == "LE10" and call.district == "Hinckley and Bosworth"
    assert "1PH" not in page
    assert "miles" in desk.post("/desk/search", q="foodbank LE10 1PH") and "1PH" not in last_call(records).looked_for


def test_personal_details_are_masked_before_anything_is_kept(desk: Desk, records: Session) -> None:
    page = desk.post("/desk/search", q="lunch club ring her on 07700 900123 dob 3/4/1941")
    assert "07700 900123" not in page and "1941" not in page
    assert "That looked like personal details." in page
    desk.post("/desk/typed", q="food bank 07700 900123")
    kept = last_call(records)
    assert "900123" not in kept.looked_for and kept.looked_for.startswith("food bank")


def test_a_danger_that_is_typed_comes_first(desk: Desk) -> None:
    piece = desk.post("/desk/typed", q="husband hits her every night")
    assert result_names(piece)[0] in ("answer:domestic_abuse", "answer:safeguarding_concern")


def test_a_text_goes_to_the_caller_and_the_number_nowhere_else(desk: Desk, texts: StandIn, records: Session) -> None:
    desk.post("/desk/slip", add="answer:reablement_hart")
    assert "1 of 5" in desk.get()
    page = desk.post("/desk/slip/text", to=MOBILE)
    assert "Text sent." in page
    (sent,) = texts.sent.values()
    assert sent["phone_number"] == "+447700900456"
    words = sent["personalisation"]["words"]
    assert words.startswith("The information you asked for:") and "Reablement is short-term help" in words
    (row,) = records.scalars(select(Sending).where(Sending.call == last_call(records).id))
    assert (row.way, row.status, row.id in texts.sent) == ("text", "sending", True)
    assert row.parts == 2 or row.parts == 3
    for table in (Call, Sending):
        assert "900456" not in repr([vars(each) for each in records.scalars(select(table))])
    texts.becomes = "delivered"
    ask_after_texts()
    records.expire_all()
    assert records.get_one(Sending, row.id).status == "delivered"


@pytest.mark.parametrize(
    ("status", "told"), [(400, "did not take that number"), (429, "too many"), (500, "not answer")]
)
def test_a_text_that_is_not_taken_is_told_without_the_services_own_words(
    desk: Desk, texts: StandIn, status: int, told: str, caplog: pytest.LogCaptureFixture
) -> None:
    texts.fails = status
    desk.post("/desk/slip", add="answer:reablement_hart")
    page = desk.post("/desk/slip/text", status=400, to=MOBILE)
    assert told in page and "is no number" not in page
    assert "447700900456" not in caplog.text


def test_a_wrong_key_is_refused_by_the_service(desk: Desk, texts: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIGNPOST_NOTIFY_KEY", texts.key[:-4] + "0000")
    settings.cache_clear()
    desk.post("/desk/slip", add="answer:reablement_hart")
    assert "does not know us" in desk.post("/desk/slip/text", status=400, to=MOBILE)
    assert not texts.sent


@pytest.mark.parametrize("to", ["", "0116 305 0004", "hello", "07700", "+1 202 555 0100"])
def test_only_a_mobile_can_be_texted(desk: Desk, texts: StandIn, to: str) -> None:
    desk.post("/desk/slip", add="answer:reablement_hart")
    assert "Type a UK mobile number" in desk.post("/desk/slip/text", status=400, to=to)
    assert not texts.sent


def test_words_on_abuse_are_sent_only_when_it_is_safe(desk: Desk, texts: StandIn) -> None:
    desk.post("/desk/slip", add="answer:domestic_abuse")
    assert "it is safe to send this there" in desk.get("/desk/slip/text")
    assert "is it safe to send this?" in desk.post("/desk/slip/text", status=400, to=MOBILE)
    assert not texts.sent
    desk.post("/desk/slip/text", to=MOBILE, safe="yes")
    (sent,) = texts.sent.values()
    first = sent["personalisation"]["words"].splitlines()[0]
    assert first == "The information you asked for:"


def test_a_service_for_people_who_are_abused_asks_too(desk: Desk) -> None:
    page = desk.post("/desk/typed", q="freeva helpline")
    service = next(name for name in result_names(page) if name.startswith("service:"))
    desk.post("/desk/slip", add=service)
    assert "it is safe to send this there" in desk.get("/desk/slip/email")


def test_an_e_mail_has_the_whole_slip_twice(desk: Desk, mails: MailServer, records: Session) -> None:
    desk.post("/desk/slip", add="answer:reablement_hart")
    assert "E-mail sent." in desk.post("/desk/slip/email", to=MAILBOX)
    mail = message_from_string(mails.mails(1)[0])
    assert (mail["To"], mail["Subject"]) == (MAILBOX, "The information you asked for")
    told = [part.get_payload(decode=True).decode() for part in mail.walk() if not part.is_multipart()]
    assert [part.get_content_type() for part in mail.walk()][1:] == ["text/plain", "text/html"]
    assert all("It usually lasts up to 6 weeks." in words for words in told)
    assert "<" not in told[0].replace("<http", "")
    sent = records.scalars(select(Sending).where(Sending.call == last_call(records).id)).one()
    assert sent.way == "email"


def test_it_is_told_when_there_is_no_way_out(desk: Desk) -> None:
    desk.post("/desk/slip", add="answer:reablement_hart")
    assert "not set up here yet" in desk.post("/desk/slip/text", status=400, to=MOBILE)


def test_the_slip_is_full_at_five(desk: Desk) -> None:
    for topic in ("dp_what", "dp_apply", "dp_spend", "dp_records", "dp_problems"):
        desk.post("/desk/slip", add=f"answer:{topic}")
    assert "The slip is full." in desk.post("/desk/slip", add="answer:blue_badge")
    assert "4 of 5" in desk.post("/desk/slip", off="answer:dp_what")


def test_two_services_stand_side_by_side(desk: Desk) -> None:
    found = [name for name in result_names(desk.post("/desk/typed", q="food bank")) if name.startswith("service:")]
    for name in found[:2]:
        desk.post("/desk/slip", add=name)
    page = desk.get("/desk/compare")
    assert page.count('<th scope="col">') == 2 and "Phone" in page


def test_paper_and_copy_have_the_words(desk: Desk) -> None:
    desk.post("/desk/slip", add="answer:reablement_hart")
    assert "It usually lasts up to 6 weeks." in desk.get("/desk/slip/print")
    assert "The information you asked for:" in desk.get("/desk/slip/copy")


def test_what_holds_only_now_is_not_put_on_paper(desk: Desk) -> None:
    page = desk.post("/desk/slip", add="answer:domestic_abuse")
    assert "If you also need care" in page
    assert "If you also need care" not in desk.get("/desk/slip/print")


def test_the_wrap_suggests_what_fits_and_keeps_it(desk: Desk, records: Session) -> None:
    desk.post("/desk/search", q="carer's assessment")
    page = desk.get("/desk/wrap")
    assert re.search(r'value="answered" checked autofocus', page) and re.search(r'value="carers" checked', page)
    assert "Call coded." in desk.post("/desk/wrap", code="carers", outcome="other_format")
    kept = last_call(records)
    assert (kept.code, kept.outcome, kept.place, kept.wished) == ("carers", "other_format", {}, {})
    assert kept.wrapped_at and kept.wrapped_at > kept.began_at


def test_a_code_that_is_none_ends_no_call(desk: Desk, records: Session) -> None:
    desk.post("/desk/search", q="dfg")
    desk.post("/desk/wrap", code="nonsense", outcome="answered")
    assert last_call(records).wrapped_at is None


def test_nothing_found_counts_and_suggests_an_unmet_need(desk: Desk, records: Session) -> None:
    desk.post("/desk/search", q="qzxv wkpj")
    assert last_call(records).nothing_found == 1
    assert re.search(r'value="unmet_need" checked autofocus', desk.get("/desk/wrap"))

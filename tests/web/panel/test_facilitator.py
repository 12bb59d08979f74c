"""The facilitator: paper, phone and meetings, agreeing, and the gate before chats."""

import pytest
from sqlalchemy import func, select

from answers.records import AnswerVersion
from conversations.panel.records import PanelChat, Verdict
from core.records import open_session
from core.records.audit import Audit
from tests.panel_site import Site, ended_chat
from tests.web.panel.test_review import before_the_panel, reviews


def state(version: int) -> str:
    with open_session() as session:
        return session.get_one(AnswerVersion, version).state


def trail_length() -> int:
    with open_session() as session:
        return session.scalar(select(func.count()).select_from(Audit)) or 0


def test_agreeing_too_early_is_403_and_writes_nothing(site: Site) -> None:
    version, before = before_the_panel("dp_what"), trail_length()
    answer = site.send("facilitator", f"/panel/facilitate/{version}/others", f"/panel/facilitate/{version}/agree")
    assert answer.status_code == 403
    assert "0 people have told us so far. 3 must." in answer.text
    assert (state(version), trail_length()) == ("panel_review", before)


def test_cards_of_a_meeting_are_counted(site: Site) -> None:
    version = before_the_panel("dp_what")
    base = f"/panel/facilitate/{version}"
    assert site.send("facilitator", f"{base}/meeting").status_code == 422
    site.send("facilitator", f"{base}/meeting", green="6", yellow="2", red="0")
    said = [(each.channel, each.people, each.clear, each.member) for each in reviews(version)]
    assert said == [("meeting", 6, "clear", None), ("meeting", 2, "partly", None)]
    assert site.send("facilitator", f"{base}/others", f"{base}/agree").status_code == 303
    assert state(version) == "panel_agreed"


def test_a_red_card_of_a_meeting_stops_the_words(site: Site) -> None:
    version = before_the_panel("dp_what")
    base = f"/panel/facilitate/{version}"
    site.send("facilitator", f"{base}/meeting", green="9", red="1")
    answer = site.send("facilitator", f"{base}/others", f"{base}/agree")
    assert (answer.status_code, state(version)) == (403, "panel_review")
    assert "A red card has no reply yet." in answer.text


def test_paper_and_phone_on_behalf_of_people(site: Site) -> None:
    version = before_the_panel("dp_what")
    page = f"/panel/facilitate/{version}/others"
    told = {"channel": "paper", "people": "4", "clear": "clear", "better": "Ring me on 07700 900123."}
    assert site.send("facilitator", page, **told).headers["location"] == f"{page}?kept=1"
    assert [(each.channel, each.people, each.better) for each in reviews(version)] == [
        ("paper", 4, "Ring me on [phone].")
    ]
    for wrong in ({"channel": "owl"}, {"clear": "maybe"}, {"people": "0"}, {"people": "-2"}, {"people": "many"}):
        assert site.send("facilitator", page, **(told | wrong)).status_code == 422
    assert len(reviews(version)) == 1


def test_the_print_pack_has_boxes_and_a_code(site: Site) -> None:
    version = before_the_panel("dp_what")
    page = site.browser("facilitator").get(f"/panel/facilitate/{version}/print").text
    assert page.count('class="tick"') == 4
    assert f"P{version:04}" in page


def test_members_see_a_chat_only_after_the_gate(site: Site) -> None:
    assert "A chat with our assistant" not in site.browser("member").get("/panel").text
    page = site.browser("facilitator").get("/panel/gate").text
    assert "how do i get a break from caring" in page
    source = page.split('name="source" value="')[1].split('"')[0]
    unsure = site.send("facilitator", "/panel/gate", source=source, word="nobody")
    assert unsure.status_code == 422
    assert "A chat with our assistant" not in site.browser("member").get("/panel").text
    site.send("facilitator", "/panel/gate", source=source, word="nobody", read="yes")
    assert "A chat with our assistant" in site.browser("member").get("/panel").text
    assert "No chat waits for you." in site.browser("facilitator").get("/panel/gate").text


def cleared_chat(site: Site) -> int:
    """A chat that the facilitator let through."""
    page = site.browser("facilitator").get("/panel/gate").text
    source = page.split('name="source" value="')[1].split('"')[0]
    site.send("facilitator", "/panel/gate", source=source, word="nobody", read="yes")
    with open_session() as session:
        return session.scalars(select(PanelChat.id)).one()


def test_a_refused_chat_keeps_no_words(site: Site) -> None:
    page = site.browser("facilitator").get("/panel/gate").text
    source = page.split('name="source" value="')[1].split('"')[0]
    site.send("facilitator", "/panel/gate", source=source, word="somebody")
    with open_session() as session:
        assert [(chat.state, chat.turns) for chat in session.scalars(select(PanelChat))] == [("refused", [])]
    assert "No chat waits for you." in site.browser("facilitator").get("/panel/gate").text


@pytest.mark.parametrize("verdict", ["helped", "not_sure", "did_not_help", "wrong", "worrying"])
def test_a_member_judges_each_answer_of_a_chat(site: Site, verdict: str) -> None:
    chat = f"/panel/chats/{cleared_chat(site)}"
    page = site.browser("member").get(chat).text
    assert "This is answer 1 of 2." in page
    assert "what does it cost" not in page
    sent = site.send("member", chat, f"{chat}?answer=1", verdict=verdict)
    assert sent.headers["location"] == f"{chat}?answer=2"
    assert "what does it cost" in site.browser("member").get(f"{chat}?answer=2").text
    sent = site.send("member", chat, f"{chat}?answer=2", verdict="helped")
    assert "Thank you" in site.browser("member").get(sent.headers["location"]).text
    with open_session() as session:
        told = session.execute(select(Verdict.turn, Verdict.verdict).order_by(Verdict.turn)).all()
    assert [tuple(each) for each in told] == [(0, verdict), (1, "helped")]


def test_no_date_but_the_month_is_told(site: Site) -> None:
    page = site.browser("member").get(f"/panel/chats/{cleared_chat(site)}").text
    with open_session() as session:
        month = session.scalars(select(PanelChat.month)).one()
    assert len(month) == 7
    assert "part of a chat from" in page


@pytest.mark.parametrize(("answer", "verdict"), [("1", "splendid"), ("9", "helped"), ("0", "helped"), ("x", "helped")])
def test_what_cannot_be_judged(site: Site, answer: str, verdict: str) -> None:
    chat = f"/panel/chats/{cleared_chat(site)}"
    assert site.send("member", chat, f"{chat}?answer={answer}", verdict=verdict).status_code == 400


def test_the_privacy_brake_takes_a_chat_from_all_at_once(site: Site) -> None:
    chat = f"/panel/chats/{cleared_chat(site)}"
    assert "We have taken it away" in site.send("member", chat, f"{chat}/pull").text
    for name in ("member", "member2"):
        assert site.browser(name).get(chat).status_code == 404
    with open_session() as session:
        assert [(each.state, each.turns) for each in session.scalars(select(PanelChat))] == [("pulled", [])]
        deeds = session.scalars(select(Audit.deed).order_by(Audit.seq.desc()).limit(1)).one()
    assert deeds == "pulled a chat from the Panel"


def test_a_chat_that_still_goes_on_does_not_wait_at_the_gate(site: Site) -> None:
    from conversations.chats import start

    with open_session() as session:
        ended_chat(session, conversation=start(session).id)
    cleared_chat(site)
    assert "No chat waits for you." in site.browser("facilitator").get("/panel/gate").text

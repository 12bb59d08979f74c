"""The kill switch and the banner over the real application: what residents meet, who may, what is written."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from conversations.records import AlarmCount, Turn
from conversations.switches.records import Banner, ChatOff
from core import clock
from core.records import open_session
from core.records.audit import Audit, first_broken
from tests.panel_site import Site

PAGE = "/manage/switches"
CHAT, BANNER = f"{PAGE}/chat", f"{PAGE}/banner"
TEXT = "The phone lines are down today. Please ask in the chat instead."
SNOW = "Snow has closed our day centres. Please do not travel today."
RED, AMBER = "i want to kill myself", "i cannot cope with caring for mum any more"


def off(site: Site, name: str = "manager", reason: str = "A wrong answer is being put right.") -> int:
    return site.send(name, "/account", CHAT, do="off", reason=reason).status_code


def up(site: Site, name: str = "manager", **wrong: str) -> int:
    end = clock.local_now() + timedelta(hours=2)
    told = {"text": TEXT, "day": f"{end:%Y-%m-%d}", "time": f"{end:%H:%M}", "why": "The council says so."} | wrong
    return site.send(name, "/account", BANNER, **told).status_code


def say(site: Site, text: str, token: str | None = None, box: str = "text") -> dict:
    """Over the API, with a server that has its own connections. Rasa is not there: it must not be asked."""
    with site.browser() as browser:
        told = browser.post("/api/chat", json={box: text} | ({"conversation": token} if token else {}))
    assert told.status_code == 200
    return told.json()


def deeds(subject: str) -> list[str]:
    with open_session() as session:
        assert first_broken(session) is None
        return list(session.scalars(select(Audit.deed).where(Audit.subject == subject).order_by(Audit.seq)))


@pytest.mark.parametrize("name", ["manager", "approver", "lead"])
def test_the_chat_goes_off_and_on_again(site: Site, name: str) -> None:
    assert off(site, name) == 303
    told = say(site, "help with washing")
    assert (told["band"], told["topics"], told["safety"]) == ("degraded", [], None)
    assert [each["kind"] for each in told["replies"]] == ["notice"]
    for line in ("0116 305 0004", "0116 305 0888", "999", "111", "Monday to Thursday"):
        assert line in told["replies"][0]["text"]
    assert "The chat is off" in site.browser().get("/chat").text
    assert "A wrong answer is being put right." not in site.browser().get("/chat").text
    assert "A wrong answer is being put right." in site.browser("lead").get(PAGE).text
    assert site.send(name, PAGE, CHAT, do="on").status_code == 303
    assert "switched off for now" not in say(site, "help with washing", told["conversation"])["replies"][0]["text"]
    assert "The chat is off" not in site.browser().get("/chat").text
    assert deeds("chat") == ["switched the chat off", "switched the chat on"]


def test_nothing_of_a_chat_is_lost_and_words_stay_masked(site: Site) -> None:
    off(site)
    token = say(site, "my mum Priya Patel lives in Enderby")["conversation"]
    told = say(site, "what is a direct payment", token)
    assert told["place"]["name"] == "Enderby"
    with open_session() as session:
        said = list(session.scalars(select(Turn.said).order_by(Turn.id.desc()).limit(2)))
    assert said[0] == "what is a direct payment"
    assert "Patel" not in (said[1] or "")


def test_safety_words_come_first_while_it_is_off(site: Site) -> None:
    off(site)
    red = say(site, RED)
    assert (red["band"], red["safety"]) == ("safety", {"class": "suicidal_crisis", "level": "red"})
    assert red["replies"][0]["kind"] == "safety"
    amber = say(site, AMBER)
    assert amber["safety"]["level"] == "amber"
    assert [each["kind"] for each in amber["replies"]] == ["safety", "notice"]
    with open_session() as session:
        assert session.scalar(select(func.sum(AlarmCount.times))) == 2


@pytest.mark.parametrize("kind", ["topic", "more", "simpler"])
def test_safety_words_can_be_pressed_while_it_is_off(site: Site, kind: str) -> None:
    off(site)
    red = say(site, RED)
    told = say(site, f"{kind}:suicidal_crisis", red["conversation"], "choice")
    assert [each["kind"] for each in told["replies"]] == ["safety", "notice"]
    assert told["topics"] == ["suicidal_crisis"]
    other = say(site, f"{kind}:dp_what", red["conversation"], "choice")
    assert [each["kind"] for each in other["replies"]] == ["notice"]


def test_a_form_gets_the_same(site: Site) -> None:
    off(site)
    with site.browser() as browser:
        told = browser.post("/chat", data={"q": "help with washing"}, follow_redirects=True).text
    assert told.count("switched off for now") == 2  # on top of the page, and as the reply


def test_the_directory_and_the_desk_go_on(site: Site) -> None:
    off(site)
    assert site.browser().get("/api/services?q=lunch").status_code == 200
    assert "The chat is off" not in site.browser("manager").get("/desk").text


@pytest.mark.parametrize("name", ["author", "facilitator", "member", "supporter"])
def test_others_may_not(site: Site, name: str) -> None:
    assert off(site, name) == 403
    assert up(site, name) == 403
    assert deeds("chat") == deeds("banner") == []
    with open_session() as session:
        assert session.scalars(select(ChatOff)).all() == session.scalars(select(Banner)).all() == []


def test_what_cannot_be_switched_is_refused_and_writes_nothing(site: Site) -> None:
    assert site.send("manager", PAGE, CHAT, do="on").status_code == 403
    assert site.send("manager", PAGE, BANNER, do="down").status_code == 403
    assert off(site, reason=" ") == 422
    assert deeds("chat") == []
    assert off(site) == 303
    assert off(site, "lead") == 403
    assert deeds("chat") == ["switched the chat off"]


def test_a_reason_that_sounds_like_danger_is_heard_first(site: Site) -> None:
    told = site.send("manager", PAGE, CHAT, do="off", reason=RED)
    assert "116 123" in told.text
    assert deeds("chat") == []
    assert site.send("manager", PAGE, CHAT, do="off", reason=RED, safe="yes").status_code == 303


def test_a_banner_stands_on_every_page_until_its_time(site: Site) -> None:
    assert up(site) == 303
    for name, path in (("", "/chat"), ("manager", "/desk"), ("member", "/panel"), ("author", "/manage/answers")):
        assert TEXT in site.browser(name).get(path).text
    assert TEXT not in site.browser().get("/no-such-page").text
    with clock.fixed_clock(clock.now() + timedelta(hours=3)):
        assert TEXT not in site.browser().get("/chat").text
    assert deeds("banner") == ["put up a banner"]


def test_a_banner_that_sounds_like_danger_is_shown_once_its_writer_says_that_all_is_well(site: Site) -> None:
    assert up(site, text=SNOW) == 200
    assert deeds("banner") == []
    assert up(site, text=SNOW, safe="yes") == 303
    assert SNOW in site.browser().get("/chat").text


def test_a_banner_is_replaced_and_taken_down_by_hand(site: Site) -> None:
    up(site)
    assert up(site, "approver", text="The phone lines are busy. Please try again after 2pm.") == 303
    assert TEXT not in site.browser().get("/chat").text
    assert site.send("lead", PAGE, BANNER, do="down").status_code == 303
    assert "The phone lines are busy" not in site.browser().get("/chat").text
    assert deeds("banner") == ["put up a banner", "put up a banner", "took the banner down"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": ""}, {"text": "Closed. " * 5}, {"text": "We " + "really " * 25 + "mean it."}, {"text": "a" * 251},
        {"text": "Ask for Priya Patel on 07700 900123."}, {"why": ""}, {"day": ""}, {"day": "2020-01-01"},
        {"day": "2999-01-01"}, {"text": "a" * 1001},
    ],
    ids=["nothing", "sentences", "long sentence", "letters", "a person", "no reason", "no day", "past", "far", "huge"],
)  # fmt: skip
def test_a_banner_that_is_not_fit_to_be_shown(site: Site, wrong: dict[str, str]) -> None:
    assert up(site, **wrong) == 422
    assert deeds("banner") == []


def test_a_banner_escapes_what_was_typed(site: Site) -> None:
    up(site, text="Closed <script>alert(1)</script> today.")
    assert "<script>alert" not in site.browser().get("/chat").text

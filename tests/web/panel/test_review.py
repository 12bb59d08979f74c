"""A member looks at an answer, one question a screen."""

import pytest
from sqlalchemy import select

from answers.life.records import Review
from answers.records import AnswerVersion
from conversations.records import AlarmCount
from core.records import open_session
from tests.panel_site import Site


def before_the_panel(topic: str) -> int:
    """The id of the words on a topic that are before the Panel."""
    with open_session() as session:
        found = select(AnswerVersion.id).where(AnswerVersion.topic == topic, AnswerVersion.state == "panel_review")
        return session.scalars(found).one()


def reviews(version: int) -> list[Review]:
    with open_session() as session:
        return list(session.scalars(select(Review).where(Review.version == version).order_by(Review.id)))


def test_home_lists_a_few_things_with_their_minutes(site: Site) -> None:
    page = site.browser("member").get("/panel").text
    assert "There are 2 things you can look at" in page
    assert "What a direct payment is" in page
    assert "It takes about" in page
    assert "Thinking about suicide" not in page
    assert "late" not in page.lower().replace("translate", "").replace("template", "")


def test_each_step_is_kept_and_leads_to_the_next(site: Site) -> None:
    version = before_the_panel("dp_what")
    base = f"/panel/answers/{version}"
    assert site.browser("member").get(f"{base}/asked").status_code == 200
    assert "A direct payment is money" in site.browser("member").get(f"{base}/said").text
    assert site.send("member", f"{base}/clear", clear="partly").headers["location"] == f"{base}/better"
    assert [(each.clear, each.better) for each in reviews(version)] == [("partly", "")]
    assert site.send("member", f"{base}/better", better="Say who pays.").headers["location"] == f"{base}/words"
    page = site.browser("member").get(f"{base}/words").text
    words = page.split('rows="12">')[1].split("</textarea>")[0]
    sent = site.send("member", f"{base}/words", suggested=words.replace("is money from", "is cash from"))
    assert sent.headers["location"] == f"{base}/thanks"
    thanks = site.browser("member").get(f"{base}/thanks").text
    assert "Changed: <del>“money”</del> is now <ins>“cash”</ins>" in thanks
    (kept,) = reviews(version)
    assert (kept.clear, kept.better, kept.channel, kept.people) == ("partly", "Say who pays.", "web", 1)
    assert "You have looked at these" in site.browser("member").get("/panel").text


def test_words_left_as_they_are_suggest_nothing(site: Site) -> None:
    version = before_the_panel("dp_what")
    page = site.browser("member").get(f"/panel/answers/{version}/words").text
    words = page.split('rows="12">')[1].split("</textarea>")[0]
    site.send("member", f"/panel/answers/{version}/words", suggested=words.replace("\n", "\r\n"))
    assert reviews(version)[0].suggested == ""


def test_a_red_card_is_not_clear_and_asks_why(site: Site) -> None:
    version = before_the_panel("dp_what")
    site.send("member", f"/panel/answers/{version}/clear", clear="stop")
    (kept,) = reviews(version)
    assert (kept.clear, kept.red_card) == ("not_clear", True)
    assert "You held up a red card" in site.browser("member").get(f"/panel/answers/{version}/better").text
    site.send("member", f"/panel/answers/{version}/clear", clear="clear")
    assert [(each.clear, each.red_card) for each in reviews(version)] == [("clear", False)]


def test_no_button_pressed_says_so(site: Site) -> None:
    version = before_the_panel("dp_what")
    answer = site.send("member", f"/panel/answers/{version}/clear")
    assert answer.status_code == 422
    assert "There is a problem" in answer.text
    assert reviews(version) == []


def test_what_is_typed_is_masked(site: Site) -> None:
    version = before_the_panel("dp_what")
    site.send("member", f"/panel/answers/{version}/better", better="Ring me on 07700 900123, I am in Enderby.")
    assert reviews(version)[0].better == "Ring me on [phone], I am in Enderby."


def test_a_cry_for_help_is_answered_first_and_kept_only_on_request(site: Site) -> None:
    version = before_the_panel("dp_what")
    answer = site.send("member", f"/panel/answers/{version}/better", better="i want to kill myself")
    assert answer.status_code == 200
    assert "999" in answer.text
    assert reviews(version) == []
    with open_session() as session:
        assert session.scalars(select(AlarmCount.topic)).all() == ["suicidal_crisis"]
    kept = site.send("member", f"/panel/answers/{version}/better", better="i want to kill myself", safe="yes")
    assert kept.status_code == 303
    assert reviews(version)[0].better == "i want to kill myself"


def test_too_long_is_said_kindly(site: Site) -> None:
    version = before_the_panel("dp_what")
    answer = site.send("member", f"/panel/answers/{version}/better", better="word " * 3000)
    assert answer.status_code == 422
    assert reviews(version) == []


def test_skip_without_a_reason(site: Site) -> None:
    version = before_the_panel("dp_what")
    sent = site.send("member", f"/panel/answers/{version}/asked", f"/panel/skip/answers/{version}")
    page = site.browser("member").get(sent.headers["location"]).text
    assert "We will not show you that again" in page
    assert "What a direct payment is" not in page
    assert "What a direct payment is" in site.browser("member2").get("/panel").text


def test_upsetting_topics_only_for_who_asked(site: Site) -> None:
    version = before_the_panel("suicidal_crisis")
    assert site.browser("member").get(f"/panel/answers/{version}/asked").status_code == 404
    site.send("member", "/panel/choices", upsetting="yes")
    assert "Thinking about suicide" in site.browser("member").get("/panel").text
    page = site.browser("member").get(f"/panel/answers/{version}/asked").text
    assert "It may upset you" in page
    assert "116 123" in page
    site.send("member", "/panel/choices", upsetting="no")
    assert site.browser("member").get(f"/panel/answers/{version}/asked").status_code == 404


def test_a_supporter_types_for_the_member(site: Site) -> None:
    version = before_the_panel("dp_what")
    assert "You are typing for the member" in site.browser("supporter").get(f"/panel/answers/{version}/clear").text
    site.send("supporter", f"/panel/answers/{version}/clear", clear="clear")
    site.send("member", f"/panel/answers/{version}/better", better="It is fine.")
    assert [(each.clear, each.better) for each in reviews(version)] == [("clear", "It is fine.")]


@pytest.mark.parametrize("step", ["nothing", "asked/more"])
def test_there_is_no_such_step(site: Site, step: str) -> None:
    assert site.browser("member").get(f"/panel/answers/{before_the_panel('dp_what')}/{step}").status_code == 404


def test_words_that_are_live_are_not_reviewed(site: Site) -> None:
    with open_session() as session:
        live = session.scalars(select(AnswerVersion.id).where(AnswerVersion.state == "live")).one()
    assert site.browser("member").get(f"/panel/answers/{live}/clear").status_code == 404


def test_you_said_we_did_tells_every_comment_and_the_final_words(site: Site) -> None:
    with open_session() as session:
        live = session.scalars(select(AnswerVersion.id).where(AnswerVersion.state == "live")).one()
    page = site.browser("member").get(f"/panel/you-said/{live}").text
    assert "Say where the nearest one is." in page
    assert "We now ask where you live" in page
    assert "The final words" in page
    assert "member3" not in page
    assert f"/panel/you-said/{live}" in site.browser("member").get("/panel/you-said").text


def test_easy_layout_is_kept_without_scripts(site: Site) -> None:
    browser = site.browser("member")
    sent = browser.post("/chat/options", data={"easy": "on", "back": "/panel"})
    assert sent.headers["location"].startswith("/panel?")
    assert "panel-page--easy" in browser.get("/panel").text


@pytest.mark.parametrize("back", ["//example.org", "/panel/../../x?y", "/panel\\example.org", "/panelled"])
def test_the_look_leads_back_to_our_pages_alone(site: Site, back: str) -> None:
    sent = site.browser("member").post("/chat/options", data={"easy": "on", "back": back})
    assert sent.headers["location"].startswith("/chat/options?")


def test_what_others_say_is_not_shown_before_the_panel_is_done(site: Site) -> None:
    version = before_the_panel("dp_what")
    site.send("member2", f"/panel/answers/{version}/better", better="I do not like it.")
    assert f"/panel/you-said/{version}" not in site.browser("member").get("/panel").text

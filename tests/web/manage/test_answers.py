"""Authors write, officers sign, and what goes live is said in the chat at once."""

import html

import pytest
from sqlalchemy import func, select

from answers.life import drafts
from answers.life.move import make_move
from answers.life.reviews import say
from answers.life.urgent import ask_withdrawal
from answers.records import AnswerVersion
from answers.speak import speak
from core.accounts.account import Account, account_of
from core.accounts.register import by_name
from core.records import open_session
from core.records.audit import Audit, first_broken
from tests.panel_site import Site
from web.chat.message import is_offered
from web.chat.replies import answer_reply
from web.chat.translated import in_language


def newest(topic: str) -> AnswerVersion:
    """The newest version of a topic's words."""
    with open_session() as session:
        found = select(AnswerVersion).where(AnswerVersion.topic == topic).order_by(AnswerVersion.number.desc())
        return session.scalars(found.limit(1)).one()


def account(name: str) -> Account:
    with open_session() as session:
        record = by_name(session, name)
        assert record
        return account_of(record)


def panel_agrees(topic: str) -> None:
    """Three members find the words clear, and the facilitator says that the Panel agrees."""
    with open_session() as session:
        version = session.get_one(AnswerVersion, newest(topic).id)
        for name in ("member", "member2", "member3"):
            say(session, version, account(name), clear="clear")
        make_move(session, version, "agree", account("facilitator"))


def deeds() -> int:
    with open_session() as session:
        return session.scalar(select(func.count()).select_from(Audit)) or 0


def do(site: Site, name: str, topic: str, deed: str, reason: str = "") -> int:
    """Press a button of the newest version's page, whether or not it stands there. Returns the status."""
    page = f"/manage/versions/{newest(topic).id}"
    return site.send(name, "/account", f"{page}/move", deed=deed, reason=reason).status_code


def test_an_answer_from_draft_to_the_chat(site: Site) -> None:
    edit = f"/manage/versions/{newest('esol').id}/edit"
    words = "GoLearn runs English classes.\r\n\r\nIn an emergency, call {emergency_999}."
    kept = site.send("author", edit, summary="There are classes.", short=words)
    assert kept.headers["location"] == edit.removesuffix("/edit")
    assert do(site, "author", "esol", "propose") == 303
    panel_agrees("esol")
    assert "GoLearn runs English classes for adults" in spoken("esol")
    assert do(site, "approver", "esol", "sign_off") == 303
    assert do(site, "approver2", "esol", "publish") == 303
    assert spoken("esol") == "GoLearn runs English classes.\n\nIn an emergency, call 999."
    page = site.browser("author").get(kept.headers["location"]).text
    for told in ("Live", "For the service: approver", "Published: approver2", "sent it to the Panel", "A member"):
        assert told in page
    assert "member2" not in page
    with open_session() as session:
        assert first_broken(session) is None


def spoken(topic: str) -> str:
    with open_session() as session:
        return speak(session, topic).text


@pytest.mark.parametrize(
    ("name", "deed"),
    [
        ("author", "sign_off"), ("author", "publish"), ("approver", "publish"), ("approver", "propose"),
        ("approver", "agree"), ("lead", "sign_safety"), ("lead", "publish"), ("author", "roll_back"),
        ("author", "no_such_deed"), ("author", "supersede"), ("approver", "fall_due"),
    ],
)  # fmt: skip
def test_a_forbidden_move_is_403_and_writes_nothing(site: Site, name: str, deed: str) -> None:
    before = deeds()
    assert do(site, name, "esol", deed, "because") == 403
    assert (newest("esol").state, deeds()) == ("draft", before)


@pytest.mark.parametrize("name", ["member", "supporter", "facilitator", ""])
@pytest.mark.parametrize("path", ["", "/answers", "/answers/esol", "/versions/{id}", "/versions/{id}/edit"])
def test_who_may_not_open_these_pages(site: Site, name: str, path: str) -> None:
    answer = site.browser(name).get(f"/manage{path.format(id=newest('esol').id)}")
    assert answer.status_code == (403 if name else 303)


def test_a_form_from_elsewhere_changes_nothing(site: Site) -> None:
    page = f"/manage/versions/{newest('esol').id}/move"
    assert site.browser("author").post(page, data={"deed": "propose"}).status_code == 403
    assert newest("esol").state == "draft"


def test_checks_tell_what_is_wrong_while_one_types(site: Site) -> None:
    version = newest("esol")
    page = f"/manage/versions/{version.id}"
    long = "word " * 26 + "end."
    told = {"summary": "There are classes.", "short": f"{long} We utilise {{no_fact}}. Call Mrs Jean Example on 12."}
    answer = html.unescape(site.send("author", f"{page}/edit", f"{page}/check", **told).text)
    for fault in ("a sentence has 27 words", "'utilise' is a banned word", "{no_fact} is no fact", "digits 12"):
        assert fault in answer
    assert "Personal details may stand in “The answer”" in answer
    assert "<html" not in answer
    whole = site.send("author", f"{page}/edit", do="check", **told)
    assert "'utilise' is a banned word" in html.unescape(whole.text)
    assert newest("esol").parts == version.parts


def test_words_that_are_not_plain_cannot_go_to_the_panel(site: Site) -> None:
    page = f"/manage/versions/{newest('esol').id}"
    site.send("author", f"{page}/edit", summary="There are classes.", short="We utilise classes.")
    assert "'utilise' is a banned word" in html.unescape(site.browser("author").get(page).text)
    assert do(site, "author", "esol", "propose") == 403


def test_the_preview_looks_like_the_chat(site: Site) -> None:
    page = site.browser("author").get(f"/manage/versions/{newest('esol').id}/preview").text
    assert 'class="answer"' in page
    assert "Leicestershire assistant said" in page
    assert "For people who chose easier words" in page


def test_one_click_rollback(site: Site) -> None:
    with open_session() as session:
        live = session.scalars(select(AnswerVersion).where(AnswerVersion.state == "live")).one()
    begun = site.send("author", "/account", "/manage/answers/library/begin")
    edit = begun.headers["location"]
    site.send("author", edit, summary="Libraries lend books.", short="Libraries lend books.")
    do(site, "author", "library", "propose")
    panel_agrees("library")
    do(site, "approver", "library", "sign_off")
    do(site, "approver", "library", "publish")
    assert spoken("library") == "Libraries lend books."
    page = f"/manage/versions/{live.id}"
    assert "Go back to these words now" in site.browser("approver").get(page).text
    assert site.send("approver", page, f"{page}/move", deed="roll_back").status_code == 403
    assert site.send("approver", page, f"{page}/move", deed="roll_back", reason="A mistake.").status_code == 303
    assert spoken("library").startswith("You can join a Leicestershire library online")


def test_two_officers_take_words_away_at_once(site: Site) -> None:
    page = f"/manage/versions/{newest('library').id}"
    assert site.send("approver", page, f"{page}/urgent", reason=" ").status_code == 403
    assert site.send("approver", page, f"{page}/urgent", reason="The number is wrong.").status_code == 303
    assert do(site, "approver", "library", "withdraw", "wrong") == 403
    assert "Urgent: another officer wants these words gone" in site.browser("approver2").get("/manage/answers").text
    assert do(site, "approver2", "library", "withdraw", "I rang and it is wrong.") == 303
    assert spoken("library").startswith("We are putting these words right. Please ring Adult Social Care on 0116")
    told = site.browser("member").get("/panel/you-said").text
    assert "Words that we took away at once" in told and "The number is wrong." in told


def test_every_comment_gets_a_reply_and_a_red_card_not_from_its_author(site: Site) -> None:
    version = newest("dp_what")
    site.send("member", f"/panel/answers/{version.id}/clear", clear="stop")
    site.send("member", f"/panel/answers/{version.id}/better", better="It could be taken for a loan.")
    assert "Reply to the Panel" in site.browser("approver").get("/manage/answers").text
    page = site.browser("approver").get(f"/manage/versions/{version.id}").text
    assert "It could be taken for a loan." in page
    address = "/manage/reviews/" + page.split("/manage/reviews/")[1].split('"')[0]
    told = {"text": "We now say that it is not a loan.", "changed": "yes"}
    assert site.send("author", "/account", address, **told).status_code == 403
    assert site.send("approver", "/account", address, **(told | {"text": " "})).status_code == 403
    assert site.send("approver", "/account", address, **(told | {"changed": "maybe"})).status_code == 404
    assert site.send("approver", "/account", address, **told).status_code == 303
    page = site.browser("member").get(f"/panel/you-said/{version.id}").text
    assert "We now say that it is not a loan." in page


def test_a_translation_begins_only_beside_live_words(site: Site) -> None:
    assert site.send("author", "/account", "/manage/answers/esol/begin", language="pl").status_code == 403
    begun = site.send("author", "/account", "/manage/answers/library/begin", language="pl")
    assert begun.headers["location"].endswith("/edit")
    assert "Polish, version 1" in site.browser("author").get("/manage/answers/library").text
    for wrong in ("xx", "en-US"):
        assert site.send("author", "/account", "/manage/answers/library/begin", language=wrong).status_code == 404


def test_a_live_translation_is_offered_in_the_chat_until_it_falls_away(site: Site) -> None:
    site.send("author", "/account", "/manage/answers/library/begin", language="pl")
    with open_session() as session:
        polish = session.scalars(select(AnswerVersion).where(AnswerVersion.language == "pl")).one()
        drafts.edit(session, polish, account("author"), "Biblioteka.", {"short": "Biblioteka."}, simpler_fits=False)
        make_move(session, polish, "propose", account("author"))
        for name in ("member", "member2", "member3"):
            say(session, polish, account(name), clear="clear")
        make_move(session, polish, "agree", account("facilitator"))
        make_move(session, polish, "sign_off", account("approver"))
        assert not speak(session, "library").languages
        make_move(session, polish, "publish", account("approver"))
        offered = answer_reply(speak(session, "library"))["choices"]
        assert {"label": "In Polish / Polski", "value": "in:pl:library", "topic": "library"} in offered
        assert is_offered("in:pl:library") and not is_offered("in:xx:library")
        assert in_language(session, "in:pl:library").replies[0]["text"].startswith("Biblioteka.")
        ask_withdrawal(session, polish, account("approver"), "It is wrong.")
        make_move(session, polish, "withdraw", account("approver2"), "It is wrong.")
        assert not speak(session, "library").languages
        assert in_language(session, "in:pl:library").replies[0]["text"] == speak(session, "library").text


@pytest.mark.parametrize("state", ["draft", "panel_review", "live", "provisional", "nonsense"])
def test_the_list_by_state(site: Site, state: str) -> None:
    page = site.browser("author").get(f"/manage/answers?state={state}")
    assert page.status_code == 200
    shown = page.text.split("By state")[1].split("All topics")[0]
    assert ("English for speakers" in shown) == (state in ("draft", "provisional"))


@pytest.mark.parametrize("path", ["/manage/answers/nothing", "/manage/versions/99999", "/manage/answers/affirm"])
def test_what_is_not_there(site: Site, path: str) -> None:
    assert site.browser("author").get(path).status_code == 404

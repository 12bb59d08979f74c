"""An author gives what was not answered a topic, begins an answer, proposes a topic, or sets it aside."""

import html
from datetime import timedelta

import pytest
from sqlalchemy import select

from answers.life.move import make_move
from answers.records import AnswerVersion
from conversations.learning.answered import median_days, settle
from conversations.learning.cluster import cluster
from conversations.learning.records import Accepted, Cluster, Unanswered
from core import clock
from core.records import open_session
from core.records.audit import Audit, first_broken
from tests.panel_site import Site, goes_live, known

SAID = ("how do i apply for a blue badge for [name]", "blue badge application how", "rats in my garden")
PAGE = "/manage/unanswered/1"


@pytest.fixture(autouse=True)
def gathered(site: Site) -> None:
    with open_session() as session:
        for number, said in enumerate(SAID):
            at = clock.now() - timedelta(days=10 - number)
            better = "Say what it costs." if number == 1 else ""
            session.add(Unanswered(source=f"x:{number}", at=at, said=said, better=better, why="lost"))
        session.flush()
        cluster(session)


def the_first() -> Cluster:
    with open_session() as session:
        return session.get_one(Cluster, 1)


def accepted() -> list[tuple[int, str, str]]:
    with open_session() as session:
        return [(each.message, each.topic, each.text) for each in session.scalars(select(Accepted))]


def tick(site: Site, topic: str = "blue_badge", **more: str) -> int:
    phrases = {"phrase-1": "how do i apply for a blue badge for my nan", "phrase-2": SAID[1]}
    sent = site.send("author", PAGE, f"{PAGE}/topic", topic=topic, **phrases | more)
    return sent.status_code


def test_the_list_shows_the_most_asked_first_and_filters_by_state(site: Site) -> None:
    shown = html.unescape(site.browser("author").get("/manage/unanswered").text)
    assert shown.index(SAID[0]) < shown.index(SAID[2])
    assert "New (2)" in shown
    assert "Nothing is here." in site.browser("author").get("/manage/unanswered?state=answered").text


def test_ticked_messages_become_phrases_in_the_authors_words(site: Site) -> None:
    assert tick(site, message="1") == 303
    assert accepted() == [(1, "blue_badge", "how do i apply for a blue badge for my nan")]
    assert (the_first().state, the_first().topic) == ("assigned", "blue_badge")
    shown = html.unescape(site.browser("author").get(PAGE).text)
    assert "how do i apply for a blue badge for my nan (Blue Badge" in shown
    assert 'id="message-1"' not in shown
    assert 'id="message-2"' in shown
    with open_session() as session:
        told = session.scalars(select(Audit).where(Audit.subject == "unanswered 1")).one()
        assert (told.deed, told.detail) == ("give_topic", {"topic": "blue_badge", "phrases": 1})
        assert first_broken(session) is None


def test_the_same_words_are_shown_once_with_how_often_they_came(site: Site) -> None:
    with open_session() as session:
        session.add(Unanswered(source="x:9", at=clock.now(), said=SAID[1].upper(), better="", why="else"))
        session.flush()
        cluster(session)
    shown = html.unescape(site.browser("author").get(PAGE).text)
    assert ("2 times. They chose" in shown, shown.count('name="message"')) == (True, 2)
    with open_session() as session:
        newest = session.scalars(select(Unanswered.id).where(Unanswered.source == "x:9")).one()
    tick(site, message=str(newest), **{f"phrase-{newest}": "badge application how"})
    assert site.browser("author").get(PAGE).text.count('name="message"') == 1


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"message": "1", "phrase-1": SAID[0]}, "Put something invented in place of what stands in brackets"),
        ({"message": "1", "phrase-1": "it is for Gurpreet Sandhu"}, "in place of what stands in brackets"),
        ({"message": "1", "phrase-1": " "}, "has no words"),
        ({}, "Tick the messages"),
        ({"message": "1", "phrase-1": "a badge", "topic": "nothing"}, "Choose the topic."),
        ({"message": "1", "phrase-1": "a badge", "topic": "urgent_need"}, "Ask the safeguarding lead"),
    ],
)
def test_a_phrase_that_cannot_be_trained_is_refused_and_nothing_kept(
    site: Site, fields: dict[str, str], why: str
) -> None:
    refused = site.send("author", PAGE, f"{PAGE}/topic", **{"topic": "blue_badge"} | fields)
    assert refused.status_code == 403
    assert why in html.unescape(refused.text)
    assert accepted() == []
    assert the_first().state == "new"


def test_a_cry_for_help_in_a_phrase_is_heard_and_not_kept(site: Site) -> None:
    sent = site.send(
        "author", PAGE, f"{PAGE}/topic", topic="blue_badge", message="1", **{"phrase-1": "i want to kill myself"}
    )
    assert "If you need help now" in sent.text
    assert accepted() == []


def test_a_better_answer_begins_as_a_draft_and_is_answered_once_it_is_live(site: Site) -> None:
    shown = site.browser("author").get(PAGE).text
    assert "Say what it costs." in shown
    sent = site.send(
        "author", PAGE, f"{PAGE}/answer", topic="blue_badge", words="People ask Anita Desai what it costs."
    )
    with open_session() as session:
        draft = session.get_one(AnswerVersion, the_first().draft)
        assert (draft.topic, draft.state) == ("blue_badge", "draft")
        assert sent.headers["location"] == f"/manage/versions/{draft.id}/edit"
        settle(session)
    assert the_first().told == "People ask [name] what it costs."
    assert the_first().state == "assigned"
    with open_session() as session:
        draft = session.get_one(AnswerVersion, draft.id)
        make_move(session, draft, "propose", known(session)["author"])
        goes_live(session, known(session), draft)
    site.browser("author").get("/manage/unanswered")
    assert the_first().state == "answered"
    with open_session() as session:
        assert median_days(session) == pytest.approx(10, abs=0.01)


def test_a_draft_that_is_being_written_takes_further_messages(site: Site) -> None:
    for number in (1, 2):
        page = f"/manage/unanswered/{number}"
        assert site.send("author", page, f"{page}/answer", topic="esol", words="Classes").status_code == 303
    with open_session() as session:
        assert len(set(session.scalars(select(Cluster.draft)))) == 1


def test_words_before_the_panel_cannot_be_begun_anew(site: Site) -> None:
    sent = site.send("author", PAGE, f"{PAGE}/answer", topic="dp_what", words="Say it more simply")
    assert (sent.status_code, the_first().state) == (403, "new")


def test_a_missing_topic_is_proposed_in_words(site: Site) -> None:
    assert site.send("author", PAGE, f"{PAGE}/propose", words="Pests in the garden").status_code == 303
    assert (the_first().state, the_first().proposed) == ("assigned", "Pests in the garden")


def test_setting_aside_needs_a_reason(site: Site) -> None:
    assert site.send("author", PAGE, f"{PAGE}/aside", words=" ").status_code == 403
    assert site.send("author", PAGE, f"{PAGE}/aside", words="The district council does this").status_code == 303
    assert (the_first().state, the_first().set_aside) == ("set_aside", "The district council does this")


def test_phrases_count_as_answered_once_all_are_exported(site: Site) -> None:
    tick(site, message="1")
    with open_session() as session:
        settle(session)
        assert session.get_one(Cluster, 1).state == "assigned"
        session.scalars(select(Accepted)).one().exported_at = clock.now()
        settle(session)
        assert session.get_one(Cluster, 1).state == "answered"


def test_who_signs_reads_and_does_nothing(site: Site) -> None:
    shown = html.unescape(site.browser("approver").get(PAGE).text)
    assert SAID[0] in shown
    assert "<form" not in shown.split("<main")[1].split("</main")[0]


def test_what_is_not_there_is_not_found(site: Site) -> None:
    assert site.browser("author").get("/manage/unanswered/99").status_code == 404
    assert site.send("author", PAGE, f"{PAGE}/burn").status_code == 404

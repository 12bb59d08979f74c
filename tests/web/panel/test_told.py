"""You said, we did: what people asked for in chats comes to the Panel once the new words are live."""

import html

from sqlalchemy import select

from answers.life import drafts
from answers.life.move import make_move
from answers.records import AnswerVersion
from conversations.learning.deeds import begin_answer
from conversations.learning.records import Cluster
from core import clock
from core.records import open_session
from tests.panel_site import Site, goes_live, known

TOLD = "People ask us what it costs."


def asked_for(topic: str) -> int:
    """A draft on a topic that people asked for in chats. Returns its id."""
    with open_session() as session:
        now = clock.now()
        cluster = Cluster(state="new", centre=b"", times=1, first_at=now, last_at=now)
        session.add(cluster)
        session.flush()
        return begin_answer(session, cluster, known(session)["author"], topic, TOLD).id


def live(version: int) -> None:
    with open_session() as session:
        words, who = session.get_one(AnswerVersion, version), known(session)
        make_move(session, words, "propose", who["author"])
        goes_live(session, who, words)


def test_it_is_told_with_the_final_words_once_they_are_live(site: Site) -> None:
    version = asked_for("blue_badge")
    assert f"/panel/you-said/{version}" not in site.browser("member").get("/panel/you-said").text
    live(version)
    assert f"/panel/you-said/{version}" in site.browser("member").get("/panel/you-said").text
    shown = html.unescape(site.browser("member").get(f"/panel/you-said/{version}").text)
    assert f"“{TOLD}”" in shown
    assert "The final words" in shown


def test_later_words_on_the_topic_tell_it_still(site: Site) -> None:
    live(asked_for("blue_badge"))
    with open_session() as session:
        later = drafts.begin(session, "blue_badge", known(session)["author"]).id
    live(later)
    with open_session() as session:
        told = session.scalars(select(Cluster.topic)).all()
    assert told == ["blue_badge"]
    assert f"“{TOLD}”" in html.unescape(site.browser("member").get(f"/panel/you-said/{later}").text)


def test_words_on_a_crisis_are_told_only_to_who_asked_for_such(site: Site) -> None:
    with open_session() as session:
        version = session.scalars(select(AnswerVersion.id).where(AnswerVersion.topic == "suicidal_crisis")).first()
    assert site.browser("member").get(f"/panel/you-said/{version}").status_code == 404

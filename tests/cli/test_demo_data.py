"""`signpost demo`: two months of invented use, once, never in production."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import Result
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from typer.testing import CliRunner

from answers.records import AnswerVersion
from cli.demo_data.files import invented
from cli.main import app
from conversations.calls.records import Call
from conversations.learning.records import Cluster
from conversations.panel.records import PanelChat, Verdict
from conversations.records import AlarmCount, Feedback, Turn, TurnCount
from conversations.redaction.mask import mask
from core.accounts.demo import MARK as DEMO
from core.accounts.register import accounts
from core.invented import is_invented
from core.records import open_session
from core.records.audit import first_broken
from core.records.migrate import migrate
from core.test_chats import MARK
from core.topics import topics
from directory.records import Report
from directory.unmet import UnmetNeed
from tests.installation import installation_in


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Result]:
    """What the command said, on an installation of its own."""
    with installation_in(tmp_path_factory.mktemp("demo")):
        yield demo()


@pytest.fixture
def session(loaded: Result) -> Iterator[Session]:
    assert loaded.exit_code == 0, loaded.output
    with open_session() as opened:
        yield opened


def demo() -> Result:
    return CliRunner().invoke(app, ["demo"])


def kept_turns() -> int:
    with open_session() as session:
        return session.scalar(select(func.count()).select_from(Turn)) or 0


@pytest.mark.parametrize("kind", [Turn, Feedback, AlarmCount, Call, Report, UnmetNeed, Verdict, Cluster, PanelChat])
def test_there_is_something_of_everything(session: Session, kind: type) -> None:
    assert (session.scalar(select(func.count()).select_from(kind)) or 0) > 4


def test_two_months_of_chats_with_test_chats_among_them(session: Session) -> None:
    told = session.execute(select(TurnCount.test, func.sum(TurnCount.begun)).group_by(TurnCount.test)).all()
    counted = {row[0]: row[1] for row in told}
    assert counted[False] > 1000
    assert 10 < counted[True] < 100
    first, last = session.execute(select(func.min(TurnCount.hour), func.max(TurnCount.hour))).one()
    assert 58 <= (last - first).days <= 61
    assert not session.scalars(select(Turn).where(Turn.conversation.startswith(MARK) | Turn.said.is_(None))).first()


def test_answers_stand_in_every_state_of_the_way(session: Session) -> None:
    states = set(session.scalars(select(AnswerVersion.state)))
    assert {"draft", "panel_review", "changes_wanted", "panel_agreed", "service_signoff", "live"} <= states


def test_it_says_that_it_is_invented_and_its_people_cannot_sign_in_in_production(session: Session) -> None:
    assert is_invented(session)
    assert first_broken(session) is None
    assert all(each.name.startswith(DEMO) for each in accounts(session))


def test_a_second_time_changes_nothing(loaded: Result) -> None:
    before = kept_turns()
    told = demo()
    assert (told.exit_code, kept_turns()) == (1, before)
    assert "loaded already" in told.output


def test_never_in_production(tmp_path: Path) -> None:
    with installation_in(tmp_path, SIGNPOST_PRODUCTION="true"):
        migrate()
        told = demo()
        assert told.exit_code == 1
        assert "no place in production" in told.output
        with open_session() as session:
            assert not is_invented(session)


def test_the_words_are_of_topics_that_there_are_and_hold_nobody() -> None:
    told = invented("chats")
    messages = [(key, said) for chat in told["chats"] for turn in chat for key, said in turn.items()]
    assert {key for key, _ in messages} - {"lost", "unsure"} <= set(topics())
    answers = invented("panel")["answers"]
    assert {each["topic"] for each in answers} <= set(topics())
    said = [said for _, said in messages] + [said for said, _ in told["unanswered"]] + told["better"] + told["next"]
    said += [each[name] for each in answers for name in ("better", "suggested", "reply") if name in each]
    assert len(set(said)) == len(said)
    for text in said:
        assert mask(text) == text

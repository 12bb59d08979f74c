"""A need that was not met counts, but not when staff only try things out."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.action_search import ActionSearch
from answers.load import load_answers
from core import clock
from core.records import open_session
from core.records.migrate import migrate
from core.test_chats import MARK
from directory.unmet import unmet_needs
from tests.installation import installation_in


@pytest.fixture(autouse=True)
def empty_directory(tmp_path: Path) -> Iterator[None]:
    with installation_in(tmp_path):
        migrate()
        with open_session() as session:
            load_answers(session)
        yield


@pytest.mark.parametrize(("conversation", "counted"), [("abc-0", 1), (f"{MARK}abc-0", 0)])
def test_needs_of_test_chats_are_not_counted(conversation: str, counted: int) -> None:
    heard = {"text": "lunch club", "intent": {"name": "directory_search"}, "metadata": {"topic": None}}
    tracker = Tracker(conversation, {}, heard, [], False, None, {}, None)
    asyncio.run(ActionSearch().run(CollectingDispatcher(), tracker, {}))
    with open_session() as session:
        assert sum(each.times for each in unmet_needs(session, clock.today())) == counted

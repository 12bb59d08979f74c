"""A session that begins anew goes on where the one before it was, and is forgotten with all before it."""

import asyncio
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from rasa.core.lock_store import InMemoryLockStore
from rasa.core.tracker_store import SQLTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, SlotSet, UserUttered

from bot.afresh import begin_afresh
from bot.forget import forget

DOMAIN = Path(__file__).resolve().parents[2] / "domain.yml"
WALK = {"journey": "hospital_discharge", "step": "when"}
SAID = 40


@pytest.fixture
def agent(tmp_path: Path) -> Any:
    """What of an agent keeps conversations. One of many turns is within a journey."""
    domain = Domain.load(str(DOMAIN))
    store = SQLTrackerStore(domain, dialect="sqlite", db=str(tmp_path / "kept"))
    tracker = asyncio.run(store.create_tracker("known"))
    for event in (ActiveLoop("journey_form"), SlotSet("journey", WALK)):
        tracker.update(event, domain)
    for _ in range(SAID):
        for event in (UserUttered("tomorrow"), ActionExecuted("action_listen")):
            tracker.update(event, domain)
    asyncio.run(store.save(tracker))
    return SimpleNamespace(domain=domain, tracker_store=store, lock_store=InMemoryLockStore())


def test_it_goes_on_within_the_journey_and_reads_nothing_from_before(agent: Any) -> None:
    asyncio.run(begin_afresh(agent, "known"))
    read = asyncio.run(agent.tracker_store.retrieve("known"))
    assert (read.active_loop_name, read.get_slot("journey")) == ("journey_form", WALK)
    assert read.latest_action_name == "action_listen"
    assert len(read.events) < SAID


def test_it_is_forgotten_with_all_that_was_said_before(agent: Any) -> None:
    asyncio.run(begin_afresh(agent, "known"))
    assert asyncio.run(forget(agent.tracker_store, "known")) > 2 * SAID
    assert asyncio.run(agent.tracker_store.retrieve("known")) is None


def test_another_conversation_is_not_forgotten_with_it(agent: Any) -> None:
    assert asyncio.run(forget(agent.tracker_store, "know")) == 0


def test_nothing_begins_for_a_conversation_that_is_not_known(agent: Any) -> None:
    asyncio.run(begin_afresh(agent, "unknown"))
    assert asyncio.run(agent.tracker_store.retrieve("unknown")) is None

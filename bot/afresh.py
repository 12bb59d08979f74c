"""Begins a conversation's session anew: Rasa reads all of a session at every turn, and nothing from before it."""

from typing import List, Text

from rasa.core.agent import Agent
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.events import ActionExecuted, ActiveLoop, Event, SessionStarted, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker


async def begin_afresh(agent: Agent, conversation: Text) -> None:
    """Begin a new session of `conversation`, with its slots and the form that is open; nothing when it is not known.

    What was said stays until the conversation is forgotten. The SQL store reads from the last `SessionStarted` on.
    """
    async with agent.lock_store.lock(conversation):
        tracker = await agent.tracker_store.retrieve(conversation)
        if tracker is None:
            return
        for event in _beginning(tracker):
            tracker.update(event, agent.domain)
        await agent.tracker_store.save(tracker)


def _beginning(tracker: DialogueStateTracker) -> List[Event]:
    """The first events of a session that goes on from where `tracker` is."""
    begun = SessionStarted()  # made before the others: what is older is of the session before
    filled = [SlotSet(slot.name, slot.value) for slot in tracker.slots.values() if slot.value is not None]
    return [begun, *filled, ActiveLoop(tracker.active_loop_name), ActionExecuted(ACTION_LISTEN_NAME)]

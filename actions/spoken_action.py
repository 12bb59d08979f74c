"""What every action has in common: it opens the store, reads the turn and says something."""

from typing import Any

from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import Action, Tracker
from rasa_sdk.types import DomainDict

from actions.saying import Saying
from actions.turn import Turn, read_turn
from core.records import open_session


class SpokenAction(Action):
    """An action that only has to say what it says."""

    def name(self) -> str:
        """The file's name is the action's."""
        return type(self).__module__.rpartition(".")[2]

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[Any]:  # noqa: ARG002
        """Called by Rasa."""
        turn = read_turn(tracker)
        with open_session() as session:
            saying = Saying(dispatcher, session, turn)
            self.warn(saying, turn)
            return self.say(saying, turn)

    def warn(self, saying: Saying, turn: Turn) -> None:
        """Words on danger that Rasa heard come before whatever else there is to say."""
        if saying.safety and saying.safety["class"] != turn.intent:
            saying.answer(saying.safety["class"])

    def say(self, saying: Saying, turn: Turn) -> list[Any]:
        """Say it, and return what `Saying.done` returns."""
        raise NotImplementedError

"""The one validator of every journey: reads each message while a question is open, and says what comes next."""

from typing import Any

from actions.journey.begin import begin
from actions.journey.come_back import come_back
from actions.journey.listen import listen
from actions.saying import Saying
from actions.spoken_action import SpokenAction
from actions.turn import Turn


class ValidateJourneyForm(SpokenAction):
    """Rasa calls it when the form begins, at each message, and when it comes back from something else."""

    def warn(self, saying: Saying, turn: Turn) -> None:
        """The rule of the safety topic speaks: the form rejects such a message."""

    def say(self, saying: Saying, turn: Turn) -> list[Any]:
        """Begin, or listen, or come back. Returns the events that move the form; none rejects the message."""
        if not turn.asked:
            return begin(saying, turn)
        return come_back(saying, turn) if turn.spoken else listen(saying, turn)

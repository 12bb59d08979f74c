"""What the chat says while managers have switched it off. It is a turn like any: nothing of the chat is lost."""

from sqlalchemy.orm import Session

from answers.words import words
from conversations.switches.chat_off import off_since
from web.chat.decided import Decided
from web.chat.questions import question_choices
from web.chat.reading import Reading
from web.chat.replies import reply


def when_off(session: Session, reading: Reading) -> Decided | None:
    """The reply to every message while the chat is off, with whom to call; None while it is on."""
    if off_since(session) is None:
        return None
    journey, step = reading.memory.journey, reading.memory.step
    # A journey stands still meanwhile: the same button takes it up once the chat is on again.
    choices = question_choices(session, ["resume"], journey) if step else []
    return Decided([reply("notice", words(session, "chat_off"), choices=choices)], [], "degraded", None, journey, step)

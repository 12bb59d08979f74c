"""What the chat says while managers have switched it off. It is a turn like any: nothing of the chat is lost."""

from sqlalchemy.orm import Session

from answers.speak import speak
from answers.spoken import Part
from answers.subject import subject
from answers.words import words
from conversations.memory import Memory
from conversations.switches.chat_off import off_since
from core.topics import topic
from web.chat.decided import Decided
from web.chat.message import TOPIC_CHOICES, Message
from web.chat.questions import question_choices
from web.chat.replies import Reply, answer_reply, reply


def when_off(session: Session, message: Message, memory: Memory) -> Decided | None:
    """The reply to every message while the chat is off, with whom to call; None while it is on."""
    if off_since(session) is None:
        return None
    safety = _safety_words(session, message, memory)
    # A journey stands still meanwhile: the same button takes it up once the chat is on again.
    choices = question_choices(session, ["resume"], memory.journey) if memory.step else []
    said = [*safety, reply("notice", words(session, "chat_off"), choices=choices)]
    return Decided(said, [each["topic"] for each in safety], "degraded", None, memory.journey, memory.step)


def _safety_words(session: Session, message: Message, memory: Memory) -> list[Reply]:
    """The words of a safety topic that was pressed: they cannot be switched off."""
    kind, _, named = (message.choice or "").partition(":")
    if kind not in TOPIC_CHOICES or topic(named).kind != "safety":
        return []
    part: Part = "more" if kind == "more" else "short"
    return [answer_reply(speak(session, named, about=subject(named, memory.about), part=part), part)]

"""A cry for help in a box beside the chat: heard before anything else, and answered at once."""

from sqlalchemy.orm import Session

from conversations import chats
from conversations.about import about
from conversations.memory import Memory
from conversations.records import Conversation
from core.safety.alarm import Alarm
from core.safety.rules import CLASSES
from core.safety.watch import LEVELS, watch
from web.chat.alarm import alarm_replies
from web.chat.replies import Reply
from web.metrics import ALARMS


def heard(*texts: str) -> tuple[Alarm, ...]:
    """The dangers in any of `texts`, each class once, the most urgent first."""
    found = [alarm for text in texts for alarm in watch(text)]
    first: dict[str, Alarm] = {}
    for alarm in sorted(found, key=lambda each: (LEVELS.index(each.level), CLASSES.index(each.topic))):
        first.setdefault(alarm.topic, alarm)
    return tuple(first.values())


def answer_outcry(session: Session, chat: Conversation | None, alarms: tuple[Alarm, ...], text: str) -> list[Reply]:
    """The safety words for `alarms`. They join the chat, so that they can be read again; `text` is not kept."""
    chats.count(session, alarms, chat.id if chat else "")
    ALARMS.labels(alarms[0].topic, alarms[0].level).inc()
    memory = Memory.of(chat.memory) if chat else Memory()
    replies = alarm_replies(session, alarms, about(text) or memory.about)
    if chat:
        told = {
            "replies": replies,
            "topics": [alarm.topic for alarm in alarms][:2],
            "band": "safety" if alarms[0].level == "red" else "lost",
            "safety": {"class": alarms[0].topic, "level": alarms[0].level},
            "place": None,
            "reference": None,
            "choice": None,
        }
        chats.keep(session, chat, memory, chats.Said(None, told, 0))
    return replies

"""What is said when the safety watch fires."""

from sqlalchemy.orm import Session

from answers.speak import speak
from answers.spoken import About
from answers.subject import subject
from answers.words import words
from core.safety.alarm import Alarm
from core.topics import topic
from web.chat.choices import topic_choice
from web.chat.replies import Reply, answer_reply, reply

OFFERABLE = ("answer", "journey", "search")
MOST_INSTEAD = 2


def alarm_replies(session: Session, alarms: tuple[Alarm, ...], about: About) -> list[Reply]:
    """The most urgent class in full; the others are named."""
    first, *others = alarms
    said = [answer_reply(speak(session, first.topic, about=subject(first.topic, about)))]
    if others:
        named = "; ".join(topic(alarm.topic).title for alarm in others)
        said.append(reply("safety", words(session, "safety_also", others=named[0].lower() + named[1:])))
    return said


def instead(session: Session, topics: tuple[str, ...]) -> list[Reply]:
    """What may be meant instead, under an alarm that is not certain: one who was misheard is not left there."""
    offered = [topic_choice(each) for each in topics if topic(each).kind in OFFERABLE][:MOST_INSTEAD]
    return [reply("choices", words(session, "instead_of_alarm"), choices=offered)] if offered else []

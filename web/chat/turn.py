"""One turn, from the message to the reply: the safety watch first, then place, masking, Rasa, and what is kept."""

import time
from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from answers.words import words
from conversations import chats
from conversations.memory import Memory
from conversations.records import Conversation
from core.safety.alarm import Alarm
from core.safety.watch import Watched, watched
from web.chat.alarm import alarm_replies, instead
from web.chat.decided import Decided, remembered
from web.chat.degraded import degraded_replies
from web.chat.languages import is_in_language
from web.chat.message import LONGEST, BadMessage, Message
from web.chat.questions import question_choices
from web.chat.rasa import Rasa, RasaAway
from web.chat.reading import Reading, inner, read
from web.chat.replies import Reply, replies_of, reply
from web.chat.sharing import SHARE_CHOICES, sharing
from web.chat.switched_off import when_off
from web.chat.token import conversation_of, token_of
from web.chat.translated import in_language
from web.chat.which import with_which_place
from web.metrics import ALARMS, SECONDS, TURNS


async def take_turn(session: Session, rasa: Rasa, message: Message) -> dict[str, Any]:
    """The API's answer to one message. Raises BadMessage for a text that is too long and holds no cry for help."""
    began = time.perf_counter()
    heard = watched(message.text)
    if len(message.text) > LONGEST and not heard.alarms:
        raise BadMessage("too_long")
    conversation, notices = _conversation(session, message)
    reading = read(session, message, Memory.of(conversation.memory))
    decided = await _decide(session, rasa, message, heard, conversation, reading)
    told = _told(conversation, notices, decided, reading)
    spent = time.perf_counter() - began
    _keep(session, conversation, message, reading, decided, told, int(spent * 1000))
    TURNS.labels(decided.band).inc()
    SECONDS.observe(spent)
    return told


async def _decide(
    session: Session,
    rasa: Rasa,
    message: Message,
    heard: Watched,
    conversation: Conversation,
    reading: Reading,
) -> Decided:
    alarms = heard.alarms
    if alarms:
        chats.count(session, alarms, conversation.id)
        ALARMS.labels(alarms[0].topic, alarms[0].level).inc()
    if alarms and alarms[0].level == "red":
        return _red(session, heard, reading.memory)
    if alarms and len(message.text) > LONGEST:
        said = [
            *alarm_replies(session, alarms, reading.memory.about),
            reply("notice", words(session, "too_long_after_alarm")),
        ]
        return Decided(said, [alarms[0].topic], "lost", _safety(alarms[0]))
    if message.choice in SHARE_CHOICES:
        shared = sharing(session, conversation, message.choice)
        memory = reading.memory
        return Decided(shared.replies, [], "sure", None, memory.journey, memory.step, shared.reference)
    if message.choice and is_in_language(message.choice):
        return in_language(session, message.choice)
    turn = inner(conversation.id, message.choice, reading, heard.vectors)
    ordinary = with_which_place(session, await _ordinary(session, rasa, message, turn, reading), reading)
    return _with_amber(session, alarms, ordinary, reading.memory) if alarms else ordinary


def _red(session: Session, heard: Watched, memory: Memory) -> Decided:
    alarms = heard.alarms
    topics = list(dict.fromkeys(alarm.topic for alarm in alarms))[:2]
    said = [*alarm_replies(session, alarms, memory.about), *instead(session, heard.instead)]
    if memory.step:
        # A journey stands still until the person wants to go on: offered as a button, never asked.
        said[-1]["choices"] += question_choices(session, ["resume"], memory.journey)
    return Decided(said, topics, "safety", _safety(alarms[0]), memory.journey, memory.step)


async def _ordinary(session: Session, rasa: Rasa, message: Message, turn: dict[str, Any], reading: Reading) -> Decided:
    if (off := when_off(session, message, reading.memory)) is not None:
        return off
    # SQLite lets one write at a time, and the actions note what was not found: nothing may be held while they work.
    session.commit()
    try:
        told = await rasa.turn(turn)
        said = replies_of(session, told["say"], reading.memory)
    except (RasaAway, KeyError):
        said, topics = degraded_replies(session, reading.masked, message.choice, reading.memory)
        return Decided(said, topics, "degraded", None, reading.memory.journey, reading.memory.step)
    safety = told["safety"]
    if safety and safety["level"] == "red":
        # Rasa heard what the watch did not: from here it counts as the watch.
        alarm = Alarm(safety["class"], "red", "rasa")
        chats.count(session, (alarm,), turn["conversation"])
        return _red(session, Watched((alarm,)), reading.memory)
    return Decided(
        said, told["topics"], told["band"], safety, told["journey"], told["step"],
        whole=_says(told["say"], "more"), anew=_says(told["say"], "short"),
    )  # fmt: skip


def _says(said: list[dict[str, Any]], part: str) -> bool:
    """Whether this part of an answer is said, all of it."""
    return any(each["kind"] == "answer" and each["part"] == part and each.get("passage") is None for each in said)


def _with_amber(session: Session, alarms: tuple[Alarm, ...], ordinary: Decided, memory: Memory) -> Decided:
    """The words on the alarm first, then the ordinary answer; when there is none, the choices are enough."""
    if ordinary.band == "safety":
        return ordinary
    named = [alarm.topic for alarm in alarms]
    rest = [each for each in ordinary.replies if each["kind"] != "safety"]
    if ordinary.band == "unsure":
        rest = [_beside(session, each, named) for each in rest]
    if ordinary.band == "lost":
        rest = [each for each in rest if each["kind"] != "notice"]
    others = [each for each in ordinary.topics if not ordinary.safety or each != ordinary.safety["class"]]
    topics = list(dict.fromkeys([named[0], *others]))
    kept = topics[:2] + [each for each in topics[2:] if each == "directory_search"]
    said = [*alarm_replies(session, alarms, memory.about), *rest]
    return replace(ordinary, replies=said, topics=kept, safety=_safety(alarms[0]))


def _beside(session: Session, each: Reply, named: list[str]) -> Reply:
    """A "did you mean" under words on an alarm: nobody was misunderstood, and what was said is not offered again."""
    if each["kind"] != "choices":
        return each
    further = [choice for choice in each["choices"] if choice["topic"] not in named]
    return each | {"text": words(session, "also_after_alarm"), "choices": further}


def _conversation(session: Session, message: Message) -> tuple[Conversation, list[Reply]]:
    if message.token is None:
        return chats.start(session), []
    id = conversation_of(message.token)
    found = chats.take_up(session, id) if id else None
    if found:
        return found, []
    return chats.start(session), [reply("notice", words(session, "new_conversation"))]


def _told(conversation: Conversation, notices: list[Reply], decided: Decided, reading: Reading) -> dict[str, Any]:
    place = reading.memory.place
    # Safety words come before everything, a notice about the chat itself included.
    said = [*decided.replies, *notices] if decided.safety else [*notices, *decided.replies]
    return {
        "conversation": token_of(conversation.id),
        "replies": said,
        "topics": decided.topics,
        "band": decided.band,
        "safety": decided.safety,
        "place": {"name": place.name, "district": place.district, "in_area": place.in_area} if place else None,
        "reference": decided.reference,
    }


def _keep(
    session: Session, conversation: Conversation, message: Message, reading: Reading, decided: Decided,
    told: dict[str, Any], milliseconds: int,
) -> None:  # fmt: skip
    memory = remembered(message, reading, decided)
    unkept = decided.band == "safety" or message.choice is not None
    reply_kept = {key: value for key, value in told.items() if key != "conversation"}
    # The code of a shared chat is shown once and never kept in clear.
    reply_kept |= {"choice": message.choice, "reference": None}
    chats.keep(session, conversation, memory, chats.Said(None if unkept else reading.masked, reply_kept, milliseconds))


def _safety(alarm: Alarm) -> dict[str, str]:
    return {"class": alarm.topic, "level": alarm.level}

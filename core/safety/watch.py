"""The safety watch: which dangers a message speaks of. Rules that are sure, then a trained reader; nothing need run."""

from collections.abc import Iterator
from functools import reduce
from operator import or_

from core.safety.alarm import Alarm
from core.safety.match import Message
from core.safety.normalise import words
from core.safety.reader import reader
from core.safety.rules import CLASSES, Rule, rules

LEVELS = ("red", "amber")
# Below this the reader is certain that there is no danger, and a rule that fires is mistaken ("hungry for knowledge"):
# of 388 cries that rules are tested on, the reader put none below 0.03. It reads English alone.
CALM = 0.01
OTHER_LANGUAGES = "other_languages"


def watch(text: str) -> tuple[Alarm, ...]:
    """The dangers in `text`, at most one alarm a class: red before amber, then by how soon help is needed.

    Raises FileNotFoundError when the reader was not trained yet.
    """
    if not text.strip():
        return ()
    message = Message(words(text, rules().spelling))
    figure = message.without(rules().harmless)
    read, danger = reader().hear(text, figure=figure)
    ruled = (alarm for alarm in _alarms(message) if danger >= CALM or alarm.rule == OTHER_LANGUAGES)
    found = sorted([*ruled, *read], key=_urgency)
    first_of_class = {alarm.topic: alarm for alarm in reversed(found)}
    return tuple(sorted(first_of_class.values(), key=_urgency))


def _urgency(alarm: Alarm) -> tuple[int, int]:
    return LEVELS.index(alarm.level), CLASSES.index(alarm.topic)


def _alarms(message: Message) -> Iterator[Alarm]:
    yield from (Alarm(rule.topic, rule.level, rule.name) for rule in rules().rules if _fires(rule, message))


def _fires(rule: Rule, message: Message) -> bool:
    if rule.every and not all(message.ends(pattern) for pattern in rule.every):
        return False
    found = message.ends(rule.every[-1]) if rule.every else 0
    found |= reduce(or_, (message.ends(pattern) for pattern in rule.any), 0)
    found |= message.near(rule.near) if rule.near else 0
    return bool(message.outside_sentences_with(found, rule.unless))

"""The safety watch: which dangers a message speaks of. Rules that are sure, then a trained reader; nothing need run."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import reduce
from operator import or_

from core.safety.alarm import Alarm
from core.safety.match import Message
from core.safety.normalise import undisguised, words
from core.safety.reader import Vectors, reader
from core.safety.rules import CLASSES, Rule, rules

LEVELS = ("red", "amber")
# Below this the reader is certain that there is no danger, and a rule that fires is mistaken ("hungry for knowledge"):
# of 382 cries that rules are tested on, none is lost by it. It reads English alone.
CALM = 0.06
CALM_BEFORE_PLAIN_WORDS = 0.002  # "i want to d1e": plain to the rules, which mend disguises, and strange to the reader
PLAIN_WORDS = "said_plainly"
OTHER_LANGUAGES = "other_languages"
LATIN_ENDS = "\u0250"  # the first letter after the Latin ones


@dataclass(frozen=True)
class Watched:
    """The dangers in a text, the topics it may be about instead where that is not certain, and the vectors of what the
    reader read, by its words: another need not read it again."""

    alarms: tuple[Alarm, ...] = ()
    instead: tuple[str, ...] = ()
    vectors: Mapping[str, Vectors] = field(default_factory=dict)


def watch(text: str) -> tuple[Alarm, ...]:
    """The dangers in `text`, at most one alarm a class: red before amber, then by how soon help is needed.

    Raises FileNotFoundError when the reader was not trained yet.
    """
    return watched(text).alarms


def watched(text: str) -> Watched:
    """The dangers in `text` as `watch` tells them, with the vectors of what was read."""
    if not text.strip():
        return Watched()
    message = Message(words(text, rules().spelling))
    figure = message.without(rules().harmless)
    heard = reader().hear(text, figure=figure)
    if not _is_latin(text):
        # To the reader other scripts are noise: only the rules know words of theirs.
        return Watched(_once(list(_alarms(message))), vectors=heard.vectors)
    ruled = list(_alarms(message))
    danger = heard.danger
    if any(danger < _calm(alarm.rule) for alarm in ruled):
        # The rules may have read what was disguised ("k i l l"), which the reader hears in plain words alone.
        danger = max(danger, reader().hear(undisguised(text, rules().spelling), figure=figure).danger)
    certain = [alarm for alarm in ruled if danger >= _calm(alarm.rule)]
    # A rule is sure, and reads what was disguised ("k i l l"): nothing else is meant then.
    instead = () if certain else heard.instead
    return Watched(_once([*certain, *heard.alarms]), instead, heard.vectors)


def _once(found: list[Alarm]) -> tuple[Alarm, ...]:
    """The first alarm of each class, the most urgent first."""
    found.sort(key=_urgency)
    first_of_class = {alarm.topic: alarm for alarm in reversed(found)}
    return tuple(sorted(first_of_class.values(), key=_urgency))


def _is_latin(text: str) -> bool:
    """Whether at least half of the letters of `text` are Latin; true of a text without letters."""
    letters = [letter for letter in text if letter.isalpha()]
    return sum(letter < LATIN_ENDS for letter in letters) * 2 >= len(letters)


def _calm(rule: str) -> float:
    """The chance of danger below which an alarm of this rule is taken for mistaken."""
    if rule == OTHER_LANGUAGES:
        return 0.0
    return CALM_BEFORE_PLAIN_WORDS if rule == PLAIN_WORDS else CALM


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

"""Puts invented people where the training phrases speak of "my mum" or "she"."""

import random
import re
from collections.abc import Callable

from conversations.redaction.teaching.people import family_name, person

Marked = str  # a text with each name in braces
Frame = Callable[[str, random.Random], Marked]

_RELATIVE = re.compile(
    r"\b(?:my|me|our|the|her|his) (?:mum|mam|mom|mother|dad|father|wife|husband|son|daughter|brother|sister|nan|gran"
    r"|grandad|grandma|neighbour|partner|aunt|auntie|uncle|friend|mate|cousin|nephew|niece|client|carer)\b(?! in)",
    re.IGNORECASE,
)
_BARE_RELATIVE = re.compile(r"\b(?<!y )(?<!r )(?:mum|dad|nan|gran|grandad|mother|father)\b", re.IGNORECASE)
_SHE = re.compile(r"\b(?:she|he)\b", re.IGNORECASE)
_HER = re.compile(
    r"\b(?P<before>for|with|about|help|after|ring|see|call|lift|wash|feed|leave|visit|take|have|to) "
    r"(?:her|him|them)\b(?= (?:to|and|at|in|on|out|up|with|when|because|cos|is|but|for|a|the)\b|[.,?!]|$)",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(
    r"\b(?P<ask>can|could|do|am|should|will) i\b|\bi(?: am|['’]?m) (?P<am>)"
    r"|\bi (?:(?P<do>need|want|look|live|get|keep|think|work|care)|(?P<same>cant|can't|can|had|was|lost|went|fell"
    r"|asked|wont|got)|(?P<have>have))\b",
    re.IGNORECASE,
)
_THIRD = {"do": "does", "am": "is"}
_HERS = re.compile(r"\b(?:her|his)\b(?= \w)", re.IGNORECASE)
_BEFORE = (
    "its about {} ", "its for {} ", "hi im {} ", "{} here, ", "{} speaking ", "my name is {} ", "this is {} ",
    "{} said to ask you. ", "im asking for {}. ", "can someone ring {} ", "i look after {} ", "me and {} ",
    "{} and {} live together. ", "{}, {} and {} all come. ", "for {} please ", "{} again. ", "about {}, ",
    "{} told me ", "we are worried about {}. ", "i am writing for {} ", "can i talk about {} ", "does {} have to pay ",
    "{} wants to know ", "{} needs help ", "is {} allowed ", "could {} get ", "who can help {} ", "{} has been told ",
    "{} came home ", "{} does my ", "we think {} has ",
    "{} had a fall. ", "{} lives alone. ", "{} keeps falling, ", "{} next door ", "{} is 84 and ",
    "{} went in hospital and ",
    "{} forgets things. ", "{} took her to the gp. ", "{} drives me. ", "{} got worse, ", "{} was a nurse, ", "our {} ",
    "{}, who i care for, ", "{} wont eat. ", "{} lost his wife. ", "{} asked me ", "{} came yesterday and ", "poor {} ",
)  # fmt: skip
_AFTER = (
    " thanks {}", " regards {}", " {}", " ask {}", ". {} is poorly too", " and {} cant help", " says {}",
    " but {} wont", " since {} died", " and {} is on his own", ". its for {}", " with {}", " and {}",
)  # fmt: skip


def framed(phrase: str, chance: random.Random) -> Marked:
    """`phrase` with people put in, or unchanged where no frame fits."""
    frames = [
        frame
        for frame in (_named, _named_beside, _subject, _object, _owner, _third_person)
        if frame(phrase, chance) != phrase
    ]
    if not frames or chance.random() < 0.2:
        return _around(phrase, chance)
    text = chance.choice(frames)(phrase, chance)
    again = chance.choice((_subject, _object, _owner))
    return again(text, chance) if chance.random() < 0.3 else text


def _named(phrase: str, chance: random.Random) -> Marked:
    pattern = _RELATIVE if _RELATIVE.search(phrase) else _BARE_RELATIVE
    return pattern.sub(lambda _: _someone(chance), phrase, count=1)


def _named_beside(phrase: str, chance: random.Random) -> Marked:
    def beside(found: re.Match[str]) -> str:
        name = _one(chance)
        return chance.choice((f"{found[0]} {name}", f"{found[0]}, {name},", f"{name} {found[0]}", f"{found[0]} {name}"))

    pattern = _RELATIVE if _RELATIVE.search(phrase) else _BARE_RELATIVE
    return pattern.sub(beside, phrase, count=1)


def _subject(phrase: str, chance: random.Random) -> Marked:
    return _SHE.sub(lambda _: _someone(chance), phrase, count=1)


def _object(phrase: str, chance: random.Random) -> Marked:
    return _HER.sub(lambda found: f"{found['before']} {_someone(chance)}", phrase, count=1)


def _owner(phrase: str, chance: random.Random) -> Marked:
    return _HERS.sub(lambda _: _one(chance) + chance.choice(("'s", "'s", "s")), phrase, count=1)


def _third_person(phrase: str, chance: random.Random) -> Marked:
    def third(found: re.Match[str]) -> str:
        someone = _one(chance)
        if asked := found["ask"]:
            return f"{_THIRD.get(asked.lower(), asked)} {someone}"
        if done := found["do"]:
            return f"{someone} {done}s"
        return f"{someone} {found['same'] or ('is ' if found['have'] is None else 'has')}"

    return _FIRST_PERSON.sub(third, phrase, count=1)


def _around(phrase: str, chance: random.Random) -> Marked:
    filled = chance.choice(_BEFORE + _AFTER)
    text = filled.rstrip() if chance.random() < 0.05 else filled + phrase if filled in _BEFORE else phrase + filled
    return re.sub(r"\{\}", lambda _: _one(chance), text)


def _someone(chance: random.Random) -> Marked:
    if chance.random() < 0.08:
        return f"{chance.choice(('mr', 'mrs', 'miss'))} {{{family_name(chance)}}}"
    return (
        f"{_one(chance)} {chance.choice(('and', '&', 'or'))} {_one(chance)}" if chance.random() < 0.12 else _one(chance)
    )


def _one(chance: random.Random) -> Marked:
    return "{" + person(chance) + "}"

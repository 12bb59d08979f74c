"""Hears an answer to a question in what a person typed."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import snowballstemmer
from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from answers.journeys.journey import Question
from core.places.words import plain

# What people say for values that mean the same in every question.
COMMON = {
    "unsure": ("not sure", "im not sure", "dont know", "i dont know", "dunno", "no idea", "unsure", "not certain",
               "hard to say", "depends", "maybe", "cant say", "not really sure"),
    "yes": ("yes", "yeah", "yep", "yup", "ye", "aye", "yes please", "i do", "we do", "i am", "he does", "she does",
            "they do", "correct", "thats right", "definitely", "of course", "sure", "ok", "okay"),
    "no": ("no", "nope", "nah", "not yet", "no thanks", "i dont", "we dont", "im not", "he doesnt", "she doesnt",
           "never", "not at all", "not really"),
    "none": ("none", "nothing", "nobody", "no one", "neither", "none of these", "none of them", "nothing special",
             "no", "nope", "nah", "not really"),
}  # fmt: skip
DONE = ("that is all", "thats all", "thats it", "done", "finished", "no more", "nothing else", "no", "nope", "enough")
NOT = frozenset({"not", "no", "isnt", "dont", "doesnt", "without", "never", "except"})
ORDER = {word: at for at, names in enumerate((
    ("1", "one", "first", "1st"), ("2", "two", "second", "2nd"), ("3", "three", "third", "3rd"),
    ("4", "four", "fourth", "4th"), ("5", "five", "fifth", "5th"), ("6", "six", "sixth", "6th"),
    ("7", "seven", "seventh", "7th"), ("8", "eight", "eighth", "8th"), ("9", "nine", "ninth", "9th"),
    ("10", "ten", "tenth", "10th"),
)) for word in names}  # fmt: skip
BY_NUMBER = re.compile(r"(?:the |number |option |no )?(\w+)(?: one| option)?")
SAME = 88  # of 100: a label with a slip or two
# "No at home" corrects; no "no" takes such words back.
NOT_TAKEN_BACK = frozenset({"at", "in", "with", "by", "from", "on", "for"})
NEAR = 2  # words before a phrase in which a "not" takes it back
SHORTEST = 5  # letters from which a slip is forgiven


_stemmer = snowballstemmer.stemmer("english")


@dataclass(frozen=True)
class Heard:
    """`values` that were meant; `plainly` when the message says nothing else."""

    values: tuple[str, ...]
    plainly: bool


def hear(question: Question, labels: Mapping[str, str], text: str) -> Heard | None:
    """The values of `question` that `text` names, or None. `labels` are the words on its choices by value, in order."""
    said = plain(re.sub(r"['’`]", "", text))
    exact = _named_whole(said, labels) or _by_number(said, labels)
    if exact:
        return Heard((exact,), plainly=True)
    if question.repeats and said in DONE:
        return Heard((), plainly=True)
    named = _named(question, labels, said, COMMON)
    return Heard(named, plainly=len(said.split()) <= len(named) * 4) if named else None


def named_in(question: Question, labels: Mapping[str, str], text: str) -> tuple[str, ...]:
    """The values of `question` that a message not meant as its answer names all the same.

    Further words written with "=" before them count in an answer only ("=now").
    """
    sure = {value: tuple(filter(_is_always_meant, further)) for value, further in question.choices.items()}
    return _named(replace(question, choices=sure), labels, plain(text), {})


def _is_always_meant(phrase: str) -> bool:
    return not phrase.startswith("=")


def _named(
    question: Question, labels: Mapping[str, str], said: str, common: Mapping[str, Sequence[str]]
) -> tuple[str, ...]:
    found = {}
    for value in labels:
        own = _places(said.split(), _own_phrases(value, question, labels), range(len(said)))
        # "yes" and "not sure" answer a question only at the start of what is said.
        places = [*own, *_places(said.split(), common.get(value, ()), range(1))]
        if places:
            found[value] = min(places)
    if len(found) > 1:
        found.pop("none", None)
    ordered = sorted(found, key=lambda value: found[value])
    return tuple(ordered if question.hears == "several" else ordered[:1])


def _named_whole(said: str, labels: Mapping[str, str]) -> str | None:
    for value, label in labels.items():
        if said in COMMON.get(value, ()) or fuzz.ratio(said, plain(label)) >= SAME:
            return value
    # A part of one label alone ("over" of "Over the upper limit").
    within = [value for value, label in labels.items() if said and set(said.split()) <= set(plain(label).split())]
    return within[0] if len(within) == 1 else None


def _by_number(said: str, labels: Mapping[str, str]) -> str | None:
    named = BY_NUMBER.fullmatch(said)
    at = ORDER.get(named[1]) if named else None
    return list(labels)[at] if at is not None and at < len(labels) else None


def _own_phrases(value: str, question: Question, labels: Mapping[str, str]) -> Sequence[str]:
    """The words that name a value wherever they stand: a bare "no" does not."""
    further = question.choices.get(value, ())
    return further if value in COMMON else (labels[value], *further)


def _places(said: list[str], phrases: Iterable[str], starts: range) -> list[tuple[int, int]]:
    """Where the phrases stand in `said`: (-length, place), so that the least is the longest, then the earliest."""
    cut = [plain(phrase).split() for phrase in phrases]
    return [
        (-len(phrase), at)
        for phrase in cut
        for at in starts
        if _same(said[at : at + len(phrase)], phrase) and not _is_taken_back(said, at)
    ]


def _is_taken_back(said: list[str], at: int) -> bool:
    """Whether a "not" stands before the words at `at`."""
    before = said[max(0, at - NEAR) : at]
    return bool(NOT.intersection(before)) and not (before == ["no"] and said[at] in NOT_TAKEN_BACK)


def _same(said: list[str], phrase: list[str]) -> bool:
    return len(said) == len(phrase) > 0 and all(map(_alike, said, phrase))


@lru_cache(4096)
def _stem(word: str) -> str:
    return str(_stemmer.stemWord(word))


def _alike(told: str, meant: str) -> bool:
    """Whether one word is the other, in another form or with a slip after its first letter."""
    if told == meant or _stem(told) == _stem(meant):
        return True
    fewest = min(len(told), len(meant))
    if told[:1] != meant[:1] or fewest < (SHORTEST if len(told) == len(meant) else SHORTEST + 1):
        return False
    return OSA.distance(told, meant, score_cutoff=1) <= 1

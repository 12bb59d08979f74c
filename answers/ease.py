"""How hard the words are to read: the length of sentences, and a reading age by letters and sentences."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from answers.read import read_answers, read_words
from answers.reading import count_words, sentences
from answers.words import SLOT
from core.clock import today
from core.facts import facts, with_facts

AIM = 20  # words in a sentence
FEWEST_WORDS = 8  # of a text: a label on a button has no reading age


@dataclass(frozen=True)
class Read:
    """A text by the name of its answer and part, or of its question; `age` in years."""

    name: str
    longest: int
    age: float


def reads(folder: Path) -> list[Read]:
    """Every answer's parts and every question and line of the assistant in `folder`, the hardest first.

    Labels and other texts of a few words are left out.
    """
    spoken = [(name, _spoken(text)) for name, text in _texts(folder)]
    found = [_read(name, text) for name, text in spoken if count_words(text) >= FEWEST_WORDS]
    return sorted(found, key=lambda each: -each.age)


def reading_age(text: str) -> float:
    """Years of age at which `text` is read with ease, by the Automated Readability Index (Smith and Senter 1967).

    The index counts letters a word and words a sentence; a grade is reached about five years after birth.
    """
    words = [word for word in text.split() if any(letter.isalnum() for letter in word)]
    letters = sum(letter.isalnum() for word in words for letter in word)
    grade = 4.71 * letters / len(words) + 0.5 * len(words) / len(sentences(text)) - 21.43
    return max(grade, 0) + 5


def _texts(folder: Path) -> Iterator[tuple[str, str]]:
    for file in read_answers(folder):
        yield from ((f"{file.topic}, {part}", text) for part, text in file.parts.items() if text)
    yield from read_words(folder).items()


def _spoken(text: str) -> str:
    """With today's facts, and a short word for what is filled in when it is said."""
    return SLOT.sub("it", with_facts(text, facts(), today()).text)


def _read(name: str, text: str) -> Read:
    return Read(name, max(map(count_words, sentences(text)), default=0), reading_age(text))

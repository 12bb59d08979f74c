"""How a text reads: its sentences and their length, and the words that have no place in it."""

import re
from pathlib import Path

from answers.words import SLOT
from core.facts.speak import PLACEHOLDER

LONGEST_SENTENCE = 25
BLOCK = re.compile(r"\n\s*\n|\n(?=- )")
SENTENCE_END = re.compile(r"(?<=[.!?])[\"”'’)]*\s+")
CONTRACTION = re.compile(
    r"\b(?:\w+n['’]t|(?:I|you|we|they|he|she|it|that|there|here|what|who|where|how|let)['’](?:m|re|ve|ll|d|s))\b",
    re.IGNORECASE,
)


def sentences(text: str) -> list[str]:
    """The sentences of a text. Each bullet is one, or more where it holds several."""
    blocks = (" ".join(block.removeprefix("- ").split()) for block in BLOCK.split(text.strip()))
    return [sentence for block in blocks for sentence in SENTENCE_END.split(block) if sentence]


def count_words(text: str) -> int:
    """How many words a text has. A fact or a slot counts as one; a dash alone as none."""
    return sum(any(letter.isalnum() for letter in word) for word in text.split())


def banned_words(path: Path) -> re.Pattern[str]:
    """What finds the words of a file with one word or phrase a line, whole and in either case."""
    lines = [line.strip() for line in path.read_text("utf-8").splitlines()]
    phrases = [r"\s+".join(map(re.escape, line.split())) for line in sorted(lines, key=len, reverse=True) if line]
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b" if phrases else r"(?!)", re.IGNORECASE)


def reading_problems(text: str, banned: re.Pattern[str]) -> list[str]:
    """What keeps a text from being plain: digits, long sentences, banned words, contractions."""
    # What a fact or a slot is called is never heard, so only the words around it are looked at.
    heard = SLOT.sub(" ", PLACEHOLDER.sub(" ", text))
    return [
        *(f"the digits {digits} stand outside a fact" for digits in re.findall(r"\d+", heard)),
        *_long_sentences(text),
        *(f"'{word}' is a banned word" for word in banned.findall(heard)),
        *(f"'{word}' is a contraction" for word in CONTRACTION.findall(heard)),
    ]


def _long_sentences(text: str) -> list[str]:
    counted = [(sentence, count_words(sentence)) for sentence in sentences(text)]
    return [
        f"a sentence has {count} words, over {LONGEST_SENTENCE}: {sentence}"
        for sentence, count in counted
        if count > LONGEST_SENTENCE
    ]

"""Turns what a person typed into plain words: one spelling for each, and a mark where a sentence ends."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby

from core.safety.spelling import Spelling

STOP = "."
_HIDDEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufe0e\ufe0f\ufeff]")
_ACCENTS = re.compile("[\u0300-\u036f]")
_APOSTROPHES = re.compile("['\u2018\u2019\u02bc\u00b4`]")
_PIECES = re.compile(r"[.!?\n;]+|[^\s.!?;,:\"\u201c\u201d()\[\]{}<>/\\|_~#*+=&\u2013\u2014-]+|&")
_LONE_LETTERS = re.compile(r"(?<!\S)(?:[^\W\d_][\s.\-*_]+){3,}[^\W\d_](?!\S)")
_MASKED_LETTER = re.compile(r"(?<=[a-z])[*.\-_](?=[a-z]\b)|(?<=\b[a-z])[*\-_](?=[a-z])")
_LONG_RUN = re.compile(r"(.)\1{2,}")
_LOOKS_LATIN = str.maketrans(
    {"а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "у": "y", "х": "x", "і": "i", "ł": "l", "đ": "d", "ø": "o"}
)
_LEET = str.maketrans({"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s"})


def words(text: str, spelling: Spelling) -> list[str]:
    """The words of `text` in one spelling each, with STOP between sentences."""
    return [word for piece in _pieces(text, spelling) for word in _spelt(piece, spelling)]


def undisguised(text: str, spelling: Spelling) -> str:
    """`text` with letters that stand apart joined and figures read as letters: "k i l l", "d1e". No word is mended."""
    return " ".join(_unleeted(piece, spelling) for piece in _pieces(text, spelling))


def plain(text: str) -> str:
    """`text` in lower case, without accents, apostrophes and characters that cannot be seen."""
    shown = _HIDDEN.sub("", unicodedata.normalize("NFKC", text)).lower().replace("\u2026", " ")
    bare = _ACCENTS.sub("", unicodedata.normalize("NFD", shown))
    return _APOSTROPHES.sub("", _i_will(unicodedata.normalize("NFC", bare))).translate(_LOOKS_LATIN)


def _i_will(text: str) -> str:
    # "I'll" and "I'd" must be opened before their apostrophe goes: without it they are other words.
    return re.sub(r"\b(i|he|she|we|they|you|it)['\u2019]ll\b", r"\1 will", re.sub(r"\.{2,}", " ", text))


def _pieces(text: str, spelling: Spelling) -> Iterator[str]:
    joined = _MASKED_LETTER.sub("", _LONE_LETTERS.sub(lambda run: spelling.opened(run.group()), plain(text)))
    for piece in _PIECES.findall(joined):
        yield STOP if piece[0] in ".!?\n;" else piece


def _spelt(piece: str, spelling: Spelling) -> tuple[str, ...]:
    if piece == STOP:
        return (STOP,)
    return spelling.of(_squeezed(_unleeted(piece, spelling), spelling))


def _unleeted(piece: str, spelling: Spelling) -> str:
    if piece.isalpha() or piece.isdigit() or spelling.knows(piece):
        return piece
    read = piece.translate(_LEET)
    return read if spelling.knows(read) else piece.strip("$@%^\u00a3\u20ac")


def _squeezed(piece: str, spelling: Spelling) -> str:
    if piece.isdigit() or not _LONG_RUN.search(piece):
        return piece
    twice = _LONG_RUN.sub(r"\1\1", piece)
    return twice if spelling.knows(twice) else "".join(letter for letter, _ in groupby(piece))

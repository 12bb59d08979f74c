"""Reads a message for people who are named without a cue: "grace wont eat", "me and zbigniew".

A small spaCy network weighs each word by the words around it. It is not told which name stands there, only what sort of
word it is and how it begins and ends; so it hears names that no list holds. `teaching` makes it: see `signpost train`.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, cast

import numpy as np
from spacy.attrs import NORM, PREFIX, SHAPE, SUFFIX
from spacy.ml.models import MaxoutWindowEncoder, MultiHashEmbed, build_tagger_model, build_Tok2Vec_model
from spacy.tokens import Doc
from spacy.vocab import Vocab
from thinc.api import Model
from thinc.types import Floats2d

from conversations.redaction.sorts import MAY_BE_NAMES, shown, sort_of
from conversations.redaction.words import Word
from core.settings import MODELS

Network = Model[list[Doc], list[Floats2d]]
Getters = dict[Any, Callable[[str], str]]  # what the network sees of a word, by spaCy's number for it
KEPT = MODELS / "reader.bin"  # what training wrote

_PIECE = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+|[^\w\s\ufffc]")
_ROWS = {"NORM": 4000, "SHAPE": 50, "TAG": 50, "PREFIX": 1500, "SUFFIX": 2000}
_WIDTH, _DEPTH, _PIECES = 64, 3, 3
_GETTERS: Getters = {NORM: shown, SHAPE: sort_of, PREFIX: lambda key: key[:3], SUFFIX: lambda key: key[-3:]}


def chances(text: str, words: Sequence[Word]) -> Mapping[int, float]:
    """How likely each word is part of a name, by where it starts; empty where no word could be."""
    if not any(sort_of(word.key) in MAY_BE_NAMES for word in words):
        return {}
    starts, doc = read(text, words)
    weighed = np.asarray(_network().predict([doc])[0])
    likely = 1 / (1 + np.exp(weighed[:, 0] - weighed[:, 1]))
    return {start: float(chance) for start, chance in zip(starts, likely, strict=True)}


def read(text: str, words: Sequence[Word], getters: Getters | None = None) -> tuple[list[int], Doc]:
    """Where the pieces of `text` start, and what the network sees of them. Nothing is kept of the words: each text has
    a vocabulary of its own."""
    by_start = {word.start: word for word in words}
    starts, keys, marks = [], [], []
    for piece in _PIECE.finditer(text):
        word = by_start.get(piece.start())
        starts.append(piece.start())
        keys.append(word.key if word else piece.group())
        marks.append(_mark(piece, word))
    return starts, Doc(Vocab(lex_attr_getters=getters or _GETTERS), words=keys, tags=marks)


def network() -> Network:
    """The network before it has learned."""
    embed = MultiHashEmbed(_WIDTH, list(_ROWS), list(_ROWS.values()), include_static_vectors=False)
    encode = MaxoutWindowEncoder(_WIDTH, window_size=1, maxout_pieces=_PIECES, depth=_DEPTH)
    model = build_tagger_model(build_Tok2Vec_model(embed, encode), nO=2)
    doc = Doc(Vocab(), words=["a"], tags=["a"])
    return cast(Network, model.initialize([doc]))


def _mark(piece: re.Match[str], word: Word | None) -> str:
    if word is None:
        return "-"
    case = "Aa" if word.capital else "A" if piece.group().isupper() else "a"
    return f"{case}'s" if word.end < piece.end() else case


@lru_cache
def _network() -> Network:
    return network().from_bytes(KEPT.read_bytes())

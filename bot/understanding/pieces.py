"""A second ear for danger: which words and letters speak for it, learned by logistic regression (decision 7).

The encoder hears meaning; pieces hear the turn of phrase, slips and all. The safety watch cuts a message into the same
pieces (core/safety/pieces.py); a test holds both to one example.
"""

import json
import re
from pathlib import Path
from typing import Sequence, Set, Text

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import normalize

WORD = re.compile(r"[^\W_]+")
APOSTROPHES = str.maketrans("", "", "'’")
LONGEST_PHRASE = 2  # words
LETTERS = (3, 4, 5)
SEEN = 2  # phrases in which a piece must stand
DOUBT = 16.0  # how freely weights may grow


def pieces_of(text: Text) -> Set[Text]:
    """The words, pairs of words, and letters in a row of `text`. A word's own end is a bar or a blank."""
    words = WORD.findall(text.lower().translate(APOSTROPHES))
    pieces = {f"{' '.join(words[at : at + size])}|" for size in range(1, LONGEST_PHRASE + 1)
              for at in range(len(words) - size + 1)}  # fmt: skip
    for word in (f" {each} " for each in words):
        pieces.update(word[at : at + size] for size in LETTERS for at in range(len(word) - size + 1))
    return pieces


def keep_pieces(texts: Sequence[Text], dangers: np.ndarray, file: Path) -> None:
    """Learn which pieces of `texts` speak for danger (`dangers`: one truth a text), and write them to `file`.

    The score of a message is the bias and the sum of its pieces' weights, divided by the root of how many it has.
    """
    counter = CountVectorizer(analyzer=pieces_of, min_df=SEEN, binary=True)
    counted = normalize(counter.fit_transform(texts).astype(np.float64))
    model = LogisticRegression(C=DOUBT, max_iter=300, class_weight="balanced", solver="liblinear")
    model.fit(counted, dangers)
    weights = {piece: round(float(model.coef_[0, at]), 3) for piece, at in sorted(counter.vocabulary_.items())}
    told = {"bias": float(model.intercept_[0]), "weights": weights}
    file.write_text(json.dumps(told, ensure_ascii=False, separators=(",", ":")), "utf-8")

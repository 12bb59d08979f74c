"""Sentence vectors that `web` hands over: its safety watch has read the message with the same encoder already."""

import base64
from collections import OrderedDict
from typing import Any, Mapping, Optional, Text

import numpy as np

from bot.encoder.graph import WIDTH

MOST = 256  # pieces of text held: some turns' worth
_given: "OrderedDict[Text, np.ndarray]" = OrderedDict()


def take(vectors: Mapping[Text, Any]) -> None:
    """Hold the vectors of a turn (half-precision floats in base64, by their text) until they are asked for.

    They never enter the tracker: a vector is of no use after its turn. What is no vector is passed over.
    """
    for text, code in vectors.items():
        try:
            vector = np.frombuffer(base64.b64decode(code), np.float16).astype(np.float32)
        except (ValueError, TypeError):
            continue
        if vector.shape != (WIDTH,):
            continue
        _given[text] = vector
        _given.move_to_end(text)
    while len(_given) > MOST:
        _given.popitem(last=False)


def given(text: Text) -> Optional[np.ndarray]:
    """The vector of `text`, or None when none was handed over."""
    return _given.get(text)

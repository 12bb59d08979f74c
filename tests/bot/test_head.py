"""The classifier's head is kept as plain arrays and reads back the same."""

from pathlib import Path

import numpy as np

from bot.understanding.head import Head, middles

VECTORS = np.eye(3, 8, dtype=np.float32)


def head() -> Head:
    return Head(["a", "b", "c"], VECTORS * 5, np.zeros(3, np.float32), VECTORS)


def test_a_kept_head_says_the_same(tmp_path: Path) -> None:
    head().keep(tmp_path / "head.npz")
    again = Head.read(tmp_path / "head.npz")
    assert again.likely(VECTORS[1]) == head().likely(VECTORS[1])
    assert again.likely(VECTORS[1])[0][0] == "b"
    assert again.nearness(VECTORS[2]) == 1


def test_warmth_brings_chances_together() -> None:
    assert head().likely(VECTORS[0], warmth=2)[0][1] < head().likely(VECTORS[0])[0][1]


def test_a_middle_lies_between_its_phrases() -> None:
    told = middles(VECTORS, np.array([0, 0, 1]))
    assert np.allclose(told[0] @ VECTORS[0], told[0] @ VECTORS[1])
    assert np.allclose(np.linalg.norm(told, axis=1), 1)

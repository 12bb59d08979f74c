"""The classifier's head is kept as plain arrays and reads back the same."""

from pathlib import Path

import numpy as np

from bot.understanding.head import Head, fitted


def test_a_kept_head_says_the_same(tmp_path: Path) -> None:
    turn = np.random.default_rng(1)
    vectors = turn.normal(size=(90, 8)).astype(np.float32)
    topics = [topic for topic in "abc" for _ in range(30)]
    for at, topic in enumerate(topics):
        vectors[at, "abc".index(topic)] += 4
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    head = fitted(vectors, topics, scale=3, most_steps=100)
    head.keep(tmp_path / "head.npz")
    again = Head.read(tmp_path / "head.npz")
    assert again.likely(vectors[0])[0][0] == "a"
    assert np.allclose(
        [chance for _, chance in again.likely(vectors[0])], [chance for _, chance in head.likely(vectors[0])]
    )
    assert again.nearness(vectors[5]) > 0.99

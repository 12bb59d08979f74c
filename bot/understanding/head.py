"""The classifier's head: names the topics of a sentence vector. Kept as plain arrays."""

from dataclasses import dataclass
from pathlib import Path
from typing import List, Tuple

import numpy as np


@dataclass(frozen=True)
class Head:
    """`topics` by column; `weights` (topics, width), `bias` (topics,) and each topic's `middle` (topics, width)."""

    topics: List[str]
    weights: np.ndarray
    bias: np.ndarray
    middle: np.ndarray

    def likely(self, vector: np.ndarray, warmth: float = 1.0) -> List[Tuple[str, float]]:
        """Every topic with its probability, likeliest first. `vector` is one unit vector of shape (width,).

        `warmth` divides the scores: above 1 the probabilities lie closer together.
        """
        scores = (self.weights @ vector + self.bias) / warmth
        powers = np.exp(scores - scores.max())
        order = np.argsort(-powers)
        return [(self.topics[at], float(powers[at] / powers.sum())) for at in order]

    def nearness(self, vector: np.ndarray) -> float:
        """The cosine to the nearest topic's middle: low when nothing like the message was ever learned."""
        return float((self.middle @ vector).max())

    def keep(self, file: Path) -> None:
        """Write the head to `file` (.npz, no pickle)."""
        np.savez(file, topics=np.array(self.topics), weights=self.weights, bias=self.bias, middle=self.middle)

    @staticmethod
    def read(file: Path) -> "Head":
        """The head that `keep` wrote."""
        with np.load(file, allow_pickle=False) as kept:
            return Head(kept["topics"].tolist(), kept["weights"], kept["bias"], kept["middle"])


def middles(vectors: np.ndarray, topics: np.ndarray) -> np.ndarray:
    """Each topic's middle, of length one: `vectors` (phrases, width), `topics` (phrases,) as numbers from 0."""
    sums = np.stack([vectors[topics == topic].sum(0) for topic in range(topics.max() + 1)])
    return sums / np.linalg.norm(sums, axis=1, keepdims=True)

"""The classifier head: logistic regression on sentence vectors, kept as plain arrays."""

from dataclasses import dataclass
from pathlib import Path
from typing import List, Sequence, Tuple

import numpy as np
from sklearn.linear_model import LogisticRegression


@dataclass(frozen=True)
class Head:
    """`topics` by column; `weights` (topics, width) and `bias` (topics,); `examples` (phrases, width) as trained on."""

    topics: List[str]
    weights: np.ndarray
    bias: np.ndarray
    examples: np.ndarray
    scale: float

    def likely(self, vector: np.ndarray) -> List[Tuple[str, float]]:
        """Every topic with its probability, likeliest first. `vector` is one unit vector of shape (width,)."""
        scores = self.weights @ (vector * self.scale) + self.bias
        powers = np.exp(scores - scores.max())
        order = np.argsort(-powers)
        return [(self.topics[at], float(powers[at] / powers.sum())) for at in order]

    def nearness(self, vector: np.ndarray) -> float:
        """The cosine to the nearest training phrase: low when nothing like the message was ever seen."""
        return float((self.examples @ vector.astype(self.examples.dtype)).max())

    def keep(self, file: Path) -> None:
        """Write the head to `file` (.npz, no pickle)."""
        np.savez(
            file, topics=np.array(self.topics), weights=self.weights, bias=self.bias,
            examples=self.examples.astype(np.float16), scale=np.float32(self.scale),
        )  # fmt: skip

    @staticmethod
    def read(file: Path) -> "Head":
        """The head that `keep` wrote."""
        with np.load(file, allow_pickle=False) as kept:
            return Head(
                kept["topics"].tolist(), kept["weights"], kept["bias"], kept["examples"].astype(np.float32),
                float(kept["scale"]),
            )  # fmt: skip


def fitted(vectors: np.ndarray, topics: Sequence[str], *, scale: float, most_steps: int) -> Head:
    """A head trained on unit `vectors` (phrases, width) and the topic of each."""
    model = LogisticRegression(max_iter=most_steps, class_weight="balanced")
    model.fit(vectors * scale, list(topics))
    return Head(
        list(model.classes_), model.coef_.astype(np.float32), model.intercept_.astype(np.float32), vectors, scale
    )

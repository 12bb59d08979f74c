"""Teaches the upper layers of the encoder, and a head on top, to tell topics apart (decision 6). Needs TensorFlow."""

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any, List, Sequence, Tuple

import numpy as np
import tensorflow as tf
from tqdm import tqdm
from transformers import TFMPNetModel

from bot.encoder.graph import LAYERS, UNHEEDED, WIDTH, Weights
from bot.encoder.lower import LAYERS as LOWER
from bot.encoder.weights import weights

AT_ONCE = 64
LONGEST = 80  # tokens of a phrase that are learned from
SPREAD = 3.0  # tokens by which a batch's phrases may differ in length, so that batches are never the same
PARTS = ("attention.attn.q", "attention.attn.k", "attention.attn.v", "attention.attn.o", "attention.LayerNorm",
         "intermediate.dense", "output.dense", "output.LayerNorm")  # fmt: skip


@dataclass(frozen=True)
class Course:
    """How the layers are taught. Rates fall to zero over the course."""

    rounds: int = 2
    layer_rate: float = 1e-4
    head_rate: float = 2e-3
    at_once: int = 48
    smoothing: float = 0.1
    scale: float = 20.0
    seed: int = 7


@dataclass(frozen=True)
class Learned:
    """The upper `layers`, named as in the encoder's own file; the head's `weights` (topics, WIDTH) and `bias`
    (topics,), for unit vectors; and the `vectors` (phrases, WIDTH) of what was learned from."""

    layers: Weights
    weights: np.ndarray
    bias: np.ndarray
    vectors: np.ndarray


def learned(states: Sequence[np.ndarray], topics: np.ndarray, course: Course) -> Learned:
    """What is learned from each phrase's `states` (tokens, WIDTH) after the lower layers and its topic, a number."""
    tf.keras.utils.set_random_seed(course.seed)
    tf.config.experimental.enable_op_determinism()  # the same phrases teach the same model, so a test judged it once
    _use_half_precision()
    pupil = _Pupil(int(topics.max()) + 1, course, math.ceil(len(states) / course.at_once) * course.rounds)
    chance = np.random.default_rng(course.seed)
    weight = _evened(topics)
    for turn in range(course.rounds):
        for batch in tqdm(_batches(states, course.at_once, chance), desc=f"round {turn + 1}", mininterval=10):
            padded, mask = _padded([states[at] for at in batch])
            pupil.learn(padded, mask, topics[batch].astype(np.int32), weight[topics[batch]])
    return pupil.learned(states)


def _use_half_precision() -> None:
    """A processor that multiplies bfloat16 does so twice as fast; the others would only be slowed down."""
    told = Path("/proc/cpuinfo")
    if told.exists() and "avx512_bf16" in told.read_text():
        tf.config.optimizer.set_experimental_options({"auto_mixed_precision_onednn_bfloat16": True})


class _Pupil:
    def __init__(self, topics: int, course: Course, steps: int) -> None:
        self.course, self.topics = course, topics
        model = TFMPNetModel.from_pretrained(str(weights()))
        model(input_ids=tf.constant([[0, 2]]))
        self.encoder = model.mpnet.encoder
        self.layers = {at: self.encoder.layer[at] for at in range(LOWER, LAYERS)}
        self.head = tf.keras.layers.Dense(topics)
        self.head.build((None, WIDTH))
        self.parts = [each for layer in self.layers.values() for each in layer.trainable_variables]
        self.layer_optimizer, self.head_optimizer = (
            tf.keras.optimizers.legacy.Adam(tf.keras.optimizers.schedules.PolynomialDecay(rate, steps, 0.0))
            for rate in (course.layer_rate, course.head_rate)
        )
        kinds = [tf.TensorSpec([None, None, WIDTH]), tf.TensorSpec([None, None]), tf.TensorSpec([None], tf.int32),
                 tf.TensorSpec([None])]  # fmt: skip
        self.learn = tf.function(self._learn, input_signature=kinds)
        self.read = tf.function(lambda states, mask: self._vectors(states, mask, False), input_signature=kinds[:2])

    def learned(self, states: Sequence[np.ndarray]) -> Learned:
        """What was learned, and the vectors of `states`."""
        told: Weights = {}
        for at, layer in self.layers.items():
            for name, part in zip(PARTS, _parts(layer)):
                values = [each.numpy() for each in part.trainable_variables]
                told[f"encoder.layer.{at}.{name}.weight"] = values[0].T
                told[f"encoder.layer.{at}.{name}.bias"] = values[1]
        weights, bias = (each.numpy() for each in self.head.trainable_variables)
        return Learned(told, weights.T * self.course.scale, bias, self._all_vectors(states))

    def _all_vectors(self, states: Sequence[np.ndarray]) -> np.ndarray:
        vectors = np.zeros((len(states), WIDTH), np.float32)
        order = np.argsort([len(each) for each in states])
        for batch in (order[start : start + AT_ONCE] for start in range(0, len(order), AT_ONCE)):
            vectors[batch] = self.read(*_padded([states[at] for at in batch])).numpy()
        return vectors

    def _learn(self, states: Any, mask: Any, topics: Any, weight: Any) -> None:
        told = self.parts + self.head.trainable_variables
        with tf.GradientTape() as tape:
            scores = self.head(self._vectors(states, mask, True) * self.course.scale)
            wanted = tf.one_hot(topics, self.topics) * (1 - self.course.smoothing) + self.course.smoothing / self.topics
            loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(wanted, scores) * weight)
        steps, _ = tf.clip_by_global_norm(tape.gradient(loss, told), 1.0)
        self.layer_optimizer.apply_gradients(zip(steps[: len(self.parts)], self.parts))
        self.head_optimizer.apply_gradients(zip(steps[len(self.parts) :], self.head.trainable_variables))

    def _vectors(self, states: Any, mask: Any, training: bool) -> Any:
        near = tf.stop_gradient(self.encoder.compute_position_bias(states))
        unheeded = (1 - mask)[:, None, None, :] * UNHEEDED
        for layer in self.layers.values():
            states = layer(states, unheeded, None, False, position_bias=near, training=training)[0]
        share = mask[:, :, None] / tf.reduce_sum(mask, 1)[:, None, None]
        return tf.math.l2_normalize(tf.reduce_sum(states * share, 1), 1)


def _parts(layer: Any) -> List[Any]:
    inner = layer.attention.attn
    return [inner.q, inner.k, inner.v, inner.o, layer.attention.LayerNorm, layer.intermediate.dense, layer.out.dense,
            layer.out.LayerNorm]  # fmt: skip


def _evened(topics: np.ndarray) -> np.ndarray:
    """A weight a topic, so that a topic with few phrases counts too."""
    counts = np.bincount(topics)
    return np.clip(np.sqrt(np.median(counts) / counts), 0.5, 2.0).astype(np.float32)


def _batches(states: Sequence[np.ndarray], at_once: int, chance: np.random.Generator) -> List[np.ndarray]:
    """Phrases of like length together, in another order every time."""
    lengths = np.array([min(len(each), LONGEST) for each in states])
    order = np.argsort(lengths + chance.normal(0, SPREAD, len(lengths)))
    batches = [order[start : start + at_once] for start in range(0, len(order), at_once)]
    chance.shuffle(batches)
    return batches


def _padded(states: Sequence[np.ndarray]) -> Tuple[np.ndarray, np.ndarray]:
    cut = [each[:LONGEST] for each in states]
    tokens = max(map(len, cut))
    padded, mask = np.zeros((len(cut), tokens, WIDTH), np.float32), np.zeros((len(cut), tokens), np.float32)
    for at, each in enumerate(cut):
        padded[at, : len(each)], mask[at, : len(each)] = each, 1
    return padded, mask

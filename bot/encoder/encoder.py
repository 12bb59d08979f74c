"""The sentence encoder: all-mpnet-base-v2, mean-pooled, vectors of length one."""

from functools import lru_cache
from typing import List, Sequence

import numpy as np
import tensorflow as tf
from tokenizers import Tokenizer
from transformers import TFMPNetModel

from bot.encoder.weights import weights

WIDTH = 768
LONGEST = 256  # tokens; a resident's 1,000 characters are about that many
BATCH = 64


class Encoder:
    """Loads the weights once; `encode` turns texts into unit vectors."""

    def __init__(self) -> None:
        folder = weights()
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.enable_truncation(LONGEST)
        self.tokenizer.enable_padding(pad_id=1, pad_token="<pad>")
        self.model = TFMPNetModel.from_pretrained(str(folder))
        ids = tf.TensorSpec([None, None], tf.int32)
        self.pooled = tf.function(self._pooled, input_signature=[ids, ids])

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """Unit vectors, float32 of shape (number of texts, 768), in the order given."""
        vectors = np.zeros((len(texts), WIDTH), np.float32)
        # Texts of like length together: less padding, a third of the time.
        order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            vectors[batch] = self._batch([texts[at] for at in batch])
        return vectors

    def _batch(self, texts: List[str]) -> np.ndarray:
        read = self.tokenizer.encode_batch(texts)
        ids = tf.constant([each.ids for each in read], tf.int32)
        mask = tf.constant([each.attention_mask for each in read], tf.int32)
        return self.pooled(ids, mask).numpy()

    def _pooled(self, ids: tf.Tensor, mask: tf.Tensor) -> tf.Tensor:
        states = self.model(input_ids=ids, attention_mask=mask, training=False).last_hidden_state
        weight = tf.cast(mask, tf.float32)[:, :, None]
        return tf.math.l2_normalize(tf.reduce_sum(states * weight, 1) / tf.reduce_sum(weight, 1), 1)


@lru_cache(maxsize=1)
def encoder() -> Encoder:
    """The encoder of this process. Raises RuntimeError when the weights cannot be had."""
    return Encoder()

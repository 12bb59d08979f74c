"""The encoder's weights are the ones we know, our graph does MPNet's arithmetic, and near meanings are near."""

from pathlib import Path

import numpy as np
import pytest
import tensorflow as tf
from safetensors.numpy import load_file
from transformers import TFMPNetModel

from bot.encoder import weights as module
from bot.encoder.encoder import Encoder
from bot.encoder.graph import WIDTH, graph_of
from bot.encoder.small import session, small, tokenizer
from bot.encoder.weights import weights
from bot.understanding.teach import FOLDER

TEXTS = ["a break from caring for my wife", "when is the library open", "respite so that I can rest", "bins " * 60]


def test_our_graph_does_the_same_sums() -> None:
    source = weights()
    graph = graph_of(load_file(str(source / "model.safetensors")))
    read = tokenizer(source / "tokenizer.json")
    ours = Encoder(read, session(graph.SerializeToString())).encode(TEXTS)
    told = read.encode_batch(TEXTS)
    mask = tf.constant([each.attention_mask for each in told])
    model = TFMPNetModel.from_pretrained(str(source))
    states = model(input_ids=tf.constant([each.ids for each in told]), attention_mask=mask).last_hidden_state
    sums = tf.reduce_sum(states * tf.cast(mask, tf.float32)[:, :, None], 1)
    assert np.abs(ours - tf.math.l2_normalize(sums, 1).numpy()).max() < 1e-4
    eight_bits = Encoder(read, session(small(graph).SerializeToString())).encode(TEXTS)
    assert (ours * eight_bits).sum(1).min() > 0.99


def test_vectors_have_length_one_and_keep_their_order() -> None:
    vectors = Encoder.kept_in(FOLDER).encode(TEXTS)
    assert vectors.shape == (len(TEXTS), WIDTH)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-4)
    assert vectors[0] @ vectors[2] > vectors[0] @ vectors[1]


def test_other_weights_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "CACHE", tmp_path)
    folder = tmp_path / "encoder" / module.SHA256[:16]
    folder.mkdir(parents=True)
    (folder / "model.safetensors").write_bytes(b"not the weights")
    with pytest.raises(RuntimeError, match="not the ones this project knows"):
        module.weights()

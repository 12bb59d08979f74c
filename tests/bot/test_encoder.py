"""The encoder's weights are the ones we know, and near meanings are near."""

from pathlib import Path

import numpy as np
import pytest

from bot.encoder import weights as module
from bot.encoder.encoder import WIDTH, encoder


def test_vectors_have_length_one_and_keep_their_order() -> None:
    texts = ["a break from caring for my wife", "when is the library open", "respite so that I can rest"]
    vectors = encoder().encode(texts)
    assert vectors.shape == (3, WIDTH)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-4)
    assert vectors[0] @ vectors[2] > vectors[0] @ vectors[1]


def test_other_weights_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "CACHE", tmp_path)
    folder = tmp_path / "encoder" / module.SHA256[:16]
    folder.mkdir(parents=True)
    (folder / "model.safetensors").write_bytes(b"not the weights")
    with pytest.raises(RuntimeError, match="not the ones this project knows"):
        module.weights()

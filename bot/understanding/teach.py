"""Makes models/encoder: the encoder that has learned the topics, and the head that names them.

`python -m bot.understanding.teach` from the project's root, in Rasa's environment; `rasa train` calls it by itself.
Both sides read what it writes: Rasa to understand, the safety watch to hear.
"""

import hashlib
import shutil
from pathlib import Path

import numpy as np
import onnx
from safetensors.numpy import load_file

from bot.encoder.graph import graph_of
from bot.encoder.lower import states_of
from bot.encoder.small import small
from bot.encoder.weights import SHA256, weights
from bot.understanding.head import Head, middles
from bot.understanding.phrases import DATA, is_danger, near_danger, phrases
from bot.understanding.pieces import keep_pieces
from bot.understanding.tuning import Course, learned

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "models" / "encoder"
STAMP = "stamp"
LEARNED_FROM = ("bot/encoder/*.py", "bot/understanding/tuning.py", "bot/understanding/pieces.py",
                "bot/understanding/teach.py")  # fmt: skip


def teach() -> None:
    """Write the encoder and its head to FOLDER, unless they are there and made from the same things."""
    stamp = fingerprint()
    if (FOLDER / STAMP).exists() and (FOLDER / STAMP).read_text() == stamp:
        return
    half_made = FOLDER.with_suffix(".new")
    shutil.rmtree(half_made, ignore_errors=True)
    half_made.mkdir(parents=True)
    _make(half_made)
    (half_made / STAMP).write_text(stamp)
    shutil.rmtree(FOLDER, ignore_errors=True)
    half_made.rename(FOLDER)


def fingerprint() -> str:
    """A hash over all that the encoder is made from."""
    files = [file for pattern in LEARNED_FROM for file in sorted(ROOT.glob(pattern))]
    files += sorted((DATA / "nlu").rglob("*.yml")) + [
        DATA / "safety" / name for name in ("amber.tsv", "look_alikes.txt")
    ]
    told = hashlib.sha256(SHA256.encode())
    for file in files:
        told.update(file.read_bytes())
    return told.hexdigest()


def _make(folder: Path) -> None:
    texts, kinds = (first + second for first, second in zip(phrases(), near_danger()))
    names = sorted(set(kinds))
    numbers = np.array([names.index(kind) for kind in kinds])
    told = learned(states_of(texts), numbers, Course())
    source = weights()
    whole = {**load_file(str(source / "model.safetensors")), **told.layers}
    onnx.save(small(graph_of(whole)), str(folder / "encoder.onnx"))
    shutil.copyfile(source / "tokenizer.json", folder / "tokenizer.json")
    keep_pieces(texts, np.array([is_danger(kind) for kind in kinds]), folder / "pieces.json")
    Head(names, told.weights, told.bias, middles(told.vectors, numbers)).keep(folder / "head.npz")


if __name__ == "__main__":
    teach()

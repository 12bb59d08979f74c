"""The meanings of many texts, kept in a file: only a new text costs time (2 to 5 ms)."""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np
from tqdm import tqdm

from core.meaning import Vectors, meaning


def vectors_of(texts: Sequence[str], kept: Path) -> Vectors:
    """A row a text. Known texts come from the file `kept`; new ones are added and unused ones fall out."""
    known = _known(kept)
    keys = [sha256(text.encode()).hexdigest() for text in texts]
    new = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
    for key, text in tqdm(new.items(), desc="reading new phrases", mininterval=1, disable=not new):
        known[key] = meaning([text])[0]
    vectors = np.stack([known[key] for key in keys])
    if new:
        kept.parent.mkdir(parents=True, exist_ok=True)
        unfinished = kept.with_suffix(".part.npz")
        np.savez(unfinished, keys=np.array(keys), vectors=vectors)
        unfinished.replace(kept)
    return vectors


def _known(kept: Path) -> dict[str, Vectors]:
    if not kept.exists():
        return {}
    with np.load(kept, allow_pickle=False) as file:
        return dict(zip(file["keys"].tolist(), file["vectors"], strict=True))
